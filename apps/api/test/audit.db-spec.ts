import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type LifecycleKind, LIFECYCLES } from '@fivefold/domain';
import pg from 'pg';
import { replayAll } from '../src/audit/replay.js';
import { cloneDatabase, type TestDatabase } from './databases.js';
import { DEMO } from './world.js';

/** Where states are stored, but for capacity plans, which have one. */
const TABLES: Record<Exclude<LifecycleKind, 'capacity_plan'>, string> = {
  service_version: 'service_versions',
  co_publisher: 'service_publishers',
  reservation: 'reservations',
  slot_booking: 'slot_bookings',
  clarification: 'clarifications',
  need: 'needs',
  match: 'matches',
  request: 'requests',
  recipient: 'recipients',
  quote: 'quotes',
  counter_offer: 'counter_offers',
  replacement: 'replacements',
  agreement: 'agreements',
  delivery: 'milestones',
  review: 'reviews',
  dispute: 'disputes',
  network_member: 'network_members',
  onboarding: 'onboardings',
  project: 'projects',
  idea: 'ideas',
  pilot: 'idea_pilots',
  publication: 'publications',
  indicator_set: 'indicator_sets',
  assessment: 'assessments',
  assessor_engagement: 'assessor_engagements',
  event: 'events',
  registration: 'registrations',
  improvement_action: 'improvement_actions',
};

describe('the replay of the audit trail over the demo world', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  beforeEach(async () => {
    database = await cloneDatabase(DEMO);
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
  }, 120_000);
  afterEach(async () => {
    await admin.end();
    await database.drop();
  });
  const replayed = () => replayAll(async (sql, values) => (await admin.query(sql, values)).rows as never);

  it('gives every state', async () => {
    const { problems, kinds } = await replayed();
    expect(problems).toEqual([]);
    const versions = kinds.find(({ kind }) => kind === 'service_version')!;
    expect(versions.subjects).toBeGreaterThan(70);
    expect(versions.transitions).toBeGreaterThanOrEqual(3 * versions.subjects);
  });

  it('is asked of every kind of thing that has states', async () => {
    const { kinds } = await replayed();
    expect(kinds.filter(({ subjects }) => subjects === 0)).toEqual([]);
    expect(kinds.map(({ kind }) => kind)).toEqual(Object.keys(LIFECYCLES));
  });

  it('knows every state that the database lets in, and no other', async () => {
    const { rows } = await admin.query<{ table: string; check: string }>(
      `SELECT conrelid::regclass::text AS table, pg_get_constraintdef(oid) AS check FROM pg_constraint
       WHERE conname = conrelid::regclass::text || '_state_check'`,
    );
    const checks = new Map(rows.map(({ table, check }) => [table, check.match(/(?<=')\w+(?='::text)/g)]));
    for (const [kind, table] of Object.entries(TABLES))
      expect([kind, checks.get(table)?.sort()]).toEqual([
        kind,
        [...LIFECYCLES[kind as keyof typeof TABLES].states].sort(),
      ]);
  });

  const forge = (action: string, from: string | null, to: string) =>
    admin.query(
      `INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_name, visible_to, actor)
       SELECT gen_random_uuid(), 'need', id, $1, $2, $3, 'x', '{}', 'system' FROM needs WHERE state = 'matched' ORDER BY id LIMIT 1`,
      [action, from, to],
    );

  it.each([
    [
      'a row changed without a transition',
      () => admin.query("UPDATE needs SET state = 'withdrawn'"),
      'is stored as',
    ],
    ['a transition that changed no row', () => forge('unmatch', 'matched', 'open'), 'its trail ends in open'],
    [
      'a transition that no table knows',
      () => forge('jump', 'matched', 'matched'),
      '"jump" does not lead from matched',
    ],
    [
      'a step of a person that the server took',
      () => forge('withdraw', 'matched', 'withdrawn'),
      '"withdraw" was taken by the system',
    ],
    [
      'one that goes on from elsewhere',
      () => forge('withdraw', 'open', 'withdrawn'),
      'begins at open, not at matched',
    ],
    [
      'a trail that was cut off',
      async () => {
        await admin.query('ALTER TABLE transitions DISABLE TRIGGER transitions_append_only');
        await admin.query("DELETE FROM transitions WHERE kind = 'need' AND action <> 'save'");
      },
      'is stored as matched, and its trail ends in draft',
    ],
    [
      'a row without a trail',
      () =>
        admin.query(`INSERT INTO needs (id, requester_org_id, state, title, horizon, expires_at, created_by)
          SELECT gen_random_uuid(), requester_org_id, 'draft', 'planted', horizon, expires_at, created_by FROM needs LIMIT 1`),
      'has no trail',
    ],
  ])('sees %s', async (_what, plant, problem) => {
    await plant();
    expect((await replayed()).problems.join('\n')).toContain(problem);
  });
});

