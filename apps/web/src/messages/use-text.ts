import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type en from './en.json';

/** Key of a text of the page; `en.json` is complete, other languages may lack some. */
export type MessageId = keyof typeof en;

export type TextValues = Record<string, string | number | Date>;

/** `t(id, values)`: the ICU message of the current language. */
export type Text = (id: MessageId, values?: TextValues) => string;

/** The texts of the page in the current language. */
export function useText(): Text {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}
