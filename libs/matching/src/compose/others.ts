import type { Highs } from 'highs';
import { minimise } from './minimise.js';
import { brokenClause, compareObjectives, objectiveOf, used } from './objective.js';
import type { Assignment, BundleProblem } from './problem.js';
import { STAGES, type Solved } from './solve.js';

/**
 * The next best assignments under the same objective, best first: each uses another set of services than `best` and than
 * the others, and covers as many capabilities.
 *
 * Each comes from the program with a row more, which forbids the set found before; what was found before bounds what
 * comes after.
 *
 * @param count at most so many
 * @param timeLimitMs for each; where it runs out, the list ends
 * Cost: per assignment as many integer programs as for the best.
 */
export function nextBest(
  highs: Highs,
  problem: BundleProblem,
  best: Solved,
  count: number,
  timeLimitMs: number,
): Assignment[] {
  const found: Assignment[] = [best.assignment];
  while (found.length <= count && best.objective.services > 0) {
    const forbidden = found.map((assignment) => used(problem, assignment));
    const run = minimise(highs, problem, {
      stages: STAGES,
      atMost: { gaps: best.objective.gaps },
      forbidden,
      start: nearest(problem, found, best.objective.gaps),
      bound: objectiveOf(problem, found.at(-1)!),
      timeLimitMs,
    });
    if (!run.proven || run.assignment === null) break;
    found.push(run.assignment);
  }
  return found.slice(1);
}

/** The best that differs from one found before in the way of one capability; null where nothing does. */
function nearest(problem: BundleProblem, found: readonly Assignment[], gaps: number): Assignment | null {
  const taken = new Set(found.map((assignment) => used(problem, assignment).join()));
  let nearest: Assignment | null = null;
  for (const assignment of found) {
    problem.ways.forEach(({ concept }, way) => {
      if (assignment[concept] === -1) return;
      const tried = assignment.with(concept, way);
      const value = objectiveOf(problem, tried);
      if (value.gaps > gaps || taken.has(used(problem, tried).join())) return;
      if (nearest && compareObjectives(value, objectiveOf(problem, nearest)) >= 0) return;
      if (brokenClause(problem, tried) === null) nearest = tried;
    });
  }
  return nearest;
}
