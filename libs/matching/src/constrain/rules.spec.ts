import { describe, expect, it } from '@jest/globals';
import type { Clause, ClauseValue, ServiceFacts } from '@fivefold/domain';
import { clausesFor } from './scope.js';
import { findRule } from './rules.js';

const NOTHING_STATED: ServiceFacts = {
  id: 's',
  version: 1,
  publisherId: 'c',
  publisherName: 'Cluster',
  publisherCountry: 'LV',
  providerId: 'p',
  providerName: 'Provider',
  sector: 'LOGISTICS',
  title: { en: 'Service' },
  description: {},
  capabilities: ['log.store.chilled'],
  coverage: [],
  siteNuts: null,
  deliveryMode: 'network',
  certificates: [],
  temperature: null,
  capacities: [],
  price: { type: 'quote', amountMinor: null, currency: null, unit: null, setupMinor: null, tiers: [] },
  leadTimeDays: null,
  languages: [],
  interfaces: [],
  atpClass: null,
  adrClasses: [],
  publishedAt: 0,
};

function clause(value: ClauseValue, hard = true): Clause {
  return { id: value.key, value, hard, appliesTo: '*', span: null, origin: 'stated' };
}

function answer(value: ClauseValue, facts: Partial<ServiceFacts>, alongside: ClauseValue[] = []): string {
  const context = { today: '2026-11-22', alongside: [value, ...alongside].map((one) => clause(one)) };
  return findRule(value.key)!.answer(value, { ...NOTHING_STATED, ...facts }, context).answer;
}

const band = { minC: -25, maxC: -18, mode: 'band' } as const;
const settable = { ...band, mode: 'settable' } as const;
const iceCream = { key: 'temperature', minC: -30, maxC: -20 } as const;
const flow = (qty: number, unit: string, period: 'day' | 'week' | 'month' | 'quarter' | 'year') =>
  ({ kind: 'flow', unit, qty, period }) as const;
const jars = {
  type: 'tiered',
  amountMinor: 31,
  currency: 'EUR',
  unit: 'piece',
  setupMinor: null,
  tiers: [
    { fromQty: 20000, amountMinor: 31 },
    { fromQty: 60000, amountMinor: 27 },
  ],
} as const;
const perPiece = { key: 'price', maxMinor: 28, unit: 'piece', currency: 'EUR' } as const;

