import { parseArgs } from 'node:util';
import { ensureBuilt } from './built.mjs';
import { fail, firstLine } from './fail.mjs';

const USAGE = `Usage: npm run -s evaluate:needs -- [options]
Matches the 25 judged needs of the demo world against its 76 services.
  --given   take capabilities and clauses from the judged file instead of the text
  --json    print figures as JSON`;

const OPTIONS = {
  given: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

async function main() {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  await ensureBuilt(['@fivefold/matching', '@fivefold/world']);
  const matching = await import('@fivefold/matching');
  const { world } = await import('@fivefold/world');
  const { services, needs, builtOn } = world();
  const index = matching.CatalogueIndex.build(services);
  const externalIds = new Map(services.map(({ id, externalId }) => [id, externalId]));
  const externalId = (id) => externalIds.get(id) ?? id;

  // The first match loads the solver and warms the compiler; it is not counted.
  await evaluate(needs[0].judged);
  const rows = [];
  for (const { judged } of needs) rows.push(await evaluate(judged));
  const figures = { rows, total: totals(rows) };
  process.stdout.write(values.json ? `${JSON.stringify(figures, null, 2)}\n` : `${table(figures)}\n`);

  async function evaluate(need) {
    const asker = matching.askerOf(need);
    const started = performance.now();
    const understanding = values.given
      ? matching.givenUnderstanding(need)
      : matching.understand(need.text, asker, { today: builtOn });
    const understood = performance.now();
    const request = { understanding, asker, today: builtOn, language: 'en', limit: 10 };
    const result = await matching.match(request, index);
    const matched = performance.now();
    const found = [
      ...new Set(
        understanding.capabilities.filter(({ stance }) => stance === 'wanted').map(({ concept }) => concept),
      ),
    ];
    return {
      id: need.id,
      language: need.lang,
      ...matching.compareCapabilities(found, need),
      bundle: matching.compareBundles(result.bundle, need, externalId),
      status: result.bundle.status,
      chosen: result.bundle.choices.map(({ serviceId }) => externalId(serviceId)),
      ideal: need.ideal_bundle,
      disagreements: values.given ? matching.disagreements(result, need, externalId) : [],
      understandMs: understood - started,
      matchMs: matched - understood,
    };
  }
}

function totals(rows) {
  const mean = (pick) => rows.reduce((sum, row) => sum + pick(row), 0) / rows.length;
  const count = (outcome) => rows.filter(({ bundle }) => bundle === outcome).length;
  const right = rows.reduce(
    (sum, { found, wrong, missed }) => ({
      found: sum.found + found.length,
      wrong: sum.wrong + wrong.length,
      missed: sum.missed + missed.length,
    }),
    { found: 0, wrong: 0, missed: 0 },
  );
  return {
    meanPrecision01: mean(({ precision01 }) => precision01),
    meanRecall01: mean(({ recall01 }) => recall01),
    meanF1: mean(({ f1 }) => f1),
    wrongCapabilities: right.wrong,
    missedCapabilities: right.missed,
    bundles: { equal: count('equal'), better: count('better'), worse: count('worse') },
    disagreements: rows.reduce((sum, row) => sum + row.disagreements.length, 0),
    meanUnderstandMs: mean(({ understandMs }) => understandMs),
    meanMatchMs: mean(({ matchMs }) => matchMs),
    maxMs: Math.max(...rows.map(({ understandMs, matchMs }) => understandMs + matchMs)),
  };
}

function table({ rows, total }) {
  const lines = [
    `${'need'.padEnd(8)}    P    R   F1  bundle   status        ms  chosen, then what is missed (-) or too much (+)`,
  ];
  for (const row of rows) {
    const notes = [
      ...row.missed.map((concept) => `-${concept}`),
      ...row.wrong.map((concept) => `+${concept}`),
    ];
    const ms = (row.understandMs + row.matchMs).toFixed(0).padStart(5);
    lines.push(
      `${row.id} ${row.language}   ${share(row.precision01)} ${share(row.recall01)} ${share(row.f1)}  ` +
        `${row.bundle.padEnd(7)}  ${row.status.padEnd(10)} ${ms}  ${row.chosen.join(' ') || 'none'}  ${notes.join(' ')}`,
      ...row.disagreements.map((text) => `         ${text}`),
    );
  }
  const { equal, better, worse } = total.bundles;
  lines.push(
    '',
    `mean     ${share(total.meanPrecision01)} ${share(total.meanRecall01)} ${share(total.meanF1)}  ` +
      `bundles: ${equal} equal, ${better} better, ${worse} worse`,
    `capabilities missed ${total.missedCapabilities}, wrong ${total.wrongCapabilities}; ` +
      `understand ${total.meanUnderstandMs.toFixed(1)} ms, match ${total.meanMatchMs.toFixed(1)} ms on average, ` +
      `slowest ${total.maxMs.toFixed(0)} ms`,
  );
  return lines.join('\n');
}

function share(value01) {
  return value01.toFixed(2).padStart(4);
}

main().catch((error) => fail(firstLine(error)));
