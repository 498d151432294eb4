import { HASH_FACTOR, HASH_START, mixed } from './string-table.js';
import type { ChangedLists } from './changed-lists.js';
import type { Lexicon } from './lexicon.js';

/** Words that are remembered in all. */
const REMEMBERED_WORDS = 20_000;
/** New terms that are looked at one by one. */
const FEW_TERMS = 64;

/** What was looked at to read a word. */
export class Footprint {
  /** Terms of which was asked how many services hold them. */
  readonly looked = new Set<number>();
  /** Hashes of texts that were no term. */
  readonly missed = new Set<number>();
  /** Whether something else counted as well: any change may matter. */
  isOpen = false;
}

interface Remembered<Read> {
  read: Read;
  /** Null where the next change ends it. */
  looked: readonly number[] | null;
  missed: readonly number[];
  /** Changes and terms that there were when it was last found to hold. */
  changes: number;
  terms: number;
}

/**
 * What words of queries were found to stand for. Where a change of the catalogue touched a list that was looked at, the word is read again
 * from what does not change; a text that was looked for and is a term since ends it.
 */
export class WordMemory<Read> {
  readonly #lexicon: Lexicon;
  readonly #changed: ChangedLists;
  /** Kind -> word -> what it stands for. */
  readonly #words = new Map<string, Map<string, Remembered<Read>>>();
  #count = 0;
  /** Hashes of the terms from the first that was asked for on. */
  #firstHashed = -1;
  readonly #hashes: number[] = [];

  constructor(lexicon: Lexicon, changed: ChangedLists) {
    this.#lexicon = lexicon;
    this.#changed = changed;
  }

  /**
   * What a word stands for.
   * @param kind of reading: the same word may stand for something else in another
   * @param read notes what it looks at
   * @param renewed is asked after each change, and told whether it touched a list that was looked at; null where it has to be read anew
   */
  get(
    kind: string,
    word: string,
    read: (footprint: Footprint) => Read,
    renewed: (read: Read, isTouched: boolean) => Read | null,
  ): Read {
    let words = this.#words.get(kind);
    if (words === undefined) this.#words.set(kind, (words = new Map()));
    const changes = this.#changed.count;
    const known = words.get(word);
    if (known !== undefined) {
      if (known.changes === changes) return known.read;
      const again = this.#mayHold(known)
        ? renewed(known.read, this.#changed.isAnySince(known.changes, known.looked!))
        : null;
      if (again !== null) {
        known.changes = changes;
        known.terms = this.#lexicon.size;
        return (known.read = again);
      }
    } else if (this.#count++ >= REMEMBERED_WORDS) {
      for (const all of this.#words.values()) all.clear();
      this.#count = 1;
    }
    const footprint = new Footprint();
    const found = read(footprint);
    words.set(word, {
      read: found,
      looked: footprint.isOpen ? null : [...footprint.looked],
      missed: footprint.isOpen ? [] : [...footprint.missed],
      changes,
      terms: this.#lexicon.size,
    });
    return found;
  }

  #mayHold({ looked, missed, terms }: Remembered<Read>): boolean {
    if (looked === null || this.#lexicon.size - terms > FEW_TERMS) return false;
    for (let term = terms; term < this.#lexicon.size; term++)
      if (missed.includes(this.#hashOfTerm(term))) return false;
    return true;
  }

  #hashOfTerm(term: number): number {
    if (this.#firstHashed < 0) this.#firstHashed = term;
    if (term < this.#firstHashed) return hashOf(this.#lexicon.textOf(term));
    for (let next = this.#firstHashed + this.#hashes.length; next <= term; next++)
      this.#hashes.push(hashOf(this.#lexicon.textOf(next)));
    return this.#hashes[term - this.#firstHashed]!;
  }
}

/** Of the text of a term; two texts in four billion have the same. */
export function hashOf(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), HASH_FACTOR);
  return mixed(hash);
}