/** `rule, fact, answer, clauses beside it`. */
type Case = [string, ClauseValue, Partial<ServiceFacts>, string, ClauseValue[]?];
/** Each row states one sentence of the domain's rules. */
const TABLE: readonly Case[] = [
  ['a band that reaches up to -18 does not promise -20', iceCream, { temperature: band }, 'violated'],
  ['a settable range only has to meet the need', iceCream, { temperature: settable }, 'met'],
  [
    'settable ranges that touch meet',
    { ...iceCream, minC: -40, maxC: -25 },
    { temperature: settable },
    'met',
  ],
  ['an open bound asks nothing', { ...iceCream, minC: null, maxC: -18 }, { temperature: band }, 'met'],
  ['no temperature is not stated', iceCream, {}, 'unknown'],
  ['FRC satisfies FRB', { key: 'atp', minClass: 'FRB' }, { atpClass: 'FRC' }, 'met'],
  ['FNA does not satisfy FRC', { key: 'atp', minClass: 'FRC' }, { atpClass: 'FNA' }, 'violated'],
  ['no ATP class is not stated', { key: 'atp', minClass: 'FRC' }, {}, 'unknown'],
  [
    'FSSC 22000 satisfies ISO 22000 and HACCP',
    { key: 'certification', allOf: ['ISO 22000', 'HACCP'] },
    { certificates: ['FSSC 22000'] },
    'met',
  ],
  [
    'ISO 22000 is no FSSC 22000',
    { key: 'certification', allOf: ['FSSC 22000'] },
    { certificates: ['ISO 22000'] },
    'violated',
  ],
  ['a certificate that is not listed is missing', { key: 'certification', allOf: ['HACCP'] }, {}, 'violated'],
  ['a site below the region is inside', { key: 'site', anyOf: ['LV00'] }, { siteNuts: 'LV00C' }, 'met'],
  ['all of Latvia holds Latvia', { key: 'site', anyOf: ['LV'] }, { siteNuts: 'LV00C' }, 'met'],
  ['no site is done nowhere', { key: 'site', anyOf: ['LV00'] }, { deliveryMode: 'remote' }, 'violated'],
  ['every end of a route', { key: 'route', allOf: ['LV00A', 'EE00'] }, { coverage: ['LV00', 'EE00'] }, 'met'],
  ['one end is not enough', { key: 'route', allOf: ['LV00A', 'EE00'] }, { coverage: ['LV00'] }, 'violated'],
  ['a part of an end is not the end', { key: 'route', allOf: ['EE00'] }, { coverage: ['EE008'] }, 'violated'],
  ['any of several ends', { key: 'route', anyOf: ['LV00A', 'EE00'] }, { coverage: ['LV00'] }, 'met'],
  ['the whole country by its only region', { key: 'route', allOf: ['EE'] }, { coverage: ['EE00'] }, 'met'],
  ['coverage holds the customer', { key: 'coverage', anyOf: ['SE224'] }, { coverage: ['SE22'] }, 'met'],
  ['coverage that is not listed is violated', { key: 'coverage', anyOf: ['SE224'] }, {}, 'violated'],
  [
    'the own region is a coverage',
    { key: 'customer_region', anyOf: ['SE224'] },
    { coverage: ['LV00'] },
    'violated',
  ],
  ['whom to reach', { key: 'audience_region', anyOf: ['LV00', 'SE'] }, { coverage: ['SE'] }, 'met'],
  ['the provider by the country of its cluster', { key: 'provider_region', anyOf: ['LV', 'EE'] }, {}, 'met'],
  ['the provider from elsewhere', { key: 'provider_region', anyOf: ['SE'] }, {}, 'violated'],
  [
    'a region finer than the country, without a site',
    { key: 'provider_region', anyOf: ['LV00A'] },
    {},
    'violated',
  ],
  [
    'flows compare per day',
    { key: 'capacity', ...flow(1, 't', 'day') },
    { capacities: [flow(7, 't', 'week')] },
    'met',
  ],
  [
    'a month has 30.4 days',
    { key: 'capacity', ...flow(3.4, 't', 'month') },
    { capacities: [flow(3, 't', 'month')] },
    'violated',
  ],
  [
    'kilograms are tonnes',
    { key: 'capacity', ...flow(800, 'kg', 'week') },
    { capacities: [flow(9, 't', 'week')] },
    'met',
  ],
  [
    'tonnes are no pallets',
    { key: 'capacity', ...flow(1, 'EUR_PALLET', 'week') },
    { capacities: [flow(9, 't', 'week')] },
    'unknown',
  ],
  [
    'a stock is no flow',
    { key: 'capacity', ...flow(20, 'EUR_PALLET', 'week') },
    { capacities: [{ kind: 'stock', unit: 'EUR_PALLET', qty: 180, period: null }] },
    'unknown',
  ],
  ['lead time within', { key: 'lead_time', maxDays: 42 }, { leadTimeDays: 42 }, 'met'],
  ['lead time beyond', { key: 'lead_time', maxDays: 42 }, { leadTimeDays: 43 }, 'violated'],
  ['no lead time is not stated', { key: 'lead_time', maxDays: 42 }, {}, 'unknown'],
  ['today plus lead time on the day', { key: 'start', by: '2026-12-02' }, { leadTimeDays: 10 }, 'met'],
  ['a day late', { key: 'start', by: '2026-12-01' }, { leadTimeDays: 10 }, 'violated'],
  [
    'a period with stated capacity',
    { key: 'period', from: '2027-06-01', to: '2027-08-31' },
    { capacities: [flow(66, 'EUR_PALLET', 'week')] },
    'met',
    [{ key: 'capacity', ...flow(15, 'EUR_PALLET', 'week') }],
  ],
  ...(
    [
      ['ends before it opens', [{ from: '2027-05-20', to: '2027-06-01' }], [], 'met'],
      ['closed on the last day', [{ from: '2027-08-31', to: '2027-09-01' }], [], 'violated'],
      ['a season too small on one day', [], [{ from: '2027-05-01', to: '2027-06-02', qty: 14 }], 'violated'],
      ['a season just enough', [], [{ from: '2027-06-10', to: '2027-06-12', qty: 15 }], 'met'],
      ['a small season afterwards', [], [{ from: '2027-09-01', to: '2027-12-01', qty: 1 }], 'met'],
    ] as const
  ).map(([name, closed, seasons, answer]): Case => [
    `a period: ${name}`,
    { key: 'period', from: '2027-06-01', to: '2027-08-31' },
    {
      capacities: [flow(66, 'EUR_PALLET', 'week')],
      calendar: {
        closed,
        seasons: seasons.map((one) => ({ ...one, unit: 'EUR_PALLET', period: 'week' as const })),
      },
    },
    answer,
    [{ key: 'capacity', ...flow(15, 'EUR_PALLET', 'week') }],
  ]),
  [
    'a period in a season that lifts it over what is needed',
    { key: 'period', from: '2027-06-01', to: '2027-08-31' },
    {
      capacities: [flow(10, 'EUR_PALLET', 'week')],
      calendar: {
        closed: [],
        seasons: [{ from: '2027-06-01', to: '2027-09-01', unit: 'EUR_PALLET', period: 'week', qty: 20 }],
      },
    },
    'met',
    [{ key: 'capacity', ...flow(15, 'EUR_PALLET', 'week') }],
  ],
  [
    'a closed service without stated capacity',
    { key: 'period', from: '2027-06-01', to: '2027-08-31' },
    { calendar: { closed: [{ from: '2027-06-01', to: '2027-09-01' }], seasons: [] } },
    'unknown',
  ],
  [
    'a period whose season gives nothing, whatever is needed',
    { key: 'period', from: '2027-06-01', to: '2027-08-31' },
    {
      capacities: [flow(66, 'EUR_PALLET', 'week')],
      calendar: {
        closed: [],
        seasons: [{ from: '2027-06-05', to: '2027-06-06', unit: 'EUR_PALLET', period: 'week', qty: 0 }],
      },
    },
    'violated',
  ],
  ['a period without', { key: 'period', from: '2027-06-01', to: '2027-08-31' }, {}, 'unknown'],
  ['one of the languages', { key: 'language', anyOf: ['sv', 'en'] }, { languages: ['et', 'en'] }, 'met'],
  ['all of the languages', { key: 'language', allOf: ['lv', 'et'] }, { languages: ['lv'] }, 'violated'],
  ['a listed interface', { key: 'interface', allOf: ['API'] }, { interfaces: ['API', 'MQTT'] }, 'met'],
  [
    'an interface beside others',
    { key: 'interface', allOf: ['EDIFACT'] },
    { interfaces: ['API'] },
    'unknown',
  ],
  ['delivery terms', { key: 'incoterm', anyOf: ['DAP'] }, {}, 'unknown'],
  ['terms that are offered', { key: 'incoterm', anyOf: ['DAP', 'FCA'] }, { incoterms: ['FCA'] }, 'met'],
  ['terms beside the offered', { key: 'incoterm', anyOf: ['DAP'] }, { incoterms: ['FCA'] }, 'unknown'],
  ['a listed class', { key: 'adr', classes: ['8'] }, { adrClasses: ['2', '8'] }, 'met'],
  [
    'a stated list of classes is complete',
    { key: 'adr', classes: ['6.1'] },
    { adrClasses: ['2', '8'] },
    'violated',
  ],
  ['no classes are not stated', { key: 'adr', classes: ['8'] }, {}, 'unknown'],
  ['the lowest tier where no quantity is stated', perPiece, { price: jars }, 'met'],
  [
    'the tier of the stated quantity',
    perPiece,
    { price: jars },
    'violated',
    [{ key: 'capacity', ...flow(25000, 'piece', 'year') }],
  ],
  [
    'a year in rounds of the stated quarter reaches no tier alone',
    perPiece,
    { price: jars, capacities: [flow(200000, 'piece', 'quarter')] },
    'met',
    [{ key: 'capacity', ...flow(25000, 'piece', 'year') }],
  ],
  ['a price in another unit', { ...perPiece, unit: 'kg' }, { price: jars }, 'unknown'],
  ['a price in another currency', { ...perPiece, currency: 'SEK' }, { price: jars }, 'unknown'],
  ['a price on request', perPiece, {}, 'unknown'],
];

