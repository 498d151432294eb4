import { PERIOD_DAYS, toBaseUnit, type Capacity } from '@fivefold/domain';

/** Units per day of a flow, amount of a stock, in the base unit (kg as t). */
export function comparable({ kind, qty, unit, period }: Capacity): { qty: number; unit: string } {
  const base = toBaseUnit(qty, unit);
  return kind === 'flow' && period !== null ? { ...base, qty: base.qty / PERIOD_DAYS[period] } : base;
}

/** Whether two capacities count the same thing, so that they can be compared at all. */
export function sameMeasure(one: Capacity, other: Capacity): boolean {
  return one.kind === other.kind && toBaseUnit(1, one.unit).unit === toBaseUnit(1, other.unit).unit;
}

/** `qty` expressed in the unit and period of `like`; both count the same thing. */
export function expressedLike(capacity: Capacity, like: Capacity): Capacity {
  const scale = comparable({ ...like, qty: 1 }).qty;
  return { ...like, qty: rounded(comparable(capacity).qty / scale) };
}

/** Without the noise of binary fractions: 9 significant digits. */
export function rounded(value: number): number {
  // Writing it down is most of comparing two capacities.
  return Number.isInteger(value) && Math.abs(value) < 1e9 ? value : Number(value.toPrecision(9));
}
