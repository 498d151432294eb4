import { LANGUAGES, type Language } from '@fivefold/domain';
import { stem } from '../text/index.js';
import { CompoundReader } from './label-terms.js';
import { SimilarTerms } from './similar-terms.js';
import type { Translation, Translations } from './translation-model.js';

/**
 * What one word of a query, or one part of a compound, may be called in the texts that are searched: terms with the
 * probability that they mean it, most probable first. In one language they sum to at most 1.
 *
 * Weigh it as one word, a *probabilistic structured query*: in a document it occurs Σ probability × occurrences of the
 * term times, in the collection in Σ probability × documents of the term documents, and both go into the weighting of the index (BM25) as if they were those of a word. So a word with five translations does not count
 * five times, and a rare false translation does not outweigh the common right one.
 *
 * Source: Darwish & Oard 2003, _Probabilistic Structured Query Methods_, SIGIR.
 */
export type WordVariants = readonly Translation[];

/** Share of the parts of a compound that has translations of its own. */
const PARTS_BESIDE = 0.3;
/** Share of the word itself, unchanged, beside its translations: names and loan words. */
const SELF_BESIDE = 0.1;
/** The same for a word without translations. */
const SELF_ALONE = 0.5;
const COGNATE = { least01: 0.4, most: 4 };
const NEIGHBOUR = { least01: 0.5, most: 3, share: 0.3 };
const PIECE = { shortest: 4, share: 0.5 };

/**
 * Translates the words of a query. A word with translations stands for these; an unknown compound for each of its parts; any
 * other unknown word for terms of the searched texts that resemble it, for the translations of known words that resemble
 * it, of its known beginning and of its known end, and always a little for itself. The weights did best on divisions of
 * CPV kept out of training (DESIGN.md).
 */
export class QueryTranslator {
  readonly #translations: Translations;
  readonly #compounds = new Map<Language, CompoundReader>();
  readonly #neighbours = new Map<Language, SimilarTerms>();
  readonly #cognates: SimilarTerms | null;

  /** @param cognates the terms of the searched texts, in which cognates are looked for; null for none */
  constructor(translations: Translations, cognates: SimilarTerms | null) {
    this.#translations = translations;
    this.#cognates = cognates;
  }

