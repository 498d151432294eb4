import {
  BUNDLE_POINTS,
  idsOf,
  limitOf,
  pricedIn,
  providersFor,
  spending,
  type Criterion,
} from './objective.js';
import { groupsOf, type Assignment, type BundleProblem } from './problem.js';

/** A linear expression: column and coefficient. */
export type Terms = readonly (readonly [column: number, coefficient: number])[];

/** `terms` lie between the bounds; an infinite bound is none. */
export interface Row {
  readonly terms: Terms;
  readonly lower: number;
  readonly upper: number;
}

/** The integer program of a bundle problem. Every column is 0 or 1. */
export interface Program {
  readonly columns: number;
  /** A caller may add more. */
  readonly rows: Row[];
  /** What each criterion minimises; one without terms is the same for every bundle. */
  readonly criteria: Readonly<Record<Criterion, Terms>>;
  /** Per option an expression that is 1 exactly when the option is in the bundle. */
  readonly uses: readonly Terms[];
  /** The group whose ways exclude the column's; null where it stands for more than one group. */
  groupOf(column: number): number | null;
  /** Columns of an assignment, for a start that the solver may improve. */
  encode(assignment: Assignment): number[];
  decode(values: ArrayLike<number>): Assignment;
}

/**
 * Writes the problem as an integer program: a column per way and per group that may stay open, and one for every set of
 * ways (of an option, a provider, a publisher, in some scope) of which the program has to know whether any is taken.
 * Where such a set lies within one group, its ways exclude each other, and their sum serves instead of a column.
 * DESIGN.md, section "The bundle", lists the rows.
 */
