import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Person } from '../verify-deal/person.mjs';
import { attack, HABITS, until } from './lines.mjs';

export const PLANTED = 'whoever is slow is waited for for an hour';
const PERSON = 'ilze.rudzukalna@kalnsiers.example';
const MOST_PER_ADDRESS = 300;
const SECONDS = { HEADERS_SECONDS: '3', REQUEST_SECONDS: '5', SILENCE_SECONDS: '2' };
const HOUR = { HEADERS_SECONDS: '3600', REQUEST_SECONDS: '3600', SILENCE_SECONDS: '3600' };
/** Each has passed then; the server looks every second, and twice before it gives up a reader. */
const CUT_OFF_MS = 8000;
const SLOWEST_MS = 5000;
const SEARCH = '{ clusters(first: 20) { edges { node { id name } } } }';
/** More than the system keeps between two ends of a line. */
const LARGE_BYTES = 32 * 1024 * 1024;

/**
 * Attacks one after the other from another address: idle connections, a flood of connections, headers and bodies drop by drop,
 * answers nobody reads, a body of 2 GB; a good client asks all the time. Holds where the client is always served within 5 s, no
 * attacker gets more than 300 connections, whoever is slow at sending or reading is cut off in time, and the large body is refused
 * before it has come.
 */
export async function judge({ full, plant, tell, stage }) {
  const webRoot = pageWithLargeFile();
  const served = await stage.serve({ webRoot, environment: plant ? HOUR : SECONDS });
  const port = Number(new URL(served.baseUrl).port);
  const { DEMO_PASSWORD } = await import('@fivefold/world');
  const person = await new Person(served.baseUrl).signIn(PERSON, DEMO_PASSWORD);
  const asking = askAlways(person);
  const figures = {};

  const idle = full ? 10_000 : 1000;
  figures.idleOpen = await held(port, idle, HABITS.idle);
  tell(`  idle connections: ${figures.idleOpen} of ${idle} stayed open`);
  figures.floodOpen = await held(port, full ? 5000 : 500, HABITS.flood);

  const headers = await attack(port, 100, HABITS.headers);
  const bodies = await attack(port, 100, HABITS.bodies);
  const readers = await attack(port, full ? 50 : 10, HABITS.readers);
  const large = await attack(port, 1, HABITS.large);
  await until(() => large.said()[0] !== '' || large.open() === 0);
  figures.largeRefused = large.said()[0].startsWith('HTTP/1.1 413');
  await delay(CUT_OFF_MS);
  figures.slowHeadersOpen = headers.open();
  figures.slowBodiesOpen = bodies.open();
  readers.listen();
  await until(() => readers.open() === 0 || Math.min(...readers.bytes()) >= LARGE_BYTES);
  figures.silentReadersServed = readers.bytes().filter((bytes) => bytes >= LARGE_BYTES).length;
  for (const attackers of [headers, bodies, readers, large]) attackers.end();

  const { failed, waits } = await asking.stop();
  const lives = served.isAlive();
  const megabytes = served.megabytes();
  await served.stop();
  rmSync(webRoot, { recursive: true });
  const slowestMs = Math.round(waits.at(-1));
  const { slowHeadersOpen, slowBodiesOpen, silentReadersServed } = figures;
  return {
    holds:
      lives &&
      failed === 0 &&
      slowestMs <= SLOWEST_MS &&
      figures.largeRefused &&
      slowHeadersOpen + slowBodiesOpen + silentReadersServed === 0 &&
      Math.max(figures.idleOpen, figures.floodOpen) <= MOST_PER_ADDRESS,
    n: waits.length,
    failed,
    p99Ms: Math.round(waits[Math.floor(waits.length * 0.99)]),
    slowestMs,
    idle,
    ...figures,
    megabytes,
  };
}

/** A page of one file too large for the buffers between two ends. */
export function pageWithLargeFile() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fivefold-slow-'));
  writeFileSync(path.join(folder, 'large.bin'), Buffer.alloc(LARGE_BYTES));
  return folder;
}

/** How many of `count` lines the server lets stay. */
async function held(port, count, habit) {
  const attackers = await attack(port, count, habit);
  await delay(500);
  await until(() => attackers.open() <= MOST_PER_ADDRESS);
  const open = attackers.open();
  attackers.end();
  await delay(1500);
  return open;
}

/** Asks again and again until `stop()`, which tells how long each answer took, the slowest last. */
function askAlways(person) {
  const waits = [];
  let failed = 0;
  let isOver = false;
  const asked = (async () => {
    while (!isOver) {
      const from = performance.now();
      await person.send(SEARCH).catch(() => (failed += 1));
      waits.push(performance.now() - from);
      await delay(50);
    }
  })();
  const stop = async () => {
    isOver = true;
    await asked;
    return { failed, waits: waits.sort((a, b) => a - b) };
  };
  return { stop };
}
