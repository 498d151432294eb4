import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import { Clock, readGlobalId } from '../src/platform/index.js';
import { PEOPLE, serviceId } from './access-stage.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const STATE = `id version state bundleId recipients { id version state }
  quotes { id state revision counterOffers { id round state total { amountMinor } message refusal actions } }
  replacement { id state actions items { service { id } capabilities { concept } met notStated } }`;
const changing = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { request { ${STATE} } userErrors { code message } } }`;
const SERVICE = 'OF016';
const CONCEPT = 'log.store.chilled';
const UNIT = 'EUR_PALLET';
const IN_A_WEEK = new Date(Date.now() + 7 * 86_400_000).toISOString();

describe('dealing over quotes', () => {
  let server: TestApp;
  let admin: pg.Client;
  let buyer: Browser;
  let provider: Browser;
  /** Reservations of the world itself. */
  let known: string[];

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    known = (await admin.query<{ id: string }>('SELECT id FROM reservations')).rows.map(({ id }) => id);
    const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    [buyer, provider] = await Promise.all([as(PEOPLE.buyer), as(PEOPLE.provider)]);
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const change = async (who: Browser, name: string, type: string, input: object) => {
    const { data, errors } = await who.send(changing(name, type), { input });
    expect(errors).toBeUndefined();
    return data[name];
  };
  const seen = async (who: Browser, id: string) =>
    (await who.send(`query ($id: ID!) { request(id: $id) { ${STATE} } }`, { id })).data['request'];
  async function ask({ parts = 1, needId = null }: { parts?: number; needId?: string | null } = {}): Promise<
    any[]
  > {
    const part = { items: [{ serviceId: serviceId(SERVICE), concepts: [CONCEPT] }] };
    const { data } = await buyer.send(
      `mutation ($input: SendRequestsInput!) { sendRequests(input: $input) { requests { ${STATE} } userErrors { code } } }`,
      { input: { needId, message: 'Please quote.', parts: Array(parts).fill(part) } },
    );
    return data['sendRequests'].requests;
  }
  async function quote(id: string, extra: object = {}): Promise<any> {
    const [recipient] = (await seen(provider, id)).recipients;
    return change(provider, 'sendQuote', 'QuoteInput', {
      recipientId: recipient.id,
      version: recipient.version,
      currency: 'EUR',
      validUntil: IN_A_WEEK,
      note: '',
      lines: [{ description: 'Pallets', qty: 1, unitPriceMinor: 10_000 }],
      ...extra,
    });
  }
  const accept = async (id: string, quoteId: string) => {
    const { version } = await seen(buyer, id);
    return change(buyer, 'acceptQuote', 'QuoteActionInput', { quoteId, version });
  };
  const booking = (quantity: number) => ({
    lines: [
      {
        description: 'Pallets',
        qty: quantity,
        unitPriceMinor: 100,
        serviceId: serviceId(SERVICE),
        booking: { unit: UNIT, quantity, from: '2027-03-01', to: '2027-04-01' },
      },
    ],
  });
  /** The next version of the service with these facts, in the place of the published one. */
  async function republish(facts: object): Promise<void> {
    const key = readGlobalId(serviceId(SERVICE))!.key;
    await admin.query('BEGIN');
    await admin.query(
      "UPDATE service_versions SET state = 'superseded' WHERE service_id = $1 AND state = 'published'",
      [key],
    );
    await admin.query(
      `INSERT INTO service_versions (id, service_id, publisher_id, provider_id, number, state, facts, edited_by, published_by, published_at)
       SELECT gen_random_uuid(), service_id, publisher_id, provider_id, number + 1, 'published', $2, edited_by, published_by, now()
       FROM service_versions WHERE service_id = $1 ORDER BY number DESC LIMIT 1`,
      [key, facts],
    );
    await admin.query('COMMIT');
  }
  const reserved = async () =>
    (
      await admin.query<{ state: string; quantity: number }>(
        `SELECT state, count(*)::int AS quantity FROM reservations
         WHERE state IN ('held', 'booked') AND NOT id = ANY ($1) GROUP BY state`,
        [known],
      )
    ).rows;

  it('goes in numbered rounds: the quote stays open, a revision answers, a no has its reason', async () => {
    const [request] = await ask();
    const [first] = (await quote(request.id)).request.quotes;
    const propose = async (quoteId: string, totalMinor: number) => {
      const { version } = await seen(buyer, request.id);
      const input = { quoteId, version, totalMinor, message: `For ${totalMinor}?` };
      return change(buyer, 'proposeCounterOffer', 'CounterOfferInput', input);
    };
    expect((await propose(first.id, 8000)).request).toMatchObject({
      state: 'QUOTED',
      quotes: [{ state: 'SENT', counterOffers: [{ round: 1, state: 'OPEN', total: { amountMinor: 8000 } }] }],
    });
    expect((await propose(first.id, 7000)).userErrors).toMatchObject([{ code: 'COUNTER_OFFER_OPEN' }]);
    const { quotes } = (await quote(request.id)).request;
    expect(quotes[1].counterOffers).toMatchObject([{ state: 'ANSWERED' }]);
    await propose(quotes[0].id, 7500);
    const open = (await seen(provider, request.id)).quotes[0].counterOffers[0];
    expect(open).toMatchObject({ round: 2, message: 'For 7500?', actions: ['refuse'] });
    const [{ version }] = (await seen(provider, request.id)).recipients;
    const refused = await change(provider, 'refuseCounterOffer', 'RefuseCounterOfferInput', {
      counterOfferId: open.id,
      version,
      reason: 'Not below cost.',
    });
    expect(refused.request.quotes[0]).toMatchObject({
      state: 'SENT',
      counterOffers: [{ state: 'REFUSED', refusal: 'Not below cost.' }],
    });
    await propose(quotes[0].id, 9000);
    expect((await accept(request.id, quotes[0].id)).request.quotes[0].counterOffers).toMatchObject([
      { state: 'REFUSED' },
      { round: 3, state: 'LAPSED' },
    ]);
    const [other] = await ask();
    const [offered] = (await quote(other.id)).request.quotes;
    const { version: asked } = await seen(buyer, other.id);
    const input = { quoteId: offered.id, version: asked, totalMinor: 8000, message: '?' };
    await change(buyer, 'proposeCounterOffer', 'CounterOfferInput', input);
    const { version: last } = await seen(buyer, other.id);
    const closed = await change(buyer, 'withdrawRequest', 'RequestActionInput', {
      id: other.id,
      version: last,
    });
    expect(closed.request.quotes).toMatchObject([
      { state: 'REJECTED', counterOffers: [{ state: 'LAPSED' }] },
    ]);
  });

  it('lays offers side by side: price, clauses, certainty, and where each is best', async () => {
    const need = await buyer.send(
      `mutation { saveNeed(input: { text: "Chilled storage in Riga from 2 to 6 degrees", confirm: true,
        capabilities: [{ concept: "${CONCEPT}" }],
        clauses: [{ id: "t", value: { key: "temperature", minC: 2, maxC: 6 }, hard: true }] })
        { need { id } userErrors { code message } } }`,
    );
    expect(need.data['saveNeed'].userErrors).toEqual([]);
    const item = { serviceId: serviceId(SERVICE), concepts: [CONCEPT] };
    const { data } = await buyer.send(
      'mutation ($input: SendRequestsInput!) { sendRequests(input: $input) { requests { id clauses { id } } } }',
      { input: { needId: need.data['saveNeed'].need.id, message: 'x', parts: [{ items: [item] }] } },
    );
    const [request] = data['sendRequests'].requests;
    const clauseId = request.clauses[0].id;
    const quoted = await quote(request.id, { statements: [{ clauseId, status: 'MET', words: 'Always.' }] });
    expect(quoted.userErrors).toEqual([]);
    const COMPARE = `query ($id: ID!) { compareQuotes(requestId: $id) { request { id } clauses { id }
      quotes { quote { id total { amountMinor } } recipient { provider { slug } } met violated notStated certainty bestIn
        clauses { clauseId catalogue provider } } } }`;
    const compared = await buyer.send(COMPARE, { id: request.id });
    expect(compared.errors).toBeUndefined();
    const [part] = compared.data['compareQuotes'];
    expect(part.quotes).toMatchObject([
      {
        quote: { total: { amountMinor: 10_000 } },
        recipient: { provider: { slug: 'vesvalde' } },
        bestIn: [],
      },
    ]);
    expect(part.quotes[0].clauses.find((each: any) => each.clauseId === clauseId).provider).toBe('MET');
    const { met, violated, notStated, clauses } = part.quotes[0];
    expect(met + violated + notStated).toBe(clauses.length);
    expect((await provider.send(COMPARE, { id: request.id })).errors?.[0]?.extensions.code ?? 'none').toMatch(
      /NOT_ALLOWED|none/,
    );

    // A later version of the service promises less; the offer cites the one before, by which it stays judged.
    const { rows } = await admin.query<{ facts: unknown }>(
      "SELECT facts FROM service_versions WHERE service_id = $1 AND state = 'published'",
      [readGlobalId(serviceId(SERVICE))!.key],
    );
    expect(part.quotes[0].clauses).toContainEqual({ clauseId, catalogue: 'MET', provider: 'MET' });
    await republish({ ...(rows[0]!.facts as object), temperature: { minC: 12, maxC: 15, mode: 'band' } });
    try {
      expect((await buyer.send(COMPARE, { id: request.id })).data['compareQuotes']).toEqual([part]);
      const [later] = await ask({ needId: need.data['saveNeed'].need.id });
      await quote(later.id);
      const anew = await buyer.send(COMPARE, { id: later.id });
      expect(anew.data['compareQuotes'][0].quotes[0].clauses).toContainEqual({
        clauseId,
        catalogue: 'VIOLATED',
        provider: 'NOT_STATED',
      });
    } finally {
      await republish(rows[0]!.facts as object);
    }
  });

  it('keeps capacity while a quote is open, books it by acceptance and frees it on every other way out', async () => {
    const { rows } = await admin.query(
      `SELECT unit FROM capacities c JOIN services s ON s.id = c.service_id WHERE s.external_id = $1`,
      [SERVICE],
    );
    expect(rows.map((row) => row.unit)).toContain(UNIT);
    const [withdrawn, revised, declined, expired, taken, accepted] = await Promise.all(
      Array.from({ length: 6 }, async () => (await ask())[0]),
    );
    const held = async (id: string, quantity: number) =>
      (await quote(id, booking(quantity))).request.quotes[0];
    const recipientOf = async (id: string) => (await seen(provider, id)).recipients[0];
    expect(await reserved()).toEqual([]);

    const first = await held(withdrawn.id, 1);
    expect(await reserved()).toEqual([{ state: 'held', quantity: 1 }]);
    const { version } = await recipientOf(withdrawn.id);
    await change(provider, 'withdrawQuote', 'QuoteActionInput', { quoteId: first.id, version });
    expect(await reserved()).toEqual([]);

    await held(revised.id, 1);
    await held(revised.id, 2);
    expect(await reserved()).toEqual([{ state: 'held', quantity: 1 }]);
    const again = await recipientOf(revised.id);
    const no = { recipientId: again.id, version: again.version, reason: 'Full.' };
    await change(provider, 'declineRequest', 'DeclineRequestInput', no);
    expect(await reserved()).toEqual([]);

    await held(declined.id, 1);
    const mine = await seen(buyer, declined.id);
    await change(buyer, 'withdrawRequest', 'RequestActionInput', { id: mine.id, version: mine.version });
    expect(await reserved()).toEqual([]);

    await held(expired.id, 1);
    await admin.query("UPDATE clock SET shift = interval '8 days'");
    await server.app.get(Clock).runDue();
    await admin.query("UPDATE clock SET shift = '0'");
    expect(await reserved()).toEqual([]);

    const { id } = await held(accepted.id, 1);
    expect((await accept(accepted.id, id)).request.state).toBe('ACCEPTED');
    expect(await reserved()).toEqual([{ state: 'booked', quantity: 1 }]);

    const tooMuch = await quote(taken.id, booking(1_000_000));
    expect(tooMuch.userErrors).toMatchObject([{ code: 'CAPACITY_TAKEN' }]);
    expect((await seen(provider, taken.id)).quotes).toEqual([]);
  });

  it('proposes who could stand in when a provider of a bundle says no; taken, it is asked in the bundle', async () => {
    const [lost, kept] = await ask({ parts: 2 });
    await quote(kept.id);
    const [recipient] = (await seen(provider, lost.id)).recipients;
    await change(provider, 'declineRequest', 'DeclineRequestInput', {
      recipientId: recipient.id,
      version: recipient.version,
      reason: 'Full.',
    });
    await server.app.get(Clock).runDue();
    const { replacement } = await seen(buyer, lost.id);
    expect(replacement).toMatchObject({ state: 'PROPOSED', actions: ['take', 'dismiss'] });
    expect(
      replacement.items.flatMap((each: any) => each.capabilities.map((one: any) => one.concept)),
    ).toEqual([CONCEPT]);
    expect(replacement.items[0].service.id).not.toBe(serviceId(SERVICE));
    expect((await seen(provider, lost.id)).replacement).toBeNull();
    const notices = await admin.query('SELECT kind FROM notices WHERE subject_id = $1 ORDER BY id', [
      readGlobalId(lost.id)!.key,
    ]);
    expect(notices.rows.at(-1)).toEqual({ kind: 'bundle_proposal' });
    const taken = await change(buyer, 'takeReplacement', 'ReplacementInput', { id: replacement.id });
    expect(taken.request).toMatchObject({ state: 'SUBMITTED', bundleId: lost.bundleId });
    expect((await seen(buyer, lost.id)).replacement).toMatchObject({ state: 'TAKEN', actions: [] });
    const twice = await change(buyer, 'takeReplacement', 'ReplacementInput', { id: replacement.id });
    expect(twice.userErrors).toMatchObject([{ code: 'TRANSITION_REFUSED' }]);
    expect((await seen(buyer, kept.id)).quotes).toMatchObject([{ state: 'SENT' }]);
  });
});
