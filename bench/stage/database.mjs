import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { ROOT } from '../../tools/built.mjs';
import { fill } from '../fill/fill.mjs';
import { BUYERS, hashOf, tokenOf } from '../fill/people.mjs';
import { keptIndex } from './kept-index.mjs';

const api = (module) => import(path.join(ROOT, 'apps/api/dist', module));

/** The same server for everybody who is measured: durable as it comes, with room for the largest catalogue. */
const SETTINGS = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track': 'top',
  max_connections: '300',
  shared_buffers: '1GB',
  effective_cache_size: '4GB',
  work_mem: '16MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
};
const NAMES = ['buyer', 'newcomer', 'accepter', 'provider', 'editor', 'publisher', 'operator'];
/** Goes up when the fill writes other rows, so that a kept template of an older one is made anew. */
const FILL = 3;

/**
 * PostgreSQL on a data folder of the bench, started durable (fsync and synchronous commits on).
 * @param dataDir kept between runs; filled catalogues stay there as template databases
 */
export async function openServer(dataDir) {
  const { startEmbeddedPostgres, withDatabase } = await api('platform/database/embedded-postgres.js');
  const folder = path.join(path.resolve(dataDir), 'postgres');
  mkdirSync(path.resolve(dataDir), { recursive: true });
  let server = await startEmbeddedPostgres({ dataDir: folder });
  if (server.attached)
    throw new Error(`A PostgreSQL runs on ${folder}. Stop it first, or name another folder by --data.`);
  if (await configure(server.adminUrl)) {
    await server.stop();
    server = await startEmbeddedPostgres({ dataDir: folder });
  }
  await refuseUndurable(server.adminUrl);
  const pid = Number(readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const url = (database, role) => withDatabase(server.adminUrl, database, role);
  return {
    ...{ pid, dataDir: path.resolve(dataDir), adminUrl: server.adminUrl, url, stop: () => server.stop() },
    /** Whether parts go on with the rows that the part before them has left. */
    goesOn: false,
  };
}

/**
 * A catalogue of `services` services, migrated, filled and signed in. The filled database is kept as a template: the first call for a
 * size makes it, later ones copy it.
 *
 * @param options.keep goes on with the copy of the last time instead of a fresh one; as `server.goesOn` says without it
 * @param options.name of the copy
 * @param options.bare leaves the server to build its index from the database
 * @returns name and addresses of the copy, and the sessions by name; `keepIndex()` once a server has started on it and nothing has changed
 */
export async function catalogueOf(
  server,
  services,
  { keep = server.goesOn, name = `served_${services}`, bare = false, tell = () => {} } = {},
) {
  const { migrate } = await api('platform/database/prepare.js');
  const { ROLES } = await api('platform/database/roles.js');
  const template = `filled_${FILL}_${services}`;
  // What the API keeps beside its database belongs to this copy and to no other.
  const folder = path.join(server.dataDir, 'api', name);
  const index = keptIndex(server.dataDir, template, services);
  await asAdmin(server.adminUrl, async (admin) => {
    if (!(await exists(admin, template))) await makeTemplate(server, admin, template, services, tell);
    if (keep && (await exists(admin, name))) return migrate(server.url(name));
    await bringUpToDate(server.url(template), template);
    rmSync(folder, { recursive: true, force: true });
    await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(name)} WITH (FORCE)`);
    await admin.query(
      `CREATE DATABASE ${admin.escapeIdentifier(name)} TEMPLATE ${admin.escapeIdentifier(template)} STRATEGY FILE_COPY`,
    );
    mkdirSync(folder, { recursive: true });
    if (!bare) index.give(folder);
  });
  mkdirSync(folder, { recursive: true });
  const adminUrl = server.url(name);
  const sessions = await asAdmin(adminUrl, signIn);
  return {
    ...{ name, folder, adminUrl, appUrl: server.url(name, ROLES.app), services, sessions, buyers: BUYERS },
    keepIndex: async () => (bare ? undefined : index.keep(folder)),
  };
}

async function makeTemplate(server, admin, template, services, tell) {
  const { createDatabase, migrate } = await api('platform/database/prepare.js');
  const { Passwords } = await api('directory/index.js');
  const { DEMO_PASSWORD } = await import('@fivefold/world');
  const making = `${template}_making`;
  await admin.query(`DROP DATABASE IF EXISTS ${admin.escapeIdentifier(making)} WITH (FORCE)`);
  await createDatabase(server.adminUrl, making);
  await migrate(server.url(making));
  const passwordHash = await new Passwords().hash(DEMO_PASSWORD);
  await fill(server.url(making), {
    services,
    passwordHash,
    onProgress: (written) =>
      tell(`filling ${written.toLocaleString('en')} of ${services.toLocaleString('en')}`),
  });
  await admin.query(
    `ALTER DATABASE ${admin.escapeIdentifier(making)} RENAME TO ${admin.escapeIdentifier(template)}`,
  );
  // The server writes down now what a measured run would otherwise wait for.
  await admin.query('CHECKPOINT');
}

/**
 * Migrates what is kept, once, so that no copy has to be: some minutes at a million where rows are rewritten.
 * @throws Error that says what to do where it is of a later program, or does not take the migrations of this one
 */
async function bringUpToDate(url, template) {
  const { migrate } = await api('platform/database/prepare.js');
  const { MIGRATIONS } = await import('@fivefold/migrations');
  const anew = `Name another folder by --data, or drop the database ${template}: it is filled anew then.`;
  const names = new Set(MIGRATIONS.map(({ name }) => name));
  const { rows } = await asAdmin(url, (admin) => admin.query('SELECT name FROM migrations ORDER BY id'));
  const later = rows.filter(({ name }) => !names.has(name));
  if (later.length > 0)
    throw new Error(
      `The filled ${template} has a migration that this program lacks (${later[0].name}). ${anew}`,
    );
  await migrate(url).catch((error) => {
    const why = error.message.split('\n')[0];
    throw new Error(`The filled ${template} does not take the migrations of this program: ${why}. ${anew}`, {
      cause: error,
    });
  });
  // The moment of the first start is part of what an index file says of its database: the same for all copies.
  await asAdmin(url, (admin) => admin.query('UPDATE opening SET opened_at = now() WHERE opened_at IS NULL'));
}

const SESSION_SQL = `
UPDATE sessions SET seen_at = now(), expires_at = now() + interval '14 days' WHERE token_hash = $1
RETURNING person_id, organisation_id`;

async function signIn(admin) {
  const sessions = {};
  for (const name of NAMES) {
    const { rows } = await admin.query(SESSION_SQL, [hashOf(name)]);
    const { person_id: personId, organisation_id: organisationId } = rows[0];
    sessions[name] = { cookie: `fivefold=${tokenOf(name)}`, personId, organisationId };
  }
  return sessions;
}

/** @returns whether the server has to be started anew */
async function configure(adminUrl) {
  return asAdmin(adminUrl, async (admin) => {
    const { rows } = await admin.query(
      "SELECT name, setting FROM pg_file_settings WHERE sourcefile LIKE '%postgresql.auto.conf'",
    );
    const known = new Map(rows.map(({ name, setting }) => [name, setting]));
    const missing = Object.entries(SETTINGS).filter(([name, value]) => known.get(name) !== value);
    for (const [name, value] of missing)
      await admin.query(`ALTER SYSTEM SET ${name} = ${admin.escapeLiteral(value)}`);
    return missing.length > 0;
  });
}

async function refuseUndurable(adminUrl) {
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await asAdmin(adminUrl, async (admin) => {
      const { rows } = await admin.query('SELECT current_setting($1) AS value', [name]);
      if (rows[0].value !== 'on')
        throw new Error(`PostgreSQL has ${name} = ${rows[0].value}; it has to be on.`);
    });
}

async function exists(admin, name) {
  return (await admin.query('SELECT FROM pg_database WHERE datname = $1', [name])).rowCount > 0;
}

/** Does `work` with a superuser's connection. */
export async function asAdmin(url, work) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
