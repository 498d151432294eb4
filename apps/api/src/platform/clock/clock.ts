import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import type { Caller } from '../caller/caller.js';
import { Config } from '../config.js';
import { Readiness } from '../health.controller.js';
import { LOGGER } from '../log.js';
import { type Lease, Leases } from './leases.js';
import { Worker } from './worker.js';

/**
 * One kind of deadline. Deadlines stand in the rows themselves, so nothing is lost by a restart: a rule finds the due ones, and
 * each is acted on in a transaction of its own.
 */
export interface ClockRule {
  /** Unique, for the log. */
  readonly name: string;
  /** Column `id` of the rows due by app_now(), soonest first; $1 = at most how many. Runs as the worker role. */
  readonly dueSql: string;
  /** Further parameters of `dueSql`, from $2 on. */
  readonly dueValues?: readonly unknown[];
  /** Locks the row, checks again that it is due, moves it and records the transition; does nothing where it no longer is due. */
  act(caller: Caller, id: string): Promise<void>;
  /**
   * Does with those that need no act of their own, in one transaction for all; at most a hundred.
   * @returns the others; where it fails all of them are acted on
   */
  sift?(caller: Caller, ids: readonly string[]): Promise<readonly string[]>;
}

interface Failure {
  readonly times: number;
  /** By the steady clock of the process. */
  readonly retryAt: number;
}

const EVERY_MS = 1000;
const BATCH = 100;
/** First pause after a failure, doubled each time. */
const PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 5 * 60_000;
const LEASE = 'clock';
const RENEW_MS = 10_000;

