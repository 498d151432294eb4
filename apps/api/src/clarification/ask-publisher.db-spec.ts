import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../../test/databases.js';
import { WORLD } from '../../test/world.js';

const ACT_SQL = `SELECT set_config('app.person', $1, false), set_config('app.org', $2, false)`;
const ASK_SQL = `SELECT id, is_new FROM ask_publisher($1, $2, $3, 1, 'interface', NULL, 'one question', false, $4, '')`;
const CLOSE_SQL = `
UPDATE clarifications SET state = 'closed', close_reason = 'x' WHERE service_id = $1 AND state IN ('open', 'answered')`;
const WAITING_SQL = "SELECT FROM pg_stat_activity WHERE pid = $1 AND wait_event_type = 'Lock'";
const CLIENTS = 12;

/** Firms that ask the same in one moment, and a question that is closed meanwhile. */
describe('many who ask a publisher at once', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  let clients: pg.Client[];
  let service: string;
  let publisher: string;

  beforeAll(async () => {
    database = await cloneDatabase(WORLD);
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const { rows } = await admin.query('SELECT id, publisher_id FROM services ORDER BY id LIMIT 1');
    ({ id: service, publisher_id: publisher } = rows[0]);
    const firms = await admin.query(
      "SELECT id FROM organisations WHERE kind = 'COMPANY' ORDER BY id LIMIT $1",
      [CLIENTS],
    );
    const person = (await admin.query('SELECT id FROM persons ORDER BY id LIMIT 1')).rows[0].id;
    clients = await Promise.all(
      firms.rows.map(async ({ id }) => {
        const client = new pg.Client({ connectionString: database.appUrl });
        await client.connect();
        await client.query(ACT_SQL, [person, id]);
        return client;
      }),
    );
  });
  afterAll(async () => {
    await Promise.all([...clients, admin].map((client) => client.end()));
    await database.drop();
  });
  const ask = async (client: pg.Client): Promise<{ id: string; is_new: boolean }> =>
    (await client.query(ASK_SQL, [randomUUID(), service, publisher, randomUUID()])).rows[0];

  it('share one question, which counts each of them once', async () => {
    const twice = await Promise.all(clients.map(async (client) => [await ask(client), await ask(client)]));
    const asked = twice.flat();
    expect(new Set(asked.map(({ id }) => id)).size).toBe(1);
    expect(asked.filter((each) => each.is_new)).toHaveLength(1);
    const { rows } = await admin.query('SELECT askers FROM clarifications WHERE service_id = $1', [service]);
    expect(rows).toEqual([{ askers: clients.length }]);
  });

  it('ask nobody but the publisher of the service', async () => {
    const [client] = clients as [pg.Client];
    const { rows } = await admin.query('SELECT id FROM organisations WHERE id <> $1 LIMIT 1', [publisher]);
    const asked = client.query(ASK_SQL, [randomUUID(), service, rows[0].id, randomUUID()]);
    await expect(asked).rejects.toMatchObject({ code: '42501' });
  });

  it('ask anew where the question is closed in the moment in which they join it', async () => {
    const [client] = clients as [pg.Client];
    const { id: before } = await ask(client);
    await admin.query('BEGIN');
    await admin.query('SELECT FROM clarifications WHERE id = $1 FOR UPDATE', [before]);
    const pid = (await client.query('SELECT pg_backend_pid() AS pid')).rows[0].pid;
    const asking = ask(client);
    for (let isWaiting = false; !isWaiting;)
      isWaiting = ((await admin.query(WAITING_SQL, [pid])).rowCount ?? 0) > 0;
    await admin.query(CLOSE_SQL, [service]);
    await admin.query('COMMIT');
    const after = await asking;
    expect(after.is_new).toBe(true);
    expect(after.id).not.toBe(before);
  });

  it('always find a question, however often it is closed meanwhile', async () => {
    for (let round = 0; round < 20; round += 1) {
      const asked = await Promise.all([
        ...clients.map(ask),
        admin.query(CLOSE_SQL, [service]).then(() => null),
      ]);
      const ids = asked.flatMap((each) => each?.id ?? []);
      expect(ids).toHaveLength(clients.length);
      const { rows } = await admin.query(
        'SELECT askers = (SELECT count(*) FROM clarification_askers a WHERE a.clarification_id = c.id) AS is_right FROM clarifications c WHERE id = ANY ($1)',
        [ids],
      );
      expect(rows.every(({ is_right }) => is_right)).toBe(true);
    }
  });
});
