import { setTimeout as delay } from 'node:timers/promises';
import { openCounter } from '../load/statements.mjs';
import { operationsOf } from '../peers/fivefold/peer.mjs';
import { startApi } from '../stage/api.mjs';
import { catalogueOf } from '../stage/database.mjs';
import { openWire } from '../stage/wire.mjs';
import { worldOf } from '../world.mjs';

const PORT = 4280;
const OPERATIONS = [
  'search',
  'list',
  'detail',
  'search_signed_in',
  'own',
  'own_one',
  'request',
  'accept',
  'publish',
  'create',
];
const TIMES = 20;
const IDLE_MS = 3000;

/**
 * How often an operation of Fivefold waits for PostgreSQL, and how many statements that are: one request after the other over a wire
 * that counts. What the server asks while nobody does is taken off.
 * @returns by operation `{trips, statements}` a request, BEGIN and COMMIT left out
 */
export async function measureTrips({ services, server, tell }) {
  const world = worldOf(services);
  const catalogue = await catalogueOf(server, services, { name: `trips_${services}` });
  const wire = await openWire(catalogue.appUrl);
  const counter = await openCounter(server.adminUrl);
  let api = null;
  try {
    api = await startApi({ ...catalogue, appUrl: wire.url }, { port: PORT });
    const now = async () => ({
      trips: wire.count().trips,
      statements: (await counter.count(catalogue.name)).statements,
      at: performance.now(),
    });
    const operations = operationsOf(world, catalogue, api.url);
    await ask(api.url, operations.own, operations.own.bodies[0], 'trips-0');
    const before = await now();
    await delay(IDLE_MS);
    const after = await now();
    const idle = (name) => (after[name] - before[name]) / (after.at - before.at);
    const found = {};
    for (const operation of OPERATIONS) {
      tell(`round trips: ${operation}`);
      const how = operations[operation];
      const bodies = typeof how.bodies === 'function' ? await how.bodies() : how.bodies;
      // The first one of each is compiled, and its statements are prepared.
      const all = Array.from({ length: TIMES + 5 }, (_, n) => bodies[n % bodies.length]);
      for (const [n, body] of all.slice(0, 5).entries()) await ask(api.url, how, body, `${operation}-${n}`);
      const from = await now();
      for (const [n, body] of all.slice(5).entries()) await ask(api.url, how, body, `${operation}-${n + 5}`);
      const to = await now();
      const each = (name) => Math.max(0, (to[name] - from[name] - idle(name) * (to.at - from.at)) / TIMES);
      found[operation] = { trips: each('trips'), statements: each('statements') };
    }
    return found;
  } finally {
    await api?.stop();
    await counter.close().catch(() => undefined);
    wire.close();
  }
}

async function ask(url, { path, headers = {}, read }, body, n) {
  const numbered = (text) => text.replaceAll('{{n}}', `${process.pid}-${n}`);
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...Object.fromEntries(Object.entries(headers).map(([name, said]) => [name, numbered(said)])),
    },
    body: numbered(body),
  });
  read(await answer.text());
}
