import { isCurrency, isUuid, PRICE_TYPES } from '@fivefold/domain';
import {
  ADR_CLASSES,
  ATP_CLASSES,
  findCertificate,
  findConcept,
  findUnit,
  INTERFACES,
  LANGUAGE_NAMES,
  resolveRegion,
} from '@fivefold/vocabulary';
import { type FactProblem, FactsReader } from './facts-reader.js';
import type { CertificateClaim, StoredFacts } from './facts.js';

export interface CheckedFacts {
  /** The facts in stored shape; null when there is a problem. */
  readonly facts: StoredFacts | null;
  readonly problems: readonly FactProblem[];
}

const LIMITS = {
  title: 200,
  description: 5_000,
  concepts: 20,
  coverage: 200,
  certificates: 30,
  issuer: 200,
  files: 10,
  number: 100,
  exemption: 300,
  /** A week. */
  slotMinutes: 10_080,
  capacities: 20,
  tiers: 20,
  list: 40,
  leadTimeDays: 3_650,
  quantity: 1e12,
  /** A thousand million units of the currency. */
  amountMinor: 1e11,
  contact: 254,
} as const;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const WITHOUT_AMOUNT = new Set<string>(['quote', 'free_members']);

/**
 * The one check of facts, for the form, every import and the command line: types, ranges, lengths, and that each code is one
 * of the vocabulary. It says what is wrong, not what is missing: see {@link missingFacts}.
 *
 * @param candidate anything; expected in the shape of {@link StoredFacts}, absent lists count as empty
 * @param today `YYYY-MM-DD`; region codes that were replaced by then become their successors
 * @param sectors keys of the sectors of the network
 * @returns every problem, in the order of the facts. Texts are trimmed, repeated entries of a list kept once.
 */
export function checkFacts(candidate: unknown, today: string, sectors: readonly string[]): CheckedFacts {
  const read = new FactsReader(candidate);
  const region = (code: string) => knownRegion(code, today);
  const facts: StoredFacts = {
    titles: read.texts('titles', LIMITS.title, isLanguageCode, 1),
    descriptions: read.texts('descriptions', LIMITS.description, isLanguageCode, 0),
    sector: read.oneOf('sector', sectors) ?? '',
    concepts: read.codes('concepts', LIMITS.concepts, activeConcept, 'CONCEPT_UNKNOWN'),
    coverage: read.codes('coverage', LIMITS.coverage, region, 'REGION_UNKNOWN'),
    siteNuts: read.code('siteNuts', region, 'REGION_UNKNOWN'),
    deliveryMode:
      read.oneOf('deliveryMode', ['at_provider', 'network', 'at_customer', 'remote'] as const) ?? 'remote',
    certificates: read.list('certificates', LIMITS.certificates, readClaim).filter(isFirstOfItsCode),
    temperature: read.nested('temperature', readTemperature),
    capacities: read.list('capacities', LIMITS.capacities, readCapacity),
    price: read.required('price', readPrice) ?? NO_PRICE,
    vat: read.nested('vat', readVat),
    bookable: read.nested('bookable', readBookable),
    leadTimeDays: read.number('leadTimeDays', { min: 0, max: LIMITS.leadTimeDays, whole: true }),
    languages: read.codes('languages', LIMITS.list, (code) => (isLanguageCode(code) ? code : null)),
    interfaces: read.codes('interfaces', LIMITS.list, among(INTERFACES.map((one) => one.code))),
    atpClass: read.code('atpClass', among(ATP_CLASSES.map((one) => one.id))),
    adrClasses: read.codes('adrClasses', LIMITS.list, among(ADR_CLASSES.map((one) => one.code))),
    attachments: read.codes('attachments', LIMITS.files, (id) => (isUuid(id) ? id : null)),
    contactEmail: read.text('contactEmail', LIMITS.contact, { matches: EMAIL, wanted: 'an e-mail address' }),
  };
  return { facts: read.problems.length > 0 ? null : facts, problems: read.problems };
}

const NO_PRICE: StoredFacts['price'] = {
  type: 'quote',
  amountMinor: null,
  currency: null,
  unit: null,
  setupMinor: null,
  tiers: [],
};

function readClaim(read: FactsReader): CertificateClaim {
  return {
    code: read.code('code', (code) => findCertificate(code)?.code ?? null) ?? read.missing('code', ''),
    validUntil: read.day('validUntil'),
    issuer: read.text('issuer', LIMITS.issuer),
    number: read.text('number', LIMITS.number),
    hinges: read.flag('hinges'),
  };
}

function isFirstOfItsCode(claim: CertificateClaim, at: number, all: readonly CertificateClaim[]): boolean {
  return all.findIndex((other) => other.code === claim.code) === at;
}