describe('how a clause is answered', () => {
  it.each(TABLE.map((row) => [row[0], row] as const))('%s', (_, [, value, facts, expected, alongside]) => {
    expect(answer(value, facts, alongside)).toBe(expected);
  });

  it('never shows what is not stated as met', () => {
    for (const [, value] of TABLE)
      if (value.key !== 'provider_region') expect(answer(value, {})).not.toBe('met');
  });
});

describe('clausesFor', () => {
  const asker = { homeRegion: 'LV00C' };
  const keys = (clauses: readonly Clause[], who: { homeRegion?: string | null } = asker) =>
    clausesFor('log.store.chilled', clauses, who).map(({ id }) => id);

  it('adds the region of the asker where no hard place binds the capability', () => {
    expect(keys([])).toEqual(['implicit']);
    expect(keys([clause({ key: 'site', anyOf: ['LV00A'] }, false)])).toEqual(['site', 'implicit']);
    expect(
      keys([{ ...clause({ key: 'route', allOf: ['LV00A'] }), appliesTo: ['log.move.road_ftl'] }]),
    ).toEqual(['implicit']);
  });

  it('adds nothing where a hard place binds it or the region is unknown', () => {
    expect(keys([clause({ key: 'coverage', anyOf: ['LV00A'] })])).toEqual(['coverage']);
    expect(keys([], { homeRegion: null })).toEqual([]);
    expect(keys([], {})).toEqual([]);
  });

  it('leaves clauses on the whole and on a consortium to others', () => {
    const whole: ClauseValue[] = [
      { key: 'same_provider' },
      { key: 'order', sequence: ['log.store.chilled', 'ict.sys.wms'] },
      { key: 'budget', maxMinor: 1, currency: 'EUR', horizonMonths: 12, assume: {} },
      { key: 'consortium', minEntities: 3, minCountries: 3 },
    ];
    expect(
      keys(
        whole.map((value) => clause(value)),
        {},
      ),
    ).toEqual([]);
  });
});
