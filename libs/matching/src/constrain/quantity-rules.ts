import { toBaseUnit, type Capacity, type Clause, type Price, type ServiceFacts } from '@fivefold/domain';
import { message } from '../explain/message.js';
import { comparable, expressedLike, rounded, sameMeasure } from './quantity.js';
import { met, unknown, violated, type Rule, type RuleContext, type Verdict } from './rule.js';

// Two figures that differ by less than this share are the same quantity written in two periods; above the rounding of
// `rounded`, so that a demand loosened to what a service has is met by it.
const SAME = 1e-8;

/** The largest stated capacity of the kind and unit of `want`, in the wanted unit and period. */
function stated(want: Capacity, service: Pick<ServiceFacts, 'capacities'>): Capacity | null {
  const same = service.capacities
    .filter((one) => sameMeasure(one, want))
    .map((one) => expressedLike(one, want));
  return same.reduce<Capacity | null>(
    (most, one) => (most === null || one.qty > most.qty ? one : most),
    null,
  );
}

/**
 * A stated capacity of the same kind and unit is at least what is needed. Flows compare per day, kg as t; mass never
 * becomes pallets, so another unit says nothing.
 */
export const capacityRule: Rule<'capacity', 'quantities'> = {
  reads: ['quantities'],
  answer(value, service) {
    const want = capacityOf(value);
    const has = stated(want, service);
    if (has === null) return unknown('capacity.unknown', { want: { capacity: want } });
    if (comparable(has).qty >= comparable(want).qty * (1 - SAME))
      return met('capacity.met', { has: { capacity: has }, want: { capacity: want } });
    const gap = { ...want, qty: rounded(want.qty - has.qty) };
    return violated('capacity.violated', {
      has: { capacity: has },
      want: { capacity: want },
      gap: { capacity: gap },
    });
  },
  loosen(value, service) {
    const has = stated(capacityOf(value), service);
    if (has === null) return null;
    return {
      value: { ...value, qty: has.qty },
      wording: message('loosen.capacity', { capacity: { capacity: has } }),
    };
  },
};

/**
 * The price per unit at the quantity the need states, else at the lowest tier (the price of buying together). A price
 * on request, in another unit or another currency is not stated.
 */
export const priceRule: Rule<'price', 'price' | 'quantities'> = {
  reads: ['price', 'quantities'],
  answer(value, service, context): Verdict {
    const { price } = service;
    const want = { money: { amountMinor: value.maxMinor, currency: value.currency } };
    const unit = { unit: value.unit };
    if (
      !PRICED.has(price.type) ||
      price.amountMinor === null ||
      price.unit === null ||
      price.currency === null
    )
      return unknown('price.unknown.none', { want, unit });
    if (price.unit !== value.unit)
      return unknown('price.unknown.unit', { hasUnit: { unit: price.unit }, unit });
    if (price.currency !== value.currency)
      return unknown('price.unknown.currency', { hasCurrency: price.currency });
    const { amountMinor, joinedFrom } = unitPrice(price, quantityOf(service, value.unit, context));
    const has = { money: { amountMinor, currency: price.currency } };
    if (amountMinor > value.maxMinor) {
      const gap = { money: { amountMinor: amountMinor - value.maxMinor, currency: price.currency } };
      return violated('price.violated', { has, want, gap, unit });
    }
    return joinedFrom === null
      ? met('price.met', { has, want, unit })
      : met('price.met.joint', { has, want, unit, from: joinedFrom });
  },
  loosen(value, service, context) {
    const { amountMinor } = unitPrice(service.price, quantityOf(service, value.unit, context));
    const wording = message('loosen.price', {
      money: { money: { amountMinor, currency: value.currency } },
      unit: { unit: value.unit },
    });
    return { value: { ...value, maxMinor: amountMinor }, wording };
  },
};

const PRICED: ReadonlySet<string> = new Set([
  'fixed',
  'per_unit',
  'per_day',
  'tiered',
  'subscription',
  'cost_share',
]);

/**
 * Price per unit of a stated price: of the tier that `qty` reaches; where it reaches none, of the cheapest tier with the
 * quantity it starts at, which has to be reached together with others.
 */
export function unitPrice(
  price: Price,
  qty: number | null,
): { amountMinor: number; joinedFrom: number | null } {
  const [first, ...rest] = price.tiers;
  if (first === undefined) return { amountMinor: price.amountMinor ?? 0, joinedFrom: null };
  const reached = qty === null ? undefined : price.tiers.findLast(({ fromQty }) => fromQty <= qty);
  if (reached) return { amountMinor: reached.amountMinor, joinedFrom: null };
  const lowest = rest.reduce((best, tier) => (tier.amountMinor < best.amountMinor ? tier : best), first);
  return { amountMinor: lowest.amountMinor, joinedFrom: lowest.fromQty };
}

/**
 * The quantity of `unit` that the clauses state. A flow is taken over the period in which the service states its own
 * capacity, because its tiers count one such round of deliveries.
 */
function quantityOf(
  service: Pick<ServiceFacts, 'capacities'>,
  unit: string,
  { alongside }: RuleContext,
): number | null {
  const wanted = alongside
    .filter(isCapacity)
    .find(({ value }) => toBaseUnit(1, value.unit).unit === toBaseUnit(1, unit).unit);
  if (!wanted) return null;
  const want = capacityOf(wanted.value);
  const round = service.capacities.find((one) => sameMeasure(one, want));
  const perRound = round
    ? expressedLike(want, { ...round, unit })
    : { ...want, unit, qty: want.qty * factor(want.unit, unit) };
  return perRound.qty;
}

function factor(from: string, to: string): number {
  return toBaseUnit(1, from).qty / toBaseUnit(1, to).qty;
}

type CapacityClause = Clause & { readonly value: Extract<Clause['value'], { key: 'capacity' }> };

/** Whether a clause asks for a capacity. */
export function isCapacity(clause: Clause): clause is CapacityClause {
  return clause.value.key === 'capacity';
}

/** The bare quantity of a capacity clause. */
export function capacityOf({ kind, unit, qty, period }: CapacityClause['value']): Capacity {
  return { kind, unit, qty, period };
}
