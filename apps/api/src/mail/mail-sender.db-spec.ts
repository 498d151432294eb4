import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ParsedMail, simpleParser } from 'mailparser';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { DataSource } from 'typeorm';
import { cloneDatabase, type TestDatabase } from '../../test/databases.js';
import { createLogger } from '../platform/log.js';
import { Config, readConfig, Worker } from '../platform/index.js';
import { mailReport, replayDeadMails } from './command.js';
import { MailEntity } from './mail.entity.js';
import { MailSender, MAX_ATTEMPTS } from './mail-sender.js';
import { Mails } from './mails.js';

/** What the receiver answers to the text of one mail: an SMTP code, or a broken line. */
type Behaviour = 'take' | 'take and hang up' | 450 | 550 | 'slow';

const LETTER = {
  to: 'ilze@firm.example',
  name: 'Ilze Kalna',
  language: 'lv',
  subject: 'Žāvētavas piedāvājums',
  parts: [{ text: 'Jums ir piedāvājums: 1 250,00 €.' }, { label: 'Skatīt', path: '/requests/abc' }],
  replyTo: 'artis@firm.example',
  unsubscribePath: '/unsubscribe?token=t',
};

describe('the sender of mails', () => {
  let database: TestDatabase;
  let source: DataSource;
  let worker: Worker;
  let admin: pg.Client;
  let smtp: SMTPServer;
  let config: Config;
  let behaviours: Behaviour[];
  let received: ParsedMail[];
  const senders: MailSender[] = [];

  beforeEach(async () => {
    database = await cloneDatabase();
    behaviours = [];
    received = [];
    smtp = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: 100,
      onData(stream, _session, done) {
        const behaviour = behaviours.shift() ?? 'take';
        void simpleParser(stream).then(async (mail) => {
          if (behaviour === 450 || behaviour === 550)
            return done(Object.assign(new Error('not now'), { responseCode: behaviour }));
          received.push(mail);
          if (behaviour === 'take and hang up') return hangUp();
          if (behaviour === 'slow') await delay(1500);
          done();
        });
      },
    });
    smtp.on('error', () => undefined);
    await new Promise<void>((open) => smtp.listen(0, '127.0.0.1', open));
    config = readConfig({
      NODE_ENV: 'test',
      DATABASE_URL: database.appUrl,
      SMTP_URL: `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`,
      MAIL_FROM: 'Fivefold <no-reply@fivefold.example>',
      PUBLIC_URL: 'https://fivefold.example',
    });
    source = new DataSource({ type: 'postgres', url: config.workerUrl, entities: [MailEntity] });
    await source.initialize();
    worker = new Worker(source);
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
  });
  afterEach(async () => {
    for (const sender of senders.splice(0)) await sender.beforeApplicationShutdown();
    await new Promise<void>((closed) => smtp.close(closed));
    await admin.end();
    await source.destroy();
    await database.drop();
  });

  const hangUp = () => {
    for (const { _socket } of smtp.connections as unknown as Set<{ _socket: Socket }>) _socket.destroy();
  };
  const sender = () => {
    const made = new MailSender(worker, config, createLogger('silent'));
    senders.push(made);
    return made;
  };
  const write = (letter = LETTER) => worker.act((caller) => new Mails(config).write(caller, letter));
  const rows = async () =>
    (
      await admin.query(
        'SELECT id, state, attempts, last_error, next_try_at - app_now() AS wait FROM mails ORDER BY id',
      )
    ).rows;
  const later = () => admin.query("UPDATE clock SET shift = shift + interval '5 hours'");

  it('sends both parts, addressed, in the language, with one click to stop it', async () => {
    await write();
    expect(await sender().sendDue()).toBe(1);
    const [{ id, state }] = await rows();
    expect(state).toBe('sent');
    const [mail] = received;
    expect(mail).toMatchObject({
      messageId: `<${id}@fivefold.example>`,
      subject: LETTER.subject,
      from: { text: '"Fivefold" <no-reply@fivefold.example>' },
      to: { value: [{ address: LETTER.to, name: LETTER.name }] },
      replyTo: { value: [{ address: LETTER.replyTo }] },
    });
    expect(mail!.text).toContain('Labdien, Ilze Kalna!');
    expect(mail!.text).toContain('1 250,00 €');
    expect(mail!.text).toContain('https://fivefold.example/requests/abc');
    expect(mail!.html).toContain('href="https://fivefold.example/requests/abc"');
    expect(mail!.headers.get('content-language')).toBe('lv');
    expect(mail!.headers.get('list')).toMatchObject({
      unsubscribe: { url: 'https://fivefold.example/unsubscribe?token=t' },
      'unsubscribe-post': { name: 'List-Unsubscribe=One-Click' },
    });
  });

  it('tries again under the same Message-ID after 4xx, a slow answer and a lost line', async () => {
    await write();
    behaviours = [450, 'take and hang up', 'slow'];
    expect(await sender().sendDue()).toBe(0);
    expect(await rows()).toMatchObject([
      { state: 'waiting', attempts: 1, last_error: expect.stringContaining('not now') },
    ]);
    expect(await sender().sendDue()).toBe(0);
    await later();
    expect(await sender().sendDue()).toBe(0);
    await later();
    expect(await sender().sendDue()).toBe(1);
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 3, last_error: null }]);
    expect(received).toHaveLength(2);
    expect(received[0]!.messageId).toBe(received[1]!.messageId);
  });

  it('keeps what could not be sent because nobody answers', async () => {
    await write();
    await new Promise<void>((closed) => smtp.close(closed));
    expect(await sender().sendDue()).toBe(0);
    expect(await rows()).toMatchObject([
      { state: 'waiting', attempts: 1, last_error: expect.stringContaining('ECONNREFUSED') },
    ]);
  });

  it('gives up at once what is refused for good, and an operator lets it be tried again', async () => {
    await write();
    behaviours = [550];
    await sender().sendDue();
    const [{ id }] = await rows();
    expect(await mailReport(database.appUrl)).toMatchObject({
      waiting: 0,
      sent: 0,
      dead: 1,
      newestDead: [{ id, recipient: LETTER.to, attempts: 1, last_error: expect.stringContaining('not now') }],
    });
    expect(await sender().sendDue()).toBe(0);
    expect(await replayDeadMails(database.appUrl)).toBe(1);
    expect(await sender().sendDue()).toBe(1);
    expect(received.map(({ messageId }) => messageId)).toEqual([`<${id}@fivefold.example>`]);
  });

  it(`gives up after ${MAX_ATTEMPTS} tries, also where the sender died each time`, async () => {
    await write();
    await write();
    behaviours = Array.from({ length: 2 * MAX_ATTEMPTS }, () => 450);
    for (let at = 0; at < MAX_ATTEMPTS; at += 1) {
      await sender().sendDue();
      await later();
    }
    expect((await rows()).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['dead', MAX_ATTEMPTS],
      ['dead', MAX_ATTEMPTS],
    ]);
    await admin.query(
      "UPDATE mails SET state = 'waiting', next_try_at = app_now(), leased_until = now() - interval '1 s', last_error = NULL",
    );
    await sender().sendDue();
    expect((await rows()).map(({ state, last_error }) => [state, last_error])).toEqual([
      ['dead', 'It was never sent in time.'],
      ['dead', 'It was never sent in time.'],
    ]);
  });

  it('sends a second copy under the same Message-ID where the sender died between sending and marking', async () => {
    await write();
    // What a killed sender leaves behind: the mail is out, the row still says that it is being sent.
    await sender().sendDue();
    await admin.query(
      "UPDATE mails SET state = 'waiting', sent_at = NULL, leased_until = now() + interval '1 s', next_try_at = app_now()",
    );
    expect(await sender().sendDue()).toBe(0);
    await delay(1100);
    expect(await sender().sendDue()).toBe(1);
    expect(received).toHaveLength(2);
    expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('lets nobody mark a mail whose lease has passed to another', async () => {
    await write();
    behaviours = ['slow'];
    const slow = sender().sendDue();
    for (let waited = 0; waited < 10_000 && received.length === 0; waited += 20) await delay(20);
    await admin.query('UPDATE mails SET lease = lease + 1');
    await slow;
    expect(await rows()).toMatchObject([{ state: 'waiting' }]);
  });

  it('sends each of many once, beside other senders', async () => {
    for (let at = 0; at < 40; at += 1) await write({ ...LETTER, subject: `Mail ${at}` });
    const counts = await Promise.all([sender(), sender(), sender()].map((each) => each.sendDue()));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(40);
    expect(new Set(received.map(({ subject }) => subject)).size).toBe(40);
    expect(received).toHaveLength(40);
  });
});
