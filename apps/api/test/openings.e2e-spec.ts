import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import { Openings } from '../src/platform/graphql/openings.js';
import { changingOf } from './statements.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const BUYER = 'ilze.rudzukalna@kalnsiers.example';
const SAVE = `mutation ($text: String!, $first: Int!) {
  saveNeed(input: { text: $text, capabilities: [], clauses: [] }) {
    need { id requests(first: $first) { edges { node { recipients { quotes { id } } } } } } userErrors { code }
  }
}`;

/** The session, the key and the beginning of a change whose document ran before are one message. */
describe('a change that begins with its session', () => {
  let server: TestApp;
  let admin: pg.Client;
  let buyer: Browser;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });
  beforeEach(async () => {
    buyer = await server.browser().signIn(BUYER, DEMO_PASSWORD);
  });
  afterEach(async () => {
    const { rows } = await admin.query(
      "SELECT query FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'",
    );
    expect(rows).toEqual([]);
  });

  const variables = { text: 'A cold store', first: 1 };
  const raw = (key: string, given: object = variables) =>
    buyer.raw({ query: SAVE, variables: given }, { 'idempotency-key': key });
  async function isKept(key: string): Promise<boolean> {
    const { rowCount } = await admin.query('SELECT FROM idempotency_keys WHERE key = $1', [key]);
    return rowCount === 1;
  }
  /** What stands beside the beginning in its message, and behind it. */
  const readsOf = async (work: () => Promise<unknown>) => (await changingOf(server.app, work)).statements;

  it('is the same change under the same key, whichever way it began', async () => {
    const openings = server.app.get(Openings);
    expect(openings.holds(SAVE)).toBe(false);
    const first = await raw('ordinary');
    expect(openings.holds(SAVE)).toBe(true);
    expect(await raw('ordinary')).toBe(first);
    const statements = await readsOf(async () => {
      expect(JSON.parse(await raw('early')).data.saveNeed.userErrors).toEqual([]);
    });
    expect(statements[0]).toContain('find_caller');
    expect(statements.filter((sql) => sql.includes('terms_due'))).toHaveLength(1);
    const kept = await raw('early');
    expect(await raw('early')).toBe(kept);
    const other = JSON.parse(await raw('early', { ...variables, text: 'Another' }));
    expect(other.errors[0].extensions.code).toBe('IDEMPOTENCY_KEY_REUSED');
    const { rows } = await admin.query<{ lengths: number[] }>(
      "SELECT array_agg(octet_length(request_hash)) AS lengths FROM idempotency_keys WHERE key IN ('ordinary', 'early')",
    );
    expect(rows[0]!.lengths).toEqual([32, 32]);
    const { rows: same } = await admin.query(
      "SELECT DISTINCT request_hash FROM idempotency_keys WHERE key IN ('ordinary', 'early')",
    );
    expect(same).toHaveLength(1);
  });

  it('is a guest where the session has ended', async () => {
    await admin.query('DELETE FROM sessions WHERE person_id = (SELECT id FROM persons WHERE email = $1)', [
      BUYER,
    ]);
    expect(JSON.parse(await raw('ended')).errors[0].extensions.code).toBe('SIGN_IN_REQUIRED');
    expect(await isKept('ended')).toBe(false);
  });

  it('is a guest where the person is suspended', async () => {
    const suspend = (isSo: boolean) =>
      admin.query('UPDATE persons SET suspended_at = CASE WHEN $2 THEN now() END WHERE email = $1', [
        BUYER,
        isSo,
      ]);
    await suspend(true);
    try {
      expect(JSON.parse(await raw('suspended')).errors[0].extensions.code).toBe('SIGN_IN_REQUIRED');
    } finally {
      await suspend(false);
    }
    expect(await isKept('suspended')).toBe(false);
  });

  it('leaves nothing behind where it is refused before it runs', async () => {
    const refused = JSON.parse(await raw('refused', { ...variables, first: 1000 }));
    expect(refused.errors[0].extensions.code).toEqual(expect.stringMatching(/COSTLY|INVALID/));
    expect(await isKept('refused')).toBe(false);
    const answer = await buyer.raw(
      { query: SAVE, variables },
      { 'idempotency-key': 'foreign', 'sec-fetch-site': 'cross-site' },
    );
    expect(JSON.parse(answer).errors[0].extensions.code).toBe('CSRF_REFUSED');
    expect(await isKept('foreign')).toBe(false);
  });

  it('waits for another one under the same key, and gives up', async () => {
    const { rows } = await admin.query<{ id: string }>('SELECT id FROM persons WHERE email = $1', [BUYER]);
    const other = new pg.Client({ connectionString: server.database.adminUrl });
    await other.connect();
    try {
      await other.query('BEGIN');
      await other.query(
        "INSERT INTO idempotency_keys (person_id, key, request_hash) VALUES ($1, 'busy', 'x')",
        [rows[0]!.id],
      );
      expect(JSON.parse(await raw('busy')).errors[0].extensions.code).toBe('IDEMPOTENCY_KEY_BUSY');
    } finally {
      await other.query('ROLLBACK');
      await other.end();
    }
    expect(JSON.parse(await raw('busy')).data.saveNeed.userErrors).toEqual([]);
  });
});
