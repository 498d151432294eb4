import { Bar } from './bar.js';
import { grown } from './growing-uint32.js';
import type { MergedList } from './merged-list.js';
import type { PostingPool } from './posting-pool.js';
import { mostOf, pointsOf, type QueryGroup } from './query-group.js';
import type { Scorer } from './scorer.js';

/** With so many words of 32 documents for each place asked for, those with the highest bounds are scored before all others. */
const MANY = 64;

/** What the first documents have in common: they must be in this bitmap; null where any may be. */
export type Allowed = Uint32Array | null;

/** A group that finds documents: who is in it, and per word of 32 documents the most that one of them gets, in steps of `unit`. */
interface Side {
  readonly bits: Uint32Array;
  readonly peaks: Uint8Array | Int32Array;
  readonly unit: number;
  readonly group: QueryGroup;
  /** Null where the lists are read one by one. */
  readonly merged: MergedList | null;
}

interface Query {
  readonly pool: PostingPool;
  readonly sides: readonly Side[];
  readonly lifting: readonly QueryGroup[];
  /** The most that all of them give. */
  readonly lift: number;
  readonly allowed: Allowed;
}

/** Bitmap and peaks of a group that was not merged; all 0 between two queries. */
interface Spare {
  bits: Uint32Array;
  peaks: Int32Array;
}

/**
 * The best documents of a query without scoring all: exactly those of {@link Scorer}, with the same scores.
 *
 * Documents are taken 32 at a time. What the groups give at most to any of a word bounds its documents; a word whose bound is below the
 * `limit`-th best score so far is passed over, and of the others only documents are scored that are in every group without which the
 * bound is not reached. The words with the highest bounds come first, so that the bar stands high from the beginning. A score that is
 * reached exactly is kept, since ids settle ties.
 * Source: Ding & Suel 2011, *Faster top-k document retrieval using block-max indexes*, SIGIR, with blocks of one word of a bitmap.
 */
export class TopScorer {
  readonly #scorer: Scorer;
  /** The documents that can be among the best, and their scores: `documents[0 … count - 1]`. */
  documents = new Uint32Array(256);
  scores = new Int32Array(256);
  count = 0;
  /** Word of 32 documents -> no document of it gets more from the groups that find. */
  #bounds = new Int32Array(0);
  /** Words whose bound was among the highest when it was met. */
  #offered = new Uint32Array(0);
  readonly #spares: Spare[] = [];
  /** Points of the documents of a word; 0 between two. */
  readonly #points = new Int32Array(32);
  readonly #best = new Bar();

  constructor(scorer: Scorer) {
    this.#scorer = scorer;
  }

  /**
   * Leaves the candidates for the first `limit` places in {@link documents} and {@link scores}: all documents whose score
   * is at least that of the `limit`-th.
   * @param end one past the largest document number
   * Cost O(end / 32 × groups + candidates); O(postings) for groups that were not merged, and where a column of places finds
   */
  run(pool: PostingPool, groups: readonly QueryGroup[], end: number, limit: number, allowed: Allowed): void {
    if (groups.some(({ points, onlyLifts }) => points !== null && !onlyLifts)) {
      this.#scorer.run(pool, groups, end);
      this.#takeFirst(limit, allowed);
      return;
    }
    const words = (end + 31) >>> 5;
    const sides = this.#sidesOf(pool, groups, words);
    this.#bound(sides, words);
    const lifting = groups.filter(({ onlyLifts }) => onlyLifts);
    const lift = lifting.reduce((sum, group) => sum + mostOf(pool, group), 0);
    const query = { pool, sides, lifting, lift, allowed };
    const bar = this.#scoreWords(query, words, limit, this.#barOfFirst(query, words, limit));
    this.#drop(bar);
    this.#clearSpares(sides, words);
  }

  /** What is known of each group that finds: of a merged one all, of another what its lists say. */
  #sidesOf(pool: PostingPool, groups: readonly QueryGroup[], words: number): Side[] {
    const sides: Side[] = [];
    let used = 0;
    for (const group of groups) {
      if (group.onlyLifts) continue;
      const merged = this.#scorer.merged.of(group);
      if (merged !== null) {
        sides.push({ bits: merged.bits, peaks: merged.peaks, unit: merged.unit, group, merged });
        continue;
      }
      const spare = (this.#spares[used++] ??= { bits: new Uint32Array(0), peaks: new Int32Array(0) });
      const bits = (spare.bits = grown(spare.bits, words));
      const peaks = (spare.peaks = grown(spare.peaks, words));
      for (let at = 0; at < group.lists.length; at++)
        readList(pool, group.lists[at]!, group.weights[at]!, bits, peaks);
      sides.push({ bits, peaks, unit: 1, group, merged: null });
    }
    return sides;
  }

