import { GrowingUint32 } from './growing-uint32.js';
import type { Section, SnapshotSections } from './snapshot-file.js';
import { PostingPool, posting } from './posting-pool.js';
import type { Lexicon } from './lexicon.js';

/** A word of the index that resembles an unknown one. */
export interface Neighbour {
  /** Number of the form in the lexicon. */
  readonly form: number;
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
  #pool: PostingPool;
  #read: number;
  #shared = new Uint8Array(0);

  /** @param saved a snapshot, whose arrays are not written to; empty where absent */
  constructor(lexicon: Lexicon, saved: SnapshotSections | null = null) {
    this.#lexicon = lexicon;
    this.#read = saved === null ? 0 : lexicon.formCount;
    this.#pool =
      saved === null
        ? PostingPool.fromPairs(BUCKETS, new Uint32Array(0), new Uint32Array(0), 0)
        : PostingPool.fromSaved(saved, 'spelling');
  }

  /** Puts its arrays among the sections of a snapshot. */
  save(to: Map<string, Section>): void {
    this.learn();
    this.#pool.save(to, 'spelling');
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#pool.bytes;
  }

  /** Takes up the words that the lexicon learned since the last call. O(new words). */
  learn(): void {
    const lexicon = this.#lexicon;
    const from = this.#read;
    this.#read = lexicon.formCount;
    if (from > 0 && this.#read - from < 1000) {
      for (let form = from; form < this.#read; form++) {
        for (const bucket of bucketsOf(this.#readable(form))) this.#pool.put(bucket, posting(form, 1));
      }
      return;
    }
    const buckets = new GrowingUint32(1 << 16);
    const values = new GrowingUint32(1 << 16);
    for (let form = 0; form < this.#read; form++) {
      for (const bucket of bucketsOf(this.#readable(form))) {
        buckets.push(bucket);
        values.push(posting(form, 1));
      }
    }
    this.#pool = PostingPool.fromPairs(BUCKETS, buckets.values, values.values, buckets.length);
  }

  /** The text of a form; '' for one that is nobody's neighbour. */
  #readable(form: number): string {
    const text = this.#lexicon.formText(form);
    return text.length >= SHORTEST - 1 && text.length <= LONGEST ? text : '';
  }

  /**
   * The words that resemble `folded` and occur, most similar first, then the more frequent, then by text; at most `limit`.
   * Cost O(words that share a trigram), 0.05 … 1 ms at 50,000 words.
   */
  neighboursOf(folded: string, limit: number): Neighbour[] {
    if (folded.length < SHORTEST || folded.length > LONGEST || /\d/.test(folded)) return [];
    this.learn();
    const lexicon = this.#lexicon;
    const found: (Neighbour & { readonly text: string; readonly frequency: number })[] = [];
    const allowed = folded.length < 7 ? 1 : 2;
    for (const [form, shared] of this.#sharing(folded)) {
      const text = lexicon.formText(form);
      const longer = Math.max(folded.length, text.length);
      // Each edit breaks at most four trigrams.
      const near = Math.abs(folded.length - text.length) <= allowed && shared >= longer - 4 * allowed;
      const edits = near ? editsBetween(folded, text, allowed) : Infinity;
      const prefix = commonPrefix(folded, text) / longer;
      const similarity = Math.max(1 - edits / longer, prefix >= PREFIX_SHARE ? prefix : 0);
      if (similarity === 0) continue;
      const frequency = lexicon.occurrencesOf(form);
      if (frequency > 0) found.push({ form, similarity, edits, text, frequency });
    }
    return found
      .sort((a, b) => b.similarity - a.similarity || b.frequency - a.frequency || (a.text < b.text ? -1 : 1))
      .slice(0, limit);
  }

  /** Forms that share at least two trigrams (one for the shortest words), with how many. */
  #sharing(folded: string): [form: number, shared: number][] {
    if (this.#shared.length < this.#lexicon.formCount) {
      this.#shared = new Uint8Array(this.#lexicon.formCount + 1024);
    }
    const pool = this.#pool;
    const shared = this.#shared;
    const touched: number[] = [];
    for (const bucket of bucketsOf(folded)) {
      const block = pool.blockOf(bucket);
      const end = pool.endOf(bucket);
      for (let at = pool.startOf(bucket); at < end; at++) {
        const form = block[at]! >>> 8;
        if (shared[form]!++ === 0) touched.push(form);
      }
    }
    const least = folded.length < 6 ? 1 : 2;
    const found: [number, number][] = [];
    for (const form of touched) {
      if (shared[form]! >= least) found.push([form, shared[form]!]);
      shared[form] = 0;
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
