import { LANGUAGES, isLanguage } from '@fivefold/domain';
import { stem, words } from '../text/index.js';
import { GrowingUint32, grown } from './growing-uint32.js';
import type { Section, SnapshotSections } from './snapshot-file.js';
import { savedStrings, saveStrings, StringTable } from './string-table.js';
import { WordScanner } from './word-scanner.js';

const NONE = 0xffffffff;

/** 1 … 4 for the four languages, 5 for all others, which have no stemmer. */
function prefixOf(language: string): number {
  return isLanguage(language) ? LANGUAGES.indexOf(language) + 1 : LANGUAGES.length + 1;
}

/**
 * The words of an index. A written word of a text in a language is a *spelling*; its *form* is the same without case and
 * marks, its *term* the stem of the form, which is what postings are kept of. Stems of all languages share one space, so
 * that `transport` is the same term everywhere; a language without a stemmer has forms for terms. All three get dense
 * numbers and are never taken back; what counts is how often they occur. Everything lies in typed arrays.
 */
export class Lexicon {
  readonly #terms: StringTable;
  readonly #forms: StringTable;
  readonly #spellings: StringTable;
  /** Spellings with capitals and the like, by what is written: a cache. */
  readonly #raw = new StringTable(true);
  readonly #rawSpellings = new GrowingUint32(256);
  readonly #formOf: GrowingUint32;
  readonly #stemOf: GrowingUint32;
  /** Form -> its latest spelling, spelling -> the one before of the same form. */
  #latest: Uint32Array;
  readonly #before: GrowingUint32;
  #occurrences: Uint32Array;
  readonly #scanner = new WordScanner();
  /** Spellings of the last text read. */
  found = new Uint32Array(256);

  /** @param saved a snapshot, whose arrays are not written to; empty where absent */
  constructor(saved: SnapshotSections | null = null) {
    const strings = (name: string) => (saved === null ? null : savedStrings(saved, `lexicon.${name}`));
    const numbers = (name: string) => saved?.uint32(`lexicon.${name}`) ?? 1024;
    this.#terms = new StringTable(false, strings('terms'));
    this.#forms = new StringTable(false, strings('forms'));
    this.#spellings = new StringTable(true, strings('spellings'));
    this.#formOf = new GrowingUint32(numbers('formOf'));
    this.#stemOf = new GrowingUint32(numbers('stemOf'));
    this.#before = new GrowingUint32(numbers('before'));
    // These two are written to in place, so they are copied at once.
    this.#latest = saved?.uint32('lexicon.latest').slice() ?? new Uint32Array(0);
    this.#occurrences = saved?.uint32('lexicon.occurrences').slice() ?? new Uint32Array(1024);
  }

