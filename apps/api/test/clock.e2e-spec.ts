import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { Clock } from '../src/platform/clock/clock.js';
import { Leases } from '../src/platform/clock/leases.js';
import { Worker } from '../src/platform/clock/worker.js';
import type { Caller } from '../src/platform/index.js';
import { recordTransition } from '../src/platform/index.js';
import { readConfig } from '../src/platform/config.js';
import { createApp } from '../src/server.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const TABLE_SQL = `
CREATE TABLE alarms (id uuid PRIMARY KEY, name text NOT NULL, due timestamptz NOT NULL, state text NOT NULL DEFAULT 'set');
GRANT SELECT, UPDATE ON alarms TO fivefold_worker;
INSERT INTO lifecycle_rows (kind, relation) VALUES ('alarm', 'alarms')`;
const DUE_SQL = "SELECT id FROM alarms WHERE state = 'set' AND due <= app_now() ORDER BY due LIMIT $1";
const RING_SQL =
  "UPDATE alarms SET state = 'rung' WHERE id = $1 AND state = 'set' AND due <= app_now() RETURNING name";

/** The trail without what the migrations wrote: the delivered sets of indicators. */
const TRAIL_SQL =
  "SELECT actor, person_id, organisation_id, person_name FROM transitions WHERE kind <> 'indicator_set'";

describe('the clock', () => {
  let server: TestApp;
  let admin: pg.Client;
  beforeEach(async () => {
    server = await startTestApp();
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    await admin.query(TABLE_SQL);
  });
  afterEach(async () => {
    await admin.end();
    await server.close();
  });

  const set = (name: string, after: string) =>
    admin.query('INSERT INTO alarms (id, name, due) VALUES (gen_random_uuid(), $1, now() + $2::interval)', [
      name,
      after,
    ]);
  const rung = async () =>
    (await admin.query("SELECT name FROM alarms WHERE state = 'rung' ORDER BY name")).rows.map(
      ({ name }) => name,
    );
  const shift = (by: string) => admin.query('UPDATE clock SET shift = $1::interval', [by]);
  const ring = async (caller: Caller, id: string) => {
    const db = await caller.db();
    const [[row]] = await db.query<[{ name: string }[], number]>(RING_SQL, [id]);
    if (row?.name.startsWith('broken')) throw new Error('it is broken');
    await recordTransition(caller, {
      kind: 'alarm',
      subjectId: id,
      action: 'ring',
      from: null,
      to: 'rung',
    });
  };
  const clock = () => server.app.get(Clock);

  it('acts on what is due by the clock of the database, and on it once', async () => {
    clock().register({ name: 'alarm', dueSql: DUE_SQL, act: ring });
    await set('soon', '-1 s');
    await set('later', '14 days');
    expect(await clock().runDue()).toBe(1);
    expect(await clock().runDue()).toBe(0);
    await shift('14 days 1 s');
    expect(await clock().runDue()).toBe(1);
    expect(await rung()).toEqual(['later', 'soon']);
    const { rows } = await admin.query(TRAIL_SQL);
    expect(rows[0]).toEqual({
      actor: 'clock',
      person_id: null,
      organisation_id: null,
      person_name: 'the clock',
    });
  });

  it('goes on after one that fails, leaves nothing of it behind, and tries it again after a pause', async () => {
    clock().register({ name: 'alarm', dueSql: DUE_SQL, act: ring });
    for (let at = 0; at < 120; at += 1) await set(`broken ${at}`, '-2 s');
    await set('whole', '-1 s');
    await expect(clock().runDue()).rejects.toThrow('it is broken');
    expect(await rung()).toEqual(['whole']);
    expect((await admin.query(TRAIL_SQL)).rowCount).toBe(1);
    expect(await clock().runDue()).toBe(0);
    await admin.query("UPDATE alarms SET name = 'mended' WHERE state = 'set'");
    await delay(1100);
    expect(await clock().runDue()).toBe(120);
  });

  it('does with many in one transaction, acts on what that leaves, and on each alone where it fails', async () => {
    const acted: string[] = [];
    clock().register({
      name: 'alarm',
      dueSql: DUE_SQL,
      act: async (caller, id) => {
        acted.push(id);
        await ring(caller, id);
      },
      sift: async (caller, ids) => {
        const db = await caller.db();
        const [passed] = await db.query<[{ id: string; name: string }[], number]>(
          "UPDATE alarms SET state = 'rung' WHERE id = ANY ($1) AND name <> 'own' RETURNING id, name",
          [ids],
        );
        if (passed.some(({ name }) => name === 'bad')) throw new Error('not these together');
        return ids.filter((id) => !passed.some((one) => one.id === id));
      },
    });
    for (const name of ['own', 'plain', 'simple']) await set(name, '-1 s');
    expect(await clock().runDue()).toBe(3);
    expect(acted).toHaveLength(1);
    expect(await rung()).toEqual(['own', 'plain', 'simple']);
    for (const name of ['bad', 'good']) await set(name, '-1 s');
    expect(await clock().runDue()).toBe(2);
    expect(acted).toHaveLength(3);
    expect(await rung()).toEqual(['bad', 'good', 'own', 'plain', 'simple']);
  });

  it('is not moved by the app or the worker', async () => {
    for (const become of ['SET ROLE fivefold_app', 'SET ROLE fivefold_worker']) {
      await admin.query(become);
      await expect(shift('1 day')).rejects.toMatchObject({ code: '42501' });
      await admin.query('RESET ROLE');
    }
  });
});

describe('a lease', () => {
  it('is held by one process, ends by database time or by its release, and tells its holders apart', async () => {
    const server = await startTestApp();
    const admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    try {
      const worker = server.app.get(Worker);
      const [one, other] = [new Leases(worker), new Leases(worker)];
      const first = await one.take('work');
      expect(await one.take('work')).toEqual(first);
      expect(await other.take('work')).toBeNull();
      await admin.query("UPDATE clock SET shift = interval '1 day'");
      expect(await other.take('work')).toBeNull();
      await admin.query("UPDATE leases SET until = now() - interval '1 ms'");
      const second = await other.take('work');
      expect(Number(second?.fence)).toBe(Number(first?.fence) + 1);
      expect(await worker.act((caller) => one.holds(caller, first!))).toBe(false);
      expect(await worker.act((caller) => other.holds(caller, second!))).toBe(true);
      await other.release();
      expect(await one.take('work')).not.toBeNull();
    } finally {
      await admin.end();
      await server.close();
    }
  });
});

describe('the clock of a running server', () => {
  it('ticks under its lease, and gives the lease back at the stop', async () => {
    const server = await startTestApp(undefined, { clock: true });
    const admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    try {
      await admin.query(TABLE_SQL);
      await admin.query("INSERT INTO alarms (id, name, due) VALUES (gen_random_uuid(), 'x', now())");
      let acted = 0;
      server.app.get(Clock).register({
        name: 'alarm',
        dueSql: DUE_SQL,
        act: async (caller, id) => {
          const db = await caller.db();
          await db.query(RING_SQL, [id]);
          acted += 1;
        },
      });
      for (let waited = 0; waited < 20_000 && acted === 0; waited += 50) await delay(50);
      expect(acted).toBe(1);
      const held = async () => (await admin.query('SELECT until > now() AS held FROM leases')).rows;
      expect(await held()).toEqual([{ held: true }]);
      await server.app.close();
      expect(await held()).toEqual([{ held: false }]);
    } finally {
      await admin.end();
      await server.database.drop();
    }
  });

  it('acts at once, after a restart, on what fell due while no server ran', async () => {
    const first = await startTestApp(WORLD);
    const admin = new pg.Client({ connectionString: first.database.adminUrl });
    await admin.connect();
    await first.app.close();
    try {
      const { rows } = await admin.query<{ id: string }>(
        `UPDATE needs SET expires_at = app_now() + interval '1 day'
         WHERE id = (SELECT id FROM needs WHERE state IN ('open', 'matched') ORDER BY id LIMIT 1) RETURNING id`,
      );
      await admin.query("UPDATE clock SET shift = interval '25 hours'");
      const environment = { NODE_ENV: 'test', LOG_LEVEL: 'fatal', DATABASE_URL: first.database.appUrl };
      const again = await createApp(Object.assign(readConfig(environment), { clock: true }));
      try {
        const expired = async () =>
          (await admin.query("SELECT FROM needs WHERE id = $1 AND state = 'expired'", [rows[0]!.id]))
            .rowCount;
        for (let waited = 0; waited < 20_000 && (await expired()) === 0; waited += 100) await delay(100);
        expect(await expired()).toBe(1);
      } finally {
        await again.close();
      }
    } finally {
      await admin.end();
      await first.database.drop();
    }
  }, 60_000);
});

describe('the audit trail', () => {
  it('is only added to, also by a superuser', async () => {
    const server = await startTestApp();
    const admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    try {
      await admin.query(TABLE_SQL);
      const [{ id: subjectId }] = (
        await admin.query("INSERT INTO alarms VALUES (gen_random_uuid(), 'x', now(), 'set') RETURNING id")
      ).rows;
      await server.app.get(Worker).act(async (caller) => {
        await (await caller.db()).query(RING_SQL, [subjectId]);
        await recordTransition(caller, { kind: 'alarm', subjectId, action: 'ring', from: null, to: 'rung' });
      });
      for (const sql of [
        "UPDATE transitions SET reason = 'x'",
        'DELETE FROM transitions',
        'TRUNCATE transitions',
      ])
        await expect(admin.query(sql)).rejects.toThrow('only added to');
      const { rows } = await admin.query(TRAIL_SQL);
      expect(rows).toMatchObject([{ actor: 'system' }]);
      await admin.query('SET ROLE fivefold_worker');
      await expect(
        admin.query(`INSERT INTO transitions (id, kind, subject_id, action, to_state, person_name, visible_to)
          VALUES (gen_random_uuid(), 'need', gen_random_uuid(), 'save', 'draft', 'x', '{}')`),
      ).rejects.toThrow(/row-level security|the need is not draft/);
    } finally {
      await admin.end();
      await server.close();
    }
  });
});
