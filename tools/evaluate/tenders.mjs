import { readFile } from 'node:fs/promises';
import path from 'node:path';

const FOLDS = 5;
const NEIGHBOURS = 15;
/** Reached by a trial of the same questions without this library. */
const TRIAL = { labels: 0.43, neighbours: 0.66 };
/** Nearest label by letters alone (TF-IDF of character n-grams), as the data's own description gives it. */
const FLOOR = { division: 0.31, code10: 0.24 };

/**
 * Public tenders by title alone: division of the CPV that the buyer chose. Latvian ones by 5-fold cross-validation, split so
 * that all tenders of a buyer are in one fold; English ones by labels alone, since they are few.
 */
export async function measure({ data }) {
  const library = await import('@fivefold/matching');
  const { loadTranslations } = await import('@fivefold/matching/model');
  const translations = await loadTranslations();
  const cpv = await readLabels(data);
  const latvian = await readLatvian(data);
  const english = await readEnglish(data);
  const labels = (language, digits) =>
    cpv.map(({ code, [language]: label }) => ({ code: code.slice(0, digits), lang: language, label }));
  const byLabels = new library.TextClassifier(labels('lv', 2), [], translations);
  const acrossLanguages = new library.TextClassifier(labels('en', 2), [], translations);
  const folds = foldsByBuyer(latvian);
  const rows = [
    {
      group: 'Tenders lv (IUB) -> division',
      name: 'labels alone',
      value: share(latvian, (one) => first(byLabels, one) === one.code),
      baseline: TRIAL.labels,
      note: 'first code right; before: a trial',
    },
    {
      group: 'Tenders lv (IUB) -> division',
      name: 'English labels alone',
      value: share(latvian, (one) => first(acrossLanguages, one) === one.code),
      note: 'titles read through the translation model',
    },
    {
      group: 'Tenders lv (IUB) -> division',
      name: 'nearest examples alone',
      value: mean(folds.map((fold) => neighboursAlone(library, fold))),
      baseline: TRIAL.neighbours,
      note: 'plain BM25; split by buyer',
    },
  ];
  const judged = folds.flatMap(({ known, asked }) => {
    const classifier = new library.TextClassifier(labels('lv', 2), known, translations);
    return asked.map((one) => ({ ...one, codes: classifier.classify(one, 10).map(({ code }) => code) }));
  });
  const english8 = new library.TextClassifier(labels('en', 8), [], translations);
  const english2 = new library.TextClassifier(labels('en', 2), [], translations);
  return [
    ...rows,
    {
      group: 'Tenders lv (IUB) -> division',
      name: 'labels and examples',
      value: share(judged, ({ codes, code }) => codes[0] === code),
      baseline: TRIAL.neighbours,
      of: judged.length,
      note: 'split by buyer',
    },
    {
      group: 'Tenders lv (IUB) -> division',
      name: 'labels and examples, among the first 5',
      value: share(judged, ({ codes, code }) => codes.slice(0, 5).includes(code)),
      of: judged.length,
    },
    {
      group: 'Tenders en (TED)',
      name: 'division, labels alone',
      value: share(english, (one) => first(english2, one) === one.code.slice(0, 2)),
      baseline: FLOOR.division,
      of: english.length,
    },
    {
      group: 'Tenders en (TED)',
      name: 'exact code among 10, labels alone',
      value: share(english, (one) => english8.classify(one, 10).some(({ code }) => code === one.code)),
      baseline: FLOOR.code10,
      of: english.length,
    },
  ];
}

function first(classifier, text) {
  return classifier.classify(text, 1)[0]?.code;
}

/** Share of a fold's tenders whose division most of the nearest known tenders have. */
function neighboursAlone({ TextRanker }, { known, asked }) {
  const codeOf = new Map(known.map(({ code }, at) => [String(at), code]));
  const ranker = new TextRanker(
    known.map(({ lang, text }, at) => ({ id: String(at), lang, text })),
    { method: 'plain' },
  );
  return share(asked, (one) => {
    const votes = new Map();
    for (const { id, score01 } of ranker.rank(one, NEIGHBOURS)) {
      votes.set(codeOf.get(id), (votes.get(codeOf.get(id)) ?? 0) + score01);
    }
    return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] === one.code;
  });
}

function foldsByBuyer(tenders) {
  const buyers = [...new Set(tenders.map(({ buyer }) => buyer))].sort();
  const foldOf = new Map(buyers.map((buyer, place) => [buyer, place % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => ({
    known: tenders.filter(({ buyer }) => foldOf.get(buyer) !== fold),
    asked: tenders.filter(({ buyer }) => foldOf.get(buyer) === fold),
  }));
}

async function readLabels(data) {
  const [header, ...rows] = await lines(path.join(data, 'official/cpv.tsv'));
  const columns = header.split('\t');
  return rows.map((row) =>
    Object.fromEntries(row.split('\t').map((cell, place) => [place === 0 ? 'code' : columns[place], cell])),
  );
}

async function readLatvian(data) {
  return (await lines(path.join(data, 'notices/iub.lv.jsonl')))
    .map((line) => JSON.parse(line))
    .filter(({ title, cpv }) => title && cpv)
    .map(({ id, title, cpv, buyer }) => ({
      lang: 'lv',
      text: title,
      code: cpv.slice(0, 2),
      buyer: buyer ?? id,
    }));
}

async function readEnglish(data) {
  return (await lines(path.join(data, 'notices/ted.en.jsonl')))
    .map((line) => JSON.parse(line))
    .filter(({ lang, title, cpv_main: cpv }) => lang === 'en' && title && cpv)
    .map(({ title, cpv_main: cpv }) => ({ lang: 'en', text: title, code: cpv.slice(0, 8) }));
}

async function lines(file) {
  try {
    return (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  } catch (cause) {
    throw new Error(`${file} cannot be read (${cause.code}).`, { cause });
  }
}

function share(list, isRight) {
  return list.filter(isRight).length / Math.max(1, list.length);
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
