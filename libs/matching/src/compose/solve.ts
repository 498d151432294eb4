import type { Highs } from 'highs';
import { coverByProviders } from './cover.js';
import { minimise } from './minimise.js';
import { brokenClause, compareObjectives, objectiveOf, type Level, type Objective } from './objective.js';
import { groupsOf, keptOnly, type Assignment, type BundleProblem } from './problem.js';

/** The best assignment found and how sure it is. */
export interface Solved {
  readonly assignment: Assignment;
  readonly objective: Objective;
  /** Whether no better assignment exists on any level. */
  readonly proven: boolean;
  /** Proven relative distance to the optimum of the level at which time ran out; 0 when proven. */
  readonly gap01: number;
}

/** The levels in their order; those of one stage are small enough to be minimised as one weighted sum. */
export const STAGES: readonly (readonly Level[])[] = [
  ['gaps', 'points'],
  ['providers', 'services', 'publishers'],
  ['relevance'],
  ['unpriced'],
  ['price'],
  ['ids'],
];

/**
 * The best assignment of the problem, with proof.
 *
 * Most problems are answered by {@link coverByProviders}. Where it has to give up, and where routes take several carriers,
 * the integer program decides: first gaps and points, then, over the ways that these leave, the rest.
 *
 * @param timeLimitMs over all programs together; Infinity for none
 */
export function solve(highs: Highs, problem: BundleProblem, timeLimitMs: number): Solved {
  let best = greedy(problem);
  const cover = coverByProviders(problem, best);
  if (cover?.proven) return finish(problem, cover.assignment, true, 0);
  const loose = cover?.assignment ?? null;
  const bound = loose && objectiveOf(uncoupled(problem), loose);
  if (loose && brokenClause(problem, loose) === null && isBetter(problem, loose, best)) best = loose;
  let at = objectiveOf(problem, best);
  let spentMs = 0;
  // Gaps and points leave few ways for the rest, so that the rest is a program of its own.
  for (const from of [0, 1]) {
    if (problem.concepts.length === 0 || (bound && compareObjectives(at, bound) <= 0)) break;
    const matched = bound && (from === 0 || (at.gaps === bound.gaps && at.points === bound.points));
    const run = minimise(highs, problem, {
      stages: from === 0 ? STAGES.slice(0, 1) : STAGES.slice(1),
      atMost: from === 0 ? {} : { gaps: at.gaps, points: at.points },
      start: best,
      bound: matched ? bound : null,
      timeLimitMs: timeLimitMs - spentMs,
    });
    spentMs += run.spentMs;
    best = run.assignment!;
    at = objectiveOf(problem, best);
    if (!run.proven) return finish(problem, best, false, run.gap01);
  }
  return finish(problem, best, true, 0);
}

/**
 * Whether some assignment leaves nothing open; null where time ran out before either was proved.
 * Cost: at most one integer program.
 */
export function coversAll(highs: Highs, problem: BundleProblem, timeLimitMs: number): boolean | null {
  const start = greedy(problem);
  const isWhole = (assignment: Assignment) => objectiveOf(problem, assignment).gaps === 0;
  if (isWhole(start)) return true;
  const cover = coverByProviders(problem, start);
  if (cover?.proven) return isWhole(cover.assignment);
  const run = minimise(highs, problem, { stages: [['gaps']], start, timeLimitMs });
  return isWhole(run.assignment!) || (run.proven ? false : null);
}

/** The problem without the clauses on the whole. */
function uncoupled(problem: BundleProblem): BundleProblem {
  return { ...problem, budgets: [], sharedCapacities: [], sameProvider: [] };
}

function isBetter(problem: BundleProblem, one: Assignment, other: Assignment): boolean {
  return compareObjectives(objectiveOf(problem, one), objectiveOf(problem, other)) < 0;
}

function finish(problem: BundleProblem, assignment: Assignment, proven: boolean, gap01: number): Solved {
  return { assignment, objective: objectiveOf(problem, assignment), proven, gap01 };
}

/** Beside what is kept, capability after capability the way that is best so far and breaks nothing: where the solver starts. */
function greedy(problem: BundleProblem): Assignment {
  let assignment = keptOnly(problem);
  for (const group of groupsOf(problem)) {
    const before = assignment;
    let value = objectiveOf(problem, before);
    problem.ways.forEach(({ concept }, way) => {
      if (!group.includes(concept)) return;
      const tried = before.with(concept, way);
      const reached = objectiveOf(problem, tried);
      if (compareObjectives(reached, value) >= 0 || brokenClause(problem, tried) !== null) return;
      assignment = tried;
      value = reached;
    });
  }
  return assignment;
}
