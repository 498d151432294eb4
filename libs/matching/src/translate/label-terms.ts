import type { Language } from '@fivefold/domain';
import { splitCompound, stem } from '../text/index.js';

/** One meaning worded in several languages; a language may be absent. */
export type AlignedLabel = Readonly<Partial<Record<Language, string>>>;

/** Languages whose long words are several words written as one. */
const COMPOUNDING: ReadonlySet<Language> = new Set(['et', 'sv']);
/** Shorter parts are more often an accident than a word. */
const SHORTEST_PART = 4;

/**
 * Splits the compounds of a language into parts that stand alone elsewhere.
 *
 * @param isTerm whether a stem is known as a word of its own
 */
export class CompoundReader {
  readonly #language: Language;
  readonly #isTerm: (stem: string) => boolean;

  constructor(language: Language, isTerm: (stem: string) => boolean) {
    this.#language = language;
    this.#isTerm = isTerm;
  }

  /** The stems of the parts of a folded word, at least two; null where it is no compound of known words. */
  partsOf(folded: string): readonly string[] | null {
    if (!COMPOUNDING.has(this.#language) || folded.length < 2 * SHORTEST_PART) return null;
    const split = splitCompound(
      folded,
      (part) => part.length >= SHORTEST_PART && this.#isTerm(stem(part, this.#language)),
    );
    return split === null ? null : split.map(({ part }) => stem(part, this.#language));
  }
}
