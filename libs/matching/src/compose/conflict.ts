import type { Highs } from 'highs';
import type { BundleProblem } from './problem.js';
import { solve } from './solve.js';

/**
 * Why not every capability of the problem can be covered: the hard clauses on the whole each of which, if dropped alone,
 * would leave fewer capabilities open; all of them where only dropping several helps.
 *
 * @returns ids of clauses, in the order budgets, then same provider. Cost: one integer program per such clause.
 */
export function conflictOf(highs: Highs, problem: BundleProblem, timeLimitMs: number): string[] {
  const ids = [...problem.budgets, ...problem.sameProvider]
    .filter(({ hard }) => hard)
    .map(({ clauseId }) => clauseId);
  const gaps = solve(highs, problem, timeLimitMs, ['gaps']).objective.gaps;
  const alone = ids.filter(
    (id) => solve(highs, without(problem, id), timeLimitMs, ['gaps']).objective.gaps < gaps,
  );
  return alone.length > 0 ? alone : ids;
}

function without(problem: BundleProblem, id: string): BundleProblem {
  return {
    ...problem,
    budgets: problem.budgets.filter(({ clauseId }) => clauseId !== id),
    sameProvider: problem.sameProvider.filter(({ clauseId }) => clauseId !== id),
  };
}
