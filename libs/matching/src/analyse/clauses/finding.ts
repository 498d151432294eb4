import type { ClauseValue, ConceptId, Span } from '@fivefold/domain';
import type { Reading, Token } from '../reading.js';

/** A demand found in a text, before it is known which capabilities it binds. */
export interface Finding {
  readonly value: ClauseValue;
  readonly span: Span;
  /** First and last token, for distances. */
  readonly first: number;
  readonly last: number;
  /** Null: decide by nearness; a list or `*`: already known. */
  readonly appliesTo: readonly ConceptId[] | '*' | null;
  readonly hard: boolean;
  /** One of several of which any is enough: never joined with another. */
  readonly isAlone?: boolean;
}

/** Number of the first token that ends behind `from`, and of the last that starts before `to`. */
export function tokensWithin(reading: Reading, from: number, to: number): { first: number; last: number } {
  let low = 0;
  let high = reading.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reading.tokens[middle] as Token).to <= from) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last + 1 < reading.tokens.length && (reading.tokens[last + 1] as Token).from < to) last++;
  const most = Math.max(0, reading.tokens.length - 1);
  return { first: Math.min(low, most), last: Math.min(last, most) };
}

/** The span of the tokens `first` … `last`. */
export function spanOf(reading: Reading, first: number, last: number): Span {
  return [(reading.tokens[first] as Token).from, (reading.tokens[last] as Token).to];
}
