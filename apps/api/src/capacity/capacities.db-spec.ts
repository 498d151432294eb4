import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidOfName } from '@fivefold/world';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../../test/databases.js';
import { WORLD } from '../../test/world.js';

const OFFER_SQL = `
WITH request AS (INSERT INTO requests (id, requester_org_id, party_org_ids, need_text, message, state, created_by)
    VALUES (gen_random_uuid(), $1, ARRAY[$2, $3]::uuid[], 'need', 'message', 'quoted', $4) RETURNING id),
  recipient AS (INSERT INTO recipients (id, request_id, requester_org_id, provider_org_id, publisher_org_id, lines, state)
    SELECT gen_random_uuid(), id, $1, $2, $3, '[]', 'quoted' FROM request RETURNING id, request_id)
INSERT INTO quotes (id, request_id, recipient_id, requester_org_id, provider_org_id, publisher_org_id, revision, state, lines, total_minor,
  currency, valid_until, note, author_id, author_name, author_org_id, sent_at)
SELECT gen_random_uuid(), request_id, id, $1, $2, $3, 1, 'sent', '[]', 100, 'EUR', app_now() + interval '2 days', '', $4, 'x', $2, app_now()
FROM recipient RETURNING id AS quote, request_id AS request,
  (SELECT id FROM organisations WHERE kind = 'COMPANY' AND id NOT IN ($1, $2, $3) ORDER BY id LIMIT 1) AS other`;
const CALLED_OFF_SQL = `
INSERT INTO agreements (id, number, request_id, quote_id, requester_org_id, provider_org_id, publisher_org_id, state, snapshot, total_minor,
  currency)
SELECT gen_random_uuid(), 'FF-9', $2, id, requester_org_id, provider_org_id, publisher_org_id, 'cancelled', '{}', 100, 'EUR'
FROM quotes WHERE id = $1`;

