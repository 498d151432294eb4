import en from './en.json';
import type { MessageId } from './use-text.js';

/** Whether the page has a text of this key: for words that come from the server and may be newer than the page. */
export function hasMessage(key: string): key is MessageId {
  return Object.hasOwn(en, key);
}
