import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../../../test/databases.js';
import { poolOptions } from './database.module.js';

const PREPARED_SQL = `-- once
SELECT statement, calls::int FROM (SELECT statement, generic_plans + custom_plans AS calls FROM pg_prepared_statements) AS p`;

describe('statements that repeat', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let admin: pg.Client;
  beforeAll(async () => {
    database = await cloneDatabase();
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    pool = new pg.Pool({ connectionString: database.appUrl, ...poolOptions(1, 'prepared') });
  });
  afterAll(async () => {
    await pool.end();
    await admin.end();
    await database.drop();
  });
  const prepared = async () => {
    const { rows } = await pool.query<{ statement: string; calls: number }>(PREPARED_SQL);
    return rows;
  };

  it('are prepared from the third time on, with values and without', async () => {
    for (let time = 0; time < 5; time += 1) {
      expect((await pool.query('SELECT $1::int + 1 AS n', [time])).rows).toEqual([{ n: time + 1 }]);
      expect((await pool.query("SELECT 'plain' AS word")).rows).toEqual([{ word: 'plain' }]);
    }
    expect(await prepared()).toEqual(
      expect.arrayContaining([
        { statement: 'SELECT $1::int + 1 AS n', calls: 3 },
        { statement: "SELECT 'plain' AS word", calls: 3 },
      ]),
    );
  });

  it('share no name with another one, and none with several in a message', async () => {
    for (let time = 0; time < 4; time += 1) {
      await pool.query('SELECT 1; SELECT 2');
      await pool.query('START TRANSACTION READ ONLY');
      await pool.query('ROLLBACK');
    }
    const statements = (await prepared()).map(({ statement }) => statement);
    expect(statements.filter((each) => /;|START|ROLLBACK/.test(each))).toEqual([]);
  });

  it('go on under another name after a migration has changed what they answer', async () => {
    await admin.query('CREATE TABLE changing (n int); GRANT SELECT ON changing TO fivefold_app');
    const ask = () => pool.query('SELECT * FROM changing');
    for (let time = 0; time < 4; time += 1) await ask();
    await admin.query('ALTER TABLE changing ADD COLUMN m int');
    await expect(ask()).rejects.toMatchObject({ code: '0A000' });
    for (let time = 0; time < 4; time += 1) expect((await ask()).fields).toHaveLength(2);
  });
});
