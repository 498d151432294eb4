import { world } from '@fivefold/world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../../test/databases.js';
import { WORLD } from '../../test/world.js';

const ACT_SQL = `SELECT set_config('app.person', $1, true), set_config('app.org', $2, true), set_config('app.operator', '', true)`;
const ID = '01990000-0000-7000-8000-0000000000';

/** What the database itself allows each side of a request, whatever the services would ask of it. */
describe('requests, quotes and services under row level security', () => {
  let database: TestDatabase;
  let app: pg.Client;
  let requester: string;
  let provider: string;
  let publisher: string;
  let unmandated: string;
  let foreign: string;
  let person: string;

  beforeAll(async () => {
    expect(world().clusters.length).toBeGreaterThan(2);
    database = await cloneDatabase(WORLD);
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const one = async (sql: string, values: unknown[] = []) => (await admin.query(sql, values)).rows[0];
    ({ provider_id: provider, publisher_id: publisher } = await one(
      'SELECT provider_id, publisher_id FROM mandates WHERE revoked_at IS NULL LIMIT 1',
    ));
    ({ id: requester } = await one(
      "SELECT id FROM organisations WHERE kind = 'COMPANY' AND id <> $1 LIMIT 1",
      [provider],
    ));
    ({ id: unmandated } = await one(
      "SELECT id FROM organisations WHERE kind = 'CLUSTER' AND id NOT IN (SELECT publisher_id FROM mandates WHERE provider_id = $1) LIMIT 1",
      [provider],
    ));
    ({ id: foreign } = await one('SELECT id FROM services WHERE publisher_id <> $1 LIMIT 1', [publisher]));
    ({ id: person } = await one('SELECT id FROM persons LIMIT 1'));
    for (const [at, by] of [publisher, unmandated].entries()) {
      await admin.query(
        `INSERT INTO requests (id, requester_org_id, party_org_ids, need_text, message, state, created_by)
         VALUES ($1, $2, $3, 'need', 'message', 'quoted', $4)`,
        [`${ID}0${at}`, requester, [provider, by], person],
      );
      await admin.query(
        `INSERT INTO recipients (id, request_id, requester_org_id, provider_org_id, publisher_org_id, lines, state)
         VALUES ($1, $2, $3, $4, $5, '[]', 'quoted')`,
        [`${ID}2${at}`, `${ID}0${at}`, requester, provider, by],
      );
      await admin.query(
        `INSERT INTO quotes (id, request_id, recipient_id, requester_org_id, provider_org_id, publisher_org_id, revision, state, lines,
           total_minor, currency, valid_until, note, author_id, author_name, author_org_id, sent_at)
         VALUES ($1, $2, $3, $4, $5, $6, 1, 'sent', '[]', 100, 'EUR', now() + interval '1 day', '', $7, 'x', $5, now())`,
        [`${ID}1${at}`, `${ID}0${at}`, `${ID}2${at}`, requester, provider, by, person],
      );
    }
    await admin.end();
    app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await database.drop();
  });

  /** Rows changed by `sql` as `organisation`, undone; the code of the database where it refuses. */
  async function as(
    organisation: string,
    sql: string,
    values: unknown[] = [],
    before: readonly string[] = [],
  ): Promise<number | string> {
    await app.query('BEGIN');
    try {
      await app.query(ACT_SQL, [person, organisation]);
      for (const each of before) await app.query(each);
      return (await app.query(sql, values)).rowCount ?? 0;
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await app.query('ROLLBACK');
    }
  }
  const REFUSED = '42501';
  const moveRequest = (state: string) =>
    `UPDATE requests SET state = '${state}', version = version + 1 WHERE id = '${ID}00'`;
  const moveQuote = (state: string, at = 0) =>
    `UPDATE quotes SET state = '${state}' WHERE id = '${ID}1${at}'`;

  it.each(['accepted', 'withdrawn'])('lets the requester alone make a request %s', async (state) => {
    const before = state === 'accepted' ? [moveQuote('accepted')] : [];
    expect(await as(requester, moveRequest(state), [], before)).toBe(1);
    for (const side of [provider, publisher]) expect(await as(side, moveRequest(state))).toBe(REFUSED);
  });

  it('lets who answers alone make a request wait again and say no', async () => {
    const back = [moveQuote('withdrawn'), `UPDATE recipients SET state = 'asked' WHERE id = '${ID}20'`];
    const no = [
      ...back,
      moveRequest('submitted'),
      `UPDATE recipients SET state = 'declined' WHERE id = '${ID}20'`,
    ];
    for (const side of [provider, publisher]) {
      expect(await as(side, moveRequest('submitted'), [], back)).toBe(1);
      expect(await as(side, moveRequest('declined'), [], no)).toBe(1);
    }
    for (const state of ['submitted', 'declined', 'expired'])
      expect(await as(requester, moveRequest(state))).toBe(REFUSED);
  });

  it('lets each side move a quote as its own', async () => {
    for (const state of ['accepted', 'rejected']) {
      expect(await as(requester, moveQuote(state))).toBe(1);
      expect(await as(provider, moveQuote(state))).toBe(REFUSED);
    }
    for (const state of ['revised', 'withdrawn']) {
      expect(await as(requester, moveQuote(state))).toBe(REFUSED);
      expect(await as(publisher, moveQuote(state))).toBe(1);
    }
  });

  it('lets a publisher without a mandate read that its service was asked for and answered, no offer, and change nothing', async () => {
    expect(await as(unmandated, `SELECT FROM recipients WHERE id = '${ID}21' AND state = 'quoted'`)).toBe(1);
    expect(await as(unmandated, `SELECT FROM quotes WHERE id = '${ID}11'`)).toBe(0);
    expect(await as(unmandated, moveQuote('withdrawn', 1))).toBe(0);
    expect(await as(unmandated, `UPDATE recipients SET state = 'declined' WHERE id = '${ID}21'`)).toBe(0);
    expect(await as(unmandated, `UPDATE requests SET state = 'declined' WHERE id = '${ID}01'`)).toBe(REFUSED);
    expect(await as(unmandated, quoteFor(`${ID}01`, unmandated))).toBe(REFUSED);
  });

  it('takes a recipient only for a request of its own that names it', async () => {
    const ask = (request: string, asked: string) => `
      INSERT INTO recipients (id, request_id, requester_org_id, provider_org_id, publisher_org_id, lines, state)
      VALUES ('${ID}98', '${request}', $1, '${asked}', '${asked}', '[]', 'asked')`;
    expect(await as(requester, ask(`${ID}00`, provider), [requester])).toBe(1);
    expect(await as(requester, ask(`${ID}00`, unmandated), [requester])).toBe(REFUSED);
    expect(await as(unmandated, ask(`${ID}00`, provider), [unmandated])).toBe(REFUSED);
  });

  it('shows files of an offer to whoever sees the offer, whoever they name', async () => {
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    for (const at of [0, 1])
      await admin.query(
        `INSERT INTO attachments (id, owner_org_id, uploaded_by, name, type, size, sha256, subject_kind, subject_id, attached_at)
         VALUES ($1, $2, $3, 'offer.pdf', 'application/pdf', 1, decode(repeat('00', 32), 'hex'), 'Quote', $4, now())`,
        [`${ID}3${at}`, provider, person, `${ID}1${at}`],
      );
    await admin.end();
    const read = (at: number) => `SELECT FROM attachments WHERE id = '${ID}3${at}'`;
    for (const side of [requester, provider, publisher]) expect(await as(side, read(0))).toBe(1);
    expect(await as(unmandated, read(0))).toBe(0);
    expect(await as(unmandated, read(1))).toBe(0);
  });

  it('hides a sealed offer from the requester until its moment, and never from who wrote it', async () => {
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const seal = async (until: string) => {
      await admin.query('ALTER TABLE quotes DISABLE TRIGGER quotes_keep_text');
      await admin.query('UPDATE quotes SET sealed_until = app_now() + $1::interval WHERE id = $2', [
        until,
        `${ID}10`,
      ]);
      await admin.query('ALTER TABLE quotes ENABLE TRIGGER quotes_keep_text');
    };
    const read = `SELECT FROM quotes WHERE id = '${ID}10'`;
    await seal('1 hour');
    expect(await as(requester, read)).toBe(0);
    expect(await as(requester, moveQuote('accepted'))).toBe(0);
    expect(await as(requester, `SELECT FROM attachments WHERE id = '${ID}30'`)).toBe(0);
    expect(await as(provider, read)).toBe(1);
    await seal('0');
    expect(await as(requester, read)).toBe(1);
    await admin.end();
  });

  /** An offer of `author` over 1 on a request of the provider. */
  function quoteFor(request: string, author: string, asked = requester, milestones = '[]'): string {
    return `INSERT INTO quotes (id, request_id, recipient_id, requester_org_id, provider_org_id, publisher_org_id, revision, state,
        lines, milestones, total_minor, currency, valid_until, note, author_id, author_name, author_org_id)
      VALUES ('${ID}99', '${request}', '${ID}2${request.at(-1)}', '${asked}', '${provider}', '${request.endsWith('1') ? unmandated : publisher}', 2,
        'draft', '[]', '${milestones}', 1, 'EUR', now(), '', '${person}', 'x', '${author}')`;
  }

  it('takes a quote only for the parties of its request', async () => {
    expect(await as(provider, quoteFor(`${ID}00`, provider))).toBe(1);
    expect(await as(publisher, quoteFor(`${ID}00`, publisher))).toBe(1);
    expect(await as(provider, quoteFor(`${ID}00`, provider, unmandated))).toBe(REFUSED);
  });

  it('takes milestones only where all state an amount that sum to the total, or none does', async () => {
    const of = (...amounts: (number | null)[]) =>
      quoteFor(
        `${ID}00`,
        provider,
        requester,
        JSON.stringify(amounts.map((amountMinor) => ({ title: 'Part', amountMinor }))),
      );
    for (const amounts of [[1], [0, 1, 0], [null, null], Array<null>(20).fill(null)])
      expect({ amounts, is: await as(provider, of(...amounts)) }).toEqual({ amounts, is: 1 });
    for (const amounts of [[2], [0], [1, null], [2, -1], Array<null>(21).fill(null)])
      expect({ amounts, is: await as(provider, of(...amounts)) }).toEqual({ amounts, is: '23514' });
  });

  it('keeps what was written: parties, prices, words, validity', async () => {
    const SENT_ALREADY = '23000';
    for (const [change, refusal] of [
      [`total_minor = 1`, SENT_ALREADY],
      [`valid_until = now()`, SENT_ALREADY],
      [`lines = '[1]'`, SENT_ALREADY],
      [`milestones = '[{"title": "All"}]'`, SENT_ALREADY],
      [`provider_org_id = '${unmandated}'`, REFUSED],
    ]) {
      for (const side of [requester, provider, publisher]) {
        const is = await as(side, `UPDATE quotes SET ${change} WHERE id = '${ID}10'`);
        expect({ change, is }).toEqual({ change, is: refusal });
      }
    }
    for (const [change, refusal] of [
      [`need_text = ''`, SENT_ALREADY],
      [`items = '[1]'`, SENT_ALREADY],
      [`party_org_ids = '{}'`, SENT_ALREADY],
      [`requester_org_id = '${provider}'`, REFUSED],
    ]) {
      const is = await as(requester, `UPDATE requests SET ${change}`);
      expect({ change, is }).toEqual({ change, is: refusal });
    }
    expect(await as(requester, `UPDATE need_versions SET text = ''`)).toBe(REFUSED);
    expect(await as(publisher, `UPDATE memberships SET role = 'CLUSTER_PUBLISHER'`)).toBe(REFUSED);
    expect(await as(publisher, `DELETE FROM memberships`)).toBe(REFUSED);
  });

  it('keeps the text of a version once it is out of the hands of its author', async () => {
    const text = `facts = facts || '{"titles": {"en": "Other"}}'`;
    expect(
      await as(publisher, `UPDATE service_versions SET ${text} WHERE publisher_id = '${publisher}'`),
    ).toBe('23000');
    expect(
      await as(publisher, `UPDATE service_versions SET lock = lock + 1 WHERE publisher_id = '${publisher}'`),
    ).not.toBe(0);
    expect(await as(publisher, `UPDATE service_versions SET publisher_id = '${publisher}'`)).toBe(REFUSED);
  });

  it('takes no version of a service of another cluster', async () => {
    const version = `INSERT INTO service_versions (id, service_id, publisher_id, provider_id, number, state, facts, edited_by)
      VALUES ('${ID}99', $1, $2, $2, 99, 'draft', '{}', $3)`;
    expect(await as(publisher, version, [foreign, publisher, person])).toBe('23503');
  });

  it('writes a trail for the own organisation only', async () => {
    const trail = (organisation: string) =>
      `INSERT INTO transitions (id, kind, subject_id, action, to_state, person_id, person_name, organisation_id, visible_to)
       VALUES ('${ID}99', 'request', '${ID}00', 'accept', 'accepted', '${person}', 'x', '${organisation}', '{}')`;
    expect(await as(provider, trail(requester))).toBe(REFUSED);
    expect(await as(provider, trail(provider))).toBe(1);
  });
});
