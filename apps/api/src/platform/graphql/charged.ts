import { DomainError } from '@fivefold/domain';
import type { ExecutionResult } from 'graphql';
import type { Budgets } from './budgets.js';
import type { errorFormatterOf } from './errors.js';
import type { OperationContext } from './operation.js';

type Format = ReturnType<typeof errorFormatterOf>;

/** Says how long to wait, charges what was refused before it could be charged for what it asks, and tells the balance. */
export function charged(format: Format, budgets: Budgets) {
  return (execution: ExecutionResult, context: OperationContext): ReturnType<Format> => {
    const causes = (execution.errors ?? []).map(({ originalError }) => originalError);
    const limited = causes.find((cause) => cause instanceof DomainError && 'seconds' in cause.params);
    if (limited)
      void context.reply.header('retry-after', String((limited as DomainError<'THROTTLED'>).params.seconds));
    context.balance ??= limited ? budgets.see(context.budget) : budgets.chargeRefusal(context.budget);
    const { statusCode, response } = format(execution);
    // A replayed answer is what it was, to the letter.
    return { statusCode, response: { extensions: { cost: context.balance }, ...response } };
  };
}
