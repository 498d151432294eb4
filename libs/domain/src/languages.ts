/** The four languages in which needs are understood and labels exist (ISO 639-1). */
export const LANGUAGES = ['en', 'lv', 'et', 'sv'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The locale in whose notation dates, numbers and money of a language are written: English as it is written in Europe. */
export const LOCALE_TAGS: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  lv: 'lv-LV',
  et: 'et-EE',
  sv: 'sv-SE',
};

/** Whether `code` is one of the four languages. */
export function isLanguage(code: string): code is Language {
  return (LANGUAGES as readonly string[]).includes(code);
}

/** A text in several languages by ISO 639-1 code; services may also carry languages beyond the four. */
export type Texts = Readonly<Partial<Record<string, string>>>;

/**
 * The language in which {@link textIn} answers: `language` itself, else English, else the one that sorts first.
 * @returns null only when `texts` is empty
 */
export function languageOfText(texts: Texts, language: string): string | null {
  const known = [language, 'en', ...Object.keys(texts).sort()];
  return known.find((code) => texts[code] !== undefined) ?? null;
}

/**
 * The text in `language`, else in English, else in the language that sorts first.
 * @returns '' only when `texts` is empty
 */
export function textIn(texts: Texts, language: string): string {
  return texts[languageOfText(texts, language) ?? ''] ?? '';
}
