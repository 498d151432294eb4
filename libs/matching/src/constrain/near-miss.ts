import type { Clause, ClauseValue } from '@fivefold/domain';
import type { Message } from '../explain/message.js';
import type { Candidate } from './candidates.js';
import type { Judged } from './judge.js';
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
 * @param peers the rejected services of the same capability, the near miss itself among them or not
 * @param implied deadlines that stricter ones imply (`Demands.implied`)
 * @returns null where more than one hard clause rejects it, where a deadline behind it does too, or where the clause is the
 *   implicit region of the asker
 */
export function looseningOf(
  near: Candidate,
  peers: readonly Candidate[],
  implied: readonly Clause[],
  today: string,
): Loosening | null {
  const [only, second] = near.violated;
  if (only === undefined || second !== undefined || only.clause.value.key === 'customer_region') return null;
  const { id, value } = only.clause;
  // A clause on the whole has no rule for one service: it can only be dropped.
  const rule = findRule(value.key);
  const context = { today, alongside: near.answers.map(({ clause }) => clause) };
  const loosened = rule?.loosen(value, near.service, context) ?? null;
  // Behind a deadline another may stand that rejects the service just the same.
  const isFree = ({ service }: Candidate) =>
    !implied.some(
      (clause) =>
        clause.hard &&
        findRule(clause.value.key)!.answer(clause.value, service, context).answer === 'violated',
    );
  if (!isFree(near)) return null;
  const opens = peers.filter((peer) => {
    const [blocking, other] = peer.violated;
    if (peer.service.id === near.service.id || blocking?.clause.id !== id || other !== undefined)
      return false;
    if (!isFree(peer)) return false;
    return loosened === null || rule!.answer(loosened.value, peer.service, context).answer !== 'violated';
  }).length;
  return { clauseId: id, value: loosened?.value ?? null, wording: loosened?.wording ?? null, opens };
}

/** Keys of the hard clauses that reject most of the candidates, most frequent first, ties by key. */
export function mostFrequentKeys(rejected: readonly Candidate[]): Judged['clause']['value']['key'][] {
  const counts = new Map<ClauseValue['key'], number>();
  for (const { violated } of rejected)
    for (const { clause } of violated) counts.set(clause.value.key, (counts.get(clause.value.key) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([key]) => key);
}
