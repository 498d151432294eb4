import { LANGUAGES, type ConceptId, type Language, type NutsCode } from '@fivefold/domain';
import { detectLanguage, splitCompound, stem, words, type Word } from '../text/index.js';
import type { QueryTranslator, WordVariants } from '../translate/index.js';
import type { ConceptLabels } from './concept-labels.js';
import type { Lexicon } from './lexicon.js';
import { placesNamed } from './place-names.js';
import type { PostingPool } from './posting-pool.js';
import type { QueryGroup } from './query-group.js';
import type { ChangedLists } from './changed-lists.js';
import { type Footprint, hashOf, WordMemory } from './word-memory.js';
import {
  CONCEPT_SHARE,
  FULL_IMPACT,
  PLACE_SHARE,
  PROBABILITY_POWER,
  rarity,
  WEAK_SHARE,
  GUESS_SHARE,
  VARIANTS,
  WEIGHT_STEPS,
} from './ranking.js';
import type { RegionImpacts } from './region-impacts.js';
import type { Neighbour, Spelling } from './spelling.js';
import { isStopWord, isWeakWord } from './stop-words.js';

/** Characters of a query that are read; the rest is ignored. */
export const LONGEST_QUERY = 1000;
const NEIGHBOURS = 8;

/** A query as lists of terms to score. */
export interface QueryPlan {
  readonly groups: readonly QueryGroup[];
  /** Score of a service whose every term had full impact; > 0 where there is a word. */
  readonly ideal: number;
  /** The text with unknown words replaced by known ones; null where all are known or nothing resembles them. */
  readonly didYouMean: string | null;
}

/** What a word, or a part of a compound, stands for. */
interface Meaning {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
  /** About how many services hold it. */
  readonly holding: number;
  /** Terms by which a concept may be named. */
  readonly naming: readonly number[];
  /** Lists that no service is in: with one it is another meaning. */
  readonly empty: readonly number[];
  /** Its own terms and, apart, the concepts that they name, as lists with factors: of them is told how many services hold it. */
  readonly own: ReadonlyMap<number, number>;
  readonly named: ReadonlyMap<number, number>;
}

/** A meaning weighed against the catalogue as it is. */
interface WeighedMeaning {
  /** Rarity times the effect of the word. */
  readonly rare: number;
  /** Terms in names of concepts, by which a concept may be named. */
  readonly naming: readonly number[];
  /** Null where no service holds anything of it. */
  readonly group: QueryGroup | null;
}

/** A word that the catalogue or the vocabulary has: its terms, with factors, and its own among them. */
interface KnownWord extends ReadWord {
  readonly exact: readonly number[];
}

/** A word as it was read, and weighed. */
interface RememberedWord {
  readonly read: ReadWord | KnownWord;
  readonly word: ReadWord<WeighedMeaning>;
}

interface ReadWord<Of = Meaning> {
  /** One, or one for each part of an unknown compound. */
  readonly meanings: readonly Of[];
  /** Whether the catalogue or the vocabulary has the word itself. */
  readonly isKnown: boolean;
  /** Known spelling of an unknown word. */
  readonly instead: string | null;
}

/**
 * Reads queries. A word stands for its stems in the four languages (or in the one given), for the capabilities with such a
 * word in their names, and together with other words for the concepts that they name. A word that neither the catalogue
 * nor the vocabulary knows stands for the known words that resemble it; where none is within reach of a slip and it is a
 * compound of known words, for each of its parts. A place lifts the services at or for it, and finds services only where
 * nothing else is asked for.
 */
export class QueryReader {
  readonly #lexicon: Lexicon;
  readonly #labels: ConceptLabels;
  readonly #spelling: Spelling;
  readonly #regions: RegionImpacts;
  readonly #translator: QueryTranslator | null;
  readonly #pool: () => PostingPool;
  readonly #remembered: WordMemory<RememberedWord>;
  /** What the word that is being read has looked at. */
  #footprint: Footprint | null = null;
  /** The query read last: a need is asked once for each of its capabilities. */
  #last: { readonly text: string; readonly language: Language | null; readonly plan: QueryPlan } | null =
    null;

  constructor(
    lexicon: Lexicon,
    labels: ConceptLabels,
    spelling: Spelling,
    regions: RegionImpacts,
    translator: QueryTranslator | null,
    pool: () => PostingPool,
    changed: ChangedLists,
  ) {
    this.#remembered = new WordMemory(lexicon, changed);
    this.#lexicon = lexicon;
    this.#labels = labels;
    this.#spelling = spelling;
    this.#regions = regions;
    this.#translator = translator;
    this.#pool = pool;
  }

