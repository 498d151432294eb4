import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../../../tools/built.mjs';

const USAGE = `Usage: node libs/matching/bench/bundle.mjs [options]
Times the composition of random bundle problems, by what ties their capabilities together.
  --capabilities N   wanted capabilities (6)
  --candidates N     services per capability (40)
  --problems N       of each kind (60)
  --all              time the next three bundles and the frontier as well`;

const { values } = parseArgs({
  options: {
    capabilities: { type: 'string', default: '6' },
    candidates: { type: 'string', default: '40' },
    problems: { type: 'string', default: '60' },
    all: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const [size, candidates, count] = [values.capabilities, values.candidates, values.problems].map(Number);

await ensureBuilt(['@fivefold/matching']);
const { compose } = await import('@fivefold/matching');

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A third of the services cover two or three capabilities; providers have a few services each and belong to one of ten
 * clusters, one in ten of them to two.
 */
function problemOf(seed, { budget = null, hardProvider = false, wish = false }) {
  const random = randomFrom(seed);
  const whole = (below) => Math.floor(random() * below);
  const concepts = Array.from({ length: size }, (_, at) => `concept.${at}`);
  const options = [];
  const ways = [];
  const counts = concepts.map(() => 0);
  while (counts.some((have) => have < candidates)) {
    const provider = whole(size * candidates * 0.4);
    const option = options.length;
    const covers = new Set();
    const breadth = random() < 0.33 ? 2 + whole(2) : 1;
    for (let more = 0; more < breadth; more += 1) covers.add(whole(size));
    const open = [...covers].filter((concept) => counts[concept] < candidates);
    if (open.length === 0) continue;
    const publisher = provider % 10 === 0 ? (provider + whole(2)) % 10 : provider % 10;
    const amountMinor = 20_000 + whole(180_000);
    options.push({
      serviceId: `s${String(option).padStart(4, '0')}`,
      title: `Service ${option}`,
      providerId: `p${provider}`,
      providerName: `Provider ${provider}`,
      publisherId: `c${publisher}`,
      cost: random() < 0.15 ? null : { amountMinor, currency: 'EUR' },
    });
    for (const concept of open) {
      counts[concept] += 1;
      const points = whole(4);
      ways.push({ concept, options: [option], legs: null, points, open: [], relevance: 3000 + whole(6000) });
    }
  }
  ways.sort((a, b) => a.concept - b.concept || a.options[0] - b.options[0]);
  const scope = concepts.map((_, concept) => concept);
  const clause = (hard, of) => ({ clauseId: 'p', hard, wanted: of.map((at) => concepts[at]), concepts: of });
  return {
    wanted: concepts,
    alternatives: [],
    concepts,
    options,
    ways,
    budgets:
      budget === null
        ? []
        : [
            {
              clauseId: 'b',
              hard: true,
              maxMinor: Math.round(budget * size * 100_000),
              currency: 'EUR',
              concepts: scope,
              costs: options.map(({ cost }) => cost?.amountMinor ?? null),
            },
          ],
    horizonMonths: 12,
    sameProvider: [
      ...(hardProvider ? [clause(true, scope.slice(0, 2))] : []),
      ...(wish ? [clause(false, scope.slice(0, 3))] : []),
    ],
    kept: [],
    orders: [],
    sharedCapacities: [],
    language: 'en',
  };
}

const KINDS = {
  'nothing ties them': {},
  'one provider for two': { hardProvider: true },
  'a wide budget': { budget: 1 },
  'a narrow budget': { budget: 0.35 },
  'a wish for one provider': { wish: true },
  'budget and one provider': { budget: 0.5, hardProvider: true },
};

await compose(problemOf(1, {}));
const options = values.all ? { others: 3, frontier: true } : {};
console.log(`${size} capabilities x ${candidates} candidates, ${count} problems of each kind; ms`);
console.log(
  'kind'.padEnd(28),
  ...['p50', 'p90', 'p99', 'CPU p50', 'CPU p99'].map((name) => name.padStart(8)),
);
const all = { wall: [], cpu: [] };
for (const [kind, ties] of Object.entries(KINDS)) {
  const times = { wall: [], cpu: [] };
  for (let seed = 1; seed <= count; seed += 1) {
    const problem = problemOf(seed, ties);
    const startedAt = performance.now();
    const usedBefore = process.cpuUsage();
    await compose(problem, options);
    times.wall.push(performance.now() - startedAt);
    // On a busy machine this tells more; it counts the garbage collector's threads as well.
    const used = process.cpuUsage(usedBefore);
    times.cpu.push((used.user + used.system) / 1000);
  }
  all.wall.push(...times.wall);
  all.cpu.push(...times.cpu);
  print(kind, times);
}
print('all', all);

function print(kind, { wall, cpu }) {
  const figures = [
    quantile(wall, 0.5),
    quantile(wall, 0.9),
    quantile(wall, 0.99),
    quantile(cpu, 0.5),
    quantile(cpu, 0.99),
  ];
  console.log(kind.padEnd(28), ...figures.map((figure) => figure.toFixed(1).padStart(8)));
}

function quantile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
