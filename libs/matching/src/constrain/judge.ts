import type { Clause, ServiceFacts } from '@fivefold/domain';
import type { Verdict } from './rule.js';
import { findRule } from './rules.js';

/** One clause answered by one service. */
export interface Judged extends Verdict {
  readonly clause: Clause;
}

/**
 * Answers every clause for one service of the capability that all of `clauses` bind.
 *
 * @param clauses from `clausesFor`
 * @returns one answer per clause, same order. Cost O(clauses × length of the lists they compare).
 */
export function judge(service: ServiceFacts, clauses: readonly Clause[], today: string): Judged[] {
  const context = { today, alongside: clauses };
  return clauses.map((clause) => ({
    clause,
    ...findRule(clause.value.key)!.answer(clause.value, service, context),
  }));
}

/** The hard clauses that reject the service. */
export function violations(answers: readonly Judged[]): Judged[] {
  return answers.filter(({ clause, answer }) => clause.hard && answer === 'violated');
}
