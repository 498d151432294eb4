import type { Language } from '@fivefold/domain';
import { GrowingUint32 } from '../retrieve/growing-uint32.js';
import { CompoundReader } from '../translate/index.js';
import { contentWords, termOf, type RankedText, type TextLanguage } from './ranked-text.js';
import { settleLanguages } from './settle-languages.js';

/** A word of a title counts as so many of the text. */
export const TITLE_WEIGHT = 3;
/** A part of a compound counts as so much of the compound. */
const PART_WEIGHT = 0.5;
/** How much a text's length divides its frequencies (b of BM25). */
const LENGTH_SHARE = 0.75;

/** The documents of one language, and its terms: equal letters in two languages are two terms. */
export interface Partition {
  readonly language: TextLanguage;
  /** Documents, ascending. */
  readonly documents: Uint32Array;
  /** Term by stem. */
  readonly terms: ReadonlyMap<string, number>;
}

/**
 * Documents in memory over typed arrays: the terms of each in order (for phrases and feedback) and, turned round, the
 * documents of each term. Documents are numbered by ascending id and terms by first appearance in that order, so the
 * order in which they came changes nothing. Does not change once built.
 *
 * 8 bytes a posting, 4 bytes a word. Cost O(total length).
 * Source: Robertson & Zaragoza 2009, section 3.6 (fields are weighed before saturation)
 */
export class TextCollection {
  readonly ids: readonly string[];
  readonly languages: readonly TextLanguage[];
  readonly partitions: readonly Partition[];
  /** Terms of all documents; those of document `d` from `wordStarts[d]` on, the title's up to `titleEnds[d]`. */
  readonly words: Uint32Array;
  readonly wordStarts: Uint32Array;
  readonly titleEnds: Uint32Array;
  /** Postings of term `t` from `postingStarts[t]` on: documents ascending, with field-weighted, length-divided frequencies. */
  readonly postingStarts: Uint32Array;
  readonly postingDocuments: Uint32Array;
  readonly frequencies: Float32Array;
  /** Terms of the parts of a compound, by the term of the whole; Swedish and Estonian write several words as one. */
  readonly parts: ReadonlyMap<number, readonly number[]>;
  /** Weighted words of each document. */
  readonly lengths: Float32Array;
  /** What the frequencies of each document were divided by. */
  readonly divisors: Float32Array;

