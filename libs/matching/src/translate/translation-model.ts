import { LANGUAGES, type Language } from '@fivefold/domain';
import type { LearnedTranslations, TranslationTable } from './learn.js';
import { readModel } from './model-file.js';
import { stillHolds } from './stem-probe.js';

/** A translation of a word. */
export interface Translation {
  /** A stem, as `text/` makes it in the language asked for. */
  readonly term: string;
  /** In (0, 1]; those of one word sum to at most 1. */
  readonly probability01: number;
}

/** Probable translations of single words between the four languages. */
export interface Translations {
  /**
   * @param stem of a folded word, as `stem(folded, from)` of `text/` makes it
   * @returns most probable first, ties by the order of the model; [] for an unknown word and where `from` is `to`
   */
  of(stem: string, from: Language, to: Language): readonly Translation[];

  /** All stems of the language that it knows, sorted; those that stand alone may also be parts of compounds. */
  termsOf(language: Language): readonly string[];
}

const NONE: readonly Translation[] = [];

/** {@link Translations} learned from aligned labels. */
export class TranslationModel implements Translations {
  readonly #probes: LearnedTranslations['probes'];
  readonly #terms: Readonly<Record<Language, readonly string[]>>;
  readonly #numbers: Readonly<Record<Language, ReadonlyMap<string, number>>>;
  readonly #tables: ReadonlyMap<string, TranslationTable>;

  /**
   * A model from the bytes of its file (`@fivefold/matching/translation.bin`).
   *
   * @throws DomainError `TRANSLATIONS_UNREADABLE` for another kind or version of file and for damaged bytes
   * Cost about 100 ms and 20 MB for the committed model.
   */
  static read(bytes: Uint8Array): TranslationModel {
    return new TranslationModel(readModel(bytes));
  }

  constructor({ probes, terms, tables }: LearnedTranslations) {
    this.#probes = probes;
    this.#terms = terms;
    this.#numbers = Object.fromEntries(
      LANGUAGES.map((language) => [language, new Map(terms[language].map((term, at) => [term, at]))]),
    ) as unknown as Record<Language, ReadonlyMap<string, number>>;
    this.#tables = new Map(tables.map((table) => [table.from + table.to, table]));
  }

  of(stem: string, from: Language, to: Language): readonly Translation[] {
    const number = this.#numbers[from].get(stem);
    const table = this.#tables.get(from + to);
    if (number === undefined || table === undefined || number + 1 >= table.starts.length) return NONE;
    const found: Translation[] = [];
    for (let at = table.starts[number]!; at < table.starts[number + 1]!; at++) {
      found.push({
        term: this.#terms[to][table.targets[at]!]!,
        probability01: table.shares[at]! / 255,
      });
    }
    return found;
  }

  termsOf(language: Language): readonly string[] {
    return this.#terms[language];
  }

  /** The languages whose words are now stemmed otherwise than when the model was learned; it has to be learned again. */
  outdated(): readonly Language[] {
    return LANGUAGES.filter((language) => !stillHolds(this.#probes[language], language));
  }
}
