import { MIGRATIONS } from '@fivefold/migrations';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { ROLES } from './roles.js';

const ROLES_SQL = `
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fivefold_owner') THEN
    CREATE ROLE fivefold_owner NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fivefold_app') THEN
    CREATE ROLE fivefold_app LOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fivefold_worker') THEN
    CREATE ROLE fivefold_worker LOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
  EXECUTE format('GRANT fivefold_owner TO %I', current_user);
  EXECUTE format('GRANT CREATE, CONNECT ON DATABASE %I TO fivefold_owner', current_database());
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  GRANT ALL ON SCHEMA public TO fivefold_owner;
END $$`;

/**
 * Makes the three roles where they are absent and runs the pending migrations as the owner.
 *
 * @param adminUrl a role that may create roles and grant on the database
 * @returns how many migrations ran
 */
export async function migrate(adminUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(728190)');
    await client.query(ROLES_SQL);
    const source = migrationSource(adminUrl);
    await source.initialize();
    try {
      return (await source.runMigrations({ transaction: 'each' })).length;
    } finally {
      await source.destroy();
    }
  } finally {
    await client.end();
  }
}

/** A data source that acts as the owner on every connection; for migrations and their tests only. */
export function migrationSource(adminUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: adminUrl,
    migrations: MIGRATIONS,
    migrationsTableName: 'migrations',
    entities: [],
    extra: { options: '-c role=fivefold_owner -c lock_timeout=2000', max: 1 },
  });
}

/** Makes the database unless it is there. `name` is one of ours, never a person's input. */
export async function createDatabase(adminUrl: string, name: string, template?: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    const from = template ? ` TEMPLATE ${client.escapeIdentifier(template)}` : '';
    // eslint-disable-next-line no-restricted-syntax -- DDL takes no parameters; the names are escaped
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}${from}`);
  } finally {
    await client.end();
  }
}

const APPLIED_SQL = "SELECT to_regclass('public.migrations') IS NOT NULL AS made";
const COUNT_SQL = 'SELECT count(*)::int AS applied FROM migrations';

/** How many migrations the database behind `url` lacks; asked as any role that may read them. */
export async function pendingMigrations(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ made: boolean }>(APPLIED_SQL);
    if (!rows[0]?.made) return MIGRATIONS.length;
    const counted = await client.query<{ applied: number }>(COUNT_SQL);
    return MIGRATIONS.length - (counted.rows[0]?.applied ?? 0);
  } finally {
    await client.end();
  }
}

/** Gives the app role and the worker role the password that `appUrl` logs in with, so that one place names it. */
export async function setPassword(adminUrl: string, appUrl: string): Promise<void> {
  const { username, password } = new URL(appUrl);
  if (username !== ROLES.app || !password) return;
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const secret = client.escapeLiteral(decodeURIComponent(password));
    for (const role of [ROLES.app, ROLES.worker]) {
      // eslint-disable-next-line no-restricted-syntax -- DDL takes no parameters; the secret is escaped
      await client.query(`ALTER ROLE ${role} PASSWORD ${secret}`);
    }
  } finally {
    await client.end();
  }
}
