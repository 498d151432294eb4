import { CatalogueIndex } from '@fivefold/matching';
import { scaled } from '@fivefold/world';

/** The index of the product. It is given whole services, not their texts alone: facets, places and prices come on top. */
export function prepare(texts) {
  return [...scaled(texts.length, 1)];
}

export async function build(services) {
  return CatalogueIndex.build(services);
}

export function search(index, text, limit) {
  // The peers do not count what they find either.
  const wanted = { text, filter: {}, sort: 'relevance', limit, after: null, facets: [], withTotal: false };
  return index.search(wanted).hits.map(({ serviceId }) => serviceId);
}
