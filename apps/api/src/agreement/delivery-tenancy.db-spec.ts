import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../../test/databases.js';
import { WORLD } from '../../test/world.js';

const ACT_SQL = `SELECT set_config('app.person', $1, true), set_config('app.org', $2, true), set_config('app.operator', $3, true)`;
const id = (last: number) => `01990000-0000-7000-8000-0000000001${String(last).padStart(2, '0')}`;
const [REQUEST, RECIPIENT, QUOTE, AGREEMENT, MILESTONE, DISPUTE, OWN, THEIRS] = [0, 1, 2, 3, 4, 5, 6, 7].map(
  id,
);
const REFUSED = '42501';

/** What the database itself allows each side of an agreement, whatever the services would ask of it. */
describe('agreements, disputes and reviews under row level security', () => {
  let database: TestDatabase;
  let app: pg.Client;
  let admin: pg.Client;
  let requester: string;
  let provider: string;
  let publisher: string;
  let stranger: string;
  let platform: string;
  let person: string;

  beforeAll(async () => {
    database = await cloneDatabase(WORLD);
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const one = async (sql: string, values: unknown[] = []) => (await admin.query(sql, values)).rows[0];
    ({ provider_id: provider, publisher_id: publisher } = await one(
      'SELECT provider_id, publisher_id FROM mandates WHERE revoked_at IS NULL LIMIT 1',
    ));
    ({ id: requester } = await one(
      "SELECT id FROM organisations WHERE kind = 'COMPANY' AND id <> $1 LIMIT 1",
      [provider],
    ));
    ({ id: stranger } = await one(
      "SELECT id FROM organisations WHERE kind = 'COMPANY' AND id NOT IN ($1, $2) LIMIT 1",
      [provider, requester],
    ));
    ({ id: platform } = await one("SELECT id FROM organisations WHERE kind = 'PLATFORM' LIMIT 1"));
    ({ id: person } = await one(
      'SELECT id FROM persons WHERE id NOT IN (SELECT person_id FROM memberships WHERE organisation_id = ANY ($1)) LIMIT 1',
      [[provider, requester, publisher]],
    ));
    const sides = [requester, provider, publisher];
    await admin.query(
      `INSERT INTO requests (id, requester_org_id, party_org_ids, need_text, message, state, created_by)
       VALUES ($1, $2, $3, 'need', 'message', 'accepted', $4)`,
      [REQUEST, requester, [provider, publisher], person],
    );
    await admin.query(
      `INSERT INTO recipients (id, request_id, requester_org_id, provider_org_id, publisher_org_id, lines, state)
       VALUES ($1, $2, $3, $4, $5, '[]', 'chosen')`,
      [RECIPIENT, REQUEST, ...sides],
    );
    await admin.query(
      `INSERT INTO quotes (id, request_id, recipient_id, requester_org_id, provider_org_id, publisher_org_id, revision, state, lines,
         total_minor, currency, valid_until, note, author_id, author_name, author_org_id, sent_at)
       VALUES ($1, $2, $3, $4, $5, $6, 1, 'accepted', '[]', 100, 'EUR', now(), '', $7, 'x', $5, now())`,
      [QUOTE, REQUEST, RECIPIENT, ...sides, person],
    );
    await admin.query(
      `INSERT INTO agreements (id, number, request_id, quote_id, requester_org_id, provider_org_id, publisher_org_id, state, snapshot,
         total_minor, currency) VALUES ($1, 'FF-1', $2, $3, $4, $5, $6, 'drafted', '{}', 100, 'EUR')`,
      [AGREEMENT, REQUEST, QUOTE, ...sides],
    );
    await admin.query(
      `INSERT INTO milestones (id, agreement_id, requester_org_id, provider_org_id, publisher_org_id, round, position, title,
         amount_minor, state, delivered_at, confirm_by)
       VALUES ($1, $2, $3, $4, $5, 1, 1, 'All', 100, 'delivered', now(), now() + interval '14 days')`,
      [MILESTONE, AGREEMENT, ...sides],
    );
    await admin.query(
      `INSERT INTO disputes (id, agreement_id, requester_org_id, provider_org_id, publisher_org_id, opened_by, agreement_was, state,
         reason, evidence_until, proposal, statement, outcome, answer_until)
       VALUES ($1, $2, $3, $4, $5, 'requester', 'active', 'proposal', 'x', now(), 1, 'x', 'resume', now() + interval '7 days')`,
      [DISPUTE, AGREEMENT, ...sides],
    );
    for (const [review, side, about] of [
      [OWN, 'requester', provider],
      [THEIRS, 'provider', requester],
    ]) {
      await admin.query(
        `INSERT INTO reviews (id, agreement_id, requester_org_id, provider_org_id, publisher_org_id, side, about_org_id, service_ids,
           state, lapse_at) VALUES ($1, $2, $3, $4, $5, $6, $7, '{}', 'open', now() + interval '30 days')`,
        [review, AGREEMENT, ...sides, side, about],
      );
    }
    app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await admin.end();
    await database.drop();
  });

  /** Rows that the last of `statements` met as `organisation`, undone; the code of the database where one is refused. */
  async function as(organisation: string, ...statements: string[]): Promise<number | string> {
    await app.query('BEGIN');
    try {
      await app.query(ACT_SQL, [person, organisation, organisation === platform ? 'on' : '']);
      let count = 0;
      for (const sql of statements) count = (await app.query(sql)).rowCount ?? 0;
      return count;
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await app.query('ROLLBACK');
    }
  }
  const move = (state: string) => `UPDATE agreements SET state = '${state}' WHERE id = '${AGREEMENT}'`;
  const sign = (side: string, hash = 'a') =>
    `INSERT INTO agreement_signatures (id, agreement_id, requester_org_id, provider_org_id, publisher_org_id, round, side, person_id,
       person_name, document_hash)
     VALUES (gen_random_uuid(), '${AGREEMENT}', '${requester}', '${provider}', '${publisher}', 1, '${side}', '${person}', 'x', '${hash.repeat(64)}')`;

  it('shows an agreement to its sides and the operator alone, and to a publisher with a mandate', async () => {
    for (const table of ['agreements', 'milestones', 'disputes']) {
      for (const side of [requester, provider, publisher, platform])
        expect(
          await as(side, `SELECT FROM ${table} WHERE id = ANY ('{${[AGREEMENT, MILESTONE, DISPUTE]}}')`),
        ).toBe(1);
      expect(await as(stranger, `SELECT FROM ${table}`)).toBe(0);
    }
    await admin.query('UPDATE mandates SET revoked_at = now() WHERE provider_id = $1 AND publisher_id = $2', [
      provider,
      publisher,
    ]);
    try {
      for (const table of ['agreements', 'milestones', 'disputes', 'dispute_evidence'])
        expect(await as(publisher, `SELECT FROM ${table}`)).toBe(0);
    } finally {
      await admin.query(
        'UPDATE mandates SET revoked_at = NULL WHERE provider_id = $1 AND publisher_id = $2',
        [provider, publisher],
      );
    }
  });

  it('takes each side’s signature from that side alone, and makes nothing active without both under one document', async () => {
    expect(await as(requester, sign('requester'))).toBe(1);
    expect(await as(publisher, sign('provider'))).toBe(1);
    expect(await as(requester, sign('provider'))).toBe(REFUSED);
    expect(await as(provider, sign('requester'))).toBe(REFUSED);
    expect(await as(stranger, sign('provider'))).toBe(REFUSED);
    expect(await as(requester, sign('requester'), move('active'))).toBe(REFUSED);
    expect(await as(requester, sign('requester'), move('signed_by_requester'))).toBe(1);
    await admin.query(sign('provider'));
    await admin.query(move('signed_by_provider'));
    expect(await as(requester, sign('requester'), move('active'))).toBe(1);
    expect(await as(requester, sign('requester', 'b'), move('active'))).toBe(REFUSED);
    await admin.query(move('drafted'));
    await admin.query('DELETE FROM agreement_signatures');
  });

  it('lets nobody end an agreement alone or ask in the other’s name', async () => {
    const ask = (side: string) =>
      `UPDATE agreements SET cancel_asked_by = '${side}', cancel_asked_at = now(), cancel_reason = 'x' WHERE id = '${AGREEMENT}'`;
    for (const [own, side, other] of [
      [requester, 'requester', 'provider'],
      [provider, 'provider', 'requester'],
    ] as const) {
      expect(await as(own, move('cancelled'))).toBe(REFUSED);
      expect(await as(own, ask(side), move('cancelled'))).toBe(REFUSED);
      expect(await as(own, ask(other))).toBe(REFUSED);
      await admin.query(
        ['SET session_replication_role = replica', ask(other), 'SET session_replication_role = origin'].join(
          '; ',
        ),
      );
      expect(await as(own, move('cancelled'))).toBe(1);
      await admin.query(
        'UPDATE agreements SET cancel_asked_by = NULL, cancel_asked_at = NULL, cancel_reason = NULL',
      );
    }
    expect(await as(platform, move('cancelled'))).toBe(1);
    expect(await as(stranger, move('cancelled'))).toBe(0);
  });

  it('lets the requester alone confirm or send back, and the provider alone deliver', async () => {
    const milestone = (state: string) => `UPDATE milestones SET state = '${state}' WHERE id = '${MILESTONE}'`;
    await admin.query(move('active'));
    for (const state of ['confirmed', 'rejected']) {
      expect(await as(requester, milestone(state))).toBe(1);
      for (const side of [provider, publisher]) expect(await as(side, milestone(state))).toBe(REFUSED);
    }
    await admin.query(milestone('started'));
    expect(await as(provider, milestone('delivered'))).toBe(1);
    expect(await as(requester, milestone('delivered'))).toBe(REFUSED);
    expect(await as(stranger, milestone('delivered'))).toBe(0);
    await admin.query(milestone('delivered'));
    await admin.query(move('drafted'));
  });

  it('keeps what was agreed: terms, amounts, signatures, parties', async () => {
    for (const change of [
      `UPDATE agreements SET snapshot = '{}'`,
      'UPDATE agreements SET total_minor = 1',
      'UPDATE agreements SET quote_id = id',
      'UPDATE milestones SET amount_minor = 1',
      'UPDATE milestones SET title = $$x$$',
      'UPDATE agreement_signatures SET person_name = $$x$$',
      'DELETE FROM agreement_signatures',
      'DELETE FROM milestones',
      'UPDATE dispute_evidence SET text = $$x$$',
      'UPDATE disputes SET reason = $$x$$',
      'UPDATE review_contents SET stars = 5',
    ])
      for (const side of [requester, provider, publisher, platform])
        expect({ change, is: await as(side, change) }).toEqual({ change, is: REFUSED });
  });

  it('holds that milestones sum to the total', async () => {
    await expect(
      admin.query(
        `INSERT INTO milestones (id, agreement_id, requester_org_id, provider_org_id, publisher_org_id, round, position, title, amount_minor, state)
         SELECT gen_random_uuid(), agreement_id, requester_org_id, provider_org_id, publisher_org_id, 2, 1, 'x', 99, 'planned'
         FROM milestones WHERE id = $1`,
        [MILESTONE],
      ),
    ).rejects.toMatchObject({ constraint: 'milestones_sum' });
  });

  it('settles a dispute only when both have agreed, each for itself', async () => {
    const answer = (side: string) =>
      `INSERT INTO dispute_answers (dispute_id, proposal, side, requester_org_id, provider_org_id, publisher_org_id, agrees, person_id)
       VALUES ('${DISPUTE}', 1, '${side}', '${requester}', '${provider}', '${publisher}', true, '${person}')`;
    const settle = `UPDATE disputes SET state = 'settled' WHERE id = '${DISPUTE}'`;
    expect(await as(requester, answer('requester'), settle)).toBe(REFUSED);
    expect(await as(requester, answer('provider'))).toBe(REFUSED);
    await admin.query(answer('provider'));
    expect(await as(requester, answer('requester'), settle)).toBe(1);
    expect(await as(provider, settle)).toBe(REFUSED);
    expect(await as(provider, `UPDATE disputes SET state = 'decided' WHERE id = '${DISPUTE}'`)).toBe(REFUSED);
    expect(await as(provider, `UPDATE disputes SET state = 'withdrawn' WHERE id = '${DISPUTE}'`)).toBe(
      REFUSED,
    );
    expect(await as(requester, `UPDATE disputes SET state = 'withdrawn' WHERE id = '${DISPUTE}'`)).toBe(1);
    expect(await as(platform, `UPDATE disputes SET state = 'decided' WHERE id = '${DISPUTE}'`)).toBe(1);
  });

  it('seals a review from everybody but its author until it is published', async () => {
    const give = (review: string, author: string, about: string) =>
      `INSERT INTO review_contents (review_id, author_org_id, about_org_id, person_id, person_name, stars, aspects, text)
       VALUES ('${review}', '${author}', '${about}', '${person}', 'x', 5, '{}', 'sealed')`;
    expect(await as(provider, give(OWN!, requester, provider))).toBe(REFUSED);
    expect(await as(requester, give(THEIRS!, provider, requester))).toBe(REFUSED);
    expect(await as(requester, give(OWN!, requester, provider))).toBe(1);
    await admin.query(give(OWN!, requester, provider));
    await admin.query("UPDATE reviews SET state = 'sealed' WHERE id = $1", [OWN]);
    expect(await as(requester, 'SELECT FROM review_contents')).toBe(1);
    for (const side of [provider, publisher, stranger, platform])
      expect(await as(side, 'SELECT FROM review_contents')).toBe(0);
    await admin.query("UPDATE reviews SET state = 'published' WHERE id = $1", [OWN]);
    for (const side of [requester, provider, stranger])
      expect(await as(side, 'SELECT FROM review_contents')).toBe(1);
    const answer = `UPDATE review_contents SET answer = 'x', answer_person_id = '${person}', answered_at = now()`;
    expect(await as(provider, answer)).toBe(1);
    for (const side of [requester, stranger]) expect(await as(side, answer)).toBe(0);
  });
});
