import { hasMessage } from './has-message.js';
import type { Text } from './use-text.js';
import type { Words } from './words.js';

/** Message of the name of a fact, by its name in the API. */
const NAMES = {
  titles: 'fact.titles',
  descriptions: 'fact.descriptions',
  providerId: 'service.provider',
  sector: 'filter.sector',
  concepts: 'facts.capabilities',
  deliveryMode: 'facts.delivery',
  siteNuts: 'editor.site',
  coverage: 'facts.coverage',
  languages: 'facts.languages',
  price: 'facts.price',
  vat: 'fact.vat',
  leadTimeDays: 'facts.leadTime',
  bookable: 'fact.bookable',
  temperature: 'facts.temperature',
  capacities: 'facts.capacity',
  certificates: 'facts.certificates',
  interfaces: 'facts.interfaces',
  atpClass: 'facts.atp',
  adrClasses: 'facts.adr',
  attachments: 'editor.files',
  contactEmail: 'editor.contact',
} as const;

/** The facts on which a remark may be made, in the order of the form. */
export const FACTS = Object.keys(NAMES) as readonly (keyof typeof NAMES)[];

/** The name of a fact for people: `titles.lv` -> Title (Latvian). A path that this page does not know is shown as it is. */
export function factName(path: string, t: Text, words: Words): string {
  const [name = '', part] = path.split('.');
  const key = NAMES[name as keyof typeof NAMES];
  if (!hasMessage(key ?? '')) return path;
  const isText = name === 'titles' || name === 'descriptions';
  return isText && part ? `${t(key)} (${words.language(part)})` : t(key);
}

/** A value of a fact for people; codes of the vocabulary by their names. */
export function factValue(
  path: string,
  value: string,
  t: Text,
  words: Words,
  sectorName: (key: string) => string,
): string {
  switch (path) {
    case 'sector':
      return sectorName(value);
    case 'deliveryMode':
      return named(`delivery.${value.toUpperCase()}`, value, t);
    case 'capacities': {
      const [, qty, unit = '', period] = /^\S+ (\S+) (\S+)(?: \/ (\S+))?$/.exec(value) ?? [];
      return qty ? `${qty} × ${words.unit(unit)}${period ? ` / ${period}` : ''}` : value;
    }
    case 'concepts':
      return words.concept(value);
    case 'coverage':
    case 'siteNuts':
      return words.region(value);
    case 'languages':
      return words.language(value);
    case 'interfaces':
      return words.interface(value);
    default:
      return value;
  }
}

function named(key: string, value: string, t: Text): string {
  return hasMessage(key) ? t(key) : value;
}
