import { world } from '@fivefold/world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../../test/databases.js';
import { WORLD } from '../../test/world.js';

const ACT_SQL = `
SELECT set_config('app.person', $1, true), set_config('app.org', $2, true), set_config('app.operator', $3, true)`;

/** The directory's tables as the app role sees and writes them, tried as each organisation of the world. */
describe('the directory under row level security', () => {
  let database: TestDatabase;
  let app: pg.Client;
  let organisations: { id: string; kind: string; person_id: string | null }[];

  beforeAll(async () => {
    database = await cloneDatabase(WORLD);
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query(`
      INSERT INTO sessions (token_hash, person_id, expires_at)
      SELECT sha256(id::text::bytea), id, now() + interval '1 day' FROM persons`);
    await admin.query(`
      INSERT INTO links (id, purpose, token_hash, email, organisation_id, role, expires_at)
      SELECT gen_random_uuid(), 'INVITATION', sha256(id::text::bytea), 'x@firm.example', id, 'SME_USER', now()
      FROM organisations`);
    await admin.query(`
      INSERT INTO links (id, purpose, token_hash, email, expires_at)
      VALUES (gen_random_uuid(), 'CONFIRM_EMAIL', 'token', 'x@firm.example', now())`);
    const { rows } = await admin.query(`
      SELECT o.id, o.kind, min(m.person_id::text) AS person_id
      FROM organisations o LEFT JOIN memberships m ON m.organisation_id = o.id GROUP BY o.id`);
    organisations = rows;
    await admin.end();
    app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await database.drop();
  });

  /** Runs `work` as a caller and undoes it. */
  async function as<Result>(
    caller: { person?: string | null; organisation?: string; operator?: boolean },
    work: () => Promise<Result>,
  ): Promise<Result> {
    await app.query('BEGIN');
    try {
      await app.query(ACT_SQL, [caller.person ?? '', caller.organisation ?? '', caller.operator ? 'on' : '']);
      return await work();
    } finally {
      await app.query('ROLLBACK');
    }
  }
  const count = async (rows: string, values: unknown[] = []) => (await app.query(rows, values)).rowCount;
  const visible = (table: string) => `SELECT FROM ${table}`;
  const refusal = async (sql: string, values: unknown[] = []) => {
    await app.query('SAVEPOINT attempt');
    try {
      return (await app.query(sql, values)).rowCount;
    } catch (error) {
      await app.query('ROLLBACK TO attempt');
      return (error as { code: string }).code;
    }
  };

  it('shows a guest organisations and members, and no person, membership, session or link', async () => {
    await as({}, async () => {
      expect(await count('SELECT FROM organisations')).toBe(organisations.length);
      expect(await count('SELECT FROM cluster_members')).toBeGreaterThan(50);
      for (const table of ['persons', 'memberships', 'mandates', 'sessions', 'links', 'mails']) {
        expect({ table, rows: await count(visible(table)) }).toEqual({ table, rows: 0 });
      }
    });
  });

  it('shows each organisation its own people, invitations and mandates alone', async () => {
    expect(organisations).toHaveLength(world().clusters.length + world().firms.length + 1);
    for (const { id, person_id: person } of organisations) {
      const foreign = await as({ person, organisation: id }, async () => ({
        memberships: await count(
          'SELECT FROM memberships WHERE organisation_id <> $1 AND person_id IS DISTINCT FROM $2',
          [id, person],
        ),
        persons: await count(
          `SELECT FROM persons p WHERE id IS DISTINCT FROM $2
             AND NOT EXISTS (SELECT FROM memberships m WHERE m.person_id = p.id AND m.organisation_id = $1)`,
          [id, person],
        ),
        links: await count('SELECT FROM links WHERE organisation_id IS DISTINCT FROM $1', [id]),
        ownLinks: await count('SELECT FROM links WHERE organisation_id = $1', [id]),
        sessions: await count('SELECT FROM sessions WHERE person_id IS DISTINCT FROM $1', [person]),
        mandates: await count('SELECT FROM mandates WHERE provider_id <> $1 AND publisher_id <> $1', [id]),
      }));
      expect(foreign).toEqual({
        memberships: 0,
        persons: 0,
        links: 0,
        ownLinks: 1,
        sessions: 0,
        mandates: 0,
      });
    }
  });

  it('shows no password hash to anyone', async () => {
    await as({ operator: true }, async () => {
      expect(await count('SELECT FROM persons')).toBe(world().people.length);
      expect(await refusal('SELECT password_hash FROM persons')).toBe('42501');
    });
  });

  it('lets no organisation write into another', async () => {
    const [victim] = organisations.filter(({ kind }) => kind === 'CLUSTER');
    for (const { id, kind, person_id: person } of organisations.filter((each) => each.id !== victim!.id)) {
      const outcome = await as({ person, organisation: id }, async () => ({
        renamed: await refusal("UPDATE organisations SET name = 'Taken' WHERE id = $1", [victim!.id]),
        joined: await refusal('INSERT INTO memberships VALUES ($1, $2, $3)', [
          person ?? victim!.person_id,
          victim!.id,
          'CLUSTER_PUBLISHER',
        ]),
        removed: await refusal('DELETE FROM memberships WHERE organisation_id = $1', [victim!.id]),
        invited: await refusal(
          "INSERT INTO links VALUES (gen_random_uuid(), 'INVITATION', 't', 'e', $1, 'CLUSTER_EDITOR', '{}', now(), now())",
          [victim!.id],
        ),
        enrolled: await refusal('INSERT INTO cluster_members VALUES ($1, $2, now())', [victim!.id, id]),
        mandated: await refusal('INSERT INTO mandates VALUES ($1, $2)', [victim!.id, id]),
        impersonated: await refusal(
          "INSERT INTO sessions VALUES ('t', $1, NULL, now(), now() + interval '1 day')",
          [victim!.person_id],
        ),
        renamedPerson: await refusal("UPDATE persons SET name = 'Taken' WHERE id = $1", [victim!.person_id]),
        foundedCluster: await refusal(
          "INSERT INTO organisations (id, kind, slug, name, country) VALUES (gen_random_uuid(), 'CLUSTER', 's', 'n', 'LV')",
        ),
      }));
      expect({ kind, ...outcome }).toEqual({
        kind,
        renamed: 0,
        joined: '42501',
        removed: '42501',
        invited: '42501',
        enrolled: '42501',
        mandated: '42501',
        impersonated: '42501',
        renamedPerson: 0,
        foundedCluster: '42501',
      });
    }
  });

  it('lets nobody turn an own firm into a cluster or the platform', async () => {
    const firm = organisations.find(({ kind }) => kind === 'COMPANY')!;
    await as({ person: firm.person_id, organisation: firm.id }, async () => {
      expect(
        await refusal("UPDATE organisations SET website = 'https://x.example' WHERE id = $1", [firm.id]),
      ).toBe(1);
      expect(await refusal("UPDATE organisations SET kind = 'CLUSTER' WHERE id = $1", [firm.id])).toBe(
        '42501',
      );
      expect(
        await refusal("UPDATE memberships SET role = 'OPERATOR' WHERE organisation_id = $1", [firm.id]),
      ).toBe('42501');
    });
  });

  it('keeps sign-ups from everyone, and lets a guest add nothing but one', async () => {
    await as({}, async () => {
      const add = (purpose: string, organisation: string | null) =>
        refusal("INSERT INTO links VALUES (gen_random_uuid(), $1, $2, 'e', $3, NULL, '{}', now(), now())", [
          purpose,
          Buffer.from(`${purpose}${organisation}`),
          organisation,
        ]);
      expect(await add('CONFIRM_EMAIL', null)).toBe(1);
      expect(await add('CONFIRM_EMAIL', organisations[0]!.id)).toBe('42501');
      expect(await add('INVITATION', null)).toBe('42501');
      expect(await count('SELECT FROM links')).toBe(0);
    });
    await as({ operator: true }, async () =>
      expect(await count("SELECT FROM links WHERE purpose = 'CONFIRM_EMAIL'")).toBe(0),
    );
  });
});
