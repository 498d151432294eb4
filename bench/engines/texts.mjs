import { scaled } from '@fivefold/world';
import { stopwords } from '@orama/stopwords/english';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { seeded } from '../../libs/matching/bench/zipf-services.mjs';

const QUERIES = 3000;

/** Titles and descriptions of `size` services of the demo world in all their languages, and queries of two or three of their words. */
export async function writeServices(size, folder) {
  const random = seeded(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const texts = [...scaled(size, 1)].map(({ id, title, description }) => {
    const parts = [...Object.values(title), ...Object.values(description)];
    return { id, parts, text: parts.join(' ') };
  });
  const queries = Array.from({ length: QUERIES }, (_, at) => {
    const words = pick(pick(texts).parts).match(/\p{L}{3,}/gu) ?? ['storage'];
    return { id: String(at), text: Array.from({ length: 2 + (at % 2) }, () => pick(words)).join(' ') };
  });
  await write(folder, { texts, queries });
}

/** Documents and judged queries of a collection. @returns grades of relevance: query -> document -> grade */
export async function writeCollection(source, folder) {
  const lines = async (name) =>
    (await readFile(path.join(source, name), 'utf8')).split('\n').filter((line) => line !== '');
  const relevance = new Map();
  for (const line of await lines('qrels.tsv')) {
    const [query, document, grade] = line.split('\t');
    if (!relevance.has(query)) relevance.set(query, new Map());
    relevance.get(query).set(document, Math.max(0, Number(grade)));
  }
  const documents = (await lines('corpus.jsonl')).map((line) => JSON.parse(line));
  const queries = (await lines('queries.jsonl')).map((line) => JSON.parse(line));
  await write(folder, {
    texts: documents.map(({ id, title = '', text }) => ({
      id,
      text: text.startsWith(title) ? text : `${title} ${text}`,
    })),
    queries: queries.filter(({ id }) => relevance.has(id)),
  });
  return relevance;
}

/** Each list as lines of JSON and of `id<TAB>text`, white space made single, so that every engine reads the same. */
async function write(folder, lists) {
  // For the engine that has a place for stop words but no list of its own.
  await writeFile(path.join(folder, 'stop-words.txt'), stopwords.join('\n'));
  for (const [name, rows] of Object.entries(lists)) {
    const json = createWriteStream(path.join(folder, `${name}.jsonl`));
    const tsv = createWriteStream(path.join(folder, `${name}.tsv`));
    for (const { id, text } of rows) {
      const plain = text.replace(/\s+/g, ' ');
      tsv.write(`${id}\t${plain}\n`);
      if (!json.write(`${JSON.stringify({ id, text: plain })}\n`)) await once(json, 'drain');
    }
    await Promise.all([json, tsv].map((stream) => once(stream.end(), 'finish')));
  }
}
