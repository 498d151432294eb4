import { createHook } from 'node:async_hooks';

/** Kinds of callbacks that run behind the one that caused them, before the event loop goes on. */
const BEHIND = new Set(['PROMISE', 'TickObject', 'Microtask']);

/**
 * Measures how long each turn of the event loop keeps it: one callback with all promises that it settles. Processor time of this
 * thread, so that other work on the machine does not count; collecting garbage does.
 *
 * @returns `read`: turns so far and the longest, in milliseconds, with what began it; `reset`; `stop`
 */
export function watchTurns() {
  const kinds = new Map();
  const cpuMs = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let last = cpuMs();
  let kind = 'start';
  let longest = { ms: 0, kind };
  let turns = 0;
  let over = [];
  const turn = (next) => {
    const now = cpuMs();
    const ms = now - last;
    turns++;
    if (ms > longest.ms) longest = { ms, kind };
    if (ms > 5) over.push(ms);
    last = now;
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
  return {
    read() {
      turn('read');
      return { turns, longest, over5Ms: over.sort((a, b) => b - a) };
    },
    reset() {
      turns = 0;
      over = [];
      longest = { ms: 0, kind: 'reset' };
      last = cpuMs();
    },
    stop: () => hook.disable(),
  };
}

// As `node --import loop-turns.mjs`: says on SIGUSR2 what it saw since the last time.
if (process.execArgv.some((argument) => argument.includes('loop-turns.mjs'))) {
  const turns = watchTurns();
  process.on('SIGUSR2', () => {
    const { turns: count, longest, over5Ms } = turns.read();
    process.stderr.write(`${JSON.stringify({ turns: count, longest, over5Ms: over5Ms.slice(0, 20) })}\n`);
    turns.reset();
  });
}
