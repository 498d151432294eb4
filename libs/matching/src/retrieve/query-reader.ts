import { LANGUAGES, type ConceptId, type Language } from '@fivefold/domain';
import { splitCompound, stem, words, type Word } from '../text/index.js';
import type { ConceptLabels } from './concept-labels.js';
import type { Lexicon } from './lexicon.js';
import type { PostingPool } from './posting-pool.js';
import { CONCEPT_SHARE, FULL_IMPACT, rarity, VARIANTS, WEIGHT_STEPS } from './ranking.js';
import type { QueryGroup } from './scorer.js';
import { Spelling } from './spelling.js';
import { isStopWord } from './stop-words.js';

/** Characters of a query that are read; the rest is ignored. */
export const LONGEST_QUERY = 1000;
const NEIGHBOURS = 8;
const REMEMBERED_WORDS = 20_000;

/** A query as lists of terms to score. */
export interface QueryPlan {
  readonly groups: readonly QueryGroup[];
  /** Score of a service whose every term had full impact; > 0 where there is a word. */
  readonly ideal: number;
  /** False where the text holds no word at all. */
  readonly hasWords: boolean;
  /** The text with unknown words replaced by known ones; null where all are known or nothing resembles them. */
  readonly didYouMean: string | null;
}

/** What a word, or a part of a compound, stands for. */
interface Meaning {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
  /** Services that hold the most frequent of the terms. */
  readonly holding: number;
  /** Terms by which a concept may be named. */
  readonly naming: readonly number[];
}

interface ReadWord {
  /** One, or one for each part of an unknown compound. */
  readonly meanings: readonly Meaning[];
  /** Known spelling of an unknown word. */
  readonly instead: string | null;
}

/**
 * Reads queries. A word stands for its folded form, for its stems in the four languages (or in the one given), and for
 * the concepts that it names. A word that neither the catalogue nor the vocabulary knows stands for the known words that
 * resemble it; where none is within reach of a slip and it is a compound of known words, for each of its parts.
 */
export class QueryReader {
  readonly #lexicon: Lexicon;
  readonly #labels: ConceptLabels;
  readonly #spelling: Spelling;
  readonly #pool: () => PostingPool;
  readonly #remembered = new Map<string, ReadWord>();

  constructor(lexicon: Lexicon, labels: ConceptLabels, spelling: Spelling, pool: () => PostingPool) {
    this.#lexicon = lexicon;
    this.#labels = labels;
    this.#spelling = spelling;
    this.#pool = pool;
  }

  /** To be called after each change of the catalogue: what was known of words may no longer hold. */
  forget(): void {
    this.#remembered.clear();
  }

