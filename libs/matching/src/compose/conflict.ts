import type { Highs } from 'highs';
import { minimise } from './minimise.js';
import { objectiveOf } from './objective.js';
import type { BundleProblem } from './problem.js';
import { coversAll } from './solve.js';

/**
 * A smallest reason why not every capability of the problem can be covered: hard clauses on the whole that cannot all
 * hold with everything covered, while any of them dropped leaves a rest that can. Irreducible, which is not always the
 * fewest clauses possible.
 *
 * Deletion filter: each clause is dropped in turn and stays dropped where the rest still conflicts.
 * Source: Chinneck & Dravnieks 1991, Locating minimal infeasible constraint sets in linear programs, ORSA J. Comp. 3.
 *
 * @returns ids in the order budgets, same provider, capacities. Cost: at most one integer program per such clause.
 */
export function conflictOf(highs: Highs, problem: BundleProblem, timeLimitMs: number): string[] {
  const { budgets, sameProvider, sharedCapacities } = problem;
  const ids = [
    ...[...budgets, ...sameProvider].filter(({ hard }) => hard).map(({ clauseId }) => clauseId),
    ...sharedCapacities.flatMap(({ draws }) => draws.map(({ clauseId }) => clauseId)),
  ];
  let left = problem;
  return [...new Set(ids)].filter((id) => {
    const fewer = without(left, id);
    // Where time runs out the clause stays: the set still conflicts, though it may be larger than need be.
    if (coversAll(highs, fewer, timeLimitMs) !== false) return true;
    left = fewer;
    return false;
  });
}

function without(problem: BundleProblem, id: string): BundleProblem {
  return {
    ...problem,
    budgets: problem.budgets.filter(({ clauseId }) => clauseId !== id),
    sameProvider: problem.sameProvider.filter(({ clauseId }) => clauseId !== id),
    sharedCapacities: problem.sharedCapacities.map((shared) => ({
      ...shared,
      draws: shared.draws.filter(({ clauseId }) => clauseId !== id),
    })),
  };
}

/**
 * The clauses of a conflict without any one of which everything could be covered. Only members of a conflict can do that;
 * where several conflicts stand side by side, none can.
 * Cost: at most one integer program per clause of the conflict.
 */
export function reliefOf(
  highs: Highs,
  problem: BundleProblem,
  conflict: readonly string[],
  timeLimitMs: number,
): string[] {
  return conflict.filter((id) => coversAll(highs, without(problem, id), timeLimitMs));
}

/**
 * The least budget with which everything would be covered, every other hard clause held.
 *
 * @param id of a budget
 * @returns minor units; null where it binds only a part of the bundle, or time ran out. Cost: one integer program.
 */
export function enoughFor(
  highs: Highs,
  problem: BundleProblem,
  id: string,
  timeLimitMs: number,
): number | null {
  const budget = problem.budgets.find(({ clauseId }) => clauseId === id);
  if (budget === undefined || budget.concepts.length < problem.concepts.length) return null;
  // The program minimises the prices of options: here they are what counts against this budget.
  const options = problem.options.map((option, index) => {
    const amountMinor = budget.costs[index] ?? 0;
    return { ...option, cost: { amountMinor, currency: budget.currency } };
  });
  const priced = { ...without(problem, id), options };
  const run = minimise(highs, priced, { stages: [['price']], atMost: { gaps: 0 }, start: null, timeLimitMs });
  return run.proven && run.assignment ? objectiveOf(priced, run.assignment).price : null;
}
