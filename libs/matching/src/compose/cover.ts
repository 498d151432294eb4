import { idsOf, pricedIn } from './objective.js';
import { groupsOf, type Assignment, type BundleProblem } from './problem.js';

/** With more groups, or more publishers tied together by common providers, the tables grow beyond use. */
const GROUPS_MAX = 10;
const PUBLISHERS_MAX = 5;
/** Whole numbers up to here add without rounding. */
const EXACT = Number.MAX_SAFE_INTEGER;

/** Some ways that together cover some groups, and what they are worth: `a`, then `b`, then `c`, less is better. */
interface Partial {
  /** Gaps, points, providers, services, publishers and lost relevance in one whole number. */
  readonly a: number;
  /** Services without a computable cost and the sum of the costs in one whole number. */
  readonly b: number;
  readonly c: number;
  readonly way: number;
  readonly parts: readonly [Partial, Partial] | null;
}

const NOTHING: Partial = { a: 0, b: 0, c: 0, way: -1, parts: null };

/** Per set of groups (a bit each) the best that covers exactly this set; absent where nothing does. */
type Table = (Partial | undefined)[];

/**
 * The best assignment of the problem without its budgets, shared capacities and soft clauses on the whole, hence a bound
 * for the problem with them: its objective is never undercut.
 *
 * Dynamic programming over sets of groups, for one option after another within each provider and publisher. The levels
 * add up and keep their order when something is added to both sides, so the best of a set is made of the bests of its
 * parts, and counting a provider once is adding one where its options are joined to the others'.
 *
 * @returns null where the problem has chains, more than 10 groups, hard same-provider clauses that overlap, or figures
 *   too large to add exactly
 * Cost O(3^groups × providers), less where providers offer few of the capabilities.
 */
export function coverByProviders(whole: BundleProblem): Assignment | null {
  const groups = groupsOf(whole);
  const scopes = whole.sameProvider
    .filter(({ hard }) => hard)
    .map(({ concepts }) => bitsOf(groups.flatMap((group, at) => (meets(group, concepts) ? [at] : []))));
  const partly = whole.sameProvider.some(
    ({ hard, concepts }) =>
      hard && groups.some((group) => meets(group, concepts) && !within(group, concepts)),
  );
  if (groups.length === 0 || groups.length > GROUPS_MAX || partly || overlapping(scopes)) return null;
  if (whole.ways.some(({ legs }) => legs !== null)) return null;
  const weigh = weights(whole, groups.length);
  if (weigh === null) return null;

  const groupOf = whole.concepts.map((_, concept) => groups.findIndex((group) => group.includes(concept)));
  const least = groups.map((_, group) =>
    whole.ways.reduce(
      (min, way) => (groupOf[way.concept] === group ? Math.min(min, way.points) : min),
      Infinity,
    ),
  );
  const byOption = new Map<number, Map<number, Partial>>();
  whole.ways.forEach((way, index) => {
    const group = groupOf[way.concept]!;
    // Points come before all that ties the groups together, so that each group takes its least; one provider ties them too.
    if (scopes.length === 0 && way.points > least[group]!) return;
    const option = way.options[0]!;
    const covers = byOption.get(option) ?? new Map<number, Partial>();
    byOption.set(option, covers);
    const { a, c } = weigh.way(way);
    const found = { a, b: 0, c, way: index, parts: null };
    const before = covers.get(group);
    if (!before || isLess(found, before)) covers.set(group, found);
  });

  let table: Table = [NOTHING];
  for (const component of componentsOf(whole, [...byOption.keys()])) {
    const publishers = [...new Set(component.map((option) => whole.options[option]!.publisherId))];
    if (publishers.length > PUBLISHERS_MAX) return null;
    const best: Table = [];
    for (let chosen = 1; chosen < 1 << publishers.length; chosen += 1) {
      const allowed = publishers.filter((_, at) => chosen & (1 << at));
      let joined: Table = [NOTHING];
      const providers = Map.groupBy(
        component.filter((option) => allowed.includes(whole.options[option]!.publisherId)),
        (option) => whole.options[option]!.providerId,
      );
      for (const options of providers.values()) joined = join(joined, provided(options));
      addEach(best, joined, { ...NOTHING, a: weigh.publisher * allowed.length });
    }
    table = join(table, best);
  }
  const full = table[(1 << groups.length) - 1];
  return full === undefined ? null : assignmentOf(whole, full);

  /** What one provider covers, the provider counted; where one provider is demanded, the rest of the scope stays open. */
  function provided(options: readonly number[]): Table {
    let joined: Table = [NOTHING];
    for (const option of options) joined = join(joined, offered(option));
    const counted: Table = [];
    joined.forEach((part, bits) => {
      if (part === undefined || bits === 0) return;
      const closed = scopes.reduce((set, scope) => (scope & bits ? set | scope : set), bits);
      const open = countBits(closed & ~bits);
      keep(counted, closed, plus(part, { ...NOTHING, a: weigh!.provider + weigh!.gap * open }));
    });
    return counted;
  }

  /** What one option covers, the service and its cost counted. */
  function offered(option: number): Table {
    const price = pricedIn(whole, option);
    let covered: Table = [NOTHING];
    for (const [group, part] of byOption.get(option)!) {
      const single: Table = [];
      single[1 << group] = part;
      covered = join(covered, single);
    }
    const once = { ...NOTHING, a: weigh!.service, b: price ?? weigh!.unpriced };
    const counted: Table = [];
    addEach(counted, covered, once);
    return counted;
  }
}

