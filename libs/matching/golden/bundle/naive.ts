import type { Assignment, BundleProblem } from '../../src/compose/problem.js';

/** What a bundle is worth, written without the code under test. */
export interface NaiveValue {
  /** Most important first, less is better. */
  readonly levels: readonly number[];
  readonly gaps: number;
  /** Services whose cost is unknown, then the sum of the rest. */
  readonly price: readonly [number, number];
  readonly providers: number;
  readonly unstated: number;
  /** Services in use, as one word. */
  readonly services: string;
}

/** Every assignment that takes what is kept and covers at most one capability of each group of alternatives. */
export function* assignments({ concepts, ways, alternatives, kept }: BundleProblem): Generator<Assignment> {
  const choices = concepts.map((_, concept) => [
    ...(kept.includes(concept) ? [] : [-1]),
    ...ways.keys().filter((way) => ways[way]!.concept === concept),
  ]);
  function* from(concept: number): Generator<number[]> {
    if (concept === choices.length) return void (yield []);
    for (const way of choices[concept]!) for (const rest of from(concept + 1)) yield [way, ...rest];
  }
  for (const assignment of from(0)) {
    const covered = concepts.filter((_, at) => assignment[at]! >= 0 && !kept.includes(at));
    if (alternatives.every((group) => group.filter((one) => covered.includes(one)).length <= 1))
      yield assignment;
  }
}

/** The value of an assignment; null where it breaks a hard clause on the whole. */
export function naiveValue(problem: BundleProblem, assignment: Assignment): NaiveValue | null {
  const rows = assignment.flatMap((way, concept) =>
    way < 0
      ? []
      : problem.ways[way]!.options.map((option) => ({ concept, option, ...problem.options[option]! })),
  );
  const within = (scope: readonly number[]) => rows.filter(({ concept }) => scope.includes(concept));
  const services = (some: typeof rows) => [...new Map(some.map((row) => [row.option, row])).values()];
  let points = 0;
  let unstated = 0;
  for (const budget of problem.budgets) {
    const bought = services(within(budget.concepts));
    const sum = bought.reduce((total, { cost }) => total + (cost?.amountMinor ?? 0), 0);
    if (sum > budget.maxMinor && budget.hard) return null;
    if (sum > budget.maxMinor) points += 2;
    if (bought.some(({ cost }) => cost === null)) {
      points += 2;
      unstated += 1;
    }
  }
  for (const clause of problem.sameProvider) {
    const several = new Set(within(clause.concepts).map(({ providerId }) => providerId)).size > 1;
    if (several && clause.hard) return null;
    if (several) points += 2;
  }
  for (const { option, available, draws } of problem.sharedCapacities) {
    const drawn = draws.filter(({ concepts }) => within(concepts).some((row) => row.option === option));
    if (drawn.reduce((sum, { qty }) => sum + qty, 0) > available) return null;
  }
  const ways = assignment.flatMap((way) => (way < 0 ? [] : [problem.ways[way]!]));
  const bought = services(rows);
  const asked = problem.concepts
    .keys()
    .filter((concept) => !problem.kept.includes(concept))
    .toArray();
  const covered = asked.filter((concept) => assignment[concept]! >= 0);
  const groups = new Set(
    asked.map((at) => {
      const concept = problem.concepts[at]!;
      return problem.alternatives.find((group) => group.includes(concept))?.[0] ?? concept;
    }),
  );
  const gaps = groups.size - covered.length;
  const price = [
    bought.filter(({ cost }) => cost === null).length,
    bought.reduce((sum, { cost }) => sum + (cost?.amountMinor ?? 0), 0),
  ] as const;
  const providers = new Set(rows.map(({ providerId }) => providerId)).size;
  return {
    levels: [
      gaps,
      points + ways.reduce((sum, way) => sum + way.points, 0),
      providers,
      bought.length,
      new Set(rows.map(({ publisherId }) => publisherId)).size,
      -ways.reduce((sum, way) => sum + way.relevance, 0),
      ...price,
      ways.reduce((sum, way) => sum + way.options.reduce((ids, option) => ids + option + 1, 0), 0),
    ],
    gaps,
    price,
    providers,
    unstated: unstated + ways.reduce((sum, way) => sum + way.open.length, 0),
    services: bought
      .map(({ serviceId }) => serviceId)
      .sort()
      .join(),
  };
}

/** Negative when `one` is better: the first place where they differ decides. */
export function compareLists(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place < 0 ? 0 : one[place]! - other[place]!;
}

/** The values of all bundles that hold the hard clauses, best first. */
export function valuesOf(problem: BundleProblem): NaiveValue[] {
  return assignments(problem)
    .map((assignment) => naiveValue(problem, assignment))
    .filter((value) => value !== null)
    .toArray()
    .sort((a, b) => compareLists(a.levels, b.levels));
}
