import { createHash } from 'node:crypto';
import type { ClauseValue, Texts, VatTreatment } from '@fivefold/domain';

/** The two sides of an agreement. The publisher speaks for the provider where it has a mandate. */
export type Side = 'requester' | 'provider';

/** A party as it was known when the quote was accepted. */
export interface Party {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** NUTS code; null where none is known. */
  readonly region: string | null;
  readonly website: string | null;
}

export type ClauseAnswer = 'met' | 'violated' | 'unknown';

/** How a clause of the request was answered on the day of acceptance, by the catalogue and by the provider. */
export interface AgreedClause {
  readonly value: ClauseValue;
  readonly hard: boolean;
  /** By the facts of the cited versions. */
  readonly answer: ClauseAnswer;
  /** The facts that it rests on, in words; empty where the clause is not answered by services. */
  readonly because: Texts;
  /** By the provider's statement in the quote; unknown where it states nothing. */
  readonly stated: ClauseAnswer;
  /** The provider's own words. */
  readonly words: string;
}

/** The tax as the quote states it: one part per way of taxing and rate; each part's tax is the sum of its lines'. */
export interface AgreedVat {
  readonly parts: readonly {
    treatment: VatTreatment;
    /** Basis points; 0 unless the treatment is `rate`. */
    rateBp: number;
    netMinor: number;
    vatMinor: number;
    exemption: string | null;
  }[];
  readonly vatMinor: number;
  readonly grossMinor: number;
}

/** What was agreed, frozen when the quote is accepted: a later change of a service or of a name does not reach it. */
export interface AgreementTerms {
  readonly number: string;
  /** Moment of acceptance, ISO 8601 in UTC. */
  readonly acceptedAt: string;
  readonly requester: Party;
  readonly provider: Party;
  readonly publisher: Party;
  readonly services: readonly { serviceId: string; version: number; titles: Texts }[];
  readonly needText: string;
  readonly quoteRevision: number;
  readonly lines: readonly {
    description: string;
    qty: number;
    unitPriceMinor: number;
    totalMinor: number;
  }[];
  readonly currency: string;
  readonly netMinor: number;
  /** Null where the quote does not state the tax of every line. */
  readonly vat: AgreedVat | null;
  readonly clauses: readonly AgreedClause[];
  readonly leadTimeDays: number | null;
  /** Until when the offer could be accepted, ISO 8601. */
  readonly validUntil: string;
  readonly bookings: readonly { title: string; unit: string; quantity: number; from: string; to: string }[];
  readonly note: string;
  /** Name of who wrote the accepted quote. */
  readonly quotedBy: string;
}

/** A milestone as it stands in the document. */
export interface AgreedMilestone {
  readonly title: string;
  /** `YYYY-MM-DD`; null while no day is planned. */
  readonly plannedOn: string | null;
  readonly amountMinor: number;
}

/**
 * SHA-256 of the document that is signed, as 64 hexadecimal digits: terms and milestones with the names of all fields sorted,
 * since the database keeps JSON in an order of its own.
 */
export function documentHash(terms: AgreementTerms, milestones: readonly AgreedMilestone[]): string {
  const parts = milestones.map(({ title, plannedOn, amountMinor }) => ({ title, plannedOn, amountMinor }));
  return createHash('sha256')
    .update(canonicalJson({ terms, milestones: parts }))
    .digest('hex');
}

/** JSON with the names of every object sorted by code unit. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** The number by which people name the agreement: year and ten random digits of its id, so that it tells no count. */
export function agreementNumber(id: string, year: number): string {
  return `FF-${year}-${id.replaceAll('-', '').slice(-10).toUpperCase()}`;
}
