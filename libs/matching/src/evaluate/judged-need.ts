import {
  DomainError,
  toMinor,
  type Clause,
  type ClauseValue,
  type ConceptId,
  type Period,
} from '@fivefold/domain';
import type { Asker, Understanding } from '../types.js';

/** One judged constraint of the interchange file: `applies_to` names capabilities or is `['*']`. */
type Entry = Readonly<Record<string, unknown>> & {
  readonly hard: boolean;
  readonly applies_to: readonly string[];
};

/**
 * A need with the answer that people judged right, in the spelling of the interchange file. Services are named by the
 * publisher's own stable ids.
 */
export interface JudgedNeedFile {
  readonly id: string;
  readonly lang: Understanding['language'];
  readonly country: string;
  readonly sme_nuts: string;
  readonly sme_sector: string;
  readonly text: string;
  readonly required_capabilities: readonly ConceptId[];
  readonly optional_capabilities: readonly ConceptId[];
  /** By clause key; each possibly several times with different scopes. */
  readonly constraints: object;
  readonly gold_candidates: Readonly<
    Record<
      ConceptId,
      readonly { offering: string; unknown: readonly string[]; soft_misses: readonly string[] }[]
    >
  >;
  readonly near_misses: Readonly<
    Record<ConceptId, readonly { offering: string; violates: readonly string[] }[]>
  >;
  readonly ideal_bundle: readonly string[];
  readonly gaps: readonly ConceptId[];
}

/** Names under which judged budgets count things -> unit of the vocabulary. */
const COUNTED: Readonly<Record<string, string>> = { vehicles: 'vehicle', documents_per_year: 'document' };

/** The asking firm of a judged need. */
export function askerOf({ sme_nuts, country, sme_sector }: JudgedNeedFile): Asker {
  return { homeRegion: sme_nuts, country, sector: sme_sector };
}

/**
 * The constraints of a judged need as clauses `c1`, `c2`, … in the order of the file.
 * @throws DomainError `CLAUSE_INVALID` for a key that is no clause
 */
export function clausesOf({ constraints }: Pick<JudgedNeedFile, 'constraints'>): Clause[] {
  const entries = Object.entries(constraints as Readonly<Record<string, readonly Entry[]>>).flatMap(
    ([key, list]) => list.map((entry) => [key, entry] as const),
  );
  return entries.map(([key, entry], index): Clause => {
    const id = `c${index + 1}`;
    const value = valueOf(key, entry);
    if (!value) throw new DomainError('CLAUSE_INVALID', { clause: id, problem: `there is no key "${key}"` });
    const appliesTo = entry.applies_to.includes('*') ? '*' : entry.applies_to;
    return { id, value, hard: entry.hard, appliesTo, span: null, origin: 'stated' };
  });
}

/** A judged need taken apart as people did it: its capabilities wanted, its constraints as clauses. */
export function givenUnderstanding(need: JudgedNeedFile): Understanding {
  return {
    text: need.text,
    language: need.lang,
    capabilities: need.required_capabilities.map((concept) => ({
      concept,
      stance: 'wanted',
      confidence01: 1,
      spans: [],
      origin: 'added',
      alternative: null,
      because: '',
    })),
    clauses: clausesOf(need),
    suggestions: [],
    notUnderstood: [],
  };
}

function valueOf(key: string, entry: Entry): ClauseValue | null {
  const text = (name: string) => entry[name] as string;
  const number = (name: string) => entry[name] as number;
  const list = (name: string) => entry[name] as readonly string[];
  switch (key) {
    case 'temperature':
      return { key, minC: number('min_c') ?? null, maxC: number('max_c') ?? null };
    case 'atp':
      return { key, minClass: text('min_class') };
    case 'certification':
    case 'interface':
      return { key, allOf: list('all_of') };
    case 'site':
    case 'coverage':
    case 'provider_region':
    case 'audience_region':
    case 'incoterm':
      return { key, anyOf: list('any_of') };
    case 'route':
    case 'language':
      return {
        key,
        ...(entry['all_of'] !== undefined && { allOf: list('all_of') }),
        ...(entry['any_of'] !== undefined && { anyOf: list('any_of') }),
      };
    case 'capacity': {
      const period = (entry['period'] as Period | undefined) ?? null;
      return { key, kind: text('kind') as 'stock' | 'flow', unit: text('unit'), qty: number('qty'), period };
    }
    case 'lead_time':
      return { key, maxDays: number('max_days') };
    case 'start':
      return { key, by: text('by') };
    case 'period':
      return { key, from: text('from'), to: text('to') };
    case 'adr':
      return { key, classes: list('classes') };
    case 'price':
      return {
        key,
        maxMinor: minorOf(number('max'), text('currency')),
        unit: text('unit'),
        currency: text('currency'),
      };
    case 'budget':
      return {
        key,
        maxMinor: minorOf(number('max_total'), text('currency')),
        currency: text('currency'),
        horizonMonths: number('horizon_months') ?? 12,
        assume: assumed((entry['assume'] as Readonly<Record<string, number>> | undefined) ?? {}),
      };
    case 'same_provider':
      return { key };
    case 'consortium':
      return {
        key,
        minEntities: number('min_entities'),
        minCountries: number('min_countries'),
        mustIncludeSectors: list('must_include_sectors') ?? [],
        mustIncludeRegionCategory: list('must_include_region_category') ?? [],
      };
    default:
      return null;
  }
}

function minorOf(amount: number, currency: string): number {
  const minor = toMinor(amount, currency);
  if (minor === null)
    throw new DomainError('INPUT_INVALID', { field: 'amount', problem: `${amount} ${currency}` });
  return minor;
}

function assumed(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([name, qty]) => [COUNTED[name] ?? name, qty]));
}
