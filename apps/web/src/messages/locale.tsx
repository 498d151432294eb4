import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { isLanguage, type Language, LOCALE_TAGS } from '@fivefold/domain';
import en from './en.json';

type Messages = Record<string, string>;

const files = import.meta.glob<Messages>('./*.json', { import: 'default' });

/** The languages with a message file, English first. */
export const LOCALES: readonly Language[] = Object.keys(files)
  .map((file) => file.slice(2, -5))
  .filter(isLanguage)
  .sort((a, b) => Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1));

/** Each language by its own name, as its readers look for it. */
export const OWN_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  lv: 'Latviešu',
  et: 'Eesti',
  sv: 'Svenska',
};

const STORAGE_KEY = 'fivefold.language';

function startLocale(): Language {
  const wanted = [readStored(), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return wanted.find((code): code is Language => isLanguage(code) && LOCALES.includes(code)) ?? 'en';
}

function readStored(): string {
  try {
    return localStorage.getItem(STORAGE_KEY) ?? '';
  } catch {
    return '';
  }
}

const LocaleContext = createContext<{ locale: Language; setLocale: (locale: Language) => void }>({
  locale: 'en',
  setLocale: () => {},
});

/** The page's language and how to change it. */
export function useLocale() {
  return use(LocaleContext);
}

/** The page's language as the API wants it: en, lv, et or sv. */
export function useLanguage(): Language {
  return use(LocaleContext).locale;
}

/** Gives the page its language: texts, dates, numbers and the components' own labels. Missing texts fall back to English. */
export function LocaleProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Language>(startLocale);
  const [loaded, setLoaded] = useState<{ locale: Language; messages: Messages }>({
    locale: 'en',
    messages: en,
  });

  useEffect(() => {
    document.documentElement.lang = locale;
    try {
      localStorage.setItem(STORAGE_KEY, locale);
    } catch {
      // Storage is blocked: the choice lasts as long as the page.
    }
    let current = true;
    void files[`./${locale}.json`]?.().then((messages) => {
      if (current) setLoaded({ locale, messages: { ...en, ...messages } });
    });
    return () => {
      current = false;
    };
  }, [locale]);

  const tag = LOCALE_TAGS[loaded.locale];
  const value = useMemo(() => ({ locale, setLocale }), [locale]);
  return (
    <LocaleContext value={value}>
      <IntlProvider locale={tag} defaultLocale="en" messages={loaded.messages}>
        <I18nProvider locale={tag}>{children}</I18nProvider>
      </IntlProvider>
    </LocaleContext>
  );
}