const ACT_SQL = `SELECT set_config('app.person', $1, true), set_config('app.org', $2, true), set_config('app.operator', $3, true)`;
const TELL_SQL = `
INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, reason, actor, person_id, person_name, organisation_id,
  visible_to, at)
VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 'forged', $6, $7, 'Somebody Else', $8, $9, now() - interval '1 year')`;
/** Read by who sees all: the worker may add to the trail and not read it. */
const TOLD_SQL = `
SELECT at > app_now() - interval '1 minute' AS now, person_name AS name FROM transitions WHERE reason = 'forged' ORDER BY seq DESC LIMIT 1`;
/** One row of each state of each kind, and everybody who may read its trail with somebody of each organisation. */
const SUBJECTS_SQL = `
SELECT DISTINCT ON (e.kind, e.to_state) e.kind, e.subject_id AS id, e.to_state AS state, e.visible_to AS orgs
FROM transitions e WHERE NOT EXISTS (SELECT FROM transitions l WHERE l.kind = e.kind AND l.subject_id = e.subject_id AND l.seq > e.seq)
ORDER BY e.kind, e.to_state, e.seq`;
const PEOPLE_SQL = `
SELECT DISTINCT ON (m.organisation_id) m.organisation_id AS org, m.person_id AS person, o.kind = 'PLATFORM' AS operator
FROM memberships m JOIN organisations o ON o.id = m.organisation_id ORDER BY m.organisation_id, m.role`;

const CONSENT_SQL = `
INSERT INTO impact_consents (id, organisation_id, given_by, given_by_name, given_at)
VALUES (gen_random_uuid(), $2, $1, 'x', now() - interval '1 year') RETURNING given_at > app_now() - interval '1 minute' AS now`;
const closing = (after: string) => `
TRUNCATE registrations CASCADE;
UPDATE events SET needs_approval = false, starts_at = app_now() + interval '2 days', ends_at = app_now() + interval '3 days',
  closes_at = app_now() + interval '${after}'`;
const REGISTER_SQL = `
INSERT INTO registrations (id, event_id, organiser_id, person_id, person_name, organisation_id, state, told_starts_at, told_place, created_at)
SELECT gen_random_uuid(), id, organiser_id, $1, (SELECT name FROM persons WHERE id = $1), $2, 'pending', starts_at, place, now() - interval '1 year'
FROM events WHERE state = 'published' ORDER BY id LIMIT 1 RETURNING created_at > app_now() - interval '1 minute' AS now`;

