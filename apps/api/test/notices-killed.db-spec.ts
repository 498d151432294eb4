import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { world } from '@fivefold/world';
import pg from 'pg';
import { cloneDatabase } from './databases.js';
import { WORLD } from './world.js';

const PROCESS = fileURLToPath(new URL('dispatcher-process.ts', import.meta.url));
const HOOKS = new URL('source-hooks.mjs', import.meta.url).href;

const NOTICES_SQL = `
INSERT INTO notices (id, kind, subject_kind, subject_id, path, audience, params)
SELECT gen_random_uuid(), 'request_received', 'Request', gen_random_uuid(), '/inbox',
  jsonb_build_array(jsonb_build_object('organisationId', $2::text)),
  jsonb_build_object('requester', 'Firm ' || n, 'title', 'Request ' || n)
FROM generate_series(1, $1::int) AS n`;
/** Every reader has each notice once in the page and once by mail: what is missing, and what is there more than once. */
const FAULTS_SQL = `
WITH meant AS (SELECT t.id AS notice_id, m.person_id, p.email, t.params->>'requester' AS requester
    FROM notices t, memberships m JOIN persons p ON p.id = m.person_id WHERE m.organisation_id = $1),
  told AS (SELECT notice_id, person_id, count(*) AS rows FROM notifications GROUP BY 1, 2),
  mailed AS (SELECT recipient, substring(body FROM 'Firm [0-9]+') AS requester, count(*) AS mails FROM mails GROUP BY 1, 2),
  found AS (SELECT COALESCE(rows, 0) AS rows, COALESCE(mails, 0) AS mails FROM meant
    LEFT JOIN told USING (notice_id, person_id)
    LEFT JOIN mailed ON mailed.recipient = meant.email AND mailed.requester = meant.requester)
SELECT (count(*) FILTER (WHERE rows = 0 OR mails = 0))::int AS missing,
  (count(*) FILTER (WHERE rows > 1 OR mails > 1))::int AS doubled, count(*)::int AS meant FROM found`;

/**
 * Delivers `count` notices by two processes at a time, kills them again and again, and tells what is wrong at the end. Each process dies
 * before its mail of number `diesAtMail` at the latest; the last one is let live.
 */
async function deliverAndKill(
  count: number,
  atLeast: number,
  diesAtMail: number,
  environment: Record<string, string> = {},
) {
  const database = await cloneDatabase(WORLD);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const start = async (more: Record<string, string> = {}) => {
    const child = spawn(process.execPath, ['--import', HOOKS, PROCESS], {
      env: { PATH: process.env['PATH'], DATABASE_URL: database.appUrl, ...environment, ...more },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    return { child, ended };
  };
  const done = async () =>
    (await admin.query('SELECT count(*)::int AS n FROM notices WHERE dispatched_at IS NOT NULL')).rows[0].n;
  try {
    const organisationId = world().firms.find(({ slug }) => slug === 'kalnsiers')!.id;
    await admin.query(NOTICES_SQL, [count, organisationId]);
    let kills = 0;
    const mortal = { DIES_AT_MAIL: String(diesAtMail) };
    while (kills < atLeast && (await done()) < count) {
      const pair = await Promise.all([start(mortal), start(mortal)]);
      const areOver = () => pair.every(({ child }) => child.signalCode !== null || child.exitCode !== null);
      const target = (await done()) + count / (atLeast + 2);
      for (let waited = 0; waited < 20_000 && (await done()) < target && !areOver(); waited += 5)
        await delay(5);
      for (const { child, ended } of pair) {
        child.kill('SIGKILL');
        await ended;
        if (child.signalCode === 'SIGKILL') kills += 1;
      }
    }
    await (
      await start()
    ).ended;
    const { rows } = await admin.query(FAULTS_SQL, [organisationId]);
    return { ...rows[0], kills, left: count - (await done()) };
  } finally {
    await admin.end();
    await database.drop();
  }
}

describe('notices whose dispatchers are killed', () => {
  it('reach everyone once, in the page and by mail: 2,000 of them', async () => {
    const { missing, doubled, meant, kills, left } = await deliverAndKill(2000, 8, 150);
    expect({ missing, doubled, left }).toEqual({ missing: 0, doubled: 0, left: 0 });
    expect(meant).toBeGreaterThanOrEqual(4000);
    expect(kills).toBeGreaterThanOrEqual(8);
  }, 300_000);

  it('are seen to be lost or doubled where each statement commits by itself', async () => {
    const { missing, doubled } = await deliverAndKill(40, 2, 5, { PLANTED: '1' });
    expect(missing + doubled).toBeGreaterThan(0);
  }, 120_000);
});