  #clearSpares(sides: readonly Side[], words: number): void {
    for (const { bits, peaks, merged } of sides) {
      if (merged !== null) continue;
      bits.fill(0, 0, words);
      peaks.fill(0, 0, words);
    }
  }

  #bound(sides: readonly Side[], words: number): void {
    const bounds = (this.#bounds = grown(this.#bounds, words));
    if (sides.length === 0) bounds.fill(0, 0, words);
    for (let at = 0; at < sides.length; at++) {
      const { peaks, unit } = sides[at]!;
      if (at === 0) for (let word = 0; word < words; word++) bounds[word] = peaks[word]! * unit;
      else for (let word = 0; word < words; word++) bounds[word]! += peaks[word]! * unit;
    }
  }

  /** The score of the `limit`-th in the words with the highest bounds; 0 where there are so few words that all are as soon read. */
  #barOfFirst(query: Query, words: number, limit: number): number {
    if (words <= MANY * limit) return 0;
    const bounds = this.#bounds;
    const offered = (this.#offered = grown(this.#offered, words));
    const highest = this.#best.reset(limit);
    let count = 0;
    let least = 0;
    for (let word = 0; word < words; word++) {
      if (bounds[word]! <= least) continue;
      least = highest.offer(bounds[word]!);
      offered[count++] = word;
    }
    this.#begin(limit);
    let bar = 0;
    for (let at = 0; at < count; at++)
      if (bounds[offered[at]!]! >= least) bar = this.#scoreWord(query, offered[at]!, bar);
    return bar;
  }

  /** Scores all words that can reach the bar, which rises. @returns where it stands in the end */
  #scoreWords(query: Query, words: number, limit: number, from: number): number {
    const bounds = this.#bounds;
    let bar = from;
    this.#begin(limit);
    for (let word = 0; word < words; word++) {
      const bound = bounds[word]!;
      if (bound + query.lift >= bar && bound > 0) bar = this.#scoreWord(query, word, bar);
    }
    return bar;
  }

  #begin(limit: number): void {
    this.count = 0;
    this.#best.reset(limit);
  }

  /** Takes the documents of a word that reach the bar. @returns the bar after them */
  #scoreWord({ pool, sides, lifting, lift, allowed }: Query, word: number, from: number): number {
    let bar = from;
    let any = 0;
    let all = allowed === null ? -1 : allowed[word]!;
    const bound = this.#bounds[word]! + lift;
    for (let at = 0; at < sides.length; at++) {
      const { bits, peaks, unit } = sides[at]!;
      any |= bits[word]!;
      if (bound - peaks[word]! * unit < bar) all &= bits[word]!;
    }
    const wanted = any & all;
    if (wanted === 0) return bar;
    const points = this.#points;
    for (let at = 0; at < sides.length; at++) {
      const { bits, group, merged } = sides[at]!;
      if (merged !== null) merged.addWord(points, word, wanted);
      else
        for (let left = bits[word]! & wanted; left !== 0; left &= left - 1) {
          const place = 31 - Math.clz32(left & -left);
          points[place]! += givenBy(pool, group, (word << 5) + place);
        }
    }
    for (let left = wanted; left !== 0; left &= left - 1) {
      const place = 31 - Math.clz32(left & -left);
      const document = (word << 5) + place;
      let score = points[place]!;
      points[place] = 0;
      if (score + lift < bar) continue;
      for (let at = 0; at < lifting.length; at++) score += givenBy(pool, lifting[at]!, document);
      if (score < bar) continue;
      if (this.count === this.documents.length) this.#makeRoom(2 * this.count);
      this.documents[this.count] = document;
      this.scores[this.count++] = score;
      if (score > bar) bar = Math.max(bar, this.#best.offer(score));
    }
    return bar;
  }

  /** Moves the documents that are at least the `limit`-th best out of a complete scorer, and clears it. */
  #takeFirst(limit: number, allowed: Allowed): void {
    const { touched, scores, count } = this.#scorer;
    const best = this.#best.reset(limit);
    let bar = 0;
    this.count = 0;
    for (let at = 0; at < count; at++) {
      const document = touched[at]!;
      const score = scores[document]!;
      scores[document] = 0;
      if (score < bar) continue;
      if (allowed !== null && (allowed[document >>> 5]! & (1 << (document & 31))) === 0) continue;
      if (score > bar) bar = best.offer(score);
      if (this.count === this.documents.length) this.#makeRoom(2 * this.count);
      this.documents[this.count] = document;
      this.scores[this.count++] = score;
    }
    this.#scorer.count = 0;
    this.#drop(bar);
  }

  /** Drops the candidates with a score under a bar. */
  #drop(bar: number): void {
    let kept = 0;
    for (let at = 0; at < this.count; at++) {
      if (this.scores[at]! < bar) continue;
      this.documents[kept] = this.documents[at]!;
      this.scores[kept++] = this.scores[at]!;
    }
    this.count = kept;
  }

  #makeRoom(count: number): void {
    this.documents = grown(this.documents, count);
    this.scores = grown(this.scores, count);
  }
}

/** Notes who is in a list, and the most that it gives to any of a word. */
function readList(
  pool: PostingPool,
  list: number,
  weight: number,
  bits: Uint32Array,
  peaks: Int32Array,
): void {
  const block = pool.blockOf(list);
  for (let at = pool.startOf(list), end = pool.endOf(list); at < end; at++) {
    const posting = block[at]!;
    const word = posting >>> 13;
    bits[word]! |= 1 << ((posting >>> 8) & 31);
    const points = weight * (posting & 0xff);
    if (points > peaks[word]!) peaks[word] = points;
  }
}

/** What a document gets from a group: the best of its lists and of its column. O(lists × log n) */
function givenBy(pool: PostingPool, { lists, weights, points }: QueryGroup, document: number): number {
  let best = points === null ? 0 : pointsOf(points, document);
  for (let at = 0; at < lists.length; at++)
    best = Math.max(best, weights[at]! * pool.impactOf(lists[at]!, document));
  return best;
}
