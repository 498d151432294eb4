import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Caller, type Identity } from '../caller/caller.js';
import { Sessions } from '../caller/sessions.js';
import { Config } from '../config.js';
import { budgetOf, Budgets } from '../graphql/budgets.js';

/**
 * What is asked for beside GraphQL, by the points that it costs: a row or two; a file that is kept; one that is taken in; one that has to be
 * made, which takes up to 0.4 s of a core.
 */
const POINTS = { glance: 10, kept: 100, taken: 500, made: 2000 } as const;

/** Callers for what is no GraphQL: files that come and go. Each piece of work is one transaction. */
@Injectable()
export class Visits {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Config) private readonly config: Config,
    private readonly sessions: Sessions,
    @Inject(Budgets) private readonly budgets: Budgets,
  ) {}

  /**
   * Who stands behind the session of `request`, who is charged for what it asks; the guest when there is none.
   * @throws DomainError THROTTLED; CREDENTIAL_INVALID, CONSENT_MISSING of a partner app
   */
  async identify(request: FastifyRequest, asked: keyof typeof POINTS): Promise<Identity> {
    const identity = await this.sessions.identify(request);
    this.charge(identity, request, asked);
    return identity;
  }

  /** Charges `identity` for what it asks. @throws DomainError THROTTLED */
  charge(identity: Identity, request: Pick<FastifyRequest, 'ip'>, asked: keyof typeof POINTS): void {
    this.budgets.charge(budgetOf(identity, request.ip), POINTS[asked]);
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
