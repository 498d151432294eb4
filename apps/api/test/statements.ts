import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';

/**
 * The SQL statements that `work` makes the application send, in order; the outbox's own polling is left out.
 * Not for two works at once.
 */
export async function statementsOf(
  app: NestFastifyApplication,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const source = app.get(DataSource);
  const before = source.logger;
  const seen: string[] = [];
  const ignore = () => undefined;
  source.logger = {
    logQuery: (query) => void (/\boutbox\b/.test(query) || seen.push(query.trim())),
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
  try {
    await work();
  } finally {
    source.logger = before;
  }
  return seen;
}
