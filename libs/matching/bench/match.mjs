/**
 * Times a whole match: `npm run build && node libs/matching/bench/match.mjs [--services 20000] [--json]`.
 *
 * The 25 judged needs of the demo world, from their texts, against the world grown to `--services`: understanding, judging,
 * the exact bundle, explaining. Milliseconds, p50 / p99 over the needs, of each the best of the rounds, since other work on the
 * machine moves wall time; and the processor time that all rounds took per need.
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

const { values } = parseArgs({
  options: {
    services: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '12' },
    json: { type: 'boolean', default: false },
  },
});
const { needs, builtOn: today } = world();
const services = scaled(Number(values.services), 1);
const index = CatalogueIndex.build(services);

const ROUNDS = Number(values.rounds);
const STAGES = ['understand', 'prepareMatch', 'compose', 'concludeMatch'];
const best = Object.fromEntries(
  [...STAGES, 'all but compose'].map((stage) => [stage, needs.map(() => Infinity)]),
);
const spent = Object.fromEntries(STAGES.map((stage) => [stage, 0]));
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const [at, { judged }] of needs.entries()) {
    const asker = askerOf(judged);
    const took = {};
    const timed = async (stage, work) => {
      const cpu = process.threadCpuUsage();
      const started = performance.now();
      const result = await work();
      took[stage] = performance.now() - started;
      const { user, system } = process.threadCpuUsage(cpu);
      if (round > 0) spent[stage] += (user + system) / 1000 / ROUNDS / needs.length;
      return result;
    };
    const understanding = await timed('understand', () => understand(judged.text, asker, { today }));
    const request = { understanding, asker, today, language: 'en', limit: 10 };
    const prepared = await timed('prepareMatch', () => prepareMatch(request, index));
    const bundle = await timed('compose', () => compose(prepared.bundleProblem));
    await timed('concludeMatch', () => concludeMatch(prepared, bundle));
    took['all but compose'] = took.understand + took.prepareMatch + took.concludeMatch;
    if (round > 0)
      for (const [stage, times] of Object.entries(best)) times[at] = Math.min(times[at], took[stage]);
  }
}

const figures = Object.fromEntries(
  Object.entries(best).map(([stage, times]) => [
    stage,
    { p50Ms: at(times, 0.5), p99Ms: at(times, 0.99), cpuMs: spent[stage] },
  ]),
);
if (values.json) console.log(JSON.stringify({ services: index.size, ...figures }, null, 2));
else {
  console.log(`${index.size} services, ms: p50 / p99, processor`);
  for (const [stage, { p50Ms, p99Ms, cpuMs }] of Object.entries(figures))
    console.log(
      `${stage.padEnd(16)} ${p50Ms.toFixed(2).padStart(8)} / ${p99Ms.toFixed(2).padStart(6)}  ${cpuMs?.toFixed(2) ?? ''}`,
    );
}

function at(times, share) {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
