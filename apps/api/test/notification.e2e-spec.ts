import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD, world } from '@fivefold/world';
import pg from 'pg';
import supertest from 'supertest';
import type { DataSource, QueryRunner } from 'typeorm';
import { type Audience, Dispatcher, Notices } from '../src/notification/index.js';
import { WORKER_SOURCE } from '../src/platform/database/database.module.js';
import { Clock, Worker } from '../src/platform/index.js';
import { PEOPLE } from './access-stage.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const { buyer, colleague, otherBuyer, editor } = PEOPLE;
const personOf = (email: string) => world().people.find((each) => each.email === email)!;
const KALNSIERS = world().firms.find(({ slug }) => slug === 'kalnsiers')!;

/** What must never be: a person with two rows of one notice, or two mails about it. */
const DOUBLES_SQL = `
SELECT 1 FROM notifications GROUP BY notice_id, person_id HAVING count(*) > 1
UNION ALL SELECT 1 FROM mails GROUP BY recipient, subject HAVING count(*) > 1`;

const KEY_SQL =
  'ALTER TABLE notifications ADD CONSTRAINT notifications_notice_id_person_id_key UNIQUE (notice_id, person_id)';

describe('notifications', () => {
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
  const tell = (
    to: Audience[],
    title = 'Cold store',
    kind: 'request_received' | 'invitation_accepted' = 'request_received',
  ) =>
    server.app.get(Worker).act((caller) =>
      server.app.get(Notices).tell(caller, {
        kind,
        subject: { kind: 'Request', id: KALNSIERS.id },
        path: '/inbox',
        to,
        params: (kind === 'request_received'
          ? { requester: 'Kvalitra', title }
          : { person: title, organisation: 'Kalnsiers' }) as never,
      }),
    );
  const told = async () =>
    (
      await rows('SELECT p.email FROM notifications n JOIN persons p ON p.id = n.person_id ORDER BY p.email')
    ).map(({ email }) => email);
  const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
  const mails = () =>
    rows('SELECT recipient, language, subject, body, html, unsubscribe FROM mails ORDER BY id');
  const save = async (email: string, input: object) => {
    const browser = await as(email);
    const { data } = await browser.send(
      `mutation ($input: SaveNotificationSettingsInput!) { saveNotificationSettings(input: $input) {
        settings { language timeZone effectiveTimeZone groups { group mail } } userErrors { code path } } }`,
      { input },
    );
    return data['saveNotificationSettings'];
  };

  it('reach the people of an organisation in the roles that are meant, each once, and nobody else', async () => {
    const organisationId = KALNSIERS.id;
    await tell([
      { organisationId },
      { organisationId, roles: ['SME_ADMIN'] },
      { personId: personOf(buyer).id },
    ]);
    expect(await dispatch()).toBe(1);
    const all = await told();
    expect(all).toEqual(expect.arrayContaining([buyer, colleague]));
    expect(new Set(all).size).toBe(all.length);
    expect(all).not.toContain(otherBuyer);
    await admin.query('DELETE FROM notifications');
    const roles = await rows('SELECT role FROM memberships WHERE person_id = $1', [personOf(colleague).id]);
    await tell([{ organisationId, roles: roles.map(({ role }) => role) }]);
    await dispatch();
    expect(await told()).toContain(colleague);
    expect(await told()).not.toContain(buyer);
  });

  it('leave out who did it, who is suspended and who has left, and end the session of the suspended', async () => {
    const organisationId = KALNSIERS.id;
    const browser = await as(colleague);
    await admin.query('UPDATE persons SET suspended_at = now() WHERE email = $1', [colleague]);
    await tell([{ organisationId }]);
    await admin.query('UPDATE notices SET actor_id = $1', [personOf(buyer).id]);
    await dispatch();
    expect(await told()).not.toContain(buyer);
    expect(await told()).not.toContain(colleague);
    expect((await browser.send('{ viewer { email } }')).data).toEqual({ viewer: null });
    await expect(as(colleague)).rejects.toThrow('refused');
    await admin.query('UPDATE persons SET suspended_at = NULL');
    await tell([{ organisationId }], 'Before leaving');
    await dispatch();
    const left = await as(colleague);
    const count = async () =>
      (await left.send('{ notifications(first: 5) { totalCount } }')).data['notifications'];
    expect(await count()).toEqual({ totalCount: 1 });
    await admin.query(
      `INSERT INTO memberships (person_id, organisation_id, role)
       SELECT $1, organisation_id, 'SME_USER' FROM memberships WHERE organisation_id <> $2 AND role = 'SME_USER' LIMIT 1`,
      [personOf(colleague).id, organisationId],
    );
    await admin.query('DELETE FROM memberships WHERE person_id = $1 AND organisation_id = $2', [
      personOf(colleague).id,
      organisationId,
    ]);
    const again = await as(colleague);
    const own = 'INSERT INTO memberships (person_id, organisation_id, role) VALUES ($1, $2, $3)';
    expect((await again.send('{ notifications(first: 5) { totalCount } }')).data['notifications']).toEqual({
      totalCount: 0,
    });
    await admin.query(own, [personOf(colleague).id, organisationId, 'SME_USER']);
  });

  it('are told in the reader’s language, in the page and by mail, both parts', async () => {
    for (const [language, subject] of [
      ['en', 'Kvalitra asks you for a quote'],
      ['lv', 'Kvalitra lūdz jūsu piedāvājumu'],
      ['et', 'Kvalitra palub teilt pakkumust'],
      ['sv', 'Kvalitra ber er om en offert'],
    ]) {
      await save(buyer, { language });
      await tell([{ personId: personOf(buyer).id }], `Saldētava ${language}`);
      await dispatch();
      const browser = await as(buyer);
      const { data } = await browser.send(
        '{ notifications(first: 1) { edges { node { subject sentence path } } } }',
      );
      expect(data['notifications'].edges[0].node).toEqual({
        subject,
        sentence: expect.stringContaining(`Saldētava ${language}`),
        path: '/inbox',
      });
      const mail = (await mails()).at(-1);
      expect(mail).toMatchObject({ recipient: buyer, language, subject });
      expect(mail.body).toContain(`Saldētava ${language}`);
      expect(mail.html).toContain(`Saldētava ${language}`);
    }
  });

  it('come once, wherever a dispatcher dies', async () => {
    const source = server.app.get<DataSource>(WORKER_SOURCE);
    const whole = source.createQueryRunner.bind(source);
    const organisationId = KALNSIERS.id;
    let died = 0;
    for (let fatal = 1; ; fatal += 1) {
      await tell([{ organisationId }], `Step ${fatal}`);
      let statement = 0;
      source.createQueryRunner = (...mode: Parameters<DataSource['createQueryRunner']>): QueryRunner => {
        const runner = whole(...mode);
        const query = runner.query.bind(runner);
        runner.query = async (...asked: Parameters<QueryRunner['query']>) => {
          statement += 1;
          if (statement !== fatal) return query(...asked);
          died += 1;
          // As when the process is killed: the connection is gone, and nothing more is said on it.
          await admin.query(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'fivefold-worker' AND state LIKE 'idle in%'",
          );
          throw new Error('killed');
        };
        return runner;
      };
      const outcome = await dispatch().then(
        () => 'done',
        () => 'died',
      );
      source.createQueryRunner = whole;
      if (outcome === 'died') {
        for (let at = 0; at < 20; at += 1) if ((await dispatch().catch(() => null)) !== null) break;
      }
      if (outcome === 'done' && statement < fatal) break;
    }
    await admin.query("UPDATE clock SET shift = interval '1 day'");
    await dispatch();
    expect(died).toBeGreaterThan(12);
    const [{ notices, people, rows: found }] = await rows(
      `SELECT (SELECT count(*) FROM notices)::int AS notices,
        (SELECT count(*) FROM memberships WHERE organisation_id = $1)::int AS people,
        (SELECT count(*) FROM notifications)::int AS rows`,
      [organisationId],
    );
    expect(found).toBe(notices * people);
    expect(await rows('SELECT id FROM notices WHERE dispatched_at IS NULL')).toEqual([]);
    expect(
      await rows('SELECT notice_id FROM notifications GROUP BY 1 HAVING count(*) <> $1', [people]),
    ).toEqual([]);
  });

  it('come once though they are dispatched twice; a table without its key shows it', async () => {
    await tell([{ organisationId: KALNSIERS.id }]);
    await dispatch();
    const before = { told: await told(), mails: (await mails()).length };
    await admin.query('UPDATE notices SET dispatched_at = NULL');
    await Promise.all([dispatch(), dispatch(), dispatch()]);
    expect({ told: await told(), mails: (await mails()).length }).toEqual(before);
    expect(await rows(DOUBLES_SQL)).toEqual([]);
    await admin.query('ALTER TABLE notifications DROP CONSTRAINT notifications_notice_id_person_id_key');
    await admin.query(
      'INSERT INTO notifications (id, notice_id, person_id) SELECT gen_random_uuid(), notice_id, person_id FROM notifications',
    );
    expect(await rows(DOUBLES_SQL)).toHaveLength(before.told.length);
    await admin.query('DELETE FROM notifications');
    await admin.query(KEY_SQL);
  });

  it('hold up nobody where one cannot be told, and are tried again', async () => {
    await tell([{ personId: personOf(buyer).id }], 'Whole');
    await tell([{ personId: personOf(buyer).id }], 'Of a newer release');
    await admin.query("UPDATE notices SET kind = 'newer_kind' WHERE params->>'title' LIKE 'Of%'");
    expect(await dispatch()).toBe(1);
    expect(await rows('SELECT attempts, last_error FROM notices WHERE dispatched_at IS NULL')).toEqual([
      { attempts: 1, last_error: 'nobody knows how to tell newer_kind' },
    ]);
    await admin.query("UPDATE notices SET kind = 'request_received'");
    expect(await dispatch()).toBe(0);
    await admin.query("UPDATE clock SET shift = interval '5 s'");
    expect(await dispatch()).toBe(1);
  });

  describe('by mail', () => {
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
      const second = list.data['notifications'].edges.find(({ node }: any) =>
        node.sentence.includes('Second'),
      );
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

  it('are marked as read, all at once too, and that is taken back', async () => {
    for (const title of ['a', 'b', 'c']) await tell([{ personId: personOf(buyer).id }], title);
    await dispatch();
    const browser = await as(buyer);
    const { data } = await browser.send(
      '{ unreadCount notifications(first: 5) { edges { node { id readAt } } } }',
    );
    expect(data['unreadCount']).toBe(3);
    const [{ node }] = data['notifications'].edges;
    const mark = async (read: boolean) => {
      const { data: marked } = await browser.send(
        'mutation ($input: MarkNotificationInput!) { markNotificationRead(input: $input) { notification { readAt } unreadCount } }',
        { input: { id: node.id, read } },
      );
      return marked['markNotificationRead'];
    };
    expect(await mark(true)).toEqual({ notification: { readAt: expect.any(String) }, unreadCount: 2 });
    expect(await mark(false)).toEqual({ notification: { readAt: null }, unreadCount: 3 });
    await mark(true);
    const all = await browser.send('mutation { markAllNotificationsRead { changed markedAt unreadCount } }');
    const { changed, markedAt, unreadCount } = all.data['markAllNotificationsRead'];
    expect({ changed, unreadCount }).toEqual({ changed: 2, unreadCount: 0 });
    const back = await browser.send(
      'mutation ($input: UnmarkNotificationsInput!) { undoMarkAllNotificationsRead(input: $input) { changed unreadCount } }',
      { input: { markedAt } },
    );
    expect(back.data['undoMarkAllNotificationsRead']).toEqual({ changed: 2, unreadCount: 2 });
    const unread = await browser.send(
      '{ notifications(first: 5, unreadOnly: true) { totalCount edges { node { id } } } }',
    );
    expect(unread.data['notifications'].totalCount).toBe(2);
    expect(unread.data['notifications'].edges).toHaveLength(2);
  });

  it('are told as a person set it, and only as one can', async () => {
    expect(await save(editor, { timeZone: 'Europe/Tallinn', language: 'et' })).toMatchObject({
      settings: { timeZone: 'Europe/Tallinn', effectiveTimeZone: 'Europe/Tallinn', language: 'et' },
    });
    expect(await save(editor, { timeZone: '' })).toMatchObject({
      settings: { timeZone: null, effectiveTimeZone: 'Europe/Riga' },
    });
    for (const [input, path] of [
      [{ timeZone: 'Europe/Atlantis' }, 'timeZone'],
      [{ timeZone: '+03:00' }, 'timeZone'],
      [{ language: 'xx' }, 'language'],
    ] as const)
      expect(await save(editor, input)).toEqual({
        settings: null,
        userErrors: [{ code: 'INPUT_INVALID', path: [path] }],
      });
  });
});
