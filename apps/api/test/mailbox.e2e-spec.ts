import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { readConfig } from '../src/platform/config.js';
import { createApp } from '../src/server.js';
import { CANARY, PEOPLE, Stage } from './access-stage.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

describe('the mailbox', () => {
  let server: TestApp;
  let path: string;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    await new Stage(server).told();
    const { data } = await server
      .browser()
      .send('{ mailbox(first: 1) { edges { node { to htmlPath state } } } }');
    const [{ node }] = data['mailbox'].edges;
    expect(node).toMatchObject({ to: PEOPLE.provider, state: 'WAITING' });
    path = node.htmlPath;
  });
  afterAll(() => server.close());

  it('shows the HTML of a mail in a frame that can do nothing', async () => {
    const answer = await supertest(server.app.getHttpServer()).get(path);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(CANARY);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['content-security-policy']).toMatch(/^sandbox allow-popups.*default-src 'none'/);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('has no mail of another id', async () => {
    const http = supertest(server.app.getHttpServer());
    for (const id of ['nonsense', '00000000-0000-7000-8000-000000000000'])
      expect((await http.get(`/mails/${id}`)).status).toBe(404);
  });

  it('is not there in production', async () => {
    const app = await createApp(
      readConfig({
        NODE_ENV: 'production',
        LOG_LEVEL: 'fatal',
        DATABASE_URL: server.database.appUrl,
        SEAL_KEYS: `one:${randomBytes(32).toString('base64')}`,
      }),
    );
    try {
      const http = supertest(app.getHttpServer());
      expect((await http.get(path)).status).toBe(404);
      const answer = await http.post('/graphql').send({ query: '{ mailbox(first: 1) { totalCount } }' });
      expect(answer.body.errors[0].extensions.code).toBe('NOT_FOUND');
    } finally {
      await app.close();
    }
  });
});

describe('the settings of mails', () => {
  const given = { DATABASE_URL: 'postgres://a@b/c', SMTP_URL: 'smtp://mail.example:587' };
  const whole = {
    ...given,
    MAIL_FROM: 'Fivefold <no-reply@fivefold.example>',
    PUBLIC_URL: 'https://fivefold.example',
  };

  it('are taken whole or not at all', () => {
    expect(readConfig(whole)).toMatchObject({ smtpUrl: given.SMTP_URL, mailFrom: whole.MAIL_FROM });
    expect(() => readConfig(given)).toThrow('MAIL_FROM');
    expect(() => readConfig({ ...whole, PUBLIC_URL: '' })).toThrow('PUBLIC_URL');
    expect(() => readConfig({ ...whole, PUBLIC_URL: 'nonsense' })).toThrow('PUBLIC_URL');
    expect(() => readConfig({ ...whole, SMTP_URL: 'mail.example' })).toThrow('SMTP_URL');
    expect(() => readConfig({ ...whole, MAIL_FROM: 'x@y.example\r\nBcc: z@y.example' })).toThrow('MAIL_FROM');
  });
});
