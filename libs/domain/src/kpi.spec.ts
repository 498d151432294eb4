import { describe, expect, it } from '@jest/globals';
import {
  computeKpi,
  daysOfPeriod,
  groupsOf,
  isKpiFormula,
  type KpiFormula,
  type KpiTransaction,
  toldBy,
} from './kpi.js';

const firm = (id: string, country = 'LV', sectors = ['FOOD']) => ({ id, country, sectors });
const [dairy, bakery, fish] = [
  firm('dairy'),
  firm('bakery', 'EE'),
  firm('fish', 'SE', ['FOOD', 'LOGISTICS']),
];
const [store, software] = [firm('store', 'LV', ['LOGISTICS']), firm('software', 'EE', ['ICT'])];
const deal = (
  id: string,
  customer: typeof dairy,
  provider: typeof store,
  days: number,
  day = '2026-05-10',
): KpiTransaction => ({
  ...{ kind: 'deal', id, day, seconds: days * 86_400 },
  customers: [customer],
  providers: [provider],
});
const DEALS = [
  deal('a', dairy, store, 10),
  deal('b', dairy, software, 20),
  deal('c', bakery, software, 30, '2026-07-01'),
  deal('d', fish, store, 40),
];
const compute = (measure: KpiFormula['measure'], only: KpiFormula['only'] = []) =>
  computeKpi({ counts: 'deal', measure, only }, DEALS);

describe('figures', () => {
  it('counts deals, companies once, countries once, and those that cross a sector or a border', () => {
    expect(compute('number').value).toBe(4);
    expect(compute('companies').value).toBe(3);
    expect(compute('countries').value).toBe(3);
    // Fish and logistics share a sector; the dairy and its store a country, the bakery and its software too.
    expect(compute('number', ['cross_sector']).units.map((unit) => unit.key)).toEqual([
      'deal:a',
      'deal:b',
      'deal:c',
    ]);
    expect(compute('number', ['cross_border']).units.map((unit) => unit.key)).toEqual(['deal:b', 'deal:d']);
    expect(compute('number', ['cross_sector', 'cross_border']).value).toBe(1);
  });

  it('averages times and shares over what they are of, and its units sum to its amount', () => {
    expect(compute('days').value).toBe(25);
    expect(compute('share', ['cross_sector']).value).toBe(75);
    expect(computeKpi({ counts: 'answer', measure: 'hours', only: [] }, DEALS).value).toBeNull();
    for (const figure of [compute('days'), compute('companies'), compute('share', ['cross_border'])])
      expect(figure.units.reduce((sum, unit) => sum + unit.amount, 0)).toBe(figure.amount);
  });

  it('averages activity over all members, those who do nothing too', () => {
    const figure = computeKpi({ counts: 'deal', measure: 'activity', only: [] }, DEALS, [
      dairy,
      store,
      firm('idle'),
    ]);
    expect(figure.units.map(({ amount }) => amount)).toEqual([6, 0, 6]);
    expect(figure.value).toBe(4);
    const visit = {
      ...{ kind: 'attendance' as const, id: 'v', day: '2026-05-11', seconds: 0 },
      providers: [],
    };
    const visited = [...DEALS, { ...visit, customers: [dairy] }];
    expect(computeKpi({ counts: 'deal', measure: 'activity', only: [] }, visited, [dairy]).amount).toBe(7);
  });

  it('gives away of a share both what fulfils it and what it is a share of', () => {
    const formula: KpiFormula = { counts: 'deal', measure: 'share', only: ['cross_border'] };
    expect(toldBy(formula, computeKpi(formula, DEALS)).map((set) => set.size)).toEqual([4, 2]);
  });

  it('knows groups, and formulas that say nothing', () => {
    expect(groupsOf(DEALS[2]!, 'quarter')).toEqual(['2026-Q3']);
    expect(groupsOf(DEALS[2]!, 'year')).toEqual(['2026']);
    expect(daysOfPeriod('2026-Q3')).toEqual({ from: '2026-07-01', to: '2026-09-30' });
    expect(daysOfPeriod('2024')).toEqual({ from: '2024-01-01', to: '2024-12-31' });
    expect(['2026-Q5', '26', '', '2026-07'].map(daysOfPeriod)).toEqual([null, null, null, null]);
    expect(groupsOf(DEALS[3]!, 'sector')).toEqual(['FOOD', 'LOGISTICS']);
    expect(isKpiFormula({ counts: 'deal', measure: 'share', only: [] })).toBe(false);
    expect(isKpiFormula({ counts: 'plan', measure: 'hours', only: [] })).toBe(false);
    expect(isKpiFormula({ counts: 'plan', measure: 'number', only: [] })).toBe(true);
    expect(isKpiFormula({ counts: 'attendance', measure: 'number', only: ['cross_border'] })).toBe(false);
  });
});
