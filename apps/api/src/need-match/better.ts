import type { ConceptId } from '@fivefold/domain';
import type { Found, Proposal } from './judge.js';
import type { StoredMatch } from './match-writes.js';

/** Why a service is worth hearing of. */
export interface Reason {
  readonly reason: 'covers' | 'answers' | 'cheaper' | 'changed';
  /** The capability newly covered, the clauses newly met, the price, or what changed of a service that the SME counts on. */
  readonly detail: readonly string[];
}

/**
 * What makes a service better than all that the SME had for the capability:
 * it covers what nothing covered; it meets a clause that nothing so far meets; or it is cheaper by the same unit and currency
 * than everything comparable, without answering less than one of these.
 *
 * @param before what fitted until now, the same service in its earlier version among it
 * @returns nothing for a service that only fits as well as others. Cost O(before × clauses)
 */
export function betterThan(concept: ConceptId, before: readonly Found[], now: Found): Reason[] {
  if (before.length === 0) return [{ reason: 'covers', detail: [concept] }];
  const met = metBy(now);
  const metBefore = new Set(before.flatMap((one) => [...metBy(one)]));
  const newlyMet = [...met].filter((id) => !metBefore.has(id)).sort();
  const reasons: Reason[] = newlyMet.length > 0 ? [{ reason: 'answers', detail: newlyMet }] : [];
  const key = priceKey(now);
  const comparable = key === null ? [] : before.filter((one) => priceKey(one) === key);
  const isCheapest = comparable.every((one) => amountOf(one) > amountOf(now));
  const answersAsMuch = comparable.some((one) => [...metBy(one)].every((id) => met.has(id)));
  if (comparable.length > 0 && isCheapest && answersAsMuch)
    reasons.push({ reason: 'cheaper', detail: [`${amountOf(now)} ${key}`] });
  return reasons;
}

/**
 * What changed of a service that the SME has on its shortlist or has asked: that it fits no longer, a clause answered otherwise
 * than when it was found, another price. Cost O(clauses) per match
 *
 * @param stored what is stored of the service for one need
 * @param proposals what is found of it now
 */
export function changed(stored: readonly StoredMatch[], proposals: readonly Proposal[]): Reason[] {
  const detail = stored.filter(countedOn).flatMap((match) => {
    const now = proposals.find(({ concept }) => concept === match.concept)?.found;
    if (!now) return [`${match.concept} fits no longer`];
    const answers = new Map(match.found.answers.map(({ clauseId, answer }) => [clauseId, answer]));
    const otherwise = now.answers
      .filter(({ clauseId, answer }) => answers.has(clauseId) && answers.get(clauseId) !== answer)
      .map(({ clauseId, answer }) => `${clauseId} ${answer}`);
    const price = priceOf(now);
    return priceOf(match.found) === price ? otherwise : [...otherwise, `costs ${price}`];
  });
  return detail.length > 0 ? [{ reason: 'changed', detail: [...new Set(detail)].sort() }] : [];
}

function countedOn({ state, listed }: StoredMatch): boolean {
  return state === 'shortlisted' || state === 'contacted' || (state === 'stale' && listed);
}

function priceOf(found: Found): string {
  const key = priceKey(found);
  return key === null ? 'not stated' : `${amountOf(found)} ${key}`;
}

function metBy({ answers }: Found): Set<string> {
  return new Set(answers.filter(({ answer }) => answer === 'met').map(({ clauseId }) => clauseId));
}

/** What prices must have in common to be compared; null where there is nothing to compare. */
function priceKey({ price }: Found): string | null {
  const { type, amountMinor, currency, unit } = price;
  const counted = ['fixed', 'per_unit', 'per_day', 'tiered', 'subscription'].includes(type);
  if (!counted || currency === null || (amountMinor === null && price.tiers.length === 0)) return null;
  return `${currency} ${type} ${unit ?? ''}`.trim();
}

function amountOf({ price }: Found): number {
  return price.amountMinor ?? price.tiers[0]?.amountMinor ?? Infinity;
}
