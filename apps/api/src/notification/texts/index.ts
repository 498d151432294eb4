import type { Language } from '@fivefold/domain';
import { EN } from './en.js';
import { ET } from './et.js';
import { LV } from './lv.js';
import type { NoticeTexts } from './notice-text.js';
import { SV } from './sv.js';

/** How every kind of notice is told, by language. */
export const NOTICE_TEXTS: Readonly<Record<Language, NoticeTexts>> = { en: EN, lv: LV, et: ET, sv: SV };
