import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller, Identity } from '../caller/caller.js';
import type { Balance } from './budgets.js';
import type { Claim } from './idempotency.js';

/** The GraphQL context of one operation. */
export interface OperationContext {
  caller: Caller;
  /** Why nobody knows who asks: a credential that does not work, or a fault; nothing runs then. Else null. */
  readonly refusal: unknown;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Loaders of this operation by name; see {@link loaderOf}. */
  readonly loaders: Map<string, unknown>;
  /** What its document asks for; see {@link leanStatement}. Null before it is read, and where it asks for no list. */
  asked: ReadonlySet<string> | null;
  /** Header `Idempotency-Key` of a mutation. */
  readonly idempotencyKey: string | null;
  /** What became of that key where the change began with it; null where it is still to be claimed. */
  readonly claim: Promise<Claim> | null;
  /** Who claimed that key; null where none was claimed. */
  claimant: Identity | null;
  operation: 'query' | 'mutation';
  /** Whose points it spends. */
  readonly budget: string;
  /** Where that budget stands since it was charged; null before. */
  balance: Balance | null;
}
