import type { Concept } from './query-model.js';
import type { TextCollection } from './text-collection.js';

/** Saturation of BM25: tuned on Cranfield and CISI, where 1.8 to 2.5 are alike and 1.2 is worse. */
export const SATURATION = 1.8;

/** Where frequencies of a document's alternatives are summed before saturation; one for all queries of a ranker. */
export class Accumulator {
  private readonly summed: Float64Array;
  private readonly touched: Uint32Array;

  constructor(private readonly collection: TextCollection) {
    this.summed = new Float64Array(collection.documentCount);
    this.touched = new Uint32Array(collection.documentCount);
  }

  /**
   * Adds to `scores` what each document earns for the concepts. Alternatives of one concept are one term to BM25: their
   * frequencies are summed by probability before saturation (structured queries). Every document is scored, none is cut off.
   *
   * Cost O(postings of all alternatives). Sources: Robertson & Zaragoza 2009; Darwish & Oard 2003, _Probabilistic
   * Structured Query Methods_ (SIGIR)
   */
  add(concepts: readonly Concept[], scores: Float64Array): void {
    const { postingStarts, postingDocuments, frequencies } = this.collection;
    for (const { weight, idf, alternatives } of concepts) {
      const scale = weight * idf * (SATURATION + 1);
      if (alternatives.length === 1) {
        const { term, share } = alternatives[0]!;
        const end = postingStarts[term + 1]!;
        for (let at = postingStarts[term]!; at < end; at++) {
          const frequency = share * frequencies[at]!;
          scores[postingDocuments[at]!]! += (scale * frequency) / (frequency + SATURATION);
        }
        continue;
      }
      let count = 0;
      for (const { term, share } of alternatives) {
        const end = postingStarts[term + 1]!;
        for (let at = postingStarts[term]!; at < end; at++) {
          const document = postingDocuments[at]!;
          if (this.summed[document] === 0) this.touched[count++] = document;
          this.summed[document]! += share * frequencies[at]!;
        }
      }
      for (let place = 0; place < count; place++) {
        const document = this.touched[place]!;
        const frequency = this.summed[document]!;
        this.summed[document] = 0;
        scores[document]! += (scale * frequency) / (frequency + SATURATION);
      }
    }
  }
}

/**
 * The best `k` documents with a score above 0, best first, equal ones by number (that is, by id). Exact.
 * Cost O(documents + k log k), by a heap whose root is the worst kept.
 *
 * @param among only these documents; all when left out
 */
export function bestDocuments(scores: Float64Array, k: number, among?: Uint32Array): number[] {
  const heap: number[] = [];
  const isWorse = (one: number, other: number) =>
    scores[one]! < scores[other]! || (scores[one] === scores[other] && one > other);
  const sink = (from: number) => {
    for (let at = from; ;) {
      const left = 2 * at + 1;
      if (left >= heap.length) return;
      const worse = left + 1 < heap.length && isWorse(heap[left + 1]!, heap[left]!) ? left + 1 : left;
      if (!isWorse(heap[worse]!, heap[at]!)) return;
      [heap[at], heap[worse]] = [heap[worse]!, heap[at]!];
      at = worse;
    }
  };
  const count = among === undefined ? scores.length : among.length;
  for (let place = 0; place < count; place++) {
    const document = among === undefined ? place : among[place]!;
    if (!(scores[document]! > 0)) continue;
    if (heap.length < k) {
      heap.push(document);
      if (heap.length === k) for (let at = k >> 1; at >= 0; at--) sink(at);
    } else if (k > 0 && isWorse(heap[0]!, document)) {
      heap[0] = document;
      sink(0);
    }
  }
  return heap.sort((one, other) => scores[other]! - scores[one]! || one - other);
}
