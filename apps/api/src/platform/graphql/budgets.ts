import { DomainError } from '@fivefold/domain';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Identity } from '../caller/caller.js';
import { Counters, type Spending } from '../caller/counters.js';
import { Config } from '../config.js';
import { networkOf } from '../http/network.js';
import { LOGGER } from '../log.js';
import { Turns } from './turns.js';

/** The least that anything costs: an operation that asks for one field is work as well. */
const LEAST = 10;
/** What a refused document costs: some milliseconds of reading, for nothing. */
const REFUSED = 500;
/** How long a refusal is held back where no points are left. */
const HOLD_BACK_MS = 1000;
/** The share of its points that a caller has spent before its refused documents are spaced out: people mistype. */
const MISTYPED = 0.01;
/** How often replicas tell each other what was spent. */
const SHARE_MS = 1000;
/** After so many rounds rows that nobody spends from are removed. */
const ROUNDS = 600;

/** Where somebody stands after an operation; `extensions.cost` of its answer. */
export interface Balance {
  /** What the operation was charged. */
  readonly requested: number;
  readonly available: number;
  readonly capacity: number;
  readonly refillPerSecond: number;
}

/** Milliseconds for which a refusal is held back: the fewer points are left the longer, so that a flood slows itself down. */
export function holdBackMs({ available, capacity }: Balance): number {
  return Math.round(HOLD_BACK_MS * (1 - available / capacity));
}

/** What was spent and has not been refilled yet. */
interface Level {
  spent: number;
  /** Of it, what no other replica has been told. */
  untold: number;
  /** Milliseconds of the monotonic clock. */
  at: number;
}

/**
 * Points of each caller: spent by the static cost of operations and refilled over time. Counted in memory, so no operation waits for
 * it; once a second each replica tells the database what it has charged, in one statement, and learns what others have. So many
 * replicas let a caller have one budget, and what they spend within that second on top.
 */
@Injectable()
export class Budgets implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly levels = new Map<string, Level>();
  private readonly turns = new Turns();
  private timer: NodeJS.Timeout | null = null;
  private rounds = 0;

  constructor(
    @Inject(Counters) private readonly counters: Counters,
    @Inject(Config) private readonly config: Config,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.share().catch((error: unknown) => this.log.warn({ err: error }, 'spending was not shared'));
    }, SHARE_MS).unref();
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** Asks whether there is anything left at all. @throws DomainError THROTTLED */
  ask(key: string): void {
    const { spent } = this.levelOf(key);
    if (spent >= this.config.budgetPoints) throw this.throttled(LEAST, spent);
  }

  /** Whether an operation of `cost` would be let through now. */
  has(key: string, cost: number): boolean {
    return this.levelOf(key).spent + Math.max(cost, LEAST) <= this.config.budgetPoints;
  }

  /**
   * Charges an operation before it runs.
   * @throws DomainError THROTTLED with the seconds to wait where there is less left; nothing is charged then
   */
  charge(key: string, cost: number): Balance {
    const level = this.levelOf(key);
    const requested = Math.max(cost, LEAST);
    if (level.spent + requested > this.config.budgetPoints) throw this.throttled(requested, level.spent);
    return this.spend(level, requested);
  }

  /** Charges what was refused, whether or not enough is left. */
  chargeRefusal(key: string): Balance {
    return this.spend(this.levelOf(key), REFUSED);
  }

  /**
   * Reads a document that nobody knows: a caller's are read one after the other, so that other callers are served between two, and
   * refused ones take at most a tenth of the processor.
   * @throws DomainError THROTTLED where nothing is left once it is its turn, or too many wait; what `read` throws
   */
  async read<Result>(key: string, read: () => Result): Promise<Result> {
    const turn = await this.turns.take(key);
    if (!turn) throw this.throttled(LEAST, this.levelOf(key).spent);
    let isRefused = true;
    try {
      this.ask(key);
      const result = read();
      isRefused = false;
      return result;
    } finally {
      turn.end(isRefused && this.levelOf(key).spent > this.config.budgetPoints * MISTYPED);
    }
  }

  /** Where a budget stands. */
  see(key: string): Balance {
    return this.spend(this.levelOf(key), 0);
  }

  /** Tells the database what was charged since the last time and learns what others have charged. At most one statement. */
  async share(): Promise<void> {
    this.rounds += 1;
    if (this.rounds % ROUNDS === 0) await this.counters.forgetSpending();
    const { budgetPoints, budgetRefill } = this.config;
    const told = new Map<string, Level>();
    const charged: Spending[] = [];
    for (const key of [...this.levels.keys()]) {
      const level = this.levelOf(key);
      if (level.untold >= budgetRefill / 10) {
        told.set(key, level);
        charged.push({ key, points: level.untold });
        level.untold = 0;
      } else if (level.spent === 0) this.levels.delete(key);
    }
    if (charged.length === 0) return;
    for (const { key, points } of await this.counters.shareSpending(charged, budgetPoints, budgetRefill)) {
      const level = told.get(key)!;
      Object.assign(level, { spent: points + level.untold, at: performance.now() });
    }
  }

  private spend(level: Level, requested: number): Balance {
    level.spent += requested;
    level.untold += requested;
    const { budgetPoints: capacity, budgetRefill: refillPerSecond } = this.config;
    const available = Math.max(0, Math.floor(capacity - level.spent));
    return { requested, available, capacity, refillPerSecond };
  }

  private levelOf(key: string): Level {
    const now = performance.now();
    const known = this.levels.get(key);
    if (!known) {
      const level = { spent: 0, untold: 0, at: now };
      this.levels.set(key, level);
      return level;
    }
    known.spent = Math.max(0, known.spent - ((now - known.at) / 1000) * this.config.budgetRefill);
    known.at = now;
    return known;
  }

  private throttled(cost: number, spent: number): DomainError {
    const { budgetPoints, budgetRefill } = this.config;
    const seconds = Math.max(1, Math.ceil((spent + cost - budgetPoints) / budgetRefill));
    const available = Math.max(0, Math.floor(budgetPoints - spent));
    return new DomainError('THROTTLED', { cost, available, seconds });
  }
}

/**
 * Whose points an operation spends: a person's over all sessions, so that signing in again gives no new ones; a key's; of guests
 * those of the address, an IPv6 network of 64 bits being one.
 */
export function budgetOf({ credential, personId }: Identity, address: string): string {
  if (credential && credential.kind !== 'session') return credential.id;
  return personId ? `person:${personId}` : `address:${networkOf(address)}`;
}
