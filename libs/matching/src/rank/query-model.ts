/** One thing that a query asks for within one language, with every term that may stand for it. */
export interface Concept {
  /** How often the query names it, or what feedback gave it. */
  readonly weight: number;
  /** Inverse document frequency over all languages, > 0. */
  readonly idf: number;
  /** Terms with the probability that they mean this concept, 0 < share <= 1. One alternative: the word itself. */
  readonly alternatives: readonly { readonly term: number; readonly share: number }[];
}

/** BM25's inverse document frequency, never below 0. */
export function inverseFrequency(documentFrequency: number, documentCount: number): number {
  return Math.log(1 + (documentCount - documentFrequency + 0.5) / (documentFrequency + 0.5));
}
