import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../../test/databases.js';
import { WORLD } from '../../test/world.js';
import { importFile } from './command.js';

const ROWS = [
  'external_id;title_en;sector;delivery_mode;price_type',
  'from-a-shell-1;Chilled store;LOGISTICS;at_provider;quote',
  'from-a-shell-2;Frozen store;LOGISTICS;at_provider;quote',
];
const FILE = { fileName: 'services.csv', bytes: Buffer.from(ROWS.join('\r\n')), clusterSlug: 'lv-log' };
const KEPT_SQL = `
SELECT (SELECT count(*)::int FROM import_runs WHERE file_name = 'services.csv' AND state = 'APPLIED') AS runs,
  (SELECT count(*)::int FROM services s JOIN service_versions v ON v.service_id = s.id
    WHERE s.external_id LIKE 'from-a-shell-%' AND v.state = 'draft') AS drafts`;

describe('an import from a shell', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  beforeAll(async () => {
    database = await cloneDatabase(WORLD);
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });
  const kept = async () => (await admin.query(KEPT_SQL)).rows[0];

  it('tries everything and keeps nothing in a dry run', async () => {
    const { run } = await importFile(database.appUrl, { ...FILE, dryRun: true });
    expect(run).toMatchObject({ state: 'APPLIED', totalRows: 2, newRows: 2, rejectedRows: 0 });
    expect(await kept()).toEqual({ runs: 0, drafts: 0 });
  });

  it('writes drafts in the name of an editor of the cluster', async () => {
    const { run, errors, actor } = await importFile(database.appUrl, { ...FILE, dryRun: false });
    expect(run).toMatchObject({ state: 'APPLIED', newRows: 2 });
    expect(errors).toEqual([]);
    expect(actor).toBe('Kaspars Ventlapa');
    expect(await kept()).toEqual({ runs: 1, drafts: 2 });
  });
});
