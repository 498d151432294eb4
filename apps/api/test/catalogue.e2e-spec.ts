import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const SERVICE = `service {
  id version state publishedVersion externalId missing lastEditedBy reviewReason actions
  facts { titles { language text } concepts price { text(language: "en") } }
  publisher { slug } provider { slug } history { actor action from to reason } }
  userErrors { code path message }`;
const CREATE = `mutation ($input: CreateServiceInput!) { createService(input: $input) { ${SERVICE} } }`;
const UPDATE = `mutation ($input: UpdateServiceInput!) { updateService(input: $input) { ${SERVICE} } }`;
const ACT = {
  submit: `mutation ($input: ServiceActionInput!) { act: submitService(input: $input) { ${SERVICE} } }`,
  publish: `mutation ($input: ServiceActionInput!) { act: publishService(input: $input) { ${SERVICE} } }`,
  reinstate: `mutation ($input: ServiceActionInput!) { act: reinstateService(input: $input) { ${SERVICE} } }`,
  sendBack: `mutation ($input: SendBackServiceInput!) { act: sendBackService(input: $input) { ${SERVICE} } }`,
  suspend: `mutation ($input: SendBackServiceInput!) { act: suspendService(input: $input) { ${SERVICE} } }`,
  retire: `mutation ($input: SendBackServiceInput!) { act: retireService(input: $input) { ${SERVICE} } }`,
} as const;

const FACTS = {
  titles: [{ language: 'en', text: 'Night store for berries' }],
  descriptions: [{ language: 'en', text: 'Pallet places at +2 to +6 °C.' }],
  sector: 'LOGISTICS',
  concepts: ['log.store.chilled'],
  coverage: ['LV00'],
  siteNuts: 'LV00A',
  deliveryMode: 'AT_PROVIDER',
  certificates: [{ code: 'HACCP' }],
  capacities: [{ kind: 'STOCK', unit: 'EUR_PALLET', qty: 40 }],
  price: { type: 'PER_UNIT', amountMinor: 65, currency: 'EUR', unit: 'EUR_PALLET_DAY', tiers: [] },
  languages: ['lv', 'en'],
  interfaces: [],
  adrClasses: [],
  contactEmail: 'store@lv-log.example',
};

interface Acting {
  readonly id: string;
  readonly version: number;
}

