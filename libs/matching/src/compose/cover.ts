import {
  compare,
  join,
  keepSum,
  nothing,
  waysIn,
  type Cover,
  type CoverTable,
  type Keeper,
} from './cover-table.js';
import {
  BUNDLE_POINTS,
  brokenClause,
  drawnOn,
  idsOf,
  limitOf,
  objectiveOf,
  pricedIn,
  type Objective,
} from './objective.js';
import { groupsOf, type Assignment, type BundleProblem, type Way } from './problem.js';

/** With more groups, or more publishers tied together by common providers, the tables grow beyond use. */
const GROUPS_MAX = 10;
const PUBLISHERS_MAX = 5;
/** Sums of covers that are looked at before the integer program is the better tool. */
const WORK_MAX = 3_000_000;
/** Whole numbers up to here add without rounding. */
const EXACT = Number.MAX_SAFE_INTEGER;

/** What came of {@link coverByProviders}. */
export interface Covered {
  /** The best assignment where `proven`, else one that ignores what ties the capabilities together. */
  readonly assignment: Assignment;
  readonly proven: boolean;
}

/**
 * The best assignment by dynamic programming over sets of groups: for one option after another within each provider and
 * publisher, the best covers of every set are made of the best covers of its parts. The levels add up and keep their order
 * when something is added to both sides, so counting a provider once is adding one where its options join the others'.
 *
 * Budgets and one provider tie capabilities together: then of every set those covers are kept that no other one beats in
 * worth and in everything that is drawn on a tie. Without the ties a first pass finds the best worth of every set; in the
 * second it bounds what the rest will cost at least, and whatever cannot get below the best known is dropped.
 *
 * @param known an assignment that takes what is kept and holds every hard clause
 * @returns null where the problem has chains, more than 10 groups or figures too large to add exactly
 * Cost O(3^groups × providers) without ties; with ties at most a fixed amount of work.
 */
export function coverByProviders(problem: BundleProblem, known: Assignment): Covered | null {
  const groups = groupsOf(problem);
  const weigh = weights(problem, groups.length);
  const chained = problem.ways.some(({ legs }) => legs !== null);
  if (groups.length === 0 || groups.length > GROUPS_MAX || chained || weigh === null) return null;
  const full = (1 << groups.length) - 1;
  let work = WORK_MAX;
  const free: Keeper = { caps: [], isHopeful: () => true, work: () => true };
  const untied = { ...problem, budgets: [], sameProvider: [], sharedCapacities: [] };
  const loose = tableOf(leastPoints(untied), weigh, free);
  const cover = loose?.[full]?.[0];
  if (!loose || !cover) return null;
  const assignment = assignmentOf(problem, cover);
  const value = objectiveOf(problem, assignment);
  const ties = tiesOf(problem);
  if (brokenClause(problem, assignment) === null && weigh.objective(value)[0] === cover.a)
    return { assignment, proven: true };

  // Points decide first: little more than the least of them is tried before much more.
  const best = weigh.objective(objectiveOf(problem, known));
  const least = Math.floor(cover.a / weigh.point);
  for (let more = 0; ; more = more === 0 ? 1 : more * 2) {
    const limit = (least + more + 1) * weigh.point;
    const [a, b, c] = limit > best[0] ? best : ([limit, 0, 0] as const);
    const table = tableOf(problem, weigh, {
      caps: ties.map(({ cap }) => cap),
      isHopeful(bits, ownA, ownB, ownC, draws) {
        const rest = loose[full & ~bits]![0]!;
        let penalty = 0;
        for (const [at, { limit: most, points }] of ties.entries()) {
          if (draws[at]! <= most) continue;
          if (points === null) return false;
          penalty += points;
        }
        const total = ownA + rest.a + penalty * weigh.point;
        return compare(total, ownB + rest.b, ownC + rest.c, a, b, c) < 0;
      },
      work: () => (work -= 1) > 0,
    });
    if (table === null) return { assignment, proven: false };
    const found = table[full]?.reduce((one, other) => {
      const [x, y] = [one, other].map(({ a: own, draws }) => own + penaltyOf(ties, draws) * weigh.point);
      return compare(x!, one.b, one.c, y!, other.b, other.c) <= 0 ? one : other;
    });
    if (found) return { assignment: assignmentOf(problem, found), proven: true };
    if (limit > best[0]) return { assignment: known, proven: true };
  }
}

/**
 * Of every group the ways with the least points: without ties no other way is in a best cover, because points come before
 * everything that ways of different groups have in common.
 */
