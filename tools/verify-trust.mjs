import { parseArgs } from 'node:util';
import { ensureBuilt } from './built.mjs';
import { fail, firstLine } from './fail.mjs';

const USAGE = `Usage: npm run -s verify:trust -- [options]
Attacks a running server and shows that nobody gets in where they do not belong. Each row is run once more with a fault planted,
which it has to find.
  --json      one line {"holds": ..., figures of each row} on standard output; progress goes to standard error
  --full      every row in its whole size (else a size for each change)
  --only ROW  one row; may be given several times
  --untimed   without the rows that measure time, which a busy machine could upset
  --list      the rows, and what each plants
Exit code 1 where something does not hold, 2 for options that cannot be used.`;
const OPTIONS = {
  json: { type: 'boolean', default: false },
  full: { type: 'boolean', default: false },
  only: { type: 'string', multiple: true, default: [] },
  untimed: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};
/** Rows that are run at a time. */
const LANES = 2;
/** Rows of which the clock is no part, in the order they are begun. */
const BESIDE_OTHERS = [
  'matrix',
  'mutants',
  'canaries',
  'credentials',
  'formulas',
  'imports',
  'ssrf',
  'tenancy',
  'tokens',
  'xss',
  'malformed',
];
/** Rows that measure time; nothing else is run meanwhile. */
const ALONE = ['shapes', 'slow', 'good-client', 'sign-in'];
/**
 * Each is a file of `verify-trust/`. It exports
 * `judge({ full, plant, tell, stage })` -> `{ holds, n, ...figures }`, where `n` counts what was tried, and
 * `PLANTED`, the fault that `plant: true` puts in and that has to end with `holds: false`.
 */
const ROWS = [...BESIDE_OTHERS, ...ALONE];

function readOptions() {
  const { values } = parseArgs({ options: OPTIONS });
  const unknown = values.only.find((row) => !ROWS.includes(row));
  if (unknown !== undefined) throw new Error(`--only ${unknown}: one of ${ROWS.join(', ')}.`);
  const timed = values.only.find((row) => values.untimed && ALONE.includes(row));
  if (timed !== undefined) throw new Error(`--only ${timed}: it measures time, so not with --untimed.`);
  return values;
}

async function main({ full, json, only, untimed }) {
  const tell = (text) => process.stderr.write(`${text}\n`);
  await ensureBuilt([
    '@fivefold/api',
    '@fivefold/web',
    '@fivefold/world',
    '@fivefold/domain',
    '@fivefold/matching',
  ]);
  const { openStage } = await import('./verify-deal/stage.mjs');
  const startedAt = performance.now();
  const isWanted = (name) => (only.length === 0 || only.includes(name)) && !(untimed && ALONE.includes(name));
  const figures = Object.fromEntries(ROWS.filter(isWanted).map((name) => [name, null]));
  const stage = await openStage();
  const judgeInTurn = async (names) => {
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      tell(`${name} …`);
      const from = performance.now();
      const outcome = await judgeRow(name, { full, tell, stage });
      figures[name] = { ...outcome, seconds: secondsSince(from) };
      tell(`${outcome.holds ? 'ok ' : 'RED'} ${name} ${JSON.stringify(figures[name])}`);
    }
  };
  try {
    const beside = BESIDE_OTHERS.filter(isWanted);
    await Promise.all(Array.from({ length: LANES }, () => judgeInTurn(beside)));
    await judgeInTurn(ALONE.filter(isWanted));
  } finally {
    await stage.close();
  }
  const holds = Object.values(figures).every((row) => row.holds);
  const answer = { holds, size: full ? 'full' : 'ci', ...figures, seconds: secondsSince(startedAt) };
  process.stdout.write(json ? `${JSON.stringify(answer)}\n` : summary(answer));
  process.exitCode = holds ? 0 : 1;
}

/** The row as it is and, always in the small size, with its planted fault: a row that misses that one shows nothing. */
async function judgeRow(name, { full, tell, stage }) {
  try {
    const { judge, PLANTED } = await import(`./verify-trust/${name}.mjs`);
    const outcome = await judge({ full, plant: false, tell, stage });
    const planted = await judge({ full: false, plant: true, tell, stage });
    const found = planted.holds === false;
    return { ...outcome, holds: outcome.holds && found, planted: PLANTED, plantedFound: found };
  } catch (error) {
    tell(`  ${name}: ${error.stack}`);
    return { holds: false, error: firstLine(error) };
  }
}

async function list() {
  for (const name of ROWS) {
    const { PLANTED } = await import(`./verify-trust/${name}.mjs`);
    process.stdout.write(`${name.padEnd(14)} ${PLANTED}\n`);
  }
}

function summary({ holds, size, seconds, ...rows }) {
  const lines = Object.entries(rows).map(
    ([name, row]) => `${row.holds ? 'ok ' : 'RED'} ${name.padEnd(14)} ${line(row)}`,
  );
  return `${lines.join('\n')}\n${holds ? 'holds' : 'DOES NOT HOLD'} (${size}), ${seconds} s\n`;
}

function line(row) {
  const simple = Object.entries(row).filter(([name, value]) => name !== 'holds' && typeof value !== 'object');
  return simple.map(([name, value]) => `${name} ${value}`).join(', ');
}

function secondsSince(from) {
  return Math.round((performance.now() - from) / 100) / 10;
}

let options;
try {
  options = readOptions();
} catch (error) {
  fail(`${firstLine(error)} See --help.`);
}
if (options.help) process.stdout.write(`${USAGE}\n`);
else if (options.list) await list();
else await main(options);
