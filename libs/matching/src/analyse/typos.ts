import type { Language } from '@fivefold/domain';
import { stem } from '../text/index.js';

const SHORTEST = 6;

interface Known {
  readonly word: string;
  readonly language: Language;
}

/**
 * Words within one insertion, deletion, replacement or swap, found through their one-letter deletions (W. Garbe's
 * symmetric delete, 2012). Words of fewer than six letters are left alone: there a typing error is often another word.
 */
export class Typos {
  private readonly byDeletion = new Map<string, Known[]>();

  add(word: string, language: Language): void {
    if (word.length < SHORTEST) return;
    for (const key of deletions(word)) {
      const list = this.byDeletion.get(key);
      if (list === undefined) this.byDeletion.set(key, [{ word, language }]);
      else if (!list.some((known) => known.word === word && known.language === language))
        list.push({ word, language });
    }
  }

  /** Known stems near the stems of `word`, same first letter, nothing where `word` has digits. */
  near(word: string): Known[] {
    if (word.length < SHORTEST || /\d/.test(word)) return [];
    const found: Known[] = [];
    for (const language of ['en', 'lv', 'et', 'sv'] as const) {
      const one = stem(word, language);
      if (one.length < SHORTEST) continue;
      for (const key of deletions(one)) {
        for (const known of this.byDeletion.get(key) ?? []) {
          const fits = known.language === language && known.word[0] === one[0] && isOneEdit(known.word, one);
          if (fits && !found.includes(known)) found.push(known);
        }
      }
    }
    return found;
  }
}

function deletions(word: string): string[] {
  const keys = [word];
  for (let at = 0; at < word.length; at++) keys.push(word.slice(0, at) + word.slice(at + 1));
  return keys;
}

function isOneEdit(one: string, two: string): boolean {
  if (one === two || Math.abs(one.length - two.length) > 1) return one === two;
  let at = 0;
  while (at < one.length && one[at] === two[at]) at++;
  if (one.length === two.length) {
    const swapped =
      one[at] === two[at + 1] && one[at + 1] === two[at] && one.slice(at + 2) === two.slice(at + 2);
    return swapped || one.slice(at + 1) === two.slice(at + 1);
  }
  const [long, short] = one.length > two.length ? [one, two] : [two, one];
  return long.slice(at + 1) === short.slice(at);
}
