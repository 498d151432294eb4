import type { Reading } from './reading.js';

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
  const { commas, joins, sentences } = countsOf(reading);
  return (
    to -
    from +
    (commas[to]! - commas[from]!) * (end < first ? ACROSS_COMMA : AHEAD_OF_COMMA) +
    (joins[to - 1]! - joins[from]!) * ACROSS_AND +
    (sentences[to]! - sentences[from]!) * ACROSS_SENTENCE
  );
}

/** By token: how many commas stand before it or earlier ones, how many words such as "and" up to it, how many sentences ended. */
interface Counts {
  readonly commas: Uint32Array;
  readonly joins: Uint32Array;
  readonly sentences: Uint32Array;
}

/** Distances are asked for by the thousand of one long text. */
const counted = new WeakMap<Reading, Counts>();

function countsOf(reading: Reading): Counts {
  const known = counted.get(reading);
  if (known) return known;
  const { tokens } = reading;
  const [commas, joins, sentences] = [0, 0, 0].map(() => new Uint32Array(tokens.length));
  const counts = { commas: commas!, joins: joins!, sentences: sentences! };
  for (const [at, { before, folded, sentence }] of tokens.entries()) {
    const last = Math.max(0, at - 1);
    counts.commas[at] = counts.commas[last]! + (/[,;:]/.test(before) ? 1 : 0);
    counts.joins[at] = counts.joins[last]! + (COORDINATORS.has(folded) ? 1 : 0);
    counts.sentences[at] = counts.sentences[last]! + (at > 0 && sentence !== tokens[last]!.sentence ? 1 : 0);
  }
  counted.set(reading, counts);
  return counts;
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
