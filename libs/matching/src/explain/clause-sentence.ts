import type { ClauseKey, ClauseValue, Language } from '@fivefold/domain';
import { formatParam } from './format.js';
import { message, type Param } from './message.js';
import { EN, type MessageKey } from './messages/en.js';
import { say } from './say.js';

/** Whether `key` names a clause. */
export function isClauseKey(key: string): key is ClauseKey {
  return Object.hasOwn(EN, `key.${key}`);
}

/** Name of a key for people, with a capital: `Temperature`. */
export function clauseLabel(key: ClauseKey, language: Language): string {
  const name = say(message(`key.${key}`), language);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/**
 * The demand as one whole formal sentence, without its scope: names from the vocabulary, numbers, days and money by the rules
 * of the language. Codes that the vocabulary does not know stand as they are.
 */
export function clauseSentence(value: ClauseValue, language: Language): string {
  const word = (key: MessageKey, params: Readonly<Record<string, Param>> = {}) =>
    say(message(key, params), language);
  const any = (params: readonly Param[]) =>
    new Intl.ListFormat(language, { type: 'disjunction' }).format(
      params.map((param) => formatParam(param, language)),
    );
  const all = (params: readonly Param[]) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(
      params.map((param) => formatParam(param, language)),
    );
  const regions = (codes: readonly string[]) => codes.map((code) => ({ regions: [code] }));
  const languages = (codes: readonly string[]) => codes.map((code) => ({ languages: [code] }));
  switch (value.key) {
    case 'temperature': {
      const { minC, maxC } = value;
      const params = {
        ...(minC !== null && { min: { celsius: minC } }),
        ...(maxC !== null && { max: { celsius: maxC } }),
      };
      if (minC === null) return word('clause.temperature.max', params);
      if (maxC === null) return word('clause.temperature.min', params);
      return word(minC === maxC ? 'clause.temperature.at' : 'clause.temperature.between', params);
    }
    case 'atp':
      return word('clause.atp', { class: value.minClass });
    case 'certification':
      return word('clause.certification', { certificates: { certificates: value.allOf } });
    case 'route':
      return word('clause.route', {
        places: value.allOf ? all(regions(value.allOf)) : any(regions(value.anyOf ?? [])),
      });
    case 'customer_region':
      return word('clause.coverage', { places: any(regions(value.anyOf)) });
    case 'site':
    case 'coverage':
    case 'provider_region':
    case 'audience_region':
      return word(`clause.${value.key}`, { places: any(regions(value.anyOf)) });
    case 'capacity':
      return word('clause.capacity', { capacity: { capacity: value } });
    case 'lead_time':
      return word('clause.lead_time', { days: { days: value.maxDays } });
    case 'start':
      return word('clause.start', { date: { date: value.by } });
    case 'period':
      return word('clause.period', { from: { date: value.from }, to: { date: value.to } });
    case 'language':
      return word('clause.language', {
        languages: value.allOf ? all(languages(value.allOf)) : any(languages(value.anyOf ?? [])),
      });
    case 'interface':
      return word('clause.interface', { interfaces: { interfaces: value.allOf } });
    case 'incoterm':
      return word('clause.incoterm', { codes: any(value.anyOf) });
    case 'adr':
      return word('clause.adr', { codes: { codes: value.classes } });
    case 'price':
      return word('clause.price', {
        money: { money: { amountMinor: value.maxMinor, currency: value.currency } },
        unit: { unit: value.unit },
      });
    case 'budget': {
      const counted = (unit: string, qty: number): Param => ({
        capacity: { kind: 'stock', unit, qty, period: null },
      });
      const months = value.horizonMonths;
      const assumed = Object.entries(value.assume).map(([unit, qty]) => counted(unit, qty));
      return word('clause.budget', {
        money: { money: { amountMinor: value.maxMinor, currency: value.currency } },
        over: months === null ? '' : word('clause.budget.over', { months: counted('month', months) }),
        assumed: assumed.length === 0 ? '' : word('clause.budget.assumed', { amounts: all(assumed) }),
      });
    }
    case 'same_provider':
      return word('clause.same_provider');
    case 'order':
      return word('clause.order', {
        steps: value.sequence.map((concept) => formatParam({ concepts: [concept] }, language)).join(' → '),
      });
    case 'consortium':
      return word('clause.consortium', { entities: value.minEntities, countries: value.minCountries });
  }
}
