import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { world } from '@fivefold/world';
import pg from 'pg';
import supertest from 'supertest';
import { type Audience, Dispatcher, Notices } from '../src/notification/index.js';
import { Clock, Worker } from '../src/platform/index.js';
import { organisationId, PEOPLE, Stage } from './access-stage.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const { buyer, provider } = PEOPLE;
const personOf = (email: string) => world().people.find((each) => each.email === email)!.id;
const KALNSIERS = world().firms.find(({ slug }) => slug === 'kalnsiers')!.id;

describe('mails and their links', () => {
  let server: TestApp;
  let admin: pg.Client;
  let stage: Stage;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    stage = new Stage(server);
  });
  beforeEach(async () => {
    await admin.query('TRUNCATE notifications, notices, mails, notification_settings');
    await admin.query("UPDATE clock SET shift = interval '0'");
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const rows = async (sql: string, values: unknown[] = []) => (await admin.query(sql, values)).rows;
  const tell = async (to: Audience[], path = '/inbox') => {
    await server.app.get(Worker).act((caller) =>
      server.app.get(Notices).tell(caller, {
        kind: 'request_received',
        subject: { kind: 'Request', id: KALNSIERS },
        path,
        to,
        params: { requester: 'Kvalitra', title: 'Cold store' },
      }),
    );
    await server.app.get(Dispatcher).dispatchDue();
  };
  const daily = (choice: string) =>
    admin.query(
      `INSERT INTO notification_settings (person_id, choices) VALUES ($1, jsonb_build_object('requests', $2::text))
       ON CONFLICT (person_id) DO UPDATE SET choices = EXCLUDED.choices`,
      [personOf(buyer), choice],
    );

  it('name the organisation that is meant, at once and in the mail of the day', async () => {
    const named = `for=${organisationId('kalnsiers')}`;
    await daily('daily');
    await tell([{ organisationId: KALNSIERS }], '/requests/x?part=2#quote');
    await tell([{ personId: personOf(buyer) }], '/searches');
    const [mail] = await rows('SELECT link FROM mails WHERE recipient = $1', [PEOPLE.colleague]);
    expect(mail.link).toBe(`/requests/x?part=2&${named}#quote`);
    await admin.query("UPDATE clock SET shift = interval '25 h'");
    await server.app.get(Clock).runDue();
    const [digest] = await rows('SELECT body FROM mails WHERE recipient = $1', [buyer]);
    expect(digest.body).toContain(`\n/requests/x?part=2&${named}#quote\n`);
    expect(digest.body).toContain('\n/searches\n');
  });

  it('are for a person as one of an organisation only while it is theirs', async () => {
    await tell([{ personId: personOf(buyer), organisationId: KALNSIERS }]);
    expect(await rows('SELECT link FROM mails')).toEqual([
      { link: `/inbox?for=${organisationId('kalnsiers')}` },
    ]);
    await admin.query('TRUNCATE mails, notifications, notices');
    await tell([{ personId: personOf(provider), organisationId: KALNSIERS }]);
    expect(await rows('SELECT person_id FROM notifications')).toEqual([]);
    expect(await rows('SELECT link FROM mails')).toEqual([]);
  });

  it('are deleted after their days, what waits and what is due by the digest is not', async () => {
    for (let at = 0; at < 2; at += 1) await tell([{ organisationId: KALNSIERS }]);
    await daily('daily');
    await tell([{ personId: personOf(buyer) }]);
    const total = (await rows('SELECT id FROM mails')).length;
    expect(total).toBeGreaterThan(2);
    await admin.query(
      "UPDATE mails SET state = CASE WHEN id = (SELECT min(id::text)::uuid FROM mails) THEN 'waiting' WHEN id = (SELECT max(id::text)::uuid FROM mails) THEN 'dead' ELSE 'sent' END",
    );
    await admin.query(
      'UPDATE notifications SET digest_at = digest_at + interval $$100 days$$ WHERE digest_at IS NOT NULL',
    );
    const clock = server.app.get(Clock);
    await admin.query("UPDATE clock SET shift = interval '89 days 23 h'");
    await clock.runDue();
    expect(await rows('SELECT id FROM mails')).toHaveLength(total);
    await admin.query("UPDATE clock SET shift = interval '90 days 1 h'");
    await clock.runDue();
    expect(await rows('SELECT state FROM mails')).toEqual([{ state: 'waiting' }]);
    const notifications = (await rows('SELECT id FROM notifications')).length;
    expect(await rows('SELECT digest_at FROM notifications WHERE digest_at IS NOT NULL')).toHaveLength(1);
    await admin.query("UPDATE clock SET shift = interval '102 days'");
    await clock.runDue();
    await clock.runDue();
    const left = await rows("SELECT recipient FROM mails WHERE state = 'waiting' ORDER BY id");
    expect(left).toHaveLength(2);
    expect(left[1]).toEqual({ recipient: buyer });
    expect(await rows('SELECT id FROM notifications')).toHaveLength(notifications);
    // Nothing is written a second time once the mail of the day has been deleted as well.
    await admin.query("UPDATE mails SET state = 'sent'");
    await admin.query("UPDATE clock SET shift = interval '200 days'");
    await clock.runDue();
    expect(await rows('SELECT id FROM mails')).toEqual([]);
  });

  it('prove no more than their own link, whatever else the operation asks for', async () => {
    const token = await stage.unsubscribeToken();
    const query = `query ($token: String!) { unsubscription(token: $token) { email ended } viewer { email name }
      again: unsubscription(token: $token) { email } more: viewer { memberships { organisation { name } } } }`;
    for (let at = 0; at < 5; at += 1) {
      const { data } = await server.browser().send(query, { token });
      expect(data).toMatchObject({ unsubscription: { ended: false }, viewer: null, more: null });
      expect(JSON.stringify(data)).not.toContain(provider);
    }
    const change = `mutation ($input: UnsubscribeInput!) { unsubscribe(input: $input) { userErrors { code } }
      markAllNotificationsRead { changed userErrors { code } } }`;
    const { data, errors } = await server.browser().send(change, { input: { token } });
    const refusals = JSON.stringify([data, errors]);
    expect(refusals).toContain('SIGN_IN_REQUIRED');
    expect(await rows('SELECT id FROM notifications WHERE read_at IS NOT NULL')).toEqual([]);
  });

  it('change nothing when they are opened, and end mails by one press in both forms of a mail program', async () => {
    const token = await stage.unsubscribeToken();
    const http = supertest(server.app.getHttpServer());
    const path = `/unsubscribe?token=${token}`;
    const settings = () => rows("SELECT choices FROM notification_settings WHERE choices <> '{}'");
    await http.get(path).set('accept', 'text/html');
    await http.head(path);
    await http.options(path);
    await server
      .browser()
      .send('query ($token: String!) { unsubscription(token: $token) { ended } }', { token });
    expect(await settings()).toEqual([]);
    expect((await http.post(path).field('List-Unsubscribe', 'One-Click')).status).toBe(200);
    expect(await settings()).toHaveLength(1);
    expect((await http.post(path).type('form').send('List-Unsubscribe=One-Click')).status).toBe(200);
    // The key signs these links alone, and a link of one person and sort is none of another.
    const bytes = Buffer.from(token, 'base64url');
    bytes[3]! ^= 1;
    expect((await http.post(`/unsubscribe?token=${bytes.toString('base64url')}`)).status).toBe(404);
  });
});
