import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { cloneDatabase, type TestDatabase } from '../../../test/databases.js';
import { Config } from '../config.js';
import { createLogger } from '../log.js';
import { Outbox } from './outbox.js';

const WRITE = "INSERT INTO outbox (kind, subject_id) VALUES ('service', $1)";
const ids = Array.from({ length: 6 }, (_, at) => `00000000-0000-7000-8000-00000000000${at}`);

describe('the outbox', () => {
  let database: TestDatabase;
  let source: DataSource;
  let outbox: Outbox;
  let heard: string[];
  beforeEach(async () => {
    database = await cloneDatabase();
    source = await new DataSource({ type: 'postgres', url: database.appUrl, entities: [] }).initialize();
    outbox = new Outbox(
      source,
      Object.assign(new Config(), { databaseUrl: database.appUrl }),
      createLogger('silent'),
    );
    heard = [];
    outbox.follow('service', async (subjects) => void heard.push(...subjects));
  });
  afterEach(async () => {
    await outbox.onApplicationShutdown();
    await source.destroy();
    await database.drop();
  });

  async function connected(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
    return client;
  }

  it('tells what was committed after the beginning, once', async () => {
    await source.query(WRITE, [ids[0]]);
    await outbox.begin();
    await source.query(WRITE, [ids[1]]);
    await outbox.drain();
    await outbox.drain();
    expect(heard).toEqual([ids[1]]);
  });

  it('does not miss a lower number that is committed later', async () => {
    await outbox.begin();
    const slow = await connected();
    await slow.query('BEGIN');
    await slow.query(WRITE, [ids[2]]);
    await source.query(WRITE, [ids[3]]);
    await outbox.drain();
    expect(heard).toEqual([ids[3]]);
    await slow.query('COMMIT');
    await outbox.drain();
    expect(heard).toEqual([ids[3], ids[2]]);
    await slow.end();
  });

  it('does not miss one that was under way at the beginning', async () => {
    const slow = await connected();
    await slow.query('BEGIN');
    await slow.query(WRITE, [ids[4]]);
    await source.query(WRITE, [ids[5]]);
    await outbox.begin();
    await slow.query('COMMIT');
    await outbox.drain();
    expect(heard).toEqual([ids[4]]);
    await slow.end();
  });

  it('tells again after a follower failed', async () => {
    await outbox.begin();
    let broken = true;
    outbox.follow('service', async (subjects) => {
      if (broken) throw new Error('not now');
      heard.push(...subjects);
    });
    await source.query(WRITE, [ids[1]]);
    await expect(outbox.drain()).rejects.toThrow('not now');
    broken = false;
    await outbox.drain();
    expect(heard).toEqual([ids[1]]);
  });

  it('wakes by itself within a second', async () => {
    await outbox.begin();
    await source.query(WRITE, [ids[0]]);
    const until = Date.now() + 1000;
    while (heard.length === 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard).toEqual([ids[0]]);
  });
});
