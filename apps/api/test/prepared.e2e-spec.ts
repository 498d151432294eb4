import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { DEMO_PASSWORD } from '@fivefold/world';
import { GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import pg from 'pg';
import { Config, Outbox, toGlobalId } from '../src/platform/index.js';
import { Lane } from '../src/platform/prepared/lane.js';
import { PreparedDocuments } from '../src/platform/prepared/prepared-documents.js';
import { pureOf } from '../src/platform/prepared/pure.js';
import { PEOPLE, serviceId, Stage } from './access-stage.js';
import { RandomSelection, seeded } from './random-selection.js';
import { PAGE } from './search-page.js';
import { statementsOf } from './statements.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

/** What of the contract is answered without the GraphQL server where nothing else is asked. A field is added here on purpose. */
const PURE = [
  'Capability.label',
  'Price.text',
  'Query.capabilities',
  'Query.rankingDeclaration',
  'Query.service',
  'Query.services',
  'Region.name',
  'Service.coPublishers',
  'Service.description',
  'Service.descriptionLanguage',
  'Service.provider',
  'Service.publisher',
  'Service.slotMinutes',
  'Service.title',
  'Service.titleLanguage',
  'ServiceConnection.facets',
];

interface Sent {
  readonly status: number;
  readonly headers: Record<string, unknown>;
  readonly body: string;
}

type Headers = Record<string, string>;

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }';

