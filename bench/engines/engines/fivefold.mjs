import { CatalogueIndex } from '@fivefold/matching';
import { worldServices } from '../../../libs/matching/bench/world-services.mjs';

/** The index of the product. It is given whole services, not their texts alone: facets, places and prices come on top. */
export function prepare(texts) {
  return worldServices(texts.length);
}

export async function build(services) {
  const index = CatalogueIndex.build(services);
  // As the server does before it answers; else the first query would.
  index.warm();
  return index;
}

export function search(index, text, limit) {
  // The peers do not count what they find either.
  const wanted = { text, filter: {}, sort: 'relevance', limit, after: null, facets: [], withTotal: false };
  return index.search(wanted).hits.map(({ serviceId }) => serviceId);
}
