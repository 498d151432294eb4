import fc from 'fast-check';
import type { ClauseRow, NeedRow, OfferingRow } from './rows.js';

/** The capability that every drawn service offers and every drawn need wants. */
export const WANTED = 'log.store.chilled';

const REGIONS = [
  'LV00',
  'LV',
  'LV00A',
  'LV00C',
  'EE00',
  'EE',
  'EE008',
  'SE',
  'SE22',
  'SE224',
  'LT0',
  'LT',
  'FI1',
];
const SITES = ['LV00A', 'LV00C', 'EE008', 'SE224', 'LT022', 'LV005', 'DK032'];
const LANGUAGES = ['lv', 'et', 'sv', 'en', 'ru'];
const CERTIFICATES = [
  'HACCP',
  'ISO 22000',
  'FSSC 22000',
  'BRCGS_FOOD',
  'IFS_FOOD',
  'ISO 17025',
  'House rule',
];
const INTERFACES = ['EDIFACT', 'API', 'ECMR', 'EPCIS_2_0'];
const UNITS = ['EUR_PALLET', 't', 'kg', 'piece', 'order'];
const PERIODS = ['day', 'week', 'month', 'quarter', 'year'];
const CLASSES = ['2', '3', '6.1', '8', '9'];
const TERMS = ['EXW', 'FCA', 'DAP', 'FOB'];

/** Nothing, null, or the value: a field of a foreign file. */
function stated<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null | undefined> {
  return fc.oneof(
    { arbitrary: value, weight: 6 },
    { arbitrary: fc.constant(null), weight: 1 },
    { arbitrary: fc.constant(undefined), weight: 1 },
  );
}

const some = (list: readonly string[]) => fc.subarray([...list], { minLength: 1 });

const amount = fc.integer({ min: 0, max: 4000 }).map((cents) => cents / 1000);

const quantity = fc.constantFrom(0.3, 1, 5, 20, 40, 300, 1000, 6250);

const capacity = fc.oneof(
  fc.record({ kind: fc.constant('stock'), unit: fc.constantFrom(...UNITS), qty: quantity }),
  fc.record({
    kind: fc.constant('flow'),
    unit: fc.constantFrom(...UNITS),
    qty: quantity,
    period: fc.constantFrom(...PERIODS),
  }),
);

const foreignCapacity = fc.constantFrom(
  { kind: 'flow', unit: 'EUR_PALLET', qty: 9 },
  { kind: 'flow', unit: 'EUR_PALLET', qty: 9, period: 'fortnight' },
  { kind: 'pool', unit: 't', qty: 9 },
  { kind: 'stock', unit: 'EUR_PALLET', qty: null },
);

