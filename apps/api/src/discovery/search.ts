import { DomainError, type Language, type ServiceFacts } from '@fivefold/domain';
import type { FacetCount, FacetName, SearchFilter, SearchResult } from '@fivefold/matching';
import {
  findCertificate,
  findConcept,
  findRegion,
  LANGUAGE_NAMES,
  regionName,
  STAGES,
} from '@fivefold/vocabulary';
import { fromGlobalId, type PageArgs, type PageInfo, pageSize, toGlobalId } from '../platform/index.js';
import { type Cursors, KeptCursors, ListName, NewCursors } from './cursors.js';
import type { LiveIndex } from './live-index.js';
import type {
  Facet,
  Service,
  ServiceConnection,
  ServiceEdge,
  ServiceFilter,
  ServicesArgs,
} from './service.graphql.js';
import { toService } from './services.js';

const FACETS: readonly FacetName[] = [
  'sector',
  'stage',
  'concept',
  'publisher',
  'country',
  'certificate',
  'language',
  'label',
];

/**
 * A page of a search of the live index. No SQL.
 *
 * @param counted whether facets will be asked for; counting them costs time
 * @throws DomainError PAGE_SIZE_INVALID; CURSOR_INVALID, also for the cursor of another query; CONCEPT_UNKNOWN; REGION_UNKNOWN;
 *   NOT_FOUND for a cluster id that is none
 */
export function searchServices(live: LiveIndex, args: ServicesArgs, counted: boolean): ServiceConnection {
  const text = (args.query ?? '').trim();
  const filter = readFilter(args.filter ?? {});
  const sort = args.sort ?? 'relevance';
  const limit = pageSize(args);
  const list = new ListName([text, filter, sort]);
  const after = args.after ? list.readPosition(args.after) : null;
  const found = live.catalogue.search({ text, filter, sort, limit, after, facets: counted ? FACETS : [] });
  const { catalogue } = live;
  const services = found.hits.map((hit) => toService(catalogue.serviceOf(hit)));
  const positions = found.hits.map(({ position }) => position);
  const isList = text === '';
  const cursors = isList ? new KeptCursors(list, positions, services) : new NewCursors(list, positions);
  const edges = services.map(
    (service, at) => new Edge(cursors, at, service, isList ? null : found.hits[at]!.score01),
  );
  return {
    edges,
    pageInfo: new PageEnds(edges, args, found.hasMore),
    totalCount: found.total,
    counts: found.facets,
    labelLanguage: args.language ?? null,
    didYouMean: found.didYouMean,
  };
}

/** A page of what one organisation publishes or provides, the newest first. No SQL. @throws as {@link searchServices} */
export function servicesOf(live: LiveIndex, organisationId: string, page: PageArgs): ServiceConnection {
  const limit = pageSize(page);
  const list = new ListName([organisationId]);
  const all = live.servicesOf(organisationId);
  const after = page.after ? list.readPosition(page.after) : null;
  const rest = after
    ? all.filter(
        ({ publishedAt, id }) => publishedAt < after.value || (publishedAt === after.value && id > after.id),
      )
    : all;
  const shown = rest.slice(0, limit);
  const services = shown.map(toService);
  const positions = shown.map(({ publishedAt, id }) => ({ value: publishedAt, id }));
  const cursors = new KeptCursors(list, positions, services);
  const edges = services.map((service, at) => new Edge(cursors, at, service, null));
  return {
    edges,
    pageInfo: new PageEnds(edges, page, rest.length > limit),
    totalCount: all.length,
    counts: countFacets(all),
    labelLanguage: null,
    didYouMean: null,
  };
}

/** Facets with labels in `language`, in a fixed order. */
export function toFacets(counts: SearchResult['facets'], live: LiveIndex, language: Language): Facet[] {
  return FACETS.map((name) => ({
    name,
    values: counts[name].map(({ value, count }) => ({
      value: name === 'publisher' ? toGlobalId('Organisation', value) : value,
      label: labelOf(name, value, live, language),
      count,
    })),
  }));
}

