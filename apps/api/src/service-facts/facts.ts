import type {
  Bookable,
  Capacity,
  DeliveryMode,
  Price,
  ServiceFacts,
  TemperatureRange,
  Texts,
  VatTerms,
} from '@fivefold/domain';

/** A claim of a certificate, permit or duty. */
export interface CertificateClaim {
  /** Code of the vocabulary, e.g. `FSSC 22000`. */
  readonly code: string;
  /** Last day on which it holds, `YYYY-MM-DD`; null where no end is known. */
  readonly validUntil: string | null;
  /** Who issued it; null where not stated. */
  readonly issuer: string | null;
  /** Number of the certificate; null where not stated. */
  readonly number: string | null;
  /** Whether the service cannot be offered without it: when it expires, the service is suspended. */
  readonly hinges: boolean;
}

/**
 * What a publisher states about a service: the JSON of `service_versions.facts`. The provider stands in its own column.
 * Empty lists and nulls mean "not stated"; whether a list is closed or open is told at {@link ServiceFacts}.
 */
export interface StoredFacts {
  /** By ISO 639-1 code. */
  readonly titles: Texts;
  readonly descriptions: Texts;
  readonly sector: string;
  /** Concept ids, at least one once published; the first is the main one. */
  readonly concepts: readonly string[];
  /** NUTS codes or prefixes of such. */
  readonly coverage: readonly string[];
  /** Where the work is done, for `at_provider`. */
  readonly siteNuts: string | null;
  readonly deliveryMode: DeliveryMode;
  readonly certificates: readonly CertificateClaim[];
  readonly temperature: TemperatureRange | null;
  readonly capacities: readonly Capacity[];
  readonly price: Price;
  /** How the price is taxed at home; null where not stated. */
  readonly vat: VatTerms | null;
  /** The unit by which the calendar books it; null where it is not booked so. */
  readonly bookable: Bookable | null;
  readonly leadTimeDays: number | null;
  /** ISO 639-1 codes of contact and result. */
  readonly languages: readonly string[];
  readonly interfaces: readonly string[];
  readonly atpClass: string | null;
  readonly adrClasses: readonly string[];
  /** Where questions about the service go; shown to signed-in people only. */
  readonly contactEmail: string | null;
  /** Files shown with it, as row ids in their order; public once a version that names them is published. */
  readonly attachments: readonly string[];
}

/** A published version with the names that stand beside it in search. */
export interface PublishedRow {
  readonly service_id: string;
  readonly number: number;
  readonly publisher_id: string;
  readonly publisher_name: string;
  readonly publisher_country: string;
  readonly provider_id: string;
  readonly provider_name: string;
  /** As stored: an older version may lack facts that came later. */
  readonly facts: WrittenFacts;
  /** Clusters that publish it beside the owner, ascending. */
  readonly co_publisher_ids: readonly string[];
  /** Labels that its clusters may show today. */
  readonly publisher_labels: string[];
  readonly published_at: Date;
  /** The day by the database's clock, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Facts as a row holds them; those that came later may be absent. */
export type WrittenFacts = Omit<StoredFacts, 'vat' | 'bookable' | 'certificates' | 'attachments'> &
  Partial<Pick<StoredFacts, 'vat' | 'bookable' | 'attachments'>> & {
    readonly certificates: readonly (Pick<CertificateClaim, 'code' | 'validUntil' | 'issuer'> &
      Partial<CertificateClaim>)[];
  };

/** Facts of any age in the shape of today: what a row lacks counts as not stated. */
export function completeFacts({
  certificates,
  vat = null,
  bookable = null,
  attachments = [],
  ...facts
}: WrittenFacts): StoredFacts {
  const claims = certificates.map(({ number = null, hinges = false, ...claim }) => ({
    ...claim,
    number,
    hinges,
  }));
  return { ...facts, certificates: claims, vat, bookable, attachments };
}

/**
 * The published facts of one row. A certificate whose last day is past is left out: from then on it is no longer claimed.
 */
export function toServiceFacts(row: PublishedRow): ServiceFacts {
  const {
    titles,
    descriptions,
    concepts,
    certificates,
    contactEmail: _,
    vat,
    bookable,
    attachments,
    ...same
  } = completeFacts(row.facts);
  const inDate = certificates.filter((claim) => isInDate(claim, row.today));
  return {
    ...same,
    id: row.service_id,
    version: row.number,
    publisherId: row.publisher_id,
    publisherName: row.publisher_name,
    publisherCountry: row.publisher_country,
    providerId: row.provider_id,
    providerName: row.provider_name,
    title: titles,
    description: descriptions,
    capabilities: concepts,
    certificates: inDate.map((claim) => claim.code),
    // What a service does not state takes no room in the index.
    ...(inDate.some((claim) => claim.issuer ?? claim.number ?? claim.validUntil) && {
      certificateClaims: inDate.map(({ hinges: _hinges, ...claim }) => claim),
    }),
    ...(vat && { vat }),
    ...(bookable && { bookable }),
    ...(attachments.length > 0 && { attachmentIds: attachments }),
    ...(row.co_publisher_ids.length > 0 && { coPublisherIds: row.co_publisher_ids }),
    ...(row.publisher_labels.length > 0 && { publisherLabels: row.publisher_labels }),
    publishedAt: row.published_at.getTime(),
  };
}

/** Whether the claim holds on `today` (`YYYY-MM-DD`), its last day included. */
export function isInDate(claim: CertificateClaim, today: string): boolean {
  return claim.validUntil === null || claim.validUntil >= today;
}

/**
 * What a version still lacks before it may be submitted and published, by the names of the facts, in their order:
 * a concept, a place as the delivery mode asks, certificates in date, a price, a title with its description in one language,
 * and a contact. Empty when it is complete.
 */
export function missingFacts(facts: StoredFacts, today: string): string[] {
  const hasCompleteLanguage = Object.entries(facts.titles).some(
    ([language, title]) => title && facts.descriptions[language],
  );
  const place = facts.deliveryMode === 'at_provider' ? 'siteNuts' : 'coverage';
  const present: Record<string, boolean> = {
    descriptions: hasCompleteLanguage,
    concepts: facts.concepts.length > 0,
    [place]: place === 'siteNuts' ? facts.siteNuts !== null : facts.coverage.length > 0,
    certificates: facts.certificates.every((claim) => isInDate(claim, today)),
    price: isStated(facts.price),
    contactEmail: facts.contactEmail !== null,
  };
  return Object.keys(present).filter((name) => !present[name]);
}

/** A price is whole or on request: an amount with what it is for, and tiers where it is tiered. */
function isStated(price: Price): boolean {
  const { type, amountMinor, unit, tiers } = price;
  if (type === 'quote' || type === 'free_members') return true;
  if (type === 'tiered' && tiers.length === 0) return false;
  return amountMinor !== null && (unit !== null || (type !== 'per_unit' && type !== 'tiered'));
}

/** The texts that a service lacks in `language`: `titles`, `descriptions`, both or neither, in this order. */
export function missingIn(facts: Pick<StoredFacts, 'titles' | 'descriptions'>, language: string): string[] {
  return (['titles', 'descriptions'] as const).filter((name) => !facts[name][language]);
}
