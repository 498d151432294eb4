import { DomainError } from '@fivefold/domain';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { InvalidInput } from './input.js';
import type { OperationContext } from './operation.js';
import { toUserError } from './payload.js';

/** Refusals a person can act on; the rest is thrown and becomes a GraphQL error. */
const ANSWERED = new Set(['refused', 'conflict', 'invalid']);

/** Gives each root mutation its own savepoint and turns expected refusals into `userErrors`. */
@Injectable()
export class MutationInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<GqlContextType>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(context);
    if (graphql.getInfo<GraphQLResolveInfo>()?.parentType?.name !== 'Mutation') return next.handle();
    const { caller, loaders } = graphql.getContext<OperationContext>();
    return from(
      caller
        .savepoint(() => {
          // What was read for an earlier mutation of the operation may be other by now.
          loaders.clear();
          return lastValueFrom(next.handle());
        })
        .catch((error: unknown) => {
          if (error instanceof InvalidInput) return { userErrors: error.problems.map(toUserError) };
          if (error instanceof DomainError && ANSWERED.has(error.kind))
            return { userErrors: [toUserError(error)] };
          throw error;
        }),
    );
  }
}
