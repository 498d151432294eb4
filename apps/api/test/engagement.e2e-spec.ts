import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD, world } from '@fivefold/world';
import pg from 'pg';
import { readGlobalId, toGlobalId } from '../src/platform/index.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const REQUEST = `id version state bundleId actions sealedNow requester { slug }
  recipients { id version state actions declineReason provider { slug } publisher { slug }
    lines { title serviceVersion service { title } capabilities { concept } } }
  quotes { id revision state actions total { amountMinor currency } lines { totalMinor } }
  history { action from to } siblings { id }`;
const SEND = `mutation ($input: SendRequestsInput!) { sendRequests(input: $input) {
  bundleId requests { ${REQUEST} } userErrors { code path message } } }`;
const changing = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { request { ${REQUEST} } userErrors { code path message } } }`;
const QUOTE = changing('sendQuote', 'QuoteInput');
const ACCEPT = changing('acceptQuote', 'QuoteActionInput');
const LIST = `query ($side: RequestSide!, $first: Int!) { requests(side: $side, first: $first) {
  totalCount edges { node { id } } } }`;

const BUYER = 'ilze.rudzukalna@kalnsiers.example';
const STRANGER = 'maarja.linnusalu@ee-itl.example';
const PUBLISHER = 'dace.tiltmala@lv-log.example';
const PROVIDER = 'artis.sniegalauks@vesvalde.example';
const IN_A_WEEK = new Date(Date.now() + 7 * 86_400_000).toISOString();

