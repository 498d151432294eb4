import type { ConceptId, Language, ServiceFacts } from '@fivefold/domain';
import type { Completion, SearchHit, SearchPosition, SearchQuery, SearchResult } from '../types.js';
import { Columns, FACETS } from './columns.js';
import { Completions } from './completions.js';
import { countFacets } from './facets.js';
import { CompiledFilter } from './filter.js';
import type { QueryPlan } from './query-reader.js';
import { selectFirst, type Place } from './selection.js';
import { ServiceStore } from './service-store.js';
import { TextIndex } from './text-index.js';

const LONGEST_PAGE = 100;

interface Order {
  readonly column: Int32Array | Float64Array;
  readonly sign: 1 | -1;
  readonly valueOf: (document: number) => number;
  readonly placeOf: (position: SearchPosition) => Place;
}

/** Positions hold the column's number divided by `unit`, so that those of a relevance are scores from 0 to 1. */
function orderBy(column: Int32Array | Float64Array, sign: 1 | -1, unit: number): Order {
  return {
    column,
    sign,
    valueOf: (document) => column[document]! / unit,
    placeOf: ({ value, id }) => ({ cost: sign * (unit === 1 ? value : Math.round(value * unit)), id }),
  };
}

/** A service that can be judged for a capability. */
export interface Candidate {
  readonly serviceId: string;
  /** How well the service fits the words of the need, 0 … 1. */
  readonly textScore01: number;
  /** `substitutes`: it offers not the concept itself but one that can do its work, with a reservation. */
  readonly relation: 'offers' | 'substitutes';
}

/**
 * The published catalogue in memory: search, facets, completion and candidates for matching, without any I/O.
 *
 * Every change is visible to the next call, and any sequence of changes gives the answers of a fresh {@link build} of what
 * is left. Texts are ranked by BM25F over fields in each text's language (DESIGN.md, section "Finding"); sums are whole numbers
 * and ties go by id, so order of input never shows. At most 16,777,216 services.
 */
export class CatalogueIndex {
  readonly #store = new ServiceStore();
  readonly #columns = new Columns();
  readonly #text = new TextIndex();
  readonly #completions = new Completions(this.#text, this.#store);
  #listed = new Uint32Array(0);

  /**
   * Builds an index. Of services with the same id the last counts.
   * Cost O(words): about 1 s for 20,000 services of 60 words.
   */
  static build(services: Iterable<ServiceFacts>): CatalogueIndex {
    const index = new CatalogueIndex();
    for (const service of services) index.#columns.put(index.#store.put(service), service);
    index.#text.fill(index.#numbered());
    return index;
  }

  *#numbered(): IterableIterator<readonly [number, ServiceFacts]> {
    for (const service of this.#store.all()) yield [this.#store.numberOf(service.id), service];
  }

  /** Number of services. */
  get size(): number {
    return this.#store.size;
  }

  /** Bytes of the postings and trigram lists, without words, columns and the services themselves. */
  get postingBytes(): number {
    return this.#text.bytes;
  }

  /** The service with this id. O(1). */
  get(id: string): ServiceFacts | undefined {
    const document = this.#store.numberOf(id);
    return document < 0 ? undefined : this.#store.at(document);
  }

  /** All services, in no order that means anything; not to be mixed with changes. */
  all(): IterableIterator<ServiceFacts> {
    return this.#store.all();
  }

  /** Adds a service; one with the same id is replaced, so that news may arrive twice. Cost as {@link replace}. */
  add(service: ServiceFacts): void {
    this.replace(service);
  }

  /**
   * Puts a service in the place of the one with its id, or adds it.
   * Cost O(its words × log services), under 1 ms at 20,000. Now and then a block of postings is packed anew.
   */
  replace(service: ServiceFacts): void {
    const before = this.get(service.id) ?? null;
    const document = this.#store.put(service);
    this.#columns.put(document, service);
    this.#text.put(document, service, before);
  }

  /** Takes a service out. @returns false where there was none. Cost as {@link replace} */
  remove(id: string): boolean {
    const document = this.#store.numberOf(id);
    if (document < 0) return false;
    this.#text.remove(document, this.#store.at(document));
    this.#store.remove(document);
    return true;
  }

