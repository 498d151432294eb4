import type { Language } from '@fivefold/domain';
import { stemEnglish } from './stem-en.js';
import { levelEstonian } from './stem-et-level.js';
import { stemEstonianFolded } from './stem-et.js';
import { levelLatvian, stemLatvianFolded } from './stem-lv.js';
import { stemSwedish } from './stem-sv.js';

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = {
  en: stemEnglish,
  lv: (word) => levelLatvian(stemLatvianFolded(word)),
  // Snowball alone keeps nominatives and gradation apart (see DESIGN.md for the shares).
  et: (word) => stemEstonianFolded(levelEstonian(word)),
  sv: (word) => stemSwedish(word).replace(/(?<=...[bcdfghjklmnoprtvy])s$/, ''),
};

const CACHE_LIMIT = 200_000;
const caches: Readonly<Record<Language, Map<string, string>>> = {
  en: new Map(),
  lv: new Map(),
  et: new Map(),
  sv: new Map(),
};

/**
 * The stem of a word: equal for the inflected forms of one word, not itself a word. Meant for `folded` of
 * {@link words}; give it all words of both sides in the same form. Remembers up to 200,000 words a language.
 *
 * @param word lower case, without apostrophes
 * @example stem('noliktavam', 'lv') === stem('noliktava', 'lv')
 */
export function stem(word: string, language: Language): string {
  const cache = caches[language];
  let found = cache.get(word);
  if (found === undefined) {
    found = word.length > 40 || hasDigit(word) ? word : STEMMERS[language](word);
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(word, found);
  }
  return found;
}

function hasDigit(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit > 47 && unit < 58) return true;
  }
  return false;
}
