import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../tools/built.mjs';
import { fail, firstLine } from '../tools/fail.mjs';
import { judgeGoals } from './goals.mjs';
import { requireWrk } from './load/load.mjs';
import { requireProc } from './load/usage.mjs';
import { PARTS, planOf, SERVED } from './plan.mjs';
import { describeMachine } from './results/machine.mjs';
import { joinLibrary, mergeFigures, printTable, readFull, writeResults } from './results/results.mjs';
import { DATA_DIR } from './stage/data-dir.mjs';

const USAGE = `Usage: npm run -s bench -- [options]
Measures Fivefold beside its peers in one interleaved run and holds it to its goals. Installs the peers from npm.
  --quick            under five minutes: 20,000 services, short rounds; larger goals show the last full figure
  --part A,B         only graphql, trips, fresh, busy, loop, library, scale, engines (default: all; with --quick all but scale and engines)
  --peers A,B        only these peers beside Fivefold, by their keys
  --operations A,B   only these operations of graphql, e.g. search,list,request
  --sizes N,N        services of graphql (default 20000,200000; with --quick 20000); of scale by --scale
  --scale N,N        services of scale (default 1000,20000,200000,1000000)
  --rounds N         rounds, of which the median counts (default 3, with --quick 2)
  --seconds S        length of a slot (default 3, with --quick 1); of a write half as much more (default 4, with --quick 2)
  --data DIR         where filled catalogues are kept (default .data/bench)
  --fill             fills the databases of all sizes and peers, keeps them in --data and ends; a run finds them there
  --write            writes RESULTS.md, results.json, the plots and the tables of docs/scale.md; a full run does it anyway
  --rewrite          writes the same of the figures that are kept, and measures nothing
  --json             prints goals and figures as JSON`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    part: { type: 'string' },
    peers: { type: 'string' },
    operations: { type: 'string' },
    sizes: { type: 'string' },
    scale: { type: 'string' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    data: { type: 'string', default: DATA_DIR },
    fill: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    rewrite: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const list = (text) =>
  text
    ?.split(',')
    .map((each) => each.trim())
    .filter(Boolean);
const numbers = (text) => list(text)?.map(Number);

async function main() {
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  if (values.rewrite) return writeResults(readFull(), judgeGoals(readFull(), null));
  const { quick } = values;
  const asked = (name) => values[name] && Number(values[name]);
  const plan = planOf({
    ...{ quick, parts: list(values.part), rounds: asked('rounds'), seconds: asked('seconds') },
    ...{ sizes: numbers(values.sizes), scale: numbers(values.scale) },
    ...{ operations: list(values.operations), peers: list(values.peers) },
  });
  const { parts } = plan;
  const unknown = parts.find((part) => !PARTS.includes(part));
  if (unknown) throw new Error(`--part takes ${PARTS.join(', ')}; not ${unknown}.`);
  const isKept = values.write || (!quick && !values.part);
  requireProc();
  await ensureBuilt(['@fivefold/api', '@fivefold/matching', '@fivefold/world']);
  installOwn();
  const figures = { at: await describeMachine(), quick };
  const needsServer = values.fill || parts.some((part) => SERVED.includes(part));
  if (needsServer) requireWrk();
  const server = needsServer ? await (await import('./stage/database.mjs')).openServer(values.data) : null;
  if (values.fill) return fillAll(server, plan).finally(() => server.stop());
  const base = { dataDir: path.resolve(values.data), server, tell };
  mkdirSync(values.data, { recursive: true });
  /** Tells what is known so far, so that a run that is stopped keeps what it has measured. */
  const keep = async (name, from) => {
    figures.took = { ...figures.took, [name]: Math.round((performance.now() - from) / 1000) };
    figures.seconds = Math.round((performance.now() - startedAt) / 1000);
    writeFileSync(path.join(values.data, 'figures.json'), JSON.stringify(figures));
    if (!isKept) return;
    const kept = mergeFigures(readFull(), figures);
    await writeResults(kept, judgeGoals(kept, null));
  };
  /** Measures one part; what goes wrong in it does not take the figures of the others with it. */
  const part = async (name, measure) => {
    if (!parts.includes(name)) return;
    const from = performance.now();
    try {
      await measure(() => keep(name, from));
    } catch (error) {
      figures.failed = { ...figures.failed, [name]: firstLine(error) };
      if (process.env.BENCH_DEBUG) process.stderr.write(`${error.stack}\n`);
    }
    await keep(name, from);
  };
  try {
    await part('graphql', (keepSoFar) => graphql(figures, plan.graphql, base, keepSoFar));
    await part('trips', async () => {
      const { measureTrips } = await import('./parts/trips.mjs');
      figures.trips = await measureTrips({ ...base, ...plan.trips });
    });
    // A copy takes as long as a part: few rows change in these, in the last of them the most.
    if (server) server.goesOn = plan.sharesCopy && parts.includes('trips');
    await part('loop', async () => {
      const { measureLoop } = await import('./parts/loop.mjs');
      figures.loop = await measureLoop({ ...base, ...plan.loop });
    });
    await part('busy', async () => {
      const { measureBusy } = await import('./parts/busy.mjs');
      figures.busy = await measureBusy({ ...base, ...plan.busy });
    });
    await part('fresh', async () => {
      const { measureFresh } = await import('./parts/fresh.mjs');
      figures.fresh = await measureFresh({ ...base, ...plan.fresh });
    });
    if (server) server.goesOn = false;
    await part('scale', async (keepSoFar) => {
      const { measureScale } = await import('./parts/scale.mjs');
      for (const one of plan.scale) {
        figures.scale = { ...figures.scale, [one.services]: await measureScale({ ...base, ...one }) };
        takeOver(figures);
        await keepSoFar();
      }
    });
  } finally {
    await server?.stop();
  }
  await part('library', async (keepSoFar) => {
    const { measureLibrary } = await import('./parts/library.mjs');
    for await (const found of measureLibrary({ ...plan.library, tell })) {
      figures.library = joinLibrary(figures.library, found);
      await keepSoFar();
    }
  });
  await part('engines', async () => {
    const { measureEngines } = await import('./engines/engines.mjs');
    figures.engines = await measureEngines({ ...plan.engines, tell });
  });
  tell('');
  const goals = judgeGoals(figures, readFull());
  if (values.json) process.stdout.write(`${JSON.stringify({ goals, figures })}\n`);
  else printTable(figures, goals);
  if (figures.failed) process.exitCode = 1;
}

/** Fills what runs copy: Fivefold at every size with its index, the peers at those of the race. */
async function fillAll(server, plan) {
  const { fillPeers } = await import('./parts/contenders.mjs');
  const ofRace = plan.parts.includes('graphql') ? plan.graphql : [];
  const ofScale = plan.parts.includes('scale') ? plan.scale : [];
  const wanted = [20_000, ...[...ofRace, ...ofScale].map(({ services }) => services)];
  for (const services of new Set(wanted)) {
    const race = ofRace.find((each) => each.services === services);
    await fillPeers({ services, server, keys: race ? race.keys : ['fivefold'], tell });
  }
}

async function graphql(figures, races, base, keepSoFar) {
  const { measureGraphql } = await import('./parts/graphql.mjs');
  for (const [at, race] of races.entries()) {
    const found = await measureGraphql({ ...base, ...race });
    figures.graphql = { ...figures.graphql, ...found.graphql };
    figures.start = { ...figures.start, ...found.start };
    figures.comparable = [...(figures.comparable ?? []), ...found.comparable];
    figures.notes = [
      ...(figures.notes ?? []),
      ...found.notes.map((note) => `${race.services.toLocaleString('en')}: ${note}`),
    ];
    figures.missing = [...new Set([...(figures.missing ?? []), ...found.missing])];
    if (at === 0) figures.versions = found.versions;
    await keepSoFar();
  }
}

/** The largest catalogue is asked at few connections by the scale alone; goals find it among the others. */
function takeOver(figures) {
  for (const [size, { operations }] of Object.entries(figures.scale)) {
    const place = `${size}@8`;
    figures.graphql ??= {};
    figures.graphql[place] = Object.fromEntries(
      Object.entries(operations).map(([operation, found]) => [operation, { fivefold: found }]),
    );
  }
}

/** What the bench itself needs, exactly as locked, in its own folder: nothing of it reaches the product. */
function installOwn() {
  const folder = path.dirname(fileURLToPath(import.meta.url));
  const locked = readFileSync(path.join(folder, 'package-lock.json'), 'utf8');
  const mark = path.join(folder, 'node_modules/.locked');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === locked) return;
  tell('installing what the bench needs');
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`npm ci of the bench failed: ${stderr.trim().split('\n').at(-1)}`);
  writeFileSync(mark, locked);
}

const startedAt = performance.now();
let told = 0;
/** One line of where a run is; with BENCH_DEBUG every one with its second, to see where the time goes. */
function tell(line) {
  if (process.env.BENCH_DEBUG)
    process.stderr.write(`${((performance.now() - startedAt) / 1000).toFixed(1)} ${line}\n`);
  else if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
  else if (performance.now() - told > 10_000 && line) {
    told = performance.now();
    process.stderr.write(`${line}\n`);
  }
}

process.on('SIGINT', () => process.exit(130));
main().catch((error) => fail(process.env.BENCH_DEBUG ? error.stack : firstLine(error)));
