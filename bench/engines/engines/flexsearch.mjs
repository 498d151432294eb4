import { Charset, Encoder, Index } from 'flexsearch';
import english from 'flexsearch/lang/en';

/** FlexSearch with its English stemmer and stop words; `suggest` lets any word match. */
export async function build(texts) {
  const index = new Index({ tokenize: 'strict', encoder: new Encoder(Charset.Normalize, english) });
  texts.forEach(({ text }, place) => index.add(place, text));
  return { index, ids: texts.map(({ id }) => id) };
}

export function search({ index, ids }, text, limit) {
  return index.search(text, { limit, suggest: true }).map((place) => ids[place]);
}
