/** What sources say of an organisation, by topic; values are words, as the source has them. */
export const FACT_TOPICS = [
  'founded',
  'legal_form',
  'seat',
  'members',
  'committed_members',
  'staff_fte',
  'employees',
  'turnover',
  'other',
] as const;
export type FactTopic = (typeof FACT_TOPICS)[number];

/** What somebody may ask a cluster to do together. */
export const COOPERATION_TOPICS = ['project', 'partners', 'event', 'service', 'visit', 'other'] as const;
export type CooperationTopic = (typeof COOPERATION_TOPICS)[number];

/** Registries outside the network in which an organisation may have an id. */
export const OUTSIDE_SCHEMES = ['ECCP', 'VAT', 'REGISTER'] as const;
export type OutsideScheme = (typeof OUTSIDE_SCHEMES)[number];

/** Shapes of the ids as they are kept: an ECCP profile's name, a VAT number with its country, a register number as `LV-…`. */
const SHAPES: Readonly<Record<OutsideScheme, RegExp>> = {
  ECCP: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  VAT: /^[A-Z]{2}[A-Z0-9]{2,12}$/,
  REGISTER: /^[A-Z]{2}-[A-Z0-9]{3,20}$/,
};

/**
 * An id in the one spelling in which it is kept and compared, so that no two organisations have the same one.
 * @param country of the organisation, two letters; goes before a register number that names none
 * @returns null for what has not the shape of such an id
 */
export function toOutsideId(scheme: OutsideScheme, text: string, country: string): string | null {
  const trimmed = text.trim();
  if (scheme === 'ECCP') {
    const name = trimmed.toLowerCase().replace(/^.*\//, '');
    return SHAPES.ECCP.test(name) && name.length <= 120 ? name : null;
  }
  const compact = trimmed.toUpperCase().replace(/[\s.]/g, '');
  const value = scheme === 'REGISTER' && !/^[A-Z]{2}-/.test(compact) ? `${country}-${compact}` : compact;
  return SHAPES[scheme].test(value) ? value : null;
}

/** A statement of one source. */
export interface SourcedFact {
  readonly value: string;
  readonly source: string;
  /** `YYYY-MM-DD`: the day for which the source says it. */
  readonly asOf: string;
}

/**
 * Whether sources disagree on one topic: of each source its newest statement counts, so that a source may correct itself.
 * Case and surrounding space make no difference. Cost O(n).
 */
export function disagree(facts: readonly SourcedFact[]): boolean {
  const newest = new Map<string, SourcedFact>();
  for (const fact of facts) {
    const known = newest.get(fact.source);
    if (!known || known.asOf <= fact.asOf) newest.set(fact.source, fact);
  }
  return new Set([...newest.values()].map(({ value }) => value.trim().toLowerCase())).size > 1;
}
