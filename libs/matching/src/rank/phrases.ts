import { SATURATION } from './bm25.js';
import type { Concept } from './query-model.js';
import { TITLE_WEIGHT, type TextCollection } from './text-collection.js';

/** What two words side by side earn, beside what each earns alone. */
const WEIGHT = 0.2;

/**
 * Neighbours of the query found side by side in a document, function words left out on both sides: the ordered pairs of
 * the sequential dependence model, read from the documents' own words instead of an index of pairs.
 *
 * Source: Metzler & Croft 2005, _A Markov Random Field Model for Term Dependencies_ (SIGIR); of its unordered windows
 * nothing was gained (DESIGN.md)
 */
export class Phrases {
  /** Places in the query at which a term may stand. */
  private readonly places: Map<number, number[]>;

  /** @param sequence concepts of one language in the query's order, null where a word has none there */
  constructor(
    private readonly collection: TextCollection,
    private readonly sequence: readonly (Concept | null)[],
  ) {
    this.places = new Map();
    sequence.forEach((concept, place) => {
      for (const { term } of concept?.alternatives ?? []) {
        const known = this.places.get(term);
        if (known === undefined) this.places.set(term, [place]);
        else known.push(place);
      }
    });
  }

  /** Adds to `scores` what the pairs earn in each of `documents`. Cost O(their words). */
  add(documents: readonly number[], scores: Float64Array): void {
    const pairs = new Float64Array(Math.max(0, this.sequence.length - 1));
    for (const document of documents) {
      if (!this.count(document, pairs)) continue;
      const divisor = this.collection.divisors[document]!;
      let earned = 0;
      for (let pair = 0; pair < pairs.length; pair++) {
        if (pairs[pair] === 0) continue;
        const frequency = pairs[pair]! / divisor;
        pairs[pair] = 0;
        const idf = (this.sequence[pair]!.idf + this.sequence[pair + 1]!.idf) / 2;
        earned += (idf * (SATURATION + 1) * frequency) / (frequency + SATURATION);
      }
      scores[document]! += WEIGHT * earned;
    }
  }

  /** Counts each neighbouring pair of the query in the document; false where there is none. */
  private count(document: number, pairs: Float64Array): boolean {
    const { words, wordStarts, titleEnds } = this.collection;
    const titleEnd = titleEnds[document]!;
    const end = wordStarts[document + 1]!;
    let any = false;
    let before: readonly number[] | undefined;
    for (let at = wordStarts[document]!; at < end; at++) {
      if (at === titleEnd) before = undefined;
      const here = this.places.get(words[at]!);
      if (here !== undefined && before !== undefined) {
        for (const place of here) {
          if (!before.includes(place - 1)) continue;
          pairs[place - 1]! += at < titleEnd ? TITLE_WEIGHT : 1;
          any = true;
        }
      }
      before = here;
    }
    return any;
  }
}
