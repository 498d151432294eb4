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
import { describeMachine } from './results/machine.mjs';
import { mergeFigures, printTable, readFull, writeResults } from './results/results.mjs';
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
  --seconds S        length of a slot (default 4, with --quick 1); of a write half as much more, with --quick 2
  --data DIR         where filled catalogues are kept (default .data/bench)
  --fill             fills the databases of all sizes and peers, keeps them in --data and ends; a run finds them there
  --write            writes RESULTS.md, results.json, the plots and the tables of docs/scale.md; a full run does it anyway
  --rewrite          writes the same of the figures that are kept, and measures nothing
  --json             prints goals and figures as JSON`;

/** What goals speak of. */
const QUICK_OPERATIONS = [
  'search',
  'list',
  'detail',
  'match',
  'own',
  'request',
  'accept',
  'publish',
  'create',
];
const PARTS = ['graphql', 'trips', 'fresh', 'busy', 'loop', 'library', 'scale', 'engines'];
const SERVED = ['graphql', 'trips', 'fresh', 'busy', 'loop', 'scale'];

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
  const parts = list(values.part) ?? (quick ? PARTS.slice(0, 6) : PARTS);
  const unknown = parts.find((part) => !PARTS.includes(part));
  if (unknown) throw new Error(`--part takes ${PARTS.join(', ')}; not ${unknown}.`);
  const rounds = Number(values.rounds ?? (quick ? 2 : 3));
  const seconds = Number(values.seconds ?? (quick ? 1 : 4));
  const startedAt = performance.now();
  requireProc();
  await ensureBuilt(['@fivefold/api', '@fivefold/matching', '@fivefold/world']);
  installOwn();
  const figures = { at: await describeMachine(), quick };
  // Writes take a longer way through the server and through PostgreSQL: slots of a second would be of compilers still at work.
  const ofWrites = { writeSeconds: quick ? 2 : 1.5 * seconds, writeWarmingSeconds: quick ? 4 : 12 };
  const base = { dataDir: path.resolve(values.data), rounds, seconds, tell };
  const needsServer = values.fill || parts.some((part) => SERVED.includes(part));
  if (needsServer) requireWrk();
  const server = needsServer ? await (await import('./stage/database.mjs')).openServer(values.data) : null;
  if (values.fill) return fillAll(server, parts).finally(() => server.stop());
  /** Measures one part; what goes wrong in it does not take the figures of the others with it. */
  const part = async (name, measure) => {
    if (!parts.includes(name)) return;
    const from = performance.now();
    try {
      await measure();
    } catch (error) {
      figures.failed = { ...figures.failed, [name]: firstLine(error) };
      if (process.env.BENCH_DEBUG) process.stderr.write(`${error.stack}\n`);
    }
    figures.took = { ...figures.took, [name]: Math.round((performance.now() - from) / 1000) };
    writeFileSync(path.join(values.data, 'figures.json'), JSON.stringify(figures));
  };
  mkdirSync(values.data, { recursive: true });
  const services = 20_000;
  try {
    await part('graphql', () => graphql(figures, { ...base, ...ofWrites, server, quick }));
    await part('trips', async () => {
      const { measureTrips } = await import('./parts/trips.mjs');
      figures.trips = await measureTrips({ ...base, server, services });
    });
    await part('fresh', async () => {
      const { measureFresh } = await import('./parts/fresh.mjs');
      figures.fresh = await measureFresh({ ...base, server, services, samples: quick ? 40 : 200 });
    });
    await part('busy', async () => {
      const { measureBusy } = await import('./parts/busy.mjs');
      figures.busy = await measureBusy({ ...base, seconds: quick ? 2 : 8, server, services });
    });
    await part('loop', async () => {
      const { measureLoop } = await import('./parts/loop.mjs');
      figures.loop = await measureLoop({
        ...{ ...base, server, services: quick ? services : 200_000 },
        ...(quick && { requests: 10 }),
      });
    });
    await part('scale', async () => {
      const { measureScale } = await import('./parts/scale.mjs');
      for (const size of scaleSizes())
        figures.scale = { ...figures.scale, [size]: await measureScale({ ...base, server, services: size }) };
    });
    if (figures.scale) takeOver(figures);
  } finally {
    await server?.stop();
  }
  await part('library', async () => {
    const { measureLibrary } = await import('./parts/library.mjs');
    const full = { sizes: [20_000, 200_000], matchSizes: [20_000, 1_000_000], problems: 60 };
    const short = { sizes: [20_000], matchSizes: [20_000], problems: 8 };
    figures.library = await measureLibrary({ ...(quick ? short : full), tell });
  });
  await part('engines', async () => {
    const { measureEngines } = await import('./engines/engines.mjs');
    figures.engines = await measureEngines({ sizes: quick ? [20_000] : [20_000, 200_000], rounds, tell });
  });
  figures.seconds = Math.round((performance.now() - startedAt) / 1000);
  tell('');
  const full = readFull();
  const goals = judgeGoals(figures, full);
  if (values.write || (!quick && !values.part)) {
    const kept = mergeFigures(full, figures);
    await writeResults(kept, judgeGoals(kept, null));
  }
  if (values.json) process.stdout.write(`${JSON.stringify({ goals, figures })}\n`);
  else printTable(figures, goals);
  if (figures.failed) process.exitCode = 1;
}

const raceSizes = () => numbers(values.sizes) ?? (values.quick ? [20_000] : [20_000, 200_000]);
const scaleSizes = () =>
  numbers(values.scale) ?? (values.quick ? [1000, 20_000] : [1000, 20_000, 200_000, 1_000_000]);

/** Fills what runs copy: Fivefold at every size with its index, the peers at those of the race. */
async function fillAll(server, parts) {
  const { fillPeers } = await import('./parts/contenders.mjs');
  const ofRace = parts.includes('graphql') ? raceSizes() : [];
  const ofScale = parts.includes('scale') ? scaleSizes() : [];
  const wanted = [...new Set([20_000, ...ofRace, ...ofScale])];
  for (const services of wanted) {
    const others = ofRace.includes(services) ? list(values.peers) : [];
    await fillPeers({ services, server, keys: others && ['fivefold', ...others], tell });
  }
}

async function graphql(figures, options) {
  const { measureGraphql } = await import('./parts/graphql.mjs');
  const chosen = {
    keys: values.peers && ['fivefold', ...list(values.peers)],
    operations: list(values.operations),
  };
  for (const [at, services] of raceSizes().entries()) {
    const more =
      services > 20_000
        ? {
            operations: chosen.operations ?? ['search', 'list', 'detail'],
            manyConnections: null,
          }
        : options.quick
          ? { operations: QUICK_OPERATIONS, starts: 1 }
          : { everybodyAtMany: true };
    const found = await measureGraphql({
      ...options,
      services,
      ...more,
      ...(chosen.keys && { keys: chosen.keys }),
      ...(chosen.operations && { operations: chosen.operations }),
    });
    figures.graphql = { ...figures.graphql, ...found.graphql };
    figures.start = { ...figures.start, ...found.start };
    figures.comparable = [...(figures.comparable ?? []), ...found.comparable];
    figures.notes = [
      ...(figures.notes ?? []),
      ...found.notes.map((note) => `${services.toLocaleString('en')}: ${note}`),
    ];
    figures.missing = [...new Set([...(figures.missing ?? []), ...found.missing])];
    if (at === 0) figures.versions = found.versions;
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

let told = 0;
function tell(line) {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
  else if (performance.now() - told > 10_000 && line) {
    told = performance.now();
    process.stderr.write(`${line}\n`);
  }
}

process.on('SIGINT', () => process.exit(130));
main().catch((error) => fail(process.env.BENCH_DEBUG ? error.stack : firstLine(error)));