/** Acts on the deadlines of all rooms. Of several replicas the one that holds the lease does. */
@Injectable()
export class Clock implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rules = new Map<string, ClockRule>();
  private readonly failures = new Map<string, Failure>();
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<unknown> = Promise.resolve();
  private busy = false;
  /** Acts may read the index of services, so none begins before the replica has been ready once. */
  private begun = false;
  private closed = false;

  constructor(
    @Inject(Worker) private readonly worker: Worker,
    @Inject(Leases) private readonly leases: Leases,
    @Inject(Config) private readonly config: Config,
    @Inject(LOGGER) private readonly log: Logger,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {
    readiness.require('worker', () => worker.answers());
  }

  /** Adds a kind of deadline; rules run in the order of their registration. @throws Error where the name is taken */
  register(rule: ClockRule): void {
    if (this.rules.has(rule.name)) throw new Error(`two rules of the clock are named ${rule.name}`);
    this.rules.set(rule.name, rule);
  }

  /**
   * Acts once on everything due, and on what becomes due by that. What failed before waits for its pause.
   *
   * @param lease asked within each act, where one is given; its loss ends the run
   * @returns how many acts were committed
   * @throws AggregateError of the acts that failed, after all others have been tried
   */
  async runDue(lease: Lease | null = null): Promise<number> {
    const tried = new Set<string>();
    const errors: Error[] = [];
    let acted = 0;
    for (let before = -1; before !== acted;) {
      before = acted;
      const waiting = await this.waiting();
      // What was due behind an act is not what was due before it.
      for (const rule of this.rules.values())
        if (acted > before || waiting.has(rule)) acted += await this.run(rule, lease, tried, errors);
    }
    if (errors.length > 0) throw new AggregateError(errors, errors.map(({ message }) => message).join('; '));
    return acted;
  }

  /**
   * Acts once on what is due by one rule.
   *
   * @returns how many acts were committed
   * @throws Error for an unknown name, AggregateError as {@link runDue}
   */
  async runRule(name: string): Promise<number> {
    const rule = this.rules.get(name);
    if (!rule) throw new Error(`no rule of the clock is named ${name}`);
    const errors: Error[] = [];
    const acted = await this.run(rule, null, new Set(), errors);
    if (errors.length > 0) throw new AggregateError(errors, errors.map(({ message }) => message).join('; '));
    return acted;
  }

  onApplicationBootstrap(): void {
    if (!this.config.clock) return;
    this.timer = setInterval(() => {
      if (this.busy || this.closed) return;
      this.busy = true;
      this.running = this.tick().finally(() => (this.busy = false));
    }, EVERY_MS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closed = true;
    if (this.timer) clearInterval(this.timer);
    await this.running;
    if (this.timer) await this.leases.release().catch(() => undefined);
  }

  private async tick(): Promise<void> {
    try {
      this.begun ||= (await this.readiness.missing()).length === 0;
      if (!this.begun) return;
      const lease = await this.leases.take(LEASE);
      if (lease) await this.runDue(lease);
    } catch (error) {
      // Each failed act has been logged; what is left is a database that is away.
      if (!(error instanceof AggregateError)) this.log.warn({ err: error }, 'the clock did not run');
    }
  }

  private async run(
    rule: ClockRule,
    lease: Lease | null,
    tried: Set<string>,
    errors: Error[],
  ): Promise<number> {
    let acted = 0;
    let renewedAt = performance.now();
    for (;;) {
      const open = await this.due(rule, tried);
      if (open.length === 0) return acted;
      const left = await this.sift(rule, open, lease);
      for (const id of open) if (!left.has(id)) tried.add(keyOf(rule, id));
      acted += open.length - left.size;
      for (const id of left) {
        if (this.closed) return acted;
        if (lease && performance.now() - renewedAt > RENEW_MS) {
          if (!(await this.leases.take(LEASE))) return acted;
          renewedAt = performance.now();
        }
        tried.add(keyOf(rule, id));
        const error = await this.act(rule, id, lease);
        if (error) errors.push(error);
        else acted += 1;
      }
    }
  }

  /** Rules by which something is due. Mostly there is none, and one round trip finds that out for all of them. */
  private async waiting(): Promise<ReadonlySet<ClockRule>> {
    const rules = [...this.rules.values()];
    try {
      const firsts = await this.worker.askAll(
        rules.map(({ dueSql, dueValues = [] }) => ({ sql: dueSql, values: [1, ...dueValues] })),
      );
      return new Set(rules.filter((_, at) => firsts[at]!.length > 0));
    } catch {
      // One that cannot be asked must not hold up the others: each is asked by itself then.
      return new Set(rules);
    }
  }

  /** Rows that wait after a failure stand first, being due the longest: they must not fill the batch. */
  private async due(rule: ClockRule, tried: ReadonlySet<string>): Promise<string[]> {
    const passed = [...this.failures.keys(), ...tried].filter((key) =>
      key.startsWith(`${rule.name} `),
    ).length;
    const rows = await this.worker.act(async (caller) => {
      const db = await caller.db();
      return db.query<{ id: string }[]>(rule.dueSql, [BATCH + passed, ...(rule.dueValues ?? [])]);
    }, 'clock');
    const now = performance.now();
    return rows
      .map(({ id }) => id)
      .filter((id) => {
        const key = keyOf(rule, id);
        return !tried.has(key) && (this.failures.get(key)?.retryAt ?? 0) <= now;
      });
  }

  /** Those that are left to be acted on. What fails here fails there too, where it is told for one and keeps up no other. */
  private async sift(rule: ClockRule, ids: readonly string[], lease: Lease | null): Promise<Set<string>> {
    if (!rule.sift || this.closed) return new Set(ids);
    try {
      const left = await this.alone(lease, async (caller) => new Set(await rule.sift!(caller, ids)));
      for (const id of ids) if (!left.has(id)) this.failures.delete(keyOf(rule, id));
      return left;
    } catch (error) {
      this.log.warn({ err: error, rule: rule.name }, 'deadlines are acted on one by one');
      return new Set(ids);
    }
  }

  private alone<Result>(lease: Lease | null, work: (caller: Caller) => Promise<Result>): Promise<Result> {
    return this.worker.act(async (caller) => {
      if (lease && !(await this.leases.holds(caller, lease))) throw new Error('the lease was lost');
      return work(caller);
    }, 'clock');
  }

  private async act(rule: ClockRule, id: string, lease: Lease | null): Promise<Error | null> {
    const key = keyOf(rule, id);
    try {
      await this.alone(lease, (caller) => rule.act(caller, id));
      this.failures.delete(key);
      return null;
    } catch (error) {
      const times = (this.failures.get(key)?.times ?? 0) + 1;
      const pause = Math.min(LONGEST_PAUSE_MS, PAUSE_MS * 2 ** (times - 1));
      this.failures.set(key, { times, retryAt: performance.now() + pause });
      this.log.error({ err: error, rule: rule.name, id, times }, 'a deadline was not acted on');
      return new Error(`${rule.name} ${id}: ${(error as Error).message}`, { cause: error });
    }
  }
}

function keyOf(rule: ClockRule, id: string): string {
  return `${rule.name} ${id}`;
}
