import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { cloneDatabase, type TestDatabase } from '../../test/databases.js';
import { Caller, Config, GUEST } from '../platform/index.js';
import { MailEntity } from './mail.entity.js';
import { Mails } from './mails.js';

const LETTER = {
  to: 'new@firm.example',
  name: 'Anna\r\nBcc: all@firm.example',
  language: 'en',
  subject: 'Confirm\r\nX-Planted: yes',
  parts: [{ text: '<b>Bold</b> & more' }, { label: 'Go', path: '/x' }],
};

describe('mails without a mailbox page, as in production', () => {
  let database: TestDatabase;
  let source: DataSource;
  let row: Record<string, string>;
  beforeAll(async () => {
    database = await cloneDatabase();
    source = new DataSource({ type: 'postgres', url: database.appUrl, entities: [MailEntity] });
    await source.initialize();
    const config = Object.assign(new Config(), { publicUrl: 'https://fivefold.example', mailbox: false });
    const caller = new Caller(source, GUEST, false);
    caller.allowWrites();
    await new Mails(config).write(caller, LETTER);
    expect(await (await caller.db()).count(MailEntity)).toBe(0);
    await caller.end('commit');
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    row = (await admin.query('SELECT * FROM mails')).rows[0];
    await admin.end();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('are written by a guest, who cannot read them back', () => {
    const link = 'https://fivefold.example/x';
    expect(row).toMatchObject({ recipient: 'new@firm.example', link, state: 'waiting', attempts: 0 });
    expect(row['body']).toContain(`Go:\n${link}`);
    expect(row['html']).toContain(`href="${link}"`);
  });

  it('hold a name and a subject of one line, and no HTML but their own', () => {
    expect(row).toMatchObject({
      recipient_name: 'Anna Bcc: all@firm.example',
      subject: 'Confirm X-Planted: yes',
    });
    expect(row['html']).toContain('&lt;b&gt;Bold&lt;/b&gt; &amp; more');
    expect(row['html']).not.toContain('<b>Bold');
    expect(row['html']).not.toMatch(/%\w+%"/);
    expect(row['body']).toContain('<b>Bold</b> & more');
  });
});
