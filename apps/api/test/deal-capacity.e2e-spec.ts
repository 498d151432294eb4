import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD, uuidOfName } from '@fivefold/world';
import pg from 'pg';
import { Clock, readGlobalId } from '../src/platform/index.js';
import { PEOPLE, serviceId } from './access-stage.js';
import { type Browser, type GraphqlAnswer, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const STATE = `id version state bundleId recipients { id version state } quotes { id state note }
  agreement { id version state } replacement { state }`;
const changing = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { request { ${STATE} } userErrors { code message } } }`;
const ACCEPT_BUNDLE = `mutation ($input: AcceptBundleInput!) {
  acceptBundle(input: $input) { requests { id state } userErrors { code message } } }`;
const IN_A_WEEK = new Date(Date.now() + 7 * 86_400_000).toISOString();
const ROUNDS = 50;

interface Side {
  readonly who: Browser;
  readonly service: string;
  readonly unit: string;
  readonly most: number;
}

describe('capacity over whole deals', () => {
  let server: TestApp;
  let admin: pg.Client;
  let buyer: Browser;
  let operator: Browser;
  /** Two services of different providers that state a capacity. */
  let one: Side;
  let two: Side;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    const { rows } = await admin.query<{ email: string; service: string; unit: string; quantity: string }>(
      `SELECT DISTINCT ON (s.external_id = 'OF016') p.email, s.external_id AS service, c.unit, c.quantity
       FROM service_versions v JOIN services s ON s.id = v.service_id
       JOIN capacities c ON c.service_id = s.id AND c.per = 'moment'
       JOIN memberships m ON m.organisation_id = v.provider_id JOIN persons p ON p.id = m.person_id
       WHERE v.state = 'published' AND m.role IN ('SME_ADMIN', 'CLUSTER_PUBLISHER') AND p.email <> $1
         AND (s.external_id = 'OF016') = (p.email = $2) AND c.quantity >= 2
         AND (SELECT count(*) FROM memberships o WHERE o.person_id = p.id) = 1
       ORDER BY s.external_id = 'OF016', s.external_id, c.unit, p.email`,
      [PEOPLE.buyer, PEOPLE.provider],
    );
    const sides = await Promise.all(
      rows.map(async ({ email, service, unit, quantity }) => {
        return { who: await as(email), service, unit, most: Number(quantity) };
      }),
    );
    [two, one] = sides as [Side, Side];
    expect(one.service).toBe('OF016');
    [buyer, operator] = await Promise.all([as(PEOPLE.buyer), as('signe.femklint@fivefold.example')]);
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const seen = async (who: Browser, id: string) =>
    (await who.send(`query ($id: ID!) { request(id: $id) { ${STATE} } }`, { id })).data['request'];
  async function change(who: Browser, name: string, type: string, input: object): Promise<any> {
    const { data, errors } = await who.send(changing(name, type), { input });
    expect(errors).toBeUndefined();
    return data[name];
  }
  /** Sends requests, one per part; those of one part compete. */
  async function ask(...parts: Side[][]): Promise<any[]> {
    const { data, errors } = await buyer.send(
      `mutation ($input: SendRequestsInput!) { sendRequests(input: $input) { requests { ${STATE} } userErrors { code } } }`,
      {
        input: {
          message: 'Please quote.',
          parts: parts.map((part) => ({
            items: part.map(({ service }) => ({ serviceId: serviceId(service), concepts: [] })),
          })),
        },
      },
    );
    expect(errors).toBeUndefined();
    expect(data['sendRequests'].userErrors).toEqual([]);
    return data['sendRequests'].requests;
  }
  /** Offers so much for the month. @returns the id of the quote */
  async function quote(
    { who, service, unit }: Side,
    id: string,
    year: number,
    quantity = 1,
  ): Promise<string> {
    const [recipient] = (await seen(who, id)).recipients;
    const booking = { unit, quantity, from: `${year}-03-01`, to: `${year}-03-04` };
    const { request, userErrors } = await change(who, 'sendQuote', 'QuoteInput', {
      recipientId: recipient.id,
      version: recipient.version,
      currency: 'EUR',
      validUntil: IN_A_WEEK,
      note: service,
      lines: [
        { description: 'x', qty: quantity, unitPriceMinor: 100, serviceId: serviceId(service), booking },
      ],
    });
    expect(userErrors).toEqual([]);
    return request.quotes.find((each: any) => each.state === 'SENT' && each.note === service).id;
  }
  async function acceptBundle(requests: readonly any[], quoteIds: readonly string[]): Promise<GraphqlAnswer> {
    const choices = await Promise.all(
      requests.map(async ({ id }, at) => ({
        quoteId: quoteIds[at],
        version: (await seen(buyer, id)).version,
      })),
    );
    return buyer.send(ACCEPT_BUNDLE, { input: { bundleId: requests[0].bundleId, choices } });
  }
  async function deadlocks(): Promise<number> {
    // A session tells of its deadlock at the end of its transaction, and once a second at most.
    await delay(1100);
    await admin.query('SELECT pg_stat_clear_snapshot()');
    const { rows } = await admin.query<{ deadlocks: string }>(
      'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
    );
    return Number(rows[0]!.deadlocks);
  }
  const reserved = async (side: Side, year: number) =>
    (
      await admin.query<{ state: string; quantity: number }>(
        `SELECT state, sum(quantity)::int AS quantity FROM reservations
         WHERE service_id = $1 AND from_day = $2 AND state IN ('held', 'booked') GROUP BY state ORDER BY state`,
        [uuidOfName(`service:${side.service}`), `${year}-03-01`],
      )
    ).rows;

  it(`lets two bundles over the same two services be accepted at once, ${ROUNDS} times, without one waiting in a ring`, async () => {
    const before = await deadlocks();
    for (let round = 0; round < ROUNDS; round += 1) {
      const year = 2100 + round;
      // The one chooses what the other passes over: each books where the other frees.
      const bundles = [await ask([one, two], [one]), await ask([one, two], [two])];
      const quotes: string[][] = [];
      for (const [at, [both, single]] of bundles.entries()) {
        const [chosen, lost] = at === 0 ? [one, two] : [two, one];
        const winner = await quote(chosen, both.id, year);
        await quote(lost, both.id, year);
        // Of a service that states less than two bookings and two holds, the second part keeps another year.
        quotes.push([winner, await quote(chosen, single.id, year + 1000)]);
      }
      const answers = await Promise.all(bundles.map((requests, at) => acceptBundle(requests, quotes[at]!)));
      for (const { data, errors } of answers) {
        expect(errors).toBeUndefined();
        expect(data['acceptBundle'].userErrors).toEqual([]);
        expect(data['acceptBundle'].requests.map((each: any) => each.state)).toEqual([
          'ACCEPTED',
          'ACCEPTED',
        ]);
      }
      for (const side of [one, two])
        expect(await reserved(side, year)).toEqual([{ state: 'booked', quantity: 1 }]);
    }
    expect((await deadlocks()) - before).toBe(0);
  }, 240_000);

  it('tries a deadlock again without the client seeing it', async () => {
    const requests = await ask([one], [two]);
    const ids = [await quote(one, requests[0].id, 2300), await quote(two, requests[1].id, 2300)];
    const keys = requests.map(({ id }) => readGlobalId(id)!.key).sort();
    const before = await deadlocks();
    const rival = new pg.Client({ connectionString: server.database.adminUrl });
    await rival.connect();
    await rival.query("SET deadlock_timeout = '1min'");
    await rival.query('BEGIN');
    await rival.query('SELECT FROM requests WHERE id = $1 FOR UPDATE', [keys[1]]);
    const answering = acceptBundle(requests, ids);
    for (let waits = 0; waits === 0; await delay(20))
      waits = (
        await admin.query(
          "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
        )
      ).rowCount!;
    await rival.query('SELECT FROM requests WHERE id = $1 FOR UPDATE', [keys[0]]);
    await rival.query('COMMIT');
    await rival.end();
    const { data, errors } = await answering;
    expect(errors).toBeUndefined();
    expect(data['acceptBundle']).toMatchObject({
      userErrors: [],
      requests: [{ state: 'ACCEPTED' }, { state: 'ACCEPTED' }],
    });
    // The next try may overtake the rival, whose row locks stand in no queue, and meet him again.
    expect((await deadlocks()) - before).toBeGreaterThanOrEqual(1);
  });

  it('keeps nothing of a bundle of which one part finds its capacity taken', async () => {
    const requests = await ask([one], [two]);
    const ids = [await quote(one, requests[0].id, 2400), await quote(two, requests[1].id, 2400)];
    // The hold of the second part lapses although its offer is valid, and somebody takes all there is.
    await admin.query(
      "UPDATE reservations SET expires_at = app_now() - interval '1 minute' WHERE holder_id = $1",
      [readGlobalId(ids[1]!)!.key],
    );
    const [rival] = await ask([two]);
    await quote(two, rival.id, 2400, two.most);
    const before = await Promise.all(requests.map(({ id }) => seen(buyer, id)));
    const agreements = await admin.query('SELECT FROM agreements');
    const { data, errors } = await acceptBundle(requests, ids);
    expect(errors).toBeUndefined();
    expect(data['acceptBundle'].userErrors).toMatchObject([{ code: 'CAPACITY_TAKEN' }]);
    expect(await Promise.all(requests.map(({ id }) => seen(buyer, id)))).toEqual(before);
    expect(before.map((each) => [each.state, each.quotes[0].state])).toEqual([
      ['QUOTED', 'SENT'],
      ['QUOTED', 'SENT'],
    ]);
    expect(await reserved(one, 2400)).toEqual([{ state: 'held', quantity: 1 }]);
    expect((await admin.query('SELECT FROM agreements')).rowCount).toBe(agreements.rowCount);
  });

  it.each(['both sides', 'the operator'])(
    'frees the capacity of an agreement that %s cancel, and proposes who could stand in',
    async (who) => {
      const year = who === 'the operator' ? 2500 : 2501;
      const requests = await ask([one], [two]);
      const ids = [await quote(one, requests[0].id, year), await quote(two, requests[1].id, year)];
      await acceptBundle(requests, ids);
      expect(await reserved(one, year)).toEqual([{ state: 'booked', quantity: 1 }]);
      const { agreement } = await seen(buyer, requests[0].id);
      const end = async (by: Browser, name: string, type: string, more: object) => {
        const { version } = (await seen(buyer, requests[0].id)).agreement;
        const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code message } } }`;
        const { data, errors } = await by.send(mutation, { input: { id: agreement.id, version, ...more } });
        expect(errors).toBeUndefined();
        expect(data[name].userErrors).toEqual([]);
      };
      const reason = 'The store burnt down.';
      if (who === 'the operator')
        await end(operator, 'cancelAgreement', 'ReasonedAgreementInput', { reason });
      else {
        await end(buyer, 'askCancellation', 'ReasonedAgreementInput', { reason });
        expect(await reserved(one, year)).toEqual([{ state: 'booked', quantity: 1 }]);
        await end(one.who, 'answerCancellation', 'AnswerCancellationInput', { agree: true, reason: '' });
      }
      expect(await reserved(one, year)).toEqual([]);
      expect(await reserved(two, year)).toEqual([{ state: 'booked', quantity: 1 }]);
      await server.app.get(Clock).runDue();
      expect(await seen(buyer, requests[0].id)).toMatchObject({
        state: 'CANCELLED',
        agreement: { state: 'CANCELLED' },
        replacement: { state: 'PROPOSED' },
      });
      expect((await seen(buyer, requests[1].id)).state).toBe('ACCEPTED');
    },
  );
});
