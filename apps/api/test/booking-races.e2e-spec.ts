import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, mondayOf } from '@fivefold/domain';
import { DEMO_PASSWORD, world } from '@fivefold/world';
import pg from 'pg';
import { readGlobalId, toGlobalId } from '../src/platform/index.js';
import { organisationId, PEOPLE, Stage } from './access-stage.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const ROUNDS = 20;
const SMES = 5;
/** A Monday; each round has ten weeks of its own from there on. */
const FIRST_DAY = '2031-01-06';
const ROUND_DAYS = 70;
const PALLETS = 1000;
const TONNES = 500;

interface Wish {
  readonly round: number;
  readonly sme: number;
  readonly unit: 'EUR_PALLET' | 't';
  readonly quantity: number;
  readonly from: string;
  readonly to: string;
  requestId: string;
  quoteId: string;
}

/** Whole numbers below `bound`, the same in every run. */
function dice(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

describe('acceptances that race for one capacity', () => {
  const roll = dice(20310106);
  let server: TestApp;
  let admin: pg.Client;
  let serviceKey: string;
  let buyers: Browser[];
  let provider: Browser;
  let editor: Browser;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    const smes = world().people.filter(
      ({ roles }) =>
        roles.length === 1 && roles[0]!.role === 'sme_admin' && roles[0]!.organisation !== 'vesvalde',
    );
    buyers = await Promise.all(smes.slice(0, SMES).map(({ email }) => as(email)));
    let publisher: Browser;
    [provider, editor, publisher] = await Promise.all([
      as(PEOPLE.provider),
      as(PEOPLE.editor),
      as(PEOPLE.publisher),
    ]);
    const facts = {
      ...new Stage(server).facts,
      providerId: organisationId('vesvalde'),
      capacities: [
        { kind: 'STOCK', unit: 'EUR_PALLET', qty: PALLETS },
        { kind: 'FLOW', unit: 't', qty: TONNES, period: 'WEEK' },
      ],
    };
    const step = async (who: Browser, field: string, type: string, input: object) =>
      (await change(who, field, type, 'service { id version }', input)).service;
    const draft = await step(editor, 'createService', 'CreateServiceInput', { facts });
    const waiting = await step(editor, 'submitService', 'ServiceActionInput', draft);
    const live = await step(publisher, 'publishService', 'ServiceActionInput', waiting);
    serviceKey = readGlobalId(live.id)!.key;
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  async function change(who: Browser, field: string, type: string, selection: string, input: object) {
    const payload = await tried(who, field, type, selection, input);
    expect(payload.userErrors).toEqual([]);
    return payload;
  }
  async function tried(who: Browser, field: string, type: string, selection: string, input: object) {
    const { data, errors } = await who.send(
      `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code message } } }`,
      { input },
    );
    expect(errors).toBeUndefined();
    return data[field];
  }

  /** One wish for each round and SME; even rounds want pallet places, odd ones tonnes per week. */
  function wishes(): Wish[] {
    return Array.from({ length: ROUNDS * SMES }, (_, at) => {
      const round = Math.floor(at / SMES);
      const from = addDays(FIRST_DAY, round * ROUND_DAYS + roll(40));
      return {
        round,
        sme: at % SMES,
        unit: round % 2 === 0 ? 'EUR_PALLET' : 't',
        quantity: 1 + roll(40),
        from,
        to: addDays(from, 1 + roll(28)),
        requestId: '',
        quoteId: '',
      };
    });
  }

  /** Asks and quotes each wish, while there is plenty of room. */
  async function quoteAll(all: readonly Wish[]): Promise<void> {
    const serviceId = toGlobalId('Service', serviceKey);
    await Promise.all(
      buyers.map(async (buyer, sme) => {
        const own = all.filter((wish) => wish.sme === sme);
        const parts = own.map(() => ({ items: [{ serviceId, concepts: ['log.store.chilled'] }] }));
        const { requests } = await change(
          buyer,
          'sendRequests',
          'SendRequestsInput',
          'requests { id recipients { id version } }',
          { message: 'Please quote.', parts },
        );
        for (const [at, wish] of own.entries()) {
          const [recipient] = requests[at].recipients;
          const { unit, quantity, from, to } = wish;
          const { request } = await change(provider, 'sendQuote', 'QuoteInput', 'request { quotes { id } }', {
            recipientId: recipient.id,
            version: recipient.version,
            currency: 'EUR',
            validUntil: new Date(Date.now() + 7 * 86_400_000).toISOString(),
            note: '',
            lines: [
              {
                description: 'Places',
                qty: 1,
                unitPriceMinor: 100,
                serviceId,
                booking: { unit, quantity, from, to },
              },
            ],
          });
          wish.requestId = requests[at].id;
          wish.quoteId = request.quotes[0].id;
        }
      }),
    );
  }

  /** A season over the middle of each round that leaves room for some of what is offered. @returns the limit of each round */
  async function narrow(): Promise<number[]> {
    const id = toGlobalId('OwnService', serviceKey);
    const { data } = await editor.send(
      'query ($id: ID!) { capacityPlan(serviceId: $id) { version capacities { id capacity { unit } } } }',
      { id },
    );
    const { version, capacities } = data['capacityPlan'];
    const limits = Array.from({ length: ROUNDS }, () => 30 + roll(40));
    const seasons = limits.map((quantity, round) => ({
      capacityId: capacities.find(
        (each: any) => each.capacity.unit === (round % 2 === 0 ? 'EUR_PALLET' : 't'),
      ).id,
      from: addDays(FIRST_DAY, round * ROUND_DAYS + 14),
      to: addDays(FIRST_DAY, round * ROUND_DAYS + 49),
      quantity,
      note: 'Less room',
    }));
    await change(editor, 'changeCapacityPlan', 'ChangeCapacityPlanInput', 'plan { version }', {
      serviceId: id,
      version,
      seasons,
      blackouts: [],
    });
    return limits;
  }

  it('never lets the accepted ones exceed a day or a period, and leaves the refused ones as they were', async () => {
    const all = wishes();
    await quoteAll(all);
    // What was kept for the offers has run out, as after a stop of the clock; they are still open, and each takes anew.
    await admin.query("UPDATE reservations SET expires_at = app_now() WHERE state = 'held'");
    const limits = await narrow();
    const accepted = new Set<Wish>();
    const refused = new Map<Wish, string>();
    for (let round = 0; round < ROUNDS; round++) {
      const racing = all.filter((wish) => wish.round === round);
      const ready = await Promise.all(
        racing.map(async (wish) => {
          const query = 'query ($id: ID!) { request(id: $id) { version } }';
          const { data } = await buyers[wish.sme]!.send(query, { id: wish.requestId });
          return { wish, version: data['request'].version };
        }),
      );
      await Promise.all(
        ready.map(async ({ wish, version }) => {
          const input = { quoteId: wish.quoteId, version };
          const payload = await tried(
            buyers[wish.sme]!,
            'acceptQuote',
            'QuoteActionInput',
            'request { state }',
            input,
          );
          if (payload.request) {
            expect(payload).toMatchObject({ request: { state: 'ACCEPTED' }, userErrors: [] });
            accepted.add(wish);
            return;
          }
          expect(payload.userErrors).toMatchObject([
            { code: 'CAPACITY_TAKEN', message: expect.stringMatching(/\d{4}-\d\d-\d\d/) },
          ]);
          refused.set(wish, /\d{4}-\d\d-\d\d/.exec(payload.userErrors[0].message)![0]);
        }),
      );
    }
    expect(accepted.size + refused.size).toBe(all.length);
    expect(Math.min(accepted.size, refused.size)).toBeGreaterThan(ROUNDS / 2);

    for (let round = 0; round < ROUNDS; round++) {
      const racing = all.filter((wish) => wish.round === round);
      for (let day = 0; day < ROUND_DAYS; day++) {
        const at = addDays(FIRST_DAY, round * ROUND_DAYS + day);
        const used = sum(racing.filter((wish) => accepted.has(wish) && occupies(wish, at)));
        expect({ round, at, fits: used <= limitAt(round, day, limits) }).toEqual({ round, at, fits: true });
        for (const wish of racing.filter((each) => refused.get(each) === at)) {
          expect(occupies(wish, at)).toBe(true);
          expect(used + wish.quantity).toBeGreaterThan(limitAt(round, day, limits));
        }
      }
    }
    await expectUntouched([...refused.keys()]);
    await expectBooked([...accepted]);
  }, 60_000);

  async function expectUntouched(wishes: readonly Wish[]): Promise<void> {
    const { rows } = await admin.query(
      `SELECT q.state AS quote, r.state AS request, c.state AS recipient,
         (SELECT count(*)::int FROM agreements a WHERE a.request_id = r.id) AS agreements,
         (SELECT count(*)::int FROM transitions t WHERE t.subject_id IN (q.id, r.id) AND t.action = 'accept') AS trail,
         (SELECT count(*)::int FROM notices n WHERE n.subject_id = r.id AND n.kind = 'quote_accepted') AS told,
         (SELECT count(*)::int FROM reservations v WHERE v.holder_id = q.id AND v.state = 'booked') AS booked
       FROM quotes q JOIN recipients c ON c.id = q.recipient_id JOIN requests r ON r.id = q.request_id
       WHERE q.id = ANY ($1)`,
      [wishes.map(({ quoteId }) => readGlobalId(quoteId)!.key)],
    );
    const untouched = { quote: 'sent', request: 'quoted', recipient: 'quoted' };
    expect(rows).toEqual(wishes.map(() => ({ ...untouched, agreements: 0, trail: 0, told: 0, booked: 0 })));
  }

  /** The ledger's counters are what the accepted ones add up to, and each is booked whole. */
  async function expectBooked(wishes: readonly Wish[]): Promise<void> {
    const { rows } = await admin.query(
      "SELECT quantity::float8, from_day::text AS from, until_day::text AS to FROM reservations WHERE service_id = $1 AND state = 'booked'",
      [serviceKey],
    );
    const plain = wishes.map(({ quantity, from, to }) => ({ quantity, from, to }));
    expect(rows.map((row) => JSON.stringify(row)).sort()).toEqual(
      plain.map((each) => JSON.stringify(each)).sort(),
    );
    const buckets = await admin.query(
      `SELECT b.starts_on::text AS at, c.unit, b.reserved::float8 AS reserved, b.total::float8 AS total
       FROM capacity_buckets b JOIN capacities c ON c.id = b.capacity_id WHERE c.service_id = $1`,
      [serviceKey],
    );
    for (const { at, unit, reserved, total } of buckets.rows) {
      expect(reserved).toBe(sum(wishes.filter((wish) => wish.unit === unit && occupies(wish, at))));
      expect(reserved).toBeLessThanOrEqual(total);
    }
  }
});

/** Whether a wish takes of that day, or, for tonnes per week, of the week that holds it. Rounds begin on Mondays. */
function occupies({ unit, from, to }: Wish, day: string): boolean {
  if (unit === 'EUR_PALLET') return from <= day && day < to;
  const monday = mondayOf(day);
  return from < addDays(monday, 7) && monday < to;
}

/** Seasons begin and end on Mondays too, so that a week has one limit. */
function limitAt(round: number, day: number, limits: readonly number[]): number {
  if (day >= 14 && day < 49) return limits[round]!;
  return round % 2 === 0 ? PALLETS : TONNES;
}

function sum(wishes: readonly Wish[]): number {
  return wishes.reduce((total, { quantity }) => total + quantity, 0);
}
