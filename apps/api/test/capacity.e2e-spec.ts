import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD, uuidOfName } from '@fivefold/world';
import pg from 'pg';
import { organisationId, PEOPLE, serviceId, Stage } from './access-stage.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const STORE = serviceId('OF016');
const STORE_KEY = uuidOfName('service:OF016');
const TESTBED_KEY = uuidOfName('service:OF017');
const PLAN = `version slotMinutes capacities { id capacity { kind unit qty } seasons { from to quantity note } }
  blackouts { from to note } opening { opensMinute closesMinute weekdays timeZone } actions history { action reason } service { id }`;
const READ_PLAN = `query ($id: ID!) { capacityPlan(serviceId: $id) { ${PLAN} } }`;
const CHANGE = `mutation ($input: ChangeCapacityPlanInput!) { changeCapacityPlan(input: $input) {
  plan { ${PLAN} } userErrors { code path message } } }`;
const AVAILABILITY = `query ($id: ID!, $from: Date, $weeks: Int!) { service(id: $id) {
  availability(from: $from, weeks: $weeks) { capacity { kind unit qty period } weeks { week from total free closedDays } } } }`;
const SLOT =
  'id version state startsAt endsAt expiresAt note actions requester { slug } provider { slug } history { action by }';
const changing = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { booking { ${SLOT} } userErrors { code path message } } }`;

describe('capacity', () => {
  let server: TestApp;
  let admin: pg.Client;
  const people = new Map<string, Browser>();
  const as = (name: keyof typeof PEOPLE) => people.get(name)!;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    for (const name of ['buyer', 'editor', 'publisher', 'provider', 'otherBuyer', 'otherEditor'] as const)
      people.set(name, await server.browser().signIn(PEOPLE[name], DEMO_PASSWORD));
    // Its own: bookings of the demo world must not be in the way.
    await admin.query('SELECT capacity_release(array_agg(holder_id)) FROM reservations');
    await admin.query('DELETE FROM capacity_seasons');
    await admin.query('DELETE FROM capacity_blackouts');
    await admin.query('SELECT capacity_retotal(service_id) FROM capacity_plans');
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  async function hold(quantity: number, from: string, to: string): Promise<string> {
    const holder = randomUUID();
    const lines = [{ serviceId: STORE_KEY, unit: 'EUR_PALLET', quantity, from, to }];
    const { rows } = await admin.query(
      `SELECT * FROM capacity_hold('quote', $1, (SELECT organisation_id FROM memberships m JOIN persons p ON p.id = m.person_id
        WHERE p.email = $2), $3, app_now() + interval '1 day')`,
      [holder, PEOPLE.buyer, JSON.stringify(lines)],
    );
    expect(rows).toEqual([]);
    return holder;
  }
  async function plan() {
    return (await as('editor').send(READ_PLAN, { id: STORE })).data['capacityPlan'];
  }
  async function change(who: Browser, input: object) {
    const { version } = await plan();
    const { data, errors } = await who.send(CHANGE, {
      input: { serviceId: STORE, version, seasons: [], blackouts: [], ...input },
    });
    expect(errors).toBeUndefined();
    return data['changeCapacityPlan'];
  }
  async function availability(from: string, weeks: number, who = server.browser()) {
    const { data, errors } = await who.send(AVAILABILITY, { id: STORE, from, weeks });
    expect(errors).toBeUndefined();
    return data['service'].availability;
  }

  it('shows everyone by week what is free, never who has the rest', async () => {
    const holder = await hold(60, '2031-01-08', '2031-01-15');
    const [found] = await availability('2031-01-01', 3);
    expect(found).toEqual({
      capacity: { kind: 'STOCK', unit: 'EUR_PALLET', qty: 260, period: null },
      weeks: [
        { week: '2031-W01', from: '2030-12-30', total: 260, free: 260, closedDays: 0 },
        { week: '2031-W02', from: '2031-01-06', total: 260, free: 200, closedDays: 0 },
        { week: '2031-W03', from: '2031-01-13', total: 260, free: 200, closedDays: 0 },
      ],
    });
    await admin.query('SELECT capacity_release($1)', [[holder]]);
    const tooMany = await server.browser().send(AVAILABILITY, { id: STORE, from: null, weeks: 54 });
    expect(tooMany.errors?.[0]?.extensions.code).toBe('INPUT_INVALID');
  });

  it('takes seasons and closed days from the publisher’s staff and from the provider’s admin', async () => {
    const { capacities } = await plan();
    const season = {
      capacityId: capacities[0].id,
      from: '2031-06-02',
      to: '2031-06-09',
      quantity: 100,
      note: 'Summer',
    };
    const made = await change(as('editor'), { seasons: [season] });
    expect(made.userErrors).toEqual([]);
    const both = await change(as('provider'), {
      seasons: [season],
      blackouts: [{ from: '2031-06-12', to: '2031-06-14', note: 'Repair' }],
      opening: { opensMinute: 600, closesMinute: 700, weekdays: [1] },
    });
    expect(both.plan).toMatchObject({
      version: made.plan.version + 1,
      blackouts: [{ from: '2031-06-12', to: '2031-06-14', note: 'Repair' }],
      opening: { opensMinute: 600, closesMinute: 700, weekdays: [1], timeZone: 'Europe/Riga' },
      actions: ['change'],
    });
    expect(both.plan.history[0]).toEqual({ action: 'plan', reason: null });
    expect(both.plan.history.slice(-2)).toEqual([
      { action: 'change', reason: 'Seasons: 1, closed: 0.' },
      { action: 'change', reason: 'Seasons: 1, closed: 1.' },
    ]);
    const [{ weeks }] = await availability('2031-06-02', 3);
    expect(weeks.map((week: any) => [week.total, week.free, week.closedDays])).toEqual([
      [100, 100, 0],
      [260, 260, 2],
      [260, 260, 0],
    ]);
  });

  it('refuses overlaps, empty ranges, strangers, and what somebody changed meanwhile', async () => {
    const { capacities, version } = await plan();
    const season = { capacityId: capacities[0].id, quantity: 1, note: '' };
    const overlapping = await change(as('editor'), {
      seasons: [
        { ...season, from: '2031-01-01', to: '2031-02-01' },
        { ...season, from: '2031-01-31', to: '2031-03-01' },
      ],
    });
    expect(overlapping.userErrors).toMatchObject([
      { code: 'INPUT_INVALID', path: ['input', 'seasons', '1', 'from'] },
    ]);
    const empty = await change(as('editor'), {
      blackouts: [{ from: '2031-01-02', to: '2031-01-02', note: '' }],
    });
    expect(empty.userErrors).toMatchObject([
      { code: 'INPUT_INVALID', path: ['input', 'blackouts', '0', 'to'] },
    ]);
    const input = { serviceId: STORE, version, seasons: [], blackouts: [] };
    const foreign = await as('otherEditor').send(CHANGE, { input });
    expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await as('otherEditor').send(READ_PLAN, { id: STORE })).data['capacityPlan']).toBeNull();
    const stale = await as('editor').send(CHANGE, { input: { ...input, version: version - 1 } });
    expect(stale.data['changeCapacityPlan'].userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
  });

  it('never goes below what is booked, and names the days', async () => {
    const holder = await hold(200, '2031-09-01', '2031-09-03');
    const { capacities } = await plan();
    const lower = (quantity: number) =>
      change(as('editor'), {
        seasons: [{ capacityId: capacities[0].id, from: '2031-08-01', to: '2031-10-01', quantity, note: '' }],
      });
    const refused = await lower(199);
    expect(refused.userErrors[0]).toMatchObject({
      code: 'CAPACITY_UNDERCUT',
      message: 'More is booked already than would be left: 2031-09-01 EUR_PALLET, 2031-09-02 EUR_PALLET.',
    });
    expect((await lower(200)).userErrors).toEqual([]);
    await admin.query('SELECT capacity_release($1)', [[holder]]);
    expect((await lower(0)).userErrors).toEqual([]);
    expect((await change(as('editor'), {})).userErrors).toEqual([]);
  });

  it('judges a period by the closed days and seasons, as soon as they are changed', async () => {
    const judged = async () => {
      const { data, errors } = await server.browser().send(
        `{ matchNeed(input: { text: "Chilled storage", language: "en", first: 40, capabilities: [{ concept: "log.store.chilled" }],
          clauses: [{ id: "much", value: { key: "capacity", kind: "stock", unit: "EUR_PALLET", qty: 100, period: null } },
            { id: "time", value: { key: "period", from: "2031-11-03", to: "2031-11-30" }, hard: true }] }) {
          capabilities { matches { service { id } answers { clauseId answer because } }
            nearMisses { service { id } answers { clauseId answer because } } } } }`,
      );
      expect(errors).toBeUndefined();
      const [{ matches, nearMisses }] = data['matchNeed'].capabilities;
      const found = [...matches, ...nearMisses].find(({ service }: any) => service.id === STORE);
      const { answer, because } = found.answers.find(({ clauseId }: any) => clauseId === 'time');
      return { isMatch: matches.includes(found), answer, because };
    };
    expect(await judged()).toMatchObject({ isMatch: true, answer: 'MET' });
    const closed = await change(as('editor'), {
      blackouts: [{ from: '2031-11-30', to: '2031-12-02', note: 'Repair' }],
    });
    expect(closed.userErrors).toEqual([]);
    expect(await judged()).toMatchObject({ isMatch: false, answer: 'VIOLATED' });
    expect((await judged()).because).toMatch(/^Closed from .*30.* to .*1.*2031/);
    const { capacities } = await plan();
    const season = { capacityId: capacities[0].id, from: '2031-11-10', to: '2031-11-11', note: '' };
    await change(as('editor'), { seasons: [{ ...season, quantity: 99 }] });
    expect(await judged()).toMatchObject({ isMatch: false, answer: 'VIOLATED' });
    await change(as('editor'), { seasons: [{ ...season, quantity: 100 }] });
    expect(await judged()).toMatchObject({ isMatch: true, answer: 'MET' });
    await change(as('editor'), {});
  });

  it('tells of all services at once what it tells of each', async () => {
    const { capacities } = await plan();
    const season = {
      capacityId: capacities[0].id,
      from: '2031-11-10',
      to: '2031-11-11',
      note: '',
      quantity: 99,
    };
    await change(as('editor'), {
      seasons: [season],
      blackouts: [{ from: '2031-11-30', to: '2031-12-02', note: '' }],
    });
    const calendars = async (ids: string[] | null) =>
      (await admin.query('SELECT * FROM capacity_calendars($1) ORDER BY service_id', [ids])).rows;
    const all = await calendars(null);
    expect(all).toEqual([
      expect.objectContaining({ service_id: STORE_KEY, closed: [{ from: '2031-11-30', to: '2031-12-02' }] }),
    ]);
    expect(all[0].seasons).toMatchObject([{ from: '2031-11-10', to: '2031-11-11', qty: 99 }]);
    expect(await calendars([STORE_KEY, TESTBED_KEY, STORE_KEY])).toEqual(all);
    expect(await calendars([TESTBED_KEY])).toEqual([]);
    await change(as('editor'), {});
  });

  it('lets no version be published that states less than is booked', async () => {
    const { facts } = new Stage(server);
    const write = async (who: keyof typeof PEOPLE, name: string, type: string, input: object) => {
      const { data, errors } = await as(who).send(
        `mutation ($input: ${type}!) { ${name}(input: $input) { service { id version } userErrors { code message } } }`,
        { input },
      );
      expect(errors).toBeUndefined();
      return data[name];
    };
    const stating = (qty: number) => ({
      ...facts,
      providerId: organisationId('vesvalde'),
      capacities: [{ kind: 'STOCK', unit: 'EUR_PALLET', qty }],
    });
    const publish = async (held: object) => {
      const { service } = await write('editor', 'submitService', 'ServiceActionInput', held);
      return write('publisher', 'publishService', 'ServiceActionInput', service);
    };
    const { service } = await write('editor', 'createService', 'CreateServiceInput', { facts: stating(10) });
    const live = await publish(service);
    const key = Buffer.from(service.id, 'base64url').toString().split(':')[1];
    const line = { serviceId: key, unit: 'EUR_PALLET', quantity: 8, from: '2031-05-01', to: '2031-05-02' };
    await admin.query(
      "SELECT capacity_hold('quote', $1, (SELECT id FROM organisations WHERE slug = 'kalnsiers'), $2, app_now() + interval '1 day')",
      [randomUUID(), JSON.stringify([line])],
    );
    const lower = await write('editor', 'updateService', 'UpdateServiceInput', {
      ...live.service,
      facts: stating(7),
    });
    expect(await publish(lower.service)).toMatchObject({
      service: null,
      userErrors: [
        {
          code: 'CAPACITY_UNDERCUT',
          message: 'More is booked already than would be left: 2031-05-01 EUR_PALLET.',
        },
      ],
    });
  });

  it('lists bookings for both sides, and lapses holds by the clock', async () => {
    await hold(5, '2031-02-01', '2031-02-03');
    const list = async (who: keyof typeof PEOPLE, side: string) =>
      (
        await as(who).send(
          `{ bookings(first: 1, side: ${side}, serviceId: "${STORE}") { totalCount edges { node { id state from to
            capacity { unit qty } requester { slug } provider { slug } service { id } history { action by } } } } }`,
        )
      ).data['bookings'];
    const newest = (await list('buyer', 'TAKEN')).edges[0].node;
    expect(newest).toMatchObject({
      state: 'HELD',
      from: '2031-02-01',
      to: '2031-02-03',
      capacity: { unit: 'EUR_PALLET', qty: 5 },
      requester: { slug: 'kalnsiers' },
      provider: { slug: 'vesvalde' },
      service: { id: STORE },
      history: [{ action: 'hold', by: 'SYSTEM' }],
    });
    for (const who of ['publisher', 'provider'] as const)
      expect((await list(who, 'GIVEN')).edges[0].node.id).toBe(newest.id);
    expect((await list('otherBuyer', 'TAKEN')).edges[0]?.node.id).not.toBe(newest.id);
    await admin.query("UPDATE clock SET shift = interval '2 days'");
    expect((await list('buyer', 'TAKEN')).edges[0].node.state).toBe('LAPSED');
    const { Clock } = await import('../src/platform/index.js');
    await server.app.get(Clock).runDue();
    const { rows } = await admin.query("SELECT count(*)::int AS held FROM reservations WHERE state = 'held'");
    expect(rows[0].held).toBe(0);
    await admin.query("UPDATE clock SET shift = interval '0'");
    expect((await list('buyer', 'TAKEN')).edges[0].node.history).toEqual([
      { action: 'hold', by: 'SYSTEM' },
      { action: 'lapse', by: 'CLOCK' },
    ]);
  });

  describe('a bookable service', () => {
    const HOLD = changing('holdSlot', 'HoldSlotInput');
    let testbed: string;
    let free: { startsAt: string; endsAt: string }[];

    beforeAll(async () => {
      testbed = serviceId('OF017');
      await admin.query(
        "UPDATE capacity_plans SET slot_minutes = 60, weekdays = '{1,2,3,4,5,6,7}' WHERE service_id = $1",
        [TESTBED_KEY],
      );
      const { rows } = await admin.query(
        "SELECT starts_at, ends_at FROM capacity_slots($1, app_today() + 1, 2) WHERE state = 'free'",
        [TESTBED_KEY],
      );
      free = rows.map((row) => ({
        startsAt: row.starts_at.toISOString(),
        endsAt: row.ends_at.toISOString(),
      }));
      expect(free).toHaveLength(18);
    });
    const ask = async (who: keyof typeof PEOPLE, startsAt: string, endsAt: string) =>
      (await as(who).send(HOLD, { input: { serviceId: testbed, startsAt, endsAt, note: 'A test run' } }))
        .data['holdSlot'];
    const answer = async (who: keyof typeof PEOPLE, name: string, bookingId: string, version: number) => {
      const { data, errors } = await as(who).send(changing(name, 'SlotActionInput'), {
        input: { bookingId, version },
      });
      return errors ? { userErrors: [{ code: errors[0]!.extensions.code }] } : data[name];
    };

    it('gives one time to one of many who ask at once', async () => {
      const [first, second, third] = free;
      const answers = await Promise.all([
        ...Array.from({ length: 5 }, () => ask('buyer', first!.startsAt, second!.endsAt)),
        ...Array.from({ length: 5 }, () => ask('otherBuyer', second!.startsAt, third!.endsAt)),
      ]);
      expect(answers.filter(({ booking }) => booking)).toHaveLength(1);
      expect(answers.filter(({ userErrors }) => userErrors[0]?.code === 'SLOT_TAKEN')).toHaveLength(9);
      const half = new Date(Date.parse(free[5]!.startsAt) + 1_800_000).toISOString();
      expect((await ask('buyer', half, free[5]!.endsAt)).userErrors[0].code).toBe('SLOT_TAKEN');
    });

    it('is confirmed by its side, and given back by either', async () => {
      const { booking } = await ask('buyer', free[8]!.startsAt, free[8]!.endsAt);
      expect(booking).toMatchObject({
        state: 'HELD',
        actions: ['release'],
        history: [{ action: 'hold', by: 'PERSON' }],
      });
      const { rows } = await admin.query(
        'SELECT p.email FROM capacity_plans c JOIN memberships m ON m.organisation_id = c.provider_org_id JOIN persons p ON p.id = m.person_id WHERE c.service_id = $1',
        [TESTBED_KEY],
      );
      people.set('owner', await server.browser().signIn(rows[0].email, DEMO_PASSWORD));
      const owner = 'owner' as keyof typeof PEOPLE;
      expect((await answer('otherBuyer', 'confirmSlot', booking.id, 1)).userErrors[0].code).toBe('NOT_FOUND');
      expect((await answer('buyer', 'confirmSlot', booking.id, 1)).userErrors[0].code).toBe(
        'TRANSITION_REFUSED',
      );
      expect((await answer(owner, 'confirmSlot', booking.id, 2)).userErrors[0].code).toBe('STALE_VERSION');
      const confirmed = await answer(owner, 'confirmSlot', booking.id, 1);
      expect(confirmed.booking).toMatchObject({ state: 'BOOKED', version: 2, expiresAt: null });
      expect((await answer('buyer', 'releaseSlot', booking.id, 2)).booking.state).toBe('RELEASED');
      expect((await ask('otherBuyer', free[8]!.startsAt, free[8]!.endsAt)).booking.state).toBe('HELD');
      const told = await admin.query("SELECT kind FROM notices WHERE kind LIKE 'slot_%' ORDER BY id");
      expect(told.rows.map((row) => row.kind).slice(-4)).toEqual([
        'slot_asked',
        'slot_confirmed',
        'slot_released',
        'slot_asked',
      ]);
      const own = await as(owner).send(HOLD, {
        input: { serviceId: testbed, startsAt: free[9]!.startsAt, endsAt: free[9]!.endsAt },
      });
      expect(own.data['holdSlot'].userErrors[0].code).toBe('OWN_SERVICE');
    });

    it('is free again once nobody confirmed, though no clock runs', async () => {
      const { booking } = await ask('buyer', free[12]!.startsAt, free[12]!.endsAt);
      await admin.query('UPDATE slot_bookings SET expires_at = app_now() WHERE id = $1', [
        Buffer.from(booking.id, 'base64url').toString().split(':')[1],
      ]);
      const again = await ask('otherBuyer', free[12]!.startsAt, free[12]!.endsAt);
      expect(again.booking.state).toBe('HELD');
      expect(
        (await answer('owner' as keyof typeof PEOPLE, 'confirmSlot', booking.id, 1)).userErrors[0].code,
      ).toBe('SLOT_EXPIRED');
    });
  });
});
