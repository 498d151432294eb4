import type { PostingPool } from './posting-pool.js';
import { FULL_IMPACT } from './ranking.js';

/** Points that a document gets by the set of values that it has in a column. */
export interface SetPoints {
  /** Document -> set. */
  readonly sets: Uint32Array;
  /** Set -> impact, 0 … 255. */
  readonly impacts: Uint8Array;
  /** Whole steps ≥ 1 by which impacts are multiplied. */
  readonly weight: number;
}

/** Points of a document by a column. O(1). */
export function pointsOf({ sets, impacts, weight }: SetPoints, document: number): number {
  return weight * impacts[sets[document]!]!;
}

/**
 * One word, named concept or named place of a query: the lists of the terms that it may stand for, each with a weight in
 * steps. A document gets from a group what its best list (or set) gives, not the sum.
 */
export interface QueryGroup {
  readonly lists: readonly number[];
  /** Whole steps ≥ 1, one per list, descending. */
  readonly weights: readonly number[];
  /** Points by a column in place of or beside lists; null where there are none. */
  readonly points: SetPoints | null;
  /** Moves documents up that other groups found, but finds none by itself. */
  readonly onlyLifts: boolean;
}

/** The most that a group can give to any document. */
export function mostOf(pool: PostingPool, group: QueryGroup): number {
  let most = (group.points?.weight ?? 0) * FULL_IMPACT;
  for (let at = 0; at < group.lists.length; at++) {
    most = Math.max(most, group.weights[at]! * pool.mostOf(group.lists[at]!));
  }
  return most;
}
