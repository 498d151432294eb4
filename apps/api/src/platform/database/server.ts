import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import {
  type EmbeddedPostgres,
  StartRefused,
  startEmbeddedPostgres,
  withDatabase,
} from './embedded-postgres.js';
import { createDatabase, migrate, pendingMigrations, setPassword } from './prepare.js';
import { ROLES } from './roles.js';

/** The database a process works on, migrated. */
export interface DatabaseServer {
  /** As the app role. */
  readonly appUrl: string;
  /** Which server it is, for people. */
  readonly description: string;
  /** What the next start does with a demo world that was cut short, for people. */
  readonly afterCutShort: string;
  /** Says that the demo world is being filled in, or that it is whole: a start that finds it under way makes the database anew. */
  markFilling(isUnderWay: boolean): Promise<void>;
  stop(): Promise<void>;
}

const NAME = 'fivefold';
/** How long a server that nobody claims may belong to a start under way, milliseconds. */
const GRACE_MS = 1000;
const IN_USE_SQL =
  "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND objid = 728191) AS used";
/** Kept beside the database and not in it: nothing of a database that is being filled in is relied upon. */
const UNDER_WAY_SQL = "COMMENT ON DATABASE fivefold IS 'demo world under way'";
const WHOLE_SQL = 'COMMENT ON DATABASE fivefold IS NULL';
const CUT_SHORT_SQL = `
SELECT FROM pg_database WHERE datname = 'fivefold' AND shobj_description(oid, 'pg_database') = 'demo world under way'`;
const REMOVE_SQL = 'DROP DATABASE fivefold WITH (FORCE)';
const SOLE_SERVER_SQL = 'SELECT pg_try_advisory_lock(728191) AS alone';

/**
 * The database by the environment: `DATABASE_URL` where it is set, else the PostgreSQL shipped with the project on
 * `DATA_DIR` (default `.data` below the working folder).
 *
 * @param use `serve`: this process is the one server on the data folder. `visit`: a short look, beside a running server or
 *   without one.
 * @throws StartRefused with one line that says what to do
 */
export async function openDatabase(
  environment: NodeJS.ProcessEnv,
  use: 'serve' | 'visit',
): Promise<DatabaseServer> {
  const url = environment['DATABASE_URL'];
  return url
    ? external(url, environment['MIGRATION_DATABASE_URL'])
    : embedded(environment['DATA_DIR'] ?? '.data', use);
}

async function embedded(dataDir: string, use: 'serve' | 'visit'): Promise<DatabaseServer> {
  const folder = path.resolve(dataDir, 'postgres');
  let server = await startEmbeddedPostgres({ dataDir: folder });
  if (use === 'serve' && server.attached) {
    await refuseSecond(server, dataDir);
    await server.stop();
    server = await startEmbeddedPostgres({ dataDir: folder });
  }
  // Before anything else is done, so that another start sees at once that this server is in use.
  const lock = use === 'serve' ? await takeLock(server.adminUrl) : null;
  if (use === 'serve' && !lock) throw inUse(dataDir);
  if (lock && (await lock.query(CUT_SHORT_SQL)).rowCount) await lock.query(REMOVE_SQL);
  const adminUrl = withDatabase(server.adminUrl, NAME);
  await createDatabase(server.adminUrl, NAME);
  await migrate(adminUrl);
  return {
    appUrl: withDatabase(adminUrl, NAME, ROLES.app),
    description: `PostgreSQL in ${path.relative(process.cwd(), folder) || folder}`,
    afterCutShort: 'The next start makes it afresh.',
    markFilling: async (isUnderWay) => void (await lock?.query(isUnderWay ? UNDER_WAY_SQL : WHOLE_SQL)),
    stop: async () => {
      await lock?.end();
      if (use === 'serve' || !server.attached) await server.stop();
    },
  };
}

/**
 * A server found running belongs to another Fivefold, perhaps one that is just starting, or to one that was killed: then it
 * ends by itself or is left behind.
 */
async function refuseSecond({ adminUrl }: EmbeddedPostgres, dataDir: string): Promise<void> {
  for (let waited = 0; waited < GRACE_MS; waited += 100) {
    const used = await isInUse(adminUrl).catch(() => null);
    if (used === null) return;
    if (used) throw inUse(dataDir);
    await delay(100);
  }
}

function inUse(dataDir: string): StartRefused {
  return new StartRefused(
    `Another Fivefold runs on ${dataDir}. Stop it first, or set DATA_DIR to another folder.`,
  );
}

/** Only looks: whoever starts at the same moment must not meet a lock that nobody needs. */
async function isInUse(adminUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ used: boolean }>(IN_USE_SQL);
    return rows[0]?.used ?? false;
  } finally {
    await client.end();
  }
}

/** Held as long as this process serves; null when another holds it. */
async function takeLock(adminUrl: string): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'fivefold-serve' });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ alone: boolean }>(SOLE_SERVER_SQL);
  if (rows[0]?.alone) return client;
  await client.end();
  return null;
}

async function external(url: string, ownerUrl: string | undefined): Promise<DatabaseServer> {
  refuseNonsense('DATABASE_URL', url);
  if (ownerUrl) {
    refuseNonsense('MIGRATION_DATABASE_URL', ownerUrl);
    await answering('MIGRATION_DATABASE_URL', async () => {
      await migrate(ownerUrl);
      await setPassword(ownerUrl, url);
    });
  }
  const pending = await answering('DATABASE_URL', () => pendingMigrations(url));
  if (pending > 0) {
    throw new StartRefused(
      `The database lacks ${pending} migration(s). Set MIGRATION_DATABASE_URL to a role that may create roles.`,
    );
  }
  const { host, pathname } = new URL(url);
  return {
    appUrl: url,
    description: `PostgreSQL at ${host}${pathname}`,
    afterCutShort: 'Empty the database before the next start.',
    markFilling: async () => undefined,
    stop: async () => undefined,
  };
}

function refuseNonsense(variable: string, url: string): void {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    throw new StartRefused(`${variable} must look like postgres://user:password@host:5432/database.`);
  }
}

async function answering<Result>(variable: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof StartRefused) throw cause;
    const why = (cause as Error).message || (cause as { code?: string }).code || String(cause);
    throw new StartRefused(
      `${variable} cannot be used: ${why}. Check host, port, user, password and database.`,
    );
  }
}