/** Adds every set but the empty one of `from`, with `extra` counted once, where it is better. */
function addEach(to: Table, from: Table, extra: Partial): void {
  from.forEach((part, bits) => {
    if (part !== undefined && bits !== 0) keep(to, bits, plus(part, extra));
  });
}

function keep(table: Table, bits: number, part: Partial): void {
  const before = table[bits];
  if (before === undefined || isLess(part, before)) table[bits] = part;
}

/** For every set the best of one part from `table` and at most one from `more`. */
function join(table: Table, more: Table): Table {
  const joined = table.slice();
  more.forEach((part, bits) => {
    if (part === undefined) return;
    for (let rest = 0; rest < table.length; rest += 1) {
      const other = table[rest];
      if (other === undefined || rest & bits) continue;
      const before = joined[rest | bits];
      // The sum is compared before it is made, since most sums lose.
      if (before === undefined || sumIsLess(other, part, before)) joined[rest | bits] = plus(other, part);
    }
  });
  return joined;
}

function sumIsLess(one: Partial, other: Partial, than: Partial): boolean {
  const a = one.a + other.a - than.a;
  if (a !== 0) return a < 0;
  const b = one.b + other.b - than.b;
  if (b !== 0) return b < 0;
  return one.c + other.c < than.c;
}

function isLess(one: Partial, other: Partial): boolean {
  return sumIsLess(one, NOTHING, other);
}

function plus(one: Partial, other: Partial): Partial {
  return { a: one.a + other.a, b: one.b + other.b, c: one.c + other.c, way: -1, parts: [one, other] };
}

/** What each thing adds to `a` or `b`; null where the sums would not be exact. */
function weights(problem: BundleProblem, groups: number) {
  const { ways, options } = problem;
  const most = (figures: number[]) => figures.reduce((max, one) => Math.max(max, one), 0);
  const relevance = most(ways.map((way) => way.relevance));
  const publisher = relevance * groups + 1;
  const service = publisher * (groups + 1);
  const provider = service * (groups + 1);
  const point = provider * (groups + 1);
  const gap = point * (most(ways.map((way) => way.points)) * groups + 1);
  const prices = options.map((_, option) => pricedIn(problem, option) ?? 0);
  const unpriced = most(prices) * groups + 1;
  if (gap * (groups + 1) > EXACT || unpriced * (groups + 1) > EXACT || prices.some((price) => price < 0))
    return null;
  return {
    gap,
    provider,
    service,
    publisher,
    unpriced,
    way: (way: BundleProblem['ways'][number]) => ({
      a: way.points * point + relevance - way.relevance,
      c: idsOf(way),
    }),
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

function assignmentOf({ concepts, ways }: BundleProblem, whole: Partial): Assignment {
  const assignment = concepts.map(() => -1);
  const open = [whole];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (part.way >= 0) assignment[ways[part.way]!.concept] = part.way;
    if (part.parts) open.push(...part.parts);
  }
  return assignment;
}

function bitsOf(places: readonly number[]): number {
  return places.reduce((bits, place) => bits | (1 << place), 0);
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

function overlapping(scopes: readonly number[]): boolean {
  return scopes.some((scope, at) => scopes.some((other, place) => place < at && (scope & other) !== 0));
}

function meets(group: readonly number[], concepts: readonly number[]): boolean {
  return group.some((concept) => concepts.includes(concept));
}

function within(group: readonly number[], concepts: readonly number[]): boolean {
  return group.every((concept) => concepts.includes(concept));
}
