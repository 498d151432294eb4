import { sumMoney, type ConceptId } from '@fivefold/domain';
import { message, type Message } from '../explain/message.js';
import { say, sayAll } from '../explain/say.js';
import type { Bundle, BundleChoice, ClauseAnswer, PassedOver } from '../types.js';
import { conflictOf } from './conflict.js';
import {
  brokenClause,
  objectiveOf,
  providersFor,
  spending,
  used,
  LEVELS,
  type Objective,
} from './objective.js';
import type { Assignment, BundleProblem, Option } from './problem.js';
import { solve, type Solved } from './solve.js';
import { loadSolver } from './solver.js';

/** What the caller of {@link compose} decides. */
export interface ComposeOptions {
  /**
   * For the proof; afterwards the best bundle found so far is returned as `feasible`. Naming a conflict takes one small
   * program more per hard clause on the whole, each within the same limit. Default: none.
   */
  readonly timeLimitMs?: number;
}

/**
 * The best bundle of a prepared problem under the objective of DESIGN.md, section 6.
 *
 * Blocks its thread while the solver runs (a few milliseconds per capability, see the figures in DESIGN.md), so a server
 * calls it in a worker; `problem` is plain data. Deterministic: equal problems give equal bundles.
 *
 * @returns `optimal` with proof; `feasible` where time ran out; `infeasible` where the hard clauses on the whole leave a
 *   capability open that some service fits: then the choices are the largest part that holds them, and `because` names
 *   the clauses
 */
export async function compose(
  problem: BundleProblem,
  { timeLimitMs = Infinity }: ComposeOptions = {},
): Promise<Bundle> {
  const highs = await loadSolver();
  const solved = solve(highs, problem, timeLimitMs);
  const conflict =
    solved.proven && solved.objective.gaps > 0 ? conflictOf(highs, problem, timeLimitMs) : null;
  const { assignment } = solved;
  const status = conflict !== null ? 'infeasible' : solved.proven ? 'optimal' : 'feasible';
  const costs = used(assignment).map((option) => problem.options[option]!.cost);
  return {
    status,
    gap01: status === 'infeasible' ? null : solved.gap01,
    because: say(summaryOf(problem, solved, status, conflict ?? []), problem.language),
    choices: choicesOf(problem, assignment),
    passedOver: passedOverOf(problem, solved),
    gaps: gapsOf(problem, assignment),
    conflict: conflict ?? [],
    answers: answersOf(problem, assignment),
    cost: sumMoney(costs.filter((cost) => cost !== null)),
    horizonMonths: problem.horizonMonths,
    costUnknown: used(assignment).flatMap((option) =>
      problem.options[option]!.cost === null ? [problem.options[option]!.serviceId] : [],
    ),
  };
}

function gapsOf({ wanted, concepts }: BundleProblem, assignment: Assignment): ConceptId[] {
  return wanted.filter((concept) => (assignment[concepts.indexOf(concept)] ?? -1) < 0);
}

function coveredBy(problem: BundleProblem, assignment: Assignment, option: number): ConceptId[] {
  return problem.concepts.filter((_, concept) => assignment[concept] === option);
}

function choicesOf(problem: BundleProblem, assignment: Assignment): BundleChoice[] {
  const order = [...new Set(assignment.filter((option) => option >= 0))];
  return order.map((index) => {
    const { serviceId, cost } = problem.options[index]!;
    const concepts = coveredBy(problem, assignment, index);
    return {
      serviceId,
      concepts,
      because: say(choiceReason(problem, concepts, index), problem.language),
      cost,
    };
  });
}

function choiceReason(
  { concepts: all, options }: BundleProblem,
  concepts: readonly ConceptId[],
  chosen: number,
): Message {
  const rivals = options.filter(({ covers }) =>
    covers.some(({ concept }) => concepts.includes(all[concept]!)),
  );
  const params = { concepts: { concepts }, count: rivals.length };
  if (rivals.length === 1) return message(concepts.length > 1 ? 'choice.several' : 'choice.only', params);
  if (concepts.length > 1) return message('choice.several', params);
  const concept = all.indexOf(concepts[0]!);
  const relevance = (option: Option) => option.covers.find((cover) => cover.concept === concept)!.relevance;
  const first = rivals.every((rival) => relevance(rival) <= relevance(options[chosen]!));
  return message(first ? 'choice.first' : 'choice.together', params);
}

