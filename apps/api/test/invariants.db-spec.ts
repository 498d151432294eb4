import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Invariant } from '@fivefold/domain';
import pg from 'pg';
import { checkInvariants } from '../src/audit/invariants.js';
import { cloneDatabase, type TestDatabase } from './databases.js';
import { DEMO } from './world.js';

const A = '00000000-0000-7000-8000-00000000000a';
const B = '00000000-0000-7000-8000-00000000000b';
const C = '00000000-0000-7000-8000-00000000000c';
const LINE = { description: 'x', qty: 2, unitPriceMinor: 50, totalMinor: 100 };

/** Rows that no constraint would let in: what is planted is seen by the check alone. */
describe('the invariants over the demo world', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  beforeEach(async () => {
    database = await cloneDatabase(DEMO);
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query('SET session_replication_role = replica');
  }, 120_000);
  afterEach(async () => {
    await admin.end();
    await database.drop();
  });
  const found = () => checkInvariants(async (sql, values) => (await admin.query(sql, values)).rows as never);
  const breachesOf = async (number: Invariant) =>
    (await found()).breaches.filter(({ invariant }) => invariant === number).map(({ what }) => what);
  const request = (state: string) =>
    admin.query(
      `INSERT INTO requests (id, bundle_id, requester_org_id, need_text, message, state, created_by) VALUES ($1, $1, $2, '', '', $3, $1)`,
      [A, B, state],
    );
  const quote = (id: string, state: string, { requester = B, total = 100, lines = [LINE] } = {}) =>
    admin.query(
      `INSERT INTO quotes (id, request_id, recipient_id, requester_org_id, provider_org_id, publisher_org_id, revision, state, lines,
         total_minor, currency, valid_until, note, author_id, author_name, author_org_id)
       VALUES ($1, $2, $1, $3, $4, $4, 1, $5, $6, $7, 'EUR', app_now(), '', $4, 'x', $4)`,
      [id, A, requester, C, state, JSON.stringify(lines), total],
    );
  const recipient = (id: string, requester: string, line: object) =>
    admin.query(
      `INSERT INTO recipients (id, request_id, requester_org_id, provider_org_id, publisher_org_id, lines, state)
       VALUES ($1, $2, $3, $4, $4, $5, 'quoted')`,
      [id, A, requester, C, JSON.stringify([line])],
    );
  const stepped = (kind: string, id: string, action: string, from: string | null, to: string) =>
    admin.query(
      `INSERT INTO transitions (id, kind, subject_id, action, from_state, to_state, person_name, visible_to, actor)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, 'x', '{}', 'system')`,
      [kind, id, action, from, to],
    );
  const aService = async () => {
    const { rows } = await admin.query<{ id: string; version: string; serviceVersion: number }>(
      `SELECT service_id AS id, id AS version, number AS "serviceVersion" FROM service_versions WHERE state = 'published' LIMIT 1`,
    );
    return rows[0]!;
  };

  it('hold', async () => {
    const { asked, breaches } = await found();
    expect(breaches).toEqual([]);
    expect(asked).toEqual([1, 2, 3, 4, 6, 9, 11]);
  });

  it('1: sees two accepted quotes, one of a request that is still open, and one that was taken back', async () => {
    await admin.query('DROP INDEX quotes_one_accepted_key');
    await request('accepted');
    await quote(B, 'accepted');
    expect(await breachesOf(1)).toEqual([]);
    await quote(C, 'accepted');
    expect(await breachesOf(1)).toEqual([`request ${A} is accepted and has 2 accepted quotes`]);
    await admin.query("UPDATE quotes SET state = 'sent' WHERE id = $1", [C]);
    await admin.query("UPDATE requests SET state = 'quoted' WHERE id = $1", [A]);
    expect(await breachesOf(1)).toEqual([`request ${A} is quoted and has 1 accepted quotes`]);
    await admin.query("UPDATE requests SET state = 'cancelled' WHERE id = $1", [A]);
    await stepped('quote', B, 'reject', 'accepted', 'rejected');
    expect(await breachesOf(1)).toEqual([`quote ${B} was accepted and then rejected`]);
  });

  it('2: sees more reserved than the capacity, the season or the closed day gives', async () => {
    const { rows } = await admin.query(
      "SELECT capacity_id AS id FROM reservations WHERE state IN ('held', 'booked') ORDER BY id LIMIT 1",
    );
    await admin.query('UPDATE capacities SET quantity = 0 WHERE id = $1', [rows[0].id]);
    const lowered = await breachesOf(2);
    expect(lowered.length).toBeGreaterThan(0);
    expect(lowered[0]).toContain(`capacity ${rows[0].id} gives 0 from`);
    await admin.query('UPDATE capacities SET quantity = 1e9');
    await admin.query('DELETE FROM capacity_seasons');
    expect(await breachesOf(2)).toEqual([]);
    await admin.query(`INSERT INTO capacity_blackouts (id, service_id, publisher_org_id, provider_org_id, from_day, until_day)
      SELECT gen_random_uuid(), service_id, publisher_org_id, provider_org_id, '2000-01-01', '2100-01-01' FROM capacity_plans`);
    expect((await breachesOf(2)).length).toBeGreaterThan(0);
  });

  it('3: sees a quote on what is suspended, and a version that is no longer there', async () => {
    const { id, version, serviceVersion } = await aService();
    await recipient(B, A, { serviceId: id, serviceVersion });
    await quote(B, 'sent');
    await stepped('quote', B, 'send', 'draft', 'sent');
    expect(await breachesOf(3)).toEqual([]);
    await stepped('service_version', version, 'suspend', 'published', 'suspended');
    expect(await breachesOf(3)).toEqual([]);
    await stepped('quote', B, 'send', 'draft', 'sent');
    expect(await breachesOf(3)).toEqual([
      `quote ${B} was sent while no version of service ${id} was published`,
    ]);
    await admin.query('UPDATE recipients SET lines = $1', [
      JSON.stringify([{ serviceId: id, serviceVersion: 99 }]),
    ]);
    expect(await breachesOf(3)).toContainEqual(
      `recipient ${B} cites version 99 of service ${id}, which is not there`,
    );
  });

  it('4: sees who asks, offers to, reviews and publishes itself', async () => {
    await admin.query('ALTER TABLE recipients DROP CONSTRAINT recipients_not_to_oneself_check');
    await recipient(A, C, { serviceId: A, serviceVersion: 1 });
    await quote(B, 'sent', { requester: C });
    await admin.query('ALTER TABLE review_contents DROP CONSTRAINT review_contents_about_other_check');
    await admin.query(
      `INSERT INTO review_contents (review_id, author_org_id, about_org_id, person_id, person_name, stars, aspects, text)
       VALUES ($1, $2, $2, $3, 'x', 5, '{}', '')`,
      [A, B, C],
    );
    const { version } = await aService();
    await admin.query(
      `UPDATE service_version_authors SET person_id = v.published_by FROM service_versions v
       WHERE v.id = version_id AND v.id = $1`,
      [version],
    );
    expect(new Set(await breachesOf(4))).toEqual(
      new Set([
        `recipient ${A} asks itself`,
        `quote ${B} goes to its own organisation`,
        `review ${A} is about its author`,
        `version ${version} was published by one of its authors`,
      ]),
    );
  });

  it('6: sees a total that its lines or milestones do not give, and parts of a minor unit', async () => {
    await quote(A, 'sent');
    expect(await breachesOf(6)).toEqual([]);
    await quote(B, 'sent', { total: 101 });
    await quote(C, 'sent', { lines: [{ ...LINE, qty: 1, unitPriceMinor: 99.5, totalMinor: 100 }] });
    await admin.query(
      `INSERT INTO agreements (id, number, request_id, quote_id, requester_org_id, provider_org_id, publisher_org_id, state, snapshot,
         total_minor, currency) VALUES ($1, 'x', $1, $1, $2, $3, $3, 'drafted', '{}', 100, 'EUR')`,
      [A, B, C],
    );
    expect(new Set(await breachesOf(6))).toEqual(
      new Set([
        `quote ${B} says 101, and its lines sum to 100`,
        `quote ${C} says 100, and its lines sum to 100`,
        `agreement ${A} has milestones of another sum`,
      ]),
    );
  });

  it('9: sees a state that no trail leads to', async () => {
    await admin.query("UPDATE needs SET state = 'withdrawn'");
    expect((await breachesOf(9))[0]).toContain('is stored as withdrawn');
  });

  it('11: sees one thing booked twice at one time, not one after the other', async () => {
    await admin.query('ALTER TABLE slot_bookings DROP CONSTRAINT slot_bookings_apart_excl');
    const book = (id: string, from: string, to: string) =>
      admin.query(
        `INSERT INTO slot_bookings (id, service_id, requester_org_id, provider_org_id, publisher_org_id, starts_at, ends_at, state)
         VALUES ($1, $2, $2, $3, $3, $4, $5, 'booked')`,
        [id, A, B, from, to],
      );
    await book(A, '2030-01-01T10:00Z', '2030-01-01T11:00Z');
    await book(B, '2030-01-01T11:00Z', '2030-01-01T12:00Z');
    expect(await breachesOf(11)).toEqual([]);
    await book(C, '2030-01-01T11:30Z', '2030-01-01T12:30Z');
    expect(await breachesOf(11)).toHaveLength(1);
  });
});
