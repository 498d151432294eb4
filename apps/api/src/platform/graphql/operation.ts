import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller, Identity } from '../caller/caller.js';

/** The GraphQL context of one operation. */
export interface OperationContext {
  caller: Caller;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Loaders of this operation by name; see {@link loaderOf}. */
  readonly loaders: Map<string, unknown>;
  /** Header `Idempotency-Key` of a mutation. */
  readonly idempotencyKey: string | null;
  /** Who claimed that key; null where none was claimed. */
  claimant: Identity | null;
  operation: 'query' | 'mutation';
}
