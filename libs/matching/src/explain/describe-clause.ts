import type { Clause, ClauseValue, Language } from '@fivefold/domain';
import { formatParam } from './format.js';
import { message, type Param } from './message.js';
import { say } from './say.js';

/**
 * A clause in a few words for lists and terminals, without its scope: `temperature: 2…4 °C`.
 *
 * @returns the name of the key, and after a colon what it demands where that needs saying
 */
export function describeClause({ value }: Clause, language: Language): string {
  const name = say(message(`key.${value.key}`), language);
  const demands = demandsOf(value)
    .map((param) => formatParam(param, language))
    .filter((text) => text !== '');
  return demands.length === 0 ? name : `${name}: ${demands.join(', ')}`;
}

function demandsOf(value: ClauseValue): Param[] {
  switch (value.key) {
    case 'temperature':
      return [{ degrees: [value.minC, value.maxC] }];
    case 'atp':
      return [value.minClass];
    case 'certification':
      return [{ certificates: value.allOf }];
    case 'interface':
      return [{ interfaces: value.allOf }];
    case 'route':
      return [{ regions: value.allOf ?? [] }, { regions: value.anyOf ?? [] }];
    case 'site':
    case 'coverage':
    case 'customer_region':
    case 'provider_region':
    case 'audience_region':
      return [{ regions: value.anyOf }];
    case 'capacity':
      return [{ capacity: value }];
    case 'lead_time':
      return [{ days: value.maxDays }];
    case 'start':
      return [{ date: value.by }];
    case 'period':
      return [{ date: value.from }, { date: value.to }];
    case 'language':
      return [{ languages: value.anyOf ?? [] }, { languages: value.allOf ?? [] }];
    case 'incoterm':
      return [{ codes: value.anyOf }];
    case 'adr':
      return [{ codes: value.classes }];
    case 'price':
      return [{ money: { amountMinor: value.maxMinor, currency: value.currency } }, { unit: value.unit }];
    case 'budget':
      return [{ money: { amountMinor: value.maxMinor, currency: value.currency } }];
    case 'consortium':
      return [`≥ ${value.minEntities}`, `≥ ${value.minCountries}`];
    case 'order':
      return value.sequence.map((concept) => ({ concepts: [concept] }));
    case 'same_provider':
      return [];
  }
}