describe('requests and quotes', () => {
  let server: TestApp;
  let admin: pg.Client;
  let buyer: Browser;
  let publisher: Browser;
  let provider: Browser;
  let stranger: Browser;
  let guest: Browser;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    [buyer, publisher, provider, stranger] = await Promise.all([
      as(BUYER),
      as(PUBLISHER),
      as(PROVIDER),
      as(STRANGER),
    ]);
    guest = server.browser();
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  /** Global id of a service of the world by its own id. */
  async function service(externalId: string): Promise<string> {
    const { rows } = await admin.query<{ id: string }>('SELECT id FROM services WHERE external_id = $1', [
      externalId,
    ]);
    return toGlobalId('Service', rows[0]?.id ?? '');
  }

  async function ask(externalIds: string[]): Promise<any> {
    const parts = [];
    for (const externalId of externalIds)
      parts.push({ items: [{ serviceId: await service(externalId), concepts: [] }] });
    const { data } = await buyer.send(SEND, { input: { message: 'Please quote.', parts } });
    return data['sendRequests'];
  }

  /** The request as its requester sees it now. */
  async function seenByBuyer(id: string): Promise<any> {
    const { data } = await buyer.send(`query ($id: ID!) { request(id: $id) { ${REQUEST} } }`, { id });
    return data['request'];
  }

  const quote = ({ recipients }: any, extra: object = {}) => ({
    input: {
      recipientId: recipients[0].id,
      version: recipients[0].version,
      currency: 'EUR',
      validUntil: IN_A_WEEK,
      note: '',
      lines: [
        { description: 'Pallets', qty: 2.5, unitPriceMinor: 333 },
        { description: 'Set-up', qty: 1, unitPriceMinor: 100 },
      ],
      ...extra,
    },
  });

  it('a bundle becomes one request per provider, tied together; each provider sees its own only', async () => {
    const { requests, bundleId } = await ask(['OF016', 'OF018', 'OF053']);
    const providers = requests.map((request: any) => request.recipients[0].provider.slug);
    expect(bundleId).toEqual(expect.any(String));
    expect(new Set(providers).size).toBe(providers.length);
    expect(requests[0]).toMatchObject({
      state: 'SUBMITTED',
      version: 2,
      actions: ['withdraw'],
      history: [{ action: 'save' }, { action: 'submit', to: 'submitted' }],
    });
    expect(requests[0].siblings).toHaveLength(requests.length - 1);

    const seen = await provider.send(
      'query ($id: ID!) { request(id: $id) { siblings { id } actions recipients { actions } } }',
      { id: requests[0].id },
    );
    expect(seen.data['request']).toEqual({
      siblings: [],
      actions: [],
      recipients: [{ actions: ['quote', 'decline'] }],
    });
  });

  it('one service is one request without a bundle', async () => {
    const { requests, bundleId } = await ask(['OF016']);
    expect(bundleId).toBeNull();
    expect(requests).toHaveLength(1);
    const title = 'Chilled storage and cross-dock in Riga';
    expect(requests[0].recipients[0].lines).toEqual([
      { title, serviceVersion: 1, service: { title: expect.any(String) }, capabilities: [] },
    ]);
  });

  it('lines sum to the total, a second quote revises the first, acceptance is final and repeatable', async () => {
    const [request] = (await ask(['OF016'])).requests;
    const first = (await publisher.send(QUOTE, quote(request))).data['sendQuote'].request;
    expect(first.quotes[0]).toMatchObject({
      state: 'SENT',
      revision: 1,
      total: { amountMinor: 933, currency: 'EUR' },
    });
    expect(first.quotes[0].lines.map((line: any) => line.totalMinor)).toEqual([833, 100]);
    const second = (await provider.send(QUOTE, quote(first))).data['sendQuote'].request;
    expect(second.quotes.map((each: any) => each.state)).toEqual(['SENT', 'REVISED']);

    const { version } = await seenByBuyer(request.id);
    const old = { input: { quoteId: second.quotes[1].id, version } };
    expect((await buyer.send(ACCEPT, old)).data['acceptQuote']).toMatchObject({
      request: null,
      userErrors: [{ code: 'QUOTE_NOT_OPEN' }],
    });
    const input = { input: { quoteId: second.quotes[0].id, version } };
    const accepted = (await buyer.send(ACCEPT, input)).data['acceptQuote'].request;
    expect(accepted).toMatchObject({ state: 'ACCEPTED', actions: [] });
    expect((await buyer.send(ACCEPT, input)).data['acceptQuote'].request).toEqual(accepted);
    expect(accepted.history.map((entry: any) => entry.action)).toEqual([
      'save',
      'submit',
      'quote',
      'quote',
      'accept',
    ]);
  });

  it('an expired quote is not accepted', async () => {
    const [request] = (await ask(['OF016'])).requests;
    const quoted = (await provider.send(QUOTE, quote(request))).data['sendQuote'].request;
    const { version } = await seenByBuyer(request.id);
    const input = { input: { quoteId: quoted.quotes[0].id, version } };
    const shift = (by: string) =>
      admin.query('UPDATE clock SET shift = $1::timestamptz - clock_timestamp()', [by]);
    await shift(new Date(Date.parse(IN_A_WEEK) + 1).toISOString());
    expect((await buyer.send(ACCEPT, input)).data['acceptQuote'].userErrors).toMatchObject([
      { code: 'QUOTE_EXPIRED' },
    ]);
    const seen = await buyer.send(
      `query ($id: ID!) { request(id: $id) { state quotes { state actions } } }`,
      { id: request.id },
    );
    expect(seen.data['request']).toEqual({ state: 'QUOTED', quotes: [{ state: 'EXPIRED', actions: [] }] });
    await admin.query("UPDATE clock SET shift = '0'");
  });

  it('of many parallel accepts one transition is recorded', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [request] = (await ask(['OF016'])).requests;
      const quoted = (await provider.send(QUOTE, quote(request))).data['sendQuote'].request;
      const { version } = await seenByBuyer(request.id);
      const input = { input: { quoteId: quoted.quotes[0].id, version } };
      const answers = await Promise.all(Array.from({ length: 4 }, () => buyer.send(ACCEPT, input)));
      expect(answers.map((each) => each.data['acceptQuote'].request?.state)).toEqual([
        'ACCEPTED',
        'ACCEPTED',
        'ACCEPTED',
        'ACCEPTED',
      ]);
      const history = answers[0]?.data['acceptQuote'].request.history.map((entry: any) => entry.action);
      expect(history).toEqual(['save', 'submit', 'quote', 'accept']);
    }
  });

  it('the same Idempotency-Key sends once; another body with it is refused', async () => {
    const items = [{ serviceId: await service('OF016'), concepts: [] }];
    const send = (message: string) =>
      buyer.send(SEND, { input: { message, parts: [{ items }] } }, { 'idempotency-key': 'send-once' });
    const count = async () =>
      (await buyer.send(LIST, { side: 'SENT', first: 1 })).data['requests'].totalCount;
    const before = await count();
    const [first, second] = await Promise.all([send('Once.'), send('Once.')]);
    expect(second?.data).toEqual(first?.data);
    expect(await count()).toBe(before + 1);
    expect(await send('Another.')).toMatchObject({
      status: 422,
      errors: [{ extensions: { code: 'IDEMPOTENCY_KEY_REUSED' } }],
    });
  });

  it('refuses with a reason and leaves nothing behind', async () => {
    const { requests } = await ask(['OF016']);
    const count = async () => Number((await admin.query('SELECT count(*) FROM requests')).rows[0].count);
    const before = await count();
    const unknown = toGlobalId('Service', '00000000-0000-7000-8000-000000000000');
    const items = [
      { serviceId: await service('OF016'), concepts: [] },
      { serviceId: unknown, concepts: [] },
    ];
    const refused = (await buyer.send(SEND, { input: { message: 'x', parts: [{ items }] } })).data[
      'sendRequests'
    ];
    expect(refused).toMatchObject({
      requests: null,
      userErrors: [
        { code: 'SERVICE_NOT_QUOTABLE', path: ['input', 'parts', '0', 'items', '1', 'serviceId'] },
      ],
    });
    expect(await count()).toBe(before);

    const stale = { ...quote(requests[0]).input, version: 7 };
    expect((await provider.send(QUOTE, { input: stale })).data['sendQuote'].userErrors).toMatchObject([
      { code: 'STALE_VERSION' },
    ]);
    const past = quote(requests[0], { validUntil: '2020-01-01T00:00:00.000Z' });
    expect((await provider.send(QUOTE, past)).data['sendQuote'].userErrors).toMatchObject([
      { code: 'INPUT_INVALID', path: ['input', 'validUntil'] },
    ]);
    for (const unitPriceMinor of [-1, 0.5, 1e15]) {
      const bad = quote(requests[0], { lines: [{ description: 'x', qty: 1, unitPriceMinor }] });
      expect((await provider.send(QUOTE, bad)).data['sendQuote'].userErrors).toMatchObject([
        { code: 'INPUT_INVALID' },
      ]);
    }
    const declined = await provider.send(changing('declineRequest', 'DeclineRequestInput'), {
      input: { recipientId: requests[0].recipients[0].id, version: 1, reason: 'Full until May.' },
    });
    const { request } = declined.data['declineRequest'];
    expect(request).toMatchObject({
      state: 'DECLINED',
      recipients: [{ state: 'DECLINED', declineReason: 'Full until May.', actions: [] }],
      actions: [],
    });
    const late = (await provider.send(QUOTE, quote(request))).data['sendQuote'];
    expect(late.userErrors).toMatchObject([{ code: 'TRANSITION_REFUSED' }]);
  });

  it('asks one service named twice for everything that is wanted of it', async () => {
    const { rows } = await admin.query<{ external_id: string; concepts: string[] }>(
      "SELECT s.external_id, v.facts->'concepts' AS concepts FROM services s JOIN service_versions v ON v.service_id = s.id WHERE jsonb_array_length(v.facts->'concepts') > 1 LIMIT 1",
    );
    const { external_id: externalId, concepts } = rows[0]!;
    const serviceId = await service(externalId);
    const items = [concepts.slice(0, 1), concepts.slice(0, 2)].map((wanted) => ({
      serviceId,
      concepts: wanted,
    }));
    const { data } = await buyer.send(SEND, { input: { message: 'Both, please.', parts: [{ items }] } });
    const [request] = data['sendRequests'].requests;
    expect(request.recipients[0].lines).toHaveLength(1);
    expect(request.recipients[0].lines[0].capabilities.map((each: any) => each.concept)).toEqual(
      concepts.slice(0, 2),
    );
  });

  it('a service that was taken out since is not quoted any more', async () => {
    const [request] = (await ask(['OF016'])).requests;
    const move = (from: string, to: string) =>
      admin.query(
        "UPDATE service_versions v SET state = $2 FROM services s WHERE s.id = v.service_id AND s.external_id = 'OF016' AND v.state = $1",
        [from, to],
      );
    await move('published', 'superseded');
    const refused = (await provider.send(QUOTE, quote(request))).data['sendQuote'];
    await move('superseded', 'published');
    expect(refused.userErrors).toMatchObject([
      { code: 'SERVICE_NOT_QUOTABLE', message: expect.stringContaining('Chilled storage') },
    ]);
    expect((await provider.send(QUOTE, quote(request))).data['sendQuote'].userErrors).toEqual([]);
  });

  it('taking a quote back waits for the request first, so that it cannot deadlock with an acceptance', async () => {
    const [request] = (await ask(['OF016'])).requests;
    const quoted = (await provider.send(QUOTE, quote(request))).data['sendQuote'].request;
    const key = Buffer.from(request.id, 'base64url').toString().split(':')[1];
    await admin.query('BEGIN');
    await admin.query('SELECT FROM requests WHERE id = $1 FOR UPDATE', [key]);
    const withdrawing = provider.send(changing('withdrawQuote', 'QuoteActionInput'), {
      input: { quoteId: quoted.quotes[0].id, version: quoted.recipients[0].version },
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await admin.query("SET LOCAL lock_timeout = '200ms'");
    const accepting = admin.query('UPDATE quotes SET note = note WHERE request_id = $1', [key]);
    const blocked = await accepting.then(
      () => false,
      () => true,
    );
    await admin.query('ROLLBACK');
    expect((await withdrawing).data['withdrawQuote'].request.state).toBe('SUBMITTED');
    expect(blocked).toBe(false);
  });

  it('a publisher without a mandate may read and not quote', async () => {
    const pair = await admin.query<{ external_id: string; slug: string }>(
      `SELECT s.external_id, o.slug FROM services s JOIN service_versions v ON v.service_id = s.id JOIN organisations o ON o.id = v.publisher_id
       WHERE v.provider_id <> v.publisher_id AND NOT EXISTS (
         SELECT FROM mandates m WHERE m.provider_id = v.provider_id AND m.publisher_id = v.publisher_id) LIMIT 1`,
    );
    const { external_id: externalId, slug } = pair.rows[0]!;
    const [request] = (await ask([externalId])).requests;
    const staff = world().people.find((person) =>
      person.roles.some((each) => each.organisation === slug && each.role === 'cluster_publisher'),
    );
    const withoutMandate = await server.browser().signIn(staff!.email, DEMO_PASSWORD);
    const refused = await withoutMandate.send(QUOTE, quote(request));
    expect(refused.data['sendQuote'].userErrors).toMatchObject([{ code: 'MANDATE_MISSING' }]);
    const find = 'query ($id: ID!) { request(id: $id) { recipients { state } quotes { note } } }';
    const seen = await withoutMandate.send(find, { id: request.id });
    expect(seen.data['request']).toEqual({ recipients: [{ state: 'ASKED' }], quotes: [] });

    // Whether it was answered is told, the words of the answer are not.
    await admin.query(
      `INSERT INTO memberships (person_id, organisation_id, role) SELECT p.id, r.provider_org_id, 'SME_ADMIN'
       FROM recipients r, persons p WHERE r.request_id = $1 AND p.email = 'sanita.avotkalna@kvalitra.example'`,
      [readGlobalId(request.id)!.key],
    );
    const answering = await server.browser().signIn('sanita.avotkalna@kvalitra.example', DEMO_PASSWORD);
    const { rows } = await admin.query<{ id: string }>(
      'SELECT provider_org_id AS id FROM recipients WHERE request_id = $1',
      [readGlobalId(request.id)!.key],
    );
    await answering.send(
      'mutation ($input: SwitchOrganisationInput!) { switchOrganisation(input: $input) { viewer { id } } }',
      {
        input: { organisationId: toGlobalId('Organisation', rows[0]!.id) },
      },
    );
    const { id: recipientId, version } = request.recipients[0];
    const declining = { input: { recipientId, version, reason: 'Their price was too low.' } };
    const said = await answering.send(changing('declineRequest', 'DeclineRequestInput'), declining);
    expect(said.data['declineRequest'].userErrors).toEqual([]);
    const WORDS = `query ($id: ID!) { request(id: $id) { recipients { state declineReason }
      history { action reason } timeline { kind action reason } } }`;
    const heard = async (who: Browser) =>
      JSON.stringify((await who.send(WORDS, { id: request.id })).data['request']);
    for (const side of [buyer, answering]) {
      expect((await heard(side)).split('Their price was too low.').length).toBeGreaterThan(3);
    }
    expect(await heard(withoutMandate)).toContain('DECLINED');
    expect(await heard(withoutMandate)).not.toContain('Their price');
  });

  it('looks absent to strangers and guests', async () => {
    const [request] = (await ask(['OF016'])).requests;
    const find = 'query ($id: ID!) { request(id: $id) { id } node(id: $id) { id } }';
    expect((await stranger.send(find, { id: request.id })).data).toEqual({ request: null, node: null });
    const [offer] = (await provider.send(QUOTE, quote(request))).data['sendQuote'].request.quotes;
    const node = 'query ($id: ID!) { node(id: $id) { id ... on Quote { actions } } }';
    const seenBy = async (who: Browser) => (await who.send(node, { id: offer.id })).data['node'];
    expect(await seenBy(buyer)).toEqual({ id: offer.id, actions: ['accept'] });
    expect(await seenBy(provider)).toEqual({ id: offer.id, actions: ['revise', 'withdraw'] });
    expect([await seenBy(stranger), await seenBy(guest)]).toEqual([null, null]);
    expect((await guest.send('query ($id: ID!) { node(id: $id) { id } }', { id: request.id })).data).toEqual({
      node: null,
    });
    expect((await guest.send(LIST, { side: 'SENT', first: 5 })).errors?.[0]?.extensions.code).toBe(
      'SIGN_IN_REQUIRED',
    );
    expect(
      (await stranger.send(LIST, { side: 'RECEIVED', first: 5 })).data['requests'].edges.map(
        (edge: any) => edge.node.id,
      ),
    ).not.toContain(request.id);
    expect((await stranger.send(QUOTE, quote(request))).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await buyer.send(QUOTE, quote(request))).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
  });
});