  /**
   * What a word stands for in texts of some languages.
   *
   * @param folded as `words` of `text/` gives it; function words should be left out before
   * @param from language of the query
   * @param to languages of the texts, each once; where `from` is among them the word stands for its own stem too
   * @returns one entry, or one for each part of a compound, never empty
   * Cost about 2 µs a known word, 0.2 ms an unknown one; keep the answers where words come back.
   */
  variantsOf(folded: string, from: Language, to: readonly Language[]): readonly WordVariants[] {
    const others = to.filter((language) => language !== from);
    const own = others.length < to.length ? [{ term: stem(folded, from), probability01: 1 }] : [];
    if (/\d/.test(folded) || others.length === 0) return [[{ term: stem(folded, from), probability01: 1 }]];
    const term = stem(folded, from);
    const parts = this.#partsOf(folded, from);
    if (this.#isKnown(term, from, others)) {
      const whole = this.#merged(others, own, (language) =>
        withSelf(this.#translations.of(term, from, language), stem(folded, language), SELF_BESIDE),
      );
      if (parts === null) return [whole];
      return [
        scaled(whole, 1 - PARTS_BESIDE),
        ...parts.map((part) =>
          scaled(
            this.#merged(others, [], (language) => this.#translations.of(part, from, language)),
            PARTS_BESIDE,
          ),
        ),
      ].filter((variants) => variants.length > 0);
    }
    if (parts === null) {
      return [this.#merged(others, own, (language) => this.#guess(folded, term, from, language))];
    }
    return parts.map((part, at) =>
      this.#merged(others, at === 0 ? own : [], (language) => {
        const known = this.#translations.of(part, from, language);
        return known.length > 0 ? known : this.#guess(part, part, from, language);
      }),
    );
  }

  /** Whether a word has translations from a language, itself or as a compound of words that have. */
  knows(folded: string, from: Language): boolean {
    const to = LANGUAGES.filter((language) => language !== from);
    return this.#isKnown(stem(folded, from), from, to) || this.#partsOf(folded, from) !== null;
  }

  #isKnown(term: string, from: Language, to: readonly Language[]): boolean {
    return to.some((language) => this.#translations.of(term, from, language).length > 0);
  }

  #partsOf(folded: string, language: Language): readonly string[] | null {
    let reader = this.#compounds.get(language);
    if (reader === undefined) {
      const known = new Set(this.#translations.termsOf(language));
      this.#compounds.set(language, (reader = new CompoundReader(language, (one) => known.has(one))));
    }
    return reader.partsOf(folded);
  }

  /** Variants of a word that the lexicon does not hold. */
  #guess(folded: string, term: string, from: Language, to: Language): readonly Translation[] {
    const found = new Map<string, number>();
    const add = (translations: readonly Translation[], share: number) => {
      for (const { term: one, probability01 } of translations) {
        found.set(one, (found.get(one) ?? 0) + share * probability01);
      }
    };
    const cognates = this.#cognates?.find(term, COGNATE.least01, COGNATE.most) ?? [];
    const likeness = cognates.reduce((sum, { similarity01 }) => sum + similarity01, 0);
    for (const { term: one, similarity01 } of cognates) {
      add([{ term: one, probability01: similarity01 ** 2 / Math.max(1, likeness) }], 1);
    }
    const neighbours = this.#neighboursOf(term, from);
    const nearness = neighbours.reduce((sum, { similarity01 }) => sum + similarity01 ** 2, 0);
    for (const { term: one, similarity01 } of neighbours) {
      add(this.#translations.of(one, from, to), (NEIGHBOUR.share * similarity01 ** 3) / nearness);
    }
    for (const [piece, share] of this.#knownPieces(folded, from, to)) {
      add(this.#translations.of(piece, from, to), PIECE.share * share);
    }
    const self = stem(folded, to);
    found.set(self, Math.max(found.get(self) ?? 0, SELF_ALONE));
    const sum = [...found.values()].reduce((total, share) => total + share, 0);
    return [...found]
      .map(([one, share]) => ({ term: one, probability01: share / Math.max(1, sum) }))
      .sort(byProbability);
  }

  #neighboursOf(term: string, language: Language): ReturnType<SimilarTerms['find']> {
    let similar = this.#neighbours.get(language);
    if (similar === undefined) {
      this.#neighbours.set(language, (similar = new SimilarTerms()));
      for (const one of this.#translations.termsOf(language)) similar.add(one);
    }
    return similar.find(term, NEIGHBOUR.least01, NEIGHBOUR.most);
  }

  /** The longest beginning and the longest end of a word that have translations, each with its share of the letters. */
  #knownPieces(folded: string, from: Language, to: Language): [stem: string, share: number][] {
    const pieces: [string, number][] = [];
    const isKnown = (one: string) =>
      one.length >= PIECE.shortest && this.#translations.of(one, from, to).length > 0;
    for (let size = folded.length - 3; size >= PIECE.shortest; size--) {
      const one = stem(folded.slice(0, size), from);
      if (!isKnown(one)) continue;
      pieces.push([one, size / folded.length]);
      break;
    }
    for (let at = 3; at <= folded.length - PIECE.shortest; at++) {
      const one = stem(folded.slice(at), from);
      if (!isKnown(one)) continue;
      pieces.push([one, (folded.length - at) / folded.length]);
      break;
    }
    return pieces;
  }

  /** The variants of several languages in one list; a term of two languages has the larger probability. */
  #merged(
    to: readonly Language[],
    own: readonly Translation[],
    of: (language: Language) => readonly Translation[],
  ): WordVariants {
    if (to.length === 1 && own.length === 0) return of(to[0]!);
    const found = new Map(own.map(({ term, probability01 }) => [term, probability01]));
    for (const language of to) {
      for (const { term, probability01 } of of(language)) {
        found.set(term, Math.max(found.get(term) ?? 0, probability01));
      }
    }
    return [...found].map(([term, probability01]) => ({ term, probability01 })).sort(byProbability);
  }
}

function withSelf(translations: readonly Translation[], self: string, share: number): readonly Translation[] {
  if (translations.some(({ term }) => term === self)) return translations;
  return [...scaled(translations, 1 - share), { term: self, probability01: share }].sort(byProbability);
}

function scaled(translations: readonly Translation[], share: number): readonly Translation[] {
  return translations.map(({ term, probability01 }) => ({ term, probability01: share * probability01 }));
}

function byProbability(one: Translation, other: Translation): number {
  return other.probability01 - one.probability01 || (one.term < other.term ? -1 : 1);
}
