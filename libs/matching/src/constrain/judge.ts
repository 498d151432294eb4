import type { Clause, ConceptId, ServiceFacts } from '@fivefold/domain';
import { message, type Message } from '../explain/message.js';
import type { MessageKey } from '../explain/messages/en.js';
import { isMoved, type MovedDeadline } from './order.js';
import type { Verdict } from './rule.js';
import { findRule } from './rules.js';
import { binds } from './scope.js';

/** One clause answered by one service. */
export interface Judged extends Verdict {
  readonly clause: Clause;
}

/**
 * Answers every clause for one service of the capability that all of `clauses` bind.
 *
 * @param clauses from `clausesFor` and `deadlinesBefore`
 * @returns one answer per clause, same order. Cost O(clauses × length of the lists they compare).
 */
export function judge(service: ServiceFacts, clauses: readonly Clause[], today: string): Judged[] {
  const context = { today, alongside: clauses };
  return clauses.map((clause) => {
    const verdict = findRule(clause.value.key)!.answer(clause.value, service, context);
    return { clause, ...verdict, because: isMoved(clause) ? asMoved(clause, verdict) : verdict.because };
  });
}

/**
 * How a published service answers the clauses of a need that bind what is wanted of it, for those who compare offers of it.
 *
 * @param concepts what is wanted of the service; clauses that bind none of them are left out, as are those that no single
 *   service answers
 * @param today YYYY-MM-DD
 * @returns `met`, `violated` or `unknown` by clause id, in the order of the clauses. Cost as {@link judge}
 */
export function answersOf(
  service: ServiceFacts,
  concepts: readonly ConceptId[],
  clauses: readonly Clause[],
  today: string,
): Map<string, Verdict['answer']> {
  const bound = clauses.filter(
    (clause) =>
      findRule(clause.value.key) !== undefined && concepts.some((concept) => binds(clause, concept)),
  );
  return new Map(judge(service, bound, today).map(({ clause, answer }) => [clause.id, answer]));
}

const MOVED: Readonly<Partial<Record<MessageKey, MessageKey>>> = {
  'lead_time.met': 'before.lead_time.met',
  'lead_time.violated': 'before.lead_time.violated',
  'lead_time.unknown': 'before.lead_time.unknown',
  'start.met': 'before.start.met',
  'start.violated': 'before.start.violated',
  'start.unknown': 'before.start.unknown',
};

/** The reason of an answer to a deadline that is that of a later step, which it names. */
function asMoved({ before }: MovedDeadline, { because: { key, params } }: Verdict): Message {
  return message(MOVED[key]!, { ...params, later: { concepts: [before] } });
}

/** The hard clauses that reject the service. */
export function violations(answers: readonly Judged[]): Judged[] {
  return answers.filter(({ clause, answer }) => clause.hard && answer === 'violated');
}
