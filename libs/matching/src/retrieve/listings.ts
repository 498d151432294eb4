import type { FacetCount, FacetName, SearchFilter } from '../types.js';
import type { Columns } from './columns.js';
import { countFacet } from './facets.js';
import { CompiledFilter } from './filter.js';
import { placeIn, SortedDocuments } from './sorted-documents.js';
import type { Place } from './selection.js';
import type { ServiceStore } from './service-store.js';

/** Orders in which the catalogue is listed without a text. */
export type ListOrder = 'newest' | 'price' | 'lead_time';

/** Documents remembered over all listings: 4 bytes each. */
const REMEMBERED_DOCUMENTS = 4_000_000;

/** All services that pass a filter, in one order. */
export interface Listing {
  readonly documents: Uint32Array;
  /** Counts of the facets asked for so far. */
  readonly facets: Map<FacetName, readonly FacetCount[]>;
}

/**
 * Lists of the catalogue without a text. A list is filtered once from the kept order of all services and remembered until
 * the next change, so a page of it costs a binary search whatever the size of the catalogue.
 */
export class Listings {
  readonly #store: ServiceStore;
  readonly #columns: Columns;
  readonly #orders: Readonly<Record<ListOrder, SortedDocuments>>;
  readonly #remembered = new Map<string, Listing>();
  #documents = 0;

  constructor(store: ServiceStore, columns: Columns) {
    this.#store = store;
    this.#columns = columns;
    this.#orders = {
      newest: new SortedDocuments(store, () => columns.publishedAt, -1),
      price: new SortedDocuments(store, () => columns.price, 1),
      lead_time: new SortedDocuments(store, () => columns.leadTime, 1),
    };
  }

  /** To be called before a document is written over or taken out. */
  remove(document: number): void {
    for (const order of Object.values(this.#orders)) order.remove(document);
    this.#forget();
  }

  /** To be called after a document was written. */
  add(document: number): void {
    for (const order of Object.values(this.#orders)) order.add(document);
    this.#forget();
  }

  #forget(): void {
    this.#remembered.clear();
    this.#documents = 0;
  }

  /** The list for a filter. O(1) where it is remembered, O(services) where not. */
  of(filter: SearchFilter, order: ListOrder): Listing {
    // The same filter said in another order is another key, and costs one list more.
    const key = order + JSON.stringify(filter);
    const known = this.#remembered.get(key);
    if (known !== undefined) return known;
    const all = this.#orders[order].list();
    const compiled = CompiledFilter.of(filter, this.#columns);
    const listing = { documents: compiled.isOpen ? all : kept(compiled, all), facets: new Map() };
    if (this.#documents + listing.documents.length > REMEMBERED_DOCUMENTS) this.#forget();
    this.#documents += listing.documents.length;
    this.#remembered.set(key, listing);
    return listing;
  }

  /** The counts of one facet over a list, counted once. */
  facetOf(listing: Listing, name: FacetName): readonly FacetCount[] {
    let counts = listing.facets.get(name);
    if (counts === undefined) {
      const column = this.#columns.attributes[name];
      counts = countFacet(column, column.countValues(listing.documents, listing.documents.length));
      listing.facets.set(name, counts);
    }
    return counts;
  }

  /** At most `limit` documents of a list after a place (exclusive), and whether there are more. O(log n + limit). */
  page(
    listing: Listing,
    order: ListOrder,
    after: Place | null,
    limit: number,
  ): { readonly chosen: readonly number[]; readonly hasMore: boolean } {
    const { documents } = listing;
    const { publishedAt, price, leadTime } = this.#columns;
    const column = { newest: publishedAt, price, lead_time: leadTime }[order];
    const sign = order === 'newest' ? -1 : 1;
    let from = 0;
    if (after !== null) {
      from = placeIn(documents, documents.length, after, column, sign, this.#store);
      const isThere = from < documents.length && this.#store.idOf(documents[from]!) === after.id;
      if (isThere && sign * column[documents[from]!]! === after.cost) from++;
    }
    const chosen: number[] = [];
    const end = Math.min(from + limit, documents.length);
    for (let at = from; at < end; at++) chosen.push(documents[at]!);
    return { chosen, hasMore: end < documents.length };
  }
}

function kept(filter: CompiledFilter, all: Uint32Array): Uint32Array {
  const documents = all.slice();
  return documents.slice(0, filter.keep(documents, documents.length));
}
