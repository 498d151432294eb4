import { gallop } from './gallop.js';
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
    here = gallop(block, here, end, document, 8);
    if (here < end && block[here]! >>> 8 === document) {
      const points = weight * (block[here]! & 0xff);
      if (points > gains[at]!) gains[at] = points;
    }
  }
}
