import { describe, expect, it } from '@jest/globals';
import { writeDemand } from './clause-json.js';
import { compareCapabilities } from './compare.js';
import {
  clausesOf,
  printedClausesOf,
  readNeeds,
  unansweredKeys,
  type JudgedNeedFile,
} from './judged-need.js';
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
    ['capabilities that are no list', [{ ...ROW, capabilities: 'x' }], 'offerings[0] (X1).capabilities'],
    ['no capability', [{ ...ROW, capabilities: [] }], 'offerings[0] (X1).capabilities'],
    ['an id that stands twice', [ROW, ROW], 'offerings[1].id'],
    ['a number for a site', [{ ...ROW, site_nuts: 7 }], 'offerings[0] (X1).site_nuts'],
    ['a language that is no text', [{ ...ROW, languages: [1] }], 'offerings[0] (X1).languages'],
    ['a quantity as text', [{ ...ROW, capacity: [{ qty: '9' }] }], 'offerings[0] (X1).capacity[0].qty'],
    [
      'a negative price',
      [{ ...ROW, price_model: { ...ROW.price_model, amount: -1 } }],
      'offerings[0] (X1).price_model.amount',
    ],
  ])('names the place of %s', (_, json, field) => {
    expect(() => readOfferings(json)).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID', params: expect.objectContaining({ field }) }),
    );
  });
});

describe('readOfferings of another program', () => {
  it('needs an id and capabilities only, and carries what is missing as not stated', () => {
    const [service] = readOfferings([{ id: 'Y', capabilities: ['made.up'], colour: 'red', capacity: null }]);
    expect(service).toMatchObject({
      id: 'Y',
      capabilities: ['made.up'],
      coverage: [],
      temperature: null,
      capacities: [],
      price: { type: 'quote', amountMinor: null },
      leadTimeDays: null,
      siteNuts: null,
      providerId: 'member:Y',
    });
  });

  it('reads what it does not know as not stated, or as it stands', () => {
    const foreign = {
      ...ROW,
      certifications: ['House rule'],
      delivery_mode: 'by drone',
      temperature_range: { min_c: 2, max_c: 4, mode: 'wished' },
      capacity: [
        { kind: 'pool', unit: 't', qty: 1 },
        { kind: 'flow', unit: 't', qty: 1, period: 'fortnight' },
      ],
      price_model: { type: 'by the moon', amount: 0.285, currency: 'EUR', unit: 'piece' },
    };
    expect(readOfferings([foreign])[0]).toMatchObject({
      certificates: ['House rule'],
      deliveryMode: 'remote',
      temperature: null,
      capacities: [],
      price: { type: 'per_unit', amountMinor: 28.5 },
    });
  });

  it('puts tiers in order', () => {
    const tiers = [
      { from_qty: 100, amount: 1 },
      { from_qty: 10, amount: 2 },
    ];
    const [service] = readOfferings([{ ...ROW, price_model: { currency: 'EUR', unit: 'kg', tiers } }]);
    expect(service!.price).toMatchObject({ type: 'tiered', amountMinor: 200 });
    expect(service!.price.tiers.map(({ fromQty }) => fromQty)).toEqual([10, 100]);
  });
});

describe('readNeeds', () => {
  it('needs an id and a text only', () => {
    expect(readNeeds({ needs: [{ id: 'A', text: 'Cold store', lang: 'fi' }] })[0]).toMatchObject({
      lang: null,
      sme_nuts: null,
      required_capabilities: [],
      constraints: {},
    });
  });

  it.each([
    ['no list', {}, 'needs'],
    ['a need without text', [{ id: 'A' }], 'needs[0] (A).text'],
    ['a text that is none', [{ id: 'A', text: 1 }], 'needs[0] (A).text'],
    [
      'an id that stands twice',
      [
        { id: 'A', text: 'x' },
        { id: 'A', text: 'y' },
      ],
      'needs[1].id',
    ],
    ['constraints as a list', [{ id: 'A', text: 'x', constraints: [] }], 'needs[0] (A).constraints'],
  ])('names the place of %s', (_, json, field) => {
    expect(() => readNeeds(json)).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID', params: expect.objectContaining({ field }) }),
    );
  });
});

describe('clausesOf', () => {
  it('names the field that is missing', () => {
    const constraints = { capacity: [{ kind: 'flow', unit: 't', qty: 2, hard: true, applies_to: ['*'] }] };
    expect(() => clausesOf({ constraints })).toThrow(
      expect.objectContaining({
        params: expect.objectContaining({ field: 'constraints.capacity[0].period' }),
      }),
    );
  });

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
          horizonMonths: null,
          assume: { vehicle: 18 },
        },
      }),
    ]);
  });

  it('reads and prints a sequence of steps', () => {
    const row = { sequence: ['ict.sys.wms', 'log.store.chilled'], hard: true, applies_to: ['*'] };
    const [order] = clausesOf({ constraints: { order: [row] } });
    expect(order).toMatchObject({ value: { key: 'order', sequence: row.sequence }, appliesTo: '*' });
    expect(writeDemand(order!.value)).toEqual({ sequence: row.sequence });
    expect(unansweredKeys({ constraints: { order: [row] } })).toEqual([]);
  });

  it('leaves out a key that is no clause, and keeps its number', () => {
    const constraints = {
      colour: [{ is: 'red', hard: true, applies_to: ['*'] }],
      atp: [{ min_class: 'FRC', hard: false, applies_to: ['a'] }],
    };
    expect(clausesOf({ constraints })).toEqual([expect.objectContaining({ id: 'c2', hard: false })]);
    expect(unansweredKeys({ constraints })).toEqual(['colour']);
    expect(printedClausesOf({ constraints })[0]).toEqual({
      key: 'colour',
      value: { is: 'red' },
      hard: true,
      appliesTo: ['*'],
      span: null,
    });
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
