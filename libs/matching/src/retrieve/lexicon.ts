import { isLanguage } from '@fivefold/domain';
import { stem, words } from '../text/index.js';
import { GrowingUint32, grown } from './growing-uint32.js';

const NONE = 0xffffffff;

/**
 * The terms of an index. A written word of a text in a language stands for one or two terms: its folded form, and its
 * stem where that differs; stems and forms of all languages share one space, so that `transport` is the same term
 * everywhere. Terms and spellings get dense numbers and are never taken back; what counts is how often they occur.
 */
export class Lexicon {
  readonly #terms = new Map<string, number>();
  readonly #texts: string[] = [];
  /** Per language, written word -> spelling; '' is any language without a stemmer. */
  readonly #spellings = new Map<string, Map<string, number>>();
  readonly #spellingTexts: string[] = [];
  readonly #forms = new GrowingUint32(1024);
  readonly #stems = new GrowingUint32(1024);
  #occurrences = new Uint32Array(1024);
  /** Term -> its latest spelling, spelling -> the one before of the same form. */
  #latest = new Uint32Array(1024).fill(NONE);
  readonly #before = new GrowingUint32(1024);

  /** Number of terms so far. */
  get size(): number {
    return this.#texts.length;
  }

  /** Number of spellings so far. */
  get spellingCount(): number {
    return this.#spellingTexts.length;
  }

  /** The term's text: folded, never for display. */
  textOf(term: number): string {
    return this.#texts[term]!;
  }

  /** The term with this text; -1 where no text ever had it. O(1). */
  find(text: string): number {
    return this.#terms.get(text) ?? -1;
  }

  /** The term with this text, new where there was none. O(1). */
  intern(text: string): number {
    const known = this.#terms.get(text);
    if (known !== undefined) return known;
    const term = this.#texts.length;
    // A word cut out of a long text would keep the whole text alive in memory.
    const own = ` ${text}`.slice(1);
    this.#terms.set(own, term);
    this.#texts.push(own);
    if (term >= this.#latest.length) {
      const from = this.#latest.length;
      this.#latest = grown(this.#latest, term + 1).fill(NONE, from);
    }
    return term;
  }

  /** Spellings of the words of a text in order; words of languages beyond the four are not stemmed. O(length). */
  spellingsOf(text: string, language: string): number[] {
    const key = isLanguage(language) ? language : '';
    let known = this.#spellings.get(key);
    if (known === undefined) this.#spellings.set(key, (known = new Map()));
    const found: number[] = [];
    for (const word of words(text)) {
      let spelling = known.get(word.text);
      if (spelling === undefined) {
        spelling = this.#addSpelling(word.text, word.folded, key);
        known.set(this.#spellingTexts[spelling]!, spelling);
      }
      found.push(spelling);
    }
    return found;
  }

  #addSpelling(text: string, folded: string, language: string): number {
    const spelling = this.#spellingTexts.length;
    const form = this.intern(folded);
    this.#spellingTexts.push(text === folded ? this.#texts[form]! : ` ${text}`.slice(1));
    this.#forms.push(form);
    this.#stems.push(isLanguage(language) ? this.intern(stem(folded, language)) : form);
    this.#before.push(this.#latest[form]!);
    this.#latest[form] = spelling;
    if (spelling >= this.#occurrences.length) this.#occurrences = grown(this.#occurrences, spelling + 1);
    return spelling;
  }

  /** Term of the folded form of a spelling. */
  formOf(spelling: number): number {
    return this.#forms.values[spelling]!;
  }

  /** Term of the stem of a spelling; equal to its form where stemming changes nothing. */
  stemOf(spelling: number): number {
    return this.#stems.values[spelling]!;
  }

  /** Counts occurrences in documents that come (+1) or go (-1). */
  count(spelling: number, by: 1 | -1): void {
    this.#occurrences[spelling]! += by;
  }

  /** Whether the term is the folded form of a word that occurs now; false for mere stems. */
  isWritten(term: number): boolean {
    for (let at = this.#latest[term]!; at !== NONE; at = this.#before.values[at]!) {
      if (this.#occurrences[at]! > 0) return true;
    }
    return false;
  }

  /** Whether the term was ever the folded form of a word. */
  isForm(term: number): boolean {
    return this.#latest[term] !== NONE;
  }

  /** The most frequent spelling of a form with its diacritics, ties by text; the form itself where none occurs. */
  displayOf(term: number): string {
    let best = this.textOf(term);
    let most = 0;
    for (let at = this.#latest[term]!; at !== NONE; at = this.#before.values[at]!) {
      const count = this.#occurrences[at]!;
      const text = this.#spellingTexts[at]!;
      if (count > most || (count === most && count > 0 && text < best)) {
        best = text;
        most = count;
      }
    }
    return best;
  }
}
