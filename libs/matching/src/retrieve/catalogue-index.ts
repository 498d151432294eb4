import { LANGUAGES, type ConceptId, type Language, type ServiceFacts } from '@fivefold/domain';
import type {
  Completion,
  FacetCount,
  FacetName,
  SearchHit,
  SearchPosition,
  SearchQuery,
  SearchResult,
} from '../types.js';
import type { Translations } from '../translate/index.js';
import { type CandidateSet, IndexedSet } from './candidate-set.js';
import { Columns, FACETS } from './columns.js';
import { Completions } from './completions.js';
import { fingerprint } from './fingerprint.js';
import { countFacets } from './facets.js';
import { FilterBitmaps } from './filter.js';
import { FITS_BESIDE, FITS_FROM } from './ranking.js';
import { Listings, type ListOrder } from './listings.js';
import { grown } from './growing-uint32.js';
import { selectFirst, type Place } from './selection.js';
import { RegionImpacts } from './region-impacts.js';
import { ServiceStore } from './service-store.js';
import type { QueryPlan } from './query-reader.js';
import { PACKED } from './posting-pool.js';
import {
  gathered,
  type ReadSection,
  type Section,
  type SlowSection,
  SnapshotDraft,
  SnapshotSections,
} from './snapshot-file.js';
import { TextIndex } from './text-index.js';
import { drained, mapped } from '../steps.js';
import type { Allowed } from './top-scorer.js';

const LONGEST_PAGE = 100;
const NO_COUNTS: readonly FacetCount[] = [];
/** Prefixes whose lines are kept until the next change, and how long one of them may be. */
const MOST_COMPLETED = 2000;
const LONGEST_COMPLETED = 60;
/** No word of any language, nor like one. */
const UNKNOWN_WORD = 'qzxvwk';
/** Counting a value among so many documents costs as much one by one as by words of a bitmap. */
const LISTED = 4;

interface Order {
  readonly column: Int32Array | Float64Array;
  readonly sign: 1 | -1;
  readonly valueOf: (document: number) => number;
  readonly placeOf: (position: SearchPosition) => Place;
}

/** The best score first; positions hold the share of the ideal score, which leads back to the score. */
function relevance(scores: Int32Array, ideal: number): Order {
  return {
    column: scores,
    sign: -1,
    valueOf: (document) => scores[document]! / ideal,
    placeOf: ({ value, id }) => ({ cost: -Math.round(value * ideal), id }),
  };
}

function pageSize(limit: number): number {
  return Math.min(LONGEST_PAGE, Math.max(1, limit));
}

/**
 * The sections of a snapshot.
 * @throws DomainError `SNAPSHOT_INCOMPATIBLE` for another format, other stems, weights or vocabulary, damage in the frame
 */
export function readSnapshot(bytes: Uint8Array): SnapshotSections {
  return SnapshotSections.read(bytes, fingerprint());
}

/**
 * The same of parts that were read one by one, see `placesOfSections`; `SERVICE_FACTS`, which is half of it, may stay in the file.
 * @param head the first bytes, up to `SnapshotDraft.start`
 * @param parts by name: bytes in buffers of their own, or how they are read
 * @throws DomainError as {@link readSnapshot}
 */
export function readSnapshotParts(
  head: Uint8Array,
  parts: ReadonlyMap<string, Uint8Array | ReadSection>,
): SnapshotSections {
  return SnapshotSections.ofParts(head, parts, fingerprint());
}

/** A hit that knows where its service stands, which is nobody's business outside. */
class Hit implements SearchHit {
  readonly #document: number;
  readonly position: SearchPosition;

  constructor(
    document: number,
    readonly serviceId: string,
    readonly score01: number,
    value: number,
  ) {
    this.#document = document;
    this.position = { value, id: serviceId };
  }

  /** Undefined for a hit that somebody else made. */
  static documentOf(hit: SearchHit): number | undefined {
    return #document in hit ? hit.#document : undefined;
  }
}

/** How an index of the catalogue is built. */
export interface CatalogueOptions {
  /** Lets words find services that say the same in another language; without it only names of capabilities do. */
  readonly translations?: Translations | null;
}

