import type { ClauseKey, ConceptId } from '@fivefold/domain';
import { getConcept } from '@fivefold/vocabulary';
import type { QuantityFound } from './clauses/quantity.js';

type Stages = readonly string[];

/**
 * Which clauses make sense for which capabilities, by sector and stage of the value chain. Temperatures bind what touches
 * the goods and never a data service; places of work bind stores and plants, routes what moves.
 */
const STAGES_OF: Readonly<Partial<Record<ClauseKey, Readonly<Record<string, Stages>>>>> = {
  temperature: { LOGISTICS: ['store', 'move'], FOOD: ['process', 'pack'] },
  site: { LOGISTICS: ['store'], FOOD: ['process', 'pack'], CROSS: ['design'] },
  route: { LOGISTICS: ['move'] },
  adr: { LOGISTICS: ['move', 'store'] },
  atp: { LOGISTICS: ['move'] },
  incoterm: { LOGISTICS: ['move', 'clear', 'plan'] },
  interface: {
    ICT: ['inform', 'sell', 'plan', 'store', 'process', 'assure', 'support'],
    LOGISTICS: ['store', 'plan'],
  },
  period: { LOGISTICS: ['store', 'move'], FOOD: ['process', 'pack', 'source'] },
};

/** Concepts of a stage that has clauses but to which one does not apply. */
const EXCEPT: Readonly<Partial<Record<ClauseKey, readonly ConceptId[]>>> = {
  temperature: [
    'food.pack.design',
    'food.pack.sustainable',
    'food.pack.label_fic',
    'food.pack.label_multi',
    'food.pack.barcode',
    'log.store.inventory',
    'log.move.adr',
    'log.store.bonded',
  ],
  site: [
    'food.pack.design',
    'food.pack.label_fic',
    'food.pack.label_multi',
    'food.pack.barcode',
    'food.pack.sustainable',
    'log.store.inventory',
    'biz.rd.hackathon',
  ],
};

/** Concepts whose result is in a language: labels, translations, software texts. */
const IN_A_LANGUAGE: ReadonlySet<ConceptId> = new Set([
  'food.pack.label_multi',
  'food.pack.label_fic',
  'biz.mkt.translation',
  'ict.dev.localise',
]);

/** Services that help to get a certificate: there its name is what is wanted and no demand on the provider. */
const CERTIFYING: ReadonlySet<ConceptId> = new Set([
  'food.assure.haccp',
  'food.assure.iso22000',
  'food.assure.brcgs_ifs',
  'food.assure.organic_cert',
  'food.assure.halal_kosher',
  'log.assure.gdp',
  'log.assure.atp',
  'log.assure.security',
  'log.clear.aeo',
  'ict.sec.iso27001',
  'ict.sys.qms',
  'biz.train.foodsafety',
  'log.plan.co2',
]);

const CERTIFICATE_STAGES: readonly (readonly [codes: RegExp, stages: Readonly<Record<string, Stages>>])[] = [
  [/^(ISO 17025)$/, { FOOD: ['assure', 'design'], LOGISTICS: ['assure'] }],
  [/^(ISO 27001)$/, { ICT: ['inform', 'support', 'sell', 'plan'] }],
  [/^(AEO|TAPA_FSR|BRCGS_STORAGE|IFS_LOGISTICS)$/, { LOGISTICS: ['store', 'move', 'clear', 'plan'] }],
  [/^(ATP|ADR)$/, { LOGISTICS: ['move'] }],
  [/^GDP$/, { LOGISTICS: ['store', 'move'] }],
  [
    /^(ISO 9001|ISO 14001)$/,
    {
      FOOD: ['process', 'pack', 'source', 'assure'],
      LOGISTICS: ['store', 'move', 'plan'],
      ICT: ['inform', 'support'],
    },
  ],
  [/./, { FOOD: ['process', 'pack', 'source'], LOGISTICS: ['store'] }],
];

const UNIT_STAGES: Readonly<Record<string, Readonly<Record<string, Stages>>>> = {
  EUR_PALLET: { LOGISTICS: ['store', 'move'], FOOD: [] },
  LDM: { LOGISTICS: ['move'] },
  FEU: { LOGISTICS: ['move'] },
  TEU: { LOGISTICS: ['move'] },
  container: { LOGISTICS: ['move'] },
  trailer: { LOGISTICS: ['move', 'store'] },
  m2: { LOGISTICS: ['store'] },
  m3: { LOGISTICS: ['store', 'move'], FOOD: ['process'] },
  t: { FOOD: ['process', 'pack', 'source'], LOGISTICS: ['move', 'store'] },
  kg: { FOOD: ['process', 'pack', 'source'], LOGISTICS: ['move', 'store'] },
  l: { FOOD: ['process', 'pack', 'source'], LOGISTICS: ['move'] },
  piece: { FOOD: ['source', 'pack', 'process'], CROSS: ['source'], LOGISTICS: ['store'] },
  order: { LOGISTICS: ['move', 'store'] },
  sample: { FOOD: ['assure', 'design'], CROSS: ['design'] },
  crate: { LOGISTICS: ['pack', 'move', 'store'] },
  place: { CROSS: ['sell'], FOOD: ['sell'] },
};

function isIn(stages: Readonly<Record<string, Stages>> | undefined, concept: ConceptId): boolean {
  const { sector, stage } = getConcept(concept);
  return stages?.[sector]?.includes(stage) ?? false;
}

/** Whether a clause of this key can bind a capability. Keys about time, money and people bind any. */
export function canBind(key: ClauseKey, concept: ConceptId): boolean {
  const stages = STAGES_OF[key];
  if (stages === undefined) return true;
  const known = binding.get(key) ?? new Map<ConceptId, boolean>();
  let can = known.get(concept);
  if (can === undefined) {
    can = isIn(stages, concept) && !(EXCEPT[key]?.includes(concept) ?? false);
    binding.set(key, known.set(concept, can));
  }
  return can;
}

/** A long text asks for the same few pairs thousands of times. */
const binding = new Map<ClauseKey, Map<ConceptId, boolean>>();

/** Whether a provider of the capability can be asked for this certificate. */
export function canBindCertificate(code: string, concept: ConceptId): boolean {
  if (CERTIFYING.has(concept)) return false;
  const row = CERTIFICATE_STAGES.find(([codes]) => codes.test(code));
  return isIn(row?.[1], concept);
}

/** Whether the name of a certificate inside a mention of this concept is the thing wanted itself. */
export function isCertifying(concept: ConceptId): boolean {
  return CERTIFYING.has(concept);
}

/** Whether the capability is delivered in a language: advice, training, support and the like. */
export function isInALanguage(concept: ConceptId): boolean {
  return IN_A_LANGUAGE.has(concept);
}

/** Whether the capability has a capacity in this unit. */
export function canHold(quantity: Pick<QuantityFound, 'unit'>, concept: ConceptId): boolean {
  return isIn(UNIT_STAGES[quantity.unit], concept);
}
