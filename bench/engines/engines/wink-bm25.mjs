import bm25 from 'wink-bm25-text-search';
import utils from 'wink-nlp-utils';

/** wink BM25 with the preparation of its manual: lower case, tokens, no stop words, stems. */
export async function build(texts) {
  const engine = bm25();
  engine.defineConfig({ fldWeights: { text: 1 } });
  engine.definePrepTasks([
    utils.string.lowerCase,
    utils.string.removeExtraSpaces,
    utils.string.tokenize0,
    utils.tokens.removeWords,
    utils.tokens.stem,
  ]);
  texts.forEach(({ text }, place) => engine.addDoc({ text }, place));
  engine.consolidate();
  return { engine, ids: texts.map(({ id }) => id) };
}

export function search({ engine, ids }, text, limit) {
  return engine.search(text, limit).map(([place]) => ids[place]);
}