/** For every option that fits but was not taken: the first level on which taking it instead would be worse. */
function passedOverOf(problem: BundleProblem, { assignment, objective }: Solved): PassedOver[] {
  return problem.options.flatMap(({ serviceId, covers }, option) =>
    covers.flatMap(({ concept }): PassedOver[] => {
      if (assignment[concept] === option) return [];
      const because = passedReason(
        problem,
        assignment.with(concept, option),
        objective,
        assignment[concept]!,
        concept,
      );
      return [{ serviceId, concept: problem.concepts[concept]!, because: say(because, problem.language) }];
    }),
  );
}

function passedReason(
  problem: BundleProblem,
  swapped: Assignment,
  best: Objective,
  chosen: number,
  concept: number,
): Message {
  const broken = brokenClause(problem, swapped);
  if (broken !== null) {
    const budget = problem.budgets.some(({ clauseId }) => clauseId === broken);
    return message(budget ? 'passed.budget' : 'passed.same_provider');
  }
  const other = objectiveOf(problem, swapped);
  const level = LEVELS.find((name) => other[name] !== best[name]) ?? 'ids';
  const relevanceOf = (option: number) =>
    problem.options[option]!.covers.find((cover) => cover.concept === concept)!.relevance / 100;
  if (level === 'relevance')
    return message('passed.relevance', { has: relevanceOf(swapped[concept]!), best: relevanceOf(chosen) });
  if (level !== 'price') return message(`passed.${level}`);
  const currency = problem.options[swapped[concept]!]!.cost?.currency ?? 'EUR';
  return message('passed.price', { gap: { money: { amountMinor: other.price - best.price, currency } } });
}

function answersOf(problem: BundleProblem, assignment: Assignment): ClauseAnswer[] {
  const { language, options } = problem;
  const budgets = problem.budgets.map((clause): ClauseAnswer => {
    const { clauseId, hard, maxMinor, currency } = clause;
    const { sumMinor, unknown } = spending(clause, assignment);
    const answer = sumMinor > maxMinor ? 'violated' : unknown.length > 0 ? 'unknown' : 'met';
    const because = message(`budget.${answer}`, {
      has: { money: { amountMinor: sumMinor, currency } },
      want: { money: { amountMinor: maxMinor, currency } },
      gap: { money: { amountMinor: Math.max(0, sumMinor - maxMinor), currency } },
      parts: { codes: unknown.map((option) => options[option]!.title) },
    });
    return { clauseId, key: 'budget', hard, answer, because: say(because, language) };
  });
  const providers = problem.sameProvider.map((clause): ClauseAnswer => {
    const names = new Map(options.map(({ providerId, providerName }) => [providerId, providerName]));
    const ids = providersFor(problem, clause, assignment);
    const gaps = gapsOf(problem, assignment);
    const open = clause.wanted.some((concept) => gaps.includes(concept));
    const answer = ids.length > 1 || open ? 'violated' : 'met';
    const because = message(open ? 'same_provider.unmet' : `same_provider.${answer}`, {
      concepts: { concepts: clause.wanted },
      provider: names.get(ids[0] ?? '') ?? '',
      providers: { codes: ids.map((id) => names.get(id)!) },
    });
    return {
      clauseId: clause.clauseId,
      key: 'same_provider',
      hard: clause.hard,
      answer,
      because: say(because, language),
    };
  });
  return [...budgets, ...providers];
}

function summaryOf(
  problem: BundleProblem,
  { assignment, objective }: Solved,
  status: Bundle['status'],
  conflict: readonly string[],
): Message {
  if (problem.wanted.length === 0) return message('bundle.empty.need');
  if (objective.services === 0 && status === 'optimal') return message('bundle.empty.offer');
  const gaps = gapsOf(problem, assignment);
  const params = {
    services: { count: objective.services, of: 'services' },
    providers: { count: objective.providers, of: 'providers' },
    count: problem.wanted.length,
    covered: problem.wanted.length - gaps.length,
    gaps: gaps.length > 0 ? ({ concepts: gaps } as const) : ({ say: 'nothing' } as const),
    keys: sayAll(keysOf(problem, conflict), problem.language),
  } as const;
  if (status !== 'optimal') return message(`bundle.${status}`, params);
  if (gaps.length > 0) return message('bundle.partly', params);
  return message(params.count === 1 ? 'bundle.single' : 'bundle.whole', params);
}

function keysOf({ budgets }: BundleProblem, clauseIds: readonly string[]): Message[] {
  const keys = clauseIds.map((id) =>
    budgets.some(({ clauseId }) => clauseId === id) ? 'budget' : 'same_provider',
  );
  return [...new Set(keys)].map((key) => message(`key.${key}` as const));
}
