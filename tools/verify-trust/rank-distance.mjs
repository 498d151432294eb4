/**
 * How far pairs are apart by the ranks of their differences, in standard deviations of pairs that are alike: below 0 where the
 * first of a pair is smaller as a rule. What slows both of a pair down does not count. Ties share a rank. Source: Wilcoxon 1945,
 * signed ranks, normal approximation; at least 20 pairs.
 *
 * @param pairs `[one, other]`
 */
export function rankDistance(pairs) {
  const differences = pairs.map(([one, other]) => one - other).filter((difference) => difference !== 0);
  differences.sort((a, b) => Math.abs(a) - Math.abs(b));
  const n = differences.length;
  let ranks = 0;
  for (let from = 0; from < n;) {
    let to = from;
    while (to < n && Math.abs(differences[to]) === Math.abs(differences[from])) to += 1;
    const shared = (from + 1 + to) / 2;
    for (let at = from; at < to; at += 1) if (differences[at] > 0) ranks += shared;
    from = to;
  }
  return n === 0 ? 0 : (ranks - (n * (n + 1)) / 4) / Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
}

export function medianOf(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
