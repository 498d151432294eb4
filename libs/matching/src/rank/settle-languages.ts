import type { Language } from '@fivefold/domain';
import { detectLanguage, words } from '../text/index.js';
import type { RankedText, TextLanguage } from './ranked-text.js';

const FOUR: readonly string[] = ['en', 'lv', 'et', 'sv'] satisfies Language[];
/** As much of a text as detection reads first; the rest only where that was not enough. */
const FIRST_LETTERS = 300;
const MORE_LETTERS = 2000;
/** From so many words on a text that none of the four claims is of another language, not too short to tell. */
const TELLING_WORDS = 20;
/** Languages detected more rarely than this are taken for errors of detection. */
const RAREST_SHARE = 0.02;
/** The same among documents that are mostly of other languages, whose words resemble those of the four. */
const RAREST_AMONG_OTHERS = 0.1;
/** So many of the documents must show the language that those too short to tell are given. */
const LEAST_MAJORITY_SHARE = 0.15;

/** The language of a stated tag: one of the four, null for another, undefined where nothing is stated. */
export function statedLanguage(tag: string | undefined): TextLanguage | undefined {
  if (tag === undefined || tag.trim() === '') return undefined;
  const primary = tag.trim().toLowerCase().split(/[-_]/)[0] as string;
  if (primary === 'und' || primary === 'mul') return undefined;
  return FOUR.includes(primary) ? (primary as Language) : null;
}

/** The language that a text shows; undefined where it is too short to tell, null where it is likely outside the four. */
export function shownLanguage(text: string): TextLanguage | undefined {
  const first = detectLanguage(text.slice(0, FIRST_LETTERS));
  if (first !== null) return first;
  const more = text.length > FIRST_LETTERS ? detectLanguage(text.slice(0, MORE_LETTERS)) : null;
  if (more !== null) return more;
  return words(text.slice(0, MORE_LETTERS)).length < TELLING_WORDS ? undefined : null;
}

/**
 * A language for each document: as stated, else as the text shows, else the one that most of the others have. A language
 * that only a few texts seem to have is an error of detection more often than not, so they follow the majority too.
 *
 * @returns in the order of `documents`; independent of that order. Cost O(total length of what detection reads)
 */
export function settleLanguages(documents: readonly RankedText[]): TextLanguage[] {
  const stated = documents.map(({ lang }) => statedLanguage(lang));
  const shown = documents.map(({ title, text }, at) =>
    stated[at] === undefined ? shownLanguage(title === undefined ? text : `${title}\n${text}`) : stated[at],
  );
  const counts = new Map<TextLanguage, number>();
  for (const language of shown) {
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const tags = [...FOUR, null] as TextLanguage[];
  const commonest = tags.reduce((best, one) =>
    (counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best,
  );
  const majority = (counts.get(commonest) ?? 0) < LEAST_MAJORITY_SHARE * documents.length ? null : commonest;
  const least = (majority === null ? RAREST_AMONG_OTHERS : RAREST_SHARE) * documents.length;
  return shown.map((language, at) => {
    if (stated[at] !== undefined) return stated[at];
    return language === undefined || (counts.get(language) ?? 0) < least ? majority : language;
  });
}
