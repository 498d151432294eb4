import type { Capacity, Language, Money } from '@fivefold/domain';
import { fractionDigits, LOCALE_TAGS } from '@fivefold/domain';
import {
  findCertificate,
  findConcept,
  findRegion,
  findUnit,
  INTERFACES,
  LANGUAGE_NAMES,
  regionName,
} from '@fivefold/vocabulary';
import type { Countable, Param } from './message.js';
import { template } from './template.js';
import { UNIT_PLURALS } from './unit-plurals.js';

/** Units that are written as symbols in every language. */
const SYMBOLS: Readonly<Record<string, string>> = { t: 't', kg: 'kg', l: 'l', m3: 'm³', m2: 'm²', km: 'km' };

/** What `make` gives for a language, made once: a formatter costs a hundred times what it formats. */
function perLanguage<Made>(make: (locale: string) => Made): (language: Language) => Made {
  const made = new Map<Language, Made>();
  return (language) => {
    const known = made.get(language) ?? make(LOCALE_TAGS[language]);
    made.set(language, known);
    return known;
  };
}

const plural = perLanguage((locale) => new Intl.PluralRules(locale));
const conjunction = perLanguage((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const longDate = perLanguage(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
);
const twoDigits = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }));
const oneSignedDigit = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'negative' }),
);
const wholeDays = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }),
);
const amounts = new Map<string, Intl.NumberFormat>();

function amountFormat(
  language: Language,
  currency: string,
  minimumFractionDigits: number,
  maximumFractionDigits: number,
): Intl.NumberFormat {
  const key = `${language} ${currency} ${minimumFractionDigits} ${maximumFractionDigits}`;
  const known = amounts.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALE_TAGS[language], {
    style: 'currency',
    currency,
    minimumFractionDigits,
    maximumFractionDigits,
  });
  amounts.set(key, made);
  return made;
}

/** Whole numbers below this read the same in all languages. */
const UNGROUPED = 1000;

function plain(value: number, language: Language): string {
  if (Number.isInteger(value) && value > 0 && value < UNGROUPED) return String(value);
  return twoDigits(language).format(value);
}

function celsius(value: number, language: Language): string {
  return `${oneSignedDigit(language).format(value)}\u00a0°C`;
}

function degrees([minC, maxC]: readonly [number | null, number | null], language: Language): string {
  if (minC === null && maxC === null) return '…';
  if (minC === null) return template('atMost', language).replace('{value}', celsius(maxC!, language));
  if (maxC === null) return template('atLeast', language).replace('{value}', celsius(minC, language));
  return minC === maxC ? celsius(minC, language) : `${plain(minC, language)}…${celsius(maxC, language)}`;
}

/** Name of a unit in lower case where it stands inside a sentence; the id where the vocabulary has no label. */
function unitName(unit: string, language: Language): string {
  return findUnit(unit)?.label[language] ?? unit;
}

/** Name of a unit after a number: in the form that the number takes in the language. */
function unitCounted(unit: string, qty: number, language: Language): string {
  const forms = UNIT_PLURALS[unit]?.[language];
  return forms === undefined || plural(language).select(qty) === 'one' ? unitName(unit, language) : forms;
}

function capacity({ qty, unit, period }: Capacity, language: Language): string {
  const symbol = SYMBOLS[unit];
  const what = symbol
    ? `${plain(qty, language)}\u00a0${symbol}`
    : `${plain(qty, language)}\u00a0${unitCounted(unit, qty, language)}`;
  return period === null ? what : template(`per.${period}`, language).replace('{what}', what);
}

function money({ amountMinor, currency }: Money, language: Language): string {
  const digits = fractionDigits(currency);
  const whole = amountMinor % 10 ** digits === 0;
  // A price per unit may be finer than a minor unit.
  const most = Number.isInteger(amountMinor) ? digits : digits + 2;
  return amountFormat(language, currency, whole ? 0 : digits, most).format(amountMinor / 10 ** digits);
}

function quoted(value: string, language: Language): string {
  return template('quote', language).replace('{value}', value);
}

function counted(count: number, of: Countable, language: Language): string {
  const form = plural(language).select(count) === 'one' ? 'one' : 'other';
  return template(`count.${of}.${count === 0 ? 'zero' : form}`, language).replace(
    '{n}',
    plain(count, language),
  );
}

function list(parts: readonly string[], language: Language): string {
  if (parts.length === 1) return parts[0]!;
  return conjunction(language).format(parts);
}

function region(code: string, language: Language): string {
  return findRegion(code) ? regionName(code, language) : code;
}

/**
 * Words one parameter for a reader: numbers, money, dates and lists by the rules of the language, names from the
 * vocabulary. Codes that the vocabulary does not know stand as they are.
 */
export function formatParam(param: Param, language: Language): string {
  if (typeof param === 'string') return param;
  if (typeof param === 'number') return plain(param, language);
  if ('degrees' in param) return degrees(param.degrees, language);
  if ('celsius' in param) return celsius(param.celsius, language);
  if ('days' in param) return wholeDays(language).format(param.days);
  if ('date' in param) return longDate(language).format(new Date(`${param.date}T00:00:00Z`));
  if ('regions' in param)
    return list(
      param.regions.map((code) => region(code, language)),
      language,
    );
  if ('languages' in param)
    return list(
      param.languages.map((code) => LANGUAGE_NAMES[code]?.[language] ?? code),
      language,
    );
  if ('certificates' in param)
    return list(
      param.certificates.map((code) => findCertificate(code)?.label[language] ?? code),
      language,
    );
  if ('interfaces' in param)
    return list(
      param.interfaces.map((code) => INTERFACES.find((one) => one.code === code)?.label ?? code),
      language,
    );
  if ('concepts' in param)
    return list(
      param.concepts.map((id) => quoted(findConcept(id)?.label[language] ?? id, language)),
      language,
    );
  if ('codes' in param) return list(param.codes, language);
  if ('quoted' in param)
    return list(
      param.quoted.map((name) => quoted(name, language)),
      language,
    );
  if ('keys' in param)
    return list(
      param.keys.map((key) => template(`key.${key}`, language)),
      language,
    );
  if ('capacity' in param) return capacity(param.capacity, language);
  if ('unit' in param) return unitName(param.unit, language);
  if ('money' in param) return money(param.money, language);
  if ('count' in param) return counted(param.count, param.of, language);
  return template(param.say, language);
}
