import type { NeedRow } from './rows.js';

/**
 * What people judged of one capability, a line each: services that fit, with the keys that are `?` not stated or `!` missed
 * by a wish; services that miss, with the hard keys that they violate.
 */
export interface Judgement {
  readonly fits: readonly string[];
  readonly near: readonly string[];
}

export interface EdgeNeed extends NeedRow {
  readonly judged: Readonly<Record<string, Judgement>>;
  readonly bundle: readonly string[];
}

const CHILLED = 'log.store.chilled';
const FROZEN = 'log.store.frozen';
const TRUCK = 'log.move.road_frozen';
const ADR = 'log.move.adr';
const PLANT = 'food.process.contract';
const LABELS = 'food.pack.label_multi';
const WMS = 'ict.sys.wms';
const POOL = 'food.source.joint_buy';

const hard = (demand: object, ...applies_to: string[]) => ({
  ...demand,
  hard: true,
  applies_to: applies_to.length > 0 ? applies_to : ['*'],
});
const soft = (demand: object, ...applies_to: string[]) => ({ ...hard(demand, ...applies_to), hard: false });
const pallets = (qty: number) => ({ kind: 'stock', unit: 'EUR_PALLET', qty });
const flow = (qty: number, unit: string, period: string) => ({ kind: 'flow', unit, qty, period });

function need(
  id: string,
  sme_nuts: string | null,
  constraints: object,
  judged: EdgeNeed['judged'],
  bundle: readonly string[],
): EdgeNeed {
  return { id, sme_nuts, required_capabilities: Object.keys(judged), constraints, judged, bundle };
}

