import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { ROOT } from '../built.mjs';

export const PLANTED = 'settings that outlive the transaction, and guests who do not reset them';

const SIZE = { planted: 300, ci: 1000, full: 100_000 };
/** Operations under way at once; they share two connections. */
const AT_ONCE = 24;

const PARTIES_SQL = `
SELECT DISTINCT ON (m.organisation_id) m.person_id AS person, p.name, m.organisation_id AS org, o.kind, m.role
FROM memberships m JOIN persons p ON p.id = m.person_id JOIN organisations o ON o.id = m.organisation_id
WHERE o.kind <> 'PLATFORM' ORDER BY m.organisation_id, m.person_id`;
/** A need of each organisation, so that each has something to lose, and a session of each person. */
const NEEDS_SQL = `
INSERT INTO needs (id, requester_org_id, state, title, horizon, created_by, expires_at)
SELECT gen_random_uuid(), p.org, 'draft', 'nobody', 'now', p.person, app_now() + interval '90 days'
FROM jsonb_to_recordset($1) AS p (org uuid, person uuid)`;
const SESSIONS_SQL = `
INSERT INTO sessions (token_hash, person_id, organisation_id, expires_at)
SELECT sha256(p.person::text::bytea), p.person, p.org, now() + interval '1 day' FROM jsonb_to_recordset($1) AS p (org uuid, person uuid)`;
/** Rows that are seen and belong to somebody else, and own ones that have to be there. */
const LOOK_SQL = `
SELECT (SELECT count(*) FROM needs WHERE requester_org_id IS DISTINCT FROM $1::uuid)
  + (SELECT count(*) FROM sessions WHERE person_id IS DISTINCT FROM $2::uuid)
  + (SELECT count(*) FROM memberships WHERE organisation_id IS DISTINCT FROM $1::uuid AND person_id IS DISTINCT FROM $2::uuid)
  + (SELECT count(*) FROM mandates WHERE $1::uuid IS NULL OR $1::uuid NOT IN (provider_id, publisher_id)) AS foreign,
  (SELECT count(*) FROM needs) AS own`;
const WRITE_SQL = 'UPDATE needs SET title = $1';
const WRITTEN_SQL = 'SELECT requester_org_id AS org, title FROM needs WHERE title LIKE $1';
const LEFT_SQL = `
SELECT count(*) FILTER (WHERE state LIKE 'idle in transaction%') AS open FROM pg_stat_activity
WHERE datname = current_database() AND usename = 'fivefold_app'`;

/**
 * Operations of all organisations and of guests, interleaved over a pool of two connections by the callers of the server itself;
 * some fail, run out of time, are cancelled or cut off, or end in a commit of a transaction that has failed. Nobody may see or write a
 * row of another, and nothing of what was not committed may be kept.
 */
export async function judge({ full, plant, tell, stage }) {
  const { adminUrl, appUrl } = await stage.database();
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  const { Caller, GUEST } = await import(path.join(ROOT, 'apps/api/dist/platform/caller/caller.js'));
  const { poolOptions } = await import(path.join(ROOT, 'apps/api/dist/platform/database/database.module.js'));
  const source = new DataSource({
    type: 'postgres',
    url: appUrl,
    entities: [],
    extra: poolOptions(2, 'fivefold'),
  });
  await source.initialize();
  try {
    const { rows: parties } = await admin.query(PARTIES_SQL);
    await admin.query(NEEDS_SQL, [JSON.stringify(parties)]);
    await admin.query(SESSIONS_SQL, [JSON.stringify(parties)]);
    const identities = [GUEST, ...parties.map((party) => identityOf(GUEST, party))];
    const run = { Caller, source: plant ? leaking(source) : source, admin, identities };
    const figures = await play(run, plant ? SIZE.planted : full ? SIZE.full : SIZE.ci, tell);
    const { rows: written } = await admin.query(WRITTEN_SQL, ['op %']);
    // What a lost connection was told of its commit is not known; everything else is.
    const strayed = written.filter(({ org, title }) => figures.owners.get(title) !== org).length;
    const uncommitted = written.filter(({ title }) => figures.undone.has(title)).length;
    const { rows: left } = await admin.query(LEFT_SQL);
    const { foreign, missing, outcomes, n } = figures;
    const holds =
      foreign === 0 && missing === 0 && strayed === 0 && uncommitted === 0 && Number(left[0].open) === 0;
    return { holds, n, parties: identities.length, foreign, missing, strayed, uncommitted, outcomes };
  } finally {
    await source.destroy().catch(() => undefined);
    await admin.end();
  }
}

function identityOf(guest, { person, name, org, kind, role }) {
  return { ...guest, personId: person, personName: name, organisationId: org, organisationKind: kind, role };
}

