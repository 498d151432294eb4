import type { Capacity, DeliveryMode, Price, PriceType, TemperatureRange } from '@fivefold/domain';
import { ADR_CLASSES, CERTIFICATES, type StageId } from '@fivefold/vocabulary';
import type { Publisher } from './publishers.js';
import type { Random } from './random.js';
import type { Scene } from './scene.js';

const COLD: Readonly<Record<string, readonly [number, number]>> = {
  'log.store.chilled': [0, 8],
  'log.move.road_chilled': [0, 8],
  'log.move.lastmile_chilled': [1, 8],
  'log.store.frozen': [-28, -18],
  'log.move.road_frozen': [-26, -18],
  'log.store.blast_freeze': [-40, -18],
  'food.process.freezing': [-35, -18],
  'log.move.multitemp': [-22, 14],
  'log.move.reefer_container': [-25, 15],
  'log.move.tank_food': [2, 8],
  'log.store.ambient': [8, 25],
  'log.store.organic': [8, 25],
};

/** The temperature that the service states, or null; stated for most of the concepts that keep goods at one. */
export function temperatureOf(scene: Scene, random: Random): TemperatureRange | null {
  const limits = COLD[scene.concept.id];
  if (!limits || random.chance(0.1)) return null;
  const slack = Math.floor((limits[1] - limits[0]) / 3);
  return {
    minC: limits[0] + random.below(slack + 1),
    maxC: limits[1] - random.below(slack + 1),
    mode: random.chance(scene.concept.stage === 'move' ? 0.5 : 0.2) ? 'settable' : 'band',
  };
}

const MODE: Readonly<Record<StageId, readonly DeliveryMode[]>> = {
  plan: ['remote', 'remote', 'at_customer'],
  design: ['remote', 'at_provider', 'at_provider'],
  source: ['remote', 'at_customer'],
  process: ['at_provider'],
  pack: ['at_provider', 'remote', 'at_customer'],
  assure: ['at_customer', 'remote', 'at_provider'],
  store: ['at_provider'],
  move: ['network'],
  clear: ['remote', 'at_provider'],
  sell: ['remote', 'remote', 'at_customer'],
  recover: ['at_customer', 'at_provider'],
  inform: ['remote', 'remote', 'at_customer'],
  support: ['remote', 'at_customer', 'at_provider'],
};

/** Where the work happens. */
export function deliveryModeOf(scene: Scene, random: Random): DeliveryMode {
  return random.pick(MODE[scene.concept.stage]);
}

const NEIGHBOURS = ['LV', 'EE', 'LT', 'SE', 'FI', 'DK', 'PL', 'DE'] as const;

/** Sorted codes without repetition: the own region, the own country, or several countries. */
export function coverageOf(scene: Scene, random: Random): string[] {
  const { country } = scene.publisher;
  const width = random.unit();
  if (width < 0.2) return [scene.nuts];
  if (width < 0.5) return [country];
  const codes = new Set<string>([country]);
  const more = 1 + random.below(width < 0.8 ? 3 : 8);
  for (let n = 0; n < more; n++) codes.add(random.pick(NEIGHBOURS));
  return [...codes].sort();
}

const UNIT_OF: Readonly<Record<StageId, readonly string[]>> = {
  plan: ['project', 'day', 'report'],
  design: ['project', 'day', 'sample', 'trial'],
  source: ['kg', 't', 'order'],
  process: ['kg', 't', 'l'],
  pack: ['piece', 'kg', 'order'],
  assure: ['sample', 'project', 'site'],
  store: ['EUR_PALLET_DAY', 'EUR_PALLET_DAY', 'EUR_PALLET', 'order'],
  move: ['EUR_PALLET', 'km', 'trailer', 'order'],
  clear: ['declaration', 'document'],
  sell: ['project', 'place', 'event'],
  recover: ['t', 'crate', 'project'],
  inform: ['month', 'device_month', 'site_month', 'project', 'day'],
  support: ['day', 'participant', 'project', 'event'],
};

const STOCK_UNIT: Readonly<Record<string, string>> = {
  EUR_PALLET_DAY: 'EUR_PALLET',
  place: 'place',
  crate: 'crate',
};
const FLOW_UNIT: Readonly<Record<string, string>> = {
  kg: 't',
  l: 't',
  km: 'EUR_PALLET',
  month: 'project',
  device_month: 'device',
  site_month: 'site',
  report: 'project',
  declaration: 'order',
  document: 'order',
};

/** Capacities that the service states; about two thirds state one. */
export function capacitiesOf(unit: string | null, random: Random): Capacity[] {
  if (unit === null || random.chance(0.35)) return [];
  const qty = 1 + random.rank(900);
  const stock = STOCK_UNIT[unit];
  if (stock) return [{ kind: 'stock', unit: stock, qty, period: null }];
  return [
    {
      kind: 'flow',
      unit: FLOW_UNIT[unit] ?? unit,
      qty,
      period: random.pick(['day', 'week', 'month'] as const),
    },
  ];
}

const PRICE_TYPE: readonly PriceType[] = [
  'per_unit',
  'per_unit',
  'fixed',
  'fixed',
  'per_unit',
  'subscription',
  'quote',
  'per_day',
  'tiered',
  'cost_share',
  'free_members',
  'success_fee',
];

