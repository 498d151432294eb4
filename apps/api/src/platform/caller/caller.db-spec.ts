import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { cloneDatabase, type TestDatabase } from '../../../test/databases.js';
import { poolOptions } from '../database/database.module.js';
import { Caller, GUEST } from './caller.js';

describe('a caller', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeEach(async () => {
    database = await cloneDatabase();
    source = await new DataSource({
      type: 'postgres',
      url: database.appUrl,
      entities: [],
      extra: poolOptions(1, 'caller'),
    }).initialize();
  });
  afterEach(async () => {
    await source.destroy();
    await database.drop();
  });

  const writing = () => {
    const caller = new Caller(source, GUEST, false);
    caller.allowWrites();
    return caller;
  };
  const WRITE = "INSERT INTO outbox (kind, subject_id) VALUES ('service', gen_random_uuid())";
  const written = async () => (await source.query('SELECT FROM outbox')).length;

  it('opens no transaction after its end, so that none is left to nobody', async () => {
    const caller = writing();
    await caller.db();
    await caller.end('rollback');
    await expect(caller.db()).rejects.toThrow('ended');
    expect(await written()).toBe(0);
  });

  it('gives its connection back and says so when the database gave the transaction up', async () => {
    const caller = writing();
    const db = await caller.db();
    await db.query(WRITE);
    await db.query('SELECT 1 / 0').catch(() => undefined);
    let told = false;
    caller.onCommit(() => void (told = true));
    await expect(caller.end('commit')).rejects.toMatchObject({ code: '25P02' });
    expect({ told, rows: await written() }).toEqual({ told: false, rows: 0 });
  });

  it('hands on no connection that was cut off', async () => {
    for (let time = 0; time < 5; time += 1) {
      const cutOff = new Caller(source, GUEST, false);
      const killed = (await cutOff.db()).query('SELECT pg_terminate_backend(pg_backend_pid())');
      await expect(killed).rejects.toMatchObject({ code: '57P01' });
      await cutOff.end('rollback');
      const next = new Caller(source, GUEST, false);
      expect(await (await next.db()).query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await next.end('rollback');
    }
  });

  it('forgets what a refused step planned for afterwards', async () => {
    const caller = writing();
    const told: string[] = [];
    await caller.savepoint(async () => caller.onCommit(() => void told.push('kept')));
    const refused = caller.savepoint(async () => {
      caller.onCommit(() => void told.push('refused'));
      await (await caller.db()).query(WRITE);
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    await caller.end('commit');
    expect({ told, rows: await written() }).toEqual({ told: ['kept'], rows: 0 });
  });

  it('sends what is asked side by side before the first answer has come, in order', async () => {
    const caller = new Caller(source, GUEST, false);
    const db = await caller.db();
    const told: string[] = [];
    const ask = (word: string) => db.query<{ word: string }[]>('SELECT $1::text AS word', [word]);
    const answers = ['first', 'second', 'third'].map((word) =>
      ask(word).then(([row]) => void told.push(row!.word)),
    );
    expect(told).toEqual([]);
    await Promise.all(answers);
    expect(told).toEqual(['first', 'second', 'third']);
    await caller.end('rollback');
  });

  it('answers nothing that was asked outside of a transaction, because none had begun', async () => {
    const create = source.createQueryRunner.bind(source);
    source.createQueryRunner = (...given) => {
      const runner = create(...given);
      const connect = runner.connect.bind(runner);
      runner.connect = async () => {
        const connection = (await connect()) as { query: (text: string, values?: unknown[]) => unknown };
        const query = (text: string, values?: unknown[]) =>
          connection.query(text.startsWith('START') ? 'SELECT 1 / 0' : text, values);
        return { query };
      };
      return runner;
    };
    const reading = new Caller(source, GUEST, false);
    await expect((await reading.db()).query('SELECT 1')).rejects.toMatchObject({ code: '22012' });
    await reading.end('rollback');
    await expect(writing().db()).rejects.toMatchObject({ code: '22012' });
    source.createQueryRunner = create;
  });

  it('keeps a last statement with the commit, and nothing where it fails', async () => {
    const caller = writing();
    await caller.db();
    await caller.end('commit', { sql: WRITE, values: [] });
    expect(await written()).toBe(1);
    const failing = writing();
    await (await failing.db()).query(WRITE);
    await expect(failing.end('commit', { sql: 'SELECT 1 / 0', values: [] })).rejects.toMatchObject({
      code: '22012',
    });
    expect(await written()).toBe(1);
  });

  it('writes nothing where writes are not allowed', async () => {
    const caller = new Caller(source, GUEST, false);
    const db = await caller.db();
    await expect(db.query(WRITE)).rejects.toMatchObject({ code: '25006' });
    await caller.end('rollback');
  });
});
