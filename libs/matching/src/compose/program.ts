import { BUNDLE_POINTS, pricedIn, providersFor, spending, usedFor, type Level } from './objective.js';
import type { Assignment, BundleProblem } from './problem.js';

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
  readonly rows: readonly Row[];
  /** What each level minimises; a level without terms is the same for every bundle. */
  readonly levels: Readonly<Record<Level, Terms>>;
  /** Columns of an assignment, for a start that the solver may improve. */
  encode(assignment: Assignment): number[];
  decode(values: ArrayLike<number>): Assignment;
}

/**
 * Writes the problem as an integer program.
 *
 * Columns: `x` (option covers capability), a gap per capability, and per option, provider, publisher and clause on the
 * whole one that says whether it is used, kept or missed. DESIGN.md, section 6, lists the rows.
 */
export function writeProgram(problem: BundleProblem): Program {
  const values: ((assignment: Assignment) => boolean)[] = [];
  const rows: Row[] = [];
  const levels = {
    gaps: [],
    points: [],
    providers: [],
    services: [],
    publishers: [],
    relevance: [],
    unpriced: [],
    price: [],
    ids: [],
  } as Record<Level, [number, number][]>;
  const column = (value: (assignment: Assignment) => boolean) => values.push(value) - 1;
  const atMost = (terms: Terms, upper: number) => rows.push({ terms, lower: -Infinity, upper });
  const { options, concepts, budgets, sameProvider } = problem;

  const x = options.map((option, index) =>
    option.covers.map((cover) => ({ ...cover, column: column((a) => a[cover.concept] === index) })),
  );
  const whole = concepts.map((_, concept) => concept);
  concepts.forEach((_, concept) => {
    const gap = column((assignment) => assignment[concept]! < 0);
    const covering = x.flatMap((covers) => covers.filter((cover) => cover.concept === concept));
    const terms = [...covering.map((cover) => [cover.column, 1] as const), [gap, 1] as const];
    rows.push({ terms, lower: 1, upper: 1 });
    levels.gaps.push([gap, 1]);
  });

  /** A column per option that is 1 exactly when the option covers some of `scope`. */
  const usedColumns = new Map<string, (number | null)[]>();
  const usedIn = (scope: readonly number[]): (number | null)[] => {
    const known = usedColumns.get(scope.join());
    if (known) return known;
    const made = x.map((covers, option) => {
      const inside = covers.filter(({ concept }) => scope.includes(concept));
      if (inside.length === 0) return null;
      const use = column((assignment) => usedFor(assignment, scope).includes(option));
      inside.forEach((cover) =>
        atMost(
          [
            [cover.column, 1],
            [use, -1],
          ],
          0,
        ),
      );
      atMost([[use, 1], ...inside.map((cover) => [cover.column, -1] as const)], 0);
      return use;
    });
    usedColumns.set(scope.join(), made);
    return made;
  };

  const use = usedIn(whole);
  for (const key of ['providerId', 'publisherId'] as const) {
    for (const id of new Set(options.map((option) => option[key]))) {
      const any = column((assignment) =>
        usedFor(assignment, whole).some((option) => options[option]![key] === id),
      );
      options.forEach(
        (option, index) =>
          option[key] === id &&
          atMost(
            [
              [use[index]!, 1],
              [any, -1],
            ],
            0,
          ),
      );
      levels[key === 'providerId' ? 'providers' : 'publishers'].push([any, 1]);
    }
  }
  x.forEach((covers, option) => {
    const price = pricedIn(problem, option);
    levels.services.push([use[option]!, 1]);
    if (price === null) levels.unpriced.push([use[option]!, 1]);
    else if (price > 0) levels.price.push([use[option]!, price]);
    for (const cover of covers) {
      if (cover.points > 0) levels.points.push([cover.column, cover.points]);
      if (cover.relevance !== 0) levels.relevance.push([cover.column, -cover.relevance]);
      levels.ids.push([cover.column, option + 1]);
    }
  });

  for (const budget of budgets) {
    const used = usedIn(budget.concepts);
    // A cost beyond the budget breaks it by any amount; the cap keeps coefficients near the bound.
    const capped = (cost: number) => Math.min(cost, budget.maxMinor + 1);
    const priced = used.flatMap((at, option) =>
      at === null || budget.costs[option] == null ? [] : [[at, capped(budget.costs[option])] as const],
    );
    const total = priced.reduce((sum, [, cost]) => sum + cost, 0);
    const slack: [number, number][] = [];
    if (!budget.hard) {
      const missed = column((assignment) => spending(budget, assignment).sumMinor > budget.maxMinor);
      slack.push([missed, -total]);
      levels.points.push([missed, BUNDLE_POINTS]);
    }
    // Costs are whole, so half a minor unit above the bound admits nothing but absorbs the solver's tolerance.
    atMost([...priced, ...slack], budget.maxMinor + 0.5);
    const unpriced = used.flatMap((at, option) => (at !== null && budget.costs[option] === null ? [at] : []));
    if (unpriced.length > 0) {
      const open = column((assignment) => spending(budget, assignment).unknown.length > 0);
      unpriced.forEach((at) =>
        atMost(
          [
            [at, 1],
            [open, -1],
          ],
          0,
        ),
      );
      levels.points.push([open, BUNDLE_POINTS]);
    }
  }

  for (const clause of sameProvider) {
    const used = usedIn(clause.concepts);
    const providers = new Map<string, number[]>();
    used.forEach((at, option) => {
      if (at === null) return;
      const id = options[option]!.providerId;
      providers.set(id, [...(providers.get(id) ?? []), at]);
    });
    const chosen = [...providers].map(([id, uses]) => {
      const is = column((assignment) => providersFor(problem, clause, assignment).includes(id));
      uses.forEach((at) =>
        atMost(
          [
            [at, 1],
            [is, -1],
          ],
          0,
        ),
      );
      return [is, 1] as const;
    });
    const slack: [number, number][] = [];
    if (!clause.hard) {
      const missed = column((assignment) => providersFor(problem, clause, assignment).length > 1);
      slack.push([missed, -clause.concepts.length]);
      levels.points.push([missed, BUNDLE_POINTS]);
    }
    atMost([...chosen, ...slack], 1);
  }

  return {
    columns: values.length,
    rows,
    levels,
    encode: (assignment) => values.map((value) => (value(assignment) ? 1 : 0)),
    decode: (found) =>
      concepts.map((_, concept) =>
        x.findIndex((covers) =>
          covers.some((cover) => cover.concept === concept && found[cover.column]! > 0.5),
        ),
      ),
  };
}
