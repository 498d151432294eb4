/**
 * How the library grows: `npm run build && node libs/matching/bench/scale.mjs [--services 1000,20000,200000,1000000] [--json]`.
 *
 * Each size in a process of its own, over the demo world grown: build, memory beside the services, searches (text with an exact
 * total, with facets and a filter), completion, whole matches of the 25 judged needs, one service replaced, and the catch-up with
 * 10,000 changes. Rates per second of processor time; p50 and p99 in milliseconds of the best of the rounds of each call, since
 * other work on the machine moves wall time; `longestTurnMs` is the longest piece of processor time for which one match keeps an
 * event loop. With `--json` one line a size.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    services: { type: 'string', default: '1000,20000,200000,1000000' },
    json: { type: 'boolean', default: false },
    only: { type: 'boolean', default: false },
  },
});
const sizes = values.services.split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('--services takes whole numbers from 1 with commas');
  process.exit(2);
}
if (values.only) console.log(JSON.stringify(await measured(sizes[0])));
else {
  const found = sizes.map((size) => {
    const settings = ['--expose-gc', '--max-old-space-size=16000'];
    const task = [fileURLToPath(import.meta.url), '--only', '--services', String(size)];
    const line = execFileSync(process.execPath, [...settings, ...task], { encoding: 'utf8' }).trim();
    if (values.json) console.log(line);
    return JSON.parse(line);
  });
  if (!values.json)
    console.table(Object.fromEntries(found.map(({ services, ...row }) => [services, flat(row)])));
}

function flat(row, prefix = '') {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null
        ? Object.entries(flat(value, `${prefix}${name} `))
        : [[prefix + name, value]],
    ),
  );
}

async function measured(size) {
  const { askerOf, CatalogueIndex, compose, concludeMatch, prepareMatchSteps, understand } =
    await import('@fivefold/matching');
  const { world } = await import('@fivefold/world');
  const { worldServices } = await import('./world-services.mjs');
  const services = worldServices(size);
  // A first one warms the compilers; the largest catalogues warm themselves.
  if (size <= 200_000) CatalogueIndex.build(services).warm();
  const before = await memory();
  const cpu = process.cpuUsage();
  const index = CatalogueIndex.build(services);
  const buildS = seconds(cpu);
  index.warm();
  const heldMb = ((await memory()) - before) / 1e6;

  const { needs, builtOn: today } = world();
  const queries = queriesOf(services, size > 500_000 ? 300 : 1000);
  const query = (text, more) => ({ text, filter: {}, sort: 'relevance', limit: 20, after: null, ...more });
  const sector = services[0].sector;
  const matches = await matched();
  return {
    services: index.size,
    buildCpuS: rounded(buildS),
    memoryMb: rounded(heldMb),
    bytesPerService: Math.round((heldMb * 1e6) / index.size),
    search: timed(queries, (text) => index.search(query(text, { facets: [] }))),
    searchAndFacets: timed(queries, (text) =>
      index.search(query(text, { filter: { sectors: [sector] }, facets: undefined })),
    ),
    list: timed(queries, () =>
      index.search(query('', { filter: { sectors: [sector] }, sort: 'newest', facets: undefined })),
    ),
    complete: timed(
      queries.map((text) => text.slice(0, 2 + (text.length % 5))),
      (text) => index.complete(text, 8),
    ),
    match: matches,
    replace: timed(
      queries.map((_, at) => services[(at * 7919) % services.length]),
      (service) => index.replace(service),
    ),
    catchUp: catchUp(),
  };

  /** Whole matches: from the text to the explanations, the solver's part apart. */
  async function matched() {
    const calls = needs.map(({ judged }) => ({
      judged,
      asker: askerOf(judged),
      best: Infinity,
      turns: Infinity,
    }));
    for (let round = 0; round < (size > 500_000 ? 4 : 8); round++)
      for (const call of calls) {
        const start = performance.now();
        let longest = 0;
        let turn = process.threadCpuUsage();
        const rest = () => {
          longest = Math.max(longest, cpuMs(turn));
          turn = process.threadCpuUsage();
        };
        const understanding = understand(call.judged.text, call.asker, { today });
        const request = { understanding, asker: call.asker, today, language: 'en', limit: 10 };
        rest();
        const steps = prepareMatchSteps(request, index);
        let step = steps.next();
        for (; !step.done; step = steps.next()) rest();
        rest();
        const prepared = step.value;
        const half = performance.now() - start;
        const bundle = await compose(prepared.bundleProblem);
        const again = performance.now();
        turn = process.threadCpuUsage();
        concludeMatch(prepared, bundle);
        rest();
        if (round === 0) continue;
        call.best = Math.min(call.best, half + performance.now() - again);
        call.turns = Math.min(call.turns, longest);
      }
    return {
      ...spread(calls.map(({ best }) => best)),
      longestTurnMs: rounded(Math.max(...calls.map((one) => one.turns))),
    };
  }

  /** 10,000 services replaced one after another, as when a server catches up. */
  function catchUp() {
    const changes = Math.min(10_000, services.length);
    const start = process.cpuUsage();
    let longest = 0;
    for (let at = 0; at < changes; at++) {
      const one = performance.now();
      const service = services[(at * 104_729) % services.length];
      index.replace({ ...service, leadTimeDays: at % 60 });
      longest = Math.max(longest, performance.now() - one);
    }
    return { changes, cpuS: rounded(seconds(start)), longestMs: rounded(longest) };
  }
}

/** Two or three words that stand in one title or description. */
function queriesOf(services, count) {
  return Array.from({ length: count }, (_, at) => {
    const { title, description } = services[(at * 65_537) % services.length];
    const texts = [...Object.values(title), ...Object.values(description)];
    const words = texts[at % texts.length].match(/\p{L}{3,}/gu) ?? ['storage'];
    return Array.from(
      { length: 2 + (at % 2) },
      (_, word) => words[(at * 31 + word * 17) % words.length],
    ).join(' ');
  });
}

/** Calls a second of processor time (median of the rounds), and the best time of each call over the rounds. */
function timed(calls, run) {
  const rates = [];
  const best = calls.map(() => Infinity);
  for (let round = 0; round < 4; round++) {
    const start = process.cpuUsage();
    calls.forEach((call, at) => {
      const from = performance.now();
      run(call);
      best[at] = Math.min(best[at], performance.now() - from);
    });
    if (round > 0) rates.push(calls.length / seconds(start));
  }
  rates.sort((a, b) => a - b);
  return { perSecond: Math.round(rates[1]), ...spread(best) };
}

function spread(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
  return { p50Ms: at(0.5), p99Ms: at(0.99) };
}

function seconds(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

function cpuMs(since) {
  const { user, system } = process.threadCpuUsage(since);
  return (user + system) / 1000;
}

function rounded(value) {
  return Number(value.toPrecision(3));
}

async function memory() {
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