/** How an operation ends, by weight. Each is played by {@link ENDS}. */
const WEIGHTS = {
  commit: 40,
  rollback: 20,
  refused: 12,
  error: 12,
  abortedCommit: 8,
  timeout: 4,
  cancelled: 3,
  cutOff: 1,
};

const ENDS = {
  commit: (caller) => caller.end('commit'),
  rollback: (caller) => caller.end('rollback'),
  /** A step that is undone alone; the operation goes on. */
  refused: async (caller, db) => {
    await caller.savepoint(() => db.query('SELECT 1 / 0')).catch(() => undefined);
    await caller.end('rollback');
  },
  error: async (caller, db) => {
    await db.query('SELECT 1 / 0').catch(() => undefined);
    await caller.end('rollback');
  },
  abortedCommit: async (caller, db) => {
    await db.query('SELECT 1 / 0').catch(() => undefined);
    await caller.end('commit');
  },
  timeout: async (caller, db) => {
    await db.query('SET LOCAL statement_timeout = 5');
    await db.query('SELECT pg_sleep(1)').catch(() => undefined);
    await caller.end('commit');
  },
  cancelled: (caller, db, admin) => interrupted(caller, db, admin, 'SELECT pg_cancel_backend($1)'),
  cutOff: (caller, db, admin) => interrupted(caller, db, admin, 'SELECT pg_terminate_backend($1)'),
};
/** Ends after which nothing of an operation may be kept. */
const UNDONE = new Set(['rollback', 'refused', 'error', 'abortedCommit', 'timeout', 'cancelled', 'cutOff']);

async function interrupted(caller, db, admin, interruption) {
  const [{ pid }] = await db.query('SELECT pg_backend_pid() AS pid');
  const sleeping = db.query('SELECT pg_sleep(1)').then(
    () => 'rollback',
    () => 'commit',
  );
  await delay(5);
  await admin.query(interruption, [pid]);
  // An interruption between two statements is none.
  await caller.end(await sleeping);
}

/** Plays `count` operations, {@link AT_ONCE} at a time, in an order that is the same at every run. */
async function play({ Caller, source, admin, identities }, count, tell) {
  const random = sequence(7);
  const figures = { n: 0, foreign: 0, missing: 0, outcomes: {}, owners: new Map(), undone: new Set() };
  let next = 0;
  async function operate(number) {
    const identity = identities[Math.floor(random() * identities.length)];
    const end = drawn(random());
    const writes = identity.organisationId !== null && random() < 0.5;
    const caller = new Caller(source, identity, false);
    if (writes) caller.allowWrites();
    const title = `op ${number} ${randomUUID()}`;
    try {
      const db = await caller.db();
      await look(db, identity, figures);
      if (writes) {
        figures.owners.set(title, identity.organisationId);
        if (UNDONE.has(end)) figures.undone.add(title);
        // Asks for every row there is: row level security alone says whose are written.
        await db.query(WRITE_SQL, [title]);
      }
      await look(db, identity, figures);
      await ENDS[end](caller, db, admin);
      count1(figures.outcomes, end);
    } catch (error) {
      count1(figures.outcomes, `${end} ${error.code ?? error.message}`);
    } finally {
      await caller.end('rollback').catch(() => undefined);
    }
    figures.n += 1;
    if (figures.n % 10_000 === 0) tell(`  ${figures.n} operations, ${figures.foreign} foreign rows`);
  }
  async function worker() {
    while (next < count) {
      next += 1;
      await operate(next);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return figures;
}

async function look(db, { organisationId, personId }, figures) {
  const [{ foreign, own }] = await db.query(LOOK_SQL, [organisationId, personId]);
  figures.foreign += Number(foreign);
  if (organisationId !== null && Number(own) === 0) figures.missing += 1;
}

/** The source with a fault: who asks is told to the connection and not to the transaction; a guest tells nothing anyway. */
function leaking(source) {
  return {
    logger: source.logger,
    createQueryRunner() {
      const runner = source.createQueryRunner();
      const connect = runner.connect.bind(runner);
      runner.connect = async () => {
        const connection = await connect();
        const query = (sql, values) => connection.query(sql.replaceAll('SET LOCAL app.', 'SET app.'), values);
        return { query };
      };
      return runner;
    },
  };
}

function drawn(random01) {
  const total = Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0);
  let rest = random01 * total;
  for (const [end, weight] of Object.entries(WEIGHTS)) {
    rest -= weight;
    if (rest < 0) return end;
  }
  return 'commit';
}

function count1(outcomes, key) {
  outcomes[key] = (outcomes[key] ?? 0) + 1;
}

/** Numbers in [0, 1) by a linear congruence (Numerical Recipes), the same for a seed. */
function sequence(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