function labelOf(name: FacetName, value: string, live: LiveIndex, language: Language): string {
  switch (name) {
    case 'sector':
      return live.sectorName(value, language);
    case 'stage':
      return STAGES.find((stage) => stage.id === value)?.label[language] ?? value;
    case 'concept':
      return findConcept(value)?.label[language] ?? value;
    case 'publisher':
      return live.organisation(value)?.name ?? value;
    case 'country':
      return findRegion(value) ? regionName(value, language) : value;
    case 'certificate':
      return findCertificate(value)?.label[language] ?? value;
    case 'language':
      return LANGUAGE_NAMES[value]?.[language] ?? value;
    case 'label':
      return value;
  }
}

/** The same counts as the index makes, over a short list. Cost O(services × their values). */
export function countFacets(services: readonly ServiceFacts[]): SearchResult['facets'] {
  const valuesOf: Record<FacetName, (service: ServiceFacts) => readonly string[]> = {
    sector: ({ sector }) => [sector],
    stage: ({ capabilities }) => capabilities.flatMap((concept) => findConcept(concept)?.stage ?? []),
    concept: ({ capabilities }) => capabilities,
    publisher: ({ publisherId, coPublisherIds = [] }) => [publisherId, ...coPublisherIds],
    country: ({ publisherCountry }) => [publisherCountry],
    certificate: ({ certificates }) => certificates,
    language: ({ languages }) => languages,
    label: ({ publisherLabels = [] }) => publisherLabels,
  };
  const facets = {} as Record<FacetName, FacetCount[]>;
  for (const name of FACETS) {
    const counts = new Map<string, number>();
    for (const service of services)
      for (const value of new Set(valuesOf[name](service))) counts.set(value, (counts.get(value) ?? 0) + 1);
    facets[name] = Array.from(counts, ([value, count]) => ({ value, count })).sort(
      (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
    );
  }
  return facets;
}

/** A filter of the wire in the words of the index. @throws DomainError CONCEPT_UNKNOWN, REGION_UNKNOWN, NOT_FOUND */
export function readFilter(given: ServiceFilter): SearchFilter {
  const { sectors, stages, concepts, clusters, countries, certificates, languages, labels, regions } = given;
  for (const [at, concept] of (concepts ?? []).entries()) {
    if (!findConcept(concept))
      throw new DomainError('CONCEPT_UNKNOWN', { concept }, { path: ['filter', 'concepts', String(at)] });
  }
  for (const [at, region] of (regions ?? []).entries()) {
    if (!findRegion(region))
      throw new DomainError('REGION_UNKNOWN', { region }, { path: ['filter', 'regions', String(at)] });
  }
  const publisherIds = clusters?.map((id, at) =>
    fromGlobalId('Organisation', id, ['filter', 'clusters', String(at)]),
  );
  const parts = {
    sectors,
    stages,
    concepts,
    publisherIds,
    countries,
    certificates,
    languages,
    labels,
    regions,
  };
  return Object.fromEntries(Object.entries(parts).filter(([, values]) => values && values.length > 0));
}

class Edge implements ServiceEdge {
  constructor(
    private readonly cursors: Cursors,
    private readonly position: number,
    readonly node: Service,
    readonly score: number | null,
  ) {}

  get cursor(): string {
    return this.cursors.at(this.position);
  }
}

class PageEnds implements PageInfo {
  constructor(
    private readonly edges: readonly Edge[],
    private readonly page: PageArgs,
    readonly hasNextPage: boolean,
  ) {}

  get hasPreviousPage(): boolean {
    return Boolean(this.page.after);
  }
  get startCursor(): string | null {
    return this.edges[0]?.cursor ?? null;
  }
  get endCursor(): string | null {
    return this.edges.at(-1)?.cursor ?? null;
  }
}
