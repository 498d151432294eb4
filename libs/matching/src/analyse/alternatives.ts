import type { ConceptId } from '@fivefold/domain';
import type { Reading, Token } from './reading.js';
import type { StancedMention } from './wants.js';

const OR = new Set('or vai voi eller alternatively alternativt'.split(' '));
const AND = new Set('and un ja och samt ning plus'.split(' '));
/** Words between "or" and what it joins. */
const REACH = 5;

/**
 * Which wanted capabilities are alternatives: joined by "or" (with or without "either") and no "and" or comma between it and
 * them; "A, B or C" is one group of three.
 *
 * @returns concept -> number of its group, from 0 in text order; concepts that stand for themselves are absent
 */
export function readAlternatives(
  reading: Reading,
  mentions: readonly StancedMention[],
): ReadonlyMap<ConceptId, number> {
  const wanted = mentions.filter((one) => one.stance === 'wanted');
  const groups: Set<ConceptId>[] = [];
  for (const token of reading.tokens) {
    if (!OR.has(token.folded)) continue;
    const before = nearest(reading, wanted, token, -1);
    const after = nearest(reading, wanted, token, 1);
    if (before === null || after === null || before.concept === after.concept) continue;
    const listed = listedBefore(reading, wanted, before);
    const joined = [...listed, before, after].map((one) => one.concept);
    const known = groups.find((group) => joined.some((concept) => group.has(concept)));
    if (known === undefined) groups.push(new Set(joined));
    else joined.forEach((concept) => known.add(concept));
  }
  return new Map(groups.flatMap((group, number) => [...group].map((concept) => [concept, number] as const)));
}

/** The mention whose nearest word on one side of an "or" is nearest, in the same sentence and phrase. */
function nearest(
  reading: Reading,
  mentions: readonly StancedMention[],
  or: Token,
  step: 1 | -1,
): StancedMention | null {
  for (let far = 1; far <= REACH; far++) {
    const at = or.at + step * far;
    const token = reading.tokens[at];
    if (token === undefined || token.sentence !== or.sentence || AND.has(token.folded)) return null;
    // The comma before "or" itself belongs to it.
    const divider = step > 0 ? token : (reading.tokens[at + 1] as Token);
    if (/[,;:()]/.test(divider.before) && !(step < 0 && far === 1)) return null;
    const found = mentions.find((one) => one.tokens.includes(at) && !one.tokens.includes(or.at));
    if (found !== undefined)
      return isOnBothSides(mentions, found, or, step) ? other(mentions, found, at) : found;
  }
  return null;
}

/** Of "chilled or frozen storage" the noun is shared: the side tells which of the two is meant. */
function isOnBothSides(
  mentions: readonly StancedMention[],
  one: StancedMention,
  or: Token,
  step: 1 | -1,
): boolean {
  const nearSide = one.tokens.filter((at) => (at - or.at) * step > 0);
  return nearSide.every((at) => mentions.some((two) => two !== one && two.tokens.includes(at)));
}

function other(mentions: readonly StancedMention[], one: StancedMention, at: number): StancedMention {
  return mentions.find((two) => two !== one && two.tokens.includes(at)) ?? one;
}

/** Mentions in a list before the first of two alternatives: each ends where the next begins, with a comma between. */
function listedBefore(
  reading: Reading,
  mentions: readonly StancedMention[],
  last: StancedMention,
): StancedMention[] {
  const listed: StancedMention[] = [];
  let next = last;
  for (;;) {
    const token = reading.tokens[next.first] as Token;
    const found = mentions.find((one) => one.last === next.first - 1 && one.sentence === next.sentence);
    if (found === undefined || token.before !== ',') return listed;
    listed.unshift(found);
    next = found;
  }
}
