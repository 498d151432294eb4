import type { TranslationModel } from '../src/index.js';

/** The committed translation model, for callers in Node. Cost about 100 ms; load it once and hand it on. */
export declare function loadTranslations(): Promise<TranslationModel>;
