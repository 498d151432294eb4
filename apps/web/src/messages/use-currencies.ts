import { useMemo } from 'react';
import { CURRENCIES } from '@fivefold/domain';
import { useIntl } from 'react-intl';
import type { Option } from './words.js';

/** Currencies of the network's countries and their neighbours, offered before the others. */
const USUAL = ['EUR', 'SEK', 'DKK', 'PLN', 'NOK', 'GBP', 'USD'];

/** Every currency of ISO 4217 in which a price may stand, by code, with its name in the language of the page. */
export function useCurrencies(): readonly Option[] {
  const { locale } = useIntl();
  return useMemo(() => {
    const names = new Intl.DisplayNames([locale], { type: 'currency', fallback: 'none' });
    const rest = CURRENCIES.filter((code) => !USUAL.includes(code));
    return [...USUAL, ...rest].map((code) => {
      const note = names.of(code);
      return { id: code, name: code, ...(note === undefined ? {} : { note, also: note }) };
    });
  }, [locale]);
}
