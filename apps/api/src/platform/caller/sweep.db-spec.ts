import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../../../test/databases.js';

describe('the sweep', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  beforeAll(async () => {
    database = await cloneDatabase();
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  it('removes what has ended and nothing else', async () => {
    await admin.query(`
      WITH person AS (INSERT INTO persons (id, email, name) VALUES (gen_random_uuid(), 'p@firm.example', 'P') RETURNING id),
        session AS (INSERT INTO sessions (token_hash, person_id, expires_at)
          SELECT token::bytea, id, now() + age FROM person,
            (VALUES ('ended', interval '-1 s'), ('alive', interval '1 h')) AS s (token, age)),
        key AS (INSERT INTO idempotency_keys (person_id, key, request_hash, created_at)
          SELECT id, key, '', now() - age FROM person,
            (VALUES ('old', interval '25 h'), ('young', interval '23 h')) AS k (key, age))
      INSERT INTO links (id, purpose, token_hash, email, expires_at)
      SELECT gen_random_uuid(), purpose, name::bytea, name, now() + age FROM (VALUES
        ('CONFIRM_EMAIL', 'forgotten', interval '-1 s'), ('CONFIRM_EMAIL', 'waiting', interval '1 h'),
        ('INVITATION', 'ended invitation', interval '-1 s')) AS l (purpose, name, age)`);
    const app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
    await app.query('SELECT sweep_expired()');
    await app.end();
    const left = async (sql: string) =>
      (await admin.query<{ name: string }>(sql)).rows.map(({ name }) => name);
    expect(await left("SELECT convert_from(token_hash, 'UTF8') AS name FROM sessions")).toEqual(['alive']);
    expect(await left('SELECT key AS name FROM idempotency_keys')).toEqual(['young']);
    expect(await left('SELECT email AS name FROM links ORDER BY email')).toEqual([
      'ended invitation',
      'waiting',
    ]);
  });
});