describe('the catalogue of a cluster', () => {
  let server: TestApp;
  let editor: Browser;
  let publisher: Browser;
  let stranger: Browser;
  let operator: Browser;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    const signIn = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
    editor = await signIn('kaspars.ventlapa@lv-log.example');
    publisher = await signIn('dace.tiltmala@lv-log.example');
    stranger = await signIn('maarja.linnusalu@ee-itl.example');
    operator = await signIn('signe.femklint@fivefold.example');
  });
  afterAll(() => server.close());

  async function create(browser: Browser, facts: object = {}): Promise<Record<string, any>> {
    const { data, errors } = await browser.send(CREATE, { input: { facts: { ...FACTS, ...facts } } });
    expect(errors).toBeUndefined();
    expect(data['createService'].userErrors).toEqual([]);
    return data['createService'].service;
  }

  async function act(
    browser: Browser,
    action: keyof typeof ACT,
    { id, version }: Acting,
    reason?: string,
  ): Promise<Record<string, any>> {
    const input = { id, version, ...(reason !== undefined && { reason }) };
    const { data, errors } = await browser.send(ACT[action], { input });
    return data?.['act'] ?? { errors: errors?.map((error) => error.extensions.code) };
  }

  /** A service that the editor wrote and the publisher published. */
  async function published(facts: object = {}): Promise<Record<string, any>> {
    const draft = await create(editor, facts);
    const inReview = await act(editor, 'submit', draft as Acting);
    return (await act(publisher, 'publish', inReview['service']))['service'];
  }

  async function nameOf(browser: Browser): Promise<string> {
    return (await browser.send('{ viewer { name } }')).data['viewer'].name;
  }

  it('goes from a draft over review to published, and says who did what', async () => {
    const draft = await create(editor);
    expect(draft).toMatchObject({
      state: 'DRAFT',
      missing: [],
      publishedVersion: null,
      actions: ['edit', 'submit'],
    });
    const { service: inReview } = await act(editor, 'submit', draft as Acting);
    expect(inReview).toMatchObject({ state: 'IN_REVIEW', actions: [], version: 2 });
    const { service: live } = await act(publisher, 'publish', inReview);
    expect(live).toMatchObject({ state: 'PUBLISHED', publishedVersion: 1 });
    expect(live.actions).toEqual(['edit', 'suspend', 'confirm', 'retire']);
    expect(live.history.map((entry: { action: string }) => entry.action)).toEqual([
      'create',
      'submit',
      'publish',
    ]);
    expect(live.history[2]).toMatchObject({
      from: 'in_review',
      to: 'published',
      actor: await nameOf(publisher),
    });
  });

  it('names what is missing and does not submit it', async () => {
    const draft = await create(editor, {
      concepts: [],
      siteNuts: null,
      descriptions: [{ language: 'lv', text: 'Bez virsraksta šajā valodā.' }],
      certificates: [{ code: 'HACCP', validUntil: '2020-01-01' }],
      price: { type: 'PER_UNIT', tiers: [] },
      contactEmail: null,
    });
    const missing = ['descriptions', 'concepts', 'siteNuts', 'certificates', 'price', 'contactEmail'];
    expect(draft).toMatchObject({ missing, actions: ['edit'] });
    const refused = await act(editor, 'submit', draft as Acting);
    expect(refused['service']).toBeNull();
    expect(refused['userErrors']).toEqual(
      missing.map((field) =>
        expect.objectContaining({ code: 'SERVICE_INCOMPLETE', path: ['input', 'id', field] }),
      ),
    );
  });

  it('asks for a coverage instead of a site where the work is done elsewhere', async () => {
    const draft = await create(editor, { deliveryMode: 'NETWORK', siteNuts: null, coverage: [] });
    expect(draft['missing']).toEqual(['coverage']);
  });

  it('lets nobody publish an own text', async () => {
    const draft = await create(publisher);
    const { service } = await act(publisher, 'submit', draft as Acting);
    expect(service.actions).toEqual(['send_back', 'retire']);
    const refused = await act(publisher, 'publish', service);
    expect(refused['userErrors']).toMatchObject([{ code: 'OWN_TEXT' }]);
    const other = await server.browser().signIn('inese.mezlauka@lv-log.example', DEMO_PASSWORD);
    expect((await act(other, 'publish', service))['service']).toMatchObject({ state: 'PUBLISHED' });
  });

  it('does not let an editor publish, nor the operator where there are two publishers', async () => {
    const { service } = await act(editor, 'submit', (await create(editor)) as Acting);
    expect(await act(editor, 'publish', service)).toEqual({ errors: ['NOT_ALLOWED'] });
    expect(await act(operator, 'publish', service)).toEqual({ errors: ['NOT_ALLOWED'] });
  });

  it('lets the operator publish what the only publisher of a cluster wrote', async () => {
    const sole = await server.browser().signIn('dace.zvirbplava@lv-foodqual.example', DEMO_PASSWORD);
    const draft = await create(sole, { concepts: ['food.assure.lab_micro'], sector: 'FOOD' });
    const { service } = await act(sole, 'submit', draft as Acting);
    expect((await act(sole, 'publish', service))['userErrors']).toMatchObject([{ code: 'OWN_TEXT' }]);
    const queue = await operator.send(
      '{ reviewQueue(first: 50) { totalCount edges { node { id actions } } } }',
    );
    expect(queue.data['reviewQueue'].edges).toContainEqual({
      node: { id: service.id, actions: ['send_back', 'publish', 'schedule', 'retire'] },
    });
    expect((await act(operator, 'publish', service))['service']).toMatchObject({ state: 'PUBLISHED' });
    const after = await operator.send('{ reviewQueue(first: 50) { edges { node { id } } } }');
    expect(after.data['reviewQueue'].edges).not.toContainEqual({ node: { id: service.id } });
  });

  it('sends a text back with a reason, and only with one', async () => {
    const { service } = await act(editor, 'submit', (await create(editor)) as Acting);
    expect((await act(publisher, 'sendBack', service, '  '))['userErrors']).toMatchObject([
      { code: 'INPUT_INVALID', path: ['input', 'reason'] },
    ]);
    const back = await act(publisher, 'sendBack', service, 'Say which pallets.');
    expect(back['service']).toMatchObject({ state: 'DRAFT', reviewReason: 'Say which pallets.' });
    const again = await act(editor, 'submit', back['service']);
    expect(again['service']).toMatchObject({ state: 'IN_REVIEW', reviewReason: null });
  });

  it('serves version n while n + 1 is written, and supersedes it in one step', async () => {
    const live = await published();
    const edited = await editor.send(UPDATE, {
      input: {
        id: live['id'],
        version: live['version'],
        facts: { ...FACTS, titles: [{ language: 'en', text: 'Night store for frozen berries' }] },
      },
    });
    const draft = edited.data['updateService'].service;
    expect(draft).toMatchObject({ state: 'DRAFT', publishedVersion: 1 });
    expect(await titleServed(live['id'])).toEqual([1, 'Night store for berries']);
    const { service } = await act(editor, 'submit', draft);
    const done = await act(publisher, 'publish', service);
    expect(done['service']).toMatchObject({ state: 'PUBLISHED', publishedVersion: 2 });
    expect(await titleServed(live['id'])).toEqual([2, 'Night store for frozen berries']);
    expect(done['service'].history.map((entry: { action: string }) => entry.action)).toContain('supersede');
  });

  async function titleServed(id: string): Promise<unknown[]> {
    const key = Buffer.from(id, 'base64url').toString().split(':')[1];
    const client = new pg.Client({ connectionString: server.database.appUrl });
    await client.connect();
    const { rows } = await client.query(
      "SELECT number, facts->'titles'->>'en' AS title FROM service_versions WHERE service_id = $1",
      [key],
    );
    await client.end();
    return rows.map((row) => [row.number, row.title]).flat();
  }

  it('refuses a stale version, and of two who act at once one', async () => {
    const draft = await create(editor);
    const first = await editor.send(UPDATE, { input: { id: draft['id'], version: 1, facts: FACTS } });
    expect(first.data['updateService'].service.version).toBe(2);
    const stale = await editor.send(UPDATE, { input: { id: draft['id'], version: 1, facts: FACTS } });
    expect(stale.data['updateService']).toMatchObject({
      service: null,
      userErrors: [{ code: 'STALE_VERSION' }],
    });

    const live = await published();
    const input = { id: live['id'], version: live['version'], facts: FACTS };
    const both = await Promise.all([editor.send(UPDATE, { input }), publisher.send(UPDATE, { input })]);
    const codes = both.map(({ data }) => data['updateService'].userErrors[0]?.code ?? 'done').sort();
    expect(codes).toEqual(['STALE_VERSION', 'done']);
  });

  it('suspends, reinstates and retires; what the table forbids is refused', async () => {
    const live = await published();
    const suspended = await act(publisher, 'suspend', live as Acting, 'The store is being rebuilt.');
    expect(suspended['service']).toMatchObject({ state: 'SUSPENDED', publishedVersion: null });
    expect(suspended['service'].actions).toEqual(['edit', 'reinstate', 'retire']);
    expect((await act(publisher, 'suspend', suspended['service'], 'Again.'))['userErrors']).toMatchObject([
      { code: 'TRANSITION_REFUSED' },
    ]);
    const back = await act(operator, 'reinstate', suspended['service']);
    expect(back['service']).toMatchObject({ state: 'PUBLISHED' });
    const gone = await act(publisher, 'retire', back['service'], 'No longer offered.');
    expect(gone['service']).toMatchObject({ state: 'RETIRED', actions: [] });
    const edit = await editor.send(UPDATE, {
      input: { id: gone['service'].id, version: gone['service'].version, facts: FACTS },
    });
    expect(edit.data['updateService'].userErrors).toMatchObject([{ code: 'TRANSITION_REFUSED' }]);
  });

  it('brings a suspended service back by a new version', async () => {
    const suspended = await act(publisher, 'suspend', (await published()) as Acting, 'The price is wrong.');
    const { id, version } = suspended['service'];
    const edited = await editor.send(UPDATE, { input: { id, version, facts: FACTS } });
    expect(edited.data['updateService'].service).toMatchObject({ state: 'DRAFT', publishedVersion: null });
    const { service } = await act(editor, 'submit', edited.data['updateService'].service);
    expect((await act(publisher, 'publish', service))['service']).toMatchObject({
      state: 'PUBLISHED',
      publishedVersion: 2,
    });
  });

  it('lets one of two publishers publish when both try at once', async () => {
    const other = await server.browser().signIn('inese.mezlauka@lv-log.example', DEMO_PASSWORD);
    for (let round = 0; round < 5; round += 1) {
      const { service } = await act(editor, 'submit', (await create(editor)) as Acting);
      const answers = await Promise.all([act(publisher, 'publish', service), act(other, 'publish', service)]);
      const codes = answers.map((answer) => answer['userErrors'][0]?.code ?? 'done').sort();
      expect(codes).toEqual(['STALE_VERSION', 'done']);
    }
  });

  it('is closed to other clusters, to buyers and to guests', async () => {
    const draft = await create(editor);
    const query = 'query ($id: ID!) { ownService(id: $id) { id } node(id: $id) { id } }';
    const foreign = await stranger.send(query, { id: draft['id'] });
    expect(foreign.data).toEqual({ ownService: null, node: null });
    expect(await act(stranger, 'publish', draft as Acting)).toEqual({ errors: ['NOT_FOUND'] });
    const list = await stranger.send(
      '{ ownServices(first: 100) { edges { node { id publisher { slug } } } } }',
    );
    const slugs = list.data['ownServices'].edges.map((edge: any) => edge.node.publisher.slug);
    expect(new Set(slugs)).toEqual(new Set(['ee-itl']));

    const buyer = await server.browser().signIn('ilze.rudzukalna@kalnsiers.example', DEMO_PASSWORD);
    for (const [browser, code] of [
      [buyer, 'NOT_ALLOWED'],
      [server.browser(), 'SIGN_IN_REQUIRED'],
    ] as const) {
      const answer = await browser.send(query, { id: draft['id'] });
      expect(answer.errors?.[0]?.extensions.code).toBe(code);
      expect(answer.data?.['node'] ?? null).toBeNull();
      expect((await act(browser, 'submit', draft as Acting))['errors']).toEqual([code]);
    }
  });

  it('names every wrong fact by its path', async () => {
    const { data } = await editor.send(CREATE, {
      input: {
        facts: {
          ...FACTS,
          titles: [
            { language: 'en', text: 'x'.repeat(201) },
            { language: 'xx', text: 'Unknown language' },
          ],
          concepts: ['log.store.chilled', 'log.store.nowhere'],
          coverage: ['LV99'],
          certificates: [{ code: 'ISO 1' }],
          temperature: { minC: 8, maxC: 2, mode: 'BAND' },
          capacities: [{ kind: 'FLOW', unit: 'EUR_PALLET', qty: -4 }],
          price: {
            type: 'TIERED',
            currency: 'EUR',
            unit: 'kg',
            tiers: [
              { fromQty: 10, amountMinor: 5.5 },
              { fromQty: 10, amountMinor: 4 },
            ],
          },
          leadTimeDays: -1,
          providerId: 'nonsense',
        },
      },
    });
    const paths = data['createService'].userErrors.map((error: { path: string[] }) =>
      error.path.slice(2).join('.'),
    );
    expect(paths).toEqual([
      'titles.0.text',
      'titles.1.text',
      'concepts.1',
      'coverage.0',
      'certificates.0.code',
      'temperature.minC',
      'capacities.0.qty',
      'capacities.0.period',
      'price.tiers.0.amountMinor',
      'price.tiers.1.fromQty',
      'leadTimeDays',
      'providerId',
    ]);
  });

  it('keeps emoji and refuses NUL and half characters', async () => {
    const draft = await create(editor, { titles: [{ language: 'en', text: 'Ice 🧊 store' }] });
    expect(draft['facts'].titles[0].text).toBe('Ice 🧊 store');
    for (const text of ['a\0b', 'a\ud800b']) {
      const { data } = await editor.send(CREATE, {
        input: { facts: { ...FACTS, titles: [{ language: 'en', text }] } },
      });
      expect(data['createService'].userErrors).toMatchObject([{ code: 'INPUT_INVALID' }]);
    }
  });

  it('takes a member as the provider and nobody else', async () => {
    const { data } = await editor.send(
      'query { cluster(slug: "lv-log") { members(first: 1) { edges { node { id slug } } } } other: cluster(slug: "ee-itl") { id } }',
    );
    const member = data['cluster'].members.edges[0].node;
    expect((await create(editor, { providerId: member.id }))['provider'].slug).toBe(member.slug);
    const foreign = await editor.send(CREATE, {
      input: { facts: { ...FACTS, providerId: data['other'].id } },
    });
    expect(foreign.data['createService'].userErrors).toMatchObject([
      { path: ['input', 'facts', 'providerId'] },
    ]);
  });

  it('gives an external id to one service only', async () => {
    await create(editor, { externalId: 'NIGHT-1' });
    const twice = await editor.send(CREATE, { input: { facts: { ...FACTS, externalId: 'NIGHT-1' } } });
    expect(twice.data['createService'].userErrors).toMatchObject([
      { path: ['input', 'facts', 'externalId'] },
    ]);
    await create(stranger, { externalId: 'NIGHT-1', concepts: ['ict.edi.api'], sector: 'ICT' });
  });

  it('pages own services to the end, each once', async () => {
    const query = `query ($after: String) { ownServices(first: 5, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { id } } } }`;
    const ids: string[] = [];
    let after: string | null = null;
    const totals = new Set<number>();
    do {
      const { data }: { data: Record<string, any> } = await editor.send(query, { after });
      ids.push(...data['ownServices'].edges.map((edge: any) => edge.node.id));
      totals.add(data['ownServices'].totalCount);
      after = data['ownServices'].pageInfo.hasNextPage ? data['ownServices'].pageInfo.endCursor : null;
    } while (after);
    expect([...totals]).toEqual([ids.length]);
    expect(new Set(ids).size).toBe(ids.length);
    const bad = await editor.send(query, { after: Buffer.from('["x","y"]').toString('base64url') });
    expect(bad.errors?.[0]?.extensions.code).toBe('CURSOR_INVALID');
  });
});
