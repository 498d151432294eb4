import { create, insertMultiple, search as find } from '@orama/orama';
import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';

/** Orama with its English stemmer and stop words; threshold 1 lets any word match. */
export async function build(texts) {
  const index = create({
    schema: { text: 'string' },
    components: { tokenizer: { language: 'english', stemming: true, stemmer, stopWords: stopwords } },
  });
  await insertMultiple(index, texts, 1000);
  return index;
}

export async function search(index, text, limit) {
  const { hits } = await find(index, { term: text, limit, threshold: 1 });
  return hits.map(({ id }) => id);
}
