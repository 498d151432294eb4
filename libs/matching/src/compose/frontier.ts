import type { Highs } from 'highs';
import { minimise } from './minimise.js';
import { objectiveOf, type Criterion, type Objective } from './objective.js';
import type { Assignment, BundleProblem } from './problem.js';
import type { Solved } from './solve.js';

/** What the front weighs against each other; a service without a computable cost counts as dearer than any sum. */
const PRICE: readonly Criterion[] = ['unpriced', 'price'];
/** Among equals in the three, the declared objective decides. */
const REST: readonly Criterion[] = ['points', 'services', 'publishers', 'relevance', 'ids'];

/** The front as far as it was found. */
export interface Frontier {
  /** By providers, then by what is not stated. */
  readonly assignments: readonly Assignment[];
  /** Whether nothing is missing. */
  readonly proven: boolean;
}

/**
 * Every trade between price, providers and certainty that no other one beats: the Pareto front over the assignments that
 * leave no more open than `best`.
 *
 * Epsilon constraint: for each number of providers the price is minimised, then again with less left unstated, until
 * nothing holds; the second and third criterion are minimised after the price, so that each solution is on the front.
 * Source: Haimes, Lasdon & Wismer 1971, On a bicriterion formulation of the problems of integrated system
 * identification and system optimization, IEEE Trans. SMC 1.
 *
 * @param timeLimitMs for each solution; where it runs out, the front is not proven
 * Cost: up to a solution per point and one more per number of providers, each a few integer programs.
 */
export function frontierOf(
  highs: Highs,
  problem: BundleProblem,
  best: Solved,
  timeLimitMs: number,
): Frontier {
  if (best.objective.services === 0) return { assignments: [], proven: best.proven };
  const { gaps } = best.objective;
  const found: Assignment[] = [];
  let providers = Infinity;
  do {
    let unstated = Infinity;
    let most = 0;
    for (;;) {
      const run = minimise(highs, problem, {
        stages: [...PRICE, 'unstated' as const, 'providers' as const, ...REST].map((criterion) => [
          criterion,
        ]),
        atMost: { gaps, ...bounded({ providers, unstated }) },
        start: null,
        timeLimitMs,
      });
      if (!run.proven) return { assignments: front(problem, found), proven: false };
      if (run.assignment === null) break;
      found.push(run.assignment);
      const value = objectiveOf(problem, run.assignment);
      unstated = value.unstated - 1;
      most = Math.max(most, value.providers);
      if (unstated < 0) break;
    }
    providers = most - 1;
  } while (providers > 0);
  return { assignments: front(problem, found), proven: true };
}

function bounded(bounds: Partial<Record<Criterion, number>>): Partial<Record<Criterion, number>> {
  return Object.fromEntries(Object.entries(bounds).filter(([, bound]) => Number.isFinite(bound)));
}

/** Those that no other one beats, each trade once, fewest providers first. */
function front(problem: BundleProblem, found: readonly Assignment[]): Assignment[] {
  const valued = found.map((assignment) => ({ assignment, value: objectiveOf(problem, assignment) }));
  const kept = valued.filter(
    ({ value }, at) =>
      !valued.some(
        (other, place) => isNoWorse(other.value, value) && (!isNoWorse(value, other.value) || place < at),
      ),
  );
  return kept
    .sort((a, b) => a.value.providers - b.value.providers || a.value.unstated - b.value.unstated)
    .map(({ assignment }) => assignment);
}

function isNoWorse(one: Objective, other: Objective): boolean {
  const price = one.unpriced - other.unpriced || one.price - other.price;
  return price <= 0 && one.providers <= other.providers && one.unstated <= other.unstated;
}
