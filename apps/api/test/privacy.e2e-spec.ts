import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEMO_PASSWORD } from '@fivefold/world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { checkInvariants } from '../src/audit/invariants.js';
import { Clock } from '../src/platform/index.js';
import { classedColumns } from '../src/privacy/data-classes.js';
import { keptThings, RETENTION_DAYS } from '../src/privacy/retention.js';
import { startTestApp, type TestApp } from './test-app.js';
import { DEMO } from './world.js';

const OPERATOR_SQL = `
SELECT p.email FROM persons p JOIN memberships m ON m.person_id = p.id WHERE m.role = 'OPERATOR' ORDER BY p.email LIMIT 1`;
/** Who did most, with somebody beside them in each organisation. */
const BUSY_SQL = `
SELECT p.id, p.name, p.email FROM persons p JOIN memberships m ON m.person_id = p.id
WHERE m.role = $1 AND EXISTS (SELECT FROM memberships o WHERE o.organisation_id = m.organisation_id AND o.person_id <> p.id)
ORDER BY (SELECT count(*) FROM transitions t WHERE t.person_id = p.id) DESC, p.id LIMIT 1`;
const COLUMNS_SQL = `
SELECT c.conrelid::regclass::text AS "table", a.attname AS "column" FROM pg_constraint c
JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
WHERE c.contype = 'f' AND c.confrelid = 'persons'::regclass AND c.conrelid <> 'erasures'::regclass ORDER BY 1, 2`;
const TABLES_SQL = "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1";
const ERASE = `mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) { userErrors { code path } } }`;
const ERASE_PERSON = `mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { userErrors { code path } } }`;

interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

