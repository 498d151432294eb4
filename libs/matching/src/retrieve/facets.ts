import type { FacetCount, FacetName, SearchResult } from '../types.js';
import { FACETS, type Columns } from './columns.js';
import type { SetColumn } from './set-column.js';

/**
 * Exact counts of every facet value over `documents[0 … count - 1]`, most frequent first, ties by value.
 * Cost O(count) a facet + O(sets of values in use).
 */
export function countFacets(columns: Columns, documents: Uint32Array, count: number): SearchResult['facets'] {
  const facets = {} as Record<FacetName, FacetCount[]>;
  for (const name of FACETS) facets[name] = countColumn(columns.attributes[name], documents, count);
  return facets;
}

function countColumn(column: SetColumn, documents: Uint32Array, count: number): FacetCount[] {
  const { codes } = column;
  const perSet = new Uint32Array(column.setCount);
  for (let at = 0; at < count; at++) perSet[codes[documents[at]!]!]!++;
  const perValue = new Uint32Array(column.valueCount);
  for (let set = 0; set < perSet.length; set++) {
    const hits = perSet[set]!;
    if (hits > 0) for (const value of column.valuesOf(set)) perValue[value]! += hits;
  }
  const counts: FacetCount[] = [];
  for (let value = 0; value < perValue.length; value++) {
    if (perValue[value]! > 0) counts.push({ value: column.valueAt(value), count: perValue[value]! });
  }
  return counts.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
