import { listBits, ones } from './bits.js';
import type { DenseImpacts } from './dense-impacts.js';
import { gallop } from './gallop.js';
import type { MergedLists } from './merged-lists.js';
import type { PostingPool } from './posting-pool.js';
import { pointsOf, type QueryGroup, type SetPoints } from './query-group.js';

/** Looking a document up by galloping costs as much as reading so many postings in a row. */
const LOOKUP = 16;
/** Reading an impact by document costs as much as reading so many postings in a row. */
const READ = 4;
/** What is read between two yields: one to three milliseconds. */
const AT_ONCE = 1 << 18;
/** Documents that are asked for between two yields. */
const ASKED_AT_ONCE = AT_ONCE / READ;

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
        yield* this.#inPieces((from, end) =>
          merged.addTo(this.scores.subarray(from), this.documents.subarray(from), end - from),
        );
        continue;
      }
      if (group.points !== null) yield* this.#raiseByPoints(group.points);
      for (let at = 0; at < group.lists.length; at++)
        yield* this.#raiseByList(pool, group.lists[at]!, group.weights[at]!, kept.dense);
      this.#takeGains();
    }
  }

  /** Lets others have their turn once enough was read. */
  *#rest(read: number): Generator<undefined> {
    this.#read += read;
    if (this.#read < AT_ONCE) return;
    this.#read = 0;
    yield;
  }

  /** Asks for all documents, some at once. */
  *#inPieces(ask: (from: number, end: number) => void): Generator<undefined> {
    for (let from = 0; from < this.documents.length; from += ASKED_AT_ONCE) {
      const end = Math.min(this.documents.length, from + ASKED_AT_ONCE);
      ask(from, end);
      yield* this.#rest((end - from) * READ);
    }
  }

  *#raiseByPoints(points: SetPoints): Generator<undefined> {
    yield* this.#inPieces((from, end) => {
      for (let place = from; place < end; place++) {
        const given = pointsOf(points, this.documents[place]!);
        if (given > 0) this.#raise(place, given);
      }
    });
  }

  *#raiseByList(pool: PostingPool, list: number, weight: number, dense: DenseImpacts): Generator<undefined> {
    const length = pool.lengthOf(list);
    const chosen = this.documents.length;
    const impacts = length > chosen * READ ? dense.of(pool, list, this.#end) : null;
    if (impacts !== null) {
      yield* this.#inPieces((from, end) => this.#raiseByImpacts(impacts, weight, from, end));
    } else if (length > chosen * LOOKUP) {
      this.#lookUp(pool, list, weight);
      yield* this.#rest(chosen * LOOKUP);
    } else {
      const last = pool.endOf(list);
      for (let from = pool.startOf(list); from < last; from += AT_ONCE) {
        const end = Math.min(last, from + AT_ONCE);
        this.#scan(pool.blockOf(list), from, end, weight);
        yield* this.#rest(end - from);
      }
    }
  }

  #raiseByImpacts(impacts: Uint8Array, weight: number, from: number, end: number): void {
    const { documents } = this;
    for (let place = from; place < end; place++) {
      const impact = impacts[documents[place]!]!;
      if (impact > 0) this.#raise(place, weight * impact);
    }
  }

  /** Reads a piece of a list. */
  #scan(block: Uint32Array, from: number, end: number, weight: number): void {
    const bits = this.#bits;
    for (let at = from; at < end; at++) {
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
