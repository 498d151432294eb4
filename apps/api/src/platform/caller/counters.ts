import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Logger } from 'pino';
import { Config } from '../config.js';
import { poolOptions } from '../database/database.module.js';
import { LOGGER } from '../log.js';

const COUNT_SQL = 'SELECT count_try($1, $2, $3) AS wait';
const HAS_SQL = 'SELECT has_tries($1) AS has';
const GIVE_BACK_SQL = 'SELECT give_back_try($1)';
const FORGET_SQL = 'SELECT forget_tries($1)';
const SHARE_SQL = 'SELECT key, spent FROM share_spending($1, $2, $3, $4)';
const FORGET_SPENDING_SQL = 'SELECT forget_spending()';

/** What was charged to one budget, or what is spent of it. */
export interface Spending {
  readonly key: string;
  readonly points: number;
}

/**
 * Counts that every replica shares, by the database's clock. They have connections of their own: a try counts whatever becomes of
 * the operation that made it, and an operation that waits for one must not wait for another operation's transaction.
 * What is counted is kept as a SHA-256 alone.
 */
@Injectable()
export class Counters implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(@Inject(Config) { databaseUrl }: Config, @Inject(LOGGER) log: Logger) {
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      ...poolOptions(2, 'fivefold-counters'),
    });
    this.pool.on('error', (error) => log.warn({ err: error }, 'a connection of the counters broke'));
  }

  /**
   * Counts one of `what`. The time begins with the first one and ends for all at once. One statement.
   * @returns 0, or the seconds to wait where there are more than `most` within `seconds`
   */
  async count(what: string, most: number, seconds: number): Promise<number> {
    const { rows } = await this.pool.query<{ wait: number }>(COUNT_SQL, [keyOf(what), most, seconds]);
    return rows[0]!.wait;
  }

  /** Whether `what` was counted and its time goes on. */
  async has(what: string): Promise<boolean> {
    const { rows } = await this.pool.query<{ has: boolean }>(HAS_SQL, [keyOf(what)]);
    return rows[0]!.has;
  }

  /** Counts one less of `what`. */
  async giveBack(what: string): Promise<void> {
    await this.pool.query(GIVE_BACK_SQL, [keyOf(what)]);
  }

  /** Begins anew with `what`. */
  async forget(what: string): Promise<void> {
    await this.pool.query(FORGET_SQL, [keyOf(what)]);
  }

  /**
   * Adds what this replica has charged since the last time. One statement.
   * @param capacity of each budget; more is not kept of what is spent
   * @param refill points given back each second
   * @returns what all replicas together have spent of each of them
   */
  async shareSpending(
    charged: readonly Spending[],
    capacity: number,
    refill: number,
  ): Promise<readonly Spending[]> {
    const hashes = charged.map(({ key }) => keyOf(key));
    const { rows } = await this.pool.query<{ key: Buffer; spent: number }>(SHARE_SQL, [
      hashes,
      charged.map(({ points }) => points),
      capacity,
      refill,
    ]);
    const spent = new Map(rows.map((row) => [row.key.toString('hex'), row.spent]));
    return charged.flatMap(({ key }, at) => {
      const points = spent.get(hashes[at]!.toString('hex'));
      return points === undefined ? [] : [{ key, points }];
    });
  }

  /** Removes the rows of budgets that have long been whole again. */
  async forgetSpending(): Promise<void> {
    await this.pool.query(FORGET_SPENDING_SQL);
  }

  onApplicationShutdown(): Promise<void> {
    return this.pool.end();
  }
}

function keyOf(what: string): Buffer {
  return createHash('sha256').update(what).digest();
}
