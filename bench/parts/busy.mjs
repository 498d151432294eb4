import { load } from '../load/load.mjs';
import { median } from '../race.mjs';
import { peer as fivefold } from '../peers/fivefold/peer.mjs';
import { worldOf } from '../world.mjs';
import { quantile } from './fresh.mjs';

const PORT = 4240;
const CONNECTIONS = 8;
/** In turn, together so many a second: far more than 25 million firms write, as docs/scale.md reckons. */
const WRITES = ['publish', 'create', 'request'];
const A_SECOND = 30;
/** Requests that warm the compilers before anything counts. */
const WARMING_S = 3;

/**
 * Search while writes go on at a steady rate, beside search alone: slots in turn on one server.
 * @returns `{writesPerSecond, quiet, busy, p99Ratio, rateRatio, written, writeP50Ms, writeP99Ms, failed}`; `quiet` and `busy` are medians of the
 *   rounds, `written` the writes a second that were answered
 */
export async function measureBusy({ services, server, dataDir, rounds, seconds, tell }) {
  const world = worldOf(services);
  const running = await fivefold.start({ world, server, dataDir, port: PORT, tell });
  try {
    const search = { ...running.operations.search, url: running.url };
    const writer = await openWriter(running);
    const slots = { quiet: [], busy: [] };
    const writes = [];
    for (let round = 0; round <= rounds; round += 1)
      for (const kind of round % 2 ? ['busy', 'quiet'] : ['quiet', 'busy']) {
        tell(
          `search ${kind === 'busy' ? `and ${A_SECOND} writes a second` : 'alone'}, round ${round} of ${rounds}`,
        );
        const stop = kind === 'busy' ? writer.start() : null;
        const figures = await load(search, {
          seconds: round === 0 ? Math.max(WARMING_S, seconds) : seconds,
          connections: CONNECTIONS,
        });
        const written = await stop?.();
        if (round === 0) continue;
        slots[kind].push(figures);
        if (written) writes.push(written);
      }
    const of = (kind) => ({
      perSecond: median(slots[kind].map(({ perSecond }) => perSecond)),
      p50Ms: median(slots[kind].map(({ p50Ms }) => p50Ms)),
      p99Ms: median(slots[kind].map(({ p99Ms }) => p99Ms)),
    });
    const [quiet, busy] = [of('quiet'), of('busy')];
    const took = writes.flatMap((each) => each.took);
    return {
      services,
      connections: CONNECTIONS,
      writesPerSecond: A_SECOND,
      quiet,
      busy,
      p99Ratio: busy.p99Ms / quiet.p99Ms,
      rateRatio: busy.perSecond / quiet.perSecond,
      written: median(writes.map((each) => each.took.length / each.seconds)),
      writeP50Ms: quantile(took, 0.5),
      writeP99Ms: quantile(took, 0.99),
      failed:
        writes.reduce((sum, each) => sum + each.failed, 0) +
        [...slots.quiet, ...slots.busy].reduce((sum, each) => sum + each.failed, 0),
    };
  } finally {
    await running.stop();
  }
}

/** Writes that are sent when they are due, whether those before them are answered or not. */
async function openWriter({ url, operations }) {
  const kinds = [];
  for (const name of WRITES) {
    const { bodies, ...how } = operations[name];
    kinds.push({ ...how, name, bodies: typeof bodies === 'function' ? await bodies() : bodies, at: 0 });
  }
  let sent = 0;
  const send = async () => {
    const kind = kinds[sent % kinds.length];
    const number = `busy-${process.pid}-${Date.now()}-${(sent += 1)}`;
    const numbered = (text) => text.replaceAll('{{n}}', number);
    if (kind.once && kind.at >= kind.bodies.length) throw new Error(`nothing left to ${kind.name}`);
    const body = kind.bodies[kind.at++ % kind.bodies.length];
    const headers = Object.entries(kind.headers).map(([name, said]) => [name, numbered(said)]);
    const answer = await fetch(`${url}${kind.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...Object.fromEntries(headers) },
      body: numbered(body),
    });
    kind.read(await answer.text());
  };
  return {
    /** Begins; what it returns ends it and tells `{took, failed, seconds}` once all are answered. */
    start() {
      const from = performance.now();
      const took = [];
      const pending = new Set();
      let due = 0;
      let failed = 0;
      const timer = setInterval(() => {
        for (; due < ((performance.now() - from) / 1000) * A_SECOND; due += 1) {
          const startedAt = performance.now();
          const one = send().then(
            () => took.push(performance.now() - startedAt),
            () => (failed += 1),
          );
          pending.add(one);
          void one.then(() => pending.delete(one));
        }
      }, 5);
      return async () => {
        clearInterval(timer);
        const seconds = (performance.now() - from) / 1000;
        await Promise.all(pending);
        return { took, failed, seconds };
      };
    },
  };
}
