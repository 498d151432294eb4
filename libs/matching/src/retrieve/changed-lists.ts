import { grown } from './growing-uint32.js';

/** Changes whose documents are known; a power of two. */
const REMEMBERED = 256;

/** Which lists were changed when, and which documents lately: what was made of lists can follow their changes when it is asked for. */
export class ChangedLists {
  /** Changes so far. */
  count = 0;
  /** List -> its last change, counted from 1; 0 for none. */
  #last = new Uint32Array(0);
  /** Change -> its document, the latest of each remainder. */
  readonly #documents = new Uint32Array(REMEMBERED);

  /** The next change: of this document. */
  begin(document: number): void {
    this.#documents[++this.count & (REMEMBERED - 1)] = document;
  }

  /** The change under way touches a list. O(1). */
  touch(list: number): void {
    this.#last = grown(this.#last, list + 1);
    this.#last[list] = this.count;
  }

  /** Whether any of some lists was touched after the first `changes` changes. O(lists). */
  isAnySince(changes: number, lists: readonly number[]): boolean {
    for (const list of lists) if (list < this.#last.length && this.#last[list]! > changes) return true;
    return false;
  }

  /** The documents changed after the first `changes` changes, each once; null where that is too long ago. */
  since(changes: number): number[] | null {
    if (this.count - changes > REMEMBERED) return null;
    const documents = new Set<number>();
    for (let at = changes + 1; at <= this.count; at++) documents.add(this.#documents[at & (REMEMBERED - 1)]!);
    return [...documents];
  }
}
