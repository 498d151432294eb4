import type { ClauseKey, ConceptId } from '@fivefold/domain';
import { nearest } from '../nearness.js';
import type { Reading } from '../reading.js';
import { canBind } from '../scope.js';
import type { StanceMap } from '../stance.js';
import type { StancedMention, Wants } from '../wants.js';

/** What every finder of clauses needs to know beside its own findings. */
export interface Context {
  readonly reading: Reading;
  readonly stance: StanceMap;
  readonly wants: Wants;
  /** Mentions that a clause may bind: wanted ones, else optional ones. */
  readonly open: readonly StancedMention[];
  /** The clock, `YYYY-MM-DD`. */
  readonly today: string;
  /** Region of the asking firm where the caller knows it. */
  readonly homeRegion: string | null;
}

/** The capability nearest to a demand among those that the key can bind. */
export function bind(
  context: Context,
  key: ClauseKey,
  first: number,
  last: number,
  accepts: (concept: ConceptId) => boolean = () => true,
): StancedMention | null {
  const candidates = context.open.filter((one) => canBind(key, one.concept) && accepts(one.concept));
  return nearest(context.reading, candidates, first, last);
}

/** The capabilities of a sentence, or all where it names none: for demands on time. `*` where that is all of them. */
export function scopeOfSentence(context: Context, sentence: number): readonly ConceptId[] | '*' {
  const all = conceptsOf(context.open);
  const own = conceptsOf(context.open.filter((one) => one.sentence === sentence));
  return own.length === 0 || own.length === all.length ? '*' : own;
}

/** Concepts of mentions, each once, in text order. */
export function conceptsOf(mentions: readonly StancedMention[]): ConceptId[] {
  return [...new Set(mentions.map((one) => one.concept))];
}

/** The other halves of "chilled and frozen storage": what binds the one binds the other. */
export function pairOf(context: Context, target: StancedMention): StancedMention[] {
  if (target.heads.length === 0) return [];
  const heads = target.heads.join();
  return context.open.filter(
    (one) =>
      one.concept !== target.concept &&
      one.heads.length === target.heads.length &&
      one.heads[0] === target.heads[0] &&
      one.heads.join() === heads,
  );
}
