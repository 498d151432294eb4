import { grown } from './growing-uint32.js';
import type { Place } from './selection.js';
import type { ServiceStore } from './service-store.js';

/**
 * All documents in one order: ascending by `sign × column`, ties by id. Sorted when first asked for, then kept in order by
 * one binary search and one move of memory per change.
 */
export class SortedDocuments {
  readonly #store: ServiceStore;
  readonly #columnOf: () => Float64Array;
  readonly #sign: 1 | -1;
  #documents: Uint32Array | null = null;
  #count = 0;

  constructor(store: ServiceStore, columnOf: () => Float64Array, sign: 1 | -1) {
    this.#store = store;
    this.#columnOf = columnOf;
    this.#sign = sign;
  }

  /** The documents in order; not to be written to, valid until the next change. O(1) but for the first time. */
  list(): Uint32Array {
    if (this.#documents === null) {
      const documents = new Uint32Array(this.#store.end);
      this.#count = this.#store.list(documents);
      const column = this.#columnOf();
      const compare = (a: number, b: number) =>
        this.#sign * (column[a]! - column[b]!) || (this.#store.idOf(a) < this.#store.idOf(b) ? -1 : 1);
      documents.subarray(0, this.#count).sort(compare);
      this.#documents = documents;
    }
    return this.#documents.subarray(0, this.#count);
  }

  /** Takes in a document whose column and id are written. O(log n) + a move. */
  add(document: number): void {
    if (this.#documents === null) return;
    const at = this.#find(document);
    this.#documents = grown(this.#documents, this.#count + 1);
    this.#documents.copyWithin(at + 1, at, this.#count);
    this.#documents[at] = document;
    this.#count++;
  }

  /** Takes a document out; to be called before its column or id changes. O(log n) + a move. */
  remove(document: number): void {
    if (this.#documents === null) return;
    const at = this.#find(document);
    this.#documents.copyWithin(at, at + 1, this.#count);
    this.#count--;
  }

  #find(document: number): number {
    const place = { cost: this.#sign * this.#columnOf()[document]!, id: this.#store.idOf(document) };
    return placeIn(this.#documents!, this.#count, place, this.#columnOf(), this.#sign, this.#store);
  }
}

/** Index of the first of the sorted `documents[0 … count - 1]` that does not come before a place. O(log count). */
export function placeIn(
  documents: Uint32Array,
  count: number,
  place: Place,
  column: Float64Array,
  sign: 1 | -1,
  store: ServiceStore,
): number {
  let low = 0;
  for (let high = count; low < high;) {
    const middle = (low + high) >>> 1;
    const cost = sign * column[documents[middle]!]!;
    const isBefore = cost < place.cost || (cost === place.cost && store.idOf(documents[middle]!) < place.id);
    if (isBefore) low = middle + 1;
    else high = middle;
  }
  return low;
}
