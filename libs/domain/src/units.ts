/** Days per period; flows are compared per day by these figures (domain rules). */
export const PERIOD_DAYS = { day: 1, week: 7, month: 30.4, quarter: 91.25, year: 365 } as const;
export type Period = keyof typeof PERIOD_DAYS;
export const PERIODS = Object.keys(PERIOD_DAYS) as Period[];

/** A quantity as stock (available at one moment) or flow (available per period). */
export interface Capacity {
  readonly kind: 'stock' | 'flow';
  readonly unit: string;
  readonly qty: number;
  /** Present exactly when `kind` is `flow`. */
  readonly period: Period | null;
}

/** `qty` of `unit` in the base unit: kg becomes t, everything else stays itself. Mass never becomes pallets. */
export function toBaseUnit(qty: number, unit: string): { qty: number; unit: string } {
  return unit === 'kg' ? { qty: qty / 1000, unit: 't' } : { qty, unit };
}