function readTemperature(read: FactsReader): StoredFacts['temperature'] {
  const range = { min: -200, max: 200 };
  const minC = read.number('minC', range);
  const maxC = read.number('maxC', range);
  const mode = read.oneOf('mode', ['band', 'settable'] as const) ?? 'band';
  if (minC !== null && maxC !== null && minC > maxC) read.refuse('minC', `must not be over ${maxC}`, minC);
  return { minC: minC ?? read.missing('minC', 0), maxC: maxC ?? read.missing('maxC', 0), mode };
}

function readCapacity(read: FactsReader): StoredFacts['capacities'][number] {
  const kind = read.oneOf('kind', ['stock', 'flow'] as const) ?? 'stock';
  const unit = read.code('unit', unitId) ?? read.missing('unit', '');
  const qty = read.number('qty', { over: 0, max: LIMITS.quantity }) ?? read.missing('qty', 0);
  const periods = ['day', 'week', 'month', 'quarter', 'year'] as const;
  const period = read.isGiven('period') || kind === 'flow' ? read.oneOf('period', periods) : null;
  if (kind === 'stock' && period !== null) read.refuse('period', 'only a flow has a period', period);
  return { kind, unit, qty, period };
}

function readPrice(read: FactsReader): StoredFacts['price'] {
  const type = read.oneOf('type', PRICE_TYPES) ?? 'quote';
  const whole = { min: 0, max: LIMITS.amountMinor, whole: true };
  const percent = type === 'success_fee';
  const amountMinor = read.number('amountMinor', percent ? { ...whole, max: 100 } : whole);
  const currency = read.code('currency', (code) => (isCurrency(code) ? code : null));
  const unit = read.code('unit', unitId);
  const setupMinor = read.number('setupMinor', whole);
  const tiers = read.list('tiers', LIMITS.tiers, (tier) => ({
    fromQty: tier.number('fromQty', { over: 0, max: LIMITS.quantity }) ?? tier.missing('fromQty', 0),
    amountMinor: tier.number('amountMinor', whole) ?? tier.missing('amountMinor', 0),
  }));

  if (WITHOUT_AMOUNT.has(type) && amountMinor !== null)
    read.refuse('amountMinor', `a price of the type ${type} has no amount`, amountMinor);
  const isMoney = !percent && (amountMinor !== null || setupMinor !== null || tiers.length > 0);
  if (isMoney && currency === null && !read.isGiven('currency')) read.missing('currency', null);
  if (setupMinor !== null && type !== 'subscription')
    read.refuse('setupMinor', 'only a subscription has a setup', setupMinor);
  if (tiers.length > 0 && type !== 'tiered') read.refuse('tiers', 'only a tiered price has tiers', type);
  tiers.forEach((tier, at) => {
    const before = tiers[at - 1];
    if (before && tier.fromQty <= before.fromQty)
      read.refuse(['tiers', String(at), 'fromQty'], `must be over ${before.fromQty}`, tier.fromQty);
  });
  return {
    type,
    // A reader that knows no tiers still sees what the smallest order costs.
    amountMinor: tiers[0]?.amountMinor ?? amountMinor,
    currency: isMoney ? currency : null,
    unit: percent ? 'percent_of_saving' : unit,
    setupMinor,
    tiers,
  };
}

/** Exactly one of rate and exemption; an object with neither states nothing and is refused. */
function readVat(read: FactsReader): NonNullable<StoredFacts['vat']> {
  const rateBp = read.number('rateBp', { min: 0, max: 10_000, whole: true });
  const exemption = read.text('exemption', LIMITS.exemption);
  if (rateBp !== null && exemption !== null)
    read.refuse('exemption', 'either a rate or an exemption is stated', exemption);
  if (rateBp === null && exemption === null) read.missing('rateBp', null);
  return { rateBp, exemption };
}

function readBookable(read: FactsReader): NonNullable<StoredFacts['bookable']> {
  const range = { over: 0, max: LIMITS.slotMinutes, whole: true };
  return { slotMinutes: read.number('slotMinutes', range) ?? read.missing('slotMinutes', 0) };
}

function isLanguageCode(code: string): boolean {
  return Object.hasOwn(LANGUAGE_NAMES, code);
}

/** A deprecated concept is replaced by its successor. */
function activeConcept(id: string): string | null {
  const concept = findConcept(id);
  return concept?.replacedBy ?? concept?.id ?? null;
}

function knownRegion(code: string, today: string): string | null {
  try {
    return resolveRegion(code, today).code;
  } catch {
    return null;
  }
}

function unitId(id: string): string | null {
  return findUnit(id)?.id ?? null;
}

function among(known: readonly string[]): (code: string) => string | null {
  return (code) => (known.includes(code) ? code : null);
}
