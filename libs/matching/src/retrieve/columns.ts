import type { ServiceFacts } from '@fivefold/domain';
import { findConcept } from '@fivefold/vocabulary';
import type { FacetName, SearchFilter } from '../types.js';
import { FactColumns } from './fact-columns.js';
import { grown } from './growing-uint32.js';
import { SetColumn } from './set-column.js';
import type { Section, SnapshotSections } from './snapshot-file.js';

/** Attributes that a search filters by. `region` holds every code and, marked, every prefix of one. */
export type AttributeName = FacetName | 'region';

/** All facets, in the order in which a page shows them. */
export const FACETS: readonly FacetName[] = [
  'sector',
  'stage',
  'concept',
  'publisher',
  'country',
  'certificate',
  'language',
  'label',
];

/** The attribute behind each part of a filter. */
export const FILTERED: Readonly<Record<keyof SearchFilter, AttributeName>> = {
  sectors: 'sector',
  stages: 'stage',
  concepts: 'concept',
  publisherIds: 'publisher',
  countries: 'country',
  certificates: 'certificate',
  languages: 'language',
  labels: 'label',
  regions: 'region',
};

/** Sort value of a service that states none: after all others. */
export const NOT_STATED = Number.MAX_SAFE_INTEGER;

/** What a search filters, counts and sorts by, per document: 4 bytes an attribute and 8 a sort order; and what rules judge. */
export class Columns {
  readonly attributes: Readonly<Record<AttributeName, SetColumn>>;
  readonly facts: FactColumns;
  /** Milliseconds since 1970 of publication. */
  publishedAt: Float64Array;
  /** Minor units; {@link NOT_STATED} where the price is on request. */
  price: Float64Array;
  /** Days; {@link NOT_STATED} where none is stated. */
  leadTime: Float64Array;
  #own: boolean;

  /** @param saved a snapshot, whose arrays are copied before the first change; empty where absent */
  constructor(saved: SnapshotSections | null = null) {
    this.attributes = Object.fromEntries(
      ATTRIBUTES.map((name) => [name, new SetColumn(saved, `column.${name}`)]),
    ) as unknown as Record<AttributeName, SetColumn>;
    this.facts = new FactColumns(this.attributes, saved);
    this.publishedAt = saved?.float64('column.publishedAt') ?? new Float64Array(0);
    this.price = saved?.float64('column.price') ?? new Float64Array(0);
    this.leadTime = saved?.float64('column.leadTime') ?? new Float64Array(0);
    this.#own = saved === null;
  }

  /** Puts its arrays among the sections of a snapshot. @param documents one past the largest document number */
  save(to: Map<string, Section>, documents: number): void {
    for (const name of ATTRIBUTES) this.attributes[name].save(to, `column.${name}`, documents);
    this.facts.save(to, documents);
    to.set('column.publishedAt', this.publishedAt.subarray(0, documents));
    to.set('column.price', this.price.subarray(0, documents));
    to.set('column.leadTime', this.leadTime.subarray(0, documents));
  }

  /** Takes a document out of the places. */
  remove(document: number): void {
    this.attributes.region.put(document, '', () => []);
  }

  #copy(): void {
    this.publishedAt = this.publishedAt.slice();
    this.price = this.price.slice();
    this.leadTime = this.leadTime.slice();
    this.#own = true;
  }

  /** Writes all attributes of a service. O(its values). */
  put(document: number, service: ServiceFacts): void {
    const { attributes } = this;
    const { capabilities, coverage } = service;
    attributes.sector.put(document, service.sector, () => [service.sector]);
    attributes.stage.put(document, joined(capabilities), () => stagesOf(service));
    attributes.concept.put(document, joined(capabilities), () => capabilities);
    const publishers = publishersOf(service);
    attributes.publisher.put(document, joined(publishers), () => publishers);
    attributes.country.put(document, service.publisherCountry, () => [service.publisherCountry]);
    attributes.certificate.put(document, joined(service.certificates), () => service.certificates);
    attributes.language.put(document, joined(service.languages), () => service.languages);
    const labels = service.publisherLabels ?? [];
    attributes.label.put(document, joined(labels), () => labels);
    attributes.region.put(document, `${service.siteNuts} ${joined(coverage)}`, () => regionKeys(service));
    this.facts.put(document, service);
    if (!this.#own) this.#copy();
    this.publishedAt = grown(this.publishedAt, document + 1);
    this.price = grown(this.price, document + 1);
    this.leadTime = grown(this.leadTime, document + 1);
    this.publishedAt[document] = service.publishedAt;
    this.price[document] = comparablePrice(service);
    this.leadTime[document] = service.leadTimeDays ?? NOT_STATED;
  }
}

const ATTRIBUTES: readonly AttributeName[] = [...FACETS, 'region'];

function joined(values: readonly string[]): string {
  return values.length === 1 ? values[0]! : values.join('\u0000');
}

/** Stages of the value chain that a service's capabilities belong to. */
/** The owner and the clusters beside it: a service counts under each, and once in a list. */
function publishersOf({ publisherId, coPublisherIds = [] }: ServiceFacts): readonly string[] {
  return [publisherId, ...coPublisherIds];
}

function stagesOf(service: ServiceFacts): string[] {
  return service.capabilities.flatMap((concept) => findConcept(concept)?.stage ?? []);
}

/** A share of success is no amount, so it counts as not stated; a tiered price counts by its first tier. */
function comparablePrice({ price }: ServiceFacts): number {
  if (price.type === 'success_fee') return NOT_STATED;
  return price.amountMinor ?? price.tiers[0]?.amountMinor ?? NOT_STATED;
}

/** Mark of a key that stands for a code inside the region that follows, itself included. */
export const INSIDE = '>';
/** The same for the site alone. */
export const SITE_INSIDE = '@';

/** The codes of coverage and site, `>` with each code that contains one of them or is it, `@` with each for the site. */
function regionKeys(service: ServiceFacts): string[] {
  const codes = service.siteNuts === null ? service.coverage : [...service.coverage, service.siteNuts];
  const keys = new Set<string>(codes);
  for (const code of codes) {
    for (let length = 2; length <= code.length; length++) keys.add(INSIDE + code.slice(0, length));
  }
  const site = service.siteNuts ?? '';
  for (let length = 2; length <= site.length; length++) keys.add(SITE_INSIDE + site.slice(0, length));
  return [...keys];
}

/** The keys of the region attribute by which a service meets an asked region: it holds it, or lies inside it. */
export function keysMeeting(region: string): string[] {
  const keys = [INSIDE + region];
  for (let length = 2; length < region.length; length++) keys.push(region.slice(0, length));
  return keys;
}
