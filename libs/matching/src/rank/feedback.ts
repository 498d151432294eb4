import { inverseFrequency, type Concept } from './query-model.js';
import { FieldCounter, type TextCollection } from './text-collection.js';

/** Documents that are taken for relevant, terms taken from them, and their share of the new query. */
const DOCUMENTS = 5;
const TERMS = 30;
const SHARE = 0.3;
/** A term must stand in so many of the documents: one document's own words would only find that document again. */
const LEAST_DOCUMENTS = 2;

/**
 * Pseudo-relevance feedback: the query with the words that its best documents have in common. The sum of weights stays
 * that of the query. A relevance model (RM3) whose terms are weighed by rarity as well.
 *
 * Source: Lavrenko & Croft 2001, _Relevance-Based Language Models_; Abdul-Jaleel et al. 2004 (RM3)
 */
export class Feedback {
  private readonly counter: FieldCounter;

  constructor(private readonly collection: TextCollection) {
    this.counter = new FieldCounter(collection, collection.termCount);
  }

  /**
   * @param concepts of one language
   * @param best     documents of that language, best first; the first {@link DOCUMENTS} are read
   * @param scores   of the documents, above 0 for `best`
   * @param trust    in [0, 1], scales how much of the new query is taken from the documents
   * Cost O(words of the documents read)
   */
  expand(
    concepts: readonly Concept[],
    best: readonly number[],
    scores: Float64Array,
    trust: number,
  ): Concept[] {
    if (trust === 0) return [...concepts];
    const taken = trust * SHARE;
    const read = best.slice(0, DOCUMENTS);
    const gathered = new Map<number, { weight: number; documents: number }>();
    for (const document of read) {
      this.counter.read(document);
      const belief = scores[document]! / scores[read[0]!]! / this.collection.lengths[document]!;
      for (const term of this.counter.terms) {
        const one = gathered.get(term) ?? { weight: 0, documents: 0 };
        gathered.set(term, one);
        one.weight += belief * this.counter.frequency(term);
        one.documents++;
      }
    }
    const terms = [...gathered]
      .filter(([, { documents }]) => documents >= LEAST_DOCUMENTS)
      .map(([term, { weight }]) => {
        const idf = inverseFrequency(this.collection.documentFrequency(term), this.collection.documentCount);
        return { term, idf, weight: weight * idf };
      })
      .sort((one, other) => other.weight - one.weight || one.term - other.term)
      .slice(0, TERMS);
    const gain = terms.reduce((sum, { weight }) => sum + weight, 0);
    if (gain === 0) return [...concepts];
    const asked = concepts.reduce((sum, { weight }) => sum + weight, 0);
    return [
      ...concepts.map((concept) => ({ ...concept, weight: (1 - taken) * concept.weight })),
      ...terms.map(({ term, idf, weight }) => ({
        weight: (taken * asked * weight) / gain,
        idf,
        alternatives: [{ term, share: 1 }],
      })),
    ];
  }
}