  /** Puts its arrays among the sections of a snapshot. */
  save(to: Map<string, Section>): void {
    saveStrings(to, 'lexicon.terms', this.#terms.arrays());
    saveStrings(to, 'lexicon.forms', this.#forms.arrays());
    saveStrings(to, 'lexicon.spellings', this.#spellings.arrays());
    to.set('lexicon.formOf', this.#formOf.inUse());
    to.set('lexicon.stemOf', this.#stemOf.inUse());
    to.set('lexicon.before', this.#before.inUse());
    to.set('lexicon.latest', this.#latest.subarray(0, this.#forms.size));
    to.set('lexicon.occurrences', this.#occurrences.subarray(0, this.#spellings.size));
  }

  /** Bytes held. */
  get bytes(): number {
    const perSpelling = this.#formOf.values.byteLength * 3 + this.#occurrences.byteLength;
    const tables = this.#terms.bytes + this.#forms.bytes + this.#spellings.bytes + this.#raw.bytes;
    return tables + perSpelling + this.#latest.byteLength;
  }

  /** Number of terms so far. */
  get size(): number {
    return this.#terms.size;
  }

  /** Number of forms so far. */
  get formCount(): number {
    return this.#forms.size;
  }

  /** The term with this text; -1 where no text ever had it. O(length). */
  find(text: string): number {
    return this.#terms.find(text);
  }

  /** The term with this text, new where there was none. O(length). */
  intern(text: string): number {
    return this.#terms.intern(text);
  }

  /** The text of a term: a stem, never for display. */
  textOf(term: number): string {
    return this.#terms.textOf(term);
  }

  /** Whether the text of a term begins with this unit. O(1). */
  beginsWith(term: number, unit: number): boolean {
    return this.#terms.firstUnitOf(term) === unit;
  }

  /** The form with this text; -1 where it was never written. O(length). */
  findForm(folded: string): number {
    return this.#forms.find(folded);
  }

  /** The text of a form: folded. */
  formText(form: number): string {
    return this.#forms.textOf(form);
  }

  /**
   * Reads the words of a text in order into {@link found}; words of languages beyond the four are not stemmed.
   * @returns their number. O(length), about 40 ns a word that came before
   */
  read(text: string, language: string): number {
    const prefix = prefixOf(language);
    const scanner = this.#scanner;
    const count = scanner.scan(text, prefix);
    if (count < 0) return this.#readSlowly(text, language, prefix, 0);
    let read = 0;
    this.#makeRoom(count);
    const { units, bounds, hashes } = scanner;
    for (let word = 0; word < count; word++) {
      const from = bounds[2 * word]!;
      const to = bounds[2 * word + 1]!;
      let spelling = this.#spellings.findIn(units, from, to, prefix, hashes[word]!);
      if (spelling < 0) {
        const raw = this.#raw.findIn(units, from, to, prefix, hashes[word]!);
        if (raw < 0) {
          read = this.#readSlowly(text.slice(from, to), language, prefix, read);
          continue;
        }
        spelling = this.#rawSpellings.values[raw]!;
      }
      this.found[read++] = spelling;
    }
    return read;
  }

  #readSlowly(text: string, language: string, prefix: number, read: number): number {
    const all = words(text);
    this.#makeRoom(read + all.length);
    for (const word of all) {
      let spelling = this.#spellings.find(word.text, prefix);
      if (spelling < 0) spelling = this.#addSpelling(word.text, word.folded, language, prefix);
      this.found[read++] = spelling;
      if (all.length === 1 && word.to - word.from === text.length && text !== word.text) {
        if (this.#raw.intern(text, prefix) === this.#rawSpellings.length) this.#rawSpellings.push(spelling);
      }
    }
    return read;
  }

  #makeRoom(count: number): void {
    // Room beyond the count: a word that has to be read slowly may turn out to be several.
    if (count + 64 > this.found.length) this.found = grown(this.found, 2 * count + 64);
  }

  #addSpelling(text: string, folded: string, language: string, prefix: number): number {
    const spelling = this.#spellings.intern(text, prefix);
    const form = this.#forms.intern(folded);
    this.#formOf.push(form);
    this.#stemOf.push(this.#terms.intern(isLanguage(language) ? stem(folded, language) : folded));
    if (form >= this.#latest.length) {
      const from = this.#latest.length;
      this.#latest = grown(this.#latest, form + 1).fill(NONE, from);
    }
    this.#before.push(this.#latest[form]!);
    this.#latest[form] = spelling;
    if (spelling >= this.#occurrences.length) this.#occurrences = grown(this.#occurrences, spelling + 1);
    return spelling;
  }

  /** Term of a spelling. O(1). */
  stemOf(spelling: number): number {
    return this.#stemOf.values[spelling]!;
  }

  /** Counts occurrences in documents that come (+1) or go (-1). */
  count(spelling: number, by: 1 | -1): void {
    this.#occurrences[spelling]! += by;
  }

  /** How often a form occurs in the documents now, in all its spellings. */
  occurrencesOf(form: number): number {
    let sum = 0;
    for (let at = this.#latest[form]!; at !== NONE; at = this.#before.values[at]!) {
      sum += this.#occurrences[at]!;
    }
    return sum;
  }

  /** The terms that a form stands for: one for each language in which it is written now. */
  termsOf(form: number): number[] {
    const terms = new Set<number>();
    for (let at = this.#latest[form]!; at !== NONE; at = this.#before.values[at]!) {
      if (this.#occurrences[at]! > 0) terms.add(this.#stemOf.values[at]!);
    }
    return [...terms];
  }

  /** The most frequent spelling of a form with its diacritics, ties by text; the form itself where none occurs. */
  displayOf(form: number): string {
    let best = this.formText(form);
    let most = 0;
    for (let at = this.#latest[form]!; at !== NONE; at = this.#before.values[at]!) {
      const count = this.#occurrences[at]!;
      if (count < most || count === 0) continue;
      const text = this.#spellings.textOf(at);
      if (count > most || text < best) best = text;
      most = count;
    }
    return best;
  }
}