describe('what is kept about a person', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fivefold-ledger-'));
  const ledger = path.join(folder, 'erasures.log');
  let server: TestApp;
  let admin: pg.Client;
  beforeAll(async () => {
    server = await startTestApp(DEMO, { erasuresFile: ledger });
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
  }, 120_000);
  afterAll(async () => {
    await admin.end();
    await server.close();
    rmSync(folder, { recursive: true });
  });
  const rows = async <Row>(sql: string, values: unknown[] = []) =>
    (await admin.query(sql, values)).rows as Row[];
  const busiest = async (role: string) => (await rows<Person>(BUSY_SQL, [role]))[0]!;
  const signedIn = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
  const exportOf = async (email: string) =>
    JSON.parse((await (await signedIn(email)).get('/personal-data.json')).toString('utf8'));
  /** Rows of each table, and the tables whose text holds `word` anywhere. */
  const contents = async (word: string) => {
    const counts: Record<string, number> = {};
    const holding: string[] = [];
    for (const { name } of await rows<{ name: string }>(TABLES_SQL)) {
      const table = pg.escapeIdentifier(name);
      const [found] = await rows<{ count: number; held: number }>(
        `SELECT count(*)::integer AS count, (count(*) FILTER (WHERE strpos(to_jsonb(t)::text, $1) > 0))::integer AS held FROM ${table} t`,
        [word],
      );
      counts[name] = found!.count;
      if (found!.held > 0) holding.push(name);
    }
    return { counts, holding };
  };
  const breaches = async () =>
    (await checkInvariants(async (sql, values) => (await admin.query(sql, values)).rows as never)).breaches;

  it('is told of each column that points at a person', async () => {
    const traced = await rows(
      'SELECT table_name AS "table", column_name AS "column" FROM person_traces ORDER BY 1, 2',
    );
    expect(traced).toEqual(await rows(COLUMNS_SQL));
    const walled = `SELECT DISTINCT table_name FROM person_traces t WHERE NOT EXISTS (SELECT FROM pg_policy p
      WHERE p.polrelid = t.table_name::regclass AND p.polcmd = '*' AND 'fivefold_owner'::regrole = ANY (p.polroles))`;
    expect(await rows(walled)).toEqual([]);
    const hidden = await rows<{ table: string; whole: boolean; hidden: string[]; told: string[] }>(
      'SELECT table_name AS "table", whole, hidden, told FROM person_traces',
    );
    const secret = classedColumns().filter(({ dataClass }) => dataClass === 'secret');
    const leaking = hidden.flatMap(({ table, whole, hidden, told }) =>
      secret.filter(
        (each) =>
          each.table === table && (whole ? !hidden.includes(each.column) : told.includes(each.column)),
      ),
    );
    expect(leaking).toEqual([]);
  });

  it('is handed out whole to that person and nobody else', async () => {
    const person = await busiest('SME_ADMIN');
    const data = await exportOf(person.email);
    expect(data.account).toMatchObject({ id: person.id, name: person.name, email: person.email });
    expect(data.account).not.toHaveProperty('password_hash');
    expect(data.own.memberships).toHaveLength(1);
    expect(data.own.sessions[0]).not.toHaveProperty('token_hash');
    const [did] = await rows<{ count: number }>(
      'SELECT count(*)::integer AS count FROM transitions WHERE person_id = $1',
      [person.id],
    );
    const moves = data.did.filter(({ table }: { table: string }) => table === 'transitions');
    expect(moves).toHaveLength(did!.count);
    expect(did!.count).toBeGreaterThan(0);
    const others = await rows<Person>('SELECT id, name, email FROM persons WHERE id <> $1', [person.id]);
    const text = JSON.stringify(data);
    expect(others.filter(({ email, name }) => text.includes(email) || text.includes(`"${name}"`))).toEqual(
      [],
    );
    const guest = await server.browser().get('/personal-data.json');
    expect(guest.toString()).toContain('SIGN_IN_REQUIRED');
  });

  it('goes with the account, while deals, figures and trails stay', async () => {
    const person = await busiest('SME_ADMIN');
    const before = await contents(person.name);
    const browser = await signedIn(person.email);
    const wrong = await browser.send(ERASE, { input: { email: person.email, password: 'not the password' } });
    expect(wrong.data['eraseAccount'].userErrors[0].code).toBe('CREDENTIALS_WRONG');
    const answer = await browser.send(ERASE, { input: { email: person.email, password: DEMO_PASSWORD } });
    expect(answer.data).toEqual({ eraseAccount: { userErrors: [] } });
    expect((await browser.send('{ viewer { id } }')).data).toEqual({ viewer: null });
    await expect(signedIn(person.email)).rejects.toThrow('CREDENTIALS_WRONG');

    const after = await contents(person.name);
    const signed = ['agreement_signatures', 'agreements'];
    expect(before.holding.length).toBeGreaterThan(signed.length);
    expect(after.holding.filter((table) => !signed.includes(table))).toEqual([]);
    expect((await contents(person.email)).holding).toEqual([]);
    const gone = await rows<{ name: string }>('SELECT table_name AS name FROM person_traces WHERE NOT stays');
    const changing = new Set([
      ...gone.map(({ name }) => name),
      'mails',
      'links',
      'erasures',
      'tries',
      'spending',
    ]);
    for (const [table, count] of Object.entries(before.counts)) {
      if (!changing.has(table)) expect({ table, count: after.counts[table] }).toEqual({ table, count });
    }
    await server.app.get(Clock).runDue();
    expect(await breaches()).toEqual([]);
  }, 60_000);

  it('goes when the operator is asked, and only then', async () => {
    const person = await busiest('CLUSTER_EDITOR');
    const input = { email: person.email };
    const publisher = await busiest('CLUSTER_PUBLISHER');
    const refused = await (await signedIn(publisher.email)).send(ERASE_PERSON, { input });
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
    const [operator] = await rows<Person>(OPERATOR_SQL);
    const browser = await signedIn(operator!.email);
    const own = await browser.send(ERASE_PERSON, { input: { email: operator!.email } });
    expect(own.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await browser.send(ERASE_PERSON, { input })).data).toEqual({ erasePerson: { userErrors: [] } });
    expect((await contents(person.email)).holding).toEqual([]);
    expect((await browser.send(ERASE_PERSON, { input })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('stays while an organisation with open deals has nobody else', async () => {
    const [lone] = await rows<Person & { organisation: string }>(
      `SELECT p.id, p.name, p.email, o.name AS organisation FROM persons p JOIN memberships m ON m.person_id = p.id
       JOIN organisations o ON o.id = m.organisation_id
       WHERE EXISTS (SELECT FROM agreements a WHERE o.id IN (a.requester_org_id, a.provider_org_id) AND a.state = 'active') LIMIT 1`,
    );
    await admin.query(
      `DELETE FROM memberships o USING memberships m WHERE m.person_id = $1 AND o.organisation_id = m.organisation_id AND o.person_id <> $1`,
      [lone!.id],
    );
    const browser = await signedIn(lone!.email);
    const { data } = await browser.send('{ accountErasure { leftAlone needsPassword } }');
    expect(data['accountErasure']).toEqual({ leftAlone: [lone!.organisation], needsPassword: true });
    const input = { email: lone!.email, password: DEMO_PASSWORD };
    const { data: answer } = await browser.send(ERASE, { input });
    expect(answer['eraseAccount'].userErrors[0].code).toBe('LAST_OF_ORGANISATION');
    expect((await browser.send('{ viewer { email } }')).data).toEqual({ viewer: { email: lone!.email } });
  });

  it('is erased again when a backup from before is restored', async () => {
    // A fresh clone of the filled template is the database as it was before anybody was erased.
    const restored = await startTestApp(DEMO, { erasuresFile: ledger });
    const erased = await rows<{ id: string }>('SELECT person_id AS id FROM erasures');
    const back = new pg.Client({ connectionString: restored.database.adminUrl });
    await back.connect();
    const there =
      'SELECT count(*)::integer AS count FROM persons WHERE id = ANY ($1) AND password_hash IS NOT NULL';
    const countThere = async () =>
      (await back.query(there, [erased.map(({ id }) => id)])).rows[0].count as number;
    expect(await countThere()).toBe(erased.length);
    await restored.app.get(Clock).runDue();
    expect(await countThere()).toBe(0);
    await back.end();
    await restored.close();
  });

  it('is forgotten after its days, and not before', async () => {
    const told = keptThings(90);
    expect(told.map(({ days }) => days).filter((days) => days !== null)).toEqual(
      expect.arrayContaining([...Object.values(RETENTION_DAYS), 90]),
    );
    await admin.query(
      `WITH notice AS (INSERT INTO notices (id, kind, subject_kind, subject_id, path, audience, params, dispatched_at)
         SELECT gen_random_uuid(), 'event_reminder', 'Event', gen_random_uuid(), '/', '[]', '{}', app_now() RETURNING id)
       INSERT INTO notifications (id, notice_id, person_id, organisation_id, created_at)
       SELECT gen_random_uuid(), notice.id, m.person_id, m.organisation_id, app_now() - make_interval(days => $1) + age
       FROM notice, (VALUES (interval '-1 minute'), (interval '1 hour')) AS n (age),
         LATERAL (SELECT * FROM memberships ORDER BY person_id OFFSET (CASE WHEN age < interval '0' THEN 0 ELSE 1 END) LIMIT 1) m`,
      [RETENTION_DAYS.notifications],
    );
    await admin.query('SELECT forget_old()');
    const left = await rows<{ ahead: boolean }>(
      'SELECT created_at > app_now() - make_interval(days => $1) AS ahead FROM notifications',
      [RETENTION_DAYS.notifications],
    );
    expect(left).toEqual([{ ahead: true }]);
  });

  it('goes for anybody, and with everybody gone what they did is consistent', async () => {
    const everybody = await rows<Person>('SELECT id, name, email FROM persons WHERE suspended_at IS NULL');
    await admin.query("SELECT erase_person(id, 'operator') FROM persons");
    await server.app.get(Clock).runDue();
    expect(await breaches()).toEqual([]);
    for (const { table, column } of await rows<{ table: string; column: string }>(
      'SELECT table_name AS "table", column_name AS "column" FROM person_traces WHERE NOT stays',
    )) {
      const left = `SELECT FROM ${pg.escapeIdentifier(table)} WHERE ${pg.escapeIdentifier(column)} IS NOT NULL`;
      expect({ table, left: (await rows(left)).length }).toEqual({ table, left: 0 });
    }
    const names = new Set(everybody.flatMap(({ name, email }) => [name, email]));
    const left: string[] = [];
    for (const { name: table } of await rows<{ name: string }>(TABLES_SQL)) {
      if (['agreement_signatures', 'agreements', 'attachment_bytes'].includes(table)) continue;
      const name = pg.escapeIdentifier(table);
      for (const row of await rows<object>(`SELECT to_jsonb(t) AS row FROM ${name} t`))
        JSON.stringify(row, (_, value: unknown) => {
          if (typeof value === 'string' && names.has(value)) left.push(`${table}: ${value}`);
          return value;
        });
    }
    expect(left).toEqual([]);
  }, 60_000);
});
