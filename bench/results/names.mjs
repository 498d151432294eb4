/** Contenders and operations as people read them. */
export const TITLES = {
  fivefold: 'Fivefold',
  sql_floor: 'SQL floor',
  memory_limit: 'Memory limit',
  postgraphile: 'PostGraphile',
  vendure: 'Vendure',
};

export const WORDS = {
  search: 'search: words, facet, 20 rows nested, exact total',
  list: 'list: newest of a sector by keyset, exact total',
  detail: 'detail of a service',
  own: 'own requests with offers, 50 rows',
  own_one: 'own requests with offers, 1 row',
  suggest: 'suggestions',
  match: 'match of a need',
  search_facets: 'search with all facets',
  search_signed_in: 'search, signed in',
  request: 'send a request',
  accept: 'accept a quote',
  publish: 'publish a service',
  create: 'create a service',
};
