import type { Capacity } from './units.js';

/** Id of a concept of the vocabulary, e.g. `log.store.chilled`. Never parsed for meaning. */
export type ConceptId = string;
/** NUTS 2024 code or a prefix of one; a two-letter code is a country. A code covers every code that starts with it. */
export type NutsCode = string;

/** Half-open range of UTF-16 code units in the need's text. */
export type Span = readonly [from: number, to: number];

/**
 * What one clause demands, by key. Temperatures in °C; dates as `YYYY-MM-DD`; `null` bounds are open.
 * `customer_region` is implicit: it arises where no hard site, route or coverage binds a capability.
 */
export type ClauseValue =
  | { readonly key: 'temperature'; readonly minC: number | null; readonly maxC: number | null }
  | { readonly key: 'atp'; readonly minClass: string }
  | { readonly key: 'certification'; readonly allOf: readonly string[] }
  | { readonly key: 'site'; readonly anyOf: readonly NutsCode[] }
  | { readonly key: 'route'; readonly allOf?: readonly NutsCode[]; readonly anyOf?: readonly NutsCode[] }
  | { readonly key: 'coverage'; readonly anyOf: readonly NutsCode[] }
  | { readonly key: 'customer_region'; readonly anyOf: readonly NutsCode[] }
  | { readonly key: 'provider_region'; readonly anyOf: readonly NutsCode[] }
  | { readonly key: 'audience_region'; readonly anyOf: readonly NutsCode[] }
  | ({ readonly key: 'capacity' } & Capacity)
  | { readonly key: 'lead_time'; readonly maxDays: number }
  | { readonly key: 'start'; readonly by: string }
  | { readonly key: 'period'; readonly from: string; readonly to: string }
  | { readonly key: 'language'; readonly anyOf?: readonly string[]; readonly allOf?: readonly string[] }
  | { readonly key: 'interface'; readonly allOf: readonly string[] }
  | { readonly key: 'incoterm'; readonly anyOf: readonly string[] }
  | { readonly key: 'adr'; readonly classes: readonly string[] }
  | { readonly key: 'price'; readonly maxMinor: number; readonly unit: string; readonly currency: string }
  | {
      readonly key: 'budget';
      readonly maxMinor: number;
      readonly currency: string;
      /** Months over which subscriptions are counted; null where nobody says: a year is taken. */
      readonly horizonMonths: number | null;
      /** Quantities by unit that turn unit prices into sums, e.g. `{ vehicle: 18 }`. */
      readonly assume: Readonly<Record<string, number>>;
    }
  | { readonly key: 'same_provider' }
  /** Each capability before the next: two or more, each once. Binds the whole need, whatever its scope says. */
  | { readonly key: 'order'; readonly sequence: readonly ConceptId[] }
  | {
      readonly key: 'consortium';
      readonly minEntities: number;
      readonly minCountries: number;
      readonly mustIncludeSectors?: readonly string[];
      readonly mustIncludeRegionCategory?: readonly string[];
    };

export type ClauseKey = ClauseValue['key'];

const ON_THE_WHOLE: ReadonlySet<string> = new Set<ClauseKey>([
  'budget',
  'same_provider',
  'order',
  'consortium',
]);

/** Whether one service answers a clause of `key`; else it is a demand on the whole of a need, and no publisher can be asked. */
export function concernsService(key: string): boolean {
  return !ON_THE_WHOLE.has(key);
}

/** One constraint of a need with its scope. */
export interface Clause {
  /** Stable within one need: `c1`, `c2`, … */
  readonly id: string;
  readonly value: ClauseValue;
  /** A hard clause excludes what violates it; a soft one never excludes, its miss is shown. */
  readonly hard: boolean;
  /** The capabilities it binds, or `*` for all of the need (budget, same provider and order bind the bundle). */
  readonly appliesTo: readonly ConceptId[] | '*';
  /** The words of the text that caused it; null where a person added it or a rule implied it. */
  readonly span: Span | null;
  /** Where it came from. */
  readonly origin: 'stated' | 'implied' | 'added';
}

/** Three-valued answer of a service to a clause. `unknown` (not stated) is never shown as met. */
export type Answer = 'met' | 'violated' | 'unknown';

const SAYS_NO = new Set<string>([
  'temperature',
  'atp',
  'capacity',
  'lead_time',
  'price',
  'adr',
] satisfies ClauseKey[]);

/**
 * Whether a stated fact can violate a clause of `key` about which nothing is stated: another band, class, quantity, time or
 * price, or a list that counts as complete. The lists of interfaces and delivery terms never do: what they leave out is not stated.
 */
export function canSayNo(key: string): boolean {
  return SAYS_NO.has(key);
}
