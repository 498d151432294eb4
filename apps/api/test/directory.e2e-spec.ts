import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './test-app.js';

describe('sessions', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await startTestApp();
  });
  afterAll(() => server.close());

  it('answers no viewer to a guest', async () => {
    const answer = await server.browser().send('{ viewer { id name } }');
    expect(answer).toEqual({ status: 200, data: { viewer: null }, errors: undefined });
  });

  it('lists no clusters of an empty database', async () => {
    const answer = await server.browser().send('{ clusters(first: 5) { totalCount edges { node { name } } } }');
    expect(answer.data).toEqual({ clusters: { totalCount: 0, edges: [] } });
  });

  it('refuses nobody’s credentials', async () => {
    const answer = await server
      .browser()
      .send('mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } userErrors { code path } } }', {
        input: { email: 'nobody@firm.example', password: 'whatever-it-is' },
      });
    expect(answer.data).toEqual({
      signIn: { viewer: null, userErrors: [{ code: 'CREDENTIALS_WRONG', path: [] }] },
    });
  });
});
