import { readFile } from 'node:fs/promises';
import { TranslationModel } from '@fivefold/matching';

/** The committed translation model. Cost about 100 ms; load it once and hand it on. */
export async function loadTranslations() {
  return TranslationModel.read(await readFile(new URL('./translation.bin', import.meta.url)));
}
