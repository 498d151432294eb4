import { setTimeout as delay } from 'node:timers/promises';
import { bodiesOf } from '../compare.mjs';
import { operationsOf } from '../peers/fivefold/peer.mjs';
import { median } from '../race.mjs';
import { startApi } from '../stage/api.mjs';
import { catalogueOf } from '../stage/database.mjs';
import { openWire } from '../stage/wire.mjs';
import { worldOf } from '../world.mjs';

const PORT = 4280;
const READS = ['search', 'list', 'detail', 'search_signed_in', 'own', 'own_one'];
const WRITES = ['request', 'accept', 'publish', 'create'];
/** The first ones are compiled, and their statements prepared. */
const WARMING = 5;
const TIMES = 15;
/** So long the followers of the outbox have for the news of a write, before the next one is counted. */
const SETTLING_MS = 60;

/**
 * How often an operation of Fivefold waits for PostgreSQL, and for how many statements: one request after the other over a wire that
 * counts, until its answer. BEGIN, COMMIT and what the clock does are left out.
 * @returns by operation `{trips, statements}` a request, medians
 */
export async function measureTrips({ services, server, operations: wanted = [...READS, ...WRITES], tell }) {
  const world = worldOf(services);
  const catalogue = await catalogueOf(server, services, { tell });
  const wire = await openWire(catalogue.appUrl, new URL(catalogue.appUrl).username);
  let api = null;
  try {
    api = await startApi({ ...catalogue, appUrl: wire.url }, { port: PORT });
    const operations = operationsOf(world, catalogue, api.url);
    const found = {};
    for (const operation of wanted) {
      tell(`round trips: ${operation}`);
      const how = operations[operation];
      const bodies = await bodiesOf(how);
      const each = [];
      for (let n = 0; n < WARMING + TIMES; n += 1) {
        const before = wire.count();
        await ask(api.url, how, bodies[n % bodies.length], `${operation}-${n}`);
        // What follows the answer is nobody's waiting: followers of the outbox, notices, mails.
        const after = wire.count();
        if (WRITES.includes(operation)) await delay(SETTLING_MS);
        each.push({ trips: after.trips - before.trips, statements: after.statements - before.statements });
      }
      const of = (name) => median(each.slice(WARMING).map((one) => one[name]));
      found[operation] = { trips: of('trips'), statements: of('statements') };
    }
    return found;
  } finally {
    await api?.stop();
    wire.close();
  }
}

async function ask(url, { path, headers = {}, read }, body, n) {
  const numbered = (text) => text.replaceAll('{{n}}', `${process.pid}-${n}`);
  const send = () =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...Object.fromEntries(Object.entries(headers).map(([name, said]) => [name, numbered(said)])),
      },
      body: numbered(body),
    });
  // A kept connection may be closed just when it is used again; a write carries its key.
  const answer = await send().catch(send);
  read(await answer.text());
}
