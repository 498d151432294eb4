import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import supertest from 'supertest';
import { DataSource } from 'typeorm';
import { WebSocket } from 'ws';
import { Config, Counters, LOGGER } from '../src/platform/index.js';
import { Budgets } from '../src/platform/graphql/budgets.js';
import { readGlobalId } from '../src/platform/graphql/global-id.js';
import { PageDocuments } from '../src/platform/graphql/page-documents.js';
import { PEOPLE, Stage } from './access-stage.js';
import { statementsOf } from './statements.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

/** What the build of the page hands to the server. */
const BUILD = new URL('../../web/scripts/page-operations.mjs', import.meta.url).href;
const TABLE = new URL('../../../tools/verify-trust/shape-table.mjs', import.meta.url).href;

interface Shape {
  readonly name: string;
  readonly code: string | null;
  readonly only?: 'POST';
  make(n: number): { query: string; variables?: object; operationName?: string };
}
interface Refusal {
  readonly status: number;
  readonly code: string | null;
}

describe('limits of documents', () => {
  let server: TestApp;
  let buyer: Browser;
  let host: string;
  let cookie: string;
  let shapes: Shape[];
  beforeAll(async () => {
    ({ SHAPES: shapes } = (await import(TABLE)) as { SHAPES: Shape[] });
    server = await startTestApp(WORLD);
    await server.app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
    host = `127.0.0.1:${(server.app.getHttpServer().address() as AddressInfo).port}`;
    buyer = await server.browser().signIn(PEOPLE.buyer, DEMO_PASSWORD);
    cookie = await cookieOf(server, PEOPLE.buyer);
  });
  afterAll(() => server.close());

  const refusalOf = ({ status, body }: { status: number; body: any }): Refusal => {
    expect(body.data).toBeUndefined();
    expect(body.errors).toHaveLength(1);
    return { status, code: body.errors[0].extensions?.code ?? null };
  };
  const expected = (of: readonly Shape[], status = 400) =>
    Object.fromEntries(of.map(({ name, code }) => [name, { status, code }]));

  it('refuse every shape sent by POST before anything runs', async () => {
    const refused: Record<string, Refusal> = {};
    for (const { name, make } of shapes) {
      const sent = supertest(server.app.getHttpServer()).post('/graphql').set('x-fivefold-csrf', '1');
      refused[name] = refusalOf(await sent.set('accept', 'application/graphql-response+json').send(make(1)));
    }
    expect(shapes.length).toBeGreaterThan(40);
    expect(refused).toEqual(expected(shapes));
  });

  it('refuse every shape sent by GET alike', async () => {
    const sendable = shapes.filter((shape) => !shape.only && addressOf(shape).length < 15_000);
    const refused: Record<string, Refusal> = {};
    for (const shape of sendable) {
      const sent = supertest(server.app.getHttpServer()).get(addressOf(shape));
      refused[shape.name] = refusalOf(await sent.set('accept', 'application/graphql-response+json'));
    }
    expect(sendable.length).toBeGreaterThan(35);
    expect(refused).toEqual(expected(sendable));
  });

  it('refuse every shape sent over a WebSocket alike', async () => {
    const socket = new WebSocket(`ws://${host}/graphql`, 'graphql-transport-ws', {
      headers: { origin: `http://${host}`, cookie },
    });
    const heard = new Map<string, any>();
    const sendable = shapes.filter((shape) => !shape.only);
    await new Promise((resolve, reject) => {
      socket.on('error', reject);
      socket.on('close', (code) => reject(new Error(`closed with ${code}`)));
      socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
      socket.on('message', (message) => {
        const { type, id, payload } = JSON.parse(String(message));
        if (id) heard.set(id, { type, payload });
        const next = sendable[heard.size];
        if (next) socket.send(JSON.stringify({ type: 'subscribe', id: next.name, payload: next.make(1) }));
        else resolve(undefined);
      });
    });
    const refused = [...heard].map(([name, { type, payload }]) => {
      expect([type, payload.length]).toEqual(['error', 1]);
      return [name, { status: 400, code: payload[0].extensions?.code ?? null }];
    });
    expect(Object.fromEntries(refused)).toEqual(expected(sendable));
    socket.removeAllListeners('close').terminate();
  });

  it('take no batch, and no operation that the document does not hold', async () => {
    const http = supertest(server.app.getHttpServer());
    const one = { query: '{ viewer { name } }' };
    expect((await http.post('/graphql').send([one])).status).toBe(400);
    expect((await http.post('/graphql').send(Array.from({ length: 1000 }, () => one))).status).toBe(400);
    for (const query of [
      'query a { __typename } query b { __typename }',
      'fragment f on Query { __typename }',
      '{ __typename }',
    ]) {
      const { status } = await http.get('/graphql').query({ query, operationName: 'other' });
      expect([query, status]).toEqual([query, 400]);
    }
  });

  it('take nothing that is nested without end, in whatever part of the body', async () => {
    const nested = '['.repeat(50_000) + ']'.repeat(50_000);
    const query = 'mutation { markAllNotificationsRead { userErrors { code } } }';
    for (const part of ['variables', 'extensions', 'else']) {
      const { status, body } = await supertest(server.app.getHttpServer())
        .post('/graphql')
        .set({ cookie, 'x-fivefold-csrf': '1', 'idempotency-key': part, 'content-type': 'application/json' })
        .set({ accept: 'application/graphql-response+json' })
        .send(`{"query":"${query}","${part}":{"a":${nested}}}`);
      expect([status, body.errors[0].extensions.code]).toEqual([400, 'DOCUMENT_LIMIT']);
    }
  });

  it('let five changes run at once, each in a savepoint of its own', async () => {
    const save = (name: string, text: string) =>
      `${name}: saveNeed(input: { text: "${text}", capabilities: [], clauses: [] }) { need { id } userErrors { code } }`;
    const count = async () =>
      (await buyer.send('{ needs(first: 1) { totalCount } }')).data['needs'].totalCount;
    const before = await count();
    const texts = ['A cold store in Riga', '', 'A warm store in Tartu', '', 'A store in Cēsis'];
    const { data } = await buyer.send(
      `mutation { ${texts.map((text, at) => save(`n${at}`, text)).join(' ')} }`,
    );
    const outcomes = texts.map((_, at) =>
      data[`n${at}`].userErrors.map(({ code }: { code: string }) => code),
    );
    expect(outcomes).toEqual([[], ['NEED_EMPTY'], [], ['NEED_EMPTY'], []]);
    expect(await count()).toBe(before + 3);
  });

  it('read no large body of a guest, and none that does not say how large it is', async () => {
    const body = { query: '{ __typename }', variables: { filling: 'x'.repeat(300_000) } };
    const codes = async (sent: supertest.Test) => {
      const { status, body: answer, headers } = await sent;
      return [status, answer.errors?.[0].extensions.code, headers['connection'] ?? 'close'];
    };
    const post = () =>
      supertest(server.app.getHttpServer()).post('/graphql').set('content-type', 'application/json');
    expect(await codes(post().send(body))).toEqual([413, 'BODY_TOO_LARGE', 'close']);
    const chunked = await fetch(`http://${host}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: new Blob([JSON.stringify(body)]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect([chunked.status, chunked.headers.get('connection')]).toEqual([413, 'close']);
    expect((await post().set('cookie', cookie).send(body)).body.data).toEqual({ __typename: 'Query' });
  });
});

describe('documents of the page', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fivefold-documents-'));
  let server: TestApp;
  let config: Config;
  let host: string;
  let cookie: string;
  let texts: Record<string, string>;
  let idOf: (name: string) => string;
  beforeAll(async () => {
    const build = (await import(BUILD)) as { documentsFile(): string };
    texts = JSON.parse(build.documentsFile()) as Record<string, string>;
    idOf = (name) => Object.keys(texts).find((id) => new RegExp(`\\b${name}\\b`).test(texts[id]!))!;
    const documentsFile = path.join(folder, 'documents.json');
    writeFileSync(documentsFile, JSON.stringify(texts));
    server = await startTestApp(WORLD, { documentsFile });
    config = server.app.get(Config);
    await server.app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
    host = `127.0.0.1:${(server.app.getHttpServer().address() as AddressInfo).port}`;
    cookie = await cookieOf(server, PEOPLE.buyer);
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const ask = (body: object, headers: Record<string, string> = { cookie }) =>
    supertest(server.app.getHttpServer())
      .post('/graphql')
      .set({ 'x-fivefold-csrf': '1', accept: 'application/graphql-response+json', ...headers })
      .send(body);
  const codeOf = ({ status, body }: { status: number; body: any }) => [
    status,
    body.errors?.[0].extensions?.code ?? null,
  ];

  it('are run by their ids as by their texts, for as many points and by the same rights', async () => {
    const documentId = idOf('query Viewer');
    const query = texts[documentId]!;
    for (const headers of [{ cookie }, {} as Record<string, string>]) {
      const [byText, byId] = [await ask({ query }, headers), await ask({ documentId }, headers)];
      expect([byId.status, byId.body.data]).toEqual([200, byText.body.data]);
      expect(byId.body.extensions.cost.requested).toBe(byText.body.extensions.cost.requested);
    }
    const byGet = await supertest(server.app.getHttpServer())
      .get('/graphql')
      .query({ documentId })
      .set('cookie', cookie);
    expect(byGet.body.data.viewer.id).toBeTruthy();
    const needs = { documentId: idOf('query Needs'), variables: { first: 5 } };
    expect(codeOf(await ask(needs))).toEqual([200, null]);
    expect(codeOf(await ask(needs, {}))).toEqual([403, 'SIGN_IN_REQUIRED']);
    expect(codeOf(await ask({ ...needs, variables: { first: 101 } }))).toEqual([400, 'PAGE_SIZE_INVALID']);
    const { body } = await ask({ documentId: idOf('mutation SignOut') }, {});
    expect(body.data.signOut.userErrors).toEqual([]);
  });

  it('have ids that nobody else knows', async () => {
    const query = '{ __typename }';
    for (const documentId of ['sha256:0', '__proto__', 'constructor', query]) {
      expect(codeOf(await ask({ documentId }))).toEqual([400, 'DOCUMENT_UNKNOWN']);
      const byGet = supertest(server.app.getHttpServer()).get('/graphql').query({ documentId });
      expect(codeOf(await byGet.set('accept', 'application/graphql-response+json'))).toEqual([
        400,
        'DOCUMENT_UNKNOWN',
      ]);
    }
    for (const body of [{ query, documentId: 'sha256:0' }, { documentId: 5 }, { documentId: '' }, {}])
      expect(codeOf(await ask(body))).toEqual([400, 'INPUT_INVALID']);
    expect(codeOf(await ask({ query, documentId: null }))).toEqual([200, null]);
    expect((await ask({ documentId: 'sha256:0' })).body.extensions.cost.requested).toBe(500);
  });

  it('of another release are known by the database', async () => {
    const text = 'query Former{viewer{id}}';
    const documentId = `sha256:${createHash('sha256').update(text).digest('hex')}`;
    expect(codeOf(await ask({ documentId }))).toEqual([400, 'DOCUMENT_UNKNOWN']);
    const replica = Object.assign(new Config(), config, { documentsFile: path.join(folder, 'former.json') });
    writeFileSync(replica.documentsFile!, JSON.stringify({ [documentId]: text }));
    await new PageDocuments(replica, server.app.get(DataSource)).onApplicationBootstrap();
    config.onlyPageDocuments = true;
    try {
      expect((await ask({ documentId })).body.data.viewer.id).toBeTruthy();
    } finally {
      config.onlyPageDocuments = false;
    }
    const another = new PageDocuments(
      Object.assign(new Config(), config, { documentsFile: undefined }),
      server.app.get(DataSource),
    );
    expect(await another.textOf(idOf('query Viewer'))).toBe(texts[idOf('query Viewer')]);
    const keep = (id: string) =>
      server.app
        .get(DataSource)
        .query('SELECT keep_page_documents($1)', [{ [id]: 'query Planted{viewer{id}}' }]);
    await expect(keep(documentId.replace(/.$/, 'x'))).rejects.toThrow('page_documents_id_check');
  });

  it('are all that a session may ask where nothing else is taken, and keys and guests ask what they like', async () => {
    const { key } = await new Stage(server).partnerKey(['PUBLIC_READ']);
    config.onlyPageDocuments = true;
    try {
      const query = '{ services(first: 1) { totalCount } }';
      expect(codeOf(await ask({ query }))).toEqual([403, 'DOCUMENT_REFUSED']);
      expect(codeOf(await ask({ query: `${texts[idOf('query Viewer')]!} ` }))).toEqual([
        403,
        'DOCUMENT_REFUSED',
      ]);
      expect(codeOf(await ask({ query }, {}))).toEqual([200, null]);
      expect(codeOf(await ask({ query }, { authorization: `Bearer ${key}` }))).toEqual([200, null]);
      expect(codeOf(await ask({ documentId: idOf('query Viewer') }))).toEqual([200, null]);
    } finally {
      config.onlyPageDocuments = false;
    }
  });

  it('are subscribed to by their ids', async () => {
    const documentId = idOf('subscription NotificationArrived');
    const ours = { query: '', extensions: { documentId } };
    const asked: [object, string | null][] = [
      [ours, null],
      [ours, null],
      [{ query: texts[documentId] }, null],
      [{ query: '', extensions: { documentId: 'sha256:0' } }, 'DOCUMENT_UNKNOWN'],
      [{ query: '', extensions: { documentId: idOf('query Viewer') } }, 'INPUT_INVALID'],
      [{ query: 'subscription { notificationArrived { unreadCount } }' }, 'DOCUMENT_REFUSED'],
    ];
    config.onlyPageDocuments = true;
    const socket = new WebSocket(`ws://${host}/graphql`, 'graphql-transport-ws', {
      headers: { origin: `http://${host}`, cookie },
    });
    try {
      const heard: (string | null)[] = [];
      await new Promise((resolve, reject) => {
        socket.on('error', reject);
        socket.on('close', (code) => reject(new Error(`closed with ${code}`)));
        socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
        socket.on('message', (message) => {
          const { type, payload } = JSON.parse(String(message));
          if (type === 'error') heard.push(payload[0].extensions.code);
          if (type === 'next') heard.push(payload.data.notificationArrived ? null : 'empty');
          const next = asked[heard.length];
          if (next)
            socket.send(JSON.stringify({ type: 'subscribe', id: String(heard.length), payload: next[0] }));
          else resolve(undefined);
        });
      });
      expect(heard).toEqual(asked.map(([, code]) => code));
    } finally {
      config.onlyPageDocuments = false;
      socket.removeAllListeners('close').terminate();
    }
  });

  it('are wanted at the start where sessions may ask for nothing else', () => {
    const documentsFile = path.join(folder, 'none.json');
    const start = (settings: Partial<Config>) =>
      new PageDocuments(Object.assign(new Config(), { documentsFile }, settings), server.app.get(DataSource));
    expect(() => start({ onlyPageDocuments: true })).toThrow('holds no documents of the page');
    expect(start({}).holds('')).toBe(false);
  });
});

