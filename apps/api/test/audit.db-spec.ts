import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
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
