import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import supertest from 'supertest';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

describe('the platform', () => {
  let server: TestApp;
  let guest: Browser;
  let buyer: Browser;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    guest = server.browser();
    buyer = await server.browser().signIn('ilze.rudzukalna@kalnsiers.example', DEMO_PASSWORD);
  });
  afterAll(() => server.close());

  const codes = async (query: string, variables = {}, headers = {}) => {
    const answer = await buyer.send(query, variables, headers);
    return { status: answer.status, codes: (answer.errors ?? []).map((error) => error.extensions.code) };
  };

  it('answers null for an id that is nobody’s', async () => {
    const answer = await guest.send('{ node(id: "bm9uc2Vuc2U") { id } }');
    expect(answer).toMatchObject({ status: 200, data: { node: null } });
  });

  it.each([0, -1, 101])('refuses a page of %s', async (first) => {
    const answer = await codes('query ($first: Int!) { clusters(first: $first) { totalCount } }', { first });
    expect(answer.codes).toEqual(['PAGE_SIZE_INVALID']);
  });

  it('refuses a cursor that is not of this list', async () => {
    for (const after of ['x', 'bnVsbA', '']) {
      const { codes: seen } = await codes(
        'query ($after: String) { needs(first: 1, after: $after) { totalCount } }',
        { after },
      );
      expect(seen).toEqual(after === '' ? [] : ['CURSOR_INVALID']);
    }
  });

  it('takes a mutation only from its own page', async () => {
    const send = (headers: Record<string, string>) =>
      supertest(server.app.getHttpServer())
        .post('/graphql')
        .set(headers)
        .send({ query: 'mutation { signOut { userErrors { code } } }' });
    expect((await send({})).body.errors[0].extensions.code).toBe('CSRF_REFUSED');
    expect(
      (await send({ 'x-fivefold-csrf': '1', origin: 'https://evil.example' })).body.errors[0].extensions.code,
    ).toBe('CSRF_REFUSED');
    expect((await send({ 'x-fivefold-csrf': '1' })).body.errors).toBeUndefined();
  });

  it('mutates by POST only', async () => {
    const http = supertest(server.app.getHttpServer());
    const query = encodeURIComponent('mutation { signOut { userErrors { code } } }');
    expect((await http.get(`/graphql?query=${query}`).set('x-fivefold-csrf', '1')).status).toBe(405);
  });

  it('says when it is ready', async () => {
    const http = supertest(server.app.getHttpServer());
    expect((await http.get('/livez')).body).toEqual({ status: 'alive' });
    expect((await http.get('/readyz')).body).toEqual({ status: 'ready', missing: [] });
    for (const path of ['/livez', '/readyz'])
      expect((await http.get(path).set('authorization', 'Bearer ff_live_1_nothing')).status).toBe(200);
  });
});