function leastPoints(problem: BundleProblem): BundleProblem {
  const groups = groupsOf(problem);
  const groupOf = problem.concepts.map((_, concept) => groups.findIndex((group) => group.includes(concept)));
  const least = groups.map(() => Infinity);
  for (const { concept, points } of problem.ways)
    least[groupOf[concept]!] = Math.min(least[groupOf[concept]!]!, points);
  // Ways keep their index, so that an assignment means the same; a way without options is never offered.
  const ways = problem.ways.map((way) =>
    way.points > least[groupOf[way.concept]!]! ? { ...way, options: [] } : way,
  );
  return { ...problem, ways };
}

/** The full table of a problem; null when the work was too much. */
function tableOf(problem: BundleProblem, weigh: Weights, keeper: Keeper): CoverTable | null {
  const empty = nothing(keeper.caps.length);
  const start: CoverTable = [[empty]];
  const groups = groupsOf(problem);
  const ties = tiesOf(problem);
  const offered = problem.ways.keys().filter((way) => problem.ways[way]!.options.length > 0);
  const waysOf = Map.groupBy(offered, (way) => problem.ways[way]!.options[0]!);
  // A provider counts once on a tie, however many of its services are taken.
  const inProvider: Keeper = { ...keeper, caps: ties.map(({ cap, perProvider }) => (perProvider ? 1 : cap)) };

  let table: CoverTable | null = start.slice();
  for (const component of componentsOf(problem, [...waysOf.keys()])) {
    const publishers = [...new Set(component.map((option) => problem.options[option]!.publisherId))];
    if (publishers.length > PUBLISHERS_MAX) return null;
    const best: CoverTable = [];
    for (let chosen = 1; chosen < 1 << publishers.length; chosen += 1) {
      const allowed = publishers.filter((_, at) => chosen & (1 << at));
      const some = component.filter((option) => allowed.includes(problem.options[option]!.publisherId));
      let joined: CoverTable | null = start.slice();
      for (const options of Map.groupBy(some, (option) => problem.options[option]!.providerId).values()) {
        const provided: CoverTable | null = joined && providedBy(options);
        joined = joined && provided && join(joined, provided, keeper);
      }
      if (joined === null) return null;
      addEach(best, joined, { ...empty, a: weigh.publisher * allowed.length }, keeper);
    }
    table = table && join(table, best, keeper);
  }
  const open: CoverTable = [];
  for (const [group, [first]] of groups.entries())
    if (!problem.kept.includes(first!)) open[1 << group] = [{ ...empty, a: weigh.gap }];
  for (const [bits, gap] of open.entries()) {
    const single: CoverTable = [];
    single[bits] = gap;
    table = table && gap ? join(table, single, keeper) : table;
  }
  return table;

  function providedBy(options: readonly number[]): CoverTable | null {
    let joined: CoverTable | null = start.slice();
    for (const option of options) joined = joined && join(joined, offeredBy(option), inProvider);
    const counted: CoverTable = [];
    if (joined) addEach(counted, joined, { ...empty, a: weigh.provider }, keeper);
    return joined && counted;
  }

  /** Everything that one option can cover, the service and its cost counted. */
  function offeredBy(option: number): CoverTable {
    const price = pricedIn(problem, option);
    const own = waysOf.get(option)!;
    const offered: CoverTable = [];
    const extend = (group: number, bits: number, ways: readonly number[]): void => {
      if (group === groups.length) {
        if (ways.length > 0 && holdsShared(problem, option, ways)) add(bits, ways);
        return;
      }
      extend(group + 1, bits, ways);
      for (const way of own)
        if (groups[group]!.includes(problem.ways[way]!.concept))
          extend(group + 1, bits | (1 << group), [...ways, way]);
    };
    const add = (bits: number, ways: readonly number[]) => {
      const taken = ways.map((way) => problem.ways[way]!);
      const sum = (of: (way: Way) => number) => taken.reduce((total, way) => total + of(way), 0);
      const cover = {
        ...empty,
        a: weigh.service + sum(weigh.way),
        b: price ?? weigh.unpriced,
        c: sum(idsOf),
        draws: ties.map(({ drawOf }) => drawOf(option, taken)),
        ways,
      };
      keepSum(offered, bits, cover, empty, inProvider);
    };
    extend(0, 0, []);
    return offered;
  }
}

/** What ties capabilities together. */
interface Tie {
  /** More than this breaks it. */
  readonly limit: number;
  /** From here on more changes nothing. */
  readonly cap: number;
  /** Points for breaking it; null where it must not be broken. */
  readonly points: number | null;
  /** Whether it counts providers instead of services. */
  readonly perProvider: boolean;
  /** What a service draws that covers capabilities in these ways. */
  drawOf(option: number, ways: readonly Way[]): number;
}

