import { readFile } from 'node:fs/promises';

const LANGUAGES = ['en', 'lv', 'et', 'sv'];

/**
 * Queries from parsed JSON: an array of `{id, lang?, text}`, or `{queries: [...]}`. A language beyond the four counts as
 * unknown.
 *
 * @throws Error with the place of the first one that cannot be read
 */
export function readQueries(json) {
  const rows = Array.isArray(json) ? json : json?.queries;
  if (!Array.isArray(rows)) throw new Error('not an array of queries');
  const seen = new Set();
  return rows.map((row, at) => {
    if (typeof row !== 'object' || row === null) throw new Error(`query ${at} is no object`);
    const { id, lang, text } = row;
    if ((typeof id !== 'string' && typeof id !== 'number') || id === '')
      throw new Error(`query ${at} has no id`);
    if (typeof text !== 'string') throw new Error(`query ${id} has no text`);
    if (typeof lang !== 'string' && lang !== undefined && lang !== null)
      throw new Error(`query ${id}: lang is not a text`);
    if (seen.has(String(id))) throw new Error(`query ${at}: the id ${id} stands twice`);
    seen.add(String(id));
    return { id, text, lang: LANGUAGES.includes(lang) ? lang : null };
  });
}

const JUDGED = new URL('../../libs/matching/golden/search/judged-queries.txt', import.meta.url);

/**
 * The judged queries of the project: `{ part, lang, text, grades }`, `part` `dev` or `held`, `grades` a map from service to
 * 1 … 3, empty where nothing fits.
 */
export async function judgedQueries() {
  const lines = (await readFile(JUDGED, 'utf8')).split('\n').filter((line) => line !== '' && line[0] !== '#');
  return lines.flatMap((line) => {
    const [part, judged, ...texts] = line.split(' | ');
    const grades = new Map(
      judged === '-' ? [] : judged.split(' ').map((one) => [one.split(':')[0], Number(one.split(':')[1])]),
    );
    return texts.map((text, at) => ({ part, lang: LANGUAGES[at], text, grades }));
  });
}