/** The ledger's functions themselves, on services of the test's own. */
describe('the ledger of capacities', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  let parties: { publisher: string; provider: string; requester: string; person: string };

  beforeAll(async () => {
    database = await cloneDatabase(WORLD);
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const { rows } = await admin.query(
      `SELECT p.publisher_org_id AS publisher, p.provider_org_id AS provider,
        (SELECT id FROM organisations o WHERE o.kind = 'COMPANY' AND o.id <> p.provider_org_id ORDER BY id LIMIT 1) AS requester,
        (SELECT id FROM persons ORDER BY id LIMIT 1) AS person
       FROM capacity_plans p WHERE p.service_id = $1`,
      [uuidOfName('service:OF016')],
    );
    parties = rows[0];
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  async function service(capacities: { unit: string; period?: string; qty: number }[]): Promise<string> {
    const id = randomUUID();
    await admin.query('INSERT INTO services (id, publisher_id) VALUES ($1, $2)', [id, parties.publisher]);
    await admin.query('SELECT capacity_adopt($1, $2, $3, $4)', [
      id,
      parties.publisher,
      parties.provider,
      JSON.stringify({ capacities }),
    ]);
    return id;
  }
  async function hold(holder: string, lines: object[], ends = '1 day'): Promise<unknown> {
    const { rows } = await admin.query(
      "SELECT taken_unit, taken_day::text FROM capacity_hold('quote', $1, $2, $3, app_now() + $4::interval)",
      [holder, parties.requester, JSON.stringify(lines), ends],
    );
    return rows[0] ?? null;
  }
  const book = async (...holders: string[]) =>
    (await admin.query('SELECT taken_unit, taken_day::text FROM capacity_book($1)', [holders])).rows[0] ??
    null;
  const release = (...holders: string[]) => admin.query('SELECT capacity_release($1)', [holders]);
  const shift = (by: string) => admin.query('UPDATE clock SET shift = $1', [by]);
  async function weeks(serviceId: string, from: string, count: number) {
    const { rows } = await admin.query(
      `SELECT unit, per, starts_on::text AS week, total::float8, free::float8, closed_days AS closed FROM capacity_weeks($1, $2, $3)`,
      [[serviceId], from, count],
    );
    return rows;
  }
  const line = (serviceId: string, quantity: number, from: string, to: string, unit = 'pallet') => ({
    serviceId,
    unit,
    quantity,
    from,
    to,
  });

  it('counts a stock on every day of overlapping ranges, and names the first full day', async () => {
    const id = await service([{ unit: 'pallet', qty: 10 }]);
    const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()];
    expect(await hold(a, [line(id, 6, '2030-01-01', '2030-01-20')])).toBeNull();
    expect(await hold(b, [line(id, 4, '2030-01-10', '2030-02-01')])).toBeNull();
    expect(await hold(c, [line(id, 1, '2030-01-05', '2030-01-15')])).toEqual({
      taken_unit: 'pallet',
      taken_day: '2030-01-10',
    });
    expect(await hold(c, [line(id, 4, '2030-01-05', '2030-01-10')])).toBeNull();
    expect(await book(a, b, c)).toBeNull();
    await release(b);
    expect(await hold(randomUUID(), [line(id, 4, '2030-01-10', '2030-01-20')])).toBeNull();
  });

  it('counts a flow in each calendar period that is touched', async () => {
    const id = await service([{ unit: 'order', period: 'week', qty: 5 }]);
    // 2030-01-06 is a Sunday: the range touches two ISO weeks.
    expect(await hold(randomUUID(), [line(id, 3, '2030-01-06', '2030-01-08', 'order')])).toBeNull();
    expect(await hold(randomUUID(), [line(id, 3, '2030-01-13', '2030-01-14', 'order')])).toEqual({
      taken_unit: 'order',
      taken_day: '2030-01-07',
    });
    expect(await weeks(id, '2030-01-01', 3)).toEqual([
      { unit: 'order', per: 'week', week: '2029-12-31', total: 5, free: 2, closed: 0 },
      { unit: 'order', per: 'week', week: '2030-01-07', total: 5, free: 2, closed: 0 },
      { unit: 'order', per: 'week', week: '2030-01-14', total: 5, free: 5, closed: 0 },
    ]);
  });

  it('makes kilograms tonnes and nothing else anything else', async () => {
    const id = await service([{ unit: 't', qty: 2 }]);
    expect(await hold(randomUUID(), [line(id, 1999.5, '2030-01-01', '2030-01-02', 'kg')])).toBeNull();
    expect(await hold(randomUUID(), [line(id, 0.001, '2030-01-01', '2030-01-02', 't')])).toEqual({
      taken_unit: 't',
      taken_day: '2030-01-01',
    });
    expect(await hold(randomUUID(), [line(id, 999, '2030-01-01', '2030-01-02', 'pallet')])).toBeNull();
  });

  it('frees an expired hold while no clock runs, in the picture as well, and takes it anew when it is booked', async () => {
    const id = await service([{ unit: 'pallet', qty: 10 }]);
    const [first, second] = [randomUUID(), randomUUID()];
    await hold(first, [line(id, 8, '2030-01-01', '2030-01-03')]);
    await shift('2 days');
    expect((await weeks(id, '2030-01-01', 1))[0]).toMatchObject({ total: 10, free: 10 });
    expect(await hold(second, [line(id, 5, '2030-01-02', '2030-01-03')])).toBeNull();
    expect(await book(first)).toEqual({ taken_unit: 'pallet', taken_day: '2030-01-02' });
    await release(second);
    expect(await book(first)).toBeNull();
    expect(await book(first)).toBeNull();
    await shift('0');
    const { rows } = await admin.query(
      `SELECT action, from_state, to_state, actor FROM transitions t JOIN reservations r ON r.id = t.subject_id
       WHERE r.holder_id = $1 ORDER BY t.seq`,
      [first],
    );
    expect(rows.map((row) => [row.action, row.from_state, row.to_state, row.actor])).toEqual([
      ['hold', null, 'held', 'system'],
      ['lapse', 'held', 'lapsed', 'clock'],
      ['book', 'lapsed', 'booked', 'system'],
    ]);
  });

  it('holds the same lines once, and replaces them by others all at once or not at all', async () => {
    const id = await service([{ unit: 'pallet', qty: 10 }]);
    const holder = randomUUID();
    await hold(holder, [line(id, 8, '2030-01-01', '2030-01-03')]);
    expect(await hold(holder, [line(id, 8, '2030-01-01', '2030-01-03')])).toBeNull();
    expect(await hold(holder, [line(id, 11, '2030-01-01', '2030-01-03')])).not.toBeNull();
    expect(await hold(randomUUID(), [line(id, 3, '2030-01-01', '2030-01-03')])).not.toBeNull();
    expect(await hold(holder, [line(id, 7, '2030-01-01', '2030-01-03')])).toBeNull();
    expect(await hold(randomUUID(), [line(id, 3, '2030-01-01', '2030-01-03')])).toBeNull();
  });

  it('follows a later version, and refuses one that states less than is booked', async () => {
    const id = await service([{ unit: 'pallet', qty: 10 }]);
    const holder = randomUUID();
    await hold(holder, [line(id, 8, '2030-01-01', '2030-01-03')]);
    const adopt = (qty: number) =>
      admin.query('SELECT capacity_adopt($1, $2, $3, $4)', [
        id,
        parties.publisher,
        parties.provider,
        JSON.stringify({ capacities: [{ unit: 'pallet', qty }] }),
      ]);
    await expect(adopt(7)).rejects.toMatchObject({
      code: 'FF001',
      detail: expect.stringContaining('2030-01-01 pallet, 2030-01-02 pallet'),
    });
    await adopt(9);
    expect(await hold(randomUUID(), [line(id, 2, '2030-01-02', '2030-01-03')])).not.toBeNull();
    await release(holder);
    await adopt(1);
    expect((await weeks(id, '2030-01-01', 1))[0]).toMatchObject({ total: 1, free: 1 });
  });

  it('is closed to whoever is no side of a reservation', async () => {
    const id = await service([{ unit: 'pallet', qty: 10 }]);
    const holder = randomUUID();
    const lines = JSON.stringify([line(id, 1, '2030-01-01', '2030-01-03')]);
    await hold(holder, JSON.parse(lines));
    const app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
    const as = (organisation: string | null) =>
      app.query("SELECT set_config('app.org', $1, false), set_config('app.person', $2, false)", [
        organisation ?? '',
        organisation ? parties.person : '',
      ]);
    const holdAsApp = () =>
      app.query("SELECT * FROM capacity_hold('quote', $1, $2, $3, app_now() + interval '1 day')", [
        randomUUID(),
        parties.requester,
        lines,
      ]);
    const stranger = (
      await admin.query('SELECT id FROM organisations WHERE id <> ALL ($1) LIMIT 1', [Object.values(parties)])
    ).rows[0].id;
    for (const who of [null, stranger]) {
      await as(who);
      await expect(holdAsApp()).rejects.toMatchObject({ code: '42501' });
      await expect(
        app.query("SELECT * FROM capacity_hold('quote', $1, $2, '[]', app_now() + interval '1 day')", [
          holder,
          stranger,
        ]),
      ).rejects.toMatchObject({ code: '42501' });
      await expect(app.query('SELECT * FROM capacity_book($1)', [[holder]])).rejects.toMatchObject({
        code: '42501',
      });
      await expect(app.query('SELECT capacity_release($1)', [[holder]])).rejects.toMatchObject({
        code: '42501',
      });
      expect((await app.query('SELECT FROM reservations')).rowCount).toBe(0);
      await expect(app.query('SELECT FROM capacity_buckets')).rejects.toMatchObject({ code: '42501' });
      await expect(
        app.query("SELECT capacity_take($1, '2030-01-01', '2030-01-02', 1)", [id]),
      ).rejects.toMatchObject({
        code: '42501',
      });
    }
    // Without an offer who asks keeps nothing in its own name, and the provider keeps of its own.
    await as(parties.requester);
    await expect(holdAsApp()).rejects.toMatchObject({ code: '42501' });
    for (const who of [parties.provider, parties.publisher]) {
      await as(who);
      expect((await holdAsApp()).rows).toEqual([]);
    }
    expect((await app.query('SELECT * FROM capacity_book($1)', [[holder]])).rows).toEqual([]);
    await app.end();
  });

  it('keeps for an offer what its own provider promises, books by acceptance, and frees once the deal is called off', async () => {
    const id = await service([{ unit: 'pallet', qty: 10 }]);
    const { rows } = await admin.query<{ quote: string; request: string; other: string }>(OFFER_SQL, [
      parties.requester,
      parties.provider,
      parties.publisher,
      parties.person,
    ]);
    const { quote, request, other } = rows[0]!;
    const app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
    const as = (organisation: string) =>
      app.query("SELECT set_config('app.org', $1, false), set_config('app.person', $2, false)", [
        organisation,
        parties.person,
      ]);
    const refused = (work: Promise<unknown>) => expect(work).rejects.toMatchObject({ code: '42501' });
    const keep = (requester: string, days: number) =>
      app.query("SELECT * FROM capacity_hold('quote', $1, $2, $3, app_now() + $4 * interval '1 day')", [
        quote,
        requester,
        JSON.stringify([line(id, 1, '2030-01-01', '2030-01-03')]),
        days,
      ]);
    const bookIt = () => app.query('SELECT * FROM capacity_book($1)', [[quote]]);
    const free = () => app.query('SELECT capacity_release($1)', [[quote]]);
    await as(parties.requester);
    await refused(keep(parties.requester, 1));
    await as(parties.provider);
    await refused(keep(other, 1));
    await refused(keep(parties.requester, 3));
    await keep(parties.requester, 1);
    for (const side of [parties.provider, parties.requester]) {
      await as(side);
      await refused(bookIt());
    }
    await admin.query("UPDATE quotes SET state = 'accepted' WHERE id = $1", [quote]);
    await bookIt();
    for (const side of [parties.provider, parties.requester]) {
      await as(side);
      await refused(free());
    }
    await admin.query(CALLED_OFF_SQL, [quote, request]);
    await free();
    const { rows: left } = await admin.query('SELECT state FROM reservations WHERE holder_id = $1', [quote]);
    expect(left).toEqual([{ state: 'released' }]);
    await app.end();
  });

  it('keeps nothing without end, whoever asks', async () => {
    const id = await service([{ unit: 'piece', qty: 2 }]);
    const keep = (ends: string) =>
      hold(randomUUID(), [line(id, 1, '2030-01-01', '2030-01-03', 'piece')], ends);
    await expect(keep('367 days')).rejects.toMatchObject({ code: '42501' });
    await expect(keep('1000 years')).rejects.toMatchObject({ code: '42501' });
    expect(await keep('365 days')).toBeNull();
    const ask = (hours: number) =>
      admin.query(
        `INSERT INTO slot_bookings (id, service_id, requester_org_id, provider_org_id, publisher_org_id, starts_at, ends_at, state,
          expires_at) VALUES ($1, $2, $3, $4, $5, '2030-01-01 08:00Z', '2030-01-01 09:00Z', 'held', app_now() + $6 * interval '1 hour')`,
        [randomUUID(), id, parties.requester, parties.provider, parties.publisher, hours],
      );
    await expect(ask(49)).rejects.toMatchObject({ code: '42501' });
    await ask(48);
    const extend = admin.query("UPDATE slot_bookings SET expires_at = 'infinity' WHERE service_id = $1", [
      id,
    ]);
    await expect(extend).rejects.toMatchObject({ code: '42501' });
  });
});