function tiesOf({ budgets, sameProvider }: BundleProblem): Tie[] {
  const touches = (ways: readonly Way[], concepts: readonly number[]) =>
    ways.some(({ concept }) => concepts.includes(concept));
  return [
    ...budgets.flatMap(({ hard, maxMinor, concepts, costs }): Tie[] => [
      {
        limit: maxMinor,
        cap: maxMinor + 1,
        points: hard ? null : BUNDLE_POINTS,
        perProvider: false,
        drawOf: (option, ways) => (touches(ways, concepts) ? (costs[option] ?? 0) : 0),
      },
      {
        limit: 0,
        cap: 1,
        points: BUNDLE_POINTS,
        perProvider: false,
        drawOf: (option, ways) => (touches(ways, concepts) && costs[option] === null ? 1 : 0),
      },
    ]),
    ...sameProvider.map(({ hard, concepts }): Tie => ({
      limit: 1,
      cap: 2,
      points: hard ? null : BUNDLE_POINTS,
      perProvider: true,
      drawOf: (_, ways) => (touches(ways, concepts) ? 1 : 0),
    })),
  ];
}

function penaltyOf(ties: readonly Tie[], draws: readonly number[]): number {
  return ties.reduce((sum, { limit, points }, at) => sum + (draws[at]! > limit ? (points ?? 0) : 0), 0);
}

function holdsShared(problem: BundleProblem, option: number, ways: readonly number[]): boolean {
  const own = problem.sharedCapacities.filter((shared) => shared.option === option);
  if (own.length === 0) return true;
  const assignment = problem.concepts.map(() => -1);
  for (const way of ways) assignment[problem.ways[way]!.concept] = way;
  return own.every((shared) => drawnOn(problem, shared, assignment) <= limitOf(shared));
}

/** Adds every set but the empty one of `from`, with `extra` counted once. */
function addEach(to: CoverTable, from: CoverTable, extra: Cover, keeper: Keeper): void {
  for (const [bits, covers] of from.entries())
    if (bits !== 0) covers?.forEach((cover) => keepSum(to, bits, cover, extra, keeper));
}

type Weights = NonNullable<ReturnType<typeof weights>>;

/** What each thing adds to `a` or `b`; null where the sums would not be exact. */
function weights(problem: BundleProblem, groups: number) {
  const { ways, options } = problem;
  const most = (figures: number[]) => figures.reduce((max, one) => Math.max(max, one), 0);
  const relevance = most(ways.map((way) => way.relevance));
  const publisher = relevance * groups + 1;
  const service = publisher * (groups + 1);
  const provider = service * (groups + 1);
  const point = provider * (groups + 1);
  const onWhole = BUNDLE_POINTS * (2 * problem.budgets.length + problem.sameProvider.length);
  const gap = point * (most(ways.map((way) => way.points)) * groups + onWhole + 1);
  const prices = options.map((_, option) => pricedIn(problem, option) ?? 0);
  const unpriced = most(prices) * groups + 1;
  if (gap * (groups + 1) > EXACT || unpriced * (groups + 1) > EXACT || prices.some((price) => price < 0))
    return null;
  return {
    gap,
    point,
    provider,
    service,
    publisher,
    unpriced,
    way: (way: Way) => way.points * point + relevance - way.relevance,
    objective: (value: Objective): readonly [a: number, b: number, c: number] => {
      const lost = relevance * (groups - value.gaps) + value.relevance;
      const a = value.gaps * gap + value.points * point + value.providers * provider;
      return [
        a + value.services * service + value.publishers * publisher + lost,
        value.unpriced * unpriced + value.price,
        value.ids,
      ];
    },
  };
}

/** Options grouped so that no two groups have a provider or a publisher in common. */
function componentsOf({ options }: BundleProblem, some: readonly number[]): number[][] {
  const parent = new Map<string, string>();
  const root = (key: string): string => {
    const up = parent.get(key) ?? key;
    return up === key ? key : root(up);
  };
  for (const option of some) {
    const { providerId, publisherId } = options[option]!;
    parent.set(root(`provider ${providerId}`), root(`publisher ${publisherId}`));
  }
  return [...Map.groupBy(some, (option) => root(`publisher ${options[option]!.publisherId}`)).values()];
}

function assignmentOf({ concepts, ways }: BundleProblem, cover: Cover): Assignment {
  const assignment = concepts.map(() => -1);
  for (const way of waysIn(cover)) assignment[ways[way]!.concept] = way;
  return assignment;
}
