import { Worker } from 'node:worker_threads';
import type { Bundle, BundleProblem, ComposeOptions } from '@fivefold/matching';
// Threads need nothing else of the library: all of it would cost each 0.3 s and 40 MB.
import { compose } from '@fivefold/matching/compose';
import type { OnApplicationShutdown } from '@nestjs/common';
import { Cancelled } from '../platform/index.js';
import type { ThreadAnswer, ThreadTask } from './bundle-task.js';

/** What the solver may take per bundle; then it answers the best found with its proven gap. */
const SOLVER_LIMIT_MS = 2000;
/** The same where more than the best is asked for: each further bundle and trade takes its own time. */
const SOLVER_LIMIT_OF_MANY_MS = 300;
/** A thread that has not answered by then is lost. */
const THREAD_LIMIT_MS = 10_000;
/** A bundle that nobody waits for any more may take so long before its thread is ended: loading the solver takes longer than most. */
const CANCELLED_LIMIT_MS = 200;
/** A thread that had nothing to do for so long is ended: it holds 40 MB, and another is there within a few tenths of a second. */
const REST_LIMIT_MS = 60_000;
const THREADS = 2;
/** A second thread, 50 MB, starts where somebody has waited so long for the first: nearly all bundles take it less than 30 ms. */
const PATIENCE_MS = 500;
const QUEUE = 64;

/** What to find beside the best bundle. */
export type MoreBundles = Pick<ComposeOptions, 'others' | 'frontier'>;

/** Composes bundles. The solver blocks whatever thread it runs in. */
export abstract class BundleComposer {
  /**
   * @param cancelled aborts when nobody waits for the bundle any more
   * @throws ThreadFault when too many wait, or the thread is lost; Cancelled
   */
  abstract compose(
    problem: BundleProblem,
    more?: MoreBundles,
    cancelled?: AbortSignal | null,
  ): Promise<Bundle>;
}

/** A fault that passes by itself; callers may try again. */
export class ThreadFault extends Error {
  override readonly name = 'ThreadFault';
  readonly code = 'THREAD_FAULT';
}

function optionsFor(more: MoreBundles = {}): ComposeOptions {
  const many = more.frontier || (more.others ?? 0) > 0;
  return { ...more, timeLimitMs: many ? SOLVER_LIMIT_OF_MANY_MS : SOLVER_LIMIT_MS };
}

/** Composes in the calling thread: where the sources run untranslated, which threads cannot load. */
export class ComposerInThread extends BundleComposer {
  compose(problem: BundleProblem, more?: MoreBundles, cancelled?: AbortSignal | null): Promise<Bundle> {
    if (cancelled?.aborted) return Promise.reject(new Cancelled());
    return compose(problem, optionsFor(more));
  }
}

interface Waiting {
  readonly task: ThreadTask;
  readonly since: number;
  readonly cancelled: AbortSignal | null;
  readonly resolve: (bundle: Bundle) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Composes in threads of their own, at most two, started once bundles wait, the second once they wait for long, and ended when they have rested. Who
 * waits is served by whichever thread is free first, since loading the solver takes longer than most bundles. A thread that
 * fails takes its one bundle with it and is replaced. What is cancelled while it waits never starts; what is cancelled while it
 * runs costs its thread where it does not end soon by itself, and nobody else's bundle.
 */
export class ThreadedComposer extends BundleComposer implements OnApplicationShutdown {
  private readonly starting = new Set<Worker>();
  private readonly idle: Worker[] = [];
  private readonly busy = new Set<Worker>();
  /** What ends a thread that rests. */
  private readonly resting = new WeakMap<Worker, NodeJS.Timeout>();
  private readonly queue: Waiting[] = [];
  /** Looks again whether who waits first has waited for too long. */
  private looking: NodeJS.Timeout | null = null;
  private closed = false;

  /**
   * @param entry module that a thread runs; it says `READY` and then answers each {@link ThreadTask} with one {@link ThreadAnswer}
   * @param limits for tests
   */
  constructor(
    private readonly entry: URL,
    private readonly limits = {
      threads: THREADS,
      queue: QUEUE,
      threadMs: THREAD_LIMIT_MS,
      cancelledMs: CANCELLED_LIMIT_MS,
      restMs: REST_LIMIT_MS,
      patienceMs: PATIENCE_MS,
    },
  ) {
    super();
  }

