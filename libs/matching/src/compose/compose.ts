import type { Highs } from 'highs';
import { sumMoney, type Money } from '@fivefold/domain';
import { sayAll } from '../explain/say.js';
import type { Bundle, OtherBundle } from '../types.js';
import { answersOf } from './bundle-answers.js';
import { choicesOf } from './choices.js';
import { conflictOf, enoughFor, reliefOf } from './conflict.js';
import { frontierOf } from './frontier.js';
import { gapsOf } from './gaps.js';
import { objectiveOf, used } from './objective.js';
import { nextBest } from './others.js';
import { passedOverOf } from './passed-over.js';
import type { Assignment, BundleProblem } from './problem.js';
import { solve } from './solve.js';
import { loadSolver } from './solver.js';
import { summaryOf } from './summary.js';
import { differenceOf, tradeOf } from './trade.js';

/** What the caller of {@link compose} decides. */
export interface ComposeOptions {
  /**
   * For the proof; afterwards the best bundle found so far is returned as `feasible`. Naming a conflict takes one small
   * program more per hard clause on the whole, every other bundle and every point of the frontier a few, each within the
   * same limit. Default: none.
   */
  readonly timeLimitMs?: number;
  /** How many of the next best bundles to find as well, e.g. 3. Each costs about as much as the best. Default: none. */
  readonly others?: number;
  /** Whether to find the frontier as well; costs several times the best. Default: false. */
  readonly frontier?: boolean;
}

/**
 * The best bundle of a prepared problem under the objective of DESIGN.md, section "The bundle".
 *
 * Blocks its thread while it works (see the figures in DESIGN.md), so a server calls it in a worker; `problem` is plain
 * data. Deterministic: equal problems give equal bundles.
 *
 * @returns `optimal` with proof; `feasible` where time ran out; `infeasible` where the hard clauses on the whole leave a
 *   capability open that some service fits: then the choices are the largest part that holds them, and `because` names
 *   the clauses
 */
export async function compose(
  problem: BundleProblem,
  { timeLimitMs = Infinity, others = 0, frontier = false }: ComposeOptions = {},
): Promise<Bundle> {
  const highs = await loadSolver();
  const solved = solve(highs, problem, timeLimitMs);
  const infeasible = solved.proven && solved.objective.gaps > 0;
  const conflict = infeasible ? conflictOf(highs, problem, timeLimitMs) : [];
  const relief = infeasible ? reliefOf(highs, problem, conflict, timeLimitMs) : [];
  const enough = enoughBudget(highs, problem, relief, timeLimitMs);
  const status = infeasible ? 'infeasible' : solved.proven ? 'optimal' : 'feasible';
  const next = solved.proven ? nextBest(highs, problem, solved, others, timeLimitMs) : [];
  const front = frontier ? frontierOf(highs, problem, solved, timeLimitMs) : null;
  const { assignment } = solved;
  const { cost, costUnknown } = costOf(problem, assignment);
  return {
    status,
    gap01: infeasible ? null : solved.gap01,
    because: sayAll(summaryOf(problem, solved, status, conflict, relief, enough), problem.language),
    choices: choicesOf(problem, assignment),
    passedOver: passedOverOf(problem, solved),
    gaps: gapsOf(problem, assignment),
    conflict,
    answers: answersOf(problem, assignment),
    cost,
    horizonMonths: problem.horizonMonths,
    costUnknown,
    others: next.map((other) => sketchOf(problem, other, differenceOf(problem, solved, other))),
    frontier: (front?.assignments ?? []).map((other) => sketchOf(problem, other, tradeOf(problem, other))),
    frontierProven: front?.proven ?? true,
  };
}

/** Of the first budget without which everything would be covered the amount that would be enough. */
function enoughBudget(
  highs: Highs,
  problem: BundleProblem,
  relief: readonly string[],
  timeLimitMs: number,
): Money | null {
  const budget = problem.budgets.find(({ clauseId }) => relief.includes(clauseId));
  const amountMinor = budget ? enoughFor(highs, problem, budget.clauseId, timeLimitMs) : null;
  return amountMinor === null ? null : { amountMinor, currency: budget!.currency };
}

function costOf(problem: BundleProblem, assignment: Assignment): Pick<OtherBundle, 'cost' | 'costUnknown'> {
  const chosen = used(problem, assignment).map((option) => problem.options[option]!);
  return {
    cost: sumMoney(chosen.flatMap(({ cost }) => cost ?? [])),
    costUnknown: chosen.filter(({ cost }) => cost === null).map(({ serviceId }) => serviceId),
  };
}

function sketchOf(problem: BundleProblem, assignment: Assignment, because: string): OtherBundle {
  const { providers, unstated } = objectiveOf(problem, assignment);
  return {
    choices: choicesOf(problem, assignment).map(({ serviceId, concepts, leg }) => ({
      serviceId,
      concepts,
      leg,
    })),
    gaps: gapsOf(problem, assignment),
    ...costOf(problem, assignment),
    providers,
    unstated,
    because,
  };
}
