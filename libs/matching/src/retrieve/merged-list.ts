import { ones } from './bits.js';
import { grown } from './growing-uint32.js';
import type { PostingPool } from './posting-pool.js';
import type { QueryGroup } from './query-group.js';

/** Levels that a code has room for. */
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
  if (group.points !== null) return false;
  return group.lists.length <= LEVELS || new Set(group.weights).size <= LEVELS;
}

/**
 * What the lists of a group give together: of each document its best, as one list. A bitmap tells who is in, counts tell where a word of
 * 32 documents begins, so that what a document gets is one read. Follows changes document by document.
 */
export class MergedList {
  /** Bit d % 32 of word d / 32: whether document d is in. */
  readonly bits: Uint32Array;
  /** Word -> documents of all words before it; one more entry counts them all. */
  readonly before: Uint32Array;
  /** Word -> what none of its 32 documents gets more of, in steps of {@link unit}. */
  readonly peaks: Uint8Array;
  /** The heaviest weight. */
  readonly unit: number;
  /** Level -> weight: a document gets weight × impact. */
  readonly weights: Int32Array;
  /** Ascending by document: 8 bits of its level, 8 of its impact; some room behind them. */
  codes: Uint16Array;

  /**
   * @param documents one past the largest document number
   * Cost O(postings of the group + documents / 32), about 4 ns each
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
    const unit = (this.unit = weights[0]!);
    const peaks = (this.peaks = new Uint8Array(bits.length));
    const before = (this.before = new Uint32Array(bits.length + 1));
    let found = 0;
    for (let word = 0; word < bits.length; word++) {
      before[word] = found;
      found += ones(bits[word]!);
    }
    before[bits.length] = found;
    const packed = (this.codes = new Uint16Array(found + (found >>> 5) + 4));
    let count = 0;
    for (let word = 0; word < words; word++) {
      let most = 0;
      for (let left = bits[word]! | 0; left !== 0;) {
        const lowest = left & -left;
        left ^= lowest;
        const document = (word << 5) + 31 - Math.clz32(lowest);
        packed[count++] = codes[document]!;
        if (points[document]! > most) most = points[document]!;
        points[document] = 0;
      }
      if (most > 0) peaks[word] = Math.ceil(most / unit);
    }
  }

  /** Documents in it. */
  get count(): number {
    return this.before[this.bits.length]!;
  }

  /** Bytes that it takes. */
  get bytes(): number {
    const { bits, before, peaks, codes } = this;
    return bits.byteLength + before.byteLength + peaks.byteLength + codes.byteLength;
  }

  /** Whether documents up to this number, exclusive, have room. */
  holds(documents: number): boolean {
    return documents <= this.bits.length << 5;
  }

  /** Points of a document; 0 where it is not in. O(1). */
  pointsOf(document: number): number {
    const bits = this.bits[document >>> 5]!;
    const bit = 1 << (document & 31);
    if ((bits & bit) === 0) return 0;
    const code = this.codes[this.before[document >>> 5]! + ones(bits & (bit - 1))]!;
    return this.weights[code >>> 8]! * (code & 0xff);
  }

  /** Adds what it gives to each of `documents[0 … count - 1]`. Cost O(count) */
  addTo(scores: Int32Array, documents: Uint32Array, count: number): void {
    for (let at = 0; at < count; at++) scores[at]! += this.pointsOf(documents[at]!);
  }

  /** Adds what it gives to those documents of a word whose bits are set in `wanted`: document d % 32 stands at that place of `points`. */
  addWord(points: Int32Array, word: number, wanted: number): void {
    const bits = this.bits[word]!;
    const { codes, weights } = this;
    const from = this.before[word]!;
    for (let left = bits & wanted; left !== 0; left &= left - 1) {
      const lowest = left & -left;
      const code = codes[from + ones(bits & (lowest - 1))]!;
      points[31 - Math.clz32(lowest)]! += weights[code >>> 8]! * (code & 0xff);
    }
  }

  /**
   * Gives a document what the lists of the group give it now. The group must have the lists and weights of before.
   * Cost O(lists × log n + documents / 32) + a move
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
    const word = document >>> 5;
    const bit = 1 << (document & 31);
    const isIn = (this.bits[word]! & bit) !== 0;
    if (!isIn && best === 0) return;
    // A peak may stay too high, never too low.
    this.peaks[word] = Math.max(this.peaks[word]!, Math.ceil(best / this.unit));
    const place = this.before[word]! + ones(this.bits[word]! & (bit - 1));
    if (isIn && best > 0) {
      this.codes[place] = code;
      return;
    }
    const { count } = this;
    if (isIn) this.codes.copyWithin(place, place + 1, count);
    else {
      this.codes = grown(this.codes, count + 1);
      this.codes.copyWithin(place + 1, place, count);
      this.codes[place] = code;
    }
    this.bits[word]! ^= bit;
    const more = isIn ? -1 : 1;
    for (let later = word + 1; later < this.before.length; later++) this.before[later]! += more;
  }
}
