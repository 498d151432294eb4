/** An amount in integer minor units (cents) of an ISO 4217 currency. */
export interface Money {
  readonly amountMinor: number;
  readonly currency: string;
}

/**
 * How a service is priced. `unit` is a unit of the vocabulary (`kg`, `EUR_PALLET`, `EUR_PALLET_DAY`, `device_month` …).
 * `tiered` starts at `fromQty` of its first tier; tiers ascend by `fromQty`.
 */
export const PRICE_TYPES = [
  'fixed',
  'per_unit',
  'per_day',
  'tiered',
  'subscription',
  'cost_share',
  'success_fee',
  'free_members',
  'quote',
] as const;
export type PriceType = (typeof PRICE_TYPES)[number];

export interface PriceTier {
  readonly fromQty: number;
  readonly amountMinor: number;
}

export interface Price {
  readonly type: PriceType;
  /** Minor units per `unit`; null where the price is on request or free. For `success_fee`: whole percent. */
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly unit: string | null;
  /** One-off amount beside a subscription, minor units. */
  readonly setupMinor: number | null;
  readonly tiers: readonly PriceTier[];
}

/** Active codes of ISO 4217 that have a minor unit, by its number of digits; metals, bonds and test codes have none. */
const CODES_BY_DIGITS: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP
    COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR
    JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN
    NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL
    THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

const FRACTION_DIGITS: ReadonlyMap<string, number> = new Map(
  Object.entries(CODES_BY_DIGITS).flatMap(([digits, codes]) =>
    codes.split(/\s+/).map((code) => [code, Number(digits)] as const),
  ),
);

/** Every currency of ISO 4217 in which a price may stand, ascending. */
export const CURRENCIES: readonly string[] = [...FRACTION_DIGITS.keys()].sort();

/** Whether `code` is one of {@link CURRENCIES}. */
export function isCurrency(code: string): boolean {
  return FRACTION_DIGITS.has(code);
}

/** Digits after the decimal mark of a currency by ISO 4217; 2 for a code that is none. */
export function fractionDigits(currency: string): number {
  return FRACTION_DIGITS.get(currency) ?? 2;
}

/**
 * Decimal amount -> minor units.
 * @returns null when `amount` is not finite, negative, finer than a minor unit or beyond a safe integer
 */
export function toMinor(amount: number, currency: string): number | null {
  const scaled = amount * 10 ** fractionDigits(currency);
  const minor = Math.round(scaled);
  const exact = Math.abs(scaled - minor) < 1e-6 * Math.max(1, Math.abs(scaled));
  return Number.isSafeInteger(minor) && minor >= 0 && exact ? minor : null;
}

/** Sum of amounts of one currency; null for an empty list or mixed currencies. */
export function sumMoney(parts: readonly Money[]): Money | null {
  const currency = parts[0]?.currency;
  if (currency === undefined || parts.some((part) => part.currency !== currency)) return null;
  return { amountMinor: parts.reduce((sum, part) => sum + part.amountMinor, 0), currency };
}

/**
 * Splits `totalMinor` by weights into whole minor units that sum to it exactly: each part is its exact share rounded down, and what
 * is left goes one by one to the largest remainders, ties to the earlier part (largest remainder method).
 *
 * @param totalMinor integer, 0 to 1e12
 * @param weights integers, 0 to 1e12; all 0 counts as all equal
 * @returns as many parts as weights; none for none
 * Cost O(n log n)
 */
export function splitExactly(totalMinor: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return [];
  const given = weights.some((weight) => weight > 0) ? weights : weights.map(() => 1);
  const sum = given.reduce((all, weight) => all + BigInt(weight), 0n);
  const exact = given.map((weight) => BigInt(totalMinor) * BigInt(weight));
  const parts = exact.map((product) => Number(product / sum));
  const left = totalMinor - parts.reduce((all, part) => all + part, 0);
  const byRemainder = exact
    .map((product, at) => ({ at, remainder: product % sum }))
    .sort((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1));
  for (const { at } of byRemainder.slice(0, left)) parts[at]! += 1;
  return parts;
}
