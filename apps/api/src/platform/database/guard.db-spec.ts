import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { cloneDatabase, type TestDatabase } from '../../../test/databases.js';
import { withDatabase } from './embedded-postgres.js';
import { refuseUnboundRole } from './guard.js';

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

  it.each([
    ['a table without policies', 'CREATE TABLE planted (id int)'],
    ['a policy that was dropped', 'DROP POLICY import_runs_own ON import_runs'],
    ['security that was switched off', 'ALTER TABLE quotes DISABLE ROW LEVEL SECURITY'],
    ['security that is not forced', 'ALTER TABLE requests NO FORCE ROW LEVEL SECURITY'],
  ])('refuses %s', async (_what, sabotage) => {
    await admin(sabotage);
    await expect(start(database.appUrl)).rejects.toThrow('No row level security on');
  });
});
