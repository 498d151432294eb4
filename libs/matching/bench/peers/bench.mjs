import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt, ROOT } from '../../../../tools/built.mjs';
import { judge } from '../../../../tools/evaluate/ranking.mjs';
import { fail, firstLine } from '../../../../tools/fail.mjs';
import { ENGINES, install, start } from './peers.mjs';

const USAGE = `Usage: npm run -s bench -- [options]
Compares the index with other search engines in one run on the same texts, one process per engine, rounds interleaved.
  --services N,N   sizes of the catalogue (default 20000,200000)
  --engines A,B    only engines whose name contains one of these
  --rounds N       rounds, of which the median counts (default 5)
  --seconds S      length of a round of one engine (default 1)
  --build SECONDS  an engine that is not built by then is left out (default 300)
  --only PART      speed or ranking
  --data DIR       folder with ranking/ (default ../shared/data beside the repository)
  --json           print figures as JSON`;

const OPTIONS = {
  services: { type: 'string', default: '20000,200000' },
  engines: { type: 'string', default: '' },
  rounds: { type: 'string', default: '5' },
  seconds: { type: 'string', default: '1' },
  build: { type: 'string', default: '300' },
  only: { type: 'string' },
  data: { type: 'string', default: path.join(ROOT, '../shared/data') },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};
const COLLECTIONS = ['cranfield', 'cisi'];
const OURS = 'Fivefold index';

async function main() {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  const sizes = values.services.split(',').map((size) => whole(size, '--services'));
  const rounds = whole(values.rounds, '--rounds');
  const roundMs = Math.round(Number(values.seconds) * 1000);
  if (!(roundMs > 0)) throw new Error('--seconds takes a number above 0.');
  const buildMs = whole(values.build, '--build') * 1000;
  if (![undefined, 'speed', 'ranking'].includes(values.only))
    throw new Error('--only takes speed or ranking.');
  const asked = values.engines.split(',').map((name) => name.trim().toLowerCase());
  const chosen = ENGINES.filter(({ name }) => asked.some((part) => name.toLowerCase().includes(part)));
  await ensureBuilt(['@fivefold/matching', '@fivefold/world']);
  install();
  const { writeCollection, writeServices } = await import('./texts.mjs');

  const missing = chosen.flatMap((engine) => {
    const why = engine.missing();
    return why === null ? [] : [`${engine.name} is left out: ${why}.`];
  });
  const engines = chosen.filter((engine) => engine.missing() === null);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bench-peers-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      clear();
      process.exit(130);
    });
  try {
    const speed = {};
    for (const size of values.only === 'ranking' ? [] : sizes) {
      note(`${size} services …`);
      const at = path.join(folder, String(size));
      await mkdir(at);
      await writeServices(size, at);
      speed[size] = await race(engines, at, { rounds, roundMs, buildMs });
      await rm(at, { recursive: true });
    }
    const ranking = {};
    for (const collection of values.only === 'speed' ? [] : COLLECTIONS) {
      note(`${collection} …`);
      const at = path.join(folder, collection);
      await mkdir(at);
      const relevance = await writeCollection(path.join(values.data, 'ranking', collection), at);
      ranking[collection] = await rank(engines, at, relevance, buildMs);
    }
    const figures = {
      node: process.version,
      cpus: os.cpus().length,
      load: os.loadavg()[0],
      speed,
      ranking,
      missing,
    };
    process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : `${table(figures)}\n`);
  } finally {
    clear();
  }
}

/** Builds one engine after the other, then lets them answer in turn; every figure is a median over rounds. */
async function race(engines, folder, { rounds, roundMs, buildMs }) {
  const rows = [];
  for (const engine of engines.filter(({ parts }) => parts.includes('speed'))) {
    note(`  ${engine.name}`);
    const row = { name: engine.name, rounds: [] };
    rows.push(row);
    try {
      row.running = await start(engine, folder, buildMs);
    } catch (error) {
      row.failed = firstLine(error);
    }
  }
  // The first round warms the compilers and does not count.
  for (let round = 0; round <= rounds; round++)
    for (const row of rows.filter(({ running }) => running)) {
      const figure = await row.running.ask(`round ${roundMs}`);
      if (round > 0) row.rounds.push(figure);
    }
  for (const { running } of rows) running?.stop();
  return rows.map(({ name, failed, running, rounds: figures }) =>
    failed
      ? { name, failed }
      : {
          name,
          buildS: running.built.buildMs / 1000,
          mb: running.built.bytes / 1e6,
          perSecond: median(figures.map(({ perSecond }) => perSecond)),
          p99Ms: median(figures.map(({ p99Ms }) => p99Ms)),
        },
  );
}

/** nDCG@10 of each engine; why not, where it did not answer. */
async function rank(engines, folder, relevance, buildMs) {
  const quality = {};
  for (const engine of engines.filter(({ parts }) => parts.includes('ranking'))) {
    note(`  ${engine.name}`);
    try {
      const running = await start(engine, folder, buildMs);
      const run = await running.ask('rank 10');
      running.stop();
      const each = [...relevance].map(([query, grades]) => judge(run[query] ?? [], grades).ndcg10);
      quality[engine.name] = each.reduce((sum, value) => sum + value, 0) / each.length;
    } catch (error) {
      quality[engine.name] = `failed: ${firstLine(error)}`;
    }
  }
  return quality;
}

function table({ node, cpus, load, speed, ranking, missing }) {
  const lines = [
    `Node ${node}, ${cpus} cores, load ${load.toFixed(1)}; queries of 2–3 words, any may match, top 10; in brackets: ours ÷ theirs in this run`,
  ];
  for (const [size, rows] of Object.entries(speed)) {
    const ours = rows.find(({ name }) => name === OURS);
    const ratio = (value, own) => (ours && value !== own ? ` (${(own / value).toPrecision(2)})` : '');
    lines.push(
      '',
      `| ${Number(size).toLocaleString('en')} services | build s | index MB | queries/s | p99 ms |`,
      '|---|---|---|---|---|',
      ...rows.map(({ name, failed, buildS, mb, perSecond, p99Ms }) =>
        failed
          ? `| ${name} | failed: ${failed} | | | |`
          : `| ${name} | ${buildS.toFixed(1)}${ratio(buildS, ours?.buildS)} | ${mb.toFixed(0)}${ratio(mb, ours?.mb)} | ` +
            `${Math.round(perSecond).toLocaleString('en')}${ratio(perSecond, ours?.perSecond)} | ${p99Ms.toPrecision(2)}${ratio(p99Ms, ours?.p99Ms)} |`,
      ),
    );
  }
  const collections = Object.keys(ranking);
  const cell = (quality) => (typeof quality === 'number' ? quality.toFixed(3) : quality);
  if (collections.length > 0)
    lines.push(
      '',
      `| nDCG@10 | ${collections.join(' | ')} |`,
      '|---|---|---|',
      ...Object.keys(ranking[collections[0]]).map(
        (name) =>
          `| ${name} | ${collections.map((collection) => cell(ranking[collection][name])).join(' | ')} |`,
      ),
    );
  return [...lines, '', ...missing].join('\n').trimEnd();
}

function median(values) {
  return values.toSorted((one, other) => one - other)[values.length >> 1];
}

function whole(text, option) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${option} takes whole numbers from 1.`);
  return value;
}

function note(text) {
  process.stderr.write(`${text}\n`);
}

main().catch((error) => fail(firstLine(error)));