/** Typical price of one unit in cents, about which prices scatter by a factor of up to three. */
const TYPICAL_MINOR: Readonly<Record<string, number>> = {
  kg: 120,
  l: 90,
  t: 24_000,
  piece: 28,
  km: 140,
  EUR_PALLET: 5_500,
  EUR_PALLET_DAY: 55,
  order: 450,
  trailer: 90_000,
  sample: 4_200,
  declaration: 6_500,
  document: 60,
  month: 18_000,
  device_month: 1_100,
  site_month: 5_200,
  crate: 40,
  day: 48_000,
  participant: 19_000,
};
const PROJECT_MINOR = 280_000;

function scattered(typical: number, random: Random): number {
  return Math.max(1, Math.round(typical * 3 ** (random.unit() * 2 - 1)));
}

/** A price in EUR of a kind that suits the stage. */
export function priceOf(scene: Scene, random: Random): Price {
  const type = random.pickRanked(PRICE_TYPE);
  const unit = type === 'per_day' ? 'day' : random.pick(UNIT_OF[scene.concept.stage]);
  const nothing = { setupMinor: null, tiers: [] };
  if (type === 'quote' || type === 'free_members') {
    return { type, amountMinor: null, currency: null, unit: null, ...nothing };
  }
  if (type === 'success_fee') {
    return { type, amountMinor: 3 + random.below(12), currency: null, unit: 'percent_of_saving', ...nothing };
  }
  const amountMinor = scattered(TYPICAL_MINOR[unit] ?? PROJECT_MINOR, random);
  const setupMinor = type === 'subscription' ? (1 + random.below(50)) * 10_000 : null;
  const from = 10 * (1 + random.below(20));
  const tiers =
    type === 'tiered'
      ? [1, 0.9, 0.8].map((share, index) => ({
          fromQty: from * 4 ** index,
          amountMinor: Math.max(1, Math.round(amountMinor * share)),
        }))
      : [];
  return { type, amountMinor, currency: 'EUR', unit, setupMinor, tiers };
}

const CLAIMS: Readonly<Record<string, readonly string[]>> = {
  FOOD: [
    'HACCP',
    'ISO 22000',
    'EU_ORGANIC_2018_848',
    'FSSC 22000',
    'BRCGS_FOOD',
    'IFS_FOOD',
    'ISO 17025',
    'HALAL',
    'MSC',
  ],
  LOGISTICS: [
    'HACCP',
    'IFS_LOGISTICS',
    'ISO 9001',
    'GDP',
    'AEO',
    'EU_ORGANIC_2018_848',
    'ATP',
    'TAPA_FSR',
    'ISO 14001',
  ],
  ICT: ['ISO 27001', 'ISO 9001'],
  CROSS: ['ISO 9001'],
};

/** Certificate codes in vocabulary order; none for about four in ten. */
export function certificatesOf(scene: Scene, random: Random): string[] {
  const claims = new Set<string>();
  const count = random.chance(0.4) ? 0 : 1 + random.below(3);
  for (let n = 0; n < count; n++) claims.add(random.pickRanked(CLAIMS[scene.concept.sector]!));
  if (scene.concept.id === 'log.move.adr') claims.add('ADR');
  return claims.size === 0 ? [] : CERTIFICATES.map((one) => one.code).filter((code) => claims.has(code));
}

const SPOKEN: Readonly<Record<string, readonly string[]>> = {
  lv: ['en', 'ru', 'et', 'lt', 'de'],
  et: ['en', 'ru', 'fi', 'lv'],
  sv: ['en', 'da', 'no', 'fi'],
  lt: ['en', 'lv', 'pl', 'ru'],
  fi: ['en', 'sv', 'et'],
  da: ['en', 'sv', 'de'],
};

/** ISO 639-1 codes, the firm's own language first. */
export function languagesOf(publisher: Publisher, random: Random): string[] {
  const codes = new Set([publisher.language]);
  const others = SPOKEN[publisher.language] ?? ['en', 'de', 'fr'];
  const count = random.below(3);
  for (let n = 0; n < count; n++) codes.add(random.pickRanked(others));
  return [...codes];
}

const SPOKEN_INTERFACES = [
  'API',
  'EDIFACT',
  'PEPPOL',
  'ECMR',
  'EPCIS_2_0',
  'GS1_DIGITAL_LINK',
  'GDSN',
  'MQTT',
] as const;

/** Interface codes of services that exchange data; mostly none elsewhere. */
export function interfacesOf(scene: Scene, random: Random): string[] {
  const share = scene.concept.stage === 'inform' ? 0.7 : scene.concept.sector === 'LOGISTICS' ? 0.3 : 0.03;
  if (!random.chance(share)) return [];
  return [...new Set([random.pickRanked(SPOKEN_INTERFACES), random.pickRanked(SPOKEN_INTERFACES)])];
}

/** ATP class of vehicles that keep a temperature; null where not stated or not a vehicle. */
export function atpClassOf(
  scene: Scene,
  temperature: TemperatureRange | null,
  random: Random,
): string | null {
  if (scene.concept.stage !== 'move' || temperature === null || random.chance(0.3)) return null;
  return temperature.minC <= -18 ? 'FRC' : random.pick(['FNA', 'FRA', 'FRC'] as const);
}

/** ADR classes of carriers of dangerous goods, in vocabulary order; empty = not stated. */
export function adrClassesOf(scene: Scene, random: Random): string[] {
  if (scene.concept.id !== 'log.move.adr') return [];
  return ADR_CLASSES.map((one) => one.code).filter(() => random.chance(0.4));
}
