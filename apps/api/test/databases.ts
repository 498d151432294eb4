import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { withDatabase } from '../src/platform/database/embedded-postgres.js';
import { createDatabase, migrate } from '../src/platform/database/prepare.js';
import { ROLES } from '../src/platform/database/roles.js';

/** A database of one spec file. */
export interface TestDatabase {
  /** As the app role, bound by row level security. */
  readonly appUrl: string;
  /** As the superuser: for looking behind the policies, never for what is tested. */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

/** Something that fills a migrated database; templates are named after it. */
export interface Filling {
  readonly name: string;
  /** What it adds to; an empty database where there is none. */
  readonly base?: Filling;
  fill(appUrl: string, adminUrl: string): Promise<void>;
}

/** The server of this run. */
export function serverUrl(): string {
  const url = process.env['TEST_POSTGRES_URL'];
  if (!url)
    throw new Error('TEST_POSTGRES_URL is not set: run the specs through jest with apps/api/jest.config.js');
  return url;
}

/**
 * A fresh clone of the migrated template, or of the one that `filling` filled.
 * Templates are made once per run, whichever spec file comes first. Cost: about 50 ms per clone.
 */
export async function cloneDatabase(filling?: Filling): Promise<TestDatabase> {
  const template = await prepareTemplate(filling);
  const name = `fivefold_test_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(serverUrl(), name, template);
  const adminUrl = withDatabase(serverUrl(), name);
  return {
    adminUrl,
    appUrl: withDatabase(serverUrl(), name, ROLES.app),
    drop: () => runOnServer(`DROP DATABASE "${name}" WITH (FORCE)`),
  };
}

async function prepareTemplate(filling?: Filling): Promise<string> {
  const name = `fivefold_test_template_${filling?.name ?? 'empty'}`;
  const lock = new pg.Client({ connectionString: serverUrl() });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await lock.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [
      name,
    ]);
    if (rowCount) return name;
    await runOnServer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await createDatabase(serverUrl(), name, filling?.base && (await prepareTemplate(filling.base)));
    if (!filling?.base) await migrate(withDatabase(serverUrl(), name));
    await filling?.fill(withDatabase(serverUrl(), name, ROLES.app), withDatabase(serverUrl(), name));
    await runOnServer(`ALTER DATABASE "${name}" WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
    return name;
  } finally {
    await lock.end();
  }
}

async function runOnServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
