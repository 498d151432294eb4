import { fractionDigits, LOCALE_TAGS } from '@fivefold/domain';

/** Languages in which documents are written. */
export const DOCUMENT_LANGUAGES = ['en', 'lv', 'et', 'sv'] as const;
export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number];

/** The first of `wanted` in which documents are written, else English. */
export function documentLanguage(...wanted: readonly unknown[]): DocumentLanguage {
  const known = wanted.find((each): each is DocumentLanguage =>
    DOCUMENT_LANGUAGES.some((language) => language === each),
  );
  return known ?? 'en';
}

/** A number as the language writes it, at most `digits` after the point. */
export function numberText(value: number, language: DocumentLanguage, digits = 3): string {
  return new Intl.NumberFormat(LOCALE_TAGS[language], { maximumFractionDigits: digits }).format(value);
}

/** A share of 0 to 1 in whole per cent. */
export function percentText(share01: number, language: DocumentLanguage): string {
  return new Intl.NumberFormat(LOCALE_TAGS[language], { style: 'percent' }).format(share01);
}

/** An amount in minor units, with its code and not its sign: a document names the currency without a doubt. */
export function amountText(minor: number, currency: string, language: DocumentLanguage): string {
  const digits = fractionDigits(currency);
  const shape = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return `${new Intl.NumberFormat(LOCALE_TAGS[language], shape).format(minor / 10 ** digits)} ${currency}`;
}

/** A day in words; of a moment its day in UTC. */
export function dayText(moment: string | Date, language: DocumentLanguage): string {
  const shape = { dateStyle: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(LOCALE_TAGS[language], shape).format(new Date(moment));
}

/** A moment to the second, in UTC. */
export function momentText(moment: string | Date, language: DocumentLanguage): string {
  const shape = { dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC' } as const;
  return `${new Intl.DateTimeFormat(LOCALE_TAGS[language], shape).format(new Date(moment))} UTC`;
}
