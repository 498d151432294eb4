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
    const other: string[] = [];
    outbox.follow('service', async (subjects) => {
      if (broken) throw new Error('not now');
      other.push(...subjects);
    });
    outbox.follow('service', async (subjects) => void heard.push(...subjects));
    await source.query(WRITE, [ids[1]]);
    await expect(outbox.drain()).rejects.toThrow('not now');
    // The poll and the notification may have tried as well by now; every try tells those that stand beside the broken one.
    expect(heard.length).toBeGreaterThanOrEqual(2);
    expect({ heard: new Set(heard), other }).toEqual({ heard: new Set([ids[1]]), other: [] });
    broken = false;
    await outbox.drain();
    expect(other).toEqual([ids[1]]);
  });

  it('answers each of several calls during a run with what was committed before it', async () => {
    await outbox.begin();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const done: string[] = [];
    outbox.follow('service', async (subjects) => {
      await held;
      done.push(...subjects);
    });
    await source.query(WRITE, [ids[0]]);
    const running = outbox.drain();
    await source.query('SELECT 1');
    await source.query(WRITE, [ids[1]]);
    const waiting = [outbox.drain(), outbox.drain(), outbox.drain()];
    release();
    await running;
    for (const each of waiting.reverse()) {
      await each;
      expect(done).toEqual([ids[0], ids[1]]);
    }
  });

  it('listens again after the server has refused it for a while', async () => {
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    const listeners = async () =>
      (
        await admin.query<{ pid: number }>(
          "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN outbox'",
        )
      ).rows;
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    await outbox.begin();
    const [first] = await listeners();
    const name = admin.escapeIdentifier(new URL(database.adminUrl).pathname.slice(1));
    const limit = (connections: number) =>
      // eslint-disable-next-line no-restricted-syntax -- DDL takes no parameters; the name is escaped
      admin.query(`ALTER DATABASE ${name} CONNECTION LIMIT ${connections}`);
    await limit(0);
    await admin.query('SELECT pg_terminate_backend($1)', [first?.pid]);
    await pause(2500);
    expect(await listeners()).toEqual([]);
    await limit(-1);
    for (let waited = 0; waited < 20_000 && (await listeners()).length === 0; waited += 50) await pause(50);
    expect(await listeners()).toHaveLength(1);
    await admin.end();
  });

  it('wakes by itself', async () => {
    await outbox.begin();
    await source.query(WRITE, [ids[0]]);
    const until = Date.now() + 10_000;
    while (heard.length === 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard).toEqual([ids[0]]);
  });
});
