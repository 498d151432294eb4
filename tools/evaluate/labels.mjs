import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readAlignedLabels } from '../aligned-labels.mjs';

const FOLDS = 5;
const NAMES = { en: 'English', lv: 'Latvian', et: 'Estonian', sv: 'Swedish' };
/** The weights of `QueryTranslator` were chosen on the directions into English, none on those out of it. */
const DIRECTIONS = [
  { from: 'lv', to: 'en', note: 'development' },
  { from: 'et', to: 'en', note: 'development' },
  { from: 'sv', to: 'en', note: 'development' },
  { from: 'en', to: 'lv', note: 'held out' },
  { from: 'en', to: 'et', note: 'held out' },
  { from: 'en', to: 'sv', note: 'held out' },
];
const DEPTH = 100;

/**
 * What the translation channel finds across languages, beside plain BM25 of the same library (baseline).
 *
 * Labels: the divisions of CPV are dealt to five folds; for each a lexicon is learned from the labels of the other divisions,
 * NACE and EuroVoc, and each label of the fold, in one language, is sought among all labels of the fold in the other. Notices:
 * a Latvian tender title is sought among English notices, those with the same group of CPV (three digits) are right; the
 * lexicon is the committed one, which has seen no notice.
 */
export async function measure({ data }) {
  return [...(await labelMeasures(data)), ...(await noticeMeasures(data))];
}

async function labelMeasures(data) {
  const { learnTranslations, TextRanker, TranslationModel } = await import('@fivefold/matching');
  const { cpv, others } = await readAlignedLabels(data);
  const divisions = [...new Set(cpv.map(({ code }) => code.slice(0, 2)))].sort();
  const sums = new Map(DIRECTIONS.map((direction) => [direction, { plain: none(), full: none() }]));
  let pool = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = ({ code }) => divisions.indexOf(code.slice(0, 2)) % FOLDS === fold;
    const held = cpv.filter(isHeld);
    pool += held.length / FOLDS;
    const seen = [...cpv.filter((row) => !isHeld(row)).map(({ label }) => label), ...others];
    const translations = new TranslationModel(learnTranslations(seen));
    for (const direction of DIRECTIONS) {
      const { from, to } = direction;
      const texts = held.map(({ code, label }) => ({ id: code, lang: to, text: label[to] }));
      const rankers = {
        plain: new TextRanker(texts, { method: 'plain' }),
        full: new TextRanker(texts, { translations }),
      };
      for (const { code, label } of held) {
        for (const [method, ranker] of Object.entries(rankers)) {
          const ranked = ranker.rank({ lang: from, text: label[from] }, DEPTH);
          note(sums.get(direction)[method], ranked, (id) => id === code);
        }
      }
    }
  }
  return DIRECTIONS.flatMap((direction) =>
    rowsOf(`Labels ${NAMES[direction.from]} → ${NAMES[direction.to]}`, sums.get(direction), {
      note: `${direction.note}; unseen divisions, the right one of about ${Math.round(pool)} labels`,
    }),
  );
}

async function noticeMeasures(data) {
  const { TextRanker } = await import('@fivefold/matching');
  const { loadTranslations } = await import('@fivefold/matching/model');
  const notices = await readLines(path.join(data, 'notices', 'ted.en.jsonl'));
  const titles = await readLines(path.join(data, 'notices', 'iub.lv.jsonl'));
  const texts = notices.map(({ id, title, descr }) => ({ id, lang: 'en', title, text: descr ?? '' }));
  const groups = new Map(
    notices.map(({ id, cpv_all, cpv_main }) => [
      id,
      new Set([cpv_main, ...(cpv_all ?? [])].map((code) => code.slice(0, 3))),
    ]),
  );
  const known = new Set([...groups.values()].flatMap((some) => [...some]));
  // A code with a zero at the third digit names the whole division, and so says too little to be right or wrong.
  const asked = titles.filter(({ cpv }) => cpv?.[2] !== '0' && known.has(cpv?.slice(0, 3)));
  const sums = { plain: none(), full: none() };
  const rankers = {
    plain: new TextRanker(texts, { method: 'plain' }),
    full: new TextRanker(texts, { translations: await loadTranslations() }),
  };
  for (const { title, cpv } of asked) {
    for (const [method, ranker] of Object.entries(rankers)) {
      note(sums[method], ranker.rank({ lang: 'lv', text: title }, DEPTH), (id) =>
        groups.get(id).has(cpv.slice(0, 3)),
      );
    }
  }
  return rowsOf('Latvian tender titles → English notices', sums, {
    note: `${asked.length} titles, ${texts.length} notices; right: the same CPV group`,
  });
}

function none() {
  return { count: 0, reciprocal: 0, first: 0, ten: 0 };
}

function note(sum, ranked, isRight) {
  const rank = ranked.findIndex(({ id }) => isRight(id)) + 1;
  sum.count++;
  if (rank === 0) return;
  sum.reciprocal += 1 / rank;
  if (rank === 1) sum.first++;
  if (rank <= 10) sum.ten++;
}

function rowsOf(group, { plain, full }, more) {
  return [
    ['mean reciprocal rank', 'reciprocal'],
    ['recall@1', 'first'],
    ['recall@10', 'ten'],
  ].map(([name, part]) => ({
    group,
    name,
    value: full[part] / full.count,
    baseline: plain[part] / plain.count,
    ...more,
  }));
}

async function readLines(file) {
  try {
    const text = await readFile(file, 'utf8');
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line));
  } catch (cause) {
    throw new Error(`${file} cannot be read (${cause.code ?? firstLine(cause)}).`, { cause });
  }
}

function firstLine({ message }) {
  return message.split('\n')[0];
}
