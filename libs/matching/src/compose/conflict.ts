import type { Highs } from 'highs';
import type { BundleProblem } from './problem.js';
import { leastGaps } from './solve.js';

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
    if (leastGaps(highs, fewer, timeLimitMs) === 0) return true;
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
  return conflict.filter((id) => leastGaps(highs, without(problem, id), timeLimitMs) === 0);
}
