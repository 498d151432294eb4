import { message } from '../explain/message.js';
import { say } from '../explain/say.js';
import type { ClauseAnswer } from '../types.js';
import { gapsOf } from './gaps.js';
import { providersFor, spending } from './objective.js';
import { orderAnswer } from './orders.js';
import type { Assignment, BundleProblem, BudgetClause, SameProviderClause } from './problem.js';

/** The answers of a bundle to the clauses on the whole: budgets, then one provider, then orders. */
export function answersOf(problem: BundleProblem, assignment: Assignment): ClauseAnswer[] {
  return [
    ...problem.budgets.map((clause) => budgetAnswer(problem, clause, assignment)),
    ...problem.sameProvider.map((clause) => providerAnswer(problem, clause, assignment)),
    ...problem.orders.map((clause) => orderAnswer(problem, clause, assignment)),
  ];
}

function budgetAnswer(problem: BundleProblem, clause: BudgetClause, assignment: Assignment): ClauseAnswer {
  const { clauseId, hard, maxMinor, currency } = clause;
  const { sumMinor, unknown } = spending(problem, clause, assignment);
  const answer = sumMinor > maxMinor ? 'violated' : unknown.length > 0 ? 'unknown' : 'met';
  const because = message(`budget.${answer}`, {
    has: { money: { amountMinor: sumMinor, currency } },
    want: { money: { amountMinor: maxMinor, currency } },
    gap: { money: { amountMinor: Math.max(0, sumMinor - maxMinor), currency } },
    parts: { codes: unknown.map((option) => problem.options[option]!.title) },
  });
  return { clauseId, key: 'budget', hard, answer, because: say(because, problem.language) };
}

function providerAnswer(
  problem: BundleProblem,
  clause: SameProviderClause,
  assignment: Assignment,
): ClauseAnswer {
  const names = new Map(problem.options.map(({ providerId, providerName }) => [providerId, providerName]));
  const ids = providersFor(problem, clause, assignment);
  const gaps = gapsOf(problem, assignment);
  const open = clause.wanted.some((concept) => gaps.includes(concept));
  const answer = ids.length > 1 || open ? 'violated' : 'met';
  const because = message(open ? 'same_provider.unmet' : `same_provider.${answer}`, {
    concepts: { concepts: clause.wanted },
    provider: names.get(ids[0] ?? '') ?? '',
    providers: { codes: ids.map((id) => names.get(id)!) },
  });
  const { clauseId, hard } = clause;
  return { clauseId, key: 'same_provider', hard, answer, because: say(because, problem.language) };
}
