import { parseArgs } from 'node:util';
import { setTimeout as delay } from 'node:timers/promises';
import { DATA_DIR } from '../../stage/data-dir.mjs';
import { openServer } from '../../stage/database.mjs';
import { worldOf } from '../../world.mjs';
import { ask, asked, dataOf } from '../started.mjs';
import { peer } from './peer.mjs';

/**
 * How soon Vendure finds what was published, one at a time and after a burst: `node bench/peers/vendure/fresh.mjs [--burst 50]`.
 * Asked is how many it finds without a word, which costs it least.
 */
const { values } = parseArgs({
  options: {
    samples: { type: 'string', default: '15' },
    burst: { type: 'string', default: '50' },
    port: { type: 'string', default: '4310' },
    data: { type: 'string', default: DATA_DIR },
  },
});
await peer.install({ tell: console.error });
const server = await openServer(values.data);
const running = await peer.start({
  world: worldOf(20_000),
  server,
  port: Number(values.port),
  tell: console.error,
});
const { publish } = running.operations;
const COUNT = asked('query ($input: SearchInput!) { search(input: $input) { totalItems } }', {
  input: { take: 1, groupByProduct: false },
});
let waiting = [];
try {
  await delay(5_000);
  const took = [];
  for (let at = 0; at < Number(values.samples); at += 1) {
    const wanted = (await found()) + 1;
    await publishOne();
    took.push(await untilFound(wanted));
  }
  took.sort((a, b) => a - b);
  console.log(
    `found after: median ${Math.round(took[took.length >> 1])} ms, longest ${Math.round(took.at(-1))} ms`,
  );
  const wanted = (await found()) + Number(values.burst);
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: 8 }, async (_, worker) => {
      for (let at = worker; at < Number(values.burst); at += 8) await publishOne();
    }),
  );
  const publishedAt = performance.now();
  const after = await untilFound(wanted);
  console.log(
    `a burst of ${values.burst}: published in ${Math.round(publishedAt - startedAt)} ms, all found ${Math.round(after)} ms later`,
  );
} finally {
  await running.stop();
  await server.stop();
}

async function publishOne() {
  if (waiting.length === 0) waiting = publish.bodies();
  publish.read(await ask(running.url, publish, waiting.pop()));
}

async function found() {
  return dataOf(await ask(running.url, { path: '/shop-api' }, COUNT)).search.totalItems;
}

async function untilFound(wanted) {
  const from = performance.now();
  while ((await found()) < wanted) await delay(20);
  return performance.now() - from;
}
