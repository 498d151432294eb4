import { type Clause, FEWEST_FIRMS } from '@fivefold/domain';
import { type Region, toRegion } from '../directory/index.js';
import type { DemandFigures } from './unmet-demand.graphql.js';

/** A want of one need of one company, as a view gives it to whoever may know of it. */
export interface Want {
  readonly requester_org_id: string;
  readonly region: string | null;
  readonly country: string | null;
  readonly clauses: readonly Clause[];
  /** The company again where it consented to be named. */
  readonly shown_org_id: string | null;
}

/** `count` where it is large enough to be said; null where it would tell of single companies. */
export function sayable(count: number): number | null {
  return count >= FEWEST_FIRMS ? count : null;
}

/**
 * What may be said of the companies behind some wants: each company once, nothing below five. Of the currencies the one that most
 * companies state; of a company with several budgets the largest; of an even number the lower middle one, to two leading digits: the exact amount is
 * what one company wrote. O(n log n)
 */
export function figuresOf(wants: readonly Want[]): DemandFigures {
  const companies = sayable(new Set(wants.map((want) => want.requester_org_id)).size);
  const named = wants.flatMap(({ shown_org_id }) => shown_org_id ?? []);
  const codes = new Set(wants.flatMap(({ region, country }) => region ?? country ?? []));
  const regions = [...codes].sort().map(toRegion);
  return {
    any: wants.length > 0,
    companies,
    namedKeys: [...new Set(named)].sort(),
    regions: companies === null ? [] : regions.filter((region): region is Region => region !== null),
    ...budgetOf(wants),
  };
}

function budgetOf(wants: readonly Want[]) {
  const byCurrency = new Map<string, Map<string, number>>();
  for (const { requester_org_id, clauses } of wants)
    for (const { value } of clauses) {
      if (value.key !== 'budget') continue;
      const stated = byCurrency.get(value.currency) ?? new Map<string, number>();
      byCurrency.set(value.currency, stated);
      stated.set(requester_org_id, Math.max(stated.get(requester_org_id) ?? 0, value.maxMinor));
    }
  const [most] = [...byCurrency].sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1));
  const budgets = most ? sayable(most[1].size) : null;
  if (!most || budgets === null) return { budgets: null, budgetMinor: null, budgetCurrency: null };
  const sorted = [...most[1].values()].sort((a, b) => a - b);
  const middle = sorted[(sorted.length - 1) >> 1]!;
  return { budgets, budgetMinor: Number(middle.toPrecision(2)), budgetCurrency: most[0] };
}
