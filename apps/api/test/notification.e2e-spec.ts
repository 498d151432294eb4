import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { type Audience, Dispatcher } from '../src/notification/index.js';
import { WORKER_SOURCE } from '../src/platform/database/database.module.js';
import { PEOPLE } from './access-stage.js';
import { KALNSIERS, personOf, saveSettings, tellOf } from './telling.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const { buyer, colleague, otherBuyer, editor } = PEOPLE;
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
  const tell = (to: Audience[], title?: string, kind?: 'request_received' | 'invitation_accepted') =>
    tellOf(server, to, title, kind);
  const told = async () =>
    (
      await rows('SELECT p.email FROM notifications n JOIN persons p ON p.id = n.person_id ORDER BY p.email')
    ).map(({ email }) => email);
  const as = (email: string) => server.browser().signIn(email, DEMO_PASSWORD);
  const mails = () =>
    rows('SELECT recipient, language, subject, body, html, unsubscribe FROM mails ORDER BY id');
  const save = async (email: string, input: object) => saveSettings(await as(email), input);

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
        const connect = runner.connect.bind(runner);
        runner.connect = async () => {
          const connection = (await connect()) as pg.PoolClient;
          const query = connection.query.bind(connection) as (...asked: unknown[]) => Promise<unknown>;
          const dying = async (...asked: unknown[]) => {
            statement += 1;
            if (statement !== fatal) return query(...asked);
            died += 1;
            // As when the process is killed: the connection is gone, and nothing more is said on it.
            await admin.query(
              "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'fivefold-worker' AND state LIKE 'idle in%'",
            );
            throw new Error('killed');
          };
          return Object.create(connection, { query: { value: dying } }) as pg.PoolClient;
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
    // Its beginning, what waits, the readers, their rows, the mails with the news, the mark, the commit, and the savepoint.
    expect(died).toBeGreaterThanOrEqual(9);
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
