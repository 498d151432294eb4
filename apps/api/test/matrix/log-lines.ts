import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Logger, pino } from 'pino';
import { LOGGER } from '../../src/platform/log.js';

/** Every line that the application logs, kept instead of printed. */
export interface LoggedLines {
  readonly lines: string[];
}

/** Takes over the streams of all loggers of `app`, down to `debug`: the rooms' own, Nest's, and the one of its HTTP server. */
export function collectLog(app: NestFastifyApplication): LoggedLines {
  const lines: string[] = [];
  const stream = { write: (line: string) => void lines.push(line) };
  // A child leans on its parent by its prototype: whoever has a stream or a level of its own is given this one.
  for (const logger of [app.get<Logger>(LOGGER), app.getHttpAdapter().getInstance().log])
    for (let at: any = logger; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
      if (Object.hasOwn(at, pino.symbols.streamSym)) at[pino.symbols.streamSym] = stream;
      if (Object.hasOwn(at, 'fatal')) at.level = 'debug';
    }
  return { lines };
}
