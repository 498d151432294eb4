import type { Language } from '@fivefold/domain';
import { contentWords, termOf, type TextLanguage } from '../rank/ranked-text.js';
import type { Translations } from '../translate/index.js';

const WORD = 2;
const PAIR = 1;
const GRAM = 0.5;
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;
/** Letters of so many words at most are taken apart: a long text has words enough. */
const SPELT_WORDS = 60;

/** Features of a text with how often each stands in it. */
export type FeatureCounts = ReadonlyMap<string, number>;

/**
 * Stems, pairs of neighbouring stems and, within words, runs of 3 to 5 letters: stems carry the meaning, letters what stems
 * miss (inflection, parts of compounds, misspelling). Cost O(length).
 */
export function featuresOf(text: string, language: TextLanguage): FeatureCounts {
  const counts = new Map<string, number>();
  const words = contentWords(text, language);
  let before: string | undefined;
  for (const word of words) {
    const stem = termOf(word, language);
    count(counts, `w${stem}`, WORD);
    if (before !== undefined) count(counts, `p${before} ${stem}`, PAIR);
    before = stem;
  }
  for (const word of words.slice(0, SPELT_WORDS)) {
    const marked = `^${word}$`;
    for (let size = SHORTEST_GRAM; size <= LONGEST_GRAM; size++) {
      for (let at = 0; at + size <= marked.length; at++)
        count(counts, `g${marked.slice(at, at + size)}`, GRAM);
    }
  }
  return counts;
}

/**
 * Features that a text of one language would have in another: its stems translated, each by its probability, and the
 * letters of words that have no translation.
 */
export function translatedFeatures(
  text: string,
  from: TextLanguage,
  to: Language,
  translations: Translations | null,
): FeatureCounts {
  const counts = new Map<string, number>();
  const untranslated: string[] = [];
  for (const word of contentWords(text, from)) {
    const found = from === null ? [] : (translations?.of(termOf(word, from), from, to) ?? []);
    for (const { term, probability01 } of found) count(counts, `w${term}`, WORD * probability01);
    if (found.length === 0) untranslated.push(word);
  }
  for (const [feature, times] of featuresOf(untranslated.join(' '), to)) count(counts, feature, times);
  return counts;
}

function count(counts: Map<string, number>, feature: string, times: number): void {
  counts.set(feature, (counts.get(feature) ?? 0) + times);
}
