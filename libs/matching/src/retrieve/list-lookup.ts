import type { PostingPool } from './posting-pool.js';

/**
 * Raises the gain of each of `documents[0 … count - 1]`, ascending, to what a list gives it.
 * Cost O(count × log of the steps between them), at most O(the list).
 */
export function raiseByList(
  pool: PostingPool,
  list: number,
  weight: number,
  documents: Uint32Array,
  count: number,
  gains: Int32Array,
): void {
  const block = pool.blockOf(list);
  let here = pool.startOf(list);
  const end = pool.endOf(list);
  for (let at = 0; at < count && here < end; at++) {
    const document = documents[at]!;
    // Gallop to the first posting of this document or a later one.
    let step = 1;
    let low = here;
    while (here < end && block[here]! >>> 8 < document) {
      low = here + 1;
      here += step;
      step <<= 1;
    }
    let high = here < end ? here : end;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (block[middle]! >>> 8 < document) low = middle + 1;
      else high = middle;
    }
    here = low;
    if (here < end && block[here]! >>> 8 === document) {
      const points = weight * (block[here]! & 0xff);
      if (points > gains[at]!) gains[at] = points;
    }
  }
}
