import { randomUUID } from 'node:crypto';
import { DomainError, type ErrorKind, errorMessage } from '@fivefold/domain';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { Replay } from './idempotency.js';
import { InvalidInput } from './input.js';

/** HTTP status where nothing was executed. Exhaustive: a new kind of error does not compile without one. */
const STATUS: Record<ErrorKind, number> = {
  refused: 409,
  invalid: 400,
  missing: 404,
  forbidden: 403,
  conflict: 409,
  broken: 500,
};

/** HTTP says something of its own about these. */
const STATUS_OF_CODE: Partial<Record<string, number>> = {
  IDEMPOTENCY_KEY_REUSED: 422,
  TOO_MANY_REQUESTS: 429,
  ATTACHMENT_TOO_LARGE: 413,
  ATTACHMENT_TYPE: 415,
};

/** Faults that pass by themselves: too long a wait for a lock, no connection, the solver’s thread lost or overrun. */
const PASSING = new Set([
  '40001',
  '40P01',
  '55P03',
  '57014',
  '57P01',
  '57P03',
  '53300',
  '08006',
  '08001',
  'ECONNREFUSED',
  'ECONNRESET',
  'THREAD_FAULT',
]);

export interface WireError {
  readonly status: number;
  readonly errors: readonly GraphQLError[];
}

/**
 * What a caller sees of `error`: code, message and path. Everything unexpected is masked, logged in full, and carries an
 * id that stands in the log as well.
 */
export function toWireErrors(error: unknown, log: Logger): WireError {
  const outer = error instanceof GraphQLError ? error : null;
  const cause = outer?.originalError ?? error;
  if (cause instanceof InvalidInput) {
    return { status: 400, errors: cause.problems.map((problem) => wire(problem, outer)) };
  }
  if (cause instanceof DomainError) {
    return { status: STATUS_OF_CODE[cause.code] ?? STATUS[cause.kind], errors: [wire(cause, outer)] };
  }
  const nested = (cause as { errors?: unknown }).errors;
  if (Array.isArray(nested) && nested.every((each) => each instanceof GraphQLError))
    return { status: 400, errors: nested };
  const status = (cause as { statusCode?: number }).statusCode;
  if (status !== undefined && status < 500) {
    return {
      status,
      errors: [
        new GraphQLError((cause as Error).message, {
          extensions: { code: (cause as { code?: string }).code },
        }),
      ],
    };
  }
  // A scalar refuses a value with an error of this kind, which compiled documents wrap once more.
  if (outer && (!outer.originalError || cause instanceof GraphQLError))
    return { status: 400, errors: [outer] };

  const errorId = randomUUID();
  log.error({ err: cause, errorId }, 'unexpected error');
  const passing = PASSING.has(String((cause as { code?: unknown }).code));
  const masked = new DomainError('INTERNAL', { errorId });
  return { status: passing ? 503 : 500, errors: [wire(masked, outer, errorId)] };
}

function wire(error: DomainError, at: GraphQLError | null, errorId?: string): GraphQLError {
  return new GraphQLError(errorMessage(error.code, error.params), {
    path: at?.path,
    nodes: at?.nodes,
    extensions: {
      code: error.code,
      ...(error.path.length > 0 && { inputPath: error.path }),
      ...(errorId && { errorId }),
    },
  });
}

/** The formatter of the GraphQL server: `data` is left out where execution never began (GraphQL over HTTP). */
export function errorFormatterOf(log: Logger) {
  return (execution: ExecutionResult): { statusCode: number; response: ExecutionResult } => {
    const replay = execution.errors
      ?.map((error) => error.originalError)
      .find((cause) => cause instanceof Replay);
    if (replay) return { statusCode: 200, response: replay.answer };
    const parts = (execution.errors ?? []).map((error) => toWireErrors(error, log));
    const errors = parts.flatMap((part) => part.errors);
    if (execution.data) return { statusCode: 200, response: { data: execution.data, errors } };
    const statusCode = Math.max(...parts.map((part) => part.status), 400);
    return { statusCode, response: execution.data === null ? { data: null, errors } : { errors } };
  };
}
