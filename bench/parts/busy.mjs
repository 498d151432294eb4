import { load } from '../load/load.mjs';
import { cpuMs } from '../load/usage.mjs';
import { median } from '../race.mjs';
import { peer as fivefold } from '../peers/fivefold/peer.mjs';
import { worldOf } from '../world.mjs';
import { quantile } from './fresh.mjs';

const PORT = 4240;
const CONNECTIONS = 8;
/** In turn, together so many a second: far more than 25 million firms write, as docs/scale.md reckons. */
const A_SECOND = 30;
/** What is written beside the searches. What `aside` writes changes no published service: it costs processors and PostgreSQL, not the index. */
const WRITES = { quiet: [], busy: ['publish', 'create', 'request'], aside: ['create', 'request'] };

/**
 * Search while writes go on at a steady rate, beside search alone: slots in turn on one server, in an order that shifts.
 * @param options.warmingSeconds that compilers have of each thing before it counts; a write takes a longer way
 * @param options.kinds of slots: `quiet` and `busy`, and `aside` where it is wanted
 * @returns `{writesPerSecond, quiet, busy, aside, p99Ratio, asideRatio, rateRatio, written, writeP50Ms, writeP99Ms, failed}`; `quiet`, `busy` and
 *   `aside` are medians of the rounds, with processor milliseconds of the server for each search and of PostgreSQL for each second, writes
 *   included; `asideRatio` is the p99 beside writes that leave the index alone; `written` the writes a second that were answered
 */
export async function measureBusy({
  services,
  server,
  dataDir,
  rounds,
  seconds,
  warmingSeconds,
  kinds = Object.keys(WRITES),
  tell,
}) {
  const world = worldOf(services);
  const running = await fivefold.start({ world, server, dataDir, port: PORT, tell });
  try {
    const search = { ...running.operations.search, url: running.url };
    const writers = await openWriters(running, { seconds: warmingSeconds, tell });
    const slots = Object.fromEntries(kinds.map((kind) => [kind, []]));
    const writes = [];
    for (let round = 0; round <= rounds; round += 1)
      for (let turn = 0; turn < kinds.length; turn += 1) {
        const kind = kinds[(round + turn) % kinds.length];
        tell(`search ${kind === 'quiet' ? 'alone' : `and writes, ${kind}`}, round ${round} of ${rounds}`);
        const stop = writers[kind]?.start();
        const before = [cpuMs(running.pids), cpuMs([server.pid])];
        const figures = await load(search, {
          seconds: round === 0 ? Math.max(warmingSeconds, seconds) : seconds,
          connections: CONNECTIONS,
        });
        const [ofServer, ofPostgres] = [cpuMs(running.pids) - before[0], cpuMs([server.pid]) - before[1]];
        const written = await stop?.();
        if (round === 0) continue;
        slots[kind].push({
          ...figures,
          cpuMs: ofServer / figures.asked,
          postgresMsPerSecond: ofPostgres / figures.seconds,
          failed: figures.failed + (written?.failed ?? 0),
        });
        if (kind === 'busy') writes.push(written);
      }
    const of = (kind) =>
      Object.fromEntries(
        ['perSecond', 'p50Ms', 'p99Ms', 'cpuMs', 'postgresMsPerSecond'].map((name) => [
          name,
          median(slots[kind].map((slot) => slot[name])),
        ]),
      );
    const { quiet, busy, aside } = Object.fromEntries(kinds.map((kind) => [kind, of(kind)]));
    const took = writes.flatMap((each) => each.took);
    return {
      services,
      connections: CONNECTIONS,
      writesPerSecond: A_SECOND,
      quiet,
      busy,
      ...(aside && { aside, asideRatio: aside.p99Ms / quiet.p99Ms }),
      p99Ratio: busy.p99Ms / quiet.p99Ms,
      rateRatio: busy.perSecond / quiet.perSecond,
      written: median(writes.map((each) => each.took.length / each.seconds)),
      writeP50Ms: quantile(took, 0.5),
      writeP99Ms: quantile(took, 0.99),
      failed: kinds.flatMap((kind) => slots[kind]).reduce((sum, each) => sum + each.failed, 0),
    };
  } finally {
    await running.stop();
  }
}

/** Warms what is written up, each write for so many seconds. @returns for each kind of slot who writes, where anybody does */
async function openWriters({ url, operations }, { seconds, tell }) {
  const ready = {};
  for (const name of WRITES.busy) {
    const { bodies, ...how } = operations[name];
    ready[name] = { ...how, name, bodies: typeof bodies === 'function' ? await bodies() : bodies, at: 0 };
    tell(`warming up: ${name}`);
    const { asked } = await load({ ...ready[name], url }, { seconds, connections: CONNECTIONS });
    // What can be sent once has been.
    ready[name].at = asked;
  }
  return Object.fromEntries(
    Object.keys(WRITES)
      .filter((kind) => WRITES[kind].length > 0)
      .map((kind) => [
        kind,
        openWriter(
          url,
          WRITES[kind].map((name) => ready[name]),
        ),
      ]),
  );
}

/** Writes that are sent when they are due, whether those before them are answered or not. */
function openWriter(url, kinds) {
  let sent = 0;
  const send = async () => {
    const kind = kinds[sent % kinds.length];
    const number = `busy-${process.pid}-${Date.now()}-${(sent += 1)}-${kinds.length}`;
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
