import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/**
 * One engine in a process of its own: `node --expose-gc engine-process.mjs ENGINE TEXTS QUERIES`. Builds, prints a line of
 * JSON, then answers each line on stdin: `round MS` searches for so long, `rank K` lists the best K of every query.
 * Lines of both files are `{id, text}`.
 */
const [, , engine, textsFile, queriesFile] = process.argv;
const LIMIT = 10;

const lines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** Bytes in use; array buffers are freed a turn of the event loop after they were collected. */
async function memory() {
  for (let turn = 0; turn < 3; turn++) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

const queries = lines(queriesFile);
const { prepare, build, search, indexBytes } = await import(`./engines/${engine}.mjs`);
// What is indexed was there before and stays: neither time nor memory of the index.
const texts = prepare ? prepare(lines(textsFile)) : lines(textsFile);
const before = await memory();
const from = performance.now();
const index = await build(texts);
const buildMs = performance.now() - from;
// `texts.length` is read afterwards, so that they are not collected meanwhile.
const bytes = indexBytes ? indexBytes(index) : (await memory()) - before;
answer({ buildMs, bytes, texts: texts.length });

let at = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const [command, amount] = line.split(' ');
  if (command === 'round') answer(await round(Number(amount)));
  if (command === 'rank') answer(await rank(Number(amount)));
}

async function round(ms) {
  const each = [];
  const start = performance.now();
  while (performance.now() - start < ms) {
    const { text } = queries[at++ % queries.length];
    const asked = performance.now();
    const found = search(index, text, LIMIT);
    if (found instanceof Promise) await found;
    each.push(performance.now() - asked);
  }
  const spent = performance.now() - start;
  each.sort((one, other) => one - other);
  return { perSecond: (1000 * each.length) / spent, p99Ms: each[Math.floor(each.length * 0.99)] };
}

async function rank(limit) {
  const run = {};
  for (const { id, text } of queries) run[id] = await search(index, text, limit);
  return run;
}

function answer(value) {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
