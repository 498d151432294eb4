/**
 * Normalised discounted cumulative gain of the first `k` of a ranking whose documents are relevant or not.
 *
 * @returns 0 … 1; 1 where the relevant ones come first; null where nothing is relevant
 * Source: Järvelin & Kekäläinen 2002, Cumulated gain-based evaluation of IR techniques
 */
export function ndcgAt(k: number, ranked: readonly string[], relevant: ReadonlySet<string>): number | null {
  if (relevant.size === 0) return null;
  const gain = ranked.slice(0, k).reduce((sum, id, rank) => sum + (relevant.has(id) ? discount(rank) : 0), 0);
  const ideal = Array.from({ length: Math.min(k, relevant.size) }, (_, rank) => discount(rank));
  return gain / ideal.reduce((sum, one) => sum + one, 0);
}

function discount(rank: number): number {
  return 1 / Math.log2(rank + 2);
}
