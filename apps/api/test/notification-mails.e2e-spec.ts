import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import supertest from 'supertest';
import { type Audience, Dispatcher } from '../src/notification/index.js';
import { Clock } from '../src/platform/index.js';
import { PEOPLE } from './access-stage.js';
import { personOf, saveSettings, tellOf } from './telling.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const { buyer, otherBuyer } = PEOPLE;

describe('notifications by mail', () => {
  let server: TestApp;
  let admin: pg.Client;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    await admin.query('CREATE TABLE before AS SELECT id, language FROM persons');
  });
  beforeEach(async () => {
    await admin.query('TRUNCATE notifications, notices, mails, notification_settings');
    await admin.query("UPDATE clock SET shift = interval '0'");
    await admin.query('UPDATE persons p SET language = b.language FROM before b WHERE b.id = p.id');
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const rows = async (sql: string, values: unknown[] = []) => (await admin.query(sql, values)).rows;
  const dispatch = () => server.app.get(Dispatcher).dispatchDue();
  const tell = (to: Audience[], title?: string) => tellOf(server, to, title);
  const told = async () =>
    (
      await rows('SELECT p.email FROM notifications n JOIN persons p ON p.id = n.person_id ORDER BY p.email')
    ).map(({ email }) => email);
  const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
  const mails = () =>
    rows('SELECT recipient, language, subject, body, html, unsubscribe FROM mails ORDER BY id');
  const save = async (email: string, input: object) => saveSettings(await as(email), input);
  const daily = { groups: [{ group: 'REQUESTS', mail: 'DAILY' }] };
  const shiftTo = (moment: string) =>
    admin.query('UPDATE clock SET shift = $1::timestamptz - clock_timestamp()', [moment]);

  it('come at once, daily or not, as the person chose', async () => {
    await save(buyer, { groups: [{ group: 'REQUESTS', mail: 'NONE' }] });
    await tell([{ personId: personOf(buyer).id }, { personId: personOf(otherBuyer).id }]);
    await dispatch();
    expect((await mails()).map(({ recipient }) => recipient)).toEqual([otherBuyer]);
    expect(await told()).toEqual([buyer, otherBuyer].sort());
  });

  it('come in one mail at seven in the morning of the reader, with what is unread, once', async () => {
    await shiftTo('2026-06-15T08:00:00Z');
    await save(buyer, { ...daily, timeZone: 'America/New_York', language: 'en' });
    await save(otherBuyer, { ...daily, language: 'sv' });
    const to = [{ personId: personOf(buyer).id }, { personId: personOf(otherBuyer).id }];
    for (const title of ['First', 'Second', 'Third']) await tell(to, title);
    await dispatch();
    expect(await mails()).toEqual([]);
    const browser = await as(buyer);
    const list = await browser.send('{ notifications(first: 3) { edges { node { id sentence } } } }');
    const second = list.data['notifications'].edges.find(({ node }: any) => node.sentence.includes('Second'));
    await browser.send(
      'mutation ($input: MarkNotificationInput!) { markNotificationRead(input: $input) { unreadCount } }',
      { input: { id: second.node.id } },
    );
    // Seven in New York is eleven by UTC; the other one lives where Kvalitra is.
    await shiftTo('2026-06-15T10:59:00Z');
    await server.app.get(Clock).runDue();
    expect(await mails()).toEqual([]);
    await shiftTo('2026-06-15T11:00:01Z');
    await Promise.all([server.app.get(Clock).runDue(), server.app.get(Clock).runDue()]);
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ recipient: buyer, subject: 'Your day at Fivefold: 2' });
    expect(mail.body).toContain('First');
    expect(mail.body).not.toContain('Second');
    expect(mail.body).toContain('Third');
    await shiftTo('2026-06-16T04:00:01Z');
    await server.app.get(Clock).runDue();
    expect((await mails()).map(({ recipient }) => recipient)).toEqual([buyer, otherBuyer]);
    expect((await mails())[1].subject).toBe('Din dag på Fivefold: 3');
    await shiftTo('2026-06-20T12:00:00Z');
    await server.app.get(Clock).runDue();
    expect(await mails()).toHaveLength(2);
  });

  it('end by the link in each, without a sign-in, and come again by the same link', async () => {
    await tell([{ personId: personOf(buyer).id }], 'With a link');
    await dispatch();
    const [{ unsubscribe: address }] = await mails();
    const token = new URL(address, 'http://localhost').searchParams.get('token');
    const guest = server.browser();
    const change = async (field: string, given = token) => {
      const { data } = await guest.send(
        `mutation ($input: UnsubscribeInput!) { ${field}(input: $input) { unsubscription { email group ended canUndo } userErrors { code } } }`,
        { input: { token: given } },
      );
      return data[field];
    };
    const open = { email: 'i•••@kalnsiers.example', group: 'REQUESTS', ended: false, canUndo: false };
    const asked = await guest.send(
      'query ($token: String!) { unsubscription(token: $token) { email group ended canUndo } }',
      { token },
    );
    expect(asked.data['unsubscription']).toEqual(open);
    const ended = { ...open, ended: true, canUndo: true };
    expect(await change('unsubscribe')).toEqual({ unsubscription: ended, userErrors: [] });
    expect(await change('unsubscribe')).toEqual({ unsubscription: ended, userErrors: [] });
    expect((await guest.send('{ viewer { email } }')).data).toEqual({ viewer: null });
    await tell([{ personId: personOf(buyer).id }], 'Silent');
    await dispatch();
    expect(await mails()).toHaveLength(1);
    expect(await change('undoUnsubscribe')).toEqual({ unsubscription: open, userErrors: [] });
    await tell([{ personId: personOf(buyer).id }], 'Loud');
    await dispatch();
    expect(await mails()).toHaveLength(2);

    const http = supertest(server.app.getHttpServer());
    const oneClick = (path: string) =>
      http
        .post(path)
        .type('form')
        .send('List-Unsubscribe=One-Click')
        .then(({ status }) => status);
    const { pathname, search } = new URL(address, 'http://localhost');
    expect(await oneClick(pathname + search)).toBe(200);
    expect((await change('unsubscribe')).unsubscription.canUndo).toBe(true);
    expect((await http.get(pathname + search).set('accept', 'text/html')).status).not.toBe(500);

    for (const forged of [
      token!.slice(0, 30) + (token![30] === 'A' ? 'B' : 'A') + token!.slice(31),
      `A${token!.slice(1)}`,
      '',
      'x'.repeat(64),
      token!.slice(0, 20),
    ]) {
      expect(await change('unsubscribe', forged)).toEqual({
        unsubscription: null,
        userErrors: [{ code: 'LINK_INVALID' }],
      });
      expect(await oneClick(`/unsubscribe?token=${encodeURIComponent(forged)}`)).toBe(404);
    }
    expect(await oneClick('/unsubscribe')).toBe(404);
  });

  it('of a day end by their own link, and only the daily ones', async () => {
    await save(buyer, daily);
    await tell([{ personId: personOf(buyer).id }]);
    await dispatch();
    await admin.query("UPDATE clock SET shift = interval '25 h'");
    await server.app.get(Clock).runDue();
    const [{ unsubscribe: address }] = await mails();
    const token = new URL(address, 'http://localhost').searchParams.get('token');
    await server
      .browser()
      .send('mutation ($input: UnsubscribeInput!) { unsubscribe(input: $input) { userErrors { code } } }', {
        input: { token },
      });
    const browser = await as(buyer);
    const { data } = await browser.send('{ notificationSettings { groups { group mail } } }');
    const of = (name: string) =>
      data['notificationSettings'].groups.find(({ group }: any) => group === name).mail;
    expect([of('REQUESTS'), of('NEEDS'), of('QUOTES')]).toEqual(['NONE', 'NONE', 'AT_ONCE']);
  });
});
