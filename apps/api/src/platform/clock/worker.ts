import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Caller, type CallerActor, GUEST } from '../caller/caller.js';
import type { Statement } from '../caller/transaction.js';
import { WORKER_SOURCE } from '../database/database.module.js';

/** Callers for writes that no person asked for, as the worker role: its policies and grants say what it may touch. */
@Injectable()
export class Worker {
  constructor(@Inject(WORKER_SOURCE) private readonly source: DataSource) {}

  /**
   * Runs `work` in one transaction of its own and commits it; an error rolls back and is thrown.
   *
   * @param actor who stands in the audit trail: `clock` for a deadline, `system` for what follows another change
   */
  async act<Result>(
    work: (caller: Caller) => Promise<Result>,
    actor: Exclude<CallerActor, 'person'> = 'system',
  ): Promise<Result> {
    const caller = new Caller(this.source, GUEST, false, actor);
    caller.allowWrites();
    try {
      const result = await work(caller);
      await caller.end('commit');
      return result;
    } finally {
      await caller.end('rollback');
    }
  }

  /**
   * Asks statements that read, side by side: one transaction and one round trip.
   * @returns the rows of each, in their order; where one fails all of them have
   */
  async askAll<Row>(statements: readonly Statement[]): Promise<Row[][]> {
    const caller = new Caller(this.source, GUEST, false, 'system');
    try {
      const db = await caller.db();
      return await Promise.all(statements.map(({ sql, values }) => db.query<Row[]>(sql, values)));
    } finally {
      await caller.end('rollback');
    }
  }

  /** Whether the database answers the worker. */
  async answers(): Promise<boolean> {
    return (await this.source.query<unknown[]>('SELECT 1')).length === 1;
  }
}
