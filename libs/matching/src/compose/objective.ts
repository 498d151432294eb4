import type { Assignment, BundleProblem, BudgetClause, SameProviderClause } from './problem.js';

/**
 * The objective, most important level first; each is minimised before the next is looked at.
 * DESIGN.md, section 6, gives the reasons for this order.
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
export type Level = (typeof LEVELS)[number];

/** One integer per level; relevance is negated, so that less is better everywhere. */
export type Objective = Readonly<Record<Level, number>>;

/** Points for a soft clause on the whole that the bundle misses, or a hard one that it cannot answer. */
export const BUNDLE_POINTS = 2;

/** Indexes of the options that an assignment uses for some of `concepts`, ascending, each once. */
export function usedFor(assignment: Assignment, concepts: readonly number[]): number[] {
  const used = concepts.map((concept) => assignment[concept]!).filter((option) => option >= 0);
  return [...new Set(used)].sort((a, b) => a - b);
}

/** Indexes of all options that an assignment uses, ascending, each once. */
export function used(assignment: Assignment): number[] {
  return usedFor(assignment, assignment.keys().toArray());
}

/** What can be computed of a budget's part of the bundle, and the options whose cost cannot. */
export function spending(
  budget: BudgetClause,
  assignment: Assignment,
): { sumMinor: number; unknown: number[] } {
  const options = usedFor(assignment, budget.concepts);
  const unknown = options.filter((option) => budget.costs[option] === null);
  return { sumMinor: options.reduce((sum, option) => sum + (budget.costs[option] ?? 0), 0), unknown };
}

/** The providers that would deliver the capabilities of a same-provider clause, in order of their options. */
export function providersFor(
  problem: BundleProblem,
  clause: SameProviderClause,
  assignment: Assignment,
): string[] {
  return [
    ...new Set(usedFor(assignment, clause.concepts).map((option) => problem.options[option]!.providerId)),
  ];
}

/** The id of the first hard clause on the whole that the assignment breaks; null when it holds them all. */
export function brokenClause(problem: BundleProblem, assignment: Assignment): string | null {
  const budget = problem.budgets.find(
    (clause) => clause.hard && spending(clause, assignment).sumMinor > clause.maxMinor,
  );
  const provider = problem.sameProvider.find(
    (clause) => clause.hard && providersFor(problem, clause, assignment).length > 1,
  );
  return budget?.clauseId ?? provider?.clauseId ?? null;
}

/** The value of an assignment on every level. The assignment may break hard clauses: see {@link brokenClause}. */
export function objectiveOf(problem: BundleProblem, assignment: Assignment): Objective {
  const options = used(assignment);
  const covers = assignment.flatMap((option, concept) =>
    option < 0 ? [] : [problem.options[option]!.covers.find((cover) => cover.concept === concept)!],
  );
  const distinct = (key: 'providerId' | 'publisherId') =>
    new Set(options.map((option) => problem.options[option]![key])).size;
  return {
    gaps: assignment.filter((option) => option < 0).length,
    points: covers.reduce((sum, { points }) => sum + points, 0) + bundlePoints(problem, assignment),
    providers: distinct('providerId'),
    services: options.length,
    publishers: distinct('publisherId'),
    relevance: -covers.reduce((sum, { relevance }) => sum + relevance, 0),
    unpriced: options.filter((option) => pricedIn(problem, option) === null).length,
    price: options.reduce((sum, option) => sum + (pricedIn(problem, option) ?? 0), 0),
    ids: assignment.reduce((sum, option) => sum + option + 1, 0),
  };
}

/** Cost of an option in the currency in which prices are compared; null where it is unknown or in another. */
export function pricedIn({ options }: BundleProblem, option: number): number | null {
  const currency = options.find(({ cost }) => cost !== null)?.cost?.currency;
  const cost = options[option]!.cost;
  return cost !== null && cost.currency === currency ? cost.amountMinor : null;
}

function bundlePoints(problem: BundleProblem, assignment: Assignment): number {
  const budgets = problem.budgets.reduce((sum, clause) => {
    const { sumMinor, unknown } = spending(clause, assignment);
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
