import { LANGUAGES, type Language } from '@fivefold/domain';
import { detectLanguage, sentences, words, type Word } from '../text/index.js';

/** A word in its sentence. */
export interface Token extends Word {
  /** Number of the token in the text, from 0. */
  readonly at: number;
  /** Number of its sentence, from 0. */
  readonly sentence: number;
  /** Language of the sentence, that of the text where the sentence shows none; null where neither does. */
  readonly language: Language | null;
  /** Whether it is written in capitals, two letters or more. */
  readonly isCapital: boolean;
  /** What stands between the token before and this one, white space left out; '' also at the start. */
  readonly before: string;
}

/** A text cut into sentences and tokens, once for all stages of the analysis. */
export interface Reading {
  readonly text: string;
  /** Language of the longest part. */
  readonly language: Language | null;
  readonly tokens: readonly Token[];
  /** Per sentence the first token and one past the last. */
  readonly sentences: readonly { readonly first: number; readonly end: number }[];
}

/**
 * Cuts a text. Sentences without a word are left out.
 *
 * @param hint language to assume where a sentence does not show its own
 */
export function read(text: string, hint?: Language): Reading {
  const spans = sentences(text).map(([from, to]) => {
    const part = text.slice(from, to);
    return { from, found: words(part), language: detectLanguage(part) };
  });
  const language = longestLanguage(spans) ?? detectLanguage(text) ?? null;
  const tokens: Token[] = [];
  const bounds: { first: number; end: number }[] = [];
  let previousEnd = 0;
  for (const span of spans) {
    if (span.found.length === 0) continue;
    const first = tokens.length;
    for (const word of span.found) {
      const from = span.from + word.from;
      tokens.push({
        text: word.text,
        folded: word.folded,
        from,
        to: span.from + word.to,
        at: tokens.length,
        sentence: bounds.length,
        isCapital: /^\p{Lu}{2,}\P{Ll}*$/u.test(text.slice(from, span.from + word.to)),
        language: span.language ?? hint ?? language,
        before: tokens.length === 0 ? '' : text.slice(previousEnd, from).replace(/\s+/g, ''),
      });
      previousEnd = span.from + word.to;
    }
    bounds.push({ first, end: tokens.length });
  }
  return { text, language: language ?? hint ?? null, tokens, sentences: bounds };
}

function longestLanguage(
  spans: readonly { readonly found: readonly Word[]; readonly language: Language | null }[],
): Language | null {
  let best: Language | null = null;
  let most = 0;
  for (const language of LANGUAGES) {
    let size = 0;
    for (const span of spans) if (span.language === language) size += span.found.length;
    if (size > most) {
      most = size;
      best = language;
    }
  }
  return best;
}
