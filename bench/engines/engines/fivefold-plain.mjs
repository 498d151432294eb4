import { TextRanker } from '@fivefold/matching';

/** Plain BM25 over stems, the baseline of the product's ranking. */
export async function build(texts) {
  return new TextRanker(texts, { method: 'plain' });
}

export function search(ranker, text, limit) {
  return ranker.rank({ text }, limit).map(({ id }) => id);
}