  /** To be called after each change of the catalogue, beside what it tells to the lists that changed. */
  forget(): void {
    this.#last = null;
  }

  /**
   * @param language of the text; null where it is unknown
   * @param documents services in the catalogue
   * Cost about 2 µs a word that was read before, 5 µs a new one, up to 1 ms an unknown one.
   */
  read(text: string, language: Language | null, documents: number): QueryPlan {
    if (this.#last?.text !== text || this.#last.language !== language)
      this.#last = { text, language, plan: this.#plan(text, language, documents) };
    return this.#last.plan;
  }

  #plan(text: string, language: Language | null, documents: number): QueryPlan {
    const readable = text.slice(0, LONGEST_QUERY);
    const all = words(readable);
    const places = this.#places(all, language);
    const placeWords = new Set(places.flatMap((place) => place.alone));
    const asked = contentWords(all, placeWords);
    const from = this.#translator === null ? language : (language ?? detectLanguage(readable));
    const kind = `${language} ${from}`;
    const known = asked.map((folded) => {
      const weighed = (read: ReadWord) => this.#weighed(read, isWeakWord(folded), documents);
      return this.#remembered.get(
        kind,
        folded,
        (footprint) => {
          this.#footprint = footprint;
          const read = this.#readAnew(folded, language, from);
          this.#footprint = null;
          return { read, word: weighed(read) };
        },
        ({ read, word }, isTouched) => {
          const again = isTouched ? this.#readAgain(read) : read;
          if (again === null) return null;
          const isSame = again.meanings.every(({ terms, holding }, at) => {
            const isAsRare = rarityOf(holding, isWeakWord(folded), documents) === word.meanings[at]!.rare;
            return isAsRare && terms === read.meanings[at]!.terms;
          });
          return { read: again, word: isSame ? word : weighed(again) };
        },
      ).word;
    });
    const groups: QueryGroup[] = [];
    let ideal = 0;
    const meanings = known.length === 1 ? known[0]!.meanings : known.flatMap((word) => word.meanings);
    let rarities = 0;
    for (const { rare, group } of meanings) {
      rarities += rare;
      ideal += steps(rare) * FULL_IMPACT;
      if (group !== null) groups.push(group);
    }
    for (const { concepts } of this.#labels.namedBy(meanings.map((meaning) => meaning.naming))) {
      const holding = Math.max(...concepts.map((concept) => this.#holding(this.#labels.termOf(concept))));
      const rare = rarity(documents, holding) * CONCEPT_SHARE;
      ideal += steps(rare) * FULL_IMPACT;
      const group = this.#conceptGroup(concepts, rare);
      if (group.lists.length > 0) groups.push(group);
    }
    const weight = steps(meanings.length === 0 ? 1 : (PLACE_SHARE * rarities) / meanings.length);
    for (const { regions, terms } of places) {
      ideal += weight * FULL_IMPACT;
      const impacts = this.#regions.of(regions);
      groups.push({
        lists: terms,
        weights: terms.map(() => weight),
        points: { sets: this.#regions.sets, impacts, weight },
        onlyLifts: asked.length > 0,
      });
    }
    return { groups, ideal, didYouMean: respelled(readable, all, asked, known) };
  }

  /** Places named: their regions, terms of texts that name them, and their words that stand for nothing else. */
  #places(
    all: readonly Word[],
    language: Language | null,
  ): { readonly regions: readonly NutsCode[]; readonly terms: number[]; readonly alone: string[] }[] {
    return placesNamed(all.map((word) => word.folded)).map(({ regions, words: at }) => {
      const named = [...new Set(at.map((one) => all[one]!.folded))];
      const alone = named.filter((folded) => {
        const terms = this.#exactTerms(folded, language);
        return !terms.some((term) => this.#labels.isInLabel(term));
      });
      const terms = named.length > 1 ? [] : this.#held(this.#exactTerms(named[0]!, language));
      return { regions, terms, alone };
    });
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
    return {
      lists: offered.map(([term]) => term),
      weights: offered.map(([, weight]) => weight),
      points: null,
      onlyLifts: false,
    };
  }

  #weighed(word: ReadWord, isWeak: boolean, documents: number): ReadWord<WeighedMeaning> {
    const meanings = word.meanings.map(({ terms, weights, holding, naming }): WeighedMeaning => {
      const rare = rarityOf(holding, isWeak, documents);
      return {
        rare,
        naming: naming.filter((term) => this.#labels.isInLabel(term)),
        group:
          terms.length === 0
            ? null
            : {
                lists: terms,
                weights: weights.map((weight) => steps(rare * weight)),
                points: null,
                onlyLifts: false,
              },
      };
    });
    return { meanings, isKnown: word.isKnown, instead: word.instead };
  }

  /** A known word after other services came to hold its terms; null where it is known no more. */
  #readAgain(read: ReadWord | KnownWord): KnownWord | null {
    if (!('exact' in read) || !this.#isKnown(read.exact)) return null;
    const [meaning] = read.meanings;
    const { own, named, terms, empty } = meaning!;
    const isHeld = (list: number) => this.#holding(list) > 0;
    if (!terms.every(isHeld) || empty.some(isHeld)) return this.#known(own, read.exact);
    return { ...read, meanings: [{ ...meaning!, holding: this.#holdingOf(own, named) }] };
  }

  #isKnown(exact: readonly number[]): boolean {
    return exact.some((term) => this.#labels.isInLabel(term)) || this.#held(exact).length > 0;
  }

  #known(factors: ReadonlyMap<number, number>, exact: readonly number[]): KnownWord {
    return { meanings: [this.#meaning(factors, exact)], isKnown: true, instead: null, exact };
  }

  #readAnew(folded: string, language: Language | null, from: Language | null): ReadWord | KnownWord {
    const exact = this.#exactTerms(folded, language);
    const translations = this.#translations(folded, from);
    if (this.#isKnown(exact)) {
      const factors = this.#translated(translations, 0);
      for (const term of exact) factors.set(term, 1);
      return this.#known(factors, exact);
    }
    // Any word of the catalogue may resemble it, or be a part of it.
    this.#footprint!.isOpen = true;
    const neighbours = this.#spelling.neighboursOf(folded, NEIGHBOURS);
    const similar = this.#similar(neighbours);
    const abroad = translations
      .map((_, part) => this.#translated(translations, part, part + 1))
      .filter((factors) => this.#held([...factors.keys()]).length > 0);
    if (abroad.length > 0) {
      for (const [term, factor] of similar) {
        abroad[0]!.set(term, Math.max(abroad[0]!.get(term) ?? 0, factor));
      }
      return { meanings: abroad.map((factors) => this.#meaning(factors, [])), isKnown: true, instead: null };
    }
    const nearest = neighbours.find((neighbour) => neighbour.edits < Infinity);
    const parts =
      nearest === undefined ? splitCompound(folded, (one, last) => this.#isKnownPart(one, last)) : null;
    if (parts !== null) {
      const meanings = parts.map(({ part }) =>
        this.#meaning(new Map(this.#exactTerms(part, language).map((term) => [term, VARIANTS.part])), []),
      );
      return { meanings, isKnown: false, instead: null };
    }
    const naming = nearest === undefined ? [] : this.#lexicon.termsOf(nearest.form);
    return {
      meanings: [this.#meaning(similar, naming)],
      isKnown: false,
      instead: nearest === undefined ? null : this.#lexicon.displayOf(nearest.form),
    };
  }

  /** Terms of words that resemble the asked one, with factors. */
  #similar(neighbours: readonly Neighbour[]): Map<number, number> {
    const similar = new Map<number, number>();
    for (const { form, similarity } of neighbours) {
      for (const term of this.#lexicon.termsOf(form)) {
        similar.set(term, Math.max(similar.get(term) ?? 0, similarity * VARIANTS.similar));
      }
    }
    return similar;
  }

  /** What a word of a language may be in the other three; without a language of those that know it. */
  #translations(folded: string, from: Language | null): readonly WordVariants[] {
    if (this.#translator === null) return [];
    const to = (own: Language) => LANGUAGES.filter((one) => one !== own);
    const asked = from === null ? LANGUAGES : [from];
    const known = asked.filter((one) => this.#translator!.knows(folded, one));
    if (known.length === 0) {
      // In no known language it may as well be a name: what merely resembles it would be found instead of nothing.
      if (from === null) return [];
      return [guessed(asked.flatMap((one) => this.#translator!.variantsOf(folded, one, to(one)).flat()))];
    }
    const all = known.map((one) => this.#translator!.variantsOf(folded, one, to(one)));
    return all.length === 1 ? all[0]! : [all.flatMap((parts) => parts.flat())];
  }

  /** Terms with factors of the parts `from … to - 1`; parts beside a whole word count less. */
  #translated(parts: readonly WordVariants[], from: number, to = parts.length): Map<number, number> {
    const factors = new Map<number, number>();
    for (const { term, probability01 } of parts.slice(from, to).flat()) {
      const number = this.#find(term);
      const factor = VARIANTS.translated * probability01 ** PROBABILITY_POWER;
      if (number >= 0 && factor > (factors.get(number) ?? 0)) factors.set(number, factor);
    }
    return factors;
  }

  /**
   * The lists of some terms with factors: their own, and those of the concepts that have them in their names.
   * @param naming terms by which the word may, with others, name a concept
   */
  #meaning(factors: ReadonlyMap<number, number>, naming: readonly number[]): Meaning {
    const lists = new Map<number, number>();
    const empty = new Set<number>();
    const raise = (list: number, weight: number) => {
      if (this.#holding(list) === 0) empty.add(list);
      else lists.set(list, Math.max(lists.get(list) ?? 0, weight));
    };
    const named = new Map<number, number>();
    for (const [term, factor] of factors) {
      raise(term, factor * VARIANTS.stem);
      for (const { concept, inLabel } of this.#labels.conceptsOf(term)) {
        const list = this.#labels.termOf(concept);
        raise(list, factor * (inLabel ? VARIANTS.label : VARIANTS.otherName));
        named.set(list, Math.max(named.get(list) ?? 0, factor));
      }
    }
    const sorted = [...lists].sort((a, b) => b[1] - a[1]);
    const terms = sorted.map(([term]) => term);
    const weights = sorted.map(([, weight]) => weight);
    const holding = this.#holdingOf(factors, named);
    return { terms, weights, holding, naming, empty: [...empty], own: factors, named };
  }

  /** About how many services hold any of some terms, or offer any of the concepts that they name. */
  #holdingOf(own: ReadonlyMap<number, number>, named: ReadonlyMap<number, number>): number {
    let holding = 0;
    for (const [term, factor] of own) holding = Math.max(holding, factor * this.#holding(term));
    let offering = 0;
    for (const [list, factor] of named) offering += factor * this.#holding(list);
    return Math.max(holding, offering);
  }

  /** Known terms of a word: its stems in the languages, and itself for a language without a stemmer. */
  #exactTerms(folded: string, language: Language | null): number[] {
    const found = new Set<number>();
    for (const one of language === null ? LANGUAGES : [language]) found.add(this.#find(stem(folded, one)));
    found.add(this.#find(folded));
    found.delete(-1);
    return [...found];
  }

  #held(terms: readonly number[]): number[] {
    return terms.filter((term) => this.#holding(term) > 0);
  }

  #isKnownPart(part: string, isLast: boolean): boolean {
    const form = this.#lexicon.findForm(part);
    if (form >= 0 && this.#held(this.#lexicon.termsOf(form)).length > 0) return true;
    return isLast && this.#held(this.#exactTerms(part, null)).length > 0;
  }

  #find(text: string): number {
    const term = this.#lexicon.find(text);
    if (term < 0) this.#footprint?.missed.add(hashOf(text));
    return term;
  }

  #holding(term: number): number {
    this.#footprint?.looked.add(term);
    return this.#pool().lengthOf(term);
  }
}

function rarityOf(holding: number, isWeak: boolean, documents: number): number {
  return rarity(documents, holding) * (isWeak ? WEAK_SHARE : 1);
}

function steps(weight: number): number {
  return Math.max(1, Math.round(weight * WEIGHT_STEPS));
}

/** Translations of what an unknown word resembles, with what they are worth. */
function guessed(variants: WordVariants): WordVariants {
  return variants.map(({ term, probability01 }) => ({ term, probability01: GUESS_SHARE * probability01 }));
}

/** The distinct words without function words and places; with function words where there is nothing else. */
function contentWords(all: readonly Word[], places: ReadonlySet<string>): string[] {
  const asked = new Set<string>();
  for (const { folded } of all) if (!places.has(folded)) asked.add(folded);
  const distinct = [...asked];
  const content = distinct.filter((folded) => !isStopWord(folded));
  return content.length > 0 || places.size > 0 ? content : distinct;
}

/** The text with each unknown word replaced; null where none has a replacement. */
function respelled(
  text: string,
  all: readonly Word[],
  asked: readonly string[],
  known: readonly ReadWord<unknown>[],
): string | null {
  if (known.every((word) => word.instead === null)) return null;
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
