import { ACTORS, LIFECYCLES, type LifecycleKind } from '@fivefold/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from './databases.js';
import { DEAL_CASES } from './guard-deal-cases.js';
import { DELIVERY_CASES } from './guard-delivery-cases.js';
import { type Case, type Party, PARTIES, ROW } from './guard-rows.js';
import { NETWORK_CASES } from './guard-network-cases.js';
import { NETWORK_PARTIES, NETWORK_ROWS, type NetworkParty, ORG, PERSON } from './guard-network-rows.js';
import { TRUST_CASES, TRUST_ROWS } from './guard-trust-cases.js';
import { WORLD } from './world.js';

const CASES = [...DEAL_CASES, ...DELIVERY_CASES];
const TOGETHER_CASES = [...NETWORK_CASES, ...TRUST_CASES];
const ACT_SQL = `SELECT set_config('app.person', $1, true), set_config('app.org', $2, true), set_config('app.operator', $3, true)`;
const AS_APP_SQL = 'SET LOCAL ROLE fivefold_app';
const AS_WORKER_SQL = 'SET LOCAL ROLE fivefold_worker';
const DELIVER_SQL = `
UPDATE milestones SET state = 'delivered', delivered_at = app_now() - interval '40 days', confirm_by = app_now() - interval '1 day'
  WHERE id = $1 RETURNING delivered_at > app_now() - interval '1 minute' AS now,
  confirm_by - delivered_at BETWEEN interval '13 days 23 hours' AND interval '14 days 1 hour' AS fortnight`;
const SIGN_SQL = `
INSERT INTO agreement_signatures (id, agreement_id, requester_org_id, provider_org_id, publisher_org_id, round, side, person_id,
  person_name, document_hash, signed_at)
  SELECT gen_random_uuid(), id, requester_org_id, provider_org_id, publisher_org_id, 1, 'provider', app_person(), 'x', repeat('a', 64),
  app_now() - interval '1 year' FROM agreements WHERE id = $1
  RETURNING signed_at > app_now() - interval '1 minute' AS now`;
const MAY_SQL = `
SELECT was, next, actor FROM unnest($2::text[]) was, unnest($2::text[]) next, unnest($3::text[]) actor
WHERE was <> next AND may_move($1, was, next, actor)`;
const TRIGGERS_SQL = `
SELECT c.relname AS relation, t.tgname AS trigger FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
WHERE p.prosrc LIKE '%is_caller()%' OR p.proname = 'agreements_keep_dispute' ORDER BY 1, 2`;
/** Rules beside the policies of what clusters do together; those of apps and keys refuse by a code of the domain instead. */
const KEPT_SQL = `
SELECT c.relname AS relation, t.tgname AS trigger FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE c.relname NOT IN ('partner_keys', 'partner_consents') AND t.tgname ~ '_keep_ties$|^assess.*_keep_steps$|^group_tasks_keep$|_own_word$|_keep_tier$' ORDER BY 1, 2`;
/** Tables of what clusters do together, and of what keeps them apart: those that the migrations since have made, where the app reads. */
const WALLS_SQL = `
SELECT c.relname AS relation FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relrowsecurity
  AND c.oid >= 'projects'::regclass::oid AND has_any_column_privilege('fivefold_app', c.oid, 'SELECT') ORDER BY 1`;
/** Kinds whose rows the other side, the clock or the operator moves as well. */
const GUARDED = [
  'request',
  'recipient',
  'quote',
  'counter_offer',
  'replacement',
  'agreement',
  'delivery',
  'dispute',
  'review',
  'clarification',
  'slot_booking',
] as const satisfies readonly LifecycleKind[];
/** Triggers that set a moment instead of refusing, asked for by a test of their own; and those of rows that these cases lack. */
const ASKED_ELSEWHERE = /keep_moment$|_keep_ties$|^a_replacements_|^a_clarifications_|^a_slot_bookings_/;

