import { grown } from './growing-uint32.js';
import type { ServiceStore } from './service-store.js';

/**
 * A number per document that grows with its id, so that ties are settled without comparing texts. A new id gets a number
 * between those of its neighbours; where none is left between them (after some fifty insertions at one spot), all are
 * numbered anew.
 */
export class IdOrder {
  readonly #store: ServiceStore;
  /** Documents ascending by id; null until first asked for. */
  #sorted: Uint32Array | null = null;
  #count = 0;
  #numbers = new Float64Array(0);

  constructor(store: ServiceStore) {
    this.#store = store;
  }

  /** Takes the documents in order of their ids from a snapshot. */
  load(sorted: Uint32Array): void {
    this.#sorted = sorted.slice();
    this.#count = sorted.length;
    this.#numberAll();
  }

  /** The documents ascending by id; valid until the next change. */
  sorted(): Uint32Array {
    this.numbers();
    return this.#sorted!.subarray(0, this.#count);
  }

  /** The document with an id; -1 where there is none. O(log n). */
  documentOf(id: string): number {
    this.numbers();
    const at = this.#find(id);
    return at < this.#count && this.#store.idOf(this.#sorted![at]!) === id ? this.#sorted![at]! : -1;
  }

  /** Document -> number; valid until the next change. O(1) but for the first time, which sorts. */
  numbers(): Float64Array {
    if (this.#sorted === null) {
      const sorted = new Uint32Array(this.#store.end);
      this.#count = this.#store.list(sorted);
      this.#sort(sorted.subarray(0, this.#count));
      this.#sorted = sorted;
      this.#numberAll();
    }
    return this.#numbers;
  }

  /** Sorts by id; catalogues often come in that order already. */
  #sort(documents: Uint32Array): void {
    const idOf = this.#store.idOf;
    let at = 1;
    while (at < documents.length && idOf(documents[at - 1]!) < idOf(documents[at]!)) at++;
    if (at < documents.length) documents.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  }

  /** Takes in a document that was just stored under a new id. O(log n) + a move. */
  add(document: number): void {
    if (this.#sorted === null) return;
    const at = this.#find(this.#store.idOf(document));
    this.#sorted = grown(this.#sorted, this.#count + 1);
    this.#sorted.copyWithin(at + 1, at, this.#count);
    this.#sorted[at] = document;
    this.#count++;
    this.#numbers = grown(this.#numbers, document + 1);
    const before = at === 0 ? 0 : this.#numbers[this.#sorted[at - 1]!]!;
    const after = at === this.#count - 1 ? before + 2 : this.#numbers[this.#sorted[at + 1]!]!;
    const number = (before + after) / 2;
    this.#numbers[document] = number;
    if (number <= before || number >= after) this.#numberAll();
  }

  /** Takes a document out; to be called while it is still stored. O(log n) + a move. */
  remove(document: number): void {
    if (this.#sorted === null) return;
    const at = this.#find(this.#store.idOf(document));
    this.#sorted.copyWithin(at, at + 1, this.#count);
    this.#count--;
  }

  #find(id: string): number {
    let low = 0;
    for (let high = this.#count; low < high;) {
      const middle = (low + high) >>> 1;
      if (this.#store.idOf(this.#sorted![middle]!) < id) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #numberAll(): void {
    this.#numbers = grown(this.#numbers, this.#store.end);
    for (let at = 0; at < this.#count; at++) this.#numbers[this.#sorted![at]!] = at + 1;
  }
}
