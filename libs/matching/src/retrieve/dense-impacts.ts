import type { PostingPool } from './posting-pool.js';

/** A list that holds at least one document in so many is kept by document as well once it was asked for. */
const DENSE = 12;
/** Lists kept so: at 200,000 services 200 KB each. */
const KEPT_LISTS = 96;

/** Impacts of the longest lists by document, so that looking many documents up in them costs one read each. */
export class DenseImpacts {
  readonly #kept = new Map<number, Uint8Array>();

  /** Document -> impact, 0 where it is not in the list; null for a list that is too short to be worth it. */
  of(pool: PostingPool, list: number, documents: number): Uint8Array | null {
    const known = this.#kept.get(list);
    if (known !== undefined && known.length >= documents) return known;
    if (pool.lengthOf(list) * DENSE < documents) return null;
    const impacts = new Uint8Array(documents + (documents >>> 6) + 16);
    const block = pool.blockOf(list);
    for (let at = pool.startOf(list), end = pool.endOf(list); at < end; at++) {
      impacts[block[at]! >>> 8] = block[at]! & 0xff;
    }
    this.#kept.delete(list);
    if (this.#kept.size >= KEPT_LISTS) this.#kept.delete(this.#kept.keys().next().value!);
    this.#kept.set(list, impacts);
    return impacts;
  }

  /** Follows a change of a list. @param impact 0 where the document was taken out */
  change(list: number, document: number, impact: number): void {
    const impacts = this.#kept.get(list);
    if (impacts === undefined) return;
    if (document < impacts.length) impacts[document] = impact;
    else this.#kept.delete(list);
  }
}