/** What becomes of a deal in the database, tried by each party with statements of its own. */
describe('the steps of a deal, asked by the database', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  let org: Record<Exclude<Party, 'clock'>, string>;
  let person: string;

  beforeAll(async () => {
    database = await cloneDatabase(WORLD);
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const { rows } = await admin.query(`
      SELECT m.provider_id AS provider, m.publisher_id AS publisher,
        (SELECT id FROM organisations WHERE kind = 'COMPANY' AND id <> m.provider_id ORDER BY id LIMIT 1) AS requester,
        (SELECT id FROM organisations WHERE kind = 'COMPANY' AND id <> m.provider_id ORDER BY id OFFSET 1 LIMIT 1) AS stranger,
        (SELECT id FROM organisations WHERE kind = 'PLATFORM' LIMIT 1) AS operator
      FROM mandates m WHERE m.revoked_at IS NULL ORDER BY 1, 2 LIMIT 1`);
    org = rows[0];
    const people = await admin.query(
      'SELECT id FROM persons WHERE id NOT IN (SELECT person_id FROM memberships WHERE organisation_id = ANY ($1)) LIMIT 1',
      [[org.provider, org.requester, org.publisher]],
    );
    person = people.rows[0].id;
    const sides = [org.requester, org.provider, org.publisher];
    await admin.query(
      `INSERT INTO requests (id, requester_org_id, party_org_ids, need_text, message, state, created_by)
       VALUES ($1, $2, $3, 'need', 'message', 'quoted', $4)`,
      [ROW.request, org.requester, [org.provider, org.publisher], person],
    );
    await admin.query(
      `INSERT INTO recipients (id, request_id, requester_org_id, provider_org_id, publisher_org_id, lines, state)
       VALUES ($1, $2, $3, $4, $5, '[]', 'quoted')`,
      [ROW.recipient, ROW.request, ...sides],
    );
    await admin.query(
      `INSERT INTO quotes (id, request_id, recipient_id, requester_org_id, provider_org_id, publisher_org_id, revision, state, lines,
         total_minor, currency, valid_until, note, author_id, author_name, author_org_id, sent_at)
       VALUES ($1, $2, $3, $4, $5, $6, 1, 'sent', '[]', 100, 'EUR', app_now() + interval '1 day', '', $7, 'x', $5, app_now())`,
      [ROW.quote, ROW.request, ROW.recipient, ...sides, person],
    );
    await admin.query(
      `INSERT INTO counter_offers (id, quote_id, recipient_id, requester_org_id, provider_org_id, publisher_org_id, round, state, message,
         author_id, author_name) VALUES ($1, $2, $3, $4, $5, $6, 1, 'open', 'x', $7, 'x')`,
      [ROW.counter, ROW.quote, ROW.recipient, ...sides, person],
    );
    await admin.query(
      `INSERT INTO agreements (id, number, request_id, quote_id, requester_org_id, provider_org_id, publisher_org_id, state, snapshot,
         total_minor, currency) VALUES ($1, 'FF-2', $2, $3, $4, $5, $6, 'active', '{}', 100, 'EUR')`,
      [ROW.agreement, ROW.request, ROW.quote, ...sides],
    );
    for (const side of ['requester', 'provider'])
      await admin.query(
        `INSERT INTO agreement_signatures (id, agreement_id, requester_org_id, provider_org_id, publisher_org_id, round, side, person_id,
           person_name, document_hash) VALUES (gen_random_uuid(), $1, $2, $3, $4, 1, $5, $6, 'x', repeat('a', 64))`,
        [ROW.agreement, ...sides, side, person],
      );
    await admin.query(
      `INSERT INTO milestones (id, agreement_id, requester_org_id, provider_org_id, publisher_org_id, round, position, title,
         amount_minor, state) VALUES ($1, $2, $3, $4, $5, 1, 1, 'All', 100, 'started')`,
      [ROW.milestone, ROW.agreement, ...sides],
    );
    await admin.query(
      `INSERT INTO disputes (id, agreement_id, requester_org_id, provider_org_id, publisher_org_id, opened_by, agreement_was, state,
         reason, evidence_until) VALUES ($1, $2, $3, $4, $5, 'requester', 'active', 'withdrawn', 'x', app_now() + interval '14 days')`,
      [ROW.dispute, ROW.agreement, ...sides],
    );
    for (const [review, side, about] of [
      [ROW.own, 'requester', org.provider],
      [ROW.theirs, 'provider', org.requester],
    ])
      await admin.query(
        `INSERT INTO reviews (id, agreement_id, requester_org_id, provider_org_id, publisher_org_id, side, about_org_id, service_ids,
           state, lapse_at) VALUES ($1, $2, $3, $4, $5, $6, $7, '{}', 'open', app_now() + interval '30 days')`,
        [review, ROW.agreement, ...sides, side, about],
      );
    await admin.query(
      `INSERT INTO attachments (id, owner_org_id, uploaded_by, name, type, size, sha256)
       VALUES ($1, $2, $3, 'a.pdf', 'application/pdf', 1, decode(repeat('00', 32), 'hex'))`,
      [ROW.file, org.provider, person],
    );
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  const outcome = (party: Party, each: Case, before: string[] = []) =>
    outcomeOf(
      admin,
      party === 'clock' ? null : [person, org[party], party === 'operator' ? 'on' : ''],
      each,
      before,
    );

  it.each(GUARDED)('lets a %s go where its state table lets it, and nowhere else', async (kind) => {
    const { states, transitions } = LIFECYCLES[kind];
    const { rows } = await admin.query(MAY_SQL, [kind, states, ACTORS]);
    const words = (was: string, next: string, actor: string) => `${was} > ${next} by ${actor}`;
    const stated = transitions.flatMap(({ from, to, by }) =>
      from.flatMap((was) => (was === to ? [] : by.map((actor) => words(was, to, actor)))),
    );
    expect(rows.map(({ was, next, actor }) => words(was, next, actor)).sort()).toEqual(
      [...new Set(stated)].sort(),
    );
  });

  it.each(CASES.map((each) => [each.what, each] as const))('%s', async (_what, each) => {
    const outcomes: Partial<Record<Party, unknown>> = {};
    for (const party of PARTIES) outcomes[party] = await outcome(party, each);
    // Who may not is refused, or sees no such row.
    const expected = Object.fromEntries(
      PARTIES.map((party) => [party, each.may.includes(party) ? 1 : outcomes[party] === 0 ? 0 : '42501']),
    );
    expect(outcomes).toEqual(expected);
  });

  it('misses each of the guards', async () => {
    const { rows } = await admin.query<{ relation: string; trigger: string }>(TRIGGERS_SQL);
    expect(rows.length).toBeGreaterThan(20);
    const idle = [];
    for (const { relation, trigger } of rows) {
      if (ASKED_ELSEWHERE.test(trigger)) continue;
      const without = [`ALTER TABLE ${relation} DISABLE TRIGGER ${trigger}`];
      let isMissed = false;
      for (const each of CASES)
        for (const party of PARTIES)
          isMissed ||=
            !each.may.includes(party) &&
            each.tries.some((sql) => sql.includes(relation)) &&
            (await outcome(party, each, without)) === 1;
      if (!isMissed) idle.push(trigger);
    }
    expect(idle).toEqual([]);
  });

  it('says itself when something was delivered, signed and said, and until when silence confirms', async () => {
    await admin.query('BEGIN');
    try {
      await admin.query('DELETE FROM agreement_signatures');
      await admin.query(AS_APP_SQL);
      await admin.query(ACT_SQL, [person, org.provider, '']);
      const { rows } = await admin.query(DELIVER_SQL, [ROW.milestone]);
      expect(rows).toEqual([{ now: true, fortnight: true }]);
      const signed = await admin.query(SIGN_SQL, [ROW.agreement]);
      expect(signed.rows).toEqual([{ now: true }]);
    } finally {
      await admin.query('ROLLBACK');
    }
  });
});

/** What clusters do together, tried by each party with statements of its own. */
describe('what clusters do together, asked by the database', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  let operator: string;
  beforeAll(async () => {
    database = await cloneDatabase(WORLD);
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query(NETWORK_ROWS);
    await admin.query(TRUST_ROWS);
    const { rows } = await admin.query("SELECT id FROM organisations WHERE kind = 'PLATFORM' LIMIT 1");
    operator = rows[0].id;
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  /** An assessor acts for no organisation here. */
  const acting = (party: NetworkParty) => {
    if (party === 'clock') return null;
    const org = party === 'operator' ? operator : party === 'assessor' || party === 'ended' ? '' : ORG[party];
    return [PERSON[party], org, party === 'operator' ? 'on' : ''];
  };
  /** Whether somebody who may not gets through, once a rule is out of force. */
  const isMissed = async (relation: string, without: string) => {
    for (const each of TOGETHER_CASES.filter(({ tries }) =>
      tries.some((sql) => sql.includes(` ${relation} `)),
    ))
      for (const party of NETWORK_PARTIES)
        if (!each.may.includes(party) && (await outcomeOf(admin, acting(party), each, [without])) === 1)
          return true;
    return false;
  };

  it.each(TOGETHER_CASES.map((each) => [each.what, each] as const))('%s', async (_what, each) => {
    const outcomes: Partial<Record<NetworkParty, unknown>> = {};
    for (const party of NETWORK_PARTIES) outcomes[party] = await outcomeOf(admin, acting(party), each);
    const expected = Object.fromEntries(
      NETWORK_PARTIES.map((party) => [
        party,
        each.may.includes(party) ? 1 : outcomes[party] === 0 ? 0 : '42501',
      ]),
    );
    expect(outcomes).toEqual(expected);
  });

  it('misses each of the rules and each wall', async () => {
    const { rows: triggers } = await admin.query<{ relation: string; trigger: string }>(KEPT_SQL);
    const { rows: walls } = await admin.query<{ relation: string }>(WALLS_SQL);
    expect(triggers.length).toBeGreaterThan(26);
    expect(walls.length).toBeGreaterThan(70);
    const idle: string[] = [];
    for (const { relation, trigger } of triggers)
      if (!(await isMissed(relation, `ALTER TABLE ${relation} DISABLE TRIGGER ${trigger}`)))
        idle.push(trigger);
    for (const { relation } of walls)
      if (!(await isMissed(relation, `ALTER TABLE ${relation} DISABLE ROW LEVEL SECURITY`)))
        idle.push(relation);
    if (!(await isMissed('attachments', 'DROP POLICY attachments_of_labels ON attachments')))
      idle.push('files');
    expect(idle).toEqual([]);
  });
});

/**
 * What the last statement answered to a party, all of it undone: rows, or the code of the database where it refused. `given` is
 * written before by whoever keeps the database, past every trigger; what is asked at a commit is asked as well.
 *
 * @param acting person, organisation and whether as the operator; null for the clock
 * @param before statements of whoever keeps the database
 */
async function outcomeOf(
  admin: pg.Client,
  acting: readonly string[] | null,
  { given = [], tries }: Pick<Case, 'given' | 'tries'>,
  before: readonly string[] = [],
): Promise<unknown> {
  await admin.query('BEGIN');
  try {
    for (const sql of before) await admin.query(sql);
    await admin.query('SET LOCAL session_replication_role = replica');
    for (const sql of given) await admin.query(sql);
    await admin.query('SET LOCAL session_replication_role = origin');
    await admin.query(acting ? AS_APP_SQL : AS_WORKER_SQL);
    await admin.query(ACT_SQL, [...(acting ?? ['', '', ''])]);
    let count = 0;
    for (const sql of tries) count = (await admin.query(sql)).rowCount ?? 0;
    await admin.query('SET CONSTRAINTS ALL IMMEDIATE');
    return count;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await admin.query('ROLLBACK');
  }
}