export function writeProgram(problem: BundleProblem): Program {
  const { options, ways, concepts, kept, budgets, sameProvider, sharedCapacities } = problem;
  const groups = groupsOf(problem);
  const groupOf = concepts.map((_, concept) => groups.findIndex((group) => group.includes(concept)));
  const values: ((assignment: Assignment) => boolean)[] = ways.map(
    (way, index) => (assignment) => assignment[way.concept] === index,
  );
  const rows: Row[] = [];
  const column = (value: (assignment: Assignment) => boolean) => values.push(value) - 1;
  const atMost = (terms: Terms, upper: number) => rows.push({ terms, lower: -Infinity, upper });

  const gaps = groups.map((group): [number, number] => {
    const gap = column((assignment) => group.every((concept) => assignment[concept]! < 0));
    const covering = ways.flatMap((way, index) => (group.includes(way.concept) ? [[index, 1] as const] : []));
    rows.push({ terms: [...covering, [gap, 1]], lower: 1, upper: 1 });
    if (kept.includes(group[0]!)) atMost([[gap, 1]], 0);
    return [gap, 1];
  });

  const known = new Map<string, [number, number][]>();
  /** An expression that is 1 when any way of `some` is taken and 0 when none is. */
  const anyOf = (some: readonly number[]): [number, number][] => {
    const key = some.join();
    const before = known.get(key);
    if (before) return before;
    const byGroup = Map.groupBy(some, (way) => groupOf[ways[way]!.concept]!);
    const sum = some.map((way): [number, number] => [way, 1]);
    if (byGroup.size <= 1) {
      known.set(key, sum);
      return sum;
    }
    const any = column((assignment) => some.some((way) => assignment[ways[way]!.concept] === way));
    for (const inGroup of byGroup.values())
      atMost([...inGroup.map((way): [number, number] => [way, 1]), [any, -1]], 0);
    atMost([[any, 1], ...some.map((way): [number, number] => [way, -1])], 0);
    known.set(key, [[any, 1]]);
    return [[any, 1]];
  };

  const waysOf = options.map((_, option) =>
    ways.flatMap((way, index) => (way.options.includes(option) ? [index] : [])),
  );
  const uses = waysOf.map(anyOf);
  const within = (scope: readonly number[], option: number) =>
    waysOf[option]!.filter((way) => scope.includes(ways[way]!.concept));
  const ofAll = (some: readonly number[], scope: readonly number[]) =>
    [...new Set(some.flatMap((option) => within(scope, option)))].sort((a, b) => a - b);
  const all = concepts.map((_, concept) => concept);
  const partners = (key: 'providerId' | 'publisherId', scope: readonly number[]) =>
    [...Map.groupBy(options.keys(), (option) => options[option]![key]).values()]
      .map((some) => ofAll(some, scope))
      .filter((some) => some.length > 0);

  const points = ways.flatMap((way, index): [number, number][] =>
    way.points > 0 ? [[index, way.points]] : [],
  );
  const unstated = ways.flatMap((way, index): [number, number][] =>
    way.open.length > 0 ? [[index, way.open.length]] : [],
  );
  const prices = options.map((_, option) => pricedIn(problem, option));

  for (const budget of budgets) {
    // A cost beyond the budget breaks it by any amount; the cap keeps coefficients near the bound.
    const capped = (cost: number) => Math.min(cost, budget.maxMinor + 1);
    const priced = options.flatMap((_, option) => {
      const cost = budget.costs[option];
      return cost == null ? [] : times(anyOf(within(budget.concepts, option)), capped(cost));
    });
    const total = priced.reduce((sum, [, cost]) => sum + cost, 0);
    const slack: [number, number][] = [];
    if (!budget.hard) {
      const missed = column((assignment) => spending(problem, budget, assignment).sumMinor > budget.maxMinor);
      slack.push([missed, -total]);
      points.push([missed, BUNDLE_POINTS]);
    }
    // Costs are whole, so half a minor unit above the bound admits nothing but absorbs the solver's tolerance.
    if (priced.length > 0) atMost(merged([...priced, ...slack]), budget.maxMinor + 0.5);
    const unpriced = options.keys().filter((option) => budget.costs[option] === null);
    const open = anyOf(ofAll([...unpriced], budget.concepts));
    points.push(...times(open, BUNDLE_POINTS));
    unstated.push(...open);
  }

  for (const clause of sameProvider) {
    const providers = partners('providerId', clause.concepts).map(anyOf);
    const slack: [number, number][] = [];
    if (!clause.hard) {
      const missed = column((assignment) => providersFor(problem, clause, assignment).length > 1);
      slack.push([missed, -providers.length]);
      points.push([missed, BUNDLE_POINTS]);
    }
    atMost(merged([...providers.flat(), ...slack]), 1);
  }

  for (const shared of sharedCapacities) {
    const drawn = shared.draws.flatMap(({ concepts: scope, qty }) =>
      times(anyOf(within(scope, shared.option)), qty / shared.available),
    );
    atMost(merged(drawn), limitOf(shared) / shared.available);
  }

  const criteria: Record<Criterion, Terms> = {
    gaps,
    points: merged(points),
    providers: merged(partners('providerId', all).flatMap(anyOf)),
    services: merged(uses.flat()),
    publishers: merged(partners('publisherId', all).flatMap(anyOf)),
    relevance: ways.flatMap(({ relevance }, index) =>
      relevance === 0 ? [] : [[index, -relevance] as const],
    ),
    unpriced: merged(uses.flatMap((use, option) => (prices[option] === null ? use : []))),
    price: merged(uses.flatMap((use, option) => (prices[option] ? times(use, prices[option]) : []))),
    ids: ways.map((way, index) => [index, idsOf(way)] as const),
    unstated: merged(unstated),
  };
  return {
    columns: values.length,
    rows,
    criteria,
    uses,
    groupOf: (at) =>
      at < ways.length
        ? groupOf[ways[at]!.concept]!
        : at < ways.length + groups.length
          ? at - ways.length
          : null,
    encode: (assignment) => values.map((value) => (value(assignment) ? 1 : 0)),
    decode: (found) =>
      all.map((concept) => ways.findIndex((way, index) => way.concept === concept && found[index]! > 0.5)),
  };
}

function times(terms: Terms, factor: number): [number, number][] {
  return terms.map(([column, coefficient]) => [column, coefficient * factor]);
}

/** The same expression with each column once. */
function merged(terms: Terms): [number, number][] {
  const sums = new Map<number, number>();
  for (const [column, coefficient] of terms) sums.set(column, (sums.get(column) ?? 0) + coefficient);
  return [...sums];
}
