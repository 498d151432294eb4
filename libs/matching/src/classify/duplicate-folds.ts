/** Texts nearer than this are taken for versions of one text. */
const SAME_COSINE = 0.6;

/**
 * A fold for each text such that near-duplicates share one: what is learned from one half of a pair would otherwise be
 * praised for knowing the other, as new texts seldom are so well known.
 *
 * @param cosinesOf cosines of a text with all texts before it, at least
 * Cost O(texts^2) comparisons.
 */
export function duplicateFolds(
  count: number,
  folds: number,
  cosinesOf: (text: number) => Float64Array,
): Uint8Array {
  const leader = Uint32Array.from({ length: count }, (_, at) => at);
  const find = (at: number): number => {
    while (leader[at] !== at) at = leader[at] = leader[leader[at]!]!;
    return at;
  };
  const sizes = new Uint32Array(count).fill(1);
  const largest = Math.max(1, count / (2 * folds));
  for (let text = 1; text < count; text++) {
    const cosines = cosinesOf(text);
    for (let other = 0; other < text; other++) {
      if (cosines[other]! < SAME_COSINE) continue;
      const one = find(text);
      const two = find(other);
      // Chains of likeness must not pull everything into one fold.
      if (one === two || sizes[one]! + sizes[two]! > largest) continue;
      leader[one] = two;
      sizes[two]! += sizes[one]!;
    }
  }
  const filled = new Uint32Array(folds);
  const foldOf = new Uint8Array(count);
  const chosen = new Map<number, number>();
  for (let text = 0; text < count; text++) {
    const group = find(text);
    let fold = chosen.get(group);
    if (fold === undefined) {
      fold = filled.indexOf(Math.min(...filled));
      chosen.set(group, fold);
      filled[fold]! += sizes[group]!;
    }
    foldOf[text] = fold;
  }
  return foldOf;
}
