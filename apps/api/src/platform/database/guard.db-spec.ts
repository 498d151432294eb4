import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { cloneDatabase, type TestDatabase } from '../../../test/databases.js';
import { withDatabase } from './embedded-postgres.js';
import { refuseUnboundRole } from './guard.js';
import { migrate } from './prepare.js';

/** What runs with the owner's rights and is open to everybody, or finds its tables where somebody else may put some. */
const OPEN_DOORS_SQL = `
SELECT p.proname AS name FROM pg_proc p
WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND NOT (NOT has_function_privilege('public', p.oid, 'EXECUTE')
  AND COALESCE(p.proconfig, '{}') @> ARRAY['search_path=public, pg_temp'])
UNION ALL SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'v'
  AND NOT COALESCE(c.reloptions, '{}') @> ARRAY['security_barrier=true'] ORDER BY 1`;
/** The end of a trail that there is, asked outside of the trigger. */
const TRAIL_SQL = 'SELECT trail_end(kind, subject_id) AS end FROM transitions LIMIT 1';
const OWN_PLACE_SQL = `
SELECT has_database_privilege($1, current_database(), 'TEMPORARY') AS temporary, has_schema_privilege($1, 'public', 'CREATE') AS lasting`;

async function on<Result>(url: string, work: (source: DataSource) => Promise<Result>): Promise<Result> {
  const source = new DataSource({ type: 'postgres', url, entities: [] });
  await source.initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

describe('a connection that row level security would not bind', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await cloneDatabase();
  });
  afterEach(() => database.drop());
  const admin = (sql: string) => on(database.adminUrl, (source) => source.query<unknown>(sql));
  const start = (url: string) => on(url, (source) => refuseUnboundRole(source));
  const as = (role: string) => {
    const { pathname } = new URL(database.adminUrl);
    return withDatabase(database.adminUrl, pathname.slice(1), role);
  };

  it('lets the app role pass', async () => {
    await expect(start(database.appUrl)).resolves.toBeUndefined();
  });

  it('lets the worker role pass, and names its setting where it is another', async () => {
    await expect(start(as('fivefold_worker'))).resolves.toBeUndefined();
    await expect(
      on(database.adminUrl, (source) => refuseUnboundRole(source, 'WORKER_DATABASE_URL', 'fivefold_worker')),
    ).rejects.toThrow(/^WORKER_DATABASE_URL .* Use the role fivefold_worker\.$/);
  });

  it('refuses a superuser', async () => {
    await expect(start(database.adminUrl)).rejects.toThrow('bypasses row level security');
  });

  it('refuses BYPASSRLS', async () => {
    await admin('CREATE ROLE unbound LOGIN BYPASSRLS');
    await expect(start(as('unbound')))
      .rejects.toThrow('bypasses row level security')
      .finally(() => admin('DROP ROLE unbound'));
  });

  it('refuses the owner and its members', async () => {
    await admin('CREATE ROLE half_owner LOGIN IN ROLE fivefold_owner');
    await expect(start(as('half_owner')))
      .rejects.toThrow('owns the tables')
      .finally(() => admin('DROP ROLE half_owner'));
  });

  it('refuses who may become one of them', async () => {
    await admin('CREATE ROLE unbound BYPASSRLS; CREATE ROLE half_unbound LOGIN NOINHERIT IN ROLE unbound');
    await expect(start(as('half_unbound')))
      .rejects.toThrow('bypasses row level security')
      .finally(() => admin('DROP ROLE half_unbound; DROP ROLE unbound'));
  });

  it.each([
    ['a view', 'CREATE VIEW planted AS SELECT * FROM needs'],
    [
      'a function',
      'CREATE FUNCTION planted() RETURNS bigint SECURITY DEFINER BEGIN ATOMIC SELECT count(*) FROM needs; END',
    ],
  ])('refuses %s of a superuser, by which everybody would get around', async (_what, sabotage) => {
    await admin(sabotage);
    await expect(start(database.appUrl)).rejects.toThrow('walked around by: planted');
  });

  it('lets nobody but the roles of the server do what is done with the rights of the owner', async () => {
    const open = () => admin(OPEN_DOORS_SQL);
    expect(await open()).toEqual([]);
    await admin('ALTER VIEW open_needs RESET (security_barrier)');
    await admin('GRANT EXECUTE ON FUNCTION owns_idea TO PUBLIC');
    await admin('ALTER FUNCTION find_caller RESET search_path');
    expect(await open()).toEqual([{ name: 'find_caller' }, { name: 'open_needs' }, { name: 'owns_idea' }]);
    expect(await admin(TRAIL_SQL)).toEqual([{ end: null }]);
  });

  it('leaves nobody a place for functions and tables of their own', async () => {
    await migrate(database.adminUrl);
    for (const role of ['fivefold_app', 'fivefold_worker'])
      expect(await on(database.adminUrl, (source) => source.query(OWN_PLACE_SQL, [role]))).toEqual([
        { temporary: false, lasting: false },
      ]);
  });

  it.each([
    ['a table without policies', 'CREATE TABLE planted (id int)'],
    ['a policy that was dropped', 'DROP POLICY import_rows_own ON import_rows'],
    ['security that was switched off', 'ALTER TABLE quotes DISABLE ROW LEVEL SECURITY'],
    ['security that is not forced', 'ALTER TABLE requests NO FORCE ROW LEVEL SECURITY'],
  ])('refuses %s', async (_what, sabotage) => {
    await admin(sabotage);
    await expect(start(database.appUrl)).rejects.toThrow('No row level security on');
  });
});
