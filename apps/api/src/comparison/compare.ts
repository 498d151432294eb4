/** What counts when offers of one request are laid side by side. Amounts in minor units of `currency`. */
export interface Offer {
  readonly currency: string;
  readonly net: number;
  /** Null where a line does not state its tax. */
  readonly gross: number | null;
  readonly leadTime: number | null;
  readonly clausesMet: number;
  readonly certainty: number | null;
}

export const CRITERIA = ['net', 'gross', 'leadTime', 'clausesMet', 'certainty'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Whether less is better. */
const LESS: readonly Criterion[] = ['net', 'gross', 'leadTime'];
const MONEY: readonly Criterion[] = ['net', 'gross'];

/**
 * Where each offer is the best, or as good as the best. An offer alone is best in nothing, and neither is one of several that
 * are all alike; prices in several currencies are not compared.
 *
 * @returns per offer, in their order, the criteria in table order. Cost O(offers × criteria)
 */
export function bestOf(offers: readonly Offer[]): Criterion[][] {
  const best: Criterion[][] = offers.map(() => []);
  const isMixed = new Set(offers.map((offer) => offer.currency)).size > 1;
  for (const criterion of CRITERIA) {
    if (isMixed && MONEY.includes(criterion)) continue;
    const stated = offers.map((offer) => offer[criterion]).filter((value) => value !== null);
    if (new Set(stated).size < 2) continue;
    const winner = LESS.includes(criterion) ? Math.min(...stated) : Math.max(...stated);
    for (const [at, offer] of offers.entries()) if (offer[criterion] === winner) best[at]!.push(criterion);
  }
  return best;
}
