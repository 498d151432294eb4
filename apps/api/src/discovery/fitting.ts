import type { CatalogueIndex } from '@fivefold/matching';
import type { LiveIndex } from './live-index.js';
import { readFilter } from './search.js';
import type { ServiceFilter } from './service.graphql.js';

/** A service that stands further down among what words find does not count as fitting them. */
const DEEPEST = 300;
const PAGE = 100;
/** Services that are noted as known when a search is kept. */
const MOST = 5000;

/** Ids of all services that a search finds, at most 5,000. No SQL. @throws DomainError as `searchServices` */
export function allFitting(live: LiveIndex, text: string, given: ServiceFilter): string[] {
  return [...pages(live.catalogue, text, given, MOST)];
}

/** How many services a search finds. No SQL. Cost that of a search without facets. */
export function countFitting(live: LiveIndex, text: string, given: ServiceFilter): number {
  const filter = readFilter(given);
  return live.catalogue.search({ text, filter, sort: 'relevance', limit: 1, after: null, facets: [] }).total;
}

/** Whether a search finds the service, among the first 300 where it has words. No SQL. */
export function fits(index: CatalogueIndex, id: string, text: string, given: ServiceFilter): boolean {
  for (const found of pages(index, text, given, text === '' ? Infinity : DEEPEST))
    if (found === id) return true;
  return false;
}

function* pages(index: CatalogueIndex, text: string, given: ServiceFilter, most: number): Generator<string> {
  const filter = readFilter(given);
  let after = null;
  for (let read = 0; read < most; read += PAGE) {
    const { hits, hasMore } = index.search({
      text,
      filter,
      sort: 'relevance',
      limit: PAGE,
      after,
      facets: [],
    });
    for (const { serviceId } of hits) yield serviceId;
    after = hits.at(-1)?.position ?? null;
    if (!hasMore || !after) return;
  }
}
