import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';

export const LOGGER = Symbol('Logger');

/** Only what is named here is logged of a request: no query, no cookie, no body. */
const serializers = {
  req: (request: { id: string; method: string; url: string }) => ({
    id: request.id,
    method: request.method,
    path: request.url.split('?')[0],
  }),
  res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
};

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
    // What the person at the keyboard is told in one line needs no second one.
    if (String(message).startsWith('StartRefused')) return;
    this.logger.error({ detail: rest.map(String).slice(0, 2) }, String(message));
  }
}