/** Twenty needs over {@link EDGE_OFFERINGS}, judged by hand by the domain's rules. */
export const EDGE_NEEDS: readonly EdgeNeed[] = [
  // Nothing stated beside the region: coverage is closed world, an empty or absent list covers nobody.
  need(
    'Q01',
    'LV00C',
    {},
    {
      [CHILLED]: {
        fits: ['E01', 'E05'],
        near: ['E02 customer_region', 'E03 customer_region', 'E04 customer_region'],
      },
    },
    ['E01'],
  ),
  // A guest without a region: no implicit clause.
  need('Q02', null, {}, { [CHILLED]: { fits: ['E01', 'E02', 'E03', 'E04', 'E05'], near: [] } }, ['E01']),
  // A band must lie inside, a settable range must only meet; half a range is not stated.
  need(
    'Q03',
    null,
    { temperature: [hard({ min_c: 1, max_c: 3 })] },
    {
      [CHILLED]: {
        fits: ['E02 ?temperature', 'E03 ?temperature', 'E04', 'E05 ?temperature'],
        near: ['E01 temperature'],
      },
    },
    ['E04'],
  ),
  // A flow of 3 t a week is 0.43 t a day; pallets say nothing of it. A quantity of null is not stated.
  // A missed wish weighs what an open demand weighs; what is stated then ranks higher.
  need(
    'Q04',
    null,
    { capacity: [hard(flow(3, 't', 'week')), soft(pallets(50))] },
    {
      [CHILLED]: {
        fits: [
          'E01 ?capacity',
          'E02 ?capacity ?capacity',
          'E03 ?capacity ?capacity',
          'E04 !capacity',
          'E05 ?capacity ?capacity',
        ],
        near: [],
      },
    },
    ['E04'],
  ),
  // FSSC 22000 holds ISO 22000 and HACCP; ISO 22000 holds HACCP; what is not listed is missing.
  need(
    'Q05',
    null,
    { certification: [hard({ all_of: ['ISO 22000', 'HACCP'] })] },
    {
      [CHILLED]: {
        fits: ['E01', 'E04'],
        near: ['E02 certification', 'E03 certification', 'E05 certification'],
      },
    },
    ['E01'],
  ),
  // A hard site replaces the implicit region; who has no site is done nowhere.
  need(
    'Q06',
    'SE224',
    { site: [hard({ any_of: ['LV00', 'EE008'] })] },
    { [CHILLED]: { fits: ['E01'], near: ['E02 site', 'E03 site', 'E04 site', 'E05 site'] } },
    ['E01'],
  ),
  // 99 days from 22 November 2026 is 1 March 2027; a wish is missed or open, and excludes nobody.
  need(
    'Q07',
    null,
    { start: [hard({ by: '2027-02-28' })], lead_time: [soft({ max_days: 4 })] },
    {
      [CHILLED]: {
        fits: ['E01 !lead_time', 'E02 ?start ?lead_time', 'E03 ?start ?lead_time', 'E04', 'E05 !lead_time'],
        near: [],
      },
    },
    ['E04'],
  ),
  // Interfaces are open world one by one; languages closed.
  need(
    'Q08',
    'EE001',
    {
      interface: [hard({ all_of: ['API', 'EDIFACT'] })],
      language: [hard({ any_of: ['en'] }), soft({ all_of: ['et', 'en'] })],
    },
    { [WMS]: { fits: ['E18', 'E19 ?interface !language'], near: [] } },
    ['E18'],
  ),
  // Ice cream: a store that keeps -25…-18 does not promise -20.
  need(
    'Q09',
    null,
    {
      temperature: [hard({ min_c: -30, max_c: -20 })],
      capacity: [hard(pallets(60))],
      period: [hard({ from: '2027-06-01', to: '2027-08-31' })],
    },
    { [FROZEN]: { fits: ['E07'], near: ['E06 temperature'] } },
    ['E07'],
  ),
  // The capacity is too small: the period is then not stated either, the capacity alone rejects.
  need(
    'Q10',
    null,
    { capacity: [hard(pallets(61))], period: [hard({ from: '2027-06-01', to: '2027-08-31' })] },
    { [FROZEN]: { fits: ['E06'], near: ['E07 capacity'] } },
    ['E06'],
  ),
  // FRC satisfies FRB, not the reverse; every end of the route is covered; 1,700 a year are 32.6 a week.
  need(
    'Q11',
    'LV00C',
    {
      atp: [hard({ min_class: 'FRB' })],
      route: [hard({ all_of: ['LV00A', 'EE001'] })],
      capacity: [hard(flow(33, 'EUR_PALLET', 'week'))],
    },
    { [TRUCK]: { fits: ['E08'], near: ['E09 capacity', 'E10 route'] } },
    ['E08'],
  ),
  need(
    'Q12',
    'LV00C',
    {
      atp: [hard({ min_class: 'FRC' })],
      route: [hard({ all_of: ['LV00C', 'EE008'] })],
      coverage: [soft({ any_of: ['FI1B1', 'SE110'] })],
    },
    { [TRUCK]: { fits: ['E08', 'E10 ?atp !coverage'], near: ['E09 atp route'] } },
    ['E08'],
  ),
  // One end of several is enough for any_of; a lower bound alone is met by any set point above it.
  need(
    'Q13',
    null,
    { route: [hard({ any_of: ['FI1B1', 'DE300'] })], temperature: [hard({ min_c: -5 })] },
    { [TRUCK]: { fits: ['E09'], near: ['E08 route temperature', 'E10 route'] } },
    ['E09'],
  ),
  // An empty list of classes says nothing, a stated one is complete.
  need(
    'Q14',
    null,
    { adr: [hard({ classes: ['8'] })], capacity: [hard(flow(5, 't', 'week'))] },
    { [ADR]: { fits: ['E11', 'E12 ?adr ?capacity'], near: ['E13 adr capacity'] } },
    ['E11'],
  ),
  // Terms are open world; the provider comes from its site or its cluster's country.
  need(
    'Q15',
    null,
    {
      incoterm: [hard({ any_of: ['DAP', 'DPU'] })],
      provider_region: [hard({ any_of: ['LV', 'SE224'] })],
      audience_region: [soft({ any_of: ['SE'] })],
    },
    {
      [ADR]: {
        fits: ['E11 !audience_region', 'E12 ?incoterm !audience_region'],
        near: ['E13 provider_region'],
      },
    },
    ['E11'],
  ),
  // A price per kilogram says nothing of one per tonne, a price on request nothing at all; tiers are searched in order.
  need(
    'Q16',
    'LV009',
    { price: [hard({ max: 2, unit: 'kg', currency: 'EUR' }, PLANT)] },
    { [PLANT]: { fits: ['E15 ?price', 'E16 ?price'], near: ['E14 price'] } },
    ['E16'],
  ),
  need(
    'Q17',
    null,
    { price: [hard({ max: 40, unit: 'EUR_PALLET', currency: 'EUR' })], capacity: [soft(pallets(100))] },
    {
      [CHILLED]: {
        fits: [
          'E01 ?price',
          'E02 ?price ?capacity',
          'E03 ?price ?capacity',
          'E04 ?price !capacity',
          'E05 ?capacity',
        ],
        near: [],
      },
    },
    ['E05'],
  ),
  // 20 t a year are 5 t of a quarterly purchase: the tier from 1,000 kg, 1.12 EUR.
  need(
    'Q18',
    'LV009',
    { price: [hard({ max: 1, unit: 'kg', currency: 'EUR' })], capacity: [hard(flow(20, 't', 'year'))] },
    { [POOL]: { fits: [], near: ['E20 price'] } },
    [],
  ),
  // One provider: the cluster makes and labels; two of its services are one provider, a member firm is another.
  need(
    'Q19',
    'LV009',
    {
      same_provider: [hard({})],
      language: [hard({ all_of: ['sv'] }, LABELS)],
      site: [hard({ any_of: ['LV00', 'EE00'] }, PLANT)],
    },
    { [PLANT]: { fits: ['E14', 'E15', 'E16'], near: [] }, [LABELS]: { fits: ['E16', 'E17'], near: [] } },
    ['E16'],
  ),
  // A budget over the whole: 300 a month and 3,000 once are 6,600 a year, too much beside the 4,000 of the labels.
  need(
    'Q20',
    'EE001',
    { budget: [hard({ max_total: 10_000, currency: 'EUR' })], lead_time: [hard({ max_days: 60 }, LABELS)] },
    { [WMS]: { fits: ['E18', 'E19'], near: [] }, [LABELS]: { fits: ['E16', 'E17'], near: [] } },
    ['E16', 'E19'],
  ),
];
