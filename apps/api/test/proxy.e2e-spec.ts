import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import supertest from 'supertest';
import { createApp } from '../src/server.js';
import { readConfig } from '../src/platform/config.js';
import { cloneDatabase } from './databases.js';
import { PEOPLE } from './access-stage.js';
import { Browser, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';

describe('behind a proxy', () => {
  let server: Pick<TestApp, 'app' | 'database'>;
  let webRoot: string;
  beforeAll(async () => {
    webRoot = mkdtempSync(path.join(os.tmpdir(), 'fivefold-page-'));
    writeFileSync(path.join(webRoot, 'index.html'), '<!doctype html><title>Fivefold</title>');
    writeFileSync(path.join(webRoot, 'page.js'), '');
    const database = await cloneDatabase(WORLD);
    const environment = {
      NODE_ENV: 'test',
      LOG_LEVEL: 'fatal',
      DATABASE_URL: database.appUrl,
      PUBLIC_URL: 'https://fivefold.example',
      FILES_URL: 'https://files.example',
      FILES_SECRET: 'a secret of at least thirty-two signs',
      WEB_ROOT: webRoot,
    };
    server = { database, app: await createApp(readConfig(environment)) };
  });
  afterAll(async () => {
    await server.app.close();
    await server.database.drop();
    rmSync(webRoot, { recursive: true });
  });

  it.each(['a b', '[::1', 'x"y<>', 'fivefold.example:99999', 'fivefold.example@evil.example'])(
    'answers nothing to the host %s, which is none',
    async (host) => {
      for (const url of ['/livez', '/services/x', '/graphql?query={viewer{name}}']) {
        const { status, text } = await supertest(server.app.getHttpServer()).get(url).set('host', host);
        expect([status, text]).toEqual([400, '{"error":"bad request"}']);
      }
    },
  );

  it.each([
    ['the page', '/services/x', 200],
    ['a file of the page', '/page.js', 200],
    ['an answer', '/graphql?query={viewer{name}}', 200],
    ['a refused question', '/graphql?query={', 400],
    ['health', '/livez', 200],
    ['a document that is not there', '/agreements/x.pdf', 404],
    ['nothing', '/nothing.php', 404],
    ['another host before the page', '//evil.example/%2e%2e', 404],
  ])('says with %s what a browser may do with it', async (_what, url, status) => {
    const accept = url.startsWith('/services') ? 'text/html' : '*/*';
    const answer = await supertest(server.app.getHttpServer()).get(url).set('accept', accept);
    expect({ status: answer.status, headers: answer.headers }).toMatchObject({
      status,
      headers: {
        'content-security-policy':
          "default-src 'none';script-src 'self';style-src 'self';img-src 'self' data: https://files.example;font-src 'self';" +
          "connect-src 'self';manifest-src 'self';frame-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none'",
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'permissions-policy': expect.stringContaining('camera=()'),
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control':
          { '/page.js': 'public, max-age=31536000, immutable', '/services/x': 'no-cache' }[url] ?? 'no-store',
      },
    });
    for (const name of ['server', 'x-powered-by', 'location'])
      expect(answer.headers).not.toHaveProperty(name);
  });

  it('repeats nothing of an address that is none', async () => {
    const { status, headers, text } = await supertest(server.app.getHttpServer()).get('/<b>%E0%A4%A');
    expect({ status, headers, text }).toMatchObject({
      status: 400,
      text: '{"error":"bad request"}',
      headers: {
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    });
  });

  it('promises TLS only where it stands behind it', async () => {
    const environment = { NODE_ENV: 'test', LOG_LEVEL: 'fatal', DATABASE_URL: server.database.appUrl };
    const plain = await createApp(readConfig(environment));
    const { headers } = await supertest(plain.getHttpServer()).get('/livez');
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers['content-security-policy']).toContain("img-src 'self' data:;");
    await plain.close();
  });

  it('keeps the session where neither scripts, other hosts nor plain connections reach it', async () => {
    const answer = await supertest(server.app.getHttpServer())
      .post('/graphql')
      .set('x-fivefold-csrf', '1')
      .send({ query: SIGN_IN, variables: { input: { email: PEOPLE.buyer, password: DEMO_PASSWORD } } });
    const [cookie] = [answer.headers['set-cookie'] ?? []].flat();
    const [value, ...attributes] = String(cookie).split('; ');
    expect(value).toMatch(/^__Host-fivefold=[\w-]{43}$/);
    expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=1209600', 'Path=/', 'SameSite=Lax', 'Secure']);
  });

  /** Every way to change something from outside, and why another site cannot use it with the session of a reader. */
  const WAYS_IN: Record<string, string> = {
    '/graphql': 'refused',
    '/attachments': 'refused',
    '/oauth/token': 'asks for the secret of a partner app, which no browser has',
    '/newsletters': 'changes nothing, and its answer stays with its reader',
    '/unsubscribe': 'bears a signed token and no session: mail programs send it (RFC 8058)',
  };

  it('knows every way in that is no reading', () => {
    const routes = server.app
      .getHttpAdapter()
      .getInstance()
      .printRoutes({ commonPrefix: false, method: 'POST' });
    const found = [...routes.matchAll(/(\/[\w/:.*-]*) \((?=[^)]*(?:POST|PUT|PATCH|DELETE))/g)].map(
      ([, way]) => way,
    );
    expect(found.sort()).toEqual(Object.keys(WAYS_IN).sort());
    for (const method of ['PUT', 'PATCH', 'DELETE'] as const)
      expect(server.app.getHttpAdapter().getInstance().printRoutes({ method })).toBe('(empty tree)');
  });

  const foreign = [
    ['no header of the page', { 'x-fivefold-csrf': '' }],
    ['the origin of another site', { origin: 'https://evil.example' }],
    ['a hidden origin', { origin: 'null' }],
    ['another host of the same site', { origin: 'https://files.fivefold.example' }],
    ['a browser that says so', { 'sec-fetch-site': 'cross-site' }],
    ['a browser that tells of a sister host', { 'sec-fetch-site': 'same-site' }],
  ] as const;
  it.each(
    Object.keys(WAYS_IN)
      .filter((way) => WAYS_IN[way] === 'refused')
      .flatMap((way) => foreign.map(([what, headers]) => [way, what, headers] as const)),
  )('refuses a change at %s with %s', async (way, _what, headers) => {
    const own = { host: 'fivefold.example', 'x-fivefold-csrf': '1', origin: 'https://fivefold.example' };
    const post = (more: object) => {
      const request = supertest(server.app.getHttpServer())
        .post(way)
        .set({ ...own, ...more });
      return way === '/graphql'
        ? request.send({ query: 'mutation { signOut { userErrors { code } } }' })
        : request.attach('file', Buffer.from('a'), 'a.txt');
    };
    expect((await post({ ...own, ...headers })).body.errors[0].extensions.code).toBe('CSRF_REFUSED');
    expect((await post({ 'sec-fetch-site': 'same-origin' })).body.errors?.[0].extensions.code).not.toBe(
      'CSRF_REFUSED',
    );
  });

  it('counts tries by the address that the proxy saw, whatever the client claims before it', async () => {
    const codes = [];
    for (let at = 0; at < 11; at += 1) {
      const answer = await new Browser(server.app).send(
        SIGN_IN,
        { input: { email: 'nobody@firm.example', password: 'guess' } },
        { 'x-forwarded-for': `198.51.100.${at}, 203.0.113.7` },
      );
      codes.push(answer.errors?.[0]?.extensions.code ?? answer.data['signIn'].userErrors[0].code);
    }
    expect(codes).toEqual([...Array.from({ length: 10 }, () => 'CREDENTIALS_WRONG'), 'TOO_MANY_REQUESTS']);
  });
});
