import type { Partition } from './text-collection.js';

/** Shorter words are their own family: their beginnings say too little. */
const SHORTEST = 5;
/** Letters that an inflected form may differ by at its end. */
const ENDING = 3;
const SHARE = 0.6;

/** Forms of one word in a language without a stemmer: those that begin alike and differ by a short ending. */
export class WordFamilies {
  private readonly sorted: readonly string[];

  constructor(private readonly terms: Partition['terms']) {
    this.sorted = [...terms.keys()].sort();
  }

  /** The word itself where it is known, then its likely other forms. Cost O(log words + forms). */
  of(word: string): { term: number; share: number }[] {
    const found: { term: number; share: number }[] = [];
    const own = this.terms.get(word);
    if (own !== undefined) found.push({ term: own, share: 1 });
    if (word.length < SHORTEST || /\d/.test(word)) return found;
    const opening = word.slice(0, Math.max(SHORTEST - 1, word.length - ENDING));
    for (let at = this.firstFrom(opening); at < this.sorted.length; at++) {
      const other = this.sorted[at]!;
      if (!other.startsWith(opening)) break;
      if (other !== word && other.length <= opening.length + 2 * ENDING) {
        found.push({ term: this.terms.get(other)!, share: SHARE });
      }
    }
    return found;
  }

  private firstFrom(opening: string): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sorted[middle]! < opening) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
