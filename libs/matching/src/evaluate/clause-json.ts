import {
  fractionDigits,
  PERIODS,
  type Capacity,
  type Clause,
  type ClauseValue,
  type ConceptId,
  type Period,
} from '@fivefold/domain';
import { FieldReader } from './field-reader.js';

/** Names under which the file's budgets count things, beside the unit of the vocabulary. */
const COUNTED = [
  ['vehicles', 'vehicle'],
  ['documents_per_year', 'document'],
] as const;

/** A demand in the shape of the file, without hardness and scope, e.g. `{ min_c: 2, max_c: 4 }`. */
export type DemandJson = Readonly<Record<string, unknown>>;

/**
 * The demand of one constraint of an interchange file.
 *
 * @returns null for a key that is no clause, and for an order without a `sequence`
 * @throws DomainError `INPUT_INVALID` with the field that is missing or of the wrong type
 */
export function readDemand(key: string, row: FieldReader): ClauseValue | null {
  const text = (name: string) => row.text(name) ?? row.fail(name, 'missing');
  const number = (name: string) => row.number(name) ?? row.fail(name, 'missing');
  const list = (name: string) => row.texts(name) ?? row.fail(name, 'missing');
  switch (key) {
    case 'temperature':
      return { key, minC: row.number('min_c'), maxC: row.number('max_c') };
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
    case 'language': {
      const allOf = row.texts('all_of');
      const anyOf = row.texts('any_of');
      return { key, ...(allOf && { allOf }), ...(anyOf && { anyOf }) };
    }
    case 'capacity':
      return { key, ...readCapacity(row, text('kind'), text('unit'), number('qty')) };
    case 'lead_time':
      return { key, maxDays: number('max_days') };
    case 'start':
      return { key, by: text('by') };
    case 'period':
      return { key, from: text('from'), to: text('to') };
    case 'adr':
      return { key, classes: list('classes') };
    case 'price': {
      const currency = text('currency');
      return { key, maxMinor: toMinorOf(number('max'), currency), unit: text('unit'), currency };
    }
    case 'budget': {
      const currency = text('currency');
      return {
        key,
        maxMinor: Math.round(toMinorOf(number('max_total'), currency)),
        currency,
        horizonMonths: row.number('horizon_months') ?? null,
        assume: renamed(row.record<number>('assume', 'number') ?? {}, COUNTED),
      };
    }
    case 'same_provider':
      return { key };
    case 'order': {
      // The interchange format fixes no shape of an order: one of another shape is carried along, not refused.
      const sequence = row.texts('sequence');
      return sequence === null ? null : { key, sequence };
    }
    case 'consortium':
      return {
        key,
        minEntities: row.number('min_entities') ?? 0,
        minCountries: row.number('min_countries') ?? 0,
        mustIncludeSectors: row.texts('must_include_sectors') ?? [],
        mustIncludeRegionCategory: row.texts('must_include_region_category') ?? [],
      };
    default:
      return null;
  }
}

function readCapacity(row: FieldReader, kind: string, unit: string, qty: number): Capacity {
  const period = row.text('period');
  if (kind === 'stock') return { kind, unit, qty, period: null };
  if (kind !== 'flow') row.fail('kind', `"${kind}" is neither stock nor flow`);
  if (!isPeriod(period)) row.fail('period', `not one of ${PERIODS.join(', ')}`);
  return { kind, unit, qty, period };
}

function isPeriod(period: string | null): period is Period {
  return (PERIODS as readonly (string | null)[]).includes(period);
}

/** The demand of a clause in the shape of the file: what {@link readDemand} reads. */
export function writeDemand(value: ClauseValue): DemandJson {
  switch (value.key) {
    case 'temperature':
      return {
        ...(value.minC !== null && { min_c: value.minC }),
        ...(value.maxC !== null && { max_c: value.maxC }),
      };
    case 'atp':
      return { min_class: value.minClass };
    case 'certification':
    case 'interface':
      return { all_of: value.allOf };
    case 'site':
    case 'coverage':
    case 'customer_region':
    case 'provider_region':
    case 'audience_region':
    case 'incoterm':
      return { any_of: value.anyOf };
    case 'route':
    case 'language':
      return {
        ...(value.allOf?.length && { all_of: value.allOf }),
        ...(value.anyOf?.length && { any_of: value.anyOf }),
      };
    case 'capacity': {
      const { kind, unit, qty, period } = value;
      return { kind, unit, qty, ...(period !== null && { period }) };
    }
    case 'lead_time':
      return { max_days: value.maxDays };
    case 'start':
      return { by: value.by };
    case 'period':
      return { from: value.from, to: value.to };
    case 'adr':
      return { classes: value.classes };
    case 'price':
      return { max: toMajorOf(value.maxMinor, value.currency), unit: value.unit, currency: value.currency };
    case 'budget': {
      const assume = renamed(
        value.assume,
        COUNTED.map(([file, unit]) => [unit, file] as const),
      );
      return {
        max_total: toMajorOf(value.maxMinor, value.currency),
        currency: value.currency,
        ...(value.horizonMonths !== null && { horizon_months: value.horizonMonths }),
        ...(Object.keys(assume).length > 0 && { assume }),
      };
    }
    case 'same_provider':
      return {};
    case 'order':
      return { sequence: value.sequence };
    case 'consortium': {
      const { minEntities, minCountries, mustIncludeSectors = [], mustIncludeRegionCategory = [] } = value;
      return {
        min_entities: minEntities,
        min_countries: minCountries,
        ...(mustIncludeSectors.length > 0 && { must_include_sectors: mustIncludeSectors }),
        ...(mustIncludeRegionCategory.length > 0 && {
          must_include_region_category: mustIncludeRegionCategory,
        }),
      };
    }
  }
}

/** `['*']` for the whole need, as the file writes it. */
export function writeScope(appliesTo: Clause['appliesTo']): readonly (ConceptId | '*')[] {
  return appliesTo === '*' ? ['*'] : appliesTo;
}

function toMinorOf(amount: number, currency: string): number {
  return Number((amount * 10 ** fractionDigits(currency)).toPrecision(12));
}

function toMajorOf(minor: number, currency: string): number {
  return Number((minor / 10 ** fractionDigits(currency)).toPrecision(12));
}

function renamed(
  counts: Readonly<Record<string, number>>,
  names: readonly (readonly [string, string])[],
): Record<string, number> {
  const to = new Map(names);
  return Object.fromEntries(Object.entries(counts).map(([name, qty]) => [to.get(name) ?? name, qty]));
}
