import { LANGUAGES, type ConceptId, type Language } from '@fivefold/domain';
import { CONCEPTS, RELATIONS } from '@fivefold/vocabulary';
import { stem, words } from '../text/index.js';
import { isStopWord } from './stop-words.js';
import type { Lexicon } from './lexicon.js';

/** A concept that has a word in its names. */
export interface ConceptOfWord {
  readonly concept: ConceptId;
  /** Whether the word stands in a label and not only in another name. */
  readonly inLabel: boolean;
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
  readonly #isCounted: boolean;
  readonly #byWord = new Map<number, ConceptOfWord[]>();
  readonly #phrases: Phrase[] = [];
  readonly #phrasesByTerm = new Map<number, number[]>();
  readonly #ownTerms = new Map<ConceptId, number>();
  readonly #substitutes = new Map<ConceptId, ConceptId[]>();

  /**
   * Reads all labels once: about 10 ms.
   * @param isCounted whether the lexicon, coming from a snapshot, has counted their words already
   */
  constructor(lexicon: Lexicon, isCounted: boolean) {
    this.#lexicon = lexicon;
    this.#isCounted = isCounted;
    for (const concept of CONCEPTS) {
      const inLabel = new Map<number, boolean>();
      for (const language of LANGUAGES) {
        this.#read(concept.id, concept.label[language], language, true, inLabel);
        for (const name of concept.altLabels[language] ?? []) {
          this.#read(concept.id, name, language, false, inLabel);
        }
      }
      for (const [term, isLabel] of inLabel) {
        push(this.#byWord, term, { concept: concept.id, inLabel: isLabel });
      }
    }
    for (const relation of RELATIONS) {
      if (relation.type !== 'substitutes') continue;
      this.#substitutes.set(relation.to, [...(this.#substitutes.get(relation.to) ?? []), relation.from]);
    }
  }

  /** Concepts with a word of this stem in their names, function words aside; by id. O(1). */
  conceptsOf(term: number): readonly ConceptOfWord[] {
    return this.#byWord.get(term) ?? [];
  }

  /** The term that stands for the concept itself. No word of a text is equal to it. O(1). */
  termOf(concept: ConceptId): number {
    let term = this.#ownTerms.get(concept);
    if (term === undefined) {
      term = this.#lexicon.intern(`#${concept}`);
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
    if (words.every((terms) => terms.length === 0)) return [];
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
    isLabel: boolean,
    inLabel: Map<number, boolean>,
  ): void {
    // "Full-load road freight (FTL)" is asked for by either part.
    for (const part of name.split(/[()]/)) {
      const all = words(part);
      const some = all.filter((word) => !isStopWord(word.folded));
      // "By-product" is no product: function words stay where a single word would be left.
      const content = some.length > 1 ? some : all;
      for (let at = 0, count = this.#lexicon.read(part, language); at < count; at++) {
        if (!this.#isCounted) this.#lexicon.count(this.#lexicon.found[at]!, 1);
      }
      const stems = new Set(content.map((word) => this.#lexicon.intern(stem(word.folded, language))));
      for (const term of stems) inLabel.set(term, isLabel || (inLabel.get(term) ?? false));
      if (stems.size > 0) this.#addPhrase({ concept, terms: [...stems] });
    }
  }

  #addPhrase(phrase: Phrase): void {
    const id = this.#phrases.push(phrase) - 1;
    for (const term of phrase.terms) push(this.#phrasesByTerm, term, id);
  }
}

function push<Value>(map: Map<number, Value[]>, key: number, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
