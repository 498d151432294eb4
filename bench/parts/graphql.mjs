import { compareAnswers } from '../compare.mjs';
import { megabytes } from '../load/usage.mjs';
import { openCounter } from '../load/statements.mjs';
import { idle, median, race } from '../race.mjs';
import { worldOf } from '../world.mjs';
import { startContenders } from './contenders.mjs';

/** Operations in their order, reads before writes. Those of one contender alone are measured for its own sake. */
const READS = [
  'search',
  'list',
  'detail',
  'own',
  'own_one',
  'suggest',
  'match',
  'search_facets',
  'search_signed_in',
];
const WRITES = ['request', 'accept', 'publish', 'create'];
/** What is waited at most for the work that the loading of all has left to servers and PostgreSQL. */
const LOADED_S = 10;
const UNDER_LOAD = ['search', 'list', 'detail', 'request'];

/**
 * Everybody over HTTP on one catalogue: starts of each, then rates, latencies, processor time, statements.
 * @param options.heldTo by operation the keys of those who take part beside Fivefold; null, or null for an operation: everybody
 * @param options.starts how often one is started again, by key; `others` where it is not named
 * @param options.connections of the first pass; `manyConnections` of a second one (null: none)
 * @returns `{graphql: {'20000@32': …}, start: {'20000': …}, comparable, notes, missing, versions}`
 */
export async function measureGraphql({
  services,
  server,
  dataDir,
  keys = null,
  operations = [...READS, ...WRITES],
  rounds,
  seconds,
  writeSeconds = seconds,
  writeWarmingSeconds,
  connections = 32,
  manyConnections = 128,
  everybodyAtMany = false,
  heldTo = null,
  starts = { others: 3 },
  tell,
}) {
  const world = worldOf(services);
  const { contenders, missing, versions, stop } = await startContenders({
    world,
    server,
    dataDir,
    keys,
    tell,
  });
  const counter = await openCounter(server.adminUrl);
  const graphql = {};
  const comparable = [];
  const notes = [];
  const start = {};
  try {
    // Before anything is written: what followers and PostgreSQL do with that would be told as a slow start.
    tell('waiting for an end of what the loading left behind');
    await idle([...contenders.flatMap(({ running }) => running.pids), server.pid], LOADED_S);
    for (const { peer, running } of contenders) {
      const times = [];
      // The first start was beside others that were loading, and has filled what it keeps: what is told is how one starts on a warm database.
      const wanted = starts[peer.key] ?? starts.others ?? 0;
      for (let round = 0; running.restart && round < wanted; round += 1) {
        tell(`${peer.title}: start ${round + 1} of ${wanted}`);
        times.push(await running.restart());
      }
      start[peer.key] = { answerMs: median(times), readyMegabytes: megabytes(running.pids) };
    }
    const having = (operation, list = contenders) =>
      list.filter(
        ({ peer, running }) =>
          running.operations[operation] &&
          (peer.key === 'fivefold' || (heldTo?.[operation]?.includes(peer.key) ?? true)),
      );
    for (const operation of operations.filter((each) => READS.includes(each))) {
      tell(`${operation}: comparing answers`);
      const { problems, notes: told } = await compareAnswers(operation, having(operation));
      comparable.push(...problems);
      notes.push(...told);
    }
    const pass = async (place, wanted, list, count, isWarm = false) => {
      graphql[place] ??= {};
      for (const operation of wanted) {
        // Who is asked over few connections, whatever the number, has no figure at many.
        const taking = having(operation, list).filter(
          ({ running }) => count <= connections || !running.operations[operation].slot,
        );
        graphql[place][operation] = await race(operation, taking, {
          ...{ server, counter, rounds, tell },
          connections: count,
          ...(WRITES.includes(operation)
            ? { watch: true, seconds: writeSeconds, warmingSeconds: writeWarmingSeconds }
            : { seconds, isCompared: true }),
          ...(isWarm && { warmingSeconds: 0 }),
        });
      }
    };
    await pass(`${services}@${connections}`, operations, contenders, connections);
    for (const { peer, running } of contenders) start[peer.key].loadedMegabytes = megabytes(running.pids);
    if (manyConnections) {
      const list = everybodyAtMany ? contenders : contenders.filter(({ peer }) => peer.key === 'fivefold');
      await pass(
        `${services}@${manyConnections}`,
        UNDER_LOAD.filter((each) => operations.includes(each)),
        list,
        manyConnections,
        true,
      );
    }
  } finally {
    await counter.close().catch(() => undefined);
    await stop();
  }
  return { graphql, start: { [services]: start }, comparable, notes, missing, versions };
}
