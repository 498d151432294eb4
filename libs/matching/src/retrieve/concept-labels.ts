import { LANGUAGES, type ConceptId, type Language } from '@fivefold/domain';
import { CONCEPTS, RELATIONS } from '@fivefold/vocabulary';
import { stem, words } from '../text/index.js';
import { grown } from './growing-uint32.js';
import { isStopWord } from './stop-words.js';
import type { Lexicon } from './lexicon.js';
import type { Section, SnapshotSections } from './snapshot-file.js';

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
  /** The terms of all parts of all names in their order, the number of terms before those of each part. */
  readonly #parts: number[] | Uint32Array;
  #readTo = 0;
  readonly #byWord = new Map<number, ConceptOfWord[]>();
  readonly #phrases: Phrase[] = [];
  readonly #phrasesByTerm = new Map<number, number[]>();
  /** Phrase -> its terms heard so far; 0 between two queries. */
  #heard = new Uint8Array(0);
  readonly #ownTerms = new Map<ConceptId, number>();
  readonly #substitutes = new Map<ConceptId, ConceptId[]>();

  /**
   * Reads all labels once: about 10 ms, for cold code 100; 2 ms from a snapshot.
   * @param saved a snapshot, the one of the lexicon, which has counted their words already
   */
  constructor(lexicon: Lexicon, saved: SnapshotSections | null) {
    this.#lexicon = lexicon;
    this.#parts = saved?.uint32('labels.parts') ?? [];
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
    /** Term -> the first word that may stand for it. */
    const wordOf = new Map<number, number>();
    words.forEach((terms, word) => {
      for (const term of terms) if (!wordOf.has(term)) wordOf.set(term, word);
    });
    const heard = (this.#heard = grown(this.#heard, this.#phrases.length));
    const begun: number[] = [];
    for (const term of wordOf.keys())
      for (const phrase of this.#phrasesByTerm.get(term) ?? [])
        if (heard[phrase]!++ === 0) begun.push(phrase);
    const complete = begun.filter((phrase) => heard[phrase]! >= this.#phrases[phrase]!.terms.length);
    for (const phrase of begun) heard[phrase] = 0;
    const groups = new Map<string, { concepts: Set<ConceptId>; words: Set<number> }>();
    for (const id of complete) {
      const phrase = this.#phrases[id]!;
      const named = new Set(phrase.terms.map((term) => wordOf.get(term)!).sort((a, b) => a - b));
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

  /** Puts its terms among the sections of a snapshot. */
  save(to: Map<string, Section>): void {
    to.set('labels.parts', Uint32Array.from(this.#parts));
  }

  #read(
    concept: ConceptId,
    name: string,
    language: Language,
    isLabel: boolean,
    inLabel: Map<number, boolean>,
  ): void {
    // "Full-load road freight (FTL)" is asked for by either part.
    for (const part of name.includes('(') || name.includes(')') ? name.split(/[()]/) : [name]) {
      const terms =
        this.#parts instanceof Uint32Array ? this.#savedTerms(this.#parts) : this.#termsOf(part, language);
      for (const term of terms) inLabel.set(term, isLabel || (inLabel.get(term) ?? false));
      if (terms.length > 0) this.#addPhrase({ concept, terms });
      if (this.#parts instanceof Array) this.#parts.push(terms.length, ...terms);
    }
  }

  #savedTerms(parts: Uint32Array): readonly number[] {
    const from = this.#readTo + 1;
    this.#readTo = from + parts[from - 1]!;
    return Array.from(parts.subarray(from, this.#readTo));
  }

  #termsOf(part: string, language: Language): readonly number[] {
    const all = words(part);
    const some = all.filter((word) => !isStopWord(word.folded));
    // "By-product" is no product: function words stay where a single word would be left.
    const content = some.length > 1 ? some : all;
    for (let at = 0, count = this.#lexicon.read(part, language); at < count; at++)
      this.#lexicon.count(this.#lexicon.found[at]!, 1);
    return [...new Set(content.map((word) => this.#lexicon.intern(stem(word.folded, language))))];
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
