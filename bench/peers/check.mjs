import { parseArgs } from 'node:util';
import { DATA_DIR } from '../stage/data-dir.mjs';
import { openServer } from '../stage/database.mjs';
import { PAGE, textOf, wordsOf, worldOf } from '../world.mjs';
import { ask } from './started.mjs';

/**
 * Holds the answers of a peer to what the services themselves say: `node bench/peers/check.mjs postgraphile [--searches 60]`.
 * Lists and details row by row; of searches the number of services of the sector with any of the words (with all of them where the peer
 * wants all), and that each hit has them.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    services: { type: 'string', default: '20000' },
    searches: { type: 'string', default: '60' },
    port: { type: 'string', default: '4310' },
    data: { type: 'string', default: DATA_DIR },
  },
});
const world = worldOf(Number(values.services));
const services = [...world.rows()];
const server = await openServer(values.data);
try {
  for (const name of positionals) {
    const { peer } = await import(`./${name}/peer.mjs`);
    await peer.install({ tell: console.error });
    const running = await peer.start({ world, server, port: Number(values.port), tell: console.error });
    try {
      console.log(`${peer.title}: first answer after ${Math.round(running.answerMs)} ms`);
      await checkLists(running);
      await checkDetails(running);
      await checkSearches(peer, running);
    } finally {
      await running.stop();
    }
  }
} finally {
  await server.stop();
}

async function answers(running, operation, count) {
  const how = running.operations[operation];
  const read = [];
  for (const body of how.bodies.slice(0, count)) read.push(how.read(await ask(running.url, how, body)));
  return read;
}

async function checkLists(running) {
  const newest = services.toSorted((a, b) => b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1));
  const bySector = Map.groupBy(newest, ({ sector }) => sector);
  const read = await answers(running, 'list', world.pages.length);
  const right = read.filter(({ total, ids }, at) => {
    const { sector, page } = world.pages[at];
    const all = bySector.get(sector);
    const rows = all.slice(page * PAGE, (page + 1) * PAGE);
    return total === all.length && ids.join() === rows.map(({ id }) => id).join();
  });
  console.log(`  lists: ${right.length} of ${read.length} are the same rows with the same total`);
}

async function checkDetails(running) {
  const read = await answers(running, 'detail', 100);
  const right = read.filter(({ ids }, at) => ids[0] === world.details[at]);
  console.log(`  details: ${right.length} of ${read.length} are of the service that was asked for`);
}

async function checkSearches(peer, running) {
  const read = await answers(running, 'search', Number(values.searches));
  const words = services.map((service) => ({ ...service, words: new Set(wordsOf(textOf(service))) }));
  const has = (asked, isThere) => (peer.wantsAllWords ? asked.every(isThere) : asked.some(isThere));
  let exact = 0;
  let fewer = 0;
  const sum = { told: 0, right: 0, hits: 0, astray: 0 };
  for (const [at, { total, ids }] of read.entries()) {
    const { text, sector } = world.searches[at];
    const having = words.filter(
      (each) => each.sector === sector && has(text.split(' '), (word) => each.words.has(word)),
    );
    const right = new Set(having.map(({ id }) => id));
    if (total === right.size) exact += 1;
    if (total < right.size) fewer += 1;
    sum.told += total;
    sum.right += right.size;
    sum.hits += ids.length;
    sum.astray += ids.filter((id) => !right.has(id)).length;
  }
  console.log(
    `  searches: ${exact} of ${read.length} totals exact, ${fewer} too low; ${sum.told} told, ${sum.right} right; of ${sum.hits} hits ${sum.astray} lack a word`,
  );
}
