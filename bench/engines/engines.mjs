import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../../tools/built.mjs';
import { judge } from '../../tools/evaluate/ranking.mjs';
import { firstLine } from '../../tools/fail.mjs';
import { ENGINES, start } from './processes.mjs';
import { writeCollection, writeServices } from './texts.mjs';

const DATA = path.join(ROOT, '../shared/data');
const COLLECTIONS = ['cranfield', 'cisi'];
const OURS = 'Fivefold index';
const RANKER = 'Fivefold ranker';
/** As many rounds in one, which does not count: by then compilers are done and an engine holds what it holds of words asked for. */
const WARMING = 5;

/**
 * Compares the index with other search engines on the same texts: one process an engine, rounds in turn.
 *
 * @param options.sizes of the catalogue
 * @param options.engines parts of names; an engine whose name holds none is left out
 * @param options.roundMs length of a round of one engine
 * @param options.buildMs an engine that is not built by then is left out
 * @returns figures of each engine, `table` of them in Markdown, and for the goals: by size how many times as many queries a second as
 *   each engine, and by `ranking` the least of our nDCG@10 over the best other one
 */
export async function measureEngines({
  sizes,
  rounds,
  engines: asked = [''],
  roundMs = 1000,
  buildMs = 300_000,
  tell,
}) {
  const chosen = ENGINES.filter(({ name }) =>
    asked.some((part) => name.toLowerCase().includes(part.toLowerCase())),
  );
  const missing = chosen.flatMap((engine) => {
    const why = engine.missing();
    return why === null ? [] : [`${engine.name} is left out: ${why}.`];
  });
  const engines = chosen.filter((engine) => engine.missing() === null);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bench-engines-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clear);
  try {
    const speed = {};
    for (const size of sizes) {
      const at = path.join(folder, String(size));
      await mkdir(at);
      await writeServices(size, at);
      speed[size] = await race(engines, at, {
        rounds,
        roundMs,
        buildMs,
        tell: (line) => tell(`${size}: ${line}`),
      });
      await rm(at, { recursive: true });
    }
    const ranking = {};
    for (const collection of COLLECTIONS) {
      const at = path.join(folder, collection);
      await mkdir(at);
      const relevance = await writeCollection(path.join(DATA, 'ranking', collection), at);
      ranking[collection] = await rank(engines, at, relevance, buildMs, (line) =>
        tell(`${collection}: ${line}`),
      );
    }
    return {
      ...ratios(speed),
      ranking: leastRatio(ranking),
      speed,
      quality: ranking,
      missing,
      table: table({ speed, ranking, missing }),
    };
  } finally {
    clear();
    process.off('exit', clear);
  }
}

/** Our queries a second by those of each engine, by size. */
function ratios(speed) {
  return Object.fromEntries(
    Object.entries(speed).map(([size, rows]) => {
      const own = rows.find(({ name }) => name === OURS)?.perSecond;
      const others = rows.filter(({ name, perSecond }) => name !== OURS && perSecond > 0);
      return [size, Object.fromEntries(others.map(({ name, perSecond }) => [name, own / perSecond]))];
    }),
  );
}

/** Our nDCG@10 by that of the best other engine, on the collection where that is least; null where nothing was ranked. */
function leastRatio(ranking) {
  const each = Object.values(ranking).flatMap((quality) => {
    const others = Object.entries(quality).filter(
      ([name, value]) => !name.startsWith('Fivefold') && typeof value === 'number',
    );
    return others.length > 0 && quality[RANKER]
      ? [quality[RANKER] / Math.max(...others.map(([, value]) => value))]
      : [];
  });
  return each.length > 0 ? Math.min(...each) : null;
}

/** Builds one engine after the other, then lets them answer in turn; every figure is a median over rounds. */
async function race(engines, folder, { rounds, roundMs, buildMs, tell }) {
  const rows = [];
  for (const engine of engines.filter(({ parts }) => parts.includes('speed'))) {
    tell(engine.name);
    const row = { name: engine.name, rounds: [] };
    rows.push(row);
    try {
      row.running = await start(engine, folder, buildMs);
    } catch (error) {
      row.failed = firstLine(error);
    }
  }
  const able = rows.filter(({ running }) => running);
  for (const { running } of able) await running.ask(`round ${WARMING * roundMs}`);
  for (let round = 0; round < rounds; round++)
    for (const row of able) row.rounds.push(await row.running.ask(`round ${roundMs}`));
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
async function rank(engines, folder, relevance, buildMs, tell) {
  const quality = {};
  for (const engine of engines.filter(({ parts }) => parts.includes('ranking'))) {
    tell(engine.name);
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

function table({ speed, ranking, missing }) {
  const lines = [
    'Queries of two or three words, any may match, top 10; in brackets: ours ÷ theirs in this run.',
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
