import { describe, expect, it } from '@jest/globals';
import { compareCapabilities } from './compare.js';
import { clausesOf, type JudgedNeedFile } from './judged-need.js';
import { readOfferings } from './read-offerings.js';

const ROW = {
  id: 'X1',
  cluster: 'lv-log',
  cluster_name: 'Logistics',
  cluster_country: 'LV',
  sector: 'LOGISTICS',
  title: { en: 'Store' },
  description: 'Cold and clean.',
  capabilities: ['log.store.chilled'],
  coverage_nuts: ['LV00'],
  certifications: [],
  temperature_range: { min_c: 2, max_c: 4, mode: 'band' },
  capacity: [{ kind: 'stock', unit: 'EUR_PALLET', qty: 260 }],
  price_model: { type: 'per_unit', amount: 0.55, currency: 'EUR', unit: 'EUR_PALLET_DAY' },
  lead_time_days: 2,
  languages: ['lv'],
  site_nuts: 'LV00A',
  delivery_mode: 'at_provider',
  delivered_by: 'member_sme_unnamed',
  interfaces: [],
  atp_class: null,
  adr_classes: [],
};

describe('readOfferings', () => {
  it('reads the file or its list, amounts in cents, a member of its own for each service', () => {
    const [service] = readOfferings({ offerings: [ROW] });
    expect(readOfferings([ROW])).toEqual([service]);
    expect(service).toMatchObject({
      id: 'X1',
      description: { en: 'Cold and clean.' },
      temperature: { minC: 2, maxC: 4, mode: 'band' },
      capacities: [{ kind: 'stock', unit: 'EUR_PALLET', qty: 260, period: null }],
      price: { amountMinor: 55, currency: 'EUR', setupMinor: null, tiers: [] },
      providerId: 'member:X1',
    });
    expect(readOfferings([{ ...ROW, delivered_by: 'cluster' }])[0]!.providerId).toBe('lv-log');
  });

  it.each([
    ['no list', {}, 'offerings'],
    ['null', null, 'offerings'],
    ['a row that is no object', [7], 'offerings[0]'],
    ['a row without id', [ROW, { ...ROW, id: '' }], 'offerings[1].id'],
    ['capabilities that are no list', [{ ...ROW, capabilities: 'x' }], 'offerings[0].capabilities'],
    ['no capability', [{ ...ROW, capabilities: [] }], 'offerings[0].capabilities'],
    [
      'a negative price',
      [{ ...ROW, price_model: { ...ROW.price_model, amount: -1 } }],
      'offerings[0].price_model',
    ],
  ])('names the place of %s', (_, json, field) => {
    expect(() => readOfferings(json)).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID', params: expect.objectContaining({ field }) }),
    );
  });
});

describe('clausesOf', () => {
  it('keeps order, scope and units', () => {
    const constraints = {
      price: [{ max: 0.28, unit: 'piece', currency: 'EUR', hard: true, applies_to: ['*'] }],
      budget: [
        { max_total: 12000, currency: 'EUR', assume: { vehicles: 18 }, hard: true, applies_to: ['a', 'b'] },
      ],
    };
    expect(clausesOf({ constraints })).toEqual([
      expect.objectContaining({ id: 'c1', appliesTo: '*', value: expect.objectContaining({ maxMinor: 28 }) }),
      expect.objectContaining({
        id: 'c2',
        appliesTo: ['a', 'b'],
        value: {
          key: 'budget',
          maxMinor: 1_200_000,
          currency: 'EUR',
          horizonMonths: 12,
          assume: { vehicle: 18 },
        },
      }),
    ]);
  });

  it('refuses a key that is no clause', () => {
    const constraints = { colour: [{ hard: true, applies_to: ['*'] }] };
    expect(() => clausesOf({ constraints })).toThrow(expect.objectContaining({ code: 'CLAUSE_INVALID' }));
  });
});

describe('compareCapabilities', () => {
  const need = {
    required_capabilities: ['a', 'b'],
    optional_capabilities: ['c'],
  } as unknown as JudgedNeedFile;

  it('counts optional ones neither for nor against', () => {
    expect(compareCapabilities(['a', 'c', 'x'], need)).toEqual({
      found: ['a', 'c', 'x'],
      missed: ['b'],
      wrong: ['x'],
      precision01: 0.5,
      recall01: 0.5,
      f1: 0.5,
    });
    expect(compareCapabilities([], need)).toMatchObject({ precision01: 1, recall01: 0, f1: 0 });
  });
});
