import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Caller, type Identity } from '../caller/caller.js';
import { Sessions } from '../caller/sessions.js';
import { Config } from '../config.js';

/** Callers for what is no GraphQL: files that come and go. Each piece of work is one transaction. */
@Injectable()
export class Visits {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Config) private readonly config: Config,
    private readonly sessions: Sessions,
  ) {}

  /** Who stands behind the session of `request`; the guest when there is none. */
  identify(request: FastifyRequest): Promise<Identity> {
    return this.sessions.identify(request);
  }

  /** Runs `work` in a read-only transaction as `identity`. */
  async read<Result>(identity: Identity, work: (caller: Caller) => Promise<Result>): Promise<Result> {
    const caller = new Caller(this.source, identity, this.config.mailbox);
    try {
      return await work(caller);
    } finally {
      await caller.end('rollback');
    }
  }

  /** Runs `work` as `identity` and commits; an error leaves nothing behind. */
  async write<Result>(identity: Identity, work: (caller: Caller) => Promise<Result>): Promise<Result> {
    const caller = new Caller(this.source, identity, this.config.mailbox);
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
