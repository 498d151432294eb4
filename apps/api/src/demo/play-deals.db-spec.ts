import { DEALS, PAST_DEALS, QUESTIONS, SLOT_REQUESTS } from '@fivefold/world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../../test/databases.js';
import { DEMO } from '../../test/world.js';

describe('the deals of the demo world', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  beforeAll(async () => {
    database = await cloneDatabase(DEMO);
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
  }, 120_000);
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });
  const rows = async (sql: string, values: unknown[] = []) => (await admin.query(sql, values)).rows;

  it('stand where the world says', async () => {
    const stages = await rows(
      `SELECT s.external_id AS service, o.slug AS requester, CASE
        WHEN r.state = 'submitted' THEN 'asked' WHEN r.state = 'quoted' AND c.id IS NOT NULL THEN 'quoted, countered' ELSE r.state END AS stage
      FROM requests r JOIN organisations o ON o.id = r.requester_org_id JOIN services s ON s.id = (r.items->0->>'serviceId')::uuid
      LEFT JOIN counter_offers c ON c.requester_org_id = r.requester_org_id AND c.state = 'open'
      ORDER BY r.id OFFSET $1`,
      // Deals of the past have ids of the past, before all others.
      [PAST_DEALS.length],
    );
    expect(stages).toEqual(
      DEALS.flatMap(({ externalId, requesterSlug: requester, stage, counterMinor, besides }) => [
        { service: externalId, requester, stage: counterMinor ? `${stage}, countered` : stage },
        ...(besides ? [{ service: besides, requester, stage: 'asked' }] : []),
      ]),
    );
  });

  it('leave nobody signed in', async () => {
    const sessions = await rows('SELECT p.email FROM sessions s JOIN persons p ON p.id = s.person_id');
    expect(sessions).toEqual([]);
  });

  it('keep capacity for offers that are open, and have booked it for those that are accepted', async () => {
    const kept = await rows(`SELECT r.state, q.state AS quote, count(*)::int AS rows FROM reservations r
      LEFT JOIN quotes q ON q.id = r.holder_id GROUP BY 1, 2 ORDER BY 1`);
    const booked = DEALS.filter(({ booking }) => booking);
    const open = booked.filter(({ stage }) => stage === 'quoted').length;
    expect(kept).toEqual([
      { state: 'booked', quote: 'accepted', rows: booked.length - open },
      { state: 'held', quote: 'sent', rows: open },
    ]);
  });

  it('come with times asked for, questions and a proposal in place of who said no', async () => {
    const [found] = await rows(`SELECT
      (SELECT count(*)::int FROM slot_bookings WHERE state = 'booked') AS confirmed,
      (SELECT count(*)::int FROM slot_bookings WHERE state = 'held') AS asked,
      (SELECT count(*)::int FROM clarifications WHERE state = 'open') AS questions,
      (SELECT count(*)::int FROM replacements WHERE state = 'proposed') AS proposals`);
    const confirmed = SLOT_REQUESTS.filter(({ isConfirmed }) => isConfirmed).length;
    expect(found).toEqual({
      confirmed,
      asked: SLOT_REQUESTS.length - confirmed,
      questions: QUESTIONS.length,
      proposals: 1,
    });
  });
});