/** A service that can be judged for a capability. */
export interface Candidate {
  readonly service: ServiceFacts;
  /** How well the service fits the words of the need, 0 … 1. */
  readonly textScore01: number;
  /** `substitutes`: it offers not the concept itself but one that can do its work, with a reservation. */
  readonly relation: 'offers' | 'substitutes';
}

/**
 * The published catalogue in memory: search, facets, completion and candidates for matching, without any I/O.
 *
 * Every change is visible to the next call, and any sequence of changes gives the answers of a fresh {@link build} of what
 * is left. Texts are ranked by BM25F over fields in each text's language (`ranking.ts`); sums are whole numbers
 * and ties go by id, so order of input never shows. At most 16,777,216 services.
 */
export class CatalogueIndex {
  readonly #store: ServiceStore;
  readonly #columns: Columns;
  readonly #text: TextIndex;
  readonly #completions: Completions;
  readonly #filters: FilterBitmaps;
  readonly #listings: Listings;
  #hits = new Uint32Array(0);
  #version = 0;
  /** Everybody begins with the same letters. */
  #completed = { version: 0, lines: new Map<string, readonly Completion[]>() };

  private constructor({ translations = null }: CatalogueOptions, saved: SnapshotSections | null) {
    this.#store = new ServiceStore(saved);
    this.#columns = new Columns(saved);
    const regions = new RegionImpacts(this.#columns.attributes.region);
    this.#text = new TextIndex(regions, translations, saved);
    this.#completions = new Completions(this.#text, this.#store, saved);
    this.#filters = new FilterBitmaps(this.#columns);
    this.#listings = new Listings(this.#store, this.#columns);
  }

  /**
   * Builds an index. Of services with the same id the last counts.
   * Cost O(words): about half a second for 20,000 services of 60 words.
   */
  static build(services: Iterable<ServiceFacts>, options: CatalogueOptions = {}): CatalogueIndex {
    const index = new CatalogueIndex(options, null);
    for (const service of services) index.#columns.put(index.#store.put(service), service);
    index.#text.fill(index.#numbered(), index.size);
    return index;
  }

  /**
   * An index from the bytes of {@link toSnapshot}, with the same answers.
   *
   * The bytes are used where they lie and never written to: arrays that change are copied before the first change, so any
   * number of threads may read one shared snapshot. They must not be changed as long as the index is in use.
   *
   * @throws DomainError `SNAPSHOT_INCOMPATIBLE` for another format, other stems, weights or vocabulary, damage in the frame
   * Cost about 0.1 µs a service; a service itself is read when it is asked for.
   */
  static fromSnapshot(bytes: Uint8Array | SnapshotSections, options: CatalogueOptions = {}): CatalogueIndex {
    return new CatalogueIndex(options, bytes instanceof Uint8Array ? readSnapshot(bytes) : bytes);
  }

  /**
   * The whole index, services included, as one block of bytes for a file or for other threads; postings are packed.
   * Translations are no part of it.
   *
   * @param options `shared`: in a SharedArrayBuffer, which threads receive without a copy
   * Cost O(size of the services), about 10 µs each.
   */
  toSnapshot({ shared = false }: { readonly shared?: boolean } = {}): Uint8Array {
    const drafting = this.draft();
    for (;;) {
      const { done, value } = drafting.next();
      if (done) return gathered(value, shared);
    }
  }

  /**
   * A snapshot to be written piece by piece: copies what changes in place, a few milliseconds between two yields. Nothing may
   * change before the end; after it anything may. Cost O(postings) for the copies; the services are read as it is written.
   *
   * @param more puts sections of somebody else's beside, under names of their own, that change no more
   */
  *draft(
    more: (to: Map<string, Section | SlowSection>) => void = () => undefined,
  ): Generator<undefined, SnapshotDraft> {
    const sections = new Map<string, Section>();
    yield* this.#text.save(sections);
    this.#columns.save(sections, this.#store.end);
    this.#completions.save(sections);
    for (const [name, section] of sections) {
      if (name.endsWith(PACKED)) continue;
      sections.set(name, section.slice());
      yield;
    }
    const all = new Map<string, Section | SlowSection>(sections);
    this.#store.save(all);
    more(all);
    return new SnapshotDraft(all, fingerprint());
  }

  *#numbered(): IterableIterator<readonly [number, ServiceFacts]> {
    for (const service of this.#store.all()) yield [this.#store.numberOf(service.id), service];
  }

  /** Number of services. */
  get size(): number {
    return this.#store.size;
  }

  /** Another number after each change. */
  get version(): number {
    return this.#version;
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

  /** The service of a hit of the last search, before any change. O(1), without a look at its id. */
  serviceOf(hit: SearchHit): ServiceFacts {
    return this.#store.at(Hit.documentOf(hit) ?? this.#store.numberOf(hit.serviceId));
  }

  /** Services that the organisation owns, delivers or publishes beside the owner, in no order that means anything. O(their number). */
  ofOrganisation(id: string): ServiceFacts[] {
    return Array.from(this.#text.ofOrganisation(id), (document) => this.#store.at(document));
  }

  /** Number of services that the organisation owns, delivers or publishes beside the owner. O(1). */
  countOfOrganisation(id: string): number {
    return this.#text.countOfOrganisation(id);
  }

  /** Ids of the organisations of all services, in no order that means anything. O(words of the catalogue). */
  organisations(): string[] {
    return [...this.#text.organisations()];
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
    this.#version++;
    const known = this.#store.numberOf(service.id);
    const before = known < 0 ? null : this.#store.at(known);
    if (known >= 0) this.#listings.remove(known);
    const document = this.#store.put(service);
    this.#columns.put(document, service);
    this.#filters.change(document);
    this.#text.put(document, service, before);
    this.#listings.add(document);
  }

  /** Takes a service out. @returns false where there was none. Cost as {@link replace} */
  remove(id: string): boolean {
    const document = this.#store.numberOf(id);
    if (document < 0) return false;
    this.#version++;
    this.#listings.remove(document);
    this.#text.remove(document, this.#store.at(document));
    this.#columns.remove(document);
    this.#filters.change(document);
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
   * Cost with a text O(services / 32 × words of the text + hits × facets) on its first page by relevance, 0.05 ms + 0.02 ms a facet at
   * 20,000 services, and once O(postings) for each new word; in another order or on a later page O(postings of the words). Without one
   * O(log services) for a filter seen since the last change, else O(services).
   */
  search(query: SearchQuery): SearchResult {
    return query.text.trim() === '' ? this.#list(query) : this.#find(query);
  }

  #find(query: SearchQuery): SearchResult {
    const plan = this.#text.read(query.text, query.language ?? null, this.size);
    this.#text.prepare(plan.groups, this.#store.end);
    const filter = this.#filters.of(query.filter, this.#store.end);
    const isByPlaceAlone = plan.groups.some((group) => group.points !== null && !group.onlyLifts);
    const found =
      query.sort !== 'relevance' || query.after !== null || isByPlaceAlone
        ? this.#findAll(query, plan, filter)
        : this.#findFirst(query, plan, filter);
    return { ...found, didYouMean: plan.didYouMean };
  }

  /** The first page by relevance: scores stop early, and what was found is counted apart from them. */
  #findFirst(query: SearchQuery, plan: QueryPlan, allowed: Allowed): Omit<SearchResult, 'didYouMean'> {
    const { hits } = this.#text;
    const { end } = this.#store;
    const limit = pageSize(query.limit);
    if (query.withTotal === false && query.facets?.length === 0) {
      const more = this.#firstPage(plan, limit + 1, allowed);
      const page = more.slice(0, limit);
      const facets = countFacets(this.#columns, [], () => new Uint32Array(0));
      return { hits: page, total: page.length, hasMore: more.length > limit, facets };
    }
    this.#text.find(plan.groups, end);
    if (allowed !== null) hits.intersect(allowed);
    const total = hits.count();
    const facets = countFacets(this.#columns, query.facets ?? FACETS, (column) => {
      if (total * LISTED > column.valueCount * hits.words) return column.countIn(hits.bits, hits.words);
      return column.countValues(hits.documents(), total);
    });
    return { hits: this.#firstPage(plan, limit, hits.bits), total, hasMore: total > limit, facets };
  }

  #firstPage(plan: QueryPlan, limit: number, allowed: Allowed): SearchHit[] {
    const { scorer } = this.#text;
    this.#text.scoreTop(plan.groups, this.#store.end, limit, allowed);
    const order = relevance(scorer.scores, plan.ideal);
    const { chosen } = selectFirst(
      scorer.touched,
      scorer.count,
      limit,
      null,
      order.column,
      order.sign,
      this.#store,
    );
    const page = chosen.map((document) => {
      const score01 = order.valueOf(document);
      return this.#hit(document, score01, score01);
    });
    scorer.clear();
    return page;
  }

  /** Any page in any order: scores all that is found. */
  #findAll(query: SearchQuery, plan: QueryPlan, allowed: Allowed): Omit<SearchResult, 'didYouMean'> {
    const { scorer } = this.#text;
    this.#text.score(plan.groups, this.#store.end);
    this.#hits = grown(this.#hits, scorer.count);
    const documents = this.#hits;
    let total = 0;
    for (let at = 0; at < scorer.count; at++) {
      const document = scorer.touched[at]!;
      documents[total] = document;
      if (allowed === null || (allowed[document >>> 5]! & (1 << (document & 31))) !== 0) total++;
    }
    const order =
      query.sort === 'relevance' ? relevance(scorer.scores, plan.ideal) : this.#orderBy(query.sort);
    const { chosen, hasMore } = selectFirst(
      documents,
      total,
      pageSize(query.limit),
      query.after === null ? null : order.placeOf(query.after),
      order.column,
      order.sign,
      this.#store,
    );
    const hits = chosen.map((document) =>
      this.#hit(document, scorer.scores[document]! / plan.ideal, order.valueOf(document)),
    );
    scorer.clear();
    const facets = countFacets(this.#columns, query.facets ?? FACETS, (column) =>
      column.countValues(documents, total),
    );
    return { hits, total, hasMore, facets };
  }

  #list(query: SearchQuery): SearchResult {
    const sort = query.sort === 'relevance' ? 'newest' : query.sort;
    const listing = this.#listings.of(query.filter, sort);
    const order = this.#orderBy(sort);
    const after = query.after === null ? null : order.placeOf(query.after);
    const { chosen, hasMore } = this.#listings.page(listing, sort, after, pageSize(query.limit));
    const asked = query.facets ?? FACETS;
    const facets = {} as Record<FacetName, readonly FacetCount[]>;
    for (const name of FACETS)
      facets[name] = asked.includes(name) ? this.#listings.facetOf(listing, name) : NO_COUNTS;
    const hits = chosen.map((document) => this.#hit(document, 0, order.valueOf(document)));
    return { hits, total: listing.documents.length, hasMore, facets, didYouMean: null };
  }

  #hit(document: number, score01: number, value: number): SearchHit {
    return new Hit(document, this.#store.idOf(document), score01, value);
  }

  #orderBy(sort: ListOrder): Order {
    const { publishedAt, price, leadTime } = this.#columns;
    const column = { newest: publishedAt, price, lead_time: leadTime }[sort];
    const sign = sort === 'newest' ? -1 : 1;
    return {
      column,
      sign,
      valueOf: (document) => column[document]!,
      placeOf: ({ value, id }) => ({ cost: sign * value, id }),
    };
  }

  /**
   * The services that fit a text, best first, ties by id, at most 100; none where nothing fits. A service fits that reaches
   * {@link FITS_FROM} of the score of an imagined ideal one and {@link FITS_BESIDE} of the best one's: both calibrated on
   * judged queries (DESIGN.md).
   *
   * @param language of the text; null where it is unknown
   * Cost that of the first page of a {@link search} without facets and total.
   */
  fitting(text: string, language: Language | null = null): SearchHit[] {
    if (text.trim() === '') return [];
    const plan = this.#text.read(text, language, this.size);
    const best = this.#firstPage(plan, LONGEST_PAGE, null);
    const least = Math.max(FITS_FROM, FITS_BESIDE * (best[0]?.score01 ?? 0));
    return best.filter(({ score01 }) => score01 >= least);
  }

  /**
   * Makes what the first search and the first unknown word of each language ask for, so that no reader waits for it.
   * Answers are the same without. Cost once about 400 ms at 20,000 services.
   */
  warm(): void {
    for (const language of [null, ...LANGUAGES]) this.#text.read(UNKNOWN_WORD, language, this.size);
    this.#completions.warm();
    for (const { title } of this.all()) {
      const text = Object.values(title)[0] ?? '';
      this.search({ text, filter: {}, sort: 'relevance', limit: 1, after: null });
      break;
    }
  }

  /**
   * Lines for the search box that continue a prefix: names of concepts, frequent words, titles; diacritics are ignored.
   * @param limit at most so many. Cost about 1 ms at 20,000 services, nothing where it was asked since the last change
   */
  complete(prefix: string, limit: number): readonly Completion[] {
    if (this.#completed.version !== this.#version || this.#completed.lines.size >= MOST_COMPLETED)
      this.#completed = { version: this.#version, lines: new Map() };
    const { lines } = this.#completed;
    const key = `${limit} ${prefix}`;
    let found = lines.get(key);
    if (found === undefined) {
      found = this.#completions.of(prefix, limit);
      if (key.length <= LONGEST_COMPLETED) lines.set(key, found);
    }
    return found;
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
    const { labels } = this.#text;
    const relations = new Map<number, Candidate['relation']>();
    for (const document of this.#text.offering(concept)) relations.set(document, 'offers');
    for (const substitute of labels.substitutesOf(concept)) {
      for (const document of this.#text.offering(substitute)) {
        if (!relations.has(document)) relations.set(document, 'substitutes');
      }
    }
    const chosen = Uint32Array.from(relations.keys());
    const { documents, scores } = drained(this.#text.scoresOf(plan.groups, [chosen], this.#store.end));
    const found = Array.from(documents, (document, at): Candidate => {
      return {
        service: this.#store.at(document),
        textScore01: plan.ideal === 0 ? 0 : scores[at]! / plan.ideal,
        relation: relations.get(document)!,
      };
    });
    found.sort(
      (a, b) =>
        Number(a.relation === 'substitutes') - Number(b.relation === 'substitutes') ||
        b.textScore01 - a.textScore01 ||
        (a.service.id < b.service.id ? -1 : 1),
    );
    return found.slice(0, Math.max(0, limit));
  }

  /**
   * All candidates of each concept as columns, those of {@link candidates} without a limit: no service is read for them. In steps
   * of a few milliseconds; the catalogue may not change meanwhile.
   *
   * @param query as of {@link candidates}
   * Cost O(services offering + the words of the text, each at most as often as any service holds it)
   */
  *candidateSets(
    concepts: readonly ConceptId[],
    query: { readonly text: string; readonly language: Language | null },
  ): Generator<undefined, CandidateSet[]> {
    const plan = this.#text.read(query.text, query.language, this.size);
    const { numbers, end } = this.#store;
    yield;
    const offers = yield* mapped(concepts, 1, (concept) => this.#text.offeringWithRoles(concept, end));
    // A word of the need is read once for all capabilities.
    const chosen = offers.map(({ documents }) => documents);
    const text = yield* this.#text.scoresOf(plan.groups, chosen, end);
    return yield* mapped(offers, 1, ({ documents, roles }) => {
      const count = documents.length;
      const text01 = new Float64Array(count);
      const idOrder = new Float64Array(count);
      for (let at = 0; at < count; at++) {
        const document = documents[at]!;
        if (plan.ideal > 0) text01[at] = text.scores[text.placeOf(document)]! / plan.ideal;
        idOrder[at] = numbers[document]!;
      }
      const columns = { count, documents, end, idOrder, text01, roles };
      return new IndexedSet(this.#store, this.#columns.facts, columns);
    });
  }
}
