import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { cloneDatabase, type TestDatabase } from '../../test/databases.js';
import { Caller, Config, GUEST } from '../platform/index.js';
import { MailEntity } from './mail.entity.js';
import { Mails } from './mails.js';

const LETTER = {
  to: 'new@firm.example',
  subject: 'Confirm',
  text: (link: string) => `Go to ${link}`,
  path: '/x',
};

describe('mails without a mailbox page, as in production', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    database = await cloneDatabase();
    source = new DataSource({ type: 'postgres', url: database.appUrl, entities: [MailEntity] });
    await source.initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('are written by a guest, who cannot read them back', async () => {
    const config = Object.assign(new Config(), { publicUrl: 'https://fivefold.example', mailbox: false });
    const caller = new Caller(source, GUEST, false);
    caller.allowWrites();
    await new Mails(config).write(caller, LETTER);
    expect(await (await caller.db()).count(MailEntity)).toBe(0);
    await caller.end('commit');

    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    try {
      const { rows } = await admin.query('SELECT recipient, body, link FROM mails');
      const link = 'https://fivefold.example/x';
      expect(rows).toEqual([{ recipient: 'new@firm.example', body: `Go to ${link}`, link }]);
    } finally {
      await admin.end();
    }
  });
});
