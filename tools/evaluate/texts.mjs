import { importSource } from './typescript.mjs';

const GOLDEN = 'libs/matching/golden';
const CLOCK = '2026-11-22';

/**
 * Understanding of needs that were written apart from the demo world, in four languages: those whose errors were worked
 * on (development), and those kept aside (held out).
 *
 * The `baseline` figures were measured with the same measures on the library as it stood before the work on it began.
 */
export async function measure() {
  const matching = await import('@fivefold/matching');
  return [
    ...(await capabilities('development', 'DEVELOPMENT_NEEDS')),
    ...(await capabilities('held-out', 'HELD_OUT_NEEDS')),
    ...(await clauses(matching, 'development', ['development', 'development-longer'])),
    ...(await clauses(matching, 'held-out', ['held-out'])),
  ];
}

/** Figures of the library before the work on it: commit 5c83810, the same measures, the same texts. */
const BEFORE = {
  'capabilities, precision, development': 0.8947368421052632,
  'capabilities, recall, development': 0.6455696202531646,
  'capabilities, F1, development': 0.75,
  'capabilities, precision, held-out': 0.8833333333333333,
  'capabilities, recall, held-out': 0.7162162162162162,
  'capabilities, F1, held-out': 0.7910447761194029,
  'clauses, exact, development': 150,
  'clauses, exact, held-out': 79,
};

async function capabilities(part, name) {
  const { figuresOf, readNeeds, tally } = await importSource(`${GOLDEN}/read-needs.ts`);
  const { [name]: table } = await importSource(`${GOLDEN}/needs/${part}.ts`);
  const needs = readNeeds(table);
  const { precision01, recall01, f1 } = figuresOf(
    needs.map(({ text, capabilities: { wanted, optional } }) => tally(text, wanted, optional)),
  );
  const note = `${needs.length} needs`;
  return [
    row(`capabilities, precision, ${part}`, precision01, { note }),
    row(`capabilities, recall, ${part}`, recall01, { note }),
    row(`capabilities, F1, ${part}`, f1, { note }),
  ];
}

async function clauses({ compareClauses, understand }, part, files) {
  const { parseNeeds } = await importSource(`${GOLDEN}/clauses/parse-needs.ts`);
  const tables = await Promise.all(files.map((file) => importSource(`${GOLDEN}/clauses/${file}.ts`)));
  const needs = tables.flatMap((table) => Object.values(table)).flatMap(parseNeeds);
  const sums = { judged: 0, found: 0, key: 0, exact: 0 };
  for (const { text, homeRegion, wanted, clauses: judged } of needs) {
    const asker = { homeRegion, country: homeRegion.slice(0, 2) };
    const found = understand(text, asker, { today: CLOCK }).clauses;
    const figures = compareClauses(found, judged, wanted);
    for (const name of Object.keys(sums)) sums[name] += figures[name];
  }
  return [
    row(`clauses, exact, ${part}`, sums.exact, {
      of: sums.judged,
      note: `${needs.length} needs; ${sums.key} by key, ${sums.found - sums.key} found beside`,
    }),
  ];
}

function row(name, value, rest) {
  const baseline = name in BEFORE ? { baseline: BEFORE[name] } : {};
  return { group: 'Needs in other words', name, value, ...baseline, ...rest };
}
