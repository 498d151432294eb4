import {
  PERIOD_DAYS,
  toBaseUnit,
  type Capacity,
  type Clause,
  type Price,
  type ServiceFacts,
} from '@fivefold/domain';
import { findUnit } from '@fivefold/vocabulary';
import { capacityOf, isCapacity, unitPrice } from '../constrain/quantity-rules.js';
import { daysBetween } from '../constrain/time-rules.js';

/** Over what time and for which quantities a price becomes a sum. */
export interface CostBasis {
  readonly horizonMonths: number;
  /** Stated quantities by unit over the horizon, e.g. `{ vehicle: 18, document: 6000 }`. */
  readonly assume: Readonly<Record<string, number>>;
}

/** Where the need states no budget: a year, and no quantities beside its capacities. */
export const DEFAULT_BASIS: CostBasis = { horizonMonths: 12, assume: {} };

const MONTH_DAYS = 365 / 12;
/** A firm has one of these unless it says otherwise. */
const ONE_OF: ReadonlySet<string> = new Set(['site', 'company']);
/** A device rides on a vehicle: where only vehicles are counted, each gets one. */
const STANDS_FOR: Readonly<Record<string, string>> = { device: 'vehicle' };

/**
 * What a service costs over the horizon, from stated prices and quantities only.
 *
 * @param clauses those that bind a capability the service would cover: their capacities are quantities, a period among
 *   them shortens the time
 * @returns minor units of the price's currency; null where price or quantity is not stated (on request, share of a
 *   saving, days of work that nobody counted, a joint price that the quantity does not reach alone)
 */
export function costMinor(
  service: ServiceFacts,
  clauses: readonly Clause[],
  basis: CostBasis,
): number | null {
  const { price } = service;
  if (price.amountMinor === null || price.currency === null) return null;
  const quantities = {
    capacities: capacitiesOf(clauses),
    days: daysOf(clauses, basis),
    assume: basis.assume,
  };
  const total = totalOf(price, quantities);
  return total === null ? null : Math.round(total);
}

interface Quantities {
  readonly capacities: readonly Capacity[];
  readonly days: number;
  readonly assume: Readonly<Record<string, number>>;
}

function totalOf(price: Price, quantities: Quantities): number | null {
  const amount = price.amountMinor!;
  const unit = price.unit ?? '';
  switch (price.type) {
    case 'fixed':
    case 'cost_share':
      return amount * (quantities.assume[unit] ?? 1);
    case 'per_day':
      return times(amount, quantities.assume[unit] ?? null);
    case 'per_unit':
      return times(amount, quantityOf(unit, quantities));
    case 'tiered': {
      const quantity = quantityOf(unit, quantities);
      const { amountMinor, joinedFrom } = unitPrice(price, quantity);
      return joinedFrom === null ? times(amountMinor, quantity) : null;
    }
    case 'subscription':
      return subscription(price, unit, quantities);
    case 'success_fee':
    case 'free_members':
    case 'quote':
      return null;
  }
}

/** Running fee over the horizon and the one-off part, both for each thing that is subscribed. */
function subscription(price: Price, unit: string, quantities: Quantities): number | null {
  const per = findUnit(unit)?.per;
  if (!per) return null;
  const count = per.counts === null ? 1 : (countOf(per.counts, quantities) ?? null);
  if (count === null) return null;
  return count * ((price.setupMinor ?? 0) + price.amountMinor! * periods(per.over, quantities.days));
}

function times(amount: number, quantity: number | null): number | null {
  return quantity === null ? null : amount * quantity;
}

/** How many of `unit` are bought over the horizon: as assumed, else from the capacities asked for. */
function quantityOf(unit: string, quantities: Quantities): number | null {
  const assumed = quantities.assume[unit];
  if (assumed !== undefined) return assumed;
  const per = findUnit(unit)?.per;
  if (per && per.counts !== null) {
    const held = quantities.capacities.find((one) => one.kind === 'stock' && one.unit === per.counts);
    return held ? held.qty * periods(per.over, quantities.days) : null;
  }
  const flow = quantities.capacities.find((one) => one.kind === 'flow' && sameBase(one.unit, unit));
  if (!flow) return null;
  return inUnit(flow, unit) * periods(flow.period!, quantities.days);
}

/** How many of a thing are subscribed. */
function countOf(thing: string, { assume, capacities }: Quantities): number | undefined {
  const stock = capacities.find((one) => one.kind === 'stock' && one.unit === thing)?.qty;
  return assume[thing] ?? stock ?? assume[STANDS_FOR[thing] ?? ''] ?? (ONE_OF.has(thing) ? 1 : undefined);
}

function capacitiesOf(clauses: readonly Clause[]): Capacity[] {
  return clauses.filter(isCapacity).map(({ value }) => capacityOf(value));
}

/** Days of the horizon, or of the season that a clause names. */
function daysOf(clauses: readonly Clause[], { horizonMonths }: CostBasis): number {
  const season = clauses.map(({ value }) => value).find((value) => value.key === 'period');
  return season ? daysBetween(season.from, season.to) + 1 : horizonMonths * MONTH_DAYS;
}

/** How often a period fits into `days`; a month is a twelfth of a year here, so that a year has twelve of them. */
function periods(period: keyof typeof PERIOD_DAYS, days: number): number {
  if (period === 'month') return days / MONTH_DAYS;
  return days / PERIOD_DAYS[period];
}

function sameBase(one: string, other: string): boolean {
  return toBaseUnit(1, one).unit === toBaseUnit(1, other).unit;
}

function inUnit({ qty, unit }: Capacity, target: string): number {
  return toBaseUnit(qty, unit).qty / toBaseUnit(1, target).qty;
}
