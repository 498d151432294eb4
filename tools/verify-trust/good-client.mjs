import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { Person } from '../verify-deal/person.mjs';
import { SHAPES } from './shape-table.mjs';
import { waysOf } from './shapes.mjs';
import { pageWithLargeFile } from './slow.mjs';

export const PLANTED = 'a flood of refused documents costs its sender nothing and is read as it comes';
/** Several, so that nobody's points end. */
const PEOPLE = ['dace.tiltmala@lv-log.example', 'signe.femklint@fivefold.example'];
const SEARCH = '{ clusters(first: 10) { edges { node { id name } } } }';
const MOST_TIMES = 2;
/** How often quiet and attack take turns before it is judged, and how often that is done at most. */
const ROUNDS = 4;
const MOST_TRIES = 3;
/** What is on its way has come by then. */
const SETTLED_MS = 300;
const WAYS = ['POST', 'GET', 'WebSocket'];
const HABITS = ['idle', 'flood', 'headers', 'bodies', 'large', 'readers'];
const DOCUMENTS = { name: 'documents', ways: WAYS, habits: [] };
const TOGETHER = { name: 'documents and lines', ways: WAYS, habits: HABITS };
const SINGLY = [
  ...WAYS.map((way) => ({ name: `documents by ${way}`, ways: [way], habits: [] })),
  ...HABITS.map((habit) => ({ name: habit, ways: [], habits: [habit] })),
];

/**
 * A good client asks, while hostile documents and lines come and while none do, by short turns: whatever else the machine has to do
 * falls on both. Holds where under each attack neither the slowest hundredth of its answers nor the one in the middle takes more than
 * twice as long. Where they do, as many turns again are added, twice.
 */
export async function judge({ full, plant, tell, stage }) {
  const asked = full ? 200 : 60;
  const webRoot = pageWithLargeFile();
  const served = await stage.serve({
    webRoot,
    environment: { BUDGET_POINTS: '100000' },
    plant: plant ? 'endlessPoints' : '',
  });
  const { DEMO_PASSWORD } = await import('@fivefold/world');
  const people = await Promise.all(
    PEOPLE.map((email) => new Person(served.baseUrl).signIn(email, DEMO_PASSWORD)),
  );
  // The first ones are for the compiler of the machine.
  await ask(people, 200);
  for (const shape of SHAPES) await waysOf(served).POST(shape.make(-1));
  const attacks = [];
  for (const { name, ...what } of plant ? [DOCUMENTS] : full ? [TOGETHER, ...SINGLY] : [TOGETHER]) {
    const outcome = await compare(people, {
      asked,
      baseUrl: served.baseUrl,
      tries: plant ? 1 : MOST_TRIES,
      ...what,
    });
    const { sent, quietMs, attackedMs, times, medianTimes } = outcome;
    tell(
      `  ${name}: ${sent} sent, p99 ${quietMs} ms quiet, ${attackedMs} ms attacked, ${times} times; median ${medianTimes} times`,
    );
    attacks.push({ name, ...outcome });
  }
  const lives = served.isAlive();
  await served.stop();
  rmSync(webRoot, { recursive: true });
  const holds = lives && attacks.every(isKept);
  const worst = attacks.sort((a, b) => b.times - a.times)[0];
  return {
    holds,
    n: attacks.reduce((sum, { sent }) => sum + sent, 0),
    asked: attacks.reduce((sum, { asked: count }) => sum + count, 0),
    worst: worst.name,
    quietMs: worst.quietMs,
    attackedMs: worst.attackedMs,
    times: worst.times,
    medianTimes: Math.max(...attacks.map(({ medianTimes }) => medianTimes)),
  };
}

/** Quiet and attack in turn. @returns figures in milliseconds, and how many times those of quiet they are under attack */
async function compare(people, { asked, tries, ...what }) {
  const attacker = await startAttacker(what);
  const quiet = [];
  const attacked = [];
  let outcome;
  for (let tried = 0; tried < tries && !isKept(outcome); tried += 1) {
    for (let round = 0; round < ROUNDS; round += 1) {
      quiet.push(...(await ask(people, asked)));
      await attacker.tell('on');
      await delay(SETTLED_MS);
      attacked.push(...(await ask(people, asked)));
      await attacker.tell('off');
      await delay(SETTLED_MS);
    }
    outcome = {
      sent: attacker.sent(),
      asked: quiet.length + attacked.length,
      quietMs: rounded(at(quiet, 0.99)),
      attackedMs: rounded(at(attacked, 0.99)),
      times: rounded(at(attacked, 0.99) / at(quiet, 0.99)),
      medianTimes: rounded(at(attacked, 0.5) / at(quiet, 0.5)),
    };
  }
  attacker.end();
  return outcome;
}

function isKept(outcome) {
  return outcome?.sent > 0 && Math.max(outcome.times, outcome.medianTimes) <= MOST_TIMES;
}

/** How long each of `count` answers took, in milliseconds. @throws Error where one was refused */
async function ask(people, count) {
  const took = [];
  for (let at = 0; at < count; at += 1) {
    const from = performance.now();
    await people[at % people.length].send(SEARCH);
    took.push(performance.now() - from);
    await delay(5);
  }
  return took;
}

async function startAttacker(what) {
  const attacker = fork(fileURLToPath(new URL('./attacker.mjs', import.meta.url)), [JSON.stringify(what)]);
  let sent = 0;
  const tell = async (told) => {
    attacker.send(told);
    [sent] = await once(attacker, 'message');
  };
  return { tell, sent: () => sent, end: () => attacker.disconnect() };
}

/** @param share of the values that are at most as large */
function at(values, share) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)];
}

const rounded = (number) => Math.round(number * 10) / 10;
