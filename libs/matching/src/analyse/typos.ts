import type { Language } from '@fivefold/domain';
import { stem } from '../text/index.js';
import { Deletions } from './deletions.js';

const SHORTEST = 7;
/** Exchanging a letter makes another word more often than leaving out or doubling one. */
const SHORTEST_EXCHANGED = 9;
/** Of six letters 8 more of 403 titles of other trades gave a finding, of seven one. */
const SHORTEST_BEGINNING = 7;

interface Known {
  readonly form: string;
  /** The stem by which the word is indexed. */
  readonly word: string;
  readonly language: Language;
}

/**
 * Words within one insertion, deletion, replacement or swap, found through their one-letter deletions (W. Garbe's
 * symmetric delete, 2012). Words of fewer than seven letters, and of nine for a replaced letter, are left alone: there a typing error is often another word.
 */
export class Typos {
  private readonly known: Known[] = [];
  private readonly byDeletion = new Deletions();
  private readonly beginnings: string[] = [];
  private readonly byBeginning = new Deletions();
  private longestBeginning = 0;

  /** Learns a folded word as it stands and by its stem. */
  add(form: string, language: Language): void {
    const word = stem(form, language);
    for (const one of new Set([form, word])) {
      if (one.length < SHORTEST || this.isKnown(one, language)) continue;
      this.byDeletion.add(one, this.known.push({ form: one, word, language }) - 1);
    }
  }

  private isKnown(one: string, language: Language): boolean {
    for (const at of this.byDeletion.of(one)) {
      const known = this.known[at]!;
      if (known.form === one && known.language === language) return true;
    }
    return false;
  }

  /** Learns what words may begin with, folded; what is too short is left out. */
  addBeginning(beginning: string): void {
    if (beginning.length < SHORTEST_BEGINNING) return;
    this.longestBeginning = Math.max(this.longestBeginning, beginning.length);
    for (const at of this.byBeginning.of(beginning)) if (this.beginnings[at] === beginning) return;
    this.byBeginning.add(beginning, this.beginnings.push(beginning) - 1);
  }

  /**
   * Known beginnings within one typing error of the beginning of `word`, the first and the last letter right: an error at
   * the end would only make the beginning shorter. Nothing where `word` has digits.
   */
  beginningsOf(word: string): ReadonlySet<string> {
    const found = new Set<string>();
    if (/\d/.test(word)) return found;
    const longest = Math.min(word.length, this.longestBeginning + 1);
    for (let size = SHORTEST_BEGINNING - 1; size <= longest; size++) {
      const own = word.slice(0, size);
      for (const number of this.byBeginning.of(own)) {
        const known = this.beginnings[number]!;
        if (known[0] === own[0] && known.at(-1) === own.at(-1) && isOneEdit(known, own)) found.add(known);
      }
    }
    return found;
  }

  /** Known words near `word` or its stems, same first letter; nothing where `word` has digits. */
  near(word: string): Known[] {
    if (word.length < SHORTEST || /\d/.test(word)) return [];
    const found: Known[] = [];
    for (const language of ['en', 'lv', 'et', 'sv'] as const) {
      for (const one of new Set([word, stem(word, language)])) {
        if (one.length < SHORTEST) continue;
        for (const number of this.byDeletion.of(one)) {
          const known = this.known[number]!;
          const fits = known.language === language && known.form[0] === one[0] && isOneEdit(known.form, one);
          if (fits && !found.some((other) => other.word === known.word && other.language === language))
            found.push(known);
        }
      }
    }
    return found;
  }
}

function isOneEdit(one: string, two: string): boolean {
  if (one === two || Math.abs(one.length - two.length) > 1) return one === two;
  let at = 0;
  while (at < one.length && one[at] === two[at]) at++;
  if (one.length === two.length) {
    const swapped =
      one[at] === two[at + 1] && one[at + 1] === two[at] && one.slice(at + 2) === two.slice(at + 2);
    return swapped || (one.length >= SHORTEST_EXCHANGED && one.slice(at + 1) === two.slice(at + 1));
  }
  const [long, short] = one.length > two.length ? [one, two] : [two, one];
  return long.slice(at + 1) === short.slice(at);
}
