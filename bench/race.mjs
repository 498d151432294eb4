import { load } from './load/load.mjs';
import { setTimeout as delay } from 'node:timers/promises';
import { ask, bodiesOf } from './compare.mjs';
import { cpuMs, megabytes } from './load/usage.mjs';

/** Compilers of servers need some thousand requests before they are done: so long at least, and on for as many where a server is slow. */
const WARMING_S = 1;
const WARMING_REQUESTS = 2000;
/** Who asks for a longer slot answers a few times a second whatever is compiled: it is warmed by less than others. */
const SLOW_WARMING = { seconds: 2, longer: 2, most: 15 };
/** Who answers nothing in a slot, as on a busy machine, has one of so many times its length. */
const PATIENCE = 8;
/** In a short run: what an operation that asks for a longer slot has, and what is waited for work that is left after a slot. */
const SHORT_S = 4;

/**
 * Lets several answer one operation in turn, round by round, so that what else happens on the machine meets all of them.
 *
 * @param contenders `{peer, running}` that have the operation
 * @param options.rounds of which the median counts; one more before them warms up and does not
 * @param options.isCompared answers were compared just now, which warms a slow one enough
 * @param options.warmingSeconds what the warming of an operation may take; 0 where it has just been asked
 * @returns by key: medians of requests a second, p50/p95/p99 ms, processor ms of server and of PostgreSQL and statements per request
 */
export async function race(
  operation,
  contenders,
  {
    server,
    counter,
    rounds,
    seconds,
    connections,
    watch = false,
    warmingSeconds = 2,
    isCompared = false,
    tell,
  },
) {
  const slots = new Map(contenders.map(({ peer }) => [peer.key, []]));
  const isShort = rounds < 3;
  for (let round = warmingSeconds > 0 ? 0 : 1; round <= rounds; round += 1) {
    const turn = contenders.map((_, at) => contenders[(at + round) % contenders.length]);
    for (const { peer, running } of turn) {
      const isSlow = Boolean(running.operations[operation].slot);
      if (isSlow && (round > (isShort ? 1 : 2) || (round === 0 && isCompared))) continue;
      tell(`${operation}, ${connections} connections, round ${round} of ${rounds}: ${peer.title}`);
      const options = { server, counter, connections, watch, mostSeconds: isShort ? SHORT_S : 10 };
      if (round === 0) {
        await warm(operation, running, isSlow, { ...options, warmingSeconds });
        continue;
      }
      const slot = await answered(operation, running, { ...options, seconds });
      if (slot) slots.get(peer.key).push(slot);
    }
  }
  return Object.fromEntries([...slots].map(([key, each]) => [key, each.length > 0 ? medians(each) : null]));
}

async function warm(operation, running, isSlow, { warmingSeconds, ...options }) {
  if (isSlow) return measure(operation, running, { ...options, ...SLOW_WARMING });
  const first = await measure(operation, running, { ...options, seconds: WARMING_S });
  if (!first) return;
  const more = Math.ceil(
    Math.min((WARMING_REQUESTS - first.requests) / first.perSecond, warmingSeconds - first.seconds),
  );
  if (more > 0) await measure(operation, running, { ...options, seconds: more });
}

/** A slot; a longer one where nothing was answered in it. */
async function answered(operation, running, { seconds, ...options }) {
  const slot = await measure(operation, running, { ...options, seconds });
  if (slot?.requests !== 0) return slot;
  return measure(operation, running, { ...options, seconds: PATIENCE * seconds });
}

/**
 * @param options.longer seconds instead of those that the operation asks for
 * @param options.most bodies of an operation that sends each a single time: what they set going goes on after the slot
 */
async function measure(
  operation,
  running,
  { server, counter, connections, seconds, mostSeconds, longer, most = Infinity, watch },
) {
  const how = running.operations[operation];
  const all = await bodiesOf(how);
  const bodies = how.once ? all.slice(0, most) : all;
  if (bodies.length === 0) return null;
  // Those who waited at the end of the slot before are still answered, in vain: not on the time of this one.
  if (!watch) await ask(running, how, bodies[0]);
  const database = running.databaseOf?.(operation) ?? running.database;
  const usage = async () => ({
    server: cpuMs(running.pids),
    postgres: cpuMs([server.pid]),
    counted: database ? await counter.count(database) : { statements: 0, all: 0 },
  });
  const before = await usage();
  const target = { ...how, url: running.url, bodies };
  const { connections: fewer = connections, seconds: wanted = seconds } = how.slot ?? {};
  const figures = await load(target, {
    seconds: Math.max(Math.min(longer ?? wanted, mostSeconds), seconds),
    connections: Math.min(fewer, connections),
    watch,
  });
  await idle([...running.pids, server.pid], mostSeconds);
  const after = await usage();
  const { requests, asked } = figures;
  if (requests === 0)
    return {
      ...figures,
      ...{ p50Ms: null, p95Ms: null, p99Ms: null, maxMs: null },
      ...{ cpuMs: null, databaseCpuMs: null, statements: null, megabytes: null },
    };
  return {
    ...figures,
    cpuMs: (after.server - before.server) / asked,
    databaseCpuMs: database ? (after.postgres - before.postgres) / asked : 0,
    statements: (after.counted.statements - before.counted.statements) / asked,
    roundTrips: (after.counted.all - before.counted.all) / asked,
    megabytes: megabytes(running.pids),
  };
}

/** Waits until what was under way when the load ended is done: it was asked, so it counts. At most `mostSeconds`. */
export async function idle(pids, mostSeconds) {
  for (let waited = 0, used = cpuMs(pids); waited < mostSeconds * 1000; waited += 100) {
    await delay(100);
    const now = cpuMs(pids);
    if (now - used <= 20) return;
    used = now;
  }
}

function medians(slots) {
  const names = [...new Set(slots.flatMap(Object.keys))].filter((name) =>
    slots.some((slot) => typeof slot[name] === 'number'),
  );
  const figures = Object.fromEntries(names.map((name) => [name, median(slots.map((slot) => slot[name]))]));
  const complaints = slots.map(({ complaint }) => complaint).filter(Boolean);
  return {
    ...figures,
    failed: slots.reduce((sum, { failed }) => sum + failed, 0),
    ...(complaints.length > 0 && { complaint: complaints[0] }),
  };
}

/** The middle value; of an even number the lower of both. */
export function median(values) {
  const sorted = values.filter((value) => value !== null && value !== undefined).toSorted((a, b) => a - b);
  return sorted.length > 0 ? sorted[(sorted.length - 1) >> 1] : null;
}
