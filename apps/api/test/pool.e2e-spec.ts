import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import { createApp } from '../src/server.js';
import { readConfig } from '../src/platform/config.js';
import { Browser, type TestApp } from './test-app.js';
import { cloneDatabase } from './databases.js';
import { WORLD } from './world.js';

const SAVE =
  'mutation ($text: String!) { saveNeed(input: { text: $text, capabilities: [], clauses: [] }) { need { id } userErrors { code } } }';

/** Good and bad operations side by side on two connections. */
const OPERATIONS: readonly [query: string, variables?: object, headers?: Record<string, string>][] = [
  ['{ viewer { name memberships { role } } }'],
  ['{ nonsense }'],
  ['{ requests(side: SENT, first: 5) { edges { node { quotes { id } history { action } } } } }'],
  [
    '{ a: requests(side: SENT, first: 0) { totalCount } b: needs(first: 5) { edges { node { title } } } c: clusters(first: 3) { totalCount } }',
  ],
  ['query ($first: Int!) { needs(first: $first) { totalCount } }', { first: 'many' }],
  [SAVE, { text: 'A cold store in Riga' }],
  [SAVE, { text: '' }],
  [SAVE, { text: 'Once' }, { 'idempotency-key': 'once' }],
  [SAVE, { text: 'Another' }, { 'idempotency-key': 'once' }],
  ['mutation { withdrawNeed(input: { id: "x", version: 1 }) { need { id } } }'],
  ['{ clusters(first: 100) { edges { node { members(first: 100) { totalCount } } } } }'],
  ['{ node(id: "bm9uc2Vuc2U") { id } clusters(first: 1, after: "x") { totalCount } }'],
];

describe('a pool of two connections', () => {
  let server: Pick<TestApp, 'app' | 'database'>;
  let browser: Browser;
  beforeAll(async () => {
    const database = await cloneDatabase(WORLD);
    const environment = {
      NODE_ENV: 'test',
      LOG_LEVEL: 'fatal',
      DATABASE_URL: database.appUrl,
      POOL_SIZE: '2',
    };
    server = { database, app: await createApp(readConfig(environment)) };
    await server.app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
    browser = await new Browser(server.app).signIn('ilze.rudzukalna@kalnsiers.example', DEMO_PASSWORD);
  });
  afterAll(async () => {
    await server.app.close();
    await server.database.drop();
  });

  it('serves 200 mixed operations and has both connections back', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, at) => {
        const [query, variables = {}, headers = {}] = OPERATIONS[at % OPERATIONS.length]!;
        return browser.send(query, variables as Record<string, unknown>, headers);
      }),
    );
    expect(answers.filter((answer) => answer.status >= 500)).toEqual([]);
    expect((await browser.send('{ needs(first: 1) { totalCount } }')).errors).toBeUndefined();
  });

  it('has them back from clients that left before the answer', async () => {
    const { port } = server.app.getHttpServer().address() as AddressInfo;
    const body = JSON.stringify({
      query: '{ clusters(first: 5) { edges { node { members(first: 5) { totalCount } } } } }',
    });
    const leave = (after: number) =>
      new Promise<void>((resolve) => {
        const request = http.request({
          port,
          host: '127.0.0.1',
          method: 'POST',
          path: '/graphql',
          headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        });
        request.on('error', () => resolve()).on('close', () => resolve());
        request.end(body);
        setTimeout(() => request.destroy(), after);
      });
    await Promise.all(Array.from({ length: 60 }, (_, at) => leave(at % 12)));
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => browser.send('{ needs(first: 1) { totalCount } }')),
    );
    expect(answers.filter((answer) => answer.errors)).toEqual([]);
  });
});
