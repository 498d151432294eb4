import { describe, expect, it } from '@jest/globals';
import type { Clause, ClauseValue, Price, ServiceFacts } from '@fivefold/domain';
import { costMinor, DEFAULT_BASIS } from './cost.js';

const FREE_OF_TIERS = { setupMinor: null, tiers: [], currency: 'EUR' } as const;

function cost(
  price: Partial<Price>,
  assume: Record<string, number> = {},
  demands: ClauseValue[] = [],
  months = 12,
) {
  const service = { price: { ...FREE_OF_TIERS, ...price } } as ServiceFacts;
  const clauses = demands.map((value, index): Clause => {
    return { id: `c${index}`, value, hard: true, appliesTo: '*', span: null, origin: 'stated' };
  });
  return costMinor(service, clauses, { horizonMonths: months, assume });
}

const stock40: ClauseValue = { key: 'capacity', kind: 'stock', unit: 'EUR_PALLET', qty: 40, period: null };
const flow300kg: ClauseValue = { key: 'capacity', kind: 'flow', unit: 'kg', qty: 300, period: 'month' };

describe('costMinor', () => {
  it('counts a subscription per vehicle over a year: 29 × 18 × 12', () => {
    expect(cost({ type: 'subscription', amountMinor: 2900, unit: 'vehicle_month' }, { vehicle: 18 })).toBe(
      626400,
    );
  });

  it('puts one device on each vehicle, with its one-off part: (45 + 9 × 12) × 18', () => {
    const price = { type: 'subscription', amountMinor: 900, unit: 'device_month', setupMinor: 4500 } as const;
    expect(cost(price, { vehicle: 18 })).toBe(275400);
    expect(cost(price, { vehicle: 18, device: 20 })).toBe(306000);
    expect(cost(price)).toBeNull();
  });

  it('counts a monthly fee once, and one site unless told otherwise', () => {
    expect(cost({ type: 'subscription', amountMinor: 8500, unit: 'month', setupMinor: 90000 })).toBe(192000);
    expect(cost({ type: 'subscription', amountMinor: 4900, unit: 'site_month' })).toBe(58800);
    expect(cost({ type: 'subscription', amountMinor: 4900, unit: 'site_month' }, { site: 2 }, [], 6)).toBe(
      58800,
    );
  });

  it('multiplies unit prices by what is stated: 0.35 × 6000', () => {
    expect(cost({ type: 'per_unit', amountMinor: 35, unit: 'document' }, { document: 6000 })).toBe(210000);
    expect(cost({ type: 'per_unit', amountMinor: 35, unit: 'document' })).toBeNull();
  });

  it('takes quantities from capacities, kilograms and tonnes alike', () => {
    expect(cost({ type: 'per_unit', amountMinor: 680, unit: 'kg' }, {}, [flow300kg])).toBe(12 * 300 * 680);
    expect(cost({ type: 'per_unit', amountMinor: 680000, unit: 't' }, {}, [flow300kg])).toBe(12 * 300 * 680);
    expect(cost({ type: 'per_unit', amountMinor: 55, unit: 'EUR_PALLET_DAY' }, {}, [stock40])).toBe(
      40 * 365 * 55,
    );
  });

  it('counts the days of a season only', () => {
    const summer: ClauseValue = { key: 'period', from: '2027-06-01', to: '2027-08-31' };
    expect(cost({ type: 'per_unit', amountMinor: 55, unit: 'EUR_PALLET_DAY' }, {}, [stock40, summer])).toBe(
      40 * 92 * 55,
    );
  });

  it('takes the tier that the quantity reaches, and knows no joint price in advance', () => {
    const tiers = [
      { fromQty: 20000, amountMinor: 31 },
      { fromQty: 60000, amountMinor: 27 },
    ];
    const price = { type: 'tiered', amountMinor: 31, unit: 'piece', tiers } as const;
    expect(cost(price, { piece: 25000 })).toBe(25000 * 31);
    expect(cost(price, { piece: 60000 })).toBe(60000 * 27);
    expect(cost(price, { piece: 6250 })).toBeNull();
  });

  it('takes fixed prices once and leaves open what nobody can know', () => {
    expect(cost({ type: 'fixed', amountMinor: 480000, unit: 'project' })).toBe(480000);
    expect(cost({ type: 'cost_share', amountMinor: 240000, unit: 'slot' })).toBe(240000);
    expect(cost({ type: 'per_day', amountMinor: 45000, unit: 'day' })).toBeNull();
    expect(cost({ type: 'per_day', amountMinor: 45000, unit: 'day' }, { day: 3 })).toBe(135000);
    for (const type of ['quote', 'free_members', 'success_fee'] as const)
      expect(cost({ type, amountMinor: type === 'success_fee' ? 6 : null, unit: null })).toBeNull();
    expect(DEFAULT_BASIS).toEqual({ horizonMonths: 12, assume: {} });
  });
});
