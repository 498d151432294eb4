import type { Partition } from './text-collection.js';

const SIZE = 3;
const SHORTEST = 4;
/** Dice coefficient over grams from which two words are taken for one. */
const LEAST_LIKENESS = 0.55;
const MOST = 4;
/** A cognate as sure as its spelling is like, and less sure than a translation. */
const TRUST = 0.8;

/** Words of another language that are spelt nearly alike: names in their cases, and words that both borrowed. */
export class Cognates {
  private readonly byGram = new Map<string, number[]>();
  private readonly spellings: string[] = [];
  private readonly numbers: number[] = [];

  constructor(terms: Partition['terms']) {
    for (const [spelling, term] of terms) {
      if (spelling.length < SHORTEST || /\d/.test(spelling)) continue;
      const at = this.spellings.push(spelling) - 1;
      this.numbers.push(term);
      for (const gram of gramsOf(spelling)) {
        const list = this.byGram.get(gram);
        if (list === undefined) this.byGram.set(gram, [at]);
        else list.push(at);
      }
    }
  }

  /** At most {@link MOST} terms, likest first, ties by spelling. Cost O(terms that share a gram). */
  of(stem: string): { term: number; share: number }[] {
    if (stem.length < SHORTEST || /\d/.test(stem)) return [];
    const grams = gramsOf(stem);
    const common = new Map<number, number>();
    for (const gram of grams) {
      for (const at of this.byGram.get(gram) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
    }
    return [...common]
      .map(([at, count]) => ({
        at,
        likeness: (2 * count) / (grams.size + gramsOf(this.spellings[at]!).size),
      }))
      .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
      .sort(
        (one, other) =>
          other.likeness - one.likeness || (this.spellings[one.at]! < this.spellings[other.at]! ? -1 : 1),
      )
      .slice(0, MOST)
      .map(({ at, likeness }) => ({ term: this.numbers[at]!, share: TRUST * likeness }));
  }
}

/** Grams of a word with a mark before its first letter: beginnings say more than endings. */
function gramsOf(word: string): Set<string> {
  const marked = `^${word}`;
  const grams = new Set<string>();
  for (let at = 0; at + SIZE <= marked.length; at++) grams.add(marked.slice(at, at + SIZE));
  return grams;
}
