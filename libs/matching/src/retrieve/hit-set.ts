import { countBits, listBits } from './bits.js';
import { grown } from './growing-uint32.js';
import type { PostingPool } from './posting-pool.js';

/** A list that holds at least one document in so many is kept as a bitmap as well once it was asked for. */
const DENSE = 32;
/** Bitmaps kept: at 200,000 services 25 KB each. */
const KEPT_BITMAPS = 256;

/**
 * The documents in any of some lists, as a bitmap: how many services a query finds is counted apart from their scores, a
 * word of 32 documents at a time, so that a total stays exact where scoring stops early.
 */
export class HitSet {
  /** Bit d % 32 of word d / 32: whether document d is in. */
  bits = new Uint32Array(0);
  /** Words in use. */
  words = 0;
  #documents = new Uint32Array(0);
  #isListed = false;
  readonly #dense = new Map<number, Uint32Array>();

  /** Makes it the union of lists. @param documents one past the largest document number. O(documents / 32 × lists) */
  unite(pool: PostingPool, lists: Iterable<number>, documents: number): void {
    this.begin(documents);
    for (const list of lists) this.add(pool, list, documents);
  }

  /** Empties it. @param documents one past the largest document number */
  begin(documents: number): void {
    const words = (this.words = (documents + 31) >>> 5);
    if (words > this.bits.length) this.bits = grown(this.bits, words);
    this.bits.fill(0, 0, words);
    this.#isListed = false;
  }

  /** Adds the documents of a list. O(documents / 32), or O(the list) where it is short */
  add(pool: PostingPool, list: number, documents: number): void {
    if (pool.lengthOf(list) * DENSE < documents) addPostings(this.bits, pool, list);
    else this.addBits(this.#denseOf(pool, list, this.words));
  }

  /** Adds what is in a bitmap of the same documents. */
  addBits(other: Uint32Array): void {
    const { bits, words } = this;
    for (let word = 0; word < words; word++) bits[word]! |= other[word]!;
  }

  /** Keeps what is in a bitmap of the same documents as well. */
  intersect(other: Uint32Array): void {
    const { bits } = this;
    this.#isListed = false;
    for (let word = 0, words = this.words; word < words; word++) bits[word]! &= other[word]!;
  }

  /** Number of documents in it. O(documents / 32). */
  count(): number {
    return countBits(this.bits, this.words);
  }

  /** The documents in it, ascending; what follows them means nothing. O(documents in it), once. */
  documents(): Uint32Array {
    if (!this.#isListed) {
      this.#documents = grown(this.#documents, this.words << 5);
      listBits(this.bits, this.words, this.#documents);
      this.#isListed = true;
    }
    return this.#documents;
  }

  /** Follows a change of a list, so that kept bitmaps stay true. */
  change(list: number, document: number, isIn: boolean): void {
    const dense = this.#dense.get(list);
    if (dense === undefined) return;
    if (document >>> 5 >= dense.length) this.#dense.delete(list);
    else if (isIn) dense[document >>> 5]! |= 1 << (document & 31);
    else dense[document >>> 5]! &= ~(1 << (document & 31));
  }

  /** Bytes of the kept bitmaps. */
  get bytes(): number {
    let sum = this.bits.byteLength;
    for (const dense of this.#dense.values()) sum += dense.byteLength;
    return sum;
  }

  #denseOf(pool: PostingPool, list: number, words: number): Uint32Array {
    let dense = this.#dense.get(list);
    if (dense === undefined || dense.length < words) {
      dense = new Uint32Array(words + 32);
      addPostings(dense, pool, list);
      this.#dense.delete(list);
      if (this.#dense.size >= KEPT_BITMAPS) this.#dense.delete(this.#dense.keys().next().value!);
      this.#dense.set(list, dense);
    }
    return dense;
  }
}

function addPostings(bits: Uint32Array, pool: PostingPool, list: number): void {
  const block = pool.blockOf(list);
  for (let at = pool.startOf(list), end = pool.endOf(list); at < end; at++) {
    const posting = block[at]!;
    bits[posting >>> 13]! |= 1 << ((posting >>> 8) & 31);
  }
}
