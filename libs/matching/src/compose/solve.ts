import type { Highs } from 'highs';
import {
  brokenClause,
  compareObjectives,
  LEVELS,
  objectiveOf,
  type Level,
  type Objective,
} from './objective.js';
import type { Assignment, BundleProblem } from './problem.js';
import { writeProgram } from './program.js';
import { withProgram } from './solver.js';

/** The best assignment found and how sure it is. */
export interface Solved {
  readonly assignment: Assignment;
  readonly objective: Objective;
  /** Whether no better assignment exists on any level. */
  readonly proven: boolean;
  /** Proven relative distance to the optimum of the level at which time ran out; 0 when proven. */
  readonly gap01: number;
}

/**
 * Minimises the levels one after another: each is solved to proof and then held, so the order is exact and no weight has
 * to be large enough. A level on which the assignment at hand already reaches its least possible value is not solved.
 *
 * @param levels a prefix of {@link LEVELS} where only those matter
 * Cost: at most one integer program per level, each over at most 40 options per capability.
 */
export function solve(
  highs: Highs,
  problem: BundleProblem,
  timeLimitMs: number,
  levels: readonly Level[] = LEVELS,
): Solved {
  const program = writeProgram(problem);
  let best = greedy(problem);
  if (problem.concepts.length === 0) return finish(problem, best, true, 0);
  return withProgram(highs, program, timeLimitMs, (held) => {
    for (const level of levels) {
      const terms = program.levels[level];
      const floor = floorOf(problem, level);
      if (terms.length > 0 && objectiveOf(problem, best)[level] > floor) {
        const run = held.minimise(terms, program.encode(best));
        const found = run.values === null ? best : program.decode(run.values);
        // The solver works within tolerances; the bundle is checked with whole numbers before it is believed.
        const sound = brokenClause(problem, found) === null;
        if (sound && compareObjectives(objectiveOf(problem, found), objectiveOf(problem, best)) < 0)
          best = found;
        if (!run.proven || !sound) return finish(problem, best, false, run.proven ? 1 : run.gap01);
      }
      if (terms.length > 0) held.fix(terms, objectiveOf(problem, best)[level] + 0.5);
    }
    return finish(problem, best, true, 0);
  });
}

function finish(problem: BundleProblem, assignment: Assignment, proven: boolean, gap01: number): Solved {
  return { assignment, objective: objectiveOf(problem, assignment), proven, gap01 };
}

/** A value that no assignment undercuts, where one is plain. */
function floorOf({ concepts, options }: BundleProblem, level: Level): number {
  const some = options.length > 0 && concepts.length > 0;
  switch (level) {
    case 'gaps':
    case 'points':
    case 'unpriced':
    case 'price':
      return 0;
    case 'providers':
    case 'services':
    case 'publishers':
      return some ? 1 : 0;
    case 'relevance':
    case 'ids':
      return -Infinity;
  }
}

/** Capability after capability the option that is best so far and breaks nothing: where the solver starts. */
function greedy(problem: BundleProblem): Assignment {
  const assignment = problem.concepts.map(() => -1);
  problem.concepts.forEach((_, concept) => {
    problem.options.forEach(({ covers }, option) => {
      if (!covers.some((cover) => cover.concept === concept)) return;
      const tried = assignment.with(concept, option);
      if (brokenClause(problem, tried) !== null) return;
      if (compareObjectives(objectiveOf(problem, tried), objectiveOf(problem, assignment)) < 0)
        assignment[concept] = option;
    });
  });
  return assignment;
}
