import type { FacetName, ServiceFilter, ServiceSort } from '../../graphql/operations.js';

/** The filters of a search by the name they carry in the address; each may hold several values, OR-ed. */
export const FILTERS = [
  'sector',
  'stage',
  'concept',
  'cluster',
  'country',
  'certificate',
  'language',
  'label',
  'region',
] as const;
export type FilterName = (typeof FILTERS)[number];

export const SORTS = ['RELEVANCE', 'NEWEST', 'PRICE', 'LEAD_TIME'] as const satisfies readonly ServiceSort[];

/** What `/search?…` asks for. */
export interface SearchState {
  readonly text: string;
  readonly filters: Readonly<Record<FilterName, readonly string[]>>;
  readonly sort: ServiceSort;
}

/** The facet of the answer that offers values for a filter; regions are picked from the map of regions instead. */
export const FACET_FILTERS: Readonly<Record<FacetName, FilterName>> = {
  SECTOR: 'sector',
  STAGE: 'stage',
  CONCEPT: 'concept',
  PUBLISHER: 'cluster',
  COUNTRY: 'country',
  CERTIFICATE: 'certificate',
  LANGUAGE: 'language',
  LABEL: 'label',
};

const NO_FILTERS = Object.fromEntries(FILTERS.map((name) => [name, []])) as unknown as SearchState['filters'];

export const EMPTY_SEARCH: SearchState = { text: '', filters: NO_FILTERS, sort: 'RELEVANCE' };

/** The query string of a search, without `?`; parts that say nothing are left out. */
export function toSearchParams(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.text !== '') params.set('q', state.text);
  for (const name of FILTERS) for (const value of state.filters[name]) params.append(name, value);
  if (state.sort !== 'RELEVANCE') params.set('sort', state.sort.toLowerCase());
  return params.toString();
}

/** Reads a query string; unknown parts are ignored, doubled values count once. */
export function fromSearchParams(params: URLSearchParams): SearchState {
  const sort = params.get('sort')?.toUpperCase();
  return {
    text: params.get('q') ?? '',
    filters: Object.fromEntries(
      FILTERS.map((name) => [name, [...new Set(params.getAll(name))]]),
    ) as unknown as SearchState['filters'],
    sort: SORTS.find((one) => one === sort) ?? 'RELEVANCE',
  };
}

/** The filter in the words of the API; absent where nothing is chosen. */
export function toServiceFilter({ filters }: SearchState): ServiceFilter {
  const some = (values: readonly string[]) => (values.length === 0 ? null : [...values]);
  return {
    sectors: some(filters.sector),
    stages: some(filters.stage),
    concepts: some(filters.concept),
    clusters: some(filters.cluster),
    countries: some(filters.country),
    certificates: some(filters.certificate),
    languages: some(filters.language),
    labels: some(filters.label),
    regions: some(filters.region),
  };
}

/** The search of a kept filter: {@link toServiceFilter} the other way round. */
export function fromServiceFilter(text: string, filter: ServiceFilter): SearchState {
  return {
    text,
    sort: 'RELEVANCE',
    filters: {
      sector: filter.sectors ?? [],
      stage: filter.stages ?? [],
      concept: filter.concepts ?? [],
      cluster: filter.clusters ?? [],
      country: filter.countries ?? [],
      certificate: filter.certificates ?? [],
      language: filter.languages ?? [],
      label: filter.labels ?? [],
      region: filter.regions ?? [],
    },
  };
}

/** The search with `value` of a filter switched on or off. */
export function toggleFilter(state: SearchState, name: FilterName, value: string): SearchState {
  const values = state.filters[name];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...state, filters: { ...state.filters, [name]: next } };
}
