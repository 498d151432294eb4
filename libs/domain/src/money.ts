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

const FRACTION_DIGITS: Readonly<Record<string, number>> = {
  JPY: 0,
  ISK: 0,
  KRW: 0,
  CLP: 0,
  BHD: 3,
  KWD: 3,
  TND: 3,
};

/** Digits after the decimal mark of a currency by ISO 4217; 2 unless listed. */
export function fractionDigits(currency: string): number {
  return FRACTION_DIGITS[currency] ?? 2;
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
