import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { replayAll } from '../src/audit/replay.js';
import { cloneDatabase, type TestDatabase } from './databases.js';
import { WORLD } from './world.js';

describe('the replay of the audit trail over the demo world', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  beforeEach(async () => {
    database = await cloneDatabase(WORLD);
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
  });
  afterEach(async () => {
    await admin.end();
    await database.drop();
  });
  const replayed = () => replayAll(async (sql, values) => (await admin.query(sql, values)).rows as never);
  const of = async (kind: string) => (await replayed()).kinds.find((each) => each.kind === kind)!;

  it('gives every state', async () => {
    const { problems, kinds } = await replayed();
    expect(problems).toEqual([]);
    const versions = kinds.find(({ kind }) => kind === 'service_version')!;
    expect(versions.subjects).toBeGreaterThan(70);
    expect(versions.transitions).toBeGreaterThanOrEqual(3 * versions.subjects);
    expect((await of('need')).subjects).toBeGreaterThan(0);
  });

  const forge = (action: string, from: string | null, to: string) =>
    admin.query(
      `INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_name, visible_to, actor)
       SELECT gen_random_uuid(), 'need', id, $1, $2, $3, 'x', '{}', 'system' FROM needs ORDER BY id LIMIT 1`,
      [action, from, to],
    );

  it.each([
    [
      'a row changed without a transition',
      () => admin.query("UPDATE needs SET state = 'withdrawn'"),
      'is stored as',
    ],
    [
      'a transition that changed no row',
      () => forge('match', 'open', 'matched'),
      'its trail ends in matched',
    ],
    [
      'a transition that no table knows',
      () => forge('jump', 'open', 'open'),
      '"jump" does not lead from open',
    ],
    [
      'a step of a person that the server took',
      () => forge('withdraw', 'open', 'withdrawn'),
      '"withdraw" was taken by the system',
    ],
    [
      'one that goes on from elsewhere',
      () => forge('withdraw', 'matched', 'withdrawn'),
      'begins at matched, not at open',
    ],
    [
      'a trail that was cut off',
      async () => {
        await admin.query('ALTER TABLE transitions DISABLE TRIGGER transitions_append_only');
        await admin.query("DELETE FROM transitions WHERE kind = 'need' AND action <> 'save'");
      },
      'is stored as open, and its trail ends in draft',
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
