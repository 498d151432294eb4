import type { Reading, Token } from './reading.js';

const ACROSS_AND = 8;
const ACROSS_COMMA = 2;
/** A demand set off by a comma speaks of what was named before it. */
const AHEAD_OF_COMMA = 5;
const ACROSS_SENTENCE = 40;
const COORDINATORS = new Set('and un ja och samt ning or vai voi eller ka then but bet aga men'.split(' '));

/**
 * How far a demand at the tokens `first` … `last` stands from a mention: words between, with a surcharge for commas, words
 * such as "and", and ends of sentences. 0 where they overlap.
 */
export function distance(reading: Reading, tokens: readonly number[], first: number, last: number): number {
  const start = tokens[0] as number;
  const end = tokens.at(-1) as number;
  if (first <= end && start <= last) return 0;
  const [from, to] = end < first ? [end, first] : [last, start];
  let far = to - from;
  for (let at = from + 1; at <= to; at++) {
    const token = reading.tokens[at] as Token;
    if (/[,;:]/.test(token.before)) far += end < first ? ACROSS_COMMA : AHEAD_OF_COMMA;
    if (at < to && COORDINATORS.has(token.folded)) far += ACROSS_AND;
    if (token.sentence !== (reading.tokens[at - 1] as Token).sentence) far += ACROSS_SENTENCE;
  }
  return far;
}

/** The candidate nearest to a demand; of equally near ones the earlier. Null for an empty list. */
export function nearest<Candidate extends { readonly tokens: readonly number[] }>(
  reading: Reading,
  candidates: readonly Candidate[],
  first: number,
  last: number,
  surcharge: (candidate: Candidate) => number = () => 0,
): Candidate | null {
  let best: Candidate | null = null;
  let least = Infinity;
  for (const candidate of candidates) {
    const far = distance(reading, candidate.tokens, first, last) + surcharge(candidate);
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
}
