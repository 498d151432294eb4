import type { ClauseValue } from '@fivefold/domain';
import type { Message } from '../explain/message.js';
import type { Candidate } from './candidates.js';
import type { JudgedCapability } from './judged-capability.js';
import { findRule } from './rules.js';

/** The smallest change of one clause that turns a near miss into a match. */
export interface Loosening {
  readonly clauseId: string;
  /** The demand that would be met; null where the clause has to go altogether. */
  readonly value: ClauseValue | null;
  /** Words for `value`; null where the clause has to go. */
  readonly wording: Message | null;
  /** Other rejected services of the same capability that would fit as well. */
  readonly opens: number;
}

/**
 * The single clause to loosen for a rejected service and what becomes possible.
 *
 * @param judged the capability that rejects it
 * @returns null where more than one hard clause rejects it, where a deadline behind it does too, or where the clause is the
 *   implicit region of the asker
 */
export function looseningOf(near: Candidate, judged: JudgedCapability, today: string): Loosening | null {
  const [only, second] = near.violated;
  if (only === undefined || second !== undefined || only.clause.value.key === 'customer_region') return null;
  const { id, value } = only.clause;
  // A clause on the whole has no rule for one service: it can only be dropped.
  const rule = findRule(value.key);
  const context = { today, alongside: near.answers.map(({ clause }) => clause) };
  const loosened = rule?.loosen(value, near.service, context) ?? null;
  const rejects = (one: ClauseValue) =>
    findRule(one.key)!.answer(one, near.service, context).answer === 'violated';
  // Behind a deadline another may stand that rejects the service just the same.
  if (judged.implied.some((clause) => clause.hard && rejects(clause.value))) return null;
  const itself = loosened === null || !rejects(loosened.value) ? 1 : 0;
  const opens = judged.opened(id, loosened?.value ?? null) - itself;
  return { clauseId: id, value: loosened?.value ?? null, wording: loosened?.wording ?? null, opens };
}
