import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  EMPTY_SEARCH,
  FILTERS,
  fromSearchParams,
  SORTS,
  toggleFilter,
  toSearchParams,
  toServiceFilter,
  type SearchState,
} from './search-address.js';

const values = fc.uniqueArray(fc.string({ minLength: 1, unit: 'binary' }), { maxLength: 4 });
const state: fc.Arbitrary<SearchState> = fc.record({
  text: fc.string({ unit: 'binary' }),
  filters: fc.record(
    Object.fromEntries(FILTERS.map((name) => [name, values])) as Record<
      (typeof FILTERS)[number],
      typeof values
    >,
  ),
  sort: fc.constantFrom(...SORTS),
});

describe('the address of a search', () => {
  it('gives back every search that was put in', () => {
    fc.assert(
      fc.property(state, (search) => {
        expect(fromSearchParams(new URLSearchParams(toSearchParams(search)))).toEqual(search);
      }),
    );
  });

  it('says nothing for an empty search', () => {
    expect(toSearchParams(EMPTY_SEARCH)).toBe('');
    expect(Object.values(toServiceFilter(EMPTY_SEARCH)).every((one) => one === null)).toBe(true);
  });

  it('switches a filter on and off again', () => {
    fc.assert(
      fc.property(state, fc.constantFrom(...FILTERS), fc.string({ minLength: 1 }), (search, name, value) => {
        fc.pre(!search.filters[name].includes(value));
        const on = toggleFilter(search, name, value);
        expect(on.filters[name]).toContain(value);
        expect(toggleFilter(on, name, value)).toEqual(search);
      }),
    );
  });

  it('falls back to relevance for a sort that does not exist', () => {
    expect(fromSearchParams(new URLSearchParams('sort=shoe_size')).sort).toBe('RELEVANCE');
  });
});
