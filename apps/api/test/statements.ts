import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type pg from 'pg';
import { DataSource } from 'typeorm';

/**
 * The SQL statements that `work` makes the application send, in order; what is read for followers of the outbox is left out, as far
 * as it is the outbox itself. Not for two works at once.
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
    logQuery: (query) => void (/\bFROM outbox\b/.test(query) || seen.push(query.trim())),
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

/** What a change costs between its beginning and its commit. */
export interface Changing {
  /** Statements in their order, the beginning and the commit left out. */
  readonly statements: string[];
  /** How often something was sent while nothing was under way, the beginning included. */
  readonly trips: number;
}

/** The transaction in which `work` changes something. Not for two works at once. */
export async function changingOf(
  app: NestFastifyApplication,
  work: () => Promise<unknown>,
): Promise<Changing> {
  const pool = (app.get(DataSource).driver as unknown as { master: pg.Pool }).master;
  const statements: string[] = [];
  let trips = 0;
  const undo: (() => void)[] = [];
  const watch = (client: pg.PoolClient) => {
    const query = client.query.bind(client) as (sql: string, values?: unknown[]) => Promise<unknown>;
    let isOpen = false;
    let underWay = 0;
    const watched = (sql: string, values?: unknown[]) => {
      const begins = sql.startsWith('START TRANSACTION') && !sql.includes('READ ONLY');
      isOpen ||= begins;
      const ends = isOpen && /^(COMMIT|ROLLBACK)$/.test(sql);
      if (isOpen && underWay === 0) trips += 1;
      if (isOpen && !begins && !ends) statements.push(sql.trim());
      if (ends) isOpen = false;
      underWay += 1;
      const answer = query(sql, values);
      const over = () => void (underWay -= 1);
      answer.then(over, over);
      return answer;
    };
    client.query = watched as typeof client.query;
    undo.push(() => void (client.query = query as typeof client.query));
  };
  const seen = new Set<pg.PoolClient>();
  const acquired = (client: pg.PoolClient) => {
    if (!seen.has(client)) watch(client);
    seen.add(client);
  };
  pool.on('acquire', acquired);
  try {
    await work();
  } finally {
    pool.off('acquire', acquired);
    for (const each of undo) each();
  }
  return { statements, trips };
}
