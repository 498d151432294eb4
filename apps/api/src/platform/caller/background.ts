import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Caller, GUEST } from './caller.js';

/** Callers for work that no person asked for, such as building the live index: guests that read what is public. */
@Injectable()
export class Background {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /** Runs `work` in a read-only transaction of a guest. */
  async read<Result>(work: (caller: Caller) => Promise<Result>): Promise<Result> {
    const caller = new Caller(this.source, GUEST, false);
    try {
      return await work(caller);
    } finally {
      await caller.end('rollback');
    }
  }
}
