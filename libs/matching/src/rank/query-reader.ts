import type { Language } from '@fivefold/domain';
import { stem } from '../text/index.js';
import {
  CompoundReader,
  QueryTranslator,
  SimilarTerms,
  type Translation,
  type Translations,
} from '../translate/index.js';
import { inverseFrequency, type Concept } from './query-model.js';
import { contentWords, termOf, type TextLanguage } from './ranked-text.js';
import { shownLanguage, statedLanguage } from './settle-languages.js';
import type { Partition, TextCollection } from './text-collection.js';
import { WordFamilies } from './word-family.js';

type Alternatives = Concept['alternatives'];

/** What a query asks for in the documents of one language. */
export interface PartitionQuery {
  readonly partition: Partition;
  /** Different words of the query that the documents know, in order of first appearance. */
  readonly concepts: readonly Concept[];
  /** The query word by word; null for a word that stands in no document. */
  readonly sequence: readonly (Concept | null)[];
}

/** Share of a word that passes unchanged although it has translations: it may be a name as well. */
const UNCHANGED_SHARE = 0.3;
/** Share of the translations of a compound's parts beside those of the whole. */
const PART_SHARE = 0.3;
/** From so much likeness on a word outside the four languages is taken for a term; it counts with its likeness. */
const LEAST_LIKENESS = 0.55;
const MOST_LIKE = 4;
/** A query whose language is not stated is in the documents' own language if they know so many of its words. */
const OWN_WORDS_SHARE = 0.7;

/**
 * Reads queries into terms of each language of the collection: own words by their stems, others by translation, and by
 * spelling what has none (names, codes, words that both languages borrowed).
 */
export class QueryReader {
  private readonly families = new Map<Partition, WordFamilies>();
  private readonly similar = new Map<Partition, SimilarTerms>();
  private readonly translators = new Map<Partition, QueryTranslator>();
  private readonly compounds: ReadonlyMap<Language, CompoundReader>;

  /** @param translations null: words of other languages pass unchanged */
  constructor(
    private readonly collection: TextCollection,
    private readonly translations: Translations | null,
  ) {
    this.compounds = new Map(
      (['et', 'sv'] as const).map((language) => [
        language,
        new CompoundReader(language, (part) => this.isWord(part, language)),
      ]),
    );
  }

  /** Cost O(words * translations), and once a language O(its vocabulary) where words are sought by spelling. */
  read(text: string, lang?: string): PartitionQuery[] {
    const language = this.languageOf(text, lang);
    const sequence = contentWords(text, language ?? null).flatMap((word) => this.unitsOf(word, language));
    const counts = new Map<string, number>();
    for (const word of sequence) counts.set(word, (counts.get(word) ?? 0) + 1);
    const { partitions } = this.collection;
    const read = partitions.map((partition) => {
      const byWord = new Map<string, Alternatives>();
      for (const word of counts.keys()) byWord.set(word, this.alternatives(word, language, partition));
      return byWord;
    });
    const rarity = new Map([...counts.keys()].map((word) => [word, this.rarityOf(word, read)]));
    return partitions.map((partition, at) => {
      const concepts = new Map<string, Concept>();
      const byWord = new Map<string, Concept>();
      for (const [word, count] of counts) {
        const alternatives = read[at]!.get(word)!;
        if (alternatives.length === 0) continue;
        // Forms of one word are one concept, or a query that inflects would count it as several.
        const key = alternatives.map(({ term, share }) => `${term}*${share}`).join(' ');
        const weight = count + (concepts.get(key)?.weight ?? 0);
        concepts.set(key, { weight, idf: concepts.get(key)?.idf ?? rarity.get(word)!, alternatives });
        byWord.set(word, concepts.get(key)!);
      }
      return {
        partition,
        concepts: [...concepts.values()],
        sequence: sequence.map((word) => byWord.get(word) ?? null),
      };
    });
  }

  /** undefined: nothing is known, and each document may be in the query's language. */
  private languageOf(text: string, lang: string | undefined): TextLanguage | undefined {
    const stated = statedLanguage(lang);
    if (stated !== undefined) return stated;
    const shown = shownLanguage(text) ?? undefined;
    const { partitions } = this.collection;
    if (shown === undefined || partitions.some(({ language }) => language === shown)) return shown;
    // Too few words decide detection: documents that know nearly all of them know better.
    const known = partitions.map(({ language, terms }) => {
      const words = contentWords(text, language);
      return words.filter((word) => terms.has(termOf(word, language))).length / Math.max(1, words.length);
    });
    return Math.max(0, ...known) >= OWN_WORDS_SHARE ? undefined : shown;
  }