  compose(problem: BundleProblem, more?: MoreBundles, cancelled: AbortSignal | null = null): Promise<Bundle> {
    if (cancelled?.aborted) return Promise.reject(new Cancelled());
    if (this.closed || this.queue.length >= this.limits.queue)
      return Promise.reject(new ThreadFault('too many bundles are waiting'));
    return new Promise((resolve, reject) => {
      const task = { problem, options: optionsFor(more) };
      const waiting = { task, since: performance.now(), cancelled, resolve, reject };
      this.queue.push(waiting);
      cancelled?.addEventListener('abort', () => this.drop(waiting), { once: true });
      this.serve();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    this.refuseWaiting('shutting down');
    const threads = [...this.starting, ...this.idle, ...this.busy];
    await Promise.all(threads.map((worker) => worker.terminate()));
  }

  /** Takes out of the queue what nobody waits for; what runs already is up to {@link run}. */
  private drop(waiting: Waiting): void {
    const at = this.queue.indexOf(waiting);
    if (at >= 0) this.queue.splice(at, 1);
    waiting.reject(new Cancelled());
  }

  private serve(): void {
    while (this.queue.length > 0 && this.idle.length > 0) this.run(this.idle.pop()!, this.queue.shift()!);
    const [first] = this.queue;
    if (!first || this.closed || this.threads >= this.limits.threads) return;
    const left = this.threads === 0 ? 0 : first.since + this.limits.patienceMs - performance.now();
    if (left <= 0) return this.start();
    this.looking ??= setTimeout(() => {
      this.looking = null;
      this.serve();
    }, left).unref();
  }

  private get threads(): number {
    return this.starting.size + this.idle.length + this.busy.size;
  }

  private start(): void {
    const worker = new Worker(this.entry);
    this.starting.add(worker);
    const failed = (fault?: unknown) => {
      clearTimeout(timer);
      if (this.starting.delete(worker)) {
        void worker.terminate();
        if (this.idle.length + this.busy.size === 0) this.refuseWaiting('no thread starts', fault);
      }
      // It ended at rest: nobody waits for it, and it is given no more work.
      this.end(worker);
    };
    const timer = setTimeout(failed, this.limits.threadMs);
    worker.on('exit', failed).on('error', failed);
    worker.once('message', () => {
      clearTimeout(timer);
      if (this.starting.delete(worker)) this.rest(worker);
    });
  }

  private run(worker: Worker, { task, cancelled, resolve, reject }: Waiting): void {
    clearTimeout(this.resting.get(worker));
    this.busy.add(worker);
    worker.ref();
    let open = true;
    const settle = (answer: ThreadAnswer | null, fault?: unknown) => {
      if (!open) return;
      open = false;
      clearTimeout(timer);
      cancelled?.removeEventListener('abort', hurry);
      worker.off('message', settle).off('error', lose).off('exit', lose);
      this.busy.delete(worker);
      if (answer && 'bundle' in answer) resolve(answer.bundle);
      else reject(new ThreadFault(answer?.error ?? 'the thread of the solver was lost', { cause: fault }));
      if (answer) return this.rest(worker);
      void worker.terminate();
      this.serve();
    };
    const lose = (fault: unknown) => settle(null, fault);
    let timer = setTimeout(() => settle(null), this.limits.threadMs);
    const hurry = () => {
      clearTimeout(timer);
      timer = setTimeout(() => settle(null), this.limits.cancelledMs);
    };
    cancelled?.addEventListener('abort', hurry, { once: true });
    worker.on('message', settle).on('error', lose).on('exit', lose);
    worker.postMessage(task);
  }

  /** A resting thread does not keep the process alive. */
  private rest(worker: Worker): void {
    worker.unref();
    this.idle.push(worker);
    this.resting.set(worker, setTimeout(() => this.end(worker), this.limits.restMs).unref());
    this.serve();
  }

  private end(worker: Worker): void {
    const at = this.idle.indexOf(worker);
    if (at < 0) return;
    this.idle.splice(at, 1);
    void worker.terminate();
  }

  private refuseWaiting(why: string, cause?: unknown): void {
    for (const { reject } of this.queue.splice(0)) reject(new ThreadFault(why, { cause }));
  }
}
