import { gallop } from './gallop.js';
import { grown } from './growing-uint32.js';
import { countBits } from './hit-set.js';
import type { PostingPool } from './posting-pool.js';
import type { QueryGroup } from './query-group.js';

/** Levels that a posting has room for. */
const LEVELS = 256;
/** Documents that may be added before the bitmap is too short. */
const SPARE_DOCUMENTS = 2048;

/** Per document, 0 between two merges. */
export interface MergeScratch {
  points: Int32Array;
  codes: Uint16Array;
}

/** Whether a group has room in a merged list. */
export function canBeMerged(group: QueryGroup): boolean {
  if (group.lists.length < 2 || group.points !== null) return false;
  return group.lists.length <= LEVELS || new Set(group.weights).size <= LEVELS;
}

/** What the lists of a group give together: of each document its best, as one list. Follows changes document by document. */
export class MergedList {
  /** Bit d % 32 of word d / 32: whether document d is in. */
  readonly bits: Uint32Array;
  /** Block of 65,536 documents -> where its postings begin; one more entry ends the last. */
  readonly starts: Uint32Array;
  /** Level -> weight: a document gets weight × impact. */
  readonly weights: Int32Array;
  /** Ascending by document: the lower 16 bits of its number, 8 of its level, 8 of its impact; some room behind them. */
  postings: Uint32Array;
  /** Postings in use. */
  count: number;
  /** No document gets more. */
  most = 0;

  /**
   * @param documents one past the largest document number
   * Cost O(postings of the group), about 4 ns each
   */
  constructor(pool: PostingPool, { lists, weights }: QueryGroup, documents: number, scratch: MergeScratch) {
    const points = (scratch.points = grown(scratch.points, documents));
    const codes = (scratch.codes = grown(scratch.codes, documents));
    const words = (documents + 31) >>> 5;
    const bits = (this.bits = new Uint32Array(words + (SPARE_DOCUMENTS >>> 5)));
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
    this.weights = Int32Array.from(levels);
    const found = countBits(bits, words);
    const postings = (this.postings = new Uint32Array(found + (found >>> 5) + 4));
    const starts = (this.starts = new Uint32Array((bits.length >>> 11) + 2));
    let count = 0;
    let most = 0;
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
    this.count = count;
    this.most = most;
  }

  /** Entries of 4 bytes that it takes. */
  get entries(): number {
    return this.bits.length + this.postings.length;
  }

  /** Whether documents up to this number, exclusive, have room. */
  holds(documents: number): boolean {
    return documents <= this.bits.length << 5;
  }

  /** Points of a document; 0 where it is not in. O(log n). */
  pointsOf(document: number): number {
    if ((this.bits[document >>> 5]! & (1 << (document & 31))) === 0) return 0;
    const posting = this.postings[this.#placeOf(document)]!;
    return this.weights[(posting >>> 8) & 0xff]! * (posting & 0xff);
  }

  /**
   * Adds what it gives to each of `documents[0 … count - 1]`, ascending. Cost O(count × log of the steps between them), at most
   * O(the list).
   */
  addTo(scores: Int32Array, documents: Uint32Array, count: number): void {
    const { bits, postings, starts, weights } = this;
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

  /**
   * Gives a document what the lists of the group give it now. The group must have the lists and weights of before.
   * Cost O(lists × log n) + a move
   */
  renew(pool: PostingPool, { lists, weights }: QueryGroup, document: number): void {
    let best = 0;
    let code = 0;
    for (let at = 0, level = 0; at < lists.length; at++) {
      if (at > 0 && weights[at] !== weights[at - 1]) level++;
      const impact = pool.impactOf(lists[at]!, document);
      if (weights[at]! * impact <= best) continue;
      best = weights[at]! * impact;
      code = (level << 8) | impact;
    }
    if (best > this.most) this.most = best;
    const bit = 1 << (document & 31);
    const isIn = (this.bits[document >>> 5]! & bit) !== 0;
    if (!isIn && best === 0) return;
    const place = this.#placeOf(document);
    if (isIn && best > 0) {
      this.postings[place] = (document << 16) | code;
      return;
    }
    if (isIn) this.postings.copyWithin(place, place + 1, this.count);
    else {
      this.postings = grown(this.postings, this.count + 1);
      this.postings.copyWithin(place + 1, place, this.count);
      this.postings[place] = (document << 16) | code;
    }
    const more = isIn ? -1 : 1;
    this.bits[document >>> 5]! ^= bit;
    this.count += more;
    for (let block = (document >>> 16) + 1; block < this.starts.length; block++) this.starts[block]! += more;
  }

  /** Where a document stands or would stand. */
  #placeOf(document: number): number {
    const { postings, starts } = this;
    const wanted = document & 0xffff;
    let low = starts[document >>> 16]!;
    let high = starts[(document >>> 16) + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (postings[middle]! >>> 16 < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
