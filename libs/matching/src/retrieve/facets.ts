import type { FacetCount, FacetName, SearchResult } from '../types.js';
import { FACETS, type Columns } from './columns.js';

/**
 * Exact counts of every value of the facets asked for over `documents[0 … count - 1]`, most frequent first, ties by value;
 * an empty list for the other facets.
 * Cost O(count) a facet, or O(count × values of a service) where services differ in their sets of values.
 */
export function countFacets(
  columns: Columns,
  documents: Uint32Array,
  count: number,
  asked: readonly FacetName[],
): SearchResult['facets'] {
  const facets = {} as Record<FacetName, readonly FacetCount[]>;
  for (const name of FACETS) {
    facets[name] = asked.includes(name) ? countFacet(columns, documents, count, name) : [];
  }
  return facets;
}

/** The counts of one facet; see {@link countFacets}. */
export function countFacet(
  columns: Columns,
  documents: Uint32Array,
  count: number,
  name: FacetName,
): FacetCount[] {
  const column = columns.attributes[name];
  const perValue = column.countValues(documents, count);
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
