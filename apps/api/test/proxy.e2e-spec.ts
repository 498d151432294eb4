import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '../src/server.js';
import { readConfig } from '../src/platform/config.js';
import { cloneDatabase } from './databases.js';
import { Browser, type TestApp } from './test-app.js';

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }';

describe('behind a proxy', () => {
  let server: Pick<TestApp, 'app' | 'database'>;
  beforeAll(async () => {
    const database = await cloneDatabase();
    const environment = {
      NODE_ENV: 'test',
      LOG_LEVEL: 'fatal',
      DATABASE_URL: database.appUrl,
      PUBLIC_URL: 'https://fivefold.example',
    };
    server = { database, app: await createApp(readConfig(environment)) };
  });
  afterAll(async () => {
    await server.app.close();
    await server.database.drop();
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
