import type { ClauseKey, ClauseValue } from '@fivefold/domain';
import { fractionDigits } from '@fivefold/domain';
import {
  findCertificate,
  findConcept,
  findRegion,
  findUnit,
  INTERFACES,
  LANGUAGE_NAMES,
  regionName,
} from '@fivefold/vocabulary';

/** Name of each key for people, in English. */
export const CLAUSE_LABELS: Readonly<Record<ClauseKey, string>> = {
  temperature: 'Temperature',
  atp: 'ATP class',
  certification: 'Certificates',
  site: 'Place of the work',
  route: 'Ends of the route',
  coverage: 'Area served',
  customer_region: 'Your region',
  provider_region: 'Region of the provider',
  audience_region: 'Region to reach',
  capacity: 'Capacity',
  lead_time: 'Lead time',
  start: 'Start',
  period: 'Period',
  language: 'Language',
  interface: 'Interfaces',
  incoterm: 'Delivery terms',
  adr: 'Dangerous goods',
  price: 'Price',
  budget: 'Budget',
  same_provider: 'One provider',
  order: 'Order of the steps',
  consortium: 'Consortium',
};

/** The demand as one English sentence, without its scope. Codes that the vocabulary does not know stand as they are. */
export function clauseText(value: ClauseValue): string {
  switch (value.key) {
    case 'temperature':
      if (value.minC === null) return `At most ${value.maxC} °C.`;
      if (value.maxC === null) return `At least ${value.minC} °C.`;
      return value.minC === value.maxC
        ? `At ${value.minC} °C.`
        : `Between ${value.minC} and ${value.maxC} °C.`;
    case 'atp':
      return `ATP class ${value.minClass} or better.`;
    case 'certification':
      return `Certified: ${all(value.allOf.map((code) => findCertificate(code)?.label.en ?? code))}.`;
    case 'site':
      return `The work is done in ${any(value.anyOf.map(place))}.`;
    case 'route':
      return value.allOf
        ? `Serves ${all(value.allOf.map(place))}.`
        : `Serves ${any((value.anyOf ?? []).map(place))}.`;
    case 'coverage':
    case 'customer_region':
      return `Serves customers in ${any(value.anyOf.map(place))}.`;
    case 'provider_region':
      return `The provider is in ${any(value.anyOf.map(place))}.`;
    case 'audience_region':
      return `Reaches people in ${any(value.anyOf.map(place))}.`;
    case 'capacity':
      return `Room for ${amount(value.qty)} ${unitName(value.unit)}${value.period ? ` a ${value.period}` : ''}.`;
    case 'lead_time':
      return `Starts within ${amount(value.maxDays)} ${value.maxDays === 1 ? 'day' : 'days'}.`;
    case 'start':
      return `Starts by ${value.by}.`;
    case 'period':
      return `From ${value.from} to ${value.to}.`;
    case 'language':
      return value.allOf
        ? `In ${all(value.allOf.map(tongue))}.`
        : `In ${any((value.anyOf ?? []).map(tongue))}.`;
    case 'interface':
      return `Speaks ${all(value.allOf.map((code) => INTERFACES.find((one) => one.code === code)?.label ?? code))}.`;
    case 'incoterm':
      return `Delivered ${any(value.anyOf)}.`;
    case 'adr':
      return `Takes dangerous goods of ${value.classes.length === 1 ? 'class' : 'classes'} ${all(value.classes)}.`;
    case 'price':
      return `At most ${money(value.maxMinor, value.currency)} per ${unitName(value.unit)}.`;
    case 'budget': {
      const assumed = Object.entries(value.assume).map(([unit, qty]) => `${amount(qty)} ${unitName(unit)}`);
      const months = value.horizonMonths;
      const over = months === null ? '' : ` over ${amount(months)} ${months === 1 ? 'month' : 'months'}`;
      return `At most ${money(value.maxMinor, value.currency)} in all${over}${assumed.length > 0 ? `, with ${all(assumed)}` : ''}.`;
    }
    case 'same_provider':
      return 'One provider delivers all of it.';
    case 'order': {
      const [first, ...rest] = value.sequence.map((concept) => findConcept(concept)?.label.en ?? concept);
      return `First ${first}${rest.map((step) => `, then ${step}`).join('')}.`;
    }
    case 'consortium':
      return `At least ${value.minEntities} organisations from ${value.minCountries} countries.`;
  }
}

const LISTS = {
  all: new Intl.ListFormat('en', { type: 'conjunction' }),
  any: new Intl.ListFormat('en', { type: 'disjunction' }),
};
const AMOUNTS = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

function all(names: readonly string[]): string {
  return LISTS.all.format(names);
}

function any(names: readonly string[]): string {
  return LISTS.any.format(names);
}

function amount(value: number): string {
  return AMOUNTS.format(value);
}

function money(minor: number, currency: string): string {
  const digits = fractionDigits(currency);
  const decimal = (minor / 10 ** digits).toLocaleString('en', {
    minimumFractionDigits: minor % 10 ** digits === 0 ? 0 : digits,
    maximumFractionDigits: digits,
  });
  return `${decimal} ${currency}`;
}

function place(code: string): string {
  return findRegion(code) ? regionName(code, 'en') : code;
}

function unitName(id: string): string {
  return findUnit(id)?.label.en ?? id;
}

function tongue(code: string): string {
  return LANGUAGE_NAMES[code]?.en ?? code;
}
