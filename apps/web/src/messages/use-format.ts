import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import {
  formatDay,
  formatFileSize,
  formatMoment,
  formatMoney,
  formatNumber,
  formatTemperature,
} from './format.js';

/** Money, numbers, temperatures and dates in the notation of the page's language. */
export function useFormat() {
  const { locale } = useIntl();
  return useMemo(
    () => ({
      money: (amountMinor: number, currency: string) => formatMoney(amountMinor, currency, locale),
      number: (value: number) => formatNumber(value, locale),
      temperature: (minC: number | null, maxC: number | null) => formatTemperature(minC, maxC, locale),
      day: (date: string) => formatDay(date, locale),
      moment: (instant: string) => formatMoment(instant, locale),
      fileSize: (bytes: number) => formatFileSize(bytes, locale),
      list: (texts: readonly string[]) => new Intl.ListFormat(locale, { type: 'unit' }).format(texts),
    }),
    [locale],
  );
}