describe('operations that are answered from memory', () => {
  let server: TestApp;
  let admin: pg.Client;
  let lane: Lane;
  let schema: GraphQLSchema;
  const callers: Record<string, Headers> = {
    guest: {},
    'guest who reads Latvian': { 'accept-language': 'lv-LV,lv;q=0.9' },
    'program with the newer media type': {
      accept: 'application/graphql-response+json',
      'accept-language': 'sv',
    },
  };

  const send = async (body: unknown, headers: Headers = {}): Promise<Sent> => {
    const answer = await server.app
      .getHttpAdapter()
      .getInstance()
      .inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json', 'x-fivefold-csrf': '1', ...headers },
        payload: typeof body === 'string' ? body : JSON.stringify(body),
      });
    const { date: _, ...others } = answer.headers;
    return { status: answer.statusCode, headers: others, body: answer.body };
  };
  const signIn = async (email: string): Promise<Headers> => {
    const answer = await send({ query: SIGN_IN, variables: { input: { email, password: DEMO_PASSWORD } } });
    const [cookie] = [answer.headers['set-cookie'] as string | string[]].flat();
    return { cookie: cookie!.split(';')[0]! };
  };
  /** The answer the ordinary way, once it is known, and from memory; and whether it was. */
  const bothWays = async (body: object, headers: Headers = {}) => {
    lane.isOpen = false;
    await send(body, headers);
    const ordinary = await send(body, headers);
    lane.isOpen = true;
    const before = lane.answered;
    const short = await send(body, headers);
    return { ordinary, short, isShort: lane.answered > before };
  };
  /** Fails the test where the two ways differ. @returns whether the short way was taken */
  const same = async (body: object, headers: Headers = {}): Promise<boolean> => {
    const { ordinary, short, isShort } = await bothWays(body, headers);
    if (JSON.stringify(short) !== JSON.stringify(ordinary))
      expect({ body, headers, sent: short }).toEqual({ body, headers, sent: ordinary });
    return isShort;
  };

  beforeAll(async () => {
    // A budget that is whole again at once tells the same balance twice.
    server = await startTestApp(WORLD, { budgetRefill: 1_000_000_000 });
    lane = server.app.get(Lane);
    ({ schema } = server.app.get(GraphQLSchemaHost));
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    callers['buyer'] = await signIn(PEOPLE.buyer);
    callers['publisher'] = { ...(await signIn(PEOPLE.publisher)), 'accept-language': 'lv' };
    const { key } = await new Stage(server).partnerKey(['PUBLIC_READ']);
    callers['partner'] = { authorization: `Bearer ${key}` };
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const SEARCHES: readonly object[] = [
    { first: 5 },
    { first: 3, query: 'atdzesēta noliktava Rīgā' },
    { first: 3, query: 'chilled', sort: 'NEWEST' },
    { first: 100, filter: { sectors: ['LOGISTICS'] } },
    { first: 2, filter: { countries: ['LV', 'EE'], certificates: [], labels: null } },
    { first: 1, query: null, filter: null, sort: null, after: null },
    { first: 2, query: 'chiled storage' },
    { first: 2, query: 'qqqqqq' },
    { first: 2, unknown: 1 },
  ];

  it('are the same to the letter, headers and cost included, whoever asks', async () => {
    for (const [name, headers] of Object.entries(callers))
      for (const variables of SEARCHES) {
        const isShort = await same({ query: PAGE, variables }, headers);
        expect([name, variables, isShort]).toEqual([name, variables, name !== 'partner']);
      }
  });

  it('go on from page to page', async () => {
    for (const given of [{ query: 'storage' }, { filter: { sectors: ['LOGISTICS'] }, sort: 'PRICE' }]) {
      let after: string | null = null;
      for (let page = 0; page < 4; page++) {
        const variables = { first: 3, after, ...given };
        expect(await same({ query: PAGE, variables })).toBe(true);
        const { body } = await send({ query: PAGE, variables });
        after = JSON.parse(body).data.services.pageInfo.endCursor;
      }
    }
  });

  it('leave every refusal to the ordinary way', async () => {
    const refused: readonly object[] = [
      { query: PAGE, variables: { first: 0 } },
      { query: PAGE, variables: { first: 101 } },
      { query: PAGE, variables: { first: '5' } },
      { query: PAGE, variables: { first: 5.5 } },
      { query: PAGE, variables: {} },
      { query: PAGE },
      { query: PAGE, variables: { first: 2, after: 'nonsense' } },
      { query: PAGE, variables: { first: 2, query: 'x'.repeat(1001) } },
      { query: PAGE, variables: { first: 2, query: 'a\u0000b' } },
      { query: PAGE, variables: { first: 2, query: 7 } },
      { query: PAGE, variables: { first: 2, sort: 'newest' } },
      { query: PAGE, variables: { first: 2, filter: { sectors: ['x'.repeat(41)] } } },
      { query: PAGE, variables: { first: 2, filter: { sectors: Array.from({ length: 201 }, () => 'x') } } },
      { query: PAGE, variables: { first: 2, filter: { concepts: ['no.such'] } } },
      { query: PAGE, variables: { first: 2, filter: { regions: ['XX'] } } },
      { query: PAGE, variables: { first: 2, filter: { clusters: ['nonsense'] } } },
      { query: PAGE, variables: { first: 2, filter: { nothing: ['x'] } } },
      { query: PAGE, variables: { first: 2, filter: { sectors: [null] } } },
      { query: PAGE, variables: { first: 2 }, operationName: 'Other' },
      { query: PAGE, variables: [2] },
      { query: PAGE, variables: { first: 2 }, documentId: 'sha256:0' },
    ];
    expect(await same({ query: PAGE, variables: { first: 2 } })).toBe(true);
    for (const body of refused) expect([body, await same(body)]).toEqual([body, false]);
    // A text for a list is a list of one.
    expect(await same({ query: PAGE, variables: { first: 2, filter: { sectors: 'LOGISTICS' } } })).toBe(
      false,
    );
    for (const headers of [{ authorization: 'Bearer none' }, { authorization: 'bearer' }] as Headers[])
      expect(await same({ query: PAGE, variables: { first: 2 } }, headers)).toBe(false);
    expect(await same({ query: PAGE, variables: { first: 2 } }, { cookie: 'fivefold=none' })).toBe(true);
  });

  it('are the same for documents of any shape over pure fields', async () => {
    const isAsked = (field: Parameters<typeof pureOf>[0]) =>
      pureOf(field) !== undefined || field.resolve === undefined;
    let prepared = 0;
    const documents = 60;
    for (let seed = 1; seed <= documents; seed++)
      prepared += Number(await same(...randomDocument(seed, isAsked)));
    expect(prepared).toBe(documents);
  }, 120_000);

  it('are the same for documents of any shape over all fields, and hold no field that is not pure', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const [body, headers] = randomDocument(1000 + seed, () => true);
      const isShort = await same(body, headers);
      if (isShort) expect(await statementsOf(server.app, () => send(body))).toEqual([]);
    }
  }, 120_000);

  /** A list or a service with a selection, variables and a caller at random. */
  function randomDocument(
    seed: number,
    isAsked: (field: Parameters<typeof pureOf>[0]) => boolean,
  ): [{ query: string; variables: object }, Headers] {
    const random = seeded(seed);
    const selection = new RandomSelection(random, isAsked);
    const type = schema.getType('Service') as GraphQLObjectType;
    const node = selection.of(type, 2);
    const isList = random() < 0.6;
    const root = isList
      ? `services(first: $first, query: $query) { totalCount ${random() < 0.3 ? 'facets { name values { label } }' : ''} edges { cursor node ${node} } }`
      : `service(id: $id) ${node}`;
    const declared = isList ? '$first: Int!, $query: String' : '$id: ID!';
    const isSpoken = [root, ...selection.fragments].some((part) => part.includes('$language'));
    const query = `query (${declared}${isSpoken ? ', $language: String' : ''}) { ${root} } ${selection.fragments.join(' ')}`;
    const languages = [undefined, null, 'lv', 'sv', 'xx', ''];
    const language = languages[Math.floor(random() * languages.length)];
    const variables = {
      ...(isList
        ? { first: 1 + Math.floor(random() * 6), query: random() < 0.5 ? 'storage' : null }
        : { id: serviceId(random() < 0.5 ? 'OF016' : 'OF001') }),
      ...(isSpoken && language !== undefined && { language }),
    };
    const short = Object.entries(callers).filter(([name]) => name !== 'partner');
    return [{ query, variables }, short[Math.floor(random() * short.length)]![1]];
  }

  it('are of fields that say so themselves', () => {
    const declared = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields())
            .filter((field) => pureOf(field))
            .map((field) => `${type.name}.${field.name}`)
        : [],
    );
    expect(declared.sort()).toEqual(PURE);
  });

  it('take no statement for guests and one for a session', async () => {
    const body = { query: PAGE, variables: { first: 20, query: 'storage' } };
    expect(await same(body)).toBe(true);
    expect(await statementsOf(server.app, () => send(body))).toEqual([]);
    expect(await statementsOf(server.app, () => send(body, callers['buyer']))).toEqual([
      expect.stringContaining('find_caller'),
    ]);
  });

  it('show what has changed from the next answer on', async () => {
    const id = serviceId('OF016');
    const query = 'query ($id: ID!) { service(id: $id) { title publisher { name } publisherLabels } }';
    const body = { query, variables: { id } };
    const title = async () => JSON.parse((await send(body)).body).data.service;
    expect(await same(body)).toBe(true);
    const before = await title();
    await admin.query('SET session_replication_role = replica');
    const key = Buffer.from(id, 'base64url').toString().split(':')[1];
    const { rows } = await admin.query<{ publisher_id: string }>(
      `UPDATE service_versions SET facts = jsonb_set(facts, '{titles,en}', '"Kowari cold room"')
       WHERE service_id = $1 AND state = 'published' RETURNING publisher_id`,
      [key],
    );
    await told('service', key!);
    expect(await same(body)).toBe(true);
    expect(await title()).toEqual({ ...before, title: 'Kowari cold room' });

    const { publisher_id: publisher } = rows[0]!;
    await admin.query("UPDATE organisations SET name = 'Dunnart cluster' WHERE id = $1", [publisher]);
    await told('organisation', publisher);
    expect(await same(body)).toBe(true);
    expect((await title()).publisher).toEqual({ name: 'Dunnart cluster' });

    // Read again for another service of the cluster: what is kept of the first one names it as well.
    await admin.query("UPDATE organisations SET name = 'Ningaui cluster' WHERE id = $1", [publisher]);
    const { rows: others } = await admin.query<{ service_id: string }>(
      "SELECT service_id FROM service_versions WHERE publisher_id = $1 AND state = 'published' AND service_id <> $2",
      [publisher, key],
    );
    await told('service', others[0]!.service_id);
    expect(await same(body)).toBe(true);
    expect((await title()).publisher).toEqual({ name: 'Ningaui cluster' });

    await admin.query(
      "UPDATE service_versions SET state = 'suspended', suspended_by = 'publisher', suspension_reason = 'x' WHERE service_id = $1",
      [key],
    );
    await told('service', key!);
    expect(await same(body)).toBe(true);
    expect(await title()).toBeNull();
  });

  /** Writes an event and waits until it has been followed here. */
  async function told(kind: string, subject: string): Promise<void> {
    await admin.query('INSERT INTO outbox (kind, subject_id) VALUES ($1, $2)', [kind, subject]);
    await server.app.get(Outbox).drain();
  }

  it('are charged as the ordinary way charges, and refused where too little is left', async () => {
    const poor = await startTestApp(WORLD, { budgetPoints: 20_000, budgetRefill: 1 });
    try {
      const own = poor.app.get(Lane);
      own.answered = 0;
      const body = { query: PAGE, variables: { first: 100 } };
      const ask = () =>
        poor.app
          .getHttpAdapter()
          .getInstance()
          .inject({
            method: 'POST',
            url: '/graphql',
            headers: { 'content-type': 'application/json' },
            payload: JSON.stringify(body),
          });
      await ask();
      const costs: number[] = [];
      let last = await ask();
      expect(own.answered).toBe(1);
      while (last.statusCode === 200 && costs.length < 100) {
        costs.push(JSON.parse(last.body).extensions.cost.available);
        last = await ask();
      }
      expect(last.statusCode).toBe(429);
      expect(JSON.parse(last.body).errors[0].extensions.code).toBe('THROTTLED');
      expect(costs).toEqual([...costs].sort((a, b) => b - a));
      expect(new Set(costs).size).toBe(costs.length);
    } finally {
      await poor.close();
    }
  });

  it('are for sessions those of the page where sessions ask for nothing else', async () => {
    const body = { query: PAGE, variables: { first: 2 } };
    expect(await same(body, callers['buyer'])).toBe(true);
    const config = server.app.get(Config);
    config.onlyPageDocuments = true;
    try {
      const answer = await send(body, callers['buyer']);
      expect(JSON.parse(answer.body).errors[0].extensions.code).toBe('DOCUMENT_REFUSED');
      expect(await same(body)).toBe(true);
    } finally {
      config.onlyPageDocuments = false;
    }
  });

  it('are forgotten where there are too many, and learned again', async () => {
    const prepared = server.app.get(PreparedDocuments);
    const first = '{ capabilities { concept } }';
    await send({ query: first });
    expect(prepared.isPrepared(first)).toBe(true);
    const operation = schema.getQueryType()!;
    expect(operation).toBeInstanceOf(GraphQLObjectType);
    for (let at = 0; at < 1000; at++) await send({ query: `{ a${at}: capabilities { id } }` });
    expect(prepared.isPrepared(first)).toBeUndefined();
    expect(await same({ query: first })).toBe(true);
  }, 120_000);

  it('hold services by their ids alone', async () => {
    const query = 'query ($id: ID!) { service(id: $id) { id version } }';
    for (const id of [serviceId('OF001'), 'nonsense', toGlobalId('Organisation', crypto.randomUUID()), ''])
      expect(await same({ query, variables: { id } })).toBe(true);
  });
});
