import { setTimeout as delay } from 'node:timers/promises';
import { startApi } from '../stage/api.mjs';
import { worldOf } from '../world.mjs';
import { peer as fivefold } from '../peers/fivefold/peer.mjs';
import { asked, keyOfBody } from '../peers/fivefold/asking.mjs';
import * as documents from '../peers/fivefold/documents.mjs';

const PORTS = [4250, 4251];
const ANY_ONE = { filter: {}, first: 1 };
/** Published before anything counts: by then compilers are warm, statements prepared, and what is loaded late is loaded. */
const WARMING = 60;
/** How often the second server is asked. Without a pause the question would take a core from the answer. */
const LOOK_MS = 1;
const FEWEST = 200;

/**
 * How soon a published service is found: by its publisher on the same server, by others on a second one, and after a burst of many.
 * Milliseconds from the answer to whom published.
 *
 * @param samples publications that count, one after another
 * @param withinMs no more of them begin after so long, once there are so many that p99 is not the slowest
 * @returns `{samples, ownP50Ms, ownP99Ms, ownMaxMs, elsewhereP50Ms, elsewhereP99Ms, elsewhereMaxMs, publishP50Ms, publishP99Ms, burst, burstTookMs, burstMs}`
 */
export async function measureFresh({
  services,
  server,
  dataDir,
  samples = 400,
  withinMs = 60_000,
  burst = 1000,
  tell,
}) {
  const world = worldOf(services);
  const here = await fivefold.start({ world, server, dataDir, port: PORTS[0], tell });
  let elsewhere = null;
  try {
    elsewhere = await startApi(here.catalogue, { port: PORTS[1] });
    const { publish } = here.operations;
    const bodies = await publish.bodies();
    const took = { publish: [], own: [], elsewhere: [] };
    const endsAt = performance.now() + withinMs;
    let sent = 0;
    for (const body of bodies.slice(0, WARMING + samples)) {
      if (took.own.length >= FEWEST && performance.now() > endsAt) break;
      const at = sent++;
      if (at % 20 === 0) tell(`fresh: ${at} of ${WARMING + samples}`);
      const id = keyOfBody(body);
      const seenElsewhere = until(async () => isFound(elsewhere.url, id));
      const askedAt = performance.now();
      await send(here.url, publish, body, `fresh-${askedAt}-${at}`);
      const publishedAt = performance.now();
      await until(async () => isFound(here.url, id));
      const foundAt = performance.now();
      const seenAt = await seenElsewhere;
      if (at < WARMING) continue;
      took.publish.push(publishedAt - askedAt);
      took.own.push(foundAt - publishedAt);
      took.elsewhere.push(Math.max(0, seenAt - publishedAt));
    }
    tell(`fresh: a burst of ${burst}`);
    const wanted = (await total(here.url)) + burst;
    const startedAt = performance.now();
    const left = bodies.slice(sent, sent + burst);
    await Promise.all(
      Array.from({ length: 32 }, async (_, worker) => {
        for (let at = worker; at < left.length; at += 32)
          await send(here.url, publish, left[at], `burst-${startedAt}-${at}`);
      }),
    );
    const endedAt = performance.now();
    await Promise.all(
      [here.url, elsewhere.url].map((url) => until(async () => (await total(url)) >= wanted)),
    );
    return {
      samples: took.own.length,
      ownP50Ms: quantile(took.own, 0.5),
      ownP99Ms: quantile(took.own, 0.99),
      ownMaxMs: quantile(took.own, 1),
      elsewhereP50Ms: quantile(took.elsewhere, 0.5),
      elsewhereP99Ms: quantile(took.elsewhere, 0.99),
      elsewhereMaxMs: quantile(took.elsewhere, 1),
      publishP50Ms: quantile(took.publish, 0.5),
      publishP99Ms: quantile(took.publish, 0.99),
      burst: left.length,
      burstTookMs: endedAt - startedAt,
      burstMs: performance.now() - endedAt,
    };
  } finally {
    await elsewhere?.stop();
    await here.stop();
  }
}

async function send(url, { headers }, body, key) {
  const { data, errors } = await post(url, body, { ...headers, 'idempotency-key': key });
  const problems = errors ?? data.publishService.userErrors;
  if (problems.length > 0) throw new Error(`not published: ${problems[0].message}`);
}

async function isFound(url, id) {
  const { data } = await post(url, asked('query ($id: ID!) { service(id: $id) { id } }', { id }));
  return data.service !== null;
}

async function total(url) {
  const { data } = await post(url, asked(documents.LIST, ANY_ONE));
  return data.services.totalCount;
}

async function post(url, body, headers = {}) {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return answer.json();
}

/** Asks one after the other. @returns the moment of the first yes */
async function until(isTrue) {
  for (;;) {
    if (await isTrue()) return performance.now();
    await delay(LOOK_MS);
  }
}

export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
