import { parseArgs } from 'node:util';
import { ensureBuilt } from './built.mjs';
import { fail, firstLine } from './fail.mjs';
import { fromStandardInput, readObjects, uniqueIds } from './lines.mjs';
import { write } from './output.mjs';

const USAGE = `Usage: npm run -s evaluate:rank -- --corpus FILE --queries FILE [options]
Ranks a corpus for each query and prints TREC run lines: query Q0 document rank score tag.
  --corpus FILE    lines {"id", "lang"?, "title"?, "text"}
  --queries FILE   lines {"id", "lang"?, "text"}
                   one of both may be left out or "-": standard input
  --k N            at most N documents a query (default 100)
  --no-translate   words of other languages pass unchanged
  --plain          BM25 over words alone, the baseline
A language that is not stated is detected; others than en, lv, et and sv are ranked without translation.`;

const OPTIONS = {
  corpus: { type: 'string' },
  queries: { type: 'string' },
  k: { type: 'string', default: '100' },
  'no-translate': { type: 'boolean', default: false },
  plain: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};
const TAG = 'fivefold';

async function main() {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  if (!/^[1-9]\d{0,6}$/.test(values.k)) throw new Error(`--k ${values.k}: not a whole number from 1 on.`);
  const files = fromStandardInput({ corpus: values.corpus, queries: values.queries });
  const texts = await readTexts(files.corpus, ['id', 'lang?', 'title?', 'text']);
  const queries = await readTexts(files.queries, ['id', 'lang?', 'text']);
  await ensureBuilt(['@fivefold/matching']);
  const { TextRanker } = await import('@fivefold/matching');
  const ranker = new TextRanker(texts, {
    translations: values['no-translate'] ? null : await translations(),
    method: values.plain ? 'plain' : 'full',
  });
  for (const query of queries) {
    const ranked = ranker.rank(query, Number(values.k));
    await write(ranked.map(runLine(query.id)).join(''));
  }
}

async function readTexts(file, fields) {
  const texts = [];
  const once = uniqueIds();
  for await (const { value, where } of readObjects(file, fields)) {
    if (/\s/.test(value.id))
      throw new Error(`${where}: "id" holds white space, which separates the fields of a run.`);
    once(value.id, where);
    texts.push(value);
  }
  return texts;
}

async function translations() {
  const { loadTranslations } = await import('@fivefold/matching/model');
  return loadTranslations();
}

/**
 * Lines of one query. Tools that read runs sort by score and break ties by their own rule, so printed scores fall strictly
 * from rank to rank: equal ones are lowered by the least printed step.
 */
function runLine(query) {
  let above = Infinity;
  return ({ id, score01 }, place) => {
    above = Math.min(Math.round(score01 * 1e9), above - 1);
    return `${query} Q0 ${id} ${place + 1} ${(above / 1e9).toFixed(9)} ${TAG}\n`;
  };
}

main().catch((error) => fail(firstLine(error)));