/** What the app and the worker role can write into the trail beside what they did. */
describe('the audit trail, told by callers', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  interface Subject {
    readonly kind: LifecycleKind;
    readonly id: string;
    readonly state: string;
    readonly orgs: string[];
  }
  interface Somebody {
    readonly org: string;
    readonly person: string;
    readonly operator: boolean;
  }
  let subjects: Subject[];
  let people: Somebody[];
  beforeAll(async () => {
    database = await cloneDatabase(DEMO);
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    subjects = (await admin.query<Subject>(SUBJECTS_SQL)).rows;
    people = (await admin.query<Somebody>(PEOPLE_SQL)).rows;
  }, 120_000);
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  /** What came of an entry, told by somebody or by the worker after `before`; all of it undone. */
  async function told(
    who: Somebody | null,
    { kind, id, orgs }: Subject,
    [action, from, to]: readonly [string, string | null, string],
    ...before: string[]
  ): Promise<unknown> {
    await admin.query('BEGIN');
    try {
      for (const sql of before) await admin.query(sql);
      await admin.query(who ? 'SET LOCAL ROLE fivefold_app' : 'SET LOCAL ROLE fivefold_worker');
      await admin.query(ACT_SQL, [who?.person ?? '', who?.org ?? '', who?.operator ? 'on' : '']);
      const values = [
        kind,
        id,
        action,
        from,
        to,
        who ? 'person' : 'clock',
        who?.person ?? null,
        who?.org ?? null,
        orgs,
      ];
      await admin.query(TELL_SQL, values);
      await admin.query('RESET ROLE');
      return (await admin.query(TOLD_SQL)).rows[0];
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await admin.query('ROLLBACK');
    }
  }
  /** Every entry that would lead on from the present state, and one that begins anew. */
  const lies = ({ kind, state }: Subject) => [
    ['create', null, state] as const,
    ...LIFECYCLES[kind].transitions
      .filter(({ from }) => (from as readonly string[]).includes(state))
      .map(({ action, to }) => [action, state, to] as const),
  ];

  it('is written for every kind that has states', async () => {
    const { rows } = await admin.query('SELECT kind, relation FROM lifecycle_rows ORDER BY kind');
    const tables = { ...TABLES, capacity_plan: 'capacity_plans' };
    expect(rows).toEqual(
      Object.entries(tables)
        .map(([kind, relation]) => ({ kind, relation }))
        .sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    );
  });

  it('takes no step that nobody took, from anybody who reads it, nor from the worker', async () => {
    let tries = 0;
    let missed = 0;
    const accepted: string[] = [];
    for (const subject of subjects) {
      const concerned = [
        ...people.filter(({ org, operator }) => operator || subject.orgs.includes(org)),
        null,
      ];
      for (const lie of lies(subject))
        for (const who of concerned) {
          const outcome = await told(who, subject, lie);
          tries += 1;
          if (outcome !== '42501') accepted.push(`${subject.kind}: ${lie.join(' ')}`);
        }
      const [lie] = lies(subject).slice(-1);
      const without = 'ALTER TABLE transitions DISABLE TRIGGER transitions_keep_true';
      if (lie && typeof (await told(null, subject, lie, without)) === 'object') missed += 1;
    }
    expect(accepted).toEqual([]);
    expect(tries).toBeGreaterThan(500);
    // Without the trigger each of them is believed.
    expect(missed).toBe(subjects.length);
  });

  it('takes what was done, with the moment and the name that the database knows', async () => {
    const need = subjects.find(({ kind, state }) => kind === 'need' && state === 'open')!;
    const who = people.find(({ org }) => need.orgs.includes(org))!;
    const { rows } = await admin.query('SELECT name FROM persons WHERE id = $1', [who.person]);
    const done = `UPDATE needs SET state = 'withdrawn' WHERE id = '${need.id}'`;
    expect(await told(who, need, ['withdraw', 'open', 'withdrawn'], done)).toEqual({
      now: true,
      name: rows[0].name,
    });
    expect(await told(who, need, ['expire', 'open', 'expired'], done)).toBe('42501');
    expect(await told(who, need, ['withdraw', 'matched', 'withdrawn'], done)).toBe('42501');
    expect(await told(who, need, ['edit', 'open', 'open'], done)).toBe('42501');
  });

  it('is told afterwards only until the platform opens, and nobody closes it again', async () => {
    const need = subjects.find(({ kind }) => kind === 'need')!;
    const who = people.find(({ org }) => need.orgs.includes(org))!;
    const lie = ['withdraw', 'nowhere', 'withdrawn'] as const;
    expect(await told(who, need, lie, 'UPDATE opening SET opened_at = NULL')).toMatchObject({ now: false });
    expect(await told(who, need, lie, 'UPDATE opening SET opened_at = NULL', 'SELECT open_platform()')).toBe(
      '42501',
    );
    for (const role of ['SET ROLE fivefold_app', 'SET ROLE fivefold_worker']) {
      await admin.query(role);
      for (const sql of [
        'UPDATE opening SET opened_at = NULL',
        'DELETE FROM opening',
        "UPDATE lifecycle_rows SET relation = 'needs'",
      ])
        await expect(admin.query(sql)).rejects.toMatchObject({ code: '42501' });
      await admin.query('RESET ROLE');
    }
  });

  it('is beside it that consent is given when it is given, and that nobody registers late', async () => {
    const who = people.find(({ operator }) => !operator)!;
    const write = async (sql: string, before: string) => {
      await admin.query('BEGIN');
      try {
        await admin.query(before);
        await admin.query('SET LOCAL ROLE fivefold_app');
        await admin.query(ACT_SQL, [who.person, who.org, '']);
        return (await admin.query(sql, [who.person, who.org])).rows[0];
      } catch (error) {
        return (error as { code: string }).code;
      } finally {
        await admin.query('ROLLBACK');
      }
    };
    expect(await write(CONSENT_SQL, 'DELETE FROM impact_consents')).toEqual({ now: true });
    expect(await write(REGISTER_SQL, closing('1 hour'))).toEqual({ now: true });
    expect(await write(REGISTER_SQL, closing('-1 hour'))).toBe('42501');
  });
});
