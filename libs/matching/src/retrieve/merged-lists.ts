import { gallop } from './gallop.js';
import { grown } from './growing-uint32.js';
import { countBits } from './hit-set.js';
import type { PostingPool } from './posting-pool.js';
import type { QueryGroup } from './query-group.js';

/** What the lists of a group give together: of each document its best, as one list. */
export interface MergedList {
  /** Bit d % 32 of word d / 32: whether document d is in. */
  readonly bits: Uint32Array;
  /** Ascending by document: the lower 16 bits of its number, 8 of its level, 8 of its impact. */
  readonly postings: Uint32Array;
  /** Block of 65,536 documents -> where its postings begin; one more entry ends the last. */
  readonly starts: Uint32Array;
  /** Level -> weight: a document gets weight × impact. */
  readonly weights: Int32Array;
  /** The most that a document gets. */
  readonly most: number;
}

/** Levels that a posting has room for. */
const LEVELS = 256;
/** Postings of lists that one query may have merged anew: some 8 ms. */
const AT_ONCE = 1 << 21;
/** Entries of 4 bytes that are kept, for each document and in all. */
const KEPT = { perDocument: 128, least: 1 << 16, most: 1 << 25 };
/** Queries after which a word that none of them asked for makes room. */
const QUERIES = 4096;

/**
 * Groups of several lists, merged once and read by every later query with the same word: a word has eight lists at the median and a
 * hundred at most, whose merged list is half as long as they are together. What is kept is bounded: when it is full no more is
 * merged until words that were not asked for lately have gone, so that many rare words never push out the frequent ones. Nothing here
 * outlives a change of the catalogue.
 */
export class MergedLists {
  #young = new Map<QueryGroup, MergedList>();
  #old = new Map<QueryGroup, MergedList>();
  #entries = 0;
  #queries = 0;
  #points = new Int32Array(0);
  #codes = new Uint16Array(0);

  /** To be called after each change of the lists. */
  forget(): void {
    if (this.#entries === 0) return;
    this.#young.clear();
    this.#old.clear();
    this.#entries = 0;
  }

  /** Bytes of what is kept. */
  get bytes(): number {
    return 4 * this.#entries;
  }

  /** The merged list of a group, where {@link prepare} made one. O(1). */
  of(group: QueryGroup): MergedList | null {
    if (group.lists.length < 2) return null;
    return this.#young.get(group) ?? this.#old.get(group) ?? null;
  }

  /** Postings that are read to score a group. */
  postingsOf(pool: PostingPool, group: QueryGroup): number {
    const merged = this.of(group);
    if (merged !== null) return merged.postings.length;
    let sum = 0;
    for (const list of group.lists) sum += pool.lengthOf(list);
    return sum;
  }

  /**
   * Merges the lists of groups that will be read whole, until that is enough for one query.
   * @param documents one past the largest document number
   * Cost O(postings of the groups that are not merged yet), about 4 ns each
   */
  prepare(pool: PostingPool, groups: readonly QueryGroup[], documents: number): void {
    if (++this.#queries % QUERIES === 0) this.#age();
    const limit = Math.min(KEPT.most, Math.max(KEPT.least, KEPT.perDocument * documents));
    let read = 0;
    for (const group of groups) {
      if (group.lists.length < 2 || group.points !== null || this.#young.has(group)) continue;
      let list = this.#old.get(group);
      if (list !== undefined) this.#old.delete(group);
      else {
        if (this.#entries > limit || new Set(group.weights).size > LEVELS) continue;
        for (const one of group.lists) read += pool.lengthOf(one);
        if (read > AT_ONCE) return;
        list = this.#merge(pool, group, documents);
        this.#entries += entriesOf(list);
      }
      this.#young.set(group, list);
    }
  }

  #age(): void {
    for (const list of this.#old.values()) this.#entries -= entriesOf(list);
    this.#old = this.#young;
    this.#young = new Map();
  }

  #merge(pool: PostingPool, { lists, weights }: QueryGroup, documents: number): MergedList {
    const points = (this.#points = grown(this.#points, documents));
    const codes = (this.#codes = grown(this.#codes, documents));
    const words = (documents + 31) >>> 5;
    const bits = new Uint32Array(words);
    const levels: number[] = [];
    for (let at = 0; at < lists.length; at++) {
      const weight = weights[at]!;
      if (levels.at(-1) !== weight) levels.push(weight);
      const level = (levels.length - 1) << 8;
      const block = pool.blockOf(lists[at]!);
      for (let here = pool.startOf(lists[at]!), end = pool.endOf(lists[at]!); here < end; here++) {
        const posting = block[here]!;
        const document = posting >>> 8;
        const given = weight * (posting & 0xff);
        if (given <= points[document]!) continue;
        points[document] = given;
        codes[document] = level | (posting & 0xff);
        bits[document >>> 5]! |= 1 << (document & 31);
      }
    }
    const postings = new Uint32Array(countBits(bits, words));
    const starts = new Uint32Array((documents >>> 16) + 2);
    let most = 0;
    let count = 0;
    for (let word = 0; word < words; word++) {
      if ((word & 0x7ff) === 0) starts[word >>> 11] = count;
      for (let left = bits[word]! | 0; left !== 0;) {
        const lowest = left & -left;
        left ^= lowest;
        const document = (word << 5) + 31 - Math.clz32(lowest);
        postings[count++] = (document << 16) | codes[document]!;
        if (points[document]! > most) most = points[document]!;
        points[document] = 0;
      }
    }
    starts.fill(count, (words + 0x7ff) >>> 11);
    return { bits, postings, starts, weights: Int32Array.from(levels), most };
  }
}

function entriesOf({ bits, postings }: MergedList): number {
  return bits.length + postings.length;
}

/** Points of a document by a merged list; 0 where it is not in it. O(log n). */
export function mergedPointsOf(list: MergedList, document: number): number {
  if ((list.bits[document >>> 5]! & (1 << (document & 31))) === 0) return 0;
  const { postings, starts, weights } = list;
  const wanted = document & 0xffff;
  let low = starts[document >>> 16]!;
  let high = starts[(document >>> 16) + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (postings[middle]! >>> 16 < wanted) low = middle + 1;
    else high = middle;
  }
  return weights[(postings[low]! >>> 8) & 0xff]! * (postings[low]! & 0xff);
}

/**
 * Adds what a merged list gives to each of `documents[0 … count - 1]`, ascending. Cost O(count × log of the steps between them), at most
 * O(the list).
 */
export function addMerged(list: MergedList, documents: Uint32Array, count: number, scores: Int32Array): void {
  const { bits, postings, starts, weights } = list;
  let block = -1;
  let here = 0;
  let end = 0;
  for (let at = 0; at < count; at++) {
    const document = documents[at]!;
    if ((bits[document >>> 5]! & (1 << (document & 31))) === 0) continue;
    if (document >>> 16 !== block) {
      block = document >>> 16;
      here = starts[block]!;
      end = starts[block + 1]!;
    }
    // It is there, as the bitmap says.
    here = gallop(postings, here, end, document & 0xffff, 16);
    scores[at]! += weights[(postings[here]! >>> 8) & 0xff]! * (postings[here]! & 0xff);
  }
}
