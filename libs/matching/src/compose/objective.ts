import {
  groupsOf,
  type Assignment,
  type BudgetClause,
  type BundleProblem,
  type SameProviderClause,
  type SharedCapacity,
} from './problem.js';

/**
 * The objective, most important level first; each is minimised before the next is looked at.
 * DESIGN.md, section "The bundle", gives the reasons for this order.
 */
export const LEVELS = [
  'gaps',
  'points',
  'providers',
  'services',
  'publishers',
  'relevance',
  'unpriced',
  'price',
  'ids',
] as const;
/** One level of the objective; `LEVELS` has them in order. */
export type Level = (typeof LEVELS)[number];

/** All that can be minimised: the levels, and the number of answers that are not stated. */
export type Criterion = Level | 'unstated';

/** One integer per criterion; relevance is negated, so that less is better everywhere. */
export type Objective = Readonly<Record<Criterion, number>>;

/** Points for a soft clause on the whole that the bundle misses, or a hard one that it cannot answer. */
export const BUNDLE_POINTS = 2;

/** Indexes of the options that an assignment uses for some of `concepts`, ascending, each once. */
function usedFor({ ways }: BundleProblem, assignment: Assignment, concepts: readonly number[]): number[] {
  const used = new Set<number>();
  for (const concept of concepts) {
    const way = assignment[concept]!;
    if (way >= 0) for (const option of ways[way]!.options) used.add(option);
  }
  return [...used].sort((a, b) => a - b);
}

/** Indexes of all options that an assignment uses, ascending, each once. */
export function used(problem: BundleProblem, assignment: Assignment): number[] {
  return usedFor(problem, assignment, assignment.keys().toArray());
}

/** What can be computed of a budget's part of the bundle, and the options whose cost cannot. */
export function spending(
  problem: BundleProblem,
  budget: BudgetClause,
  assignment: Assignment,
): { sumMinor: number; unknown: number[] } {
  const options = usedFor(problem, assignment, budget.concepts);
  const unknown = options.filter((option) => budget.costs[option] === null);
  return { sumMinor: options.reduce((sum, option) => sum + (budget.costs[option] ?? 0), 0), unknown };
}

/** The providers that would deliver the capabilities of a same-provider clause, in order of their options. */
export function providersFor(
  problem: BundleProblem,
  clause: SameProviderClause,
  assignment: Assignment,
): string[] {
  const options = usedFor(problem, assignment, clause.concepts);
  return [...new Set(options.map((option) => problem.options[option]!.providerId))];
}

/** What an assignment draws on a shared capacity, in its unit. */
export function drawnOn(problem: BundleProblem, shared: SharedCapacity, assignment: Assignment): number {
  return shared.draws.reduce(
    (sum, { concepts, qty }) =>
      sum + (usedFor(problem, assignment, concepts).includes(shared.option) ? qty : 0),
    0,
  );
}

/** Two quantities that differ by less than this share are the same, written in two units or periods. */
const SAME = 1e-9;

/** The most that may be drawn on a shared capacity. */
export function limitOf({ available }: SharedCapacity): number {
  return available * (1 + SAME);
}

/** Why an assignment cannot stand: the kind of the first clause on the whole that it breaks; null where it holds all. */
export function brokenClause(
  problem: BundleProblem,
  assignment: Assignment,
): 'budget' | 'same_provider' | 'capacity' | null {
  const { budgets, sameProvider, sharedCapacities } = problem;
  if (budgets.some((one) => one.hard && spending(problem, one, assignment).sumMinor > one.maxMinor))
    return 'budget';
  if (sameProvider.some((one) => one.hard && providersFor(problem, one, assignment).length > 1))
    return 'same_provider';
  const overdrawn = sharedCapacities.some((one) => drawnOn(problem, one, assignment) > limitOf(one));
  return overdrawn ? 'capacity' : null;
}

/**
 * The value of an assignment on every level. It covers at most one capability of each group of alternatives, and may
 * break hard clauses: see {@link brokenClause}.
 */
export function objectiveOf(problem: BundleProblem, assignment: Assignment): Objective {
  const options = used(problem, assignment);
  const ways = assignment.flatMap((way) => (way < 0 ? [] : [problem.ways[way]!]));
  const distinct = (key: 'providerId' | 'publisherId') =>
    new Set(options.map((option) => problem.options[option]![key])).size;
  return {
    gaps: groupsOf(problem).filter((group) => group.every((concept) => assignment[concept]! < 0)).length,
    points: ways.reduce((sum, { points }) => sum + points, 0) + bundlePoints(problem, assignment),
    providers: distinct('providerId'),
    services: options.length,
    publishers: distinct('publisherId'),
    relevance: -ways.reduce((sum, { relevance }) => sum + relevance, 0),
    unpriced: options.filter((option) => pricedIn(problem, option) === null).length,
    price: options.reduce((sum, option) => sum + (pricedIn(problem, option) ?? 0), 0),
    ids: ways.reduce((sum, way) => sum + idsOf(way), 0),
    unstated: unstatedOf(problem, assignment),
  };
}

/** What a way adds to the last level. */
export function idsOf({ options }: { readonly options: readonly number[] }): number {
  return options.reduce((sum, option) => sum + option + 1, 0);
}

/** Answers of the bundle that are not stated: those of its services and of budgets that cannot be computed. */
function unstatedOf(problem: BundleProblem, assignment: Assignment): number {
  const answers = assignment.reduce((sum, way) => sum + (way < 0 ? 0 : problem.ways[way]!.open.length), 0);
  const open = problem.budgets.filter((budget) => spending(problem, budget, assignment).unknown.length > 0);
  return answers + open.length;
}

/** Cost of an option in the currency in which prices are compared; null where it is unknown or in another. */
export function pricedIn({ options }: BundleProblem, option: number): number | null {
  const currency = options.find(({ cost }) => cost !== null)?.cost?.currency;
  const cost = options[option]!.cost;
  return cost !== null && cost.currency === currency ? cost.amountMinor : null;
}

function bundlePoints(problem: BundleProblem, assignment: Assignment): number {
  const budgets = problem.budgets.reduce((sum, clause) => {
    const { sumMinor, unknown } = spending(problem, clause, assignment);
    const missed = sumMinor > clause.maxMinor && !clause.hard;
    return sum + (missed ? BUNDLE_POINTS : 0) + (unknown.length > 0 ? BUNDLE_POINTS : 0);
  }, 0);
  const providers = problem.sameProvider.filter(
    (clause) => !clause.hard && providersFor(problem, clause, assignment).length > 1,
  );
  return budgets + BUNDLE_POINTS * providers.length;
}

/** Negative when `one` is better than `other`: the first level on which they differ decides. */
export function compareObjectives(one: Objective, other: Objective): number {
  const level = LEVELS.find((name) => one[name] !== other[name]);
  return level === undefined ? 0 : one[level] - other[level];
}
