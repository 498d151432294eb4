/**
 * Times a whole match: `npm run build && node libs/matching/bench/match.mjs [--services 20000] [--json]`.
 *
 * The 25 judged needs of the demo world, from their texts, against the world grown to `--services`: understanding, judging,
 * the exact bundle, explaining; five rounds after one that warms the compiler. Milliseconds, p50 / p99.
 */
import { parseArgs } from 'node:util';
import {
  askerOf,
  CatalogueIndex,
  compose,
  concludeMatch,
  prepareMatch,
  understand,
} from '@fivefold/matching';
import { scaled, world } from '@fivefold/world';

const ROUNDS = 5;
const { values } = parseArgs({
  options: { services: { type: 'string', default: '20000' }, json: { type: 'boolean', default: false } },
});
const { needs, builtOn: today } = world();
const services = scaled(Number(values.services), 1);
const index = CatalogueIndex.build(services);

const stages = { understand: [], prepareMatch: [], compose: [], concludeMatch: [], 'all but compose': [] };
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const { judged } of needs) {
    const asker = askerOf(judged);
    const took = {};
    const timed = async (stage, work) => {
      const started = performance.now();
      const result = await work();
      took[stage] = performance.now() - started;
      return result;
    };
    const understanding = await timed('understand', () => understand(judged.text, asker, { today }));
    const request = { understanding, asker, today, language: 'en', limit: 10 };
    const prepared = await timed('prepareMatch', () => prepareMatch(request, index));
    const bundle = await timed('compose', () => compose(prepared.bundleProblem));
    await timed('concludeMatch', () => concludeMatch(prepared, bundle));
    took['all but compose'] = took.understand + took.prepareMatch + took.concludeMatch;
    if (round > 0) for (const stage of Object.keys(stages)) stages[stage].push(took[stage]);
  }
}

const figures = Object.fromEntries(
  Object.entries(stages).map(([stage, times]) => [stage, { p50Ms: at(times, 0.5), p99Ms: at(times, 0.99) }]),
);
if (values.json) console.log(JSON.stringify({ services: index.size, ...figures }, null, 2));
else {
  console.log(`${index.size} services, ms: p50 / p99`);
  for (const [stage, { p50Ms, p99Ms }] of Object.entries(figures))
    console.log(`${stage.padEnd(16)} ${p50Ms.toFixed(2).padStart(8)} / ${p99Ms.toFixed(2)}`);
}

function at(times, share) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
