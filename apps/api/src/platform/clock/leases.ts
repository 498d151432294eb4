import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../caller/caller.js';
import { Worker } from './worker.js';

/** The right of one process to do a piece of work alone, by the clock of the database. */
export interface Lease {
  readonly name: string;
  readonly holder: string;
  /** Grows whenever the lease changes hands: what an earlier holder still does is told apart by it. */
  readonly fence: string;
}

const TAKE_SQL = `
INSERT INTO leases (name, holder, until) VALUES ($1, $2, clock_timestamp() + interval '30 s')
ON CONFLICT ON CONSTRAINT leases_pkey DO UPDATE SET holder = EXCLUDED.holder, until = EXCLUDED.until,
  fence = leases.fence + (leases.holder <> EXCLUDED.holder)::int
WHERE leases.holder = EXCLUDED.holder OR leases.until <= clock_timestamp()
RETURNING fence`;
const HELD_SQL = 'SELECT FROM leases WHERE name = $1 AND holder = $2 AND fence = $3 FOR SHARE';
const RELEASE_SQL =
  'UPDATE leases SET until = clock_timestamp() WHERE holder = $1 AND until > clock_timestamp()';

/** Leases of this process, 30 s each. They go by the real clock of the database, which no test moves. */
@Injectable()
export class Leases {
  private readonly holder = uuidv7();

  constructor(@Inject(Worker) private readonly worker: Worker) {}

  /** Takes or renews the lease; null while another process holds it. One statement. */
  take(name: string): Promise<Lease | null> {
    return this.worker.act(async (caller) => {
      const db = await caller.db();
      const [row] = await db.query<{ fence: string }[]>(TAKE_SQL, [name, this.holder]);
      return row ? { name, holder: this.holder, fence: row.fence } : null;
    });
  }

  /**
   * Whether the lease is still this process's; until the transaction of `caller` ends nobody takes it over.
   * Ask it first in a transaction that must not run beside the next holder's.
   */
  async holds(caller: Caller, lease: Lease): Promise<boolean> {
    const db = await caller.db();
    const rows = await db.query<unknown[]>(HELD_SQL, [lease.name, lease.holder, lease.fence]);
    return rows.length === 1;
  }

  /** Gives up every lease of this process, so that another replica goes on at once. */
  async release(): Promise<void> {
    await this.worker.act(async (caller) => {
      const db = await caller.db();
      await db.query(RELEASE_SQL, [this.holder]);
    });
  }
}
