import type { FacetCount, FacetName, SearchResult } from '../types.js';
import { FACETS, type Columns } from './columns.js';
import type { SetColumn } from './set-column.js';

/**
 * Exact counts of every value of the facets asked for, most frequent first, ties by value; an empty list for the others.
 * @param perValue counts how many hits have each value of a column
 */
export function countFacets(
  columns: Columns,
  asked: readonly FacetName[],
  perValue: (column: SetColumn) => Uint32Array,
): SearchResult['facets'] {
  const facets = {} as Record<FacetName, readonly FacetCount[]>;
  for (const name of FACETS) {
    const column = columns.attributes[name];
    facets[name] = asked.includes(name) ? countFacet(column, perValue(column)) : [];
  }
  return facets;
}

/** The counts of one facet from those per value; see {@link countFacets}. O(values × log). */
export function countFacet(column: SetColumn, perValue: Uint32Array): FacetCount[] {
  const { valueCount } = column;
  const ranks = column.valueRanks();
  // One number per value, larger for the more frequent and then for the earlier: the fastest sort there is.
  const keys = new Float64Array(valueCount);
  let found = 0;
  for (let value = 0; value < valueCount; value++) {
    const hits = perValue[value]!;
    if (hits > 0) keys[found++] = hits * valueCount + (valueCount - 1 - ranks.rankOf[value]!);
  }
  const sorted = keys.subarray(0, found).sort();
  const counts: FacetCount[] = [];
  for (let at = found - 1; at >= 0; at--) {
    const hits = Math.floor(sorted[at]! / valueCount);
    const value = ranks.sorted[valueCount - 1 - (sorted[at]! - hits * valueCount)]!;
    counts.push({ value: column.valueAt(value), count: hits });
  }
  return counts;
}
