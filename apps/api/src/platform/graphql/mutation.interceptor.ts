import { DomainError } from '@fivefold/domain';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { notePartnerAction } from '../caller/partners.js';
import { refuseTermsDue, WITHOUT_TERMS } from '../caller/terms-due.js';
import { InvalidInput } from './input.js';
import type { OperationContext } from './operation.js';
import { toUserError } from './payload.js';

/** Refusals a person can act on; the rest is thrown and becomes a GraphQL error. */
const ANSWERED = new Set(['refused', 'conflict', 'invalid']);

/** A conflict of two transactions that is nobody's fault: serialisation failure, deadlock. */
const COLLISIONS: ReadonlySet<unknown> = new Set(['40001', '40P01']);
const RETRIES = 3;

/**
 * Gives each root mutation its own savepoint, refuses who has still to accept the terms and turns expected refusals into `userErrors`. A collision is tried again at most
 * three times: going back to the savepoint lets go of the locks that were in the way.
 */
@Injectable()
export class MutationInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<GqlContextType>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(context);
    const info = graphql.getInfo<GraphQLResolveInfo>();
    if (info?.parentType?.name !== 'Mutation') return next.handle();
    const { caller, loaders } = graphql.getContext<OperationContext>();
    const withoutTerms = this.reflector.get<boolean | undefined>(WITHOUT_TERMS, context.getHandler());
    return from(
      retried(() =>
        caller.savepoint(async () => {
          // What was read for an earlier mutation of the operation, or in an earlier try, may be other by now.
          loaders.clear();
          if (!withoutTerms) await refuseTermsDue(caller);
          // A later mutation asks anew: this one may accept them.
          caller.termsDue = null;
          const payload: unknown = await lastValueFrom(next.handle());
          await notePartnerAction(caller, info.fieldName, subjectOf(payload));
          return payload;
        }),
      ).catch((error: unknown) => {
        if (error instanceof InvalidInput) return { userErrors: error.problems.map(toUserError) };
        if (error instanceof DomainError && ANSWERED.has(error.kind))
          return { userErrors: [toUserError(error)] };
        throw error;
      }),
    );
  }
}

/** Global id of the first object of a payload that has one. */
function subjectOf(payload: unknown): string | null {
  const parts = Object.values(payload ?? {}).flat();
  const subject = parts.find((part) => typeof (part as { id?: unknown } | null)?.id === 'string');
  return (subject as { id: string } | undefined)?.id ?? null;
}

async function retried<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let left = RETRIES; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left === 0 || !COLLISIONS.has((error as { code?: unknown } | null)?.code)) throw error;
    }
  }
}
