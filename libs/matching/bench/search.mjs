import { CatalogueIndex } from '@fivefold/matching';
import { parseArgs } from 'node:util';
import { worldServices } from './world-services.mjs';
import { seeded, zipfQueries, zipfServices } from './zipf-services.mjs';

/**
 * Times the index in one process on one core: `node libs/matching/bench/search.mjs [--services 20000] [--only text,replace] [--catalogues zipf] [--json]`
 * after `npm run build`. Two catalogues: `scaled`, the demo world grown, whose services say the same in similar words, and
 * `zipf`, 64 words each by Zipf's law, by which engines are usually compared. Queries have two or three words.
 */
const { values: options } = parseArgs({
  options: {
    services: { type: 'string', default: '20000' },
    only: { type: 'string' },
    catalogues: { type: 'string', default: 'scaled,zipf' },
    json: { type: 'boolean', default: false },
  },
});
const size = Number(options.services);
if (!Number.isInteger(size) || size < 1) {
  console.error('--services takes a whole number from 1');
  process.exit(2);
}

const wanted = options.only?.split(',');
const QUERIES = 3000;
const ROUNDS = 5;
const query = (text, more = {}) => ({
  text,
  filter: {},
  sort: 'relevance',
  limit: 10,
  after: null,
  facets: [],
  ...more,
});

/** Two or three words that stand in one title or description. */
function worldQueries(services, count) {
  const random = seeded(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, (_, at) => {
    const { title, description } = pick(services);
    const words = pick([...Object.values(title), ...Object.values(description)]).match(/\p{L}{3,}/gu) ?? [
      'storage',
    ];
    return Array.from({ length: 2 + (at % 2) }, () => pick(words)).join(' ');
  });
}

/**
 * Calls a second of processor time (the median over rounds), with p50 and p99 in milliseconds over all calls, of each the
 * best of the rounds: both say what the engine costs even where other work shares the processor.
 */
function timed(calls, run) {
  const rates = [];
  const best = calls.map(() => Infinity);
  for (let round = 0; round <= ROUNDS; round++) {
    const before = process.cpuUsage();
    calls.forEach((call, at) => {
      const start = performance.now();
      run(call);
      best[at] = Math.min(best[at], performance.now() - start);
    });
    const { user, system } = process.cpuUsage(before);
    if (round > 0) rates.push((calls.length / (user + system)) * 1e6);
  }
  best.sort((a, b) => a - b);
  rates.sort((a, b) => a - b);
  const at = (share) => Number(best[Math.floor(best.length * share)].toFixed(3));
  return { perSecond: Math.round(rates[ROUNDS >> 1]), p50: at(0.5), p99: at(0.99) };
}

/** Bytes in use; array buffers are freed a turn of the event loop after they were collected. */
async function memory() {
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function measure(services, queries) {
  CatalogueIndex.build(services).search(query(queries[0]));
  const before = await memory();
  const start = performance.now();
  const index = CatalogueIndex.build(services);
  const buildMs = Math.round(performance.now() - start);
  // The first search makes what it alone would need: an index that answers has it.
  index.search(query(queries[0]));
  const memoryMb = globalThis.gc ? Number((((await memory()) - before) / 1e6).toFixed(1)) : null;
  const saving = performance.now();
  const snapshot = index.toSnapshot();
  const snapshotMs = Math.round(performance.now() - saving);
  const loading = performance.now();
  CatalogueIndex.fromSnapshot(snapshot).search(query(queries[0]));
  const startMs = Math.round(performance.now() - loading);
  const hits = queries.reduce((sum, text) => sum + index.search(query(text)).total, 0) / queries.length;
  const random = seeded(3);
  const any = () => services[Math.floor(random() * services.length)];
  const changed = Array.from({ length: 300 }, () => ({ ...any(), description: any().description }));
  const sectors = [...new Set(services.map((one) => one.sector))];
  const timings = {
    text: () => timed(queries, (text) => index.search(query(text, { facets: [] }))),
    textWithoutTotal: () =>
      timed(queries, (text) => index.search(query(text, { facets: [], withTotal: false }))),
    textAndFacet: () =>
      timed(queries, (text) => index.search(query(text, { facets: ['sector'], limit: 20 }))),
    textFilterAllFacets: () =>
      timed(queries, (text) =>
        index.search(query(text, { facets: undefined, limit: 20, filter: { sectors: [sectors[0]] } })),
      ),
    list: () =>
      timed(queries, () =>
        index.search(
          query('', { filter: { sectors: [sectors[1]] }, sort: 'newest', limit: 20, facets: undefined }),
        ),
      ),
    misspelt: () =>
      timed(
        queries
          .slice(0, 500)
          .map((text, at) => `${text.slice(0, 3)}${String.fromCharCode(97 + (at % 26))}${text.slice(4)}`),
        (text) => index.search(query(text)),
      ),
    complete: () =>
      timed(
        queries.slice(0, 500).map((text) => text.slice(0, 2 + (text.length % 4))),
        (text) => index.complete(text, 8),
      ),
    candidates: () =>
      timed(queries.slice(0, 500), (text) =>
        index.candidates(
          services[text.length % services.length].capabilities[0],
          { text, language: null },
          40,
        ),
      ),
    replace: () => timed(changed, (service) => index.replace(service)),
  };
  return {
    buildMs,
    snapshotMs,
    snapshotMb: Math.round(snapshot.length / 1e6),
    startMs,
    memoryMb,
    postingMb: Number((index.postingBytes / 1e6).toFixed(1)),
    meanHits: Math.round(hits),
    ...Object.fromEntries(
      Object.entries(timings)
        .filter(([name]) => !wanted || wanted.includes(name))
        .map(([name, run]) => [name, run()]),
    ),
  };
}

const CATALOGUES = {
  scaled: () => {
    const services = worldServices(size);
    return measure(services, worldQueries(services, QUERIES));
  },
  zipf: () => measure(zipfServices(size, 1), zipfQueries(QUERIES, 2)),
};
const results = {};
for (const name of options.catalogues.split(',')) {
  if (!CATALOGUES[name]) {
    console.error(`--catalogues takes ${Object.keys(CATALOGUES).join(', ')}`);
    process.exit(2);
  }
  results[name] = await CATALOGUES[name]();
}
if (options.json) console.log(JSON.stringify({ services: size, node: process.version, ...results }));
else {
  for (const [name, result] of Object.entries(results)) {
    const { buildMs, snapshotMs, snapshotMb, startMs, memoryMb, postingMb, meanHits, ...timings } = result;
    console.log(
      `${name}: ${size} services, built in ${buildMs} ms, ${memoryMb ?? '? (run with --expose-gc)'} MB beside the services, postings ${postingMb} MB, ${meanHits} hits a query; snapshot of ${snapshotMb} MB saved in ${snapshotMs} ms, first answer from it after ${startMs} ms`,
    );
    console.table(timings);
  }
}
