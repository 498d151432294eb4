import os from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { attack, HABITS } from './lines.mjs';
import { SHAPES } from './shape-table.mjs';
import { isSendable, waysOf } from './shapes.mjs';

/**
 * A process that attacks while it is told to: `attacker.mjs JSON` with `{ baseUrl, ways, habits }`, the ways by which documents go and
 * the names of the habits of lines. By `on` and `off` its parent lets it begin and stop; it answers the first one at once and the other
 * once nothing is on its way any more, both by how much it has sent.
 */
const { baseUrl, ways, habits } = JSON.parse(process.argv[2]);
/** Sockets ask for a session, and a person has ten tries to sign in. */
const LANES = { POST: 10, GET: 10, WebSocket: 2 };
let sent = 0;
let attacking = null;

// It takes the processor from nobody who measures: real attackers bring one of their own.
os.setPriority(os.constants.priority.PRIORITY_LOW);

const lanes = ways.flatMap((way) =>
  Array.from({ length: LANES[way] }, (_, lane) => {
    const send = waysOf({ baseUrl })[way];
    const shapes = SHAPES.filter((shape) => isSendable(shape, way));
    let n = lane;
    return async () => {
      // What has had enough is cut off, and comes again.
      await send(shapes[n % shapes.length].make(n)).catch(() => delay(50));
      sent += 1;
      n += LANES[way];
    };
  }),
);

/** Dials more lines than an address gets, and again once they are gone. */
const holders = habits.map((habit) => async () => {
  const lines = await attack(Number(new URL(baseUrl).port), habit === 'readers' ? 10 : 100, HABITS[habit]);
  sent += lines.said().length;
  for (let waited = 0; waited < 1000 && attacking; waited += 100) await delay(100);
  lines.end();
});

async function attackUntil(isOver) {
  await Promise.all(
    [...lanes, ...holders].map(async (act) => {
      while (!isOver()) await act();
    }),
  );
}

process.on('message', async (told) => {
  if (told === 'on') {
    let isOver = false;
    attacking = { stop: () => (isOver = true), done: attackUntil(() => isOver) };
  } else {
    const { stop, done } = attacking;
    attacking = null;
    stop();
    await done;
  }
  process.send(sent);
});
process.on('disconnect', () => process.exit());
