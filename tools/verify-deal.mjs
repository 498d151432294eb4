import { parseArgs } from 'node:util';
import { ensureBuilt } from './built.mjs';
import { fail, firstLine } from './fail.mjs';

const USAGE = `Usage: npm run -s verify:deal -- [options]
Shows on running servers that no deal is made twice, nothing is oversold, and every state is accounted for:
races of accepts, concurrent reservations, a model-based run, and over what they leave behind the invariants and the replay
of the audit trails. Each is done once more with a fault planted, which it has to find.
  --json      one line {"holds": ..., figures} on standard output; progress goes to standard error
  --full      10,000 races, 200,000 reservations, 2,000 runs of the model (else 500, 5,000 and 100)
  --share X   only this share of them, over 0 and at most 1
  --only PART races, reservations or model
  --seed N    seed of the model and of the reservations (default: by chance); the seed is printed
  --path P    goes on from the path that a failed model run printed
Exit code 1 where something does not hold, 2 for options that cannot be used.`;
const OPTIONS = {
  json: { type: 'boolean', default: false },
  full: { type: 'boolean', default: false },
  share: { type: 'string', default: '1' },
  only: { type: 'string' },
  seed: { type: 'string' },
  path: { type: 'string' },
  help: { type: 'boolean', default: false },
};
const SIZES = {
  ci: { races: 500, reservations: 5000, runs: 100 },
  full: { races: 10_000, reservations: 200_000, runs: 2000 },
};
/** Enough for the planted fault to show. */
const PLANTED_RACES = 20;
const COMMANDS = 50;
const PARTS = ['races', 'reservations', 'model'];

function readOptions() {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.only !== undefined && !PARTS.includes(values.only))
    throw new Error(`--only ${values.only}: one of ${PARTS.join(', ')}.`);
  if (values.seed !== undefined && !/^-?\d{1,9}$/.test(values.seed))
    throw new Error(`--seed ${values.seed}: not a whole number of at most nine digits.`);
  if (values.path !== undefined && !/^\d+(:\d+)*(\/[\w/+:=]*)?$/.test(values.path))
    throw new Error(`--path ${values.path}: not a path such as 12:0:3/FC:d.`);
  const share = Number(values.share);
  if (!(share > 0 && share <= 1)) throw new Error(`--share ${values.share}: not over 0 and at most 1.`);
  const seed = values.seed === undefined ? Math.trunc(Math.random() * 1e9) : Number(values.seed);
  const whole = Object.entries(SIZES[values.full ? 'full' : 'ci']);
  const size = Object.fromEntries(whole.map(([what, count]) => [what, Math.ceil(count * share)]));
  return { ...values, seed, size };
}

async function main({ only, seed, path, size, json }) {
  const tell = (line) => process.stderr.write(`${line}\n`);
  await ensureBuilt(['@fivefold/api', '@fivefold/world']);
  const { openStage } = await import('./verify-deal/stage.mjs');
  const { auditOf } = await import('./verify-deal/audit.mjs');
  const { cpuSeconds } = await import('./verify-deal/cpu.mjs');
  const { findLostEntries, findPlantedFaults } = await import('./verify-deal/planted.mjs');
  const startedAt = performance.now();
  const figures = { seed };
  const wanted = (part) => only === undefined || only === part;
  const stage = await openStage();
  const part = async (name, work) => {
    tell(`${name} …`);
    const [from, used] = [performance.now(), cpuSeconds()];
    const outcome = await work();
    figures[name] = { ...outcome, seconds: secondsSince(from), cpuSeconds: difference(cpuSeconds(), used) };
    tell(`${figures[name].holds ? 'ok ' : 'RED'} ${name} ${JSON.stringify(figures[name])}`);
  };
  try {
    if (wanted('races')) {
      const { plantCheckThenAct, runRaces } = await import('./verify-deal/races.mjs');
      const served = await stage.serve();
      await part('races', async () => {
        const outcome = await runRaces(served, { count: size.races, tell });
        const audit = await auditOf(served.admin);
        return { ...outcome, holds: outcome.holds && audit.holds, audit, apiMb: served.megabytes() };
      });
      await part('plantedReplay', () => findLostEntries(served));
      await served.stop();
      // The same races with an acceptance that checks first and acts later: a check that misses it shows nothing.
      await part('plantedRaces', async () => {
        const faulty = await stage.serve();
        const planted = await plantCheckThenAct(faulty);
        const outcome = await runRaces(faulty, { count: PLANTED_RACES, accept: planted.accept });
        await planted.end();
        await faulty.stop();
        const seen = Math.min(outcome.wrongByAnswers, outcome.wrongByRows);
        return { ...outcome, holds: !outcome.holds && seen > 0 };
      });
    }
    if (wanted('reservations')) {
      const { runReservations } = await import('./verify-deal/reservations.mjs');
      await part('reservations', () => runReservations(stage, { count: size.reservations, seed, tell }));
    }
    if (wanted('model')) {
      const { runModel } = await import('./verify-deal/model.mjs');
      const served = await stage.serve();
      await part('model', async () => {
        const options = { runs: size.runs, commands: COMMANDS, seed, path, tell };
        const outcome = await runModel(served, options);
        const audit = await auditOf(served.admin);
        return { ...outcome, holds: outcome.holds && audit.holds, audit, apiMb: served.megabytes() };
      });
      await part('plantedModel', () => findPlantedFaults(served, { commands: COMMANDS, seed }));
      await served.stop();
    }
  } finally {
    await stage.close();
  }
  const used = cpuSeconds();
  const holds = Object.values(figures).every((figure) => figure.holds ?? true);
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  const answer = { holds, ...figures, seconds: secondsSince(startedAt), cpuSeconds: used, peakMb };
  process.stdout.write(json ? `${JSON.stringify(answer)}\n` : summary(answer));
  process.exitCode = holds ? 0 : 1;
}

function summary({ holds, seed, seconds, cpuSeconds, peakMb, ...figures }) {
  const rows = Object.entries(figures).map(
    ([name, row]) => `${row.holds ? 'ok ' : 'RED'} ${name} ${line(row)}`,
  );
  return `${rows.join('\n')}\n${holds ? 'holds' : 'DOES NOT HOLD'}, seed ${seed}, ${seconds} s (${cpuSeconds ?? 'unknown'} s of processor, ${peakMb} MB)\n`;
}

function line(row) {
  const simple = Object.entries(row).filter(([name, value]) => name !== 'holds' && typeof value !== 'object');
  return simple.map(([name, value]) => `${name} ${value}`).join(', ');
}

function secondsSince(from) {
  return Math.round((performance.now() - from) / 100) / 10;
}

/** Of two readings of the processor, in tenths; null where there are none. */
function difference(after, before) {
  return after === null || before === null ? null : Math.round((after - before) * 10) / 10;
}

let options;
try {
  options = readOptions();
} catch (error) {
  fail(`${firstLine(error)} See --help.`);
}
if (options.help) process.stdout.write(`${USAGE}\n`);
else await main(options);