const price = fc.oneof(
  fc.record({
    type: fc.constantFrom('per_unit', 'fixed', 'per_day', 'subscription', 'cost_share', 'by the moon'),
    amount: stated(amount),
    currency: fc.constantFrom('EUR', 'SEK', null),
    unit: fc.constantFrom(...UNITS, 'EUR_PALLET_DAY', null),
  }),
  fc.record({
    type: fc.constant('tiered'),
    amount: stated(amount),
    currency: fc.constant('EUR'),
    unit: fc.constantFrom(...UNITS),
    tiers: fc.array(fc.record({ from_qty: fc.constantFrom(1, 5, 40, 1000, 5000), amount }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.constantFrom(
    { type: 'quote', amount: null, currency: null, unit: null },
    { type: 'free_members' },
    { type: 'success_fee', amount: 6, unit: 'percent_of_saving' },
  ),
);

/** Services whose every field may be absent, null, empty or of a word that nobody knows. */
export const offerings: fc.Arbitrary<OfferingRow[]> = fc
  .array(
    fc.record({
      cluster: fc.constantFrom('north', 'south'),
      cluster_country: fc.constantFrom('LV', 'EE', 'SE', null),
      capabilities: fc.constantFrom([WANTED], [WANTED, 'made.up']),
      coverage_nuts: stated(fc.subarray(REGIONS)),
      certifications: stated(fc.subarray(CERTIFICATES)),
      temperature_range: stated(
        fc.record({
          min_c: stated(fc.integer({ min: -30, max: 4 })),
          max_c: stated(fc.integer({ min: 4, max: 25 })),
          mode: fc.constantFrom('band', 'settable'),
        }),
      ),
      capacity: stated(
        fc.array(fc.oneof({ arbitrary: capacity, weight: 5 }, foreignCapacity), { maxLength: 3 }),
      ),
      price_model: stated(price),
      lead_time_days: stated(fc.integer({ min: 0, max: 120 })),
      languages: stated(fc.subarray(LANGUAGES)),
      site_nuts: stated(fc.constantFrom(...SITES)),
      delivered_by: fc.constantFrom('cluster', 'member_sme_unnamed'),
      interfaces: stated(fc.subarray(INTERFACES)),
      incoterms: stated(fc.subarray(TERMS)),
      atp_class: stated(fc.constantFrom('FNA', 'FRA', 'FRB', 'FRC')),
      adr_classes: stated(fc.subarray(CLASSES)),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) => rows.map((row, index) => ({ id: `X${String(index).padStart(2, '0')}`, ...row })));

const demands: Readonly<Record<string, fc.Arbitrary<object>>> = {
  temperature: fc
    .record({
      low: fc.integer({ min: -30, max: 10 }),
      width: fc.integer({ min: 0, max: 30 }),
      ends: fc.constantFrom('both', 'low', 'high'),
    })
    .map(({ low, width, ends }) => ({
      ...(ends !== 'high' && { min_c: low }),
      ...(ends !== 'low' && { max_c: low + width }),
    })),
  atp: fc.record({ min_class: fc.constantFrom('FNA', 'FRA', 'FRB', 'FRC') }),
  certification: fc.record({ all_of: some(CERTIFICATES.slice(0, 6)) }),
  site: fc.record({ any_of: some(REGIONS) }),
  route: fc.record(
    { all_of: some([...REGIONS, ...SITES]), any_of: some(REGIONS) },
    { requiredKeys: ['all_of'] },
  ),
  coverage: fc.record({ any_of: some([...REGIONS, ...SITES]) }),
  provider_region: fc.record({ any_of: some(REGIONS) }),
  audience_region: fc.record({ any_of: some(REGIONS) }),
  capacity,
  lead_time: fc.record({ max_days: fc.integer({ min: 0, max: 120 }) }),
  start: fc.record({ by: fc.constantFrom('2026-11-22', '2026-12-24', '2027-02-28', '2027-03-01') }),
  period: fc.constant({ from: '2027-06-01', to: '2027-08-31' }),
  language: fc.oneof(
    fc.record({ any_of: some(LANGUAGES) }),
    fc.record({ all_of: some(LANGUAGES) }),
    fc.record({ all_of: some(LANGUAGES), any_of: some(LANGUAGES) }),
  ),
  interface: fc.record({ all_of: some(INTERFACES) }),
  incoterm: fc.record({ any_of: some(TERMS) }),
  adr: fc.record({ classes: some(CLASSES) }),
  price: fc.record({
    max: amount,
    unit: fc.constantFrom(...UNITS, 'EUR_PALLET_DAY'),
    currency: fc.constantFrom('EUR', 'EUR', 'SEK'),
  }),
  budget: fc.record({ max_total: fc.constantFrom(100, 5000), currency: fc.constant('EUR') }),
  same_provider: fc.constant({}),
  order: fc
    .shuffledSubarray([WANTED, 'ict.sys.wms', 'log.move.adr'], { minLength: 2 })
    .map((sequence) => ({ sequence })),
  consortium: fc.constant({ min_entities: 3, min_countries: 3 }),
};

/** One clause of any key, hard or soft, that binds the wanted capability, all of the need or something else. */
export const clause: fc.Arbitrary<readonly [key: string, row: ClauseRow]> = fc
  .constantFrom(...Object.keys(demands))
  .chain((key) =>
    fc
      .record({
        demand: demands[key]!,
        hard: fc.boolean(),
        applies_to: fc.constantFrom(
          ['*'],
          [WANTED],
          [WANTED, 'ict.sys.wms'],
          ['ict.sys.wms'],
          ['log.move.adr'],
        ),
      })
      .map(({ demand, hard, applies_to }) => [key, { ...demand, hard, applies_to }] as const),
  );

/** Orders with deadlines of steps before and behind the wanted capability. */
export const orderedNeed: fc.Arbitrary<NeedRow> = fc
  .array(
    clause.filter(([key]) => ['order', 'start', 'lead_time'].includes(key)),
    { minLength: 2, maxLength: 8 },
  )
  .map((clauses) => ({ id: 'N', required_capabilities: [WANTED], constraints: constraintsOf(clauses) }));

/** A need for one capability with up to eight clauses, from a firm whose region is known or not. */
export const need: fc.Arbitrary<NeedRow> = fc
  .record({
    clauses: fc.array(clause, { maxLength: 8 }),
    sme_nuts: fc.constantFrom('LV00C', 'EE008', 'SE224', 'LV', null, undefined),
  })
  .map(({ clauses, sme_nuts }) => ({
    id: 'N',
    sme_nuts,
    required_capabilities: [WANTED],
    constraints: constraintsOf(clauses),
  }));

/** Clauses as the file groups them: by key, in the order in which the keys first appear. */
export function constraintsOf(
  clauses: readonly (readonly [string, ClauseRow])[],
): Record<string, ClauseRow[]> {
  const grouped: Record<string, ClauseRow[]> = {};
  for (const [key, row] of clauses) (grouped[key] ??= []).push(row);
  return grouped;
}
