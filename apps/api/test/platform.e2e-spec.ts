import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './test-app.js';

describe('the platform', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await startTestApp();
  });
  afterAll(() => server.close());

  it('answers null for an id that is nobody’s', async () => {
    const answer = await server.browser().send('{ node(id: "bm9uc2Vuc2U") { id } }');
    expect(answer).toMatchObject({ status: 200, data: { node: null } });
  });
});
