import { Worker } from 'node:worker_threads';
import { type Bundle, type BundleProblem, compose } from '@fivefold/matching';
import type { OnApplicationShutdown } from '@nestjs/common';

/** What the solver may take per bundle; then it answers the best found with its proven gap. */
const SOLVER_LIMIT_MS = 2000;
/** A thread that has not answered by then is lost. */
const THREAD_LIMIT_MS = 10_000;
const THREADS = 2;
const QUEUE = 64;

/** What a thread is told and what it answers. */
export interface ThreadTask {
  readonly problem: BundleProblem;
  readonly timeLimitMs: number;
}
export type ThreadAnswer = { readonly bundle: Bundle } | { readonly error: string };

/** Composes bundles. The solver blocks whatever thread it runs in. */
export abstract class BundleComposer {
  /** @throws ThreadFault when too many wait, or the thread is lost */
  abstract compose(problem: BundleProblem): Promise<Bundle>;
}

/** A fault that passes by itself; callers may try again. */
export class ThreadFault extends Error {
  override readonly name = 'ThreadFault';
  readonly code = 'THREAD_FAULT';
}

/** Composes in the calling thread: where the sources run untranslated, which threads cannot load. */
export class ComposerInThread extends BundleComposer {
  compose(problem: BundleProblem): Promise<Bundle> {
    return compose(problem, { timeLimitMs: SOLVER_LIMIT_MS });
  }
}

interface Waiting {
  readonly problem: BundleProblem;
  readonly resolve: (bundle: Bundle) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Composes in threads of their own, at most two, each started when it is first needed. A thread that fails takes its one
 * bundle with it and is replaced by the next task.
 */
export class ThreadedComposer extends BundleComposer implements OnApplicationShutdown {
  private readonly idle: Worker[] = [];
  private readonly busy = new Set<Worker>();
  private readonly queue: Waiting[] = [];
  private closed = false;

  /**
   * @param entry module that a thread runs; it answers each {@link ThreadTask} with one {@link ThreadAnswer}
   * @param limits for tests
   */
  constructor(
    private readonly entry: URL,
    private readonly limits = { threads: THREADS, queue: QUEUE, threadMs: THREAD_LIMIT_MS },
  ) {
    super();
  }

  compose(problem: BundleProblem): Promise<Bundle> {
    if (this.closed || this.queue.length >= this.limits.queue)
      return Promise.reject(new ThreadFault('too many bundles are waiting'));
    return new Promise((resolve, reject) => {
      this.queue.push({ problem, resolve, reject });
      this.serve();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    for (const { reject } of this.queue.splice(0)) reject(new ThreadFault('shutting down'));
    await Promise.all([...this.idle, ...this.busy].map((worker) => worker.terminate()));
  }

  private serve(): void {
    if (this.queue.length === 0) return;
    const worker = this.idle.pop() ?? (this.busy.size < this.limits.threads ? this.start() : null);
    if (worker) this.run(worker, this.queue.shift()!);
  }

  private run(worker: Worker, { problem, resolve, reject }: Waiting): void {
    this.busy.add(worker);
    worker.ref();
    let open = true;
    const settle = (answer: ThreadAnswer | null, fault?: unknown) => {
      if (!open) return;
      open = false;
      clearTimeout(timer);
      worker.off('message', settle).off('error', lose).off('exit', lose);
      this.busy.delete(worker);
      if (answer) this.rest(worker);
      else void worker.terminate();
      if (answer && 'bundle' in answer) resolve(answer.bundle);
      else
        reject(
          new ThreadFault(answer ? answer.error : 'the thread of the solver was lost', { cause: fault }),
        );
      this.serve();
    };
    const lose = (fault: unknown) => settle(null, fault);
    const timer = setTimeout(() => settle(null), this.limits.threadMs);
    worker.on('message', settle).on('error', lose).on('exit', lose);
    worker.postMessage({ problem, timeLimitMs: SOLVER_LIMIT_MS } satisfies ThreadTask);
  }

  /** A resting thread does not keep the process alive. */
  private rest(worker: Worker): void {
    worker.unref();
    this.idle.push(worker);
  }

  /** A thread that ends while it rests is given no more work. */
  private start(): Worker {
    const worker = new Worker(this.entry);
    const leave = () => {
      const at = this.idle.indexOf(worker);
      if (at >= 0) this.idle.splice(at, 1);
    };
    return worker.on('exit', leave).on('error', leave);
  }
}