  /**
   * Services that hold any word of the text, or a concept that it names in any language, and pass the filter.
   *
   * `score01` is the share that a service reaches of the score of an imagined one in which every word of the text, unknown
   * ones included, has its full effect; so it means the same from query to query. No hits where no word is known and none
   * resembles a known one. A text without letters or digits finds nothing; an empty one lists everything, by relevance
   * then the newest first. Sorting by price compares minor units, whatever the currency; shares of success and prices
   * on request, like lead times not stated, come last. A region filter finds services that hold the region or lie inside it.
   * Only the first 1,000 characters are read.
   *
   * @param query `limit` 1 … 100; `after` from a hit of the same query gives the next page without gap or repetition as long
   *   as the catalogue does not change
   * Cost O(postings of the words + hits); 0.05 … 0.2 ms at 20,000 services.
   */
  search(query: SearchQuery): SearchResult {
    const lists = query.text.trim() === '';
    const plan = lists ? null : this.#text.read(query.text, null, this.size);
    const { scorer } = this.#text;
    if (plan !== null) this.#text.score(plan, this.#store.end);
    const filter = CompiledFilter.of(query.filter, this.#columns);
    const documents = this.#hits(plan, filter);
    const count = filter.keep(documents, plan === null ? this.size : scorer.count);
    const order = this.#orderOf(query, plan);
    const after = query.after === null ? null : order.placeOf(query.after);
    const { chosen, hasMore } = selectFirst(
      documents,
      count,
      Math.min(LONGEST_PAGE, Math.max(1, query.limit)),
      after,
      order.column,
      order.sign,
      (document) => this.#store.idAt(document),
    );
    const hits = chosen.map((document): SearchHit => {
      const serviceId = this.#store.idAt(document);
      const score01 = plan === null ? 0 : scorer.scores[document]! / plan.ideal;
      return { serviceId, score01, position: { value: order.valueOf(document), id: serviceId } };
    });
    scorer.clear();
    return {
      hits,
      total: count,
      hasMore,
      facets: countFacets(this.#columns, documents, count, query.facets ?? FACETS),
      didYouMean: plan?.didYouMean ?? null,
    };
  }

  /** The documents to filter, in an array that a filter may write to. */
  #hits(plan: QueryPlan | null, filter: CompiledFilter): Uint32Array {
    if (plan !== null && filter.isOpen) return this.#text.scorer.touched;
    if (this.#listed.length < this.#store.end) this.#listed = new Uint32Array(this.#store.end + 1024);
    const { scorer } = this.#text;
    if (plan === null) this.#store.list(this.#listed);
    else this.#listed.set(scorer.touched.subarray(0, scorer.count));
    return this.#listed;
  }

  /** The order of a query, ascending by `sign × column`, and the way from a document to the value in a position and back. */
  #orderOf(query: SearchQuery, plan: QueryPlan | null): Order {
    const { publishedAt, price, leadTime } = this.#columns;
    if (query.sort === 'relevance' && plan !== null) return orderBy(this.#text.scorer.scores, -1, plan.ideal);
    if (query.sort === 'price') return orderBy(price, 1, 1);
    if (query.sort === 'lead_time') return orderBy(leadTime, 1, 1);
    return orderBy(publishedAt, -1, 1);
  }

  /**
   * Lines for the search box that continue a prefix: names of concepts, frequent words, titles; diacritics are ignored.
   * @param limit at most so many. Cost about 0.2 ms at 20,000 services
   */
  complete(prefix: string, limit: number): Completion[] {
    return this.#completions.of(prefix, limit);
  }

  /**
   * Services that offer a concept, then those that offer a substitute for it; within each the best fit to the words of
   * the need first, ties by id. Constraints are not looked at.
   *
   * @param query the need's text and its language, null where unknown; an empty text gives 0 for all
   * @param limit at most so many
   * Cost that of a search without facets + O(services offering × log).
   */
  candidates(
    concept: ConceptId,
    query: { readonly text: string; readonly language: Language | null },
    limit: number,
  ): Candidate[] {
    const plan = this.#text.read(query.text, query.language, this.size);
    const { scorer, labels } = this.#text;
    this.#text.score(plan, this.#store.end);
    const relations = new Map<number, Candidate['relation']>();
    for (const document of this.#text.offering(concept)) relations.set(document, 'offers');
    for (const substitute of labels.substitutesOf(concept)) {
      for (const document of this.#text.offering(substitute)) {
        if (!relations.has(document)) relations.set(document, 'substitutes');
      }
    }
    const found = Array.from(relations, ([document, relation]): Candidate => {
      const textScore01 = plan.ideal === 0 ? 0 : scorer.scores[document]! / plan.ideal;
      return { serviceId: this.#store.idAt(document), textScore01, relation };
    });
    scorer.clear();
    found.sort(
      (a, b) =>
        Number(a.relation === 'substitutes') - Number(b.relation === 'substitutes') ||
        b.textScore01 - a.textScore01 ||
        (a.serviceId < b.serviceId ? -1 : 1),
    );
    return found.slice(0, Math.max(0, limit));
  }
}