describe('points', () => {
  const LIST =
    'query ($n: Int!) { clusters(first: $n) { edges { node { members(first: 40) { totalCount edges { node { id name } } } } } } }';
  let server: TestApp;
  let config: Config;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    config = server.app.get(Config);
  });
  afterAll(() => server.close());

  const ask = (cookie: string, body: object) =>
    supertest(server.app.getHttpServer())
      .post('/graphql')
      .set({ cookie, 'x-fivefold-csrf': '1', accept: 'application/graphql-response+json' })
      .send(body);
  const signIn = (email: string) => cookieOf(server, email);

  it('are told in every answer', async () => {
    Object.assign(config, { budgetPoints: 100_000, budgetRefill: 1 });
    const asked: [object, number][] = [
      [{ query: '{ viewer { id name } }' }, 10],
      [{ query: '{ clusters(first: 50) { edges { node { id name } } } }' }, 1 + 1 + 50 * 3],
      [{ query: 'mutation { signOut { userErrors { code } } }' }, 10],
      [{ query: '{ viewer(' }, 500],
      [{ query: '{ nobody }' }, 500],
      [{ query: `{ ${'__typename '.repeat(50)} }` }, 500],
      [{ query: '{ clusters(first: 101) { totalCount } }' }, 500],
      [{ query: '{ needs(first: 1) { totalCount } }' }, 10],
    ];
    let before = 100_000;
    for (const [body, requested] of asked) {
      const { cost } = (await ask('', body)).body.extensions;
      expect(cost).toEqual({
        requested,
        available: expect.any(Number),
        capacity: 100_000,
        refillPerSecond: 1,
      });
      expect(cost.available).toBeLessThanOrEqual(100_000 - requested);
      before = Math.min(before, cost.available);
    }
    expect(before).toBeLessThan(100_000 - 300);
    const { body } = await supertest(server.app.getHttpServer()).get('/graphql?query={__typename}');
    expect(body.extensions.cost.requested).toBe(10);
  });

  it('belong to a person over all sessions, and end without harm to others', async () => {
    Object.assign(config, { budgetPoints: 20_000, budgetRefill: 1000 });
    const [first, again, other] = [
      await signIn(PEOPLE.buyer),
      await signIn(PEOPLE.buyer),
      await signIn(PEOPLE.editor),
    ];
    const spend = (cookie: string) => ask(cookie, { query: LIST, variables: { n: 100 } });
    const { body } = await spend(first);
    expect(body.errors).toBeUndefined();
    for (const cookie of [first, again]) {
      const refused = await spend(cookie);
      expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([429, 'THROTTLED']);
      expect(refused.body.data).toBeUndefined();
      expect(refused.body.extensions.cost).toMatchObject({ requested: 0, capacity: 20_000 });
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect(Number(refused.headers['retry-after'])).toBeLessThan(20);
    }
    for (const cookie of [other, '']) expect((await spend(cookie)).status).toBe(200);
    config.budgetRefill = 1_000_000;
    expect((await spend(again)).status).toBe(200);
  });

  it('of a flood of refused documents end as well', async () => {
    Object.assign(config, { budgetPoints: 20_100, budgetRefill: 1 });
    const cookie = await signIn(PEOPLE.publisher);
    const send = async (at: number) =>
      (await ask(cookie, { query: `{ a${at}` })).body.errors[0].extensions.code;
    // Together, because each is held back the longer the fewer points are left.
    expect(await Promise.all(Array.from({ length: 45 }, (_, at) => send(at)))).toContain(
      'DOCUMENT_UNREADABLE',
    );
    const from = performance.now();
    expect(await send(45)).toBe('THROTTLED');
    expect(performance.now() - from).toBeGreaterThan(900);
    expect((await ask(cookie, { query: '{ viewer { id } }' })).status).toBe(429);
  });

  it('pay for files as well, which take more than most answers', async () => {
    Object.assign(config, { budgetPoints: 100_000, budgetRefill: 1 });
    const cookie = await signIn(PEOPLE.otherPublisher);
    config.budgetPoints = 5000;
    const get = (path: string) => supertest(server.app.getHttpServer()).get(path).set({ cookie });
    for (const format of ['pdf', 'xlsx'])
      expect((await get(`/figures/files/told.${format}`)).status).toBe(200);
    const refused = await get('/figures/files/told.pdf');
    expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([429, 'THROTTLED']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    // What is kept costs less than what has to be made.
    expect((await get('/figures/files/told.csv')).status).toBe(200);
    const exports = await Promise.all(Array.from({ length: 3 }, () => get('/personal-data.json')));
    expect(exports.map(({ status }) => status)).toContain(429);
  });

  it('are asked for before a body is read', async () => {
    Object.assign(config, { budgetPoints: 20_000, budgetRefill: 1 });
    await server.app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
    const { port } = server.app.getHttpServer().address() as AddressInfo;
    const budgets = server.app.get(Budgets);
    const spendAll = (key: string) => {
      while (budgets.see(key).available > 0) budgets.chargeRefusal(key);
    };
    /** Says what is to come and sends none of it. */
    const announce = (headers: Record<string, string>) =>
      new Promise<unknown[]>((resolve, reject) => {
        const request = http.request({ port, method: 'POST', path: '/graphql', headers });
        request.on('error', reject).on('response', async (answer) => {
          const { errors } = JSON.parse(String(Buffer.concat(await answer.toArray())));
          resolve([answer.statusCode, errors[0].extensions.code, answer.headers['connection']]);
          request.destroy();
        });
        request.flushHeaders();
      });
    const refused = [429, 'THROTTLED', 'close'];
    const json = { 'content-type': 'application/json', 'content-length': '200000' };
    const cookie = await signIn(PEOPLE.editor);
    const { data } = (await ask(cookie, { query: '{ viewer { id } }' })).body;
    spendAll(`person:${readGlobalId(data.viewer.id)!.key}`);
    spendAll('address:127.0.0.1');
    const senders: Record<string, string>[] = [
      { cookie },
      {},
      { cookie: 'fivefold=nobody' },
      { cookie: 'other=1' },
    ];
    const answers = await Promise.all(senders.map((sender) => announce({ ...json, ...sender })));
    expect(answers).toEqual(senders.map(() => refused));
    expect((await announce({ ...json, 'content-length': '20' })).slice(0, 2)).toEqual([429, 'THROTTLED']);
  });

  it('are one budget for all replicas', async () => {
    Object.assign(config, { budgetPoints: 20_000, budgetRefill: 10 });
    const replica = () => new Budgets(server.app.get(Counters), config, server.app.get(LOGGER));
    const [one, two] = [replica(), replica()];
    one.charge('person:x', 15_000);
    two.charge('person:x', 4000);
    // On connections of its own: what an operation sends is counted elsewhere, and none waits for this.
    expect(await statementsOf(server.app, () => one.share())).toEqual([]);
    await two.share();
    expect(two.see('person:x').available).toBeLessThanOrEqual(1000 + 10);
    expect(() => two.charge('person:x', 2000)).toThrow('points');
    two.charge('person:y', 2000);
    // What one has spent since it asked counts beside what others had.
    one.charge('person:x', 500);
    await one.share();
    expect(one.see('person:x').available).toBeLessThanOrEqual(500 + 10);
    await Promise.all(
      Array.from({ length: 20 }, () =>
        Promise.all([one, two].map((each) => (each.chargeRefusal('person:z'), each.share()))),
      ),
    );
    expect(one.see('person:z').available).toBeLessThanOrEqual(20_000 - 2000);
  });
});

/** The cookie of a new session. */
async function cookieOf({ app }: TestApp, email: string): Promise<string> {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';
  const { headers } = await supertest(app.getHttpServer())
    .post('/graphql')
    .set('x-fivefold-csrf', '1')
    .send({ query, variables: { input: { email, password: DEMO_PASSWORD } } });
  return String(headers['set-cookie']).split(';')[0]!;
}

function addressOf({ make }: Shape): string {
  const { query, variables, operationName } = make(1);
  const asked = new URLSearchParams({ query });
  if (variables) asked.set('variables', JSON.stringify(variables));
  if (operationName) asked.set('operationName', operationName);
  return `/graphql?${asked}`;
}
