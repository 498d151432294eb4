/**
 * Value added tax between businesses. Prices are net. The rounding rule: the tax of one amount is rounded to the minor unit
 * half up; the tax of several is the sum of their rounded taxes, so that the parts of a total always add up to it.
 */

/** How a supplier taxes a service at home. Exactly one of the two is stated. */
export interface VatTerms {
  /** Basis points (2100 = 21 %), 0 to 10,000; null where exempt. */
  readonly rateBp: number | null;
  /** Why no tax is due, in words; null where there is a rate. */
  readonly exemption: string | null;
}

/**
 * How a supply is taxed: at the stated `rate`; `exempt` for the stated reason; `reverse_charge`: the customer accounts for the
 * tax in its own country; `outside_scope`: the customer is outside the European Union.
 */
export const VAT_TREATMENTS = ['rate', 'exempt', 'reverse_charge', 'outside_scope'] as const;
export type VatTreatment = (typeof VAT_TREATMENTS)[number];

export interface VatAmount {
  readonly treatment: VatTreatment;
  readonly netMinor: number;
  /** 0 unless the treatment is `rate`. */
  readonly rateBp: number;
  readonly vatMinor: number;
  /** Net and tax together: what is paid to the supplier. */
  readonly grossMinor: number;
  /** The stated reason of an exemption; null for the others. */
  readonly exemption: string | null;
}

/** Member states of the European Union in NUTS spelling (EL for Greece). */
const EU_COUNTRIES: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

const FULL_BP = 10_000n;

/** Per cent as they are written -> basis points; a rate finer than a basis point stays a fraction, which no fact may be. */
export function toBasisPoints(percent: number): number {
  const scaled = percent * 100;
  const whole = Math.round(scaled);
  return Math.abs(scaled - whole) < 1e-6 ? whole : scaled;
}

/** Whether a country belongs to the European Union; ISO 3166-1 alpha-2, EL and GR both mean Greece. */
export function isInEu(country: string): boolean {
  return EU_COUNTRIES.has(country === 'GR' ? 'EL' : country);
}

/**
 * How a service between two businesses is taxed. A supplier outside the Union states its own tax, which is taken as it is.
 * A reverse charge goes before an exemption: which rules bind is then a matter of the customer's country.
 *
 * @param provider country of the supplier, @param customer country of the business that pays
 */
export function vatTreatment(terms: VatTerms, provider: string, customer: string): VatTreatment {
  const home = sameSpelling(provider) === sameSpelling(customer);
  if (!home && isInEu(provider)) return isInEu(customer) ? 'reverse_charge' : 'outside_scope';
  return terms.rateBp === null ? 'exempt' : 'rate';
}

/** The tax on a net amount of whole minor units, at least 0, half up. Exact for every safe integer. */
export function vatOn(netMinor: number, rateBp: number): number {
  return Number((BigInt(netMinor) * BigInt(rateBp) + FULL_BP / 2n) / FULL_BP);
}

/** A net amount with its tax and gross for this supplier and this customer. */
export function withVat(netMinor: number, terms: VatTerms, provider: string, customer: string): VatAmount {
  const treatment = vatTreatment(terms, provider, customer);
  const rateBp = treatment === 'rate' ? (terms.rateBp ?? 0) : 0;
  const vatMinor = vatOn(netMinor, rateBp);
  const exemption = treatment === 'exempt' ? terms.exemption : null;
  return { treatment, netMinor, rateBp, vatMinor, grossMinor: netMinor + vatMinor, exemption };
}

/** Totals of several amounts of one currency: each is the exact sum of its parts. All 0 for an empty list. */
export function sumVat(parts: readonly VatAmount[]): Pick<VatAmount, 'netMinor' | 'vatMinor' | 'grossMinor'> {
  const sum = (pick: (part: VatAmount) => number) => parts.reduce((total, part) => total + pick(part), 0);
  return {
    netMinor: sum((part) => part.netMinor),
    vatMinor: sum((part) => part.vatMinor),
    grossMinor: sum((part) => part.grossMinor),
  };
}

function sameSpelling(country: string): string {
  return country === 'GR' ? 'EL' : country;
}
