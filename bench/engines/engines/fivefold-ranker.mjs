import { TextRanker } from '@fivefold/matching';

/** The product's ranking of any texts; it is built for quality, so it is compared by its ranking alone. */
export async function build(texts) {
  return new TextRanker(texts, { method: 'full' });
}

export function search(ranker, text, limit) {
  return ranker.rank({ text }, limit).map(({ id }) => id);
}
