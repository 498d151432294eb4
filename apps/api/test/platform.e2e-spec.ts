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

  it.each([
    [
      'too deep',
      `{ clusters(first: 1) ${'{ edges { node { members(first: 1) '.repeat(6)}{ totalCount }${' } } }'.repeat(6)} }`,
    ],
    ['too many aliases', `{ ${Array.from({ length: 16 }, (_, at) => `a${at}: viewer { name }`).join(' ')} }`],
    [
      'too many directives',
      `{ viewer { ${Array.from({ length: 21 }, () => 'name @include(if: true)').join(' ')} } }`,
    ],
    [
      'nested lists that multiply',
      '{ clusters(first: 100) { edges { node { members(first: 100) { edges { node { members(first: 100) { totalCount } } } } } } } }',
    ],
    [
      'six mutations at once',
      `mutation { ${Array.from({ length: 6 }, (_, at) => `a${at}: signOut { userErrors { code } }`).join(' ')} }`,
    ],
  ])('refuses %s before it runs', async (_what, query) => {
    expect(await codes(query)).toEqual({ status: 400, codes: ['QUERY_TOO_COSTLY'] });
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

  it('mutates by POST only, and one operation at a time', async () => {
    const http = supertest(server.app.getHttpServer());
    const query = encodeURIComponent('mutation { signOut { userErrors { code } } }');
    expect((await http.get(`/graphql?query=${query}`).set('x-fivefold-csrf', '1')).status).toBe(405);
    expect((await http.post('/graphql').send([{ query: '{ viewer { name } }' }])).status).toBe(400);
  });

  it('undoes a refused mutation and keeps the one beside it', async () => {
    const save = (name: string, text: string) =>
      `${name}: saveNeed(input: { text: "${text}", capabilities: [], clauses: [] }) { need { id } userErrors { code } }`;
    const count = async () =>
      (await buyer.send('{ needs(first: 1) { totalCount } }')).data['needs'].totalCount;
    const before = await count();
    const { data } = await buyer.send(
      `mutation { ${save('kept', 'A cold store in Riga')} ${save('refused', '')} }`,
    );
    expect(data['kept']).toMatchObject({ need: { id: expect.any(String) }, userErrors: [] });
    expect(data['refused']).toMatchObject({ need: null, userErrors: [{ code: 'NEED_EMPTY' }] });
    expect(await count()).toBe(before + 1);
  });

  it('says when it is ready', async () => {
    const http = supertest(server.app.getHttpServer());
    expect((await http.get('/livez')).body).toEqual({ status: 'alive' });
    expect((await http.get('/readyz')).body).toEqual({ status: 'ready', missing: [] });
  });
});
