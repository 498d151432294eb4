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
  CREDENTIAL_INVALID: 401,
  IDEMPOTENCY_KEY_REUSED: 422,
  THROTTLED: 429,
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
    return { status: 400, errors: nested.map(withoutValue) };
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
    return { status: 400, errors: [withoutValue(outer)] };

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

/**
 * The formatter of the GraphQL server: `data` is left out where execution never began (GraphQL over HTTP).
 * @param hide leaves out the names of the schema that nearly fit
 */
export function errorFormatterOf(log: Logger, hide: boolean) {
  return (execution: ExecutionResult): { statusCode: number; response: ExecutionResult } => {
    const replay = execution.errors
      ?.map((error) => error.originalError)
      .find((cause) => cause instanceof Replay);
    if (replay) return { statusCode: 200, response: replay.answer };
    const parts = (execution.errors ?? []).map((error) => toWireErrors(error, log));
    const told = parts.flatMap((part) => part.errors);
    const errors = hide ? told.map(withoutSuggestion) : told;
    if (execution.data) return { statusCode: 200, response: { data: execution.data, errors } };
    const statusCode = Math.max(...parts.map((part) => part.status), 400);
    return { statusCode, response: execution.data === null ? { data: null, errors } : { errors } };
  };
}

/** What the server library says of a variable besides the value itself. */
const OF_VARIABLE: readonly RegExp[] = [
  /Field "\w+" of required type "[^"]+" was not provided\./,
  /Field "\w+" is not defined by type "\w+"\.( Did you mean [^?]*\?)?/,
  /Expected non-nullable type "[^"]+" not to be null\./,
  /Expected type "?[\w![\]]+"?/,
  /\w+ cannot represent/,
  /does not exist in "\w+" enum/,
];

/** The value of a variable is not sent back, nor logged by whoever reads the answer: it may be a password. */
function withoutValue(error: GraphQLError): GraphQLError {
  const name = /^Variable "(\$\w+)" got invalid value /.exec(error.message)?.[1];
  if (!name) return error;
  const at = [...error.message.matchAll(/ at "([\w.[\]]+)"; /g)].at(-1)?.[1];
  const why = OF_VARIABLE.map((pattern) => pattern.exec(error.message)?.[0]).find(Boolean);
  const told = why === undefined ? '' : `: ${why.replace(/[^.?]$/, '$&.')}`;
  const { nodes, source, positions, path, extensions } = error;
  const message = `Variable "${name}" has an invalid value${at ? ` at "${at}"` : ''}${told || '.'}`;
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}

/** Variables are judged by the server library, which asks "Did you mean …?" whatever it is told. */
function withoutSuggestion(error: GraphQLError): GraphQLError {
  const at = error.message.indexOf(' Did you mean ');
  if (at === -1) return error;
  const { nodes, source, positions, path, extensions } = error;
  return new GraphQLError(error.message.slice(0, at), { nodes, source, positions, path, extensions });
}
