/** A known term that resembles a word. */
export interface SimilarTerm {
  readonly term: string;
  /** Dice's coefficient of the letter triples of both, levelled by {@link levelled}; in (0, 1]. */
  readonly similarity01: number;
}

const SHORTEST = 4;
/** Letters of a word that are compared; more would not fit the counters of shared triples. */
const LONGEST = 60;
const DIGIT = /\d/;

/**
 * Finds known terms that resemble a word: cognates in another language (transformator, transformer), derivations in the
 * same one. Short terms and those with digits are left out. About 100 bytes a term.
 */
export class SimilarTerms {
  readonly #terms: string[] = [];
  readonly #sizes: number[] = [];
  readonly #holders = new Map<string, number[]>();
  #shared = new Uint8Array(1024);

  /** Makes a term known; twice the same term would be found twice. Cost O(letters). */
  add(term: string): void {
    if (term.length < SHORTEST || DIGIT.test(term)) return;
    const number = this.#terms.push(term) - 1;
    const triples = triplesOf(term);
    this.#sizes.push(triples.size);
    for (const triple of triples) {
      const holders = this.#holders.get(triple);
      if (holders === undefined) this.#holders.set(triple, [number]);
      else holders.push(number);
    }
    if (number >= this.#shared.length) this.#shared = new Uint8Array(2 * this.#shared.length); // All 0 between calls.
  }

  /**
   * The known terms with at least `least01` similarity, most similar first, ties in the order in which they were added;
   * at most `most`. Cost O(terms that share a triple), about 0.1 ms at 10,000 terms.
   */
  find(word: string, least01: number, most: number): readonly SimilarTerm[] {
    if (word.length < SHORTEST || DIGIT.test(word)) return [];
    const triples = triplesOf(word);
    const shared = this.#shared;
    const touched: number[] = [];
    for (const triple of triples) {
      for (const number of this.#holders.get(triple) ?? []) {
        if (shared[number] === 0) touched.push(number);
        shared[number]!++;
      }
    }
    const found: (SimilarTerm & { readonly number: number })[] = [];
    for (const number of touched) {
      const similarity01 = (2 * shared[number]!) / (triples.size + this.#sizes[number]!);
      shared[number] = 0;
      if (similarity01 >= least01) found.push({ term: this.#terms[number]!, similarity01, number });
    }
    return found
      .sort((a, b) => b.similarity01 - a.similarity01 || a.number - b.number)
      .slice(0, most)
      .map(({ term, similarity01 }) => ({ term, similarity01 }));
  }
}

/** The start of a word says more than its end, so only the start counts as a letter of its own. */
function triplesOf(word: string): Set<string> {
  const text = `^${levelled(word.slice(0, LONGEST))}`;
  const triples = new Set<string>();
  for (let at = 0; at + 3 <= text.length; at++) triples.add(text.slice(at, at + 3));
  return triples;
}

/** Spellings of the same sound, as the four languages have them: `ph` and `f`, `x` and `ks`, `c`, `ck` and `k`. */
function levelled(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ch/g, 'h')
    .replace(/x/g, 'ks')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[cq]/g, 'k')
    .replace(/w/g, 'v')
    .replace(/[yj]/g, 'i')
    .replace(/z/g, 's')
    .replace(/(.)\1+/g, '$1');
}
