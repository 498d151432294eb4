import type { DayRange } from './calendar.js';
import type { ConceptId, NutsCode } from './clause.js';
import type { Texts } from './languages.js';
import type { Price } from './money.js';
import type { Capacity, Period } from './units.js';
import type { VatTerms } from './vat.js';

export const DELIVERY_MODES = ['at_provider', 'network', 'at_customer', 'remote'] as const;
/**
 * Where the work happens: at the provider's `siteNuts`; along a network whose `coverage` holds every end of a route;
 * at the customer or remotely, where `coverage` holds the customer.
 */
export type DeliveryMode = (typeof DELIVERY_MODES)[number];

export interface TemperatureRange {
  readonly minC: number;
  readonly maxC: number;
  /** `band`: goods are kept inside the whole band. `settable`: any set point inside can be chosen. */
  readonly mode: 'band' | 'settable';
}

/** What is booked by the calendar, such as a testbed: a slot is the shortest time that can be taken. */
export interface Bookable {
  /** Whole minutes, over 0: 60 is an hour, 1,440 a day. */
  readonly slotMinutes: number;
}

/** Days of the present and future on which a service gives other capacities than it states. */
export interface ServiceCalendar {
  /** Closed days. */
  readonly closed: readonly DayRange[];
  /** Other quantities of the capacity in this unit, of a flow per `period`, of a stock null; ranges of one do not overlap. */
  readonly seasons: readonly (DayRange & {
    readonly unit: string;
    readonly period: Period | null;
    readonly qty: number;
  })[];
}

/** A certificate that a published service claims today. */
export interface PublishedClaim {
  readonly code: string;
  readonly issuer: string | null;
  readonly number: string | null;
  /** Last day, `YYYY-MM-DD`; null where no end is known. */
  readonly validUntil: string | null;
}

/**
 * The published facts of one service version: what search shows, and all that the matching library judges by.
 * A list that is empty says "none" for closed-world facts (certificates, coverage, languages)
 * and "not stated" for open-world facts (capacities, interfaces, ADR classes).
 */
export interface ServiceFacts {
  readonly id: string;
  readonly version: number;
  readonly publisherId: string;
  readonly publisherName: string;
  /** ISO 3166-1 alpha-2 of the publishing cluster, in NUTS spelling (EL for Greece). */
  readonly publisherCountry: string;
  /** Labels that the clusters which publish it may show today, e.g. `ECEI Gold`; absent where there are none. */
  readonly publisherLabels?: readonly string[];
  readonly providerId: string;
  readonly providerName: string;
  readonly sector: string;
  readonly title: Texts;
  readonly description: Texts;
  /** At least one; the first is the main one. */
  readonly capabilities: readonly ConceptId[];
  readonly coverage: readonly NutsCode[];
  readonly siteNuts: NutsCode | null;
  readonly deliveryMode: DeliveryMode;
  /** Certificate codes of the vocabulary whose claim is in date. */
  readonly certificates: readonly string[];
  /** The claims behind `certificates`, in the same order; absent where only the codes are known. */
  readonly certificateClaims?: readonly PublishedClaim[];
  readonly temperature: TemperatureRange | null;
  readonly capacities: readonly Capacity[];
  readonly price: Price;
  readonly leadTimeDays: number | null;
  /** ISO 639-1 codes of the languages of contact and result. */
  readonly languages: readonly string[];
  readonly interfaces: readonly string[];
  readonly atpClass: string | null;
  readonly adrClasses: readonly string[];
  /** Incoterms 2020 under which the service is offered; absent or empty = not stated. */
  readonly incoterms?: readonly string[];
  /** How the price is taxed at home; absent or null = not stated. */
  readonly vat?: VatTerms | null;
  /** Absent or null = not booked by the calendar. */
  readonly bookable?: Bookable | null;
  /** Absent = open on every day with the stated capacities. */
  readonly calendar?: ServiceCalendar;
  /** Files shown with it, as row ids in their order; absent = none. */
  readonly attachmentIds?: readonly string[];
  /** Clusters that publish it beside its owner, ascending; absent = none. */
  readonly coPublisherIds?: readonly string[];
  /** Milliseconds since 1970 UTC of the publication of this version. */
  readonly publishedAt: number;
}
