import type { Language } from '@fivefold/domain';
import { EN, type MessageKey } from './messages/en.js';
import { ET } from './messages/et.js';
import { LV } from './messages/lv.js';
import { SV } from './messages/sv.js';

/** The message tables; English is complete, a sentence that another table lacks is said in English. */
export const TABLES: Readonly<Record<Language, Readonly<Partial<Record<MessageKey, string>>>>> = {
  en: EN,
  lv: LV,
  et: ET,
  sv: SV,
};

/** The sentence of `key` with its `{name}` marks still open. O(1). */
export function template(key: MessageKey, language: Language): string {
  return TABLES[language][key] ?? EN[key];
}
