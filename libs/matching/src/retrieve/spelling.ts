import { PostingPool, posting } from './posting-pool.js';
import type { Lexicon } from './lexicon.js';

/** A word of the index that resembles an unknown one. */
export interface Neighbour {
  readonly term: number;
  /** 0 … 1; 1 would be the word itself. */
  readonly similarity: number;
  /** Letters inserted, dropped, changed or swapped; `Infinity` where only the beginnings agree. */
  readonly edits: number;
}

const BUCKETS = 1 << 16;
const LONGEST = 40;
const SHORTEST = 4;
/** A word shares its beginning with another (inflection, derivation) from this share of the longer one. */
const PREFIX_SHARE = 0.65;

/**
 * Finds the words of an index that resemble an unknown word, by shared letter trigrams in 65,536 hashed lists and then by
 * edit distance: one edit up to 6 letters, two from 7. Words of under 4 letters, over 40, or with digits have no
 * neighbours. Source of the distance: optimal string alignment (Damerau 1964 restricted to neighbours).
 */
export class Spelling {
  readonly #lexicon: Lexicon;
  #pool = PostingPool.fromPairs(BUCKETS, new Uint32Array(0), new Uint32Array(0), 0);
  #read = 0;
  #shared = new Uint8Array(0);

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#pool.bytes;
  }

  /** Takes up the words that the lexicon learned since the last call. O(new words). */
  learn(): void {
    const lexicon = this.#lexicon;
    const forms = new Set<number>();
    for (; this.#read < lexicon.spellingCount; this.#read++) {
      const form = lexicon.formOf(this.#read);
      const { length } = lexicon.textOf(form);
      if (length >= SHORTEST - 1 && length <= LONGEST) forms.add(form);
    }
    if (forms.size < 1000) {
      for (const form of forms) {
        for (const bucket of bucketsOf(lexicon.textOf(form))) this.#pool.put(bucket, posting(form, 0));
      }
      return;
    }
    this.#learnAll();
  }

  #learnAll(): void {
    const lexicon = this.#lexicon;
    const buckets: number[] = [];
    const values: number[] = [];
    for (let term = 0; term < lexicon.size; term++) {
      const text = lexicon.textOf(term);
      if (!lexicon.isForm(term) || text.length < SHORTEST - 1 || text.length > LONGEST) continue;
      for (const bucket of bucketsOf(text)) {
        buckets.push(bucket);
        values.push(posting(term, 0));
      }
    }
    this.#pool = PostingPool.fromPairs(
      BUCKETS,
      Uint32Array.from(buckets),
      Uint32Array.from(values),
      buckets.length,
    );
  }

  /**
   * The words that resemble `folded`, most similar first, then the more frequent, then by text; at most `limit`.
   *
   * @param holding services that hold a term; words of none are left out
   * Cost O(words that share a trigram), 0.05 … 1 ms at 50,000 words.
   */
  neighboursOf(folded: string, limit: number, holding: (term: number) => number): Neighbour[] {
    if (folded.length < SHORTEST || folded.length > LONGEST || /\d/.test(folded)) return [];
    this.learn();
    const found: Neighbour[] = [];
    const allowed = folded.length < 7 ? 1 : 2;
    for (const [term, shared] of this.#sharing(folded)) {
      const other = this.#lexicon.textOf(term);
      const longer = Math.max(folded.length, other.length);
      // Each edit breaks at most four trigrams.
      const near = Math.abs(folded.length - other.length) <= allowed && shared >= longer - 4 * allowed;
      const edits = near ? editsBetween(folded, other, allowed) : Infinity;
      const prefix = commonPrefix(folded, other) / longer;
      const similarity = Math.max(1 - edits / longer, prefix >= PREFIX_SHARE ? prefix : 0);
      if (similarity > 0 && holding(term) > 0) found.push({ term, similarity, edits });
    }
    const text = (neighbour: Neighbour) => this.#lexicon.textOf(neighbour.term);
    return found
      .sort(
        (a, b) =>
          b.similarity - a.similarity || holding(b.term) - holding(a.term) || (text(a) < text(b) ? -1 : 1),
      )
      .slice(0, limit);
  }

  /** Terms that share at least two trigrams (one for the shortest words), with how many. */
  #sharing(folded: string): [term: number, shared: number][] {
    if (this.#shared.length < this.#lexicon.size) this.#shared = new Uint8Array(this.#lexicon.size + 1024);
    const pool = this.#pool;
    const shared = this.#shared;
    const touched: number[] = [];
    for (const bucket of bucketsOf(folded)) {
      const end = pool.endOf(bucket);
      for (let at = pool.startOf(bucket); at < end; at++) {
        const term = pool.block[at]! >>> 8;
        if (shared[term]!++ === 0) touched.push(term);
      }
    }
    const least = folded.length < 6 ? 1 : 2;
    const found: [number, number][] = [];
    for (const term of touched) {
      if (shared[term]! >= least) found.push([term, shared[term]!]);
      shared[term] = 0;
    }
    return found;
  }
}

/** Hashes of the distinct trigrams of a word with its ends marked; rare collisions only cost a comparison. */
function bucketsOf(word: string): Set<number> {
  const buckets = new Set<number>();
  const unit = (at: number) => (at < 0 ? 1 : at >= word.length ? 2 : word.charCodeAt(at));
  for (let at = -1; at < word.length - 1; at++) {
    buckets.add((unit(at) * 8191 + unit(at + 1) * 131 + unit(at + 2)) & (BUCKETS - 1));
  }
  return buckets;
}

function commonPrefix(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

/**
 * Letters to insert, drop, change or swap with the next one to turn `one` into `other`; `Infinity` where it takes more
 * than `allowed`. O(length²), given up early.
 */
export function editsBetween(one: string, other: string, allowed: number): number {
  const width = other.length + 1;
  let beforeLast = new Uint8Array(width);
  let last = Uint8Array.from({ length: width }, (_, at) => at);
  let row = new Uint8Array(width);
  for (let i = 1; i <= one.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j < width; j++) {
      const same = one.charCodeAt(i - 1) === other.charCodeAt(j - 1);
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      const swapped =
        i > 1 &&
        j > 1 &&
        one.charCodeAt(i - 1) === other.charCodeAt(j - 2) &&
        one.charCodeAt(i - 2) === other.charCodeAt(j - 1);
      if (swapped) edits = Math.min(edits, beforeLast[j - 2]! + 1);
      row[j] = edits;
      if (edits < least) least = edits;
    }
    if (least > allowed) return Infinity;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[width - 1]! <= allowed ? last[width - 1]! : Infinity;
}
