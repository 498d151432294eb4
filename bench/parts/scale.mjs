import { statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { megabytes } from '../load/usage.mjs';
import { openCounter } from '../load/statements.mjs';
import { peer as fivefold } from '../peers/fivefold/peer.mjs';
import { asked } from '../peers/fivefold/asking.mjs';
import { race } from '../race.mjs';
import { LOG } from '../stage/api.mjs';
import { asAdmin } from '../stage/database.mjs';
import { writtenIndex } from '../stage/kept-index.mjs';
import { worldOf } from '../world.mjs';

const PRELOAD = path.join(path.dirname(fileURLToPath(import.meta.url)), '../stage/used.mjs');
const PORT = 4270;
const OPERATIONS = ['search', 'search_facets', 'list', 'detail', 'suggest', 'match'];
/** At a million each of 400 questions is asked first, which merges the lists of its words. */
const WARMING_S = 20;
const CHANGES = 10_000;
const MARK = 'zzcatchupmark';

/** Changes so many services behind the server's back, as another replica would: the rows, and the news of them. */
const CHANGE_SQL = `
WITH touched AS (SELECT id, service_id FROM service_versions WHERE state = 'published' ORDER BY service_id LIMIT $1),
changed AS (
  UPDATE service_versions v SET facts = jsonb_set(v.facts, '{titles,en}', to_jsonb(COALESCE(v.facts->'titles'->>'en', '') || ' ' || $2::text))
  FROM touched WHERE v.id = touched.id)
INSERT INTO outbox (kind, subject_id) SELECT 'service', service_id FROM touched`;
const COUNT = 'query ($query: String!) { services(query: $query, first: 1) { totalCount } }';

/**
 * The API alone on one size of catalogue: starts, memory, reads at few connections, catching up with changes made elsewhere.
 * @returns figures by what is measured; milliseconds, megabytes
 */
export async function measureScale({
  services,
  server,
  dataDir,
  rounds,
  seconds,
  connections = 8,
  starts = 2,
  tell,
}) {
  const world = worldOf(services);
  tell(`scale: ${services.toLocaleString('en')} services`);
  const running = await fivefold.start({
    ...{ world, server, dataDir, port: PORT, bare: true, tell },
    nodeFlags: ['--expose-gc', '--import', pathToFileURL(PRELOAD).href],
    stdio: ['ignore', LOG, 'inherit', 'ipc'],
  });
  const counter = await openCounter(server.adminUrl);
  try {
    const firstMs = running.answerMs;
    const readyMegabytes = megabytes(running.pids);
    // A server that has built its index writes it down first; of a million services that takes a minute, and slows what is asked meanwhile.
    tell('scale: waiting for the index file');
    const index = await writtenIndex(running.catalogue.folder, services);
    const operations = {};
    for (const operation of OPERATIONS) {
      const found = await race(operation, [{ peer: fivefold, running }], {
        ...{ server, counter, rounds, seconds, connections, tell, warmingSeconds: WARMING_S },
      });
      operations[operation] = found.fivefold;
    }
    const loadedMegabytes = megabytes(running.pids);
    // Everything above is as in production; a collection is forced only now.
    const usedMegabytes = await usedOf(running.child);
    const restarts = [];
    for (let round = 0; round < starts; round += 1) restarts.push(await running.restart());
    tell(`scale: ${CHANGES.toLocaleString('en')} changes`);
    const catchUpMs = await catchUp(running, Math.min(CHANGES, services));
    return {
      firstMs,
      restartMs: Math.min(...restarts),
      readyMegabytes,
      loadedMegabytes,
      usedMegabytes,
      snapshotMegabytes: index && statSync(index).size / 2 ** 20,
      databaseMegabytes: await databaseMegabytes(running.catalogue),
      changes: Math.min(CHANGES, services),
      catchUpMs,
      operations,
    };
  } finally {
    await counter.close().catch(() => undefined);
    await running.stop();
  }
}

/** Megabytes of the objects and arrays that a process still has when all others have been collected. */
function usedOf(child) {
  return new Promise((resolve) => {
    child.once('message', ({ usedMegabytes }) => resolve(usedMegabytes));
    child.send('used');
  });
}

function databaseMegabytes({ adminUrl }) {
  return asAdmin(adminUrl, async (admin) => {
    const { rows } = await admin.query('SELECT pg_database_size(current_database()) AS bytes');
    return Number(rows[0].bytes) / 2 ** 20;
  });
}

/** Milliseconds from the commit of the changes until the server finds all of them. */
async function catchUp({ url, catalogue }, changes) {
  // A word of this run, so that a kept catalogue that was changed before does not answer for it.
  const mark = `${MARK}${Date.now().toString(36)}`;
  await asAdmin(catalogue.adminUrl, async (admin) => {
    // Rows as they come from elsewhere: the triggers that keep people from rewriting a published version are not what is measured.
    await admin.query('SET session_replication_role = replica');
    await admin.query(CHANGE_SQL, [changes, mark]);
    await admin.query("SELECT pg_notify('outbox', '')");
  });
  const startedAt = performance.now();
  for (;;) {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: asked(COUNT, { query: mark }),
    });
    const { data } = await answer.json();
    if (data.services.totalCount >= changes) return performance.now() - startedAt;
    if (performance.now() - startedAt > 300_000) return null;
    await delay(20);
  }
}