  /**
   * @param texts  ids must differ; an empty text is kept and never found
   * @param isWord whether a stem is a word that compounds may be made of, beside those that stand in the texts
   */
  constructor(
    texts: readonly RankedText[],
    isWord: (stem: string, language: Language) => boolean = () => false,
  ) {
    const sorted = [...texts].sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
    this.ids = sorted.map(({ id }) => id);
    this.languages = settleLanguages(sorted);
    const termMaps = new Map<TextLanguage, Map<string, number>>();
    const spellings = new Map<number, string>();
    const words = new GrowingUint32(sorted.length * 64);
    this.wordStarts = new Uint32Array(sorted.length + 1);
    this.titleEnds = new Uint32Array(sorted.length);
    this.lengths = new Float32Array(sorted.length);
    let termCount = 0;
    sorted.forEach(({ title, text }, document) => {
      const language = this.languages[document] as TextLanguage;
      const terms = termMaps.get(language) ?? new Map<string, number>();
      termMaps.set(language, terms);
      const from = words.length;
      const add = (part: string) => {
        for (const word of contentWords(part, language)) {
          const key = termOf(word, language);
          let term = terms.get(key);
          if (term === undefined) {
            terms.set(key, (term = termCount++));
            // A stem has lost the end that its last part may be known by.
            if (language === 'et' || language === 'sv') spellings.set(term, word);
          }
          words.push(term);
        }
      };
      if (title !== undefined) add(title);
      const titleEnd = words.length;
      add(text);
      this.titleEnds[document] = titleEnd;
      this.wordStarts[document + 1] = words.length;
      this.lengths[document] = TITLE_WEIGHT * (titleEnd - from) + words.length - titleEnd;
    });
    this.words = words.values.slice(0, words.length);
    const parts = new Map<number, number[]>();
    for (const [language, terms] of termMaps) {
      if (language === null) continue;
      const compounds = new CompoundReader(language, (part) => terms.has(part) || isWord(part, language));
      for (const [word, whole] of [...terms]) {
        const stems = compounds.partsOf(spellings.get(whole) ?? word)?.filter((part) => part !== word) ?? [];
        if (stems.length === 0) continue;
        const numbers = stems.map((part) => {
          const known = terms.get(part);
          if (known === undefined) terms.set(part, termCount);
          return known ?? termCount++;
        });
        parts.set(whole, numbers);
      }
    }
    this.parts = parts;
    this.partitions = [...termMaps].map(([language, terms]) => ({
      language,
      terms,
      documents: Uint32Array.from(this.languages.keys()).filter((one) => this.languages[one] === language),
    }));
    this.divisors = this.divideLengths();
    this.postingStarts = new Uint32Array(termCount + 1);
    const counted = new FieldCounter(this, termCount);
    for (let document = 0; document < sorted.length; document++) {
      counted.read(document);
      for (const term of counted.terms) this.postingStarts[term + 1]! += 1;
    }
    for (let term = 0; term < termCount; term++) this.postingStarts[term + 1]! += this.postingStarts[term]!;
    this.postingDocuments = new Uint32Array(this.postingStarts[termCount]!);
    this.frequencies = new Float32Array(this.postingDocuments.length);
    const next = this.postingStarts.slice();
    for (let document = 0; document < sorted.length; document++) {
      counted.read(document);
      for (const term of counted.terms) {
        const at = next[term]!++;
        this.postingDocuments[at] = document;
        this.frequencies[at] = counted.frequency(term) / this.divisors[document]!;
      }
    }
  }

  get documentCount(): number {
    return this.ids.length;
  }

  get termCount(): number {
    return this.postingStarts.length - 1;
  }

  /** Words of a document, each once, function words left out. */
  wordCount(document: number): number {
    return this.wordStarts[document + 1]! - this.wordStarts[document]!;
  }

  /** In how many documents the term stands. */
  documentFrequency(term: number): number {
    return this.postingStarts[term + 1]! - this.postingStarts[term]!;
  }

  /** Against the mean of the same language: the same content takes more words in one language than in another. */
  private divideLengths(): Float32Array {
    const divisors = new Float32Array(this.lengths.length);
    for (const { documents } of this.partitions) {
      let total = 0;
      for (const document of documents) total += this.lengths[document]!;
      const mean = Math.max(1, total / documents.length);
      for (const document of documents) {
        divisors[document] = 1 - LENGTH_SHARE + (LENGTH_SHARE * this.lengths[document]!) / mean;
      }
    }
    return divisors;
  }
}

/** Counts the terms of one document at a time, the words of its title more than once; reused to allocate nothing. */
export class FieldCounter {
  /** The different terms of the document read last, in order of appearance. */
  terms: number[] = [];
  private readonly counts: Float32Array;

  constructor(
    private readonly collection: Pick<TextCollection, 'words' | 'wordStarts' | 'titleEnds' | 'parts'>,
    termCount: number,
  ) {
    this.counts = new Float32Array(termCount);
  }

  read(document: number): void {
    const { words, wordStarts, titleEnds, parts } = this.collection;
    for (const term of this.terms) this.counts[term] = 0;
    this.terms = [];
    const titleEnd = titleEnds[document]!;
    const end = wordStarts[document + 1]!;
    for (let at = wordStarts[document]!; at < end; at++) {
      const term = words[at]!;
      const weight = at < titleEnd ? TITLE_WEIGHT : 1;
      this.add(term, weight);
      if (parts.size > 0) for (const part of parts.get(term) ?? []) this.add(part, PART_WEIGHT * weight);
    }
  }

  private add(term: number, weight: number): void {
    if (this.counts[term] === 0) this.terms.push(term);
    this.counts[term]! += weight;
  }

  /** Weighted count of a term in the document read last. */
  frequency(term: number): number {
    return this.counts[term]!;
  }
}
