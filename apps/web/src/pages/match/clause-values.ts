import type { ClauseKey, ClauseValue } from '@fivefold/domain';
import type { MessageId } from '../../messages/use-text.js';

/** The constraints that a person may add, most usual first. `customer_region` arises from the region of the firm. */
export const CLAUSE_KEYS = [
  'temperature',
  'site',
  'route',
  'coverage',
  'capacity',
  'certification',
  'lead_time',
  'start',
  'period',
  'language',
  'interface',
  'price',
  'budget',
  'same_provider',
  'order',
  'provider_region',
  'audience_region',
  'atp',
  'adr',
  'incoterm',
  'consortium',
] as const satisfies readonly ClauseKey[];

/** A value to start from: nothing chosen yet, so that {@link clauseProblem} asks for it. */
export function emptyClause(key: ClauseKey): ClauseValue {
  switch (key) {
    case 'temperature':
      return { key, minC: null, maxC: null };
    case 'atp':
      return { key, minClass: '' };
    case 'certification':
    case 'interface':
      return { key, allOf: [] };
    case 'route':
      return { key, allOf: [] };
    case 'site':
    case 'coverage':
    case 'customer_region':
    case 'provider_region':
    case 'audience_region':
    case 'language':
    case 'incoterm':
      return { key, anyOf: [] };
    case 'capacity':
      return { key, kind: 'stock', unit: 'EUR_PALLET', qty: 0, period: null };
    case 'lead_time':
      return { key, maxDays: 0 };
    case 'start':
      return { key, by: '' };
    case 'period':
      return { key, from: '', to: '' };
    case 'adr':
      return { key, classes: [] };
    case 'price':
      return { key, maxMinor: 0, unit: 'piece', currency: 'EUR' };
    case 'budget':
      return { key, maxMinor: 0, currency: 'EUR', horizonMonths: null, assume: {} };
    case 'same_provider':
      return { key };
    case 'order':
      return { key, sequence: [] };
    case 'consortium':
      return { key, minEntities: 3, minCountries: 3 };
  }
}

/** What is missing or wrong in a value; null when it can be matched. */
export function clauseProblem(value: ClauseValue): MessageId | null {
  switch (value.key) {
    case 'temperature':
      if (value.minC === null && value.maxC === null) return 'clause.problem.bounds';
      return value.minC !== null && value.maxC !== null && value.minC > value.maxC
        ? 'clause.problem.order'
        : null;
    case 'atp':
      return value.minClass === '' ? 'clause.problem.choose' : null;
    case 'certification':
    case 'interface':
      return value.allOf.length === 0 ? 'clause.problem.choose' : null;
    case 'adr':
      return value.classes.length === 0 ? 'clause.problem.choose' : null;
    case 'route':
    case 'language':
      return (value.allOf?.length ?? 0) + (value.anyOf?.length ?? 0) === 0 ? 'clause.problem.choose' : null;
    case 'site':
    case 'coverage':
    case 'customer_region':
    case 'provider_region':
    case 'audience_region':
    case 'incoterm':
      return value.anyOf.length === 0 ? 'clause.problem.choose' : null;
    case 'capacity':
      return value.qty > 0 ? null : 'clause.problem.positive';
    case 'lead_time':
      return value.maxDays > 0 ? null : 'clause.problem.positive';
    case 'price':
    case 'budget':
      return value.maxMinor > 0 ? null : 'clause.problem.positive';
    case 'start':
      return value.by === '' ? 'clause.problem.date' : null;
    case 'period':
      if (value.from === '' || value.to === '') return 'clause.problem.date';
      return value.from > value.to ? 'clause.problem.order' : null;
    case 'consortium':
      return value.minEntities > 0 && value.minCountries > 0 ? null : 'clause.problem.positive';
    case 'order':
      return new Set(value.sequence).size < 2 ? 'clause.problem.sequence' : null;
    case 'same_provider':
      return null;
  }
}
