/**
 * What a run measures and for how long. A short one leaves out who has no goal in an operation, and slots that tell the same again; what is
 * left is measured as in a full one, only for less.
 */

export const PARTS = ['graphql', 'trips', 'fresh', 'busy', 'loop', 'library', 'scale', 'engines'];
/** Parts that need PostgreSQL. */
export const SERVED = ['graphql', 'trips', 'fresh', 'busy', 'loop', 'scale'];

/** By operation those whom goals, or the factor of the machine, hold Fivefold to; `null`: everybody. */
const HELD_TO = {
  search: null,
  list: ['sql_floor', 'postgraphile', 'vendure'],
  detail: ['sql_floor', 'postgraphile', 'vendure'],
  match: [],
  own: ['sql_floor'],
  request: ['sql_floor', 'vendure'],
  accept: ['vendure'],
  publish: ['sql_floor', 'vendure'],
};

const QUICK = {
  ...{ rounds: 2, seconds: 1, writeSeconds: 2, writeWarmingSeconds: 2 },
  parts: PARTS.slice(0, 6),
  sharesCopy: true,
  sizes: [20_000],
  scale: [1000, 20_000],
  scaleSeconds: 1,
  graphql: { operations: Object.keys(HELD_TO), heldTo: HELD_TO, starts: { fivefold: 2, sql_floor: 1 } },
  trips: { operations: ['search', 'list', 'detail', 'own', 'own_one', 'request', 'accept', 'publish'] },
  fresh: { samples: 100 },
  busy: { rounds: 3, seconds: 2, warmingSeconds: 2, kinds: ['quiet', 'busy'] },
  loop: { services: 20_000, requests: 8 },
  library: { sizes: [20_000], matchSizes: [20_000], problems: 8, ofWorld: false },
  engines: { sizes: [20_000] },
};
const FULL = {
  ...{ rounds: 3, seconds: 3, writeSeconds: 4, writeWarmingSeconds: 5 },
  parts: PARTS,
  sharesCopy: false,
  sizes: [20_000, 200_000],
  scale: [1000, 20_000, 200_000, 1_000_000],
  scaleSeconds: 2,
  // What the others take to start is told, and held to nothing: they start once more, and no more.
  graphql: { everybodyAtMany: true, starts: { fivefold: 3, sql_floor: 3, others: 1 } },
  fresh: { samples: 1000 },
  busy: { rounds: 4, seconds: 6, warmingSeconds: 3 },
  loop: { services: 200_000 },
  library: { sizes: [20_000, 200_000], matchSizes: [20_000, 1_000_000], problems: 40 },
  engines: { sizes: [20_000, 200_000] },
};
/** Beyond the smallest size of a race: reads alone, and not at many connections. */
const LARGE = { operations: ['search', 'list', 'detail'], manyConnections: null };

/**
 * @param asked what stands on the command line; what is absent there is as it is for a quick or a full run
 * @returns `parts`, `sharesCopy` (whether parts at the smallest size go on with the rows of the one before), and by part what its module takes; `graphql` and `scale` by size, `[{services, …}]`
 */
export function planOf({ quick, parts, rounds, seconds, sizes, scale, operations, peers }) {
  const plan = quick ? QUICK : FULL;
  const pace = {
    rounds: rounds ?? plan.rounds,
    seconds: seconds ?? plan.seconds,
  };
  const ofWrites = {
    // Writes take a longer way through the server and through PostgreSQL: shorter slots would be of compilers still at work.
    writeSeconds: seconds && !quick ? Math.ceil(1.5 * seconds) : plan.writeSeconds,
    writeWarmingSeconds: plan.writeWarmingSeconds,
  };
  const [smallest] = plan.sizes;
  return {
    parts: parts ?? plan.parts,
    sharesCopy: plan.sharesCopy,
    graphql: (sizes ?? plan.sizes).map((services) => ({
      ...{ services, ...pace, ...ofWrites, ...plan.graphql },
      ...(services > smallest && LARGE),
      ...(peers && { keys: ['fivefold', ...peers], heldTo: null }),
      ...(operations && { operations, heldTo: null }),
    })),
    trips: { services: smallest, ...plan.trips },
    fresh: { services: smallest, ...plan.fresh },
    busy: { services: smallest, ...plan.busy },
    loop: plan.loop,
    scale: (scale ?? plan.scale).map((services) => ({
      services,
      rounds: pace.rounds,
      seconds: seconds ?? plan.scaleSeconds,
    })),
    library: plan.library,
    engines: { rounds: pace.rounds, ...plan.engines },
  };
}
