import { createHook } from 'node:async_hooks';
import { performance, PerformanceObserver } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

/** Kinds of callbacks that run behind the one that caused them, before the event loop goes on. */
const BEHIND = new Set(['PROMISE', 'TickObject', 'Microtask']);

/** Shorter turns are only counted, milliseconds. */
const SHORT_MS = 2;
/** What collecting garbage took is told a little after it, milliseconds. */
const TOLD_AFTER_MS = 50;

/**
 * Measures how long each turn of the event loop keeps it: one callback with all promises that it settles. It is the lesser of the
 * clock and the processor time of this thread: other work on the machine stretches the one, and the other comes in ticks of some
 * milliseconds. Collecting garbage is left out, since it falls into the turn of whoever comes by.
 *
 * @returns `read`: turns since the last time and the longest, in milliseconds, with what began it; `stop`
 */
export function watchTurns() {
  const kinds = new Map();
  const now = () => {
    const { user, system } = process.threadCpuUsage();
    return { clock: performance.now(), cpu: (user + system) / 1000 };
  };
  let last = now();
  let kind = 'start';
  let turns = 0;
  let long = [];
  let collected = [];
  const observer = new PerformanceObserver((list) => collected.push(...list.getEntries()));
  observer.observe({ entryTypes: ['gc'] });
  const turn = (next) => {
    const at = now();
    const ms = Math.min(at.clock - last.clock, at.cpu - last.cpu);
    turns++;
    if (ms > SHORT_MS) long.push({ from: last.clock, to: at.clock, ms, kind });
    last = at;
    kind = next;
  };
  const hook = createHook({
    init(id, type) {
      if (!BEHIND.has(type)) kinds.set(id, type);
    },
    before(id) {
      const type = kinds.get(id);
      if (type !== undefined) turn(type);
    },
    destroy(id) {
      kinds.delete(id);
    },
  }).enable();
  const garbageMs = ({ from, to }) =>
    collected.reduce(
      (sum, { startTime, duration }) =>
        sum + Math.max(0, Math.min(to, startTime + duration) - Math.max(from, startTime)),
      0,
    );
  return {
    async read() {
      turn('read');
      await delay(TOLD_AFTER_MS);
      const seen = long
        .map((one) => ({ kind: one.kind, ms: Math.max(0, one.ms - garbageMs(one)) }))
        .sort((a, b) => b.ms - a.ms);
      const read = {
        turns,
        longest: seen[0] ?? { ms: 0, kind },
        over5Ms: seen.map(({ ms }) => ms).filter((ms) => ms > 5),
      };
      turns = 0;
      long = [];
      collected = [];
      last = now();
      return read;
    },
    stop() {
      hook.disable();
      observer.disconnect();
    },
  };
}

// As `node --import loop-turns.mjs`: says on SIGUSR2 what it saw since the last time.
if (process.execArgv.some((argument) => argument.includes('loop-turns.mjs'))) {
  const turns = watchTurns();
  process.on('SIGUSR2', async () => {
    const { turns: count, longest, over5Ms } = await turns.read();
    process.stderr.write(`${JSON.stringify({ turns: count, longest, over5Ms: over5Ms.slice(0, 20) })}\n`);
  });
}
