import { LANGUAGES, type ConceptId, type Language } from '@fivefold/domain';
import { CONCEPTS, RELATIONS } from '@fivefold/vocabulary';
import { isStopWord } from './stop-words.js';
import type { Lexicon } from './lexicon.js';
import { OTHER_NAME } from './ranking.js';

/** The terms of all names of a concept with their frequency: 1 for words of a label, less for other names. */
export interface LabelTerms {
  readonly terms: readonly number[];
  readonly frequencies: readonly number[];
}

/** Concepts that the same words of a query name completely. */
export interface NamedConcepts {
  readonly concepts: readonly ConceptId[];
  /** Indexes of the words in the query, ascending. */
  readonly words: readonly number[];
}

interface Phrase {
  readonly concept: ConceptId;
  readonly terms: readonly number[];
}

/** The names of the concepts of the vocabulary as terms of a lexicon: a word of any language leads to a concept. */
export class ConceptLabels {
  readonly #lexicon: Lexicon;
  readonly #labelTerms = new Map<ConceptId, LabelTerms>();
  readonly #phrases: Phrase[] = [];
  readonly #phrasesByTerm = new Map<number, number[]>();
  readonly #ownTerms = new Map<ConceptId, number>();
  readonly #substitutes = new Map<ConceptId, ConceptId[]>();

  /** Reads all labels once: about 10 ms. */
  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    for (const concept of CONCEPTS) {
      const weights = new Map<number, number>();
      for (const language of LANGUAGES) {
        this.#read(concept.id, concept.label[language], language, 1, weights);
        for (const name of concept.altLabels[language] ?? []) {
          this.#read(concept.id, name, language, OTHER_NAME, weights);
        }
      }
      this.#labelTerms.set(concept.id, { terms: [...weights.keys()], frequencies: [...weights.values()] });
    }
    for (const relation of RELATIONS) {
      if (relation.type !== 'substitutes') continue;
      this.#substitutes.set(relation.to, [...(this.#substitutes.get(relation.to) ?? []), relation.from]);
    }
  }

  /** Terms that a service with this capability gets; empty for a concept outside the vocabulary. O(1). */
  labelTermsOf(concept: ConceptId): LabelTerms {
    return this.#labelTerms.get(concept) ?? { terms: [], frequencies: [] };
  }

  /** The term that stands for the concept itself. No word of a text is equal to it. O(1). */
  termOf(concept: ConceptId): number {
    let term = this.#ownTerms.get(concept);
    if (term === undefined) {
      term = this.#lexicon.intern(`\u0001${concept}`);
      this.#ownTerms.set(concept, term);
    }
    return term;
  }

  /** Concepts whose services can do the work of this one, with a reservation. O(1). */
  substitutesOf(concept: ConceptId): readonly ConceptId[] {
    return this.#substitutes.get(concept) ?? [];
  }

  /** Whether a term is a stem in the name of a concept. O(1). */
  isInLabel(term: number): boolean {
    return this.#phrasesByTerm.has(term);
  }

  /**
   * Concepts that the words of a query name completely, in any language and order. Where the words of one name are
   * among the words of another ("storage", "frozen storage"), the longer counts.
   *
   * @param words per word of the query the terms that it may stand for
   * Cost O(names that hold one of the words).
   */
  namedBy(words: readonly (readonly number[])[]): NamedConcepts[] {
    const heard = new Map<number, Map<number, number>>();
    words.forEach((terms, word) => {
      for (const term of terms) {
        for (const phrase of this.#phrasesByTerm.get(term) ?? []) {
          let positions = heard.get(phrase);
          if (positions === undefined) heard.set(phrase, (positions = new Map()));
          if (!positions.has(term)) positions.set(term, word);
        }
      }
    });
    const groups = new Map<string, { concepts: Set<ConceptId>; words: Set<number> }>();
    for (const [id, positions] of heard) {
      const phrase = this.#phrases[id]!;
      if (positions.size < phrase.terms.length) continue;
      const named = new Set([...positions.values()].sort((a, b) => a - b));
      const key = [...named].join(' ');
      const group = groups.get(key) ?? { concepts: new Set(), words: named };
      group.concepts.add(phrase.concept);
      groups.set(key, group);
    }
    const all = [...groups.values()];
    return all
      .filter(
        (one) => !all.some((other) => other.words.size > one.words.size && one.words.isSubsetOf(other.words)),
      )
      .map((group) => ({ concepts: [...group.concepts].sort(), words: [...group.words] }));
  }

  #read(
    concept: ConceptId,
    name: string,
    language: Language,
    weight: number,
    weights: Map<number, number>,
  ): void {
    const raise = (term: number) => weights.set(term, Math.max(weights.get(term) ?? 0, weight));
    // "Full-load road freight (FTL)" is asked for by either part.
    for (const part of name.split(/[()]/)) {
      const spellings = this.#lexicon.spellingsOf(part, language);
      const stems = new Set<number>();
      for (const spelling of spellings) {
        this.#lexicon.count(spelling, 1);
        raise(this.#lexicon.formOf(spelling));
        raise(this.#lexicon.stemOf(spelling));
        if (!isStopWord(this.#lexicon.textOf(this.#lexicon.formOf(spelling)))) {
          stems.add(this.#lexicon.stemOf(spelling));
        }
      }
      if (stems.size > 0) this.#addPhrase({ concept, terms: [...stems] });
    }
  }

  #addPhrase(phrase: Phrase): void {
    const id = this.#phrases.push(phrase) - 1;
    for (const term of phrase.terms) {
      const phrases = this.#phrasesByTerm.get(term);
      if (phrases === undefined) this.#phrasesByTerm.set(term, [id]);
      else phrases.push(id);
    }
  }
}
