import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { OperationContext } from './operation.js';

/**
 * Injects an `AbortSignal` that aborts when whoever asked has gone before the answer: the request was aborted or its connection
 * ended. Null where there is no response to wait for, as in a subscription.
 */
export const CallerGone = createParamDecorator(
  (_: unknown, context: ExecutionContext): AbortSignal | null => {
    const { reply } = GqlExecutionContext.create(context).getContext<Partial<OperationContext>>();
    if (!reply) return null;
    const gone = new AbortController();
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) gone.abort();
    });
    return gone.signal;
  },
);