  /**
   * @param language of the text; null where it is unknown
   * @param documents services in the catalogue
   * Cost about 2 µs a word that was read before, 5 µs a new one, up to 1 ms an unknown one.
   */
  read(text: string, language: Language | null, documents: number): QueryPlan {
    const readable = text.slice(0, LONGEST_QUERY);
    const all = words(readable);
    const asked = contentWords(all);
    const known = asked.map((word) => this.#readWord(word, language));
    const groups: QueryGroup[] = [];
    let ideal = 0;
    const meanings = known.flatMap((word) => word.meanings);
    for (const { terms, weights, holding } of meanings) {
      const rare = rarity(documents, holding);
      ideal += steps(rare) * FULL_IMPACT;
      if (terms.length > 0) {
        groups.push({ lists: terms, weights: weights.map((weight) => steps(rare * weight)) });
      }
    }
    for (const { concepts } of this.#labels.namedBy(meanings.map((meaning) => meaning.naming))) {
      const holding = Math.max(...concepts.map((concept) => this.#holding(this.#labels.termOf(concept))));
      const rare = rarity(documents, holding) * CONCEPT_SHARE;
      ideal += steps(rare) * FULL_IMPACT;
      const group = this.#conceptGroup(concepts, rare);
      if (group.lists.length > 0) groups.push(group);
    }
    return { groups, ideal, hasWords: asked.length > 0, didYouMean: respelled(readable, all, asked, known) };
  }

  /** Lists of the services that offer one of the concepts or, weaker, one that substitutes it. */
  #conceptGroup(concepts: readonly ConceptId[], rare: number): QueryGroup {
    const lists = new Map<number, number>();
    for (const concept of concepts) lists.set(this.#labels.termOf(concept), steps(rare));
    for (const concept of concepts) {
      for (const substitute of this.#labels.substitutesOf(concept)) {
        const term = this.#labels.termOf(substitute);
        if (!lists.has(term)) lists.set(term, steps(rare * VARIANTS.substitute));
      }
    }
    const offered = [...lists].filter(([term]) => this.#holding(term) > 0);
    return { lists: offered.map(([term]) => term), weights: offered.map(([, weight]) => weight) };
  }

  #readWord(folded: string, language: Language | null): ReadWord {
    const key = language === null ? folded : `${language} ${folded}`;
    let word = this.#remembered.get(key);
    if (word === undefined) {
      word = this.#readAnew(folded, language);
      if (this.#remembered.size >= REMEMBERED_WORDS) this.#remembered.clear();
      this.#remembered.set(key, word);
    }
    return word;
  }

  #readAnew(folded: string, language: Language | null): ReadWord {
    const exact = this.#exactTerms(folded, language);
    const held = [...exact].filter(([term]) => this.#holding(term) > 0);
    const inLabel = [...exact.keys()].some((term) => this.#labels.isInLabel(term));
    if (held.length > 0 || inLabel) {
      return { meanings: [this.#meaning(held, [...exact.keys()])], instead: null };
    }
    const neighbours = this.#spelling.neighboursOf(folded, NEIGHBOURS, (term) => this.#holding(term));
    const nearest = neighbours.find((neighbour) => neighbour.edits < Infinity);
    const parts =
      nearest === undefined ? splitCompound(folded, (one, last) => this.#isKnownPart(one, last)) : null;
    if (parts !== null) {
      return { meanings: parts.map(({ part }) => this.#meaningOfPart(part, language)), instead: null };
    }
    const similar = neighbours.map(({ term, similarity }) => [term, similarity * VARIANTS.similar] as const);
    if (nearest === undefined) return { meanings: [this.#meaning(similar, [])], instead: null };
    const naming = this.#exactTerms(this.#lexicon.textOf(nearest.term), null);
    return {
      meanings: [this.#meaning(similar, [...naming.keys()])],
      instead: this.#lexicon.displayOf(nearest.term),
    };
  }

  #meaningOfPart(part: string, language: Language | null): Meaning {
    const exact = this.#exactTerms(part, language);
    const held = [...exact].filter(([term]) => this.#holding(term) > 0);
    return this.#meaning(
      held.map(([term, weight]) => [term, weight * VARIANTS.part] as const),
      [...exact.keys()],
    );
  }

  #meaning(variants: readonly (readonly [number, number])[], naming: readonly number[]): Meaning {
    const sorted = [...variants].sort((a, b) => b[1] - a[1]);
    return {
      terms: sorted.map(([term]) => term),
      weights: sorted.map(([, weight]) => weight),
      holding: Math.max(0, ...sorted.map(([term]) => this.#holding(term))),
      naming,
    };
  }

  /** Known terms of a word, its form and its stems, each with its weight. */
  #exactTerms(folded: string, language: Language | null): Map<number, number> {
    const found = new Map<number, number>();
    const form = this.#lexicon.find(folded);
    if (form >= 0) found.set(form, VARIANTS.form);
    for (const one of language === null ? LANGUAGES : [language]) {
      const term = this.#lexicon.find(stem(folded, one));
      if (term >= 0 && !found.has(term)) found.set(term, VARIANTS.stem);
    }
    return found;
  }

  #isKnownPart(part: string, isLast: boolean): boolean {
    const form = this.#lexicon.find(part);
    if (form >= 0 && this.#holding(form) > 0) return true;
    return isLast && [...this.#exactTerms(part, null).keys()].some((term) => this.#holding(term) > 0);
  }

  #holding(term: number): number {
    return this.#pool().lengthOf(term);
  }
}

function steps(weight: number): number {
  return Math.max(1, Math.round(weight * WEIGHT_STEPS));
}

/** The distinct words without function words; all of them where there is nothing else. */
function contentWords(all: readonly Word[]): string[] {
  const distinct = [...new Set(all.map((word) => word.folded))];
  const content = distinct.filter((folded) => !isStopWord(folded));
  return content.length > 0 ? content : distinct;
}

/** The text with each unknown word replaced; null where none has a replacement. */
function respelled(
  text: string,
  all: readonly Word[],
  asked: readonly string[],
  known: readonly ReadWord[],
): string | null {
  const instead = new Map(asked.map((folded, at) => [folded, known[at]!.instead]));
  let result = '';
  let done = 0;
  for (const word of all) {
    const replacement = instead.get(word.folded) ?? null;
    if (replacement === null) continue;
    result += text.slice(done, word.from) + replacement;
    done = word.to;
  }
  return done === 0 ? null : result + text.slice(done);
}
