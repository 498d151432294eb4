import type { Language } from '@fivefold/domain';
import { stem, words } from '../text/index.js';
import { isStopWordOf } from './stop-words.js';

/** One of the four languages that are stemmed and translated; null: any other, compared word by word. */
export type TextLanguage = Language | null;

/** A document or query as it comes: any text in any language. */
export interface RankedText {
  /** Unique among the documents; decides between equal scores. */
  readonly id: string;
  /** A language tag (`lv`, `en-GB`, `fi`); without it the language is detected. */
  readonly lang?: string;
  /** Counts {@link TITLE_WEIGHT} times as much as the text. */
  readonly title?: string;
  readonly text: string;
}

/** Scripts without spaces between words: such runs are taken as overlapping pairs of characters. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/**
 * The words of a text without function words, folded, in order. Cost O(length).
 *
 * @param language null for a language outside the four: nothing is left out, since nothing is known of it
 */
export function contentWords(text: string, language: TextLanguage): string[] {
  const found: string[] = [];
  for (const { folded } of words(text)) {
    if (language !== null) {
      if (!isStopWordOf(folded, language)) found.push(folded);
    } else if (folded.length > 2 && UNSPACED.test(folded)) {
      const letters = [...folded];
      for (let at = 0; at + 1 < letters.length; at++) found.push(`${letters[at]}${letters[at + 1]}`);
    } else found.push(folded);
  }
  return found;
}

/** The form under which a folded word of the language is indexed: its stem, or the word where there is no stemmer. */
export function termOf(word: string, language: TextLanguage): string {
  return language === null ? word : stem(word, language);
}
