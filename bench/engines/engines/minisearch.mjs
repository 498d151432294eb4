import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';
import MiniSearch from 'minisearch';

const STOP_WORDS = new Set(stopwords);

/** MiniSearch with an English stemmer and stop words; any word may match. */
export async function build(texts) {
  const index = new MiniSearch({ fields: ['text'], processTerm });
  index.addAll(texts);
  return index;
}

function processTerm(term) {
  const word = term.toLowerCase();
  return STOP_WORDS.has(word) ? null : stemmer(word);
}

export function search(index, text, limit) {
  return index
    .search(text)
    .slice(0, limit)
    .map(({ id }) => id);
}
