import type { DataSource } from 'typeorm';
import { StartRefused } from './embedded-postgres.js';

/** Tables that hold no row of an organisation or person. */
const WITHOUT_TENANT = [
  'clock',
  'leases',
  'lifecycle_rows',
  'migrations',
  'opening',
  'outbox',
  'typeorm_metadata',
];

const ROLE_SQL = `
SELECT current_user AS role, EXISTS (SELECT FROM pg_roles r WHERE (r.rolsuper OR r.rolbypassrls)
    AND (r.rolname = current_user OR pg_has_role(current_user, r.oid, 'MEMBER'))) AS unbound,
  EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owner`;

const UNGUARDED_SQL = `
SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relname = ANY ($1)
  AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))
ORDER BY 1`;

/** Views, and functions with the rights of their owner, that belong to somebody whom no policy binds: a way around all of them. */
const AROUND_SQL = `
SELECT c.relname AS name FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('v', 'm') AND (r.rolsuper OR r.rolbypassrls)
UNION ALL SELECT p.proname FROM pg_proc p JOIN pg_roles r ON r.oid = p.proowner
WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND (r.rolsuper OR r.rolbypassrls) ORDER BY 1`;

/**
 * Refuses a connection that row level security would not bind, and a schema with an unguarded tenant table.
 * A superuser bypasses the policies silently, so nothing else would show it.
 *
 * @param variable the setting that named the connection, and the role that it should name
 * @throws StartRefused
 */
export async function refuseUnboundRole(
  source: DataSource,
  variable = 'DATABASE_URL',
  role = 'fivefold_app',
): Promise<void> {
  const [found] = await source.query<{ role: string; unbound: boolean; owner: boolean }[]>(ROLE_SQL);
  if (!found || found.unbound) {
    throw new StartRefused(
      `${variable} logs in as "${found?.role}", which bypasses row level security. Use the role ${role}.`,
    );
  }
  if (found.owner) {
    throw new StartRefused(
      `${variable} logs in as "${found.role}", which owns the tables. Use the role ${role}.`,
    );
  }
  const unguarded = await source.query<{ name: string }[]>(UNGUARDED_SQL, [WITHOUT_TENANT]);
  if (unguarded.length > 0) {
    throw new StartRefused(`No row level security on: ${unguarded.map((table) => table.name).join(', ')}.`);
  }
  const around = await source.query<{ name: string }[]>(AROUND_SQL);
  if (around.length > 0) {
    throw new StartRefused(
      `Row level security is walked around by: ${around.map(({ name }) => name).join(', ')}.`,
    );
  }
}
