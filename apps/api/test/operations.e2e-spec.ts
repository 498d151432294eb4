import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import supertest from 'supertest';
import { toGlobalId } from '../src/platform/index.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const IN_A_WEEK = new Date(Date.now() + 7 * 86_400_000).toISOString();

/** One operation, one transaction: what is answered is what is kept, and what is counted is what runs. */
describe('an operation', () => {
  let server: TestApp;
  let admin: pg.Client;
  let buyer: Browser;
  let provider: Browser;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    buyer = await server.browser().signIn('ilze.rudzukalna@kalnsiers.example', DEMO_PASSWORD);
    provider = await server.browser().signIn('artis.sniegalauks@vesvalde.example', DEMO_PASSWORD);
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const http = () => supertest(server.app.getHttpServer());
  async function ask(
    needId?: string,
  ): Promise<{ id: string; version: number; recipients: { id: string }[] }> {
    const { rows } = await admin.query<{ id: string }>("SELECT id FROM services WHERE external_id = 'OF016'");
    const items = [{ serviceId: toGlobalId('Service', rows[0]!.id), concepts: [] }];
    const { data } = await buyer.send(
      'mutation ($input: SendRequestsInput!) { sendRequests(input: $input) { requests { id version recipients { id version } } } }',
      { input: { needId, message: 'Please quote.', parts: [{ items }] } },
    );
    return data['sendRequests'].requests[0];
  }

  it('runs the operation that is named, however often the document was sent before', async () => {
    const query = 'query A { __typename a: viewer { id } } query B { b: viewer { id } }';
    const send = async (operationName: string) =>
      (await http().post('/graphql').send({ query, operationName })).body.data;
    for (let turn = 0; turn < 3; turn += 1) expect(Object.keys(await send('A'))).toEqual(['__typename', 'a']);
    expect(Object.keys(await send('B'))).toEqual(['b']);
  });

  const costly = (size: string) => `clusters(first: ${size}) { edges { node { members(first: ${size}) {
    edges { node { members(first: ${size}) { totalCount } } } } } } }`;

  it('is counted by its own name when it comes by GET', async () => {
    const query = `query A { __typename } query B { ${costly('100')} }`;
    const answer = await http().get('/graphql').query({ query, operationName: 'B' });
    expect(answer.body.errors?.[0].extensions.code).toBe('QUERY_TOO_COSTLY');
  });

  it('is counted with the defaults of its variables', async () => {
    const answer = await buyer.send(`query ($n: Int! = 100) { ${costly('$n')} }`);
    expect(answer.errors?.[0]?.extensions.code).toBe('QUERY_TOO_COSTLY');
  });

  it.each([
    '{ needs(first: 100) { edges { node { match { tookMs } } } } }',
    '{ needs(first: 1) { edges { node { requests(first: 100) { edges { node { need { match { tookMs } } } } } } } } }',
  ])('is counted by what its fields compute: %s', async (query) => {
    expect((await buyer.send(query)).errors?.[0]?.extensions.code).toBe('QUERY_TOO_COSTLY');
  });

  it('is counted where a list leads back to its own kind', async () => {
    const nested = `${'siblings { '.repeat(5)} id ${'}'.repeat(5)}`;
    const answer = await buyer.send(
      `query { requests(side: SENT, first: 1) { edges { node { ${nested} } } } }`,
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('QUERY_TOO_COSTLY');
  });

  it('never says that a change was made which the database gave up', async () => {
    const saved = await buyer.send(
      'mutation { saveNeed(input: { text: "A cold store in Riga", capabilities: [], clauses: [] }) { need { id } } }',
    );
    const request = await ask(saved.data['saveNeed'].need.id);
    const lock = new pg.Client({ connectionString: server.database.adminUrl });
    await lock.connect();
    await lock.query('BEGIN');
    await lock.query('LOCK TABLE need_versions IN ACCESS EXCLUSIVE MODE');
    const answer = await buyer.send(
      'mutation ($input: RequestActionInput!) { withdrawRequest(input: $input) { request { state need { id } } } }',
      { input: { id: request.id, version: request.version } },
    );
    await lock.query('ROLLBACK');
    await lock.end();
    const now = await buyer.send('query ($id: ID!) { request(id: $id) { state } }', { id: request.id });
    expect({
      said: answer.data?.['withdrawRequest']?.request?.state ?? null,
      is: now.data['request'].state,
    }).toEqual({ said: null, is: 'SUBMITTED' });
    expect(answer.status).toBeGreaterThanOrEqual(500);
  });

  const quoteOf = (request: { recipients: { id: string }[] }, version: number) => ({
    recipientId: request.recipients[0]!.id,
    version,
    currency: 'EUR',
    validUntil: IN_A_WEEK,
    note: '',
    lines: [{ description: 'Pallets', qty: 1, unitPriceMinor: 100 }],
  });

  it('shows each of several changes as it is then', async () => {
    const request = await ask();
    const { data } = await provider.send(
      `mutation ($a: QuoteInput!, $b: QuoteInput!) {
        a: sendQuote(input: $a) { request { quotes { revision } } userErrors { code } }
        b: sendQuote(input: $b) { request { quotes { revision } } userErrors { code } } }`,
      { a: quoteOf(request, 1), b: quoteOf(request, 2) },
    );
    expect(data['a'].request.quotes).toHaveLength(1);
    expect(data['b'].request.quotes).toHaveLength(2);
  });

  it('is answered again byte for byte under its key, errors included', async () => {
    const save = (name: string, needFields: string) =>
      `${name}: saveNeed(input: { text: "A cold store", capabilities: [], clauses: [] }) {
        userErrors { code } need { version ${needFields} id } }`;
    const query = `mutation { ${save('z', '')} ${save('b', 'requests(first: 1, after: "nonsense") { totalCount }')} }`;
    const send = () => buyer.raw({ query }, { 'idempotency-key': 'partly' });
    const first = await send();
    expect(JSON.parse(first).data).toMatchObject({ z: { need: { version: 1 } }, b: { need: null } });
    expect(first).toContain('CURSOR_INVALID');
    expect(await send()).toBe(first);
    expect(await send()).toBe(first);
  });

  it('is not taken for the same when its person acts for another organisation', async () => {
    await admin.query(`
      INSERT INTO memberships (person_id, organisation_id, role)
      SELECT b.id, m.organisation_id, 'SME_USER' FROM persons b, persons p JOIN memberships m ON m.person_id = p.id
      WHERE b.email = 'ilze.rudzukalna@kalnsiers.example' AND p.email = 'artis.sniegalauks@vesvalde.example'`);
    const { rows } = await admin.query<{ id: string }>(`
      SELECT m.organisation_id AS id FROM persons p JOIN memberships m ON m.person_id = p.id
      WHERE p.email = 'ilze.rudzukalna@kalnsiers.example' ORDER BY m.created_at`);
    const person = await server.browser().signIn('ilze.rudzukalna@kalnsiers.example', DEMO_PASSWORD);
    const save = () =>
      person.send(
        'mutation { saveNeed(input: { text: "Whose need?", capabilities: [], clauses: [] }) { need { id } } }',
        {},
        { 'idempotency-key': 'whose' },
      );
    expect((await save()).data['saveNeed'].need.id).toEqual(expect.any(String));
    await person.send(
      'mutation ($input: SwitchOrganisationInput!) { switchOrganisation(input: $input) { viewer { id } } }',
      { input: { organisationId: toGlobalId('Organisation', rows[1]!.id) } },
    );
    expect((await save()).errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('is known by its key when it signs somebody out', async () => {
    const one = await server.browser().signIn('artis.sniegalauks@vesvalde.example', DEMO_PASSWORD);
    const out = 'mutation { signOut { userErrors { code } } }';
    expect((await one.send(out, {}, { 'idempotency-key': 'out' })).errors).toBeUndefined();
    await one.signIn('artis.sniegalauks@vesvalde.example', DEMO_PASSWORD);
    expect((await one.send(out, {}, { 'idempotency-key': 'out' })).errors).toBeUndefined();
  });

  it.each(['-271820-01-01T00:00:00.000Z', '+275760-09-01T00:00:00.000Z'])(
    'answers a date that nobody means, %s',
    async (date) => {
      const request = await ask();
      const quoted = await provider.send(
        'mutation ($input: QuoteInput!) { sendQuote(input: $input) { userErrors { code } } }',
        { input: { ...quoteOf(request, 1), validUntil: date } },
      );
      expect(quoted.status).toBeLessThan(500);
      expect(quoted.data?.['sendQuote'].userErrors[0].code).toBe('INPUT_INVALID');
    },
  );
});
