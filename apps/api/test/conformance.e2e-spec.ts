import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import { getIntrospectionQuery } from 'graphql';
import { auditServer } from 'graphql-http';
import pg from 'pg';
import supertest from 'supertest';
import { PEOPLE } from './access-stage.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

/** Audits of the specification that did not end well, worst first. */
async function audited(server: TestApp): Promise<{ count: number; failed: string[]; errors: string[] }> {
  await server.app.listen(0, '127.0.0.1');
  const { port } = server.app.getHttpServer().address() as { port: number };
  const results = await auditServer({ url: `http://127.0.0.1:${port}/graphql` });
  const failed = results.flatMap((result) =>
    result.status === 'ok' ? [] : [`${result.status}: ${result.id} ${result.name}: ${result.reason}`],
  );
  const errors = failed.filter((line) => line.startsWith('error'));
  return { count: results.length, failed, errors };
}

describe('GraphQL over HTTP', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await startTestApp(undefined, { mode: 'development' });
  });
  afterAll(() => server.close());

  it('passes every audit of the specification', async () => {
    expect(await audited(server)).toEqual({ count: 61, failed: [], errors: [] });
  });

  it('tells developers what the schema is, and which name nearly fits', async () => {
    const guest = server.browser();
    const { data } = await guest.send(getIntrospectionQuery());
    expect(data['__schema'].types.length).toBeGreaterThan(100);
    const { errors } = await guest.send('{ viewwer { id } }');
    expect(errors?.[0]?.message).toContain('Did you mean');
  });
});

describe('GraphQL over HTTP in production', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await startTestApp(WORLD, { mode: 'production' });
  });
  afterAll(() => server.close());

  it('fails no audit of the specification', async () => {
    const { count, errors } = await audited(server);
    expect({ count, errors }).toEqual({ count: 61, errors: [] });
  });

  it('tells guests nothing of the schema, however they ask', async () => {
    const guest = server.browser();
    const person = await server.browser().signIn(PEOPLE.buyer, DEMO_PASSWORD);
    const asked = [
      getIntrospectionQuery(),
      '{ __typename ... { ...f } } fragment f on Query { viewer { id } ... on Query { s: __schema { description } } }',
      'query q($yes: Boolean = true) { __schema @include(if: $yes) { description } }',
    ];
    for (const query of asked) {
      expect((await person.send(query)).errors).toBeUndefined();
      // Whoever asked before, and compiled or not.
      for (let at = 0; at < 3; at += 1) {
        const { data, errors } = await guest.send(query);
        expect([data, errors?.map(({ extensions }) => extensions.code)]).toEqual([
          undefined,
          ['INTROSPECTION_REFUSED'],
        ]);
      }
    }
    const types =
      'query ($n: String!) { viewer { id } a: __type(name: "Query") { name fields { name } } ...f } fragment f on Query { b: __type(name: $n) { name } }';
    expect((await person.send(types, { n: 'Viewer' })).data).toMatchObject({ b: { name: 'Viewer' } });
    for (let at = 0; at < 3; at += 1)
      expect((await guest.send(types, { n: 'Viewer' })).data).toEqual({ viewer: null, a: null, b: null });
    expect((await guest.send('{ __typename }')).data).toEqual({ __typename: 'Query' });
    expect((await supertest(server.app.getHttpServer()).get('/graphiql')).status).toBe(404);
  });

  it('names nothing that nearly fits', async () => {
    const person = await server.browser().signIn(PEOPLE.buyer, DEMO_PASSWORD);
    const wrong: [string, object?][] = [
      ['{ viewwer { id } }'],
      ['{ clusters(frist: 1) { totalCount } }'],
      ['{ viewer { ... on Viewr { id } } }'],
      ['{ bookings(side: PROVIDR, first: 1) { totalCount } }'],
      ['query ($s: BookingSide!) { bookings(side: $s, first: 1) { totalCount } }', { s: 'REQUESTR' }],
      [
        'mutation ($i: SignInInput!) { signIn(input: $i) { userErrors { code } } }',
        { i: { email: '', passwrd: '' } },
      ],
    ];
    for (const [query, variables] of wrong) {
      for (let at = 0; at < 3; at += 1) {
        const answer = await person.send(query, variables as Record<string, unknown>);
        expect(answer.errors?.length).toBeGreaterThan(0);
        expect(JSON.stringify(answer)).not.toContain('Did you mean');
      }
    }
  });

  it('masks what goes wrong inside, and changes nothing by GET', async () => {
    const http = supertest(server.app.getHttpServer());
    const query = 'mutation { signOut { userErrors { code } } }';
    expect((await http.get('/graphql').query({ query }).set('x-fivefold-csrf', '1')).status).toBe(405);

    const person = await server.browser().signIn(PEOPLE.buyer, DEMO_PASSWORD);
    const admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    try {
      await admin.query('ALTER TABLE needs RENAME TO needs_gone');
      const answer = await person.send('{ needs(first: 1) { totalCount } }');
      expect(answer).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL' } }] });
      expect(JSON.stringify(answer)).not.toMatch(/relation|needs_gone|SELECT|\.ts|\.js/);
    } finally {
      await admin.query('ALTER TABLE needs_gone RENAME TO needs').catch(() => undefined);
      await admin.end();
    }
  });
});
