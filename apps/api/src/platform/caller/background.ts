import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Caller, GUEST } from './caller.js';

/** Callers for work without a session: building the live index from what is public, a link out of a mail. */
@Injectable()
export class Background {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /**
   * Runs `work` in a read-only transaction of a guest.
   * @param mailbox whether the guest may read mails; in development only
   */
  async read<Result>(work: (caller: Caller) => Promise<Result>, mailbox = false): Promise<Result> {
    const caller = new Caller(this.source, GUEST, mailbox);
    try {
      return await work(caller);
    } finally {
      await caller.end('rollback');
    }
  }

  /** Runs `work` in one transaction that begins as a guest's, and commits it; an error rolls back and is thrown. */
  async act<Result>(work: (caller: Caller) => Promise<Result>): Promise<Result> {
    const caller = new Caller(this.source, GUEST, false);
    caller.allowWrites();
    try {
      const result = await work(caller);
      await caller.end('commit');
      return result;
    } finally {
      await caller.end('rollback');
    }
  }
}

/** Runs `work` as a guest on the database behind `url`, on one connection of its own; for commands. */
export async function visitDatabase<Result>(
  url: string,
  work: (caller: Caller) => Promise<Result>,
): Promise<Result> {
  const source = new DataSource({ type: 'postgres', url, extra: { max: 1, pipeline: true } });
  await source.initialize();
  try {
    return await new Background(source).read(work);
  } finally {
    await source.destroy();
  }
}

/**
 * Runs `work` in one transaction on the database behind `url`, on one connection of its own; for commands of whoever may reach
 * the database. It begins as a guest and acts as whoever `work` becomes.
 *
 * @param entities the classes of the tables that `work` writes by them, and of the tables these point at
 * @param outcome `rollback` only tries what would happen; an error rolls back as well
 */
export async function actInDatabase<Result>(
  url: string,
  entities: readonly (new () => object)[],
  outcome: 'commit' | 'rollback',
  work: (caller: Caller) => Promise<Result>,
): Promise<Result> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    extra: { max: 1, pipeline: true },
  });
  await source.initialize();
  const caller = new Caller(source, GUEST, false);
  caller.allowWrites();
  try {
    const result = await work(caller);
    await caller.end(outcome);
    return result;
  } finally {
    await caller.end('rollback');
    await source.destroy();
  }
}