  private alternatives(word: string, language: TextLanguage | undefined, partition: Partition): Alternatives {
    const { terms } = partition;
    if (partition.language === null) {
      let families = this.families.get(partition);
      if (families === undefined) this.families.set(partition, (families = new WordFamilies(terms)));
      return families.of(word);
    }
    const unchanged = terms.get(termOf(word, partition.language));
    const literal = unchanged === undefined ? [] : [{ term: unchanged, share: 1 }];
    if (language === undefined || language === partition.language) {
      return literal;
    }
    if (this.translations === null) return literal;
    const translated = language === null ? [] : this.translate(word, language, partition);
    if (translated.length > 0) {
      return unchanged === undefined || translated.some(({ term }) => term === unchanged)
        ? translated
        : [...translated, { term: unchanged, share: UNCHANGED_SHARE }];
    }
    if (language !== null) return this.guess(word, language, partition);
    if (literal.length > 0) return literal;
    const like = this.similarTo(partition).find(word, LEAST_LIKENESS, MOST_LIKE);
    return known(
      like.map(({ term, similarity01 }) => ({ term, probability01: similarity01 })),
      terms,
    );
  }

  /** What a word without translations may mean: cognates, and translations of what resembles it or is a piece of it. */
  private guess(word: string, from: Language, partition: Partition): Alternatives {
    let translator = this.translators.get(partition);
    if (translator === undefined) {
      translator = new QueryTranslator(this.translations!, this.similarTo(partition));
      this.translators.set(partition, translator);
    }
    return known(translator.variantsOf(word, from, [partition.language as Language]).flat(), partition.terms);
  }

  private similarTo(partition: Partition): SimilarTerms {
    let similar = this.similar.get(partition);
    if (similar === undefined) {
      this.similar.set(partition, (similar = new SimilarTerms()));
      for (const term of partition.terms.keys()) similar.add(term);
    }
    return similar;
  }

  /** The word, or the parts of a compound that neither the documents nor the translations know as a whole. */
  private unitsOf(word: string, language: TextLanguage | undefined): readonly string[] {
    if (language === null || language === undefined) return [word];
    const whole = stem(word, language);
    return this.isWord(whole, language) ? [word] : (this.compounds.get(language)?.partsOf(word) ?? [word]);
  }

  /** Terms of the partition that translate the word, or a part of it. */
  private translate(word: string, from: Language, { language, terms }: Partition): Alternatives {
    const to = language as Language;
    const whole = stem(word, from);
    const parts = this.compounds.get(from)?.partsOf(word) ?? [];
    const shares = new Map<number, number>();
    const add = (part: string, weight: number) => {
      for (const { term, probability01 } of this.translations!.of(part, from, to)) {
        const known = terms.get(term);
        if (known !== undefined) shares.set(known, (shares.get(known) ?? 0) + probability01 * weight);
      }
    };
    add(whole, 1);
    for (const part of parts) if (part !== whole) add(part, PART_SHARE / parts.length);
    return [...shares].map(([term, share]) => ({ term, share }));
  }

  private isWord(part: string, language: Language): boolean {
    return (
      isTranslated(part, language, this.translations) ||
      this.collection.partitions.some((one) => one.language === language && one.terms.has(part))
    );
  }

  /** Rarity of a word over all languages: its terms' mean document frequency, by probability, where it has any. */
  private rarityOf(word: string, read: readonly ReadonlyMap<string, Alternatives>[]): number {
    let documents = 0;
    let frequency = 0;
    read.forEach((byWord, at) => {
      const alternatives = byWord.get(word)!;
      if (alternatives.length === 0) return;
      let shares = 0;
      let sum = 0;
      for (const { term, share } of alternatives) {
        shares += share;
        sum += share * this.collection.documentFrequency(term);
      }
      documents += this.collection.partitions[at]!.documents.length;
      frequency += sum / shares;
    });
    const all = this.collection.documentCount;
    return documents === 0 ? 0 : inverseFrequency((frequency * all) / documents, all);
  }
}

/** Whether the translations know a stem. */
export function isTranslated(stemmed: string, from: Language, translations: Translations | null): boolean {
  return (['en', 'lv', 'et', 'sv'] as const).some(
    (to) => to !== from && (translations?.of(stemmed, from, to).length ?? 0) > 0,
  );
}

/** Those that stand in the documents; a term that is given twice keeps both shares, at most 1. */
function known(variants: readonly Translation[], terms: Partition['terms']): Alternatives {
  const shares = new Map<number, number>();
  for (const { term, probability01 } of variants) {
    const number = terms.get(term);
    if (number !== undefined) shares.set(number, Math.min(1, (shares.get(number) ?? 0) + probability01));
  }
  return [...shares].map(([term, share]) => ({ term, share }));
}
