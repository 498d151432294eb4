import type { Clause, ConceptId, ServiceFacts } from '@fivefold/domain';
import { message, type Message } from '../explain/message.js';
import type { MessageKey } from '../explain/messages/en.js';
import { isMoved, type MovedDeadline } from './order.js';
import type { Verdict } from './rule.js';
import { findRule } from './rules.js';
import { binds } from './scope.js';

/** What one service answers to one clause. */
export interface Told {
  readonly clause: Clause;
  readonly answer: Verdict['answer'];
}

/** One clause answered by one service, with the reason. */
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

/** What one offer brings: a service, and what is wanted of it; nothing named means all that it offers. */
export interface Offered {
  readonly service: ServiceFacts;
  readonly concepts: readonly ConceptId[];
}

/** An answer with the facts that decide it: those of every service that answers so. */
export interface OfferAnswer {
  readonly answer: Verdict['answer'];
  readonly because: readonly Message[];
}

const WORST: readonly Verdict['answer'][] = ['met', 'unknown', 'violated'];

/**
 * How the services of one offer together answer the clauses of a need that bind what is wanted of them: met where all meet it,
 * violated where one violates it, else unknown. Clauses that bind nothing wanted are left out, as are those that no single
 * service answers.
 *
 * @param today YYYY-MM-DD
 * @returns answers by clause id. Cost as {@link judge} per service
 */
export function answersOf(
  offered: readonly Offered[],
  clauses: readonly Clause[],
  today: string,
): Map<string, OfferAnswer> {
  const answers = new Map<string, OfferAnswer>();
  for (const { service, concepts } of offered) {
    const wanted = concepts.length > 0 ? concepts : service.capabilities;
    const bound = clauses.filter(
      (clause) =>
        findRule(clause.value.key) !== undefined && wanted.some((concept) => binds(clause, concept)),
    );
    for (const { clause, answer, because } of judge(service, bound, today)) {
      const before = answers.get(clause.id);
      const worse = before ? WORST.indexOf(answer) - WORST.indexOf(before.answer) : 1;
      if (worse > 0) answers.set(clause.id, { answer, because: [because] });
      else if (worse === 0) answers.set(clause.id, { answer, because: [...before!.because, because] });
    }
  }
  return answers;
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
