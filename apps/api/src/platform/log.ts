import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';

export const LOGGER = Symbol('Logger');

interface LoggedRequest {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly routeOptions?: { readonly url?: string };
}

/** Only what is named here is logged of a request: no query, no cookie, no body, and no token that stands in its path. */
const serializers = {
  req: ({ id, method, url, routeOptions }: LoggedRequest) => {
    const route = routeOptions?.url;
    return { id, method, path: route?.includes(':token') ? route : url.split('?')[0] };
  },
  res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
  err: loggedError,
};

/** What the database says of a fault besides the values that it was given. */
interface DatabaseFault {
  readonly code?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  readonly query?: string;
  readonly parameters?: unknown;
}

/**
 * What is logged of an error: a fault of the database repeats in its message, its detail and its parameters what people wrote and
 * their secrets, so of such a one the statement and the names of what refused it.
 */
function loggedError(error: Error & DatabaseFault): object {
  const { name: type, message, stack, code, table, column, constraint, query } = error;
  if (query === undefined && error.parameters === undefined && constraint === undefined)
    return { type, message, stack, code };
  const at = stack?.split('\n').filter((line) => /^ {4}at /.test(line));
  return { type, code, table, column, constraint, query, stack: at?.join('\n') };
}

/** What the rooms mean: refusals of which whoever asked is told, with the words that they sent, and work for somebody who has gone. */
const MEANT: readonly string[] = ['DomainError', 'InvalidInput', 'StartRefused', 'Cancelled'];

export function createLogger(level: string): Logger {
  return pino({ level, serializers, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}

/** Nest's own lines, at a level below ours: they tell of wiring. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}
  log(message: unknown): void {
    this.logger.debug(String(message));
  }
  warn(message: unknown): void {
    this.logger.warn(String(message));
  }
  error(message: unknown, ...rest: unknown[]): void {
    if (MEANT.some((name) => String(message).startsWith(name))) return;
    const detail = rest.map(String).slice(0, 2);
    if (message instanceof Error) this.logger.error({ err: message, detail }, 'unexpected error');
    else this.logger.error({ detail }, String(message));
  }
}
