/**
 * The first place of `from … end - 1` whose document is `wanted` or a later one; `end` where there is none. Documents ascend.
 * Cost O(log of the steps to it).
 * @param shift bits of a posting beside its document, which stands above them
 */
export function gallop(
  postings: Uint32Array,
  from: number,
  end: number,
  wanted: number,
  shift: number,
): number {
  let low = from;
  let here = from;
  for (let step = 1; here < end && postings[here]! >>> shift < wanted; step <<= 1) {
    low = here + 1;
    here += step;
  }
  let high = here < end ? here : end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (postings[middle]! >>> shift < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
