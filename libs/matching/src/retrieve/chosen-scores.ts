import type { DenseImpacts } from './dense-impacts.js';
import { gallop } from './gallop.js';
import { listBits } from './hit-set.js';
import type { MergedLists } from './merged-lists.js';
import type { PostingPool } from './posting-pool.js';
import { pointsOf, type QueryGroup } from './query-group.js';

/** Looking a document up by galloping costs as much as reading so many postings in a row. */
const LOOKUP = 16;
/** Reading an impact by document costs as much as reading so many postings in a row. */
const READ = 4;
/** What is read between two yields: some 3 ms. */
const AT_ONCE = 1 << 21;

/**
 * Scores of documents that were chosen before, all of them, equal to those of a search. Each list is read by whichever side is
 * shorter: the whole list against a bitmap of what was chosen, or the chosen ones one by one.
 */
export class ChosenScores {
  /** The documents, ascending; each stands at its place. */
  readonly documents: Uint32Array;
  /** Place -> score so far. */
  readonly scores: Int32Array;
  readonly #end: number;
  readonly #bits: Uint32Array;
  /** Word of the bitmap -> how many are chosen before it. */
  readonly #before: Uint32Array;
  /** Place -> the most that a list of the current group gives; 0 between two groups. */
  readonly #gains: Int32Array;
  /** Places with a gain. */
  readonly #gained: Uint32Array;
  #gainCount = 0;
  #read = 0;

  /**
   * @param lists of documents, which may share some. @param end one past the largest document number
   * Cost O(documents + end / 32)
   */
  constructor(lists: readonly Uint32Array[], end: number) {
    const words = (end + 31) >>> 5;
    const bits = new Uint32Array(words);
    for (const list of lists)
      for (let at = 0; at < list.length; at++) bits[list[at]! >>> 5]! |= 1 << (list[at]! & 31);
    const before = new Uint32Array(words + 1);
    for (let word = 0; word < words; word++) before[word + 1] = before[word]! + ones(bits[word]!);
    this.#end = end;
    this.#bits = bits;
    this.#before = before;
    this.documents = new Uint32Array(before[words]!);
    listBits(bits, words, this.documents);
    this.scores = new Int32Array(this.documents.length);
    this.#gains = new Int32Array(this.documents.length);
    this.#gained = new Uint32Array(this.documents.length);
  }

  /** The place of a chosen document. O(1). */
  placeOf(document: number): number {
    const word = document >>> 5;
    return this.#before[word]! + ones(this.#bits[word]! & ((1 << (document & 31)) - 1));
  }

  /**
   * Adds what groups give, in steps of a few milliseconds; the lists may not change meanwhile, others may use what is kept of them.
   * Cost O(the shorter side of each list)
   */
  *add(
    pool: PostingPool,
    groups: readonly QueryGroup[],
    kept: { readonly dense: DenseImpacts; readonly merged: MergedLists },
  ): Generator<undefined> {
    if (this.documents.length === 0) return;
    for (const group of groups) {
      const merged = kept.merged.of(group);
      if (merged !== null) {
        merged.addTo(this.scores, this.documents, this.documents.length);
        this.#read += this.documents.length * READ;
      } else {
        if (group.points !== null) this.#raiseByPoints(group.points);
        for (let at = 0; at < group.lists.length; at++)
          this.#raiseByList(pool, group.lists[at]!, group.weights[at]!, kept.dense);
        this.#takeGains();
      }
      if (this.#read < AT_ONCE) continue;
      this.#read = 0;
      yield;
    }
  }

  #raiseByPoints(points: NonNullable<QueryGroup['points']>): void {
    const { documents } = this;
    for (let place = 0; place < documents.length; place++) {
      const given = pointsOf(points, documents[place]!);
      if (given > 0) this.#raise(place, given);
    }
    this.#read += documents.length * READ;
  }

  #raiseByList(pool: PostingPool, list: number, weight: number, dense: DenseImpacts): void {
    const length = pool.lengthOf(list);
    const chosen = this.documents.length;
    if (length > chosen * READ) {
      const impacts = dense.of(pool, list, this.#end);
      if (impacts !== null) {
        this.#read += chosen * READ;
        this.#raiseByImpacts(impacts, weight);
        return;
      }
    }
    if (length > chosen * LOOKUP) this.#lookUp(pool, list, weight);
    else this.#scan(pool, list, weight);
    this.#read += Math.min(length, chosen * LOOKUP);
  }

  #raiseByImpacts(impacts: Uint8Array, weight: number): void {
    const { documents } = this;
    for (let place = 0; place < documents.length; place++) {
      const impact = impacts[documents[place]!]!;
      if (impact > 0) this.#raise(place, weight * impact);
    }
  }

  /** Reads the list. */
  #scan(pool: PostingPool, list: number, weight: number): void {
    const bits = this.#bits;
    const block = pool.blockOf(list);
    for (let at = pool.startOf(list), end = pool.endOf(list); at < end; at++) {
      const posting = block[at]!;
      if ((bits[posting >>> 13]! & (1 << ((posting >>> 8) & 31))) === 0) continue;
      this.#raise(this.placeOf(posting >>> 8), weight * (posting & 0xff));
    }
  }

  /** Reads what was chosen. */
  #lookUp(pool: PostingPool, list: number, weight: number): void {
    const { documents } = this;
    const block = pool.blockOf(list);
    const end = pool.endOf(list);
    for (let place = 0, here = pool.startOf(list); place < documents.length && here < end; place++) {
      const document = documents[place]!;
      here = gallop(block, here, end, document, 8);
      if (here < end && block[here]! >>> 8 === document) this.#raise(place, weight * (block[here]! & 0xff));
    }
  }

  #raise(place: number, points: number): void {
    const before = this.#gains[place]!;
    if (points <= before) return;
    if (before === 0) this.#gained[this.#gainCount++] = place;
    this.#gains[place] = points;
  }

  /** A document gets from a group what its best list gives. */
  #takeGains(): void {
    const gained = this.#gained;
    const gains = this.#gains;
    const { scores } = this;
    for (let at = 0; at < this.#gainCount; at++) {
      const place = gained[at]!;
      scores[place]! += gains[place]!;
      gains[place] = 0;
    }
    this.#gainCount = 0;
  }
}

/** Bits that are set. Source: Warren, Hacker's Delight, 2012, section 5-1. */
function ones(word: number): number {
  let left = word;
  left -= (left >>> 1) & 0x55555555;
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
