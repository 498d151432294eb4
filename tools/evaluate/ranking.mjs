import { readFile } from 'node:fs/promises';
import path from 'node:path';

const COLLECTIONS = { cranfield: 'Cranfield', cisi: 'CISI' };
/** The best nDCG@10 of the eleven engines that were compared on the same files (goal of the ranking). */
const BEST_ENGINE = { cranfield: 0.349, cisi: 0.411 };

/**
 * Ranking quality on the judged collections of `ranking/`: plain BM25 of the same library as baseline, and the full ranker.
 * Parameters were chosen by the queries of odd places; those of even places were watched beside them.
 */
export async function measure({ data }) {
  const { TextRanker } = await import('@fivefold/matching');
  const rows = [];
  for (const [folder, title] of Object.entries(COLLECTIONS)) {
    const { corpus, queries, relevance } = await readCollection(path.join(data, 'ranking', folder));
    const figures = {};
    const times = [];
    let spent = 0;
    for (const method of ['plain', 'full']) {
      const startedAt = performance.now();
      const ranker = new TextRanker(corpus, { method });
      if (method === 'full') spent = performance.now() - startedAt;
      figures[method] = queries.map((query) => {
        const from = performance.now();
        const ranked = ranker.rank(query, 1000).map(({ id }) => id);
        if (method === 'full') times.push(performance.now() - from);
        return judge(ranked, relevance.get(query.id));
      });
    }
    const half = (method, rest) => figures[method].filter((_, place) => place % 2 === rest);
    const row = (name, of, note) => ({
      group: `Ranking ${title}`,
      name,
      value: mean(figures.full.map(of)),
      baseline: mean(figures.plain.map(of)),
      ...(note && { note }),
    });
    rows.push(
      row('nDCG@10', ({ ndcg10 }) => ndcg10, `best of eleven engines ${BEST_ENGINE[folder]}`),
      {
        group: `Ranking ${title}`,
        name: 'nDCG@10, queries of even places',
        value: mean(half('full', 1).map(({ ndcg10 }) => ndcg10)),
        baseline: mean(half('plain', 1).map(({ ndcg10 }) => ndcg10)),
      },
      row('precision@10', ({ precision10 }) => precision10),
      row('average precision', ({ averagePrecision }) => averagePrecision),
      row('recall@100', ({ recall100 }) => recall100),
      {
        group: `Ranking ${title}`,
        name: 'query, 95th percentile',
        value: times.sort((one, other) => one - other)[Math.floor(0.95 * times.length)],
        unit: 'ms',
      },
      {
        group: `Ranking ${title}`,
        name: 'build',
        value: spent,
        unit: 'ms',
        note: `${corpus.length} documents`,
      },
    );
  }
  return rows;
}

async function readCollection(folder) {
  const read = async (name) => {
    try {
      return (await readFile(path.join(folder, name), 'utf8')).split('\n').filter((line) => line !== '');
    } catch (cause) {
      throw new Error(`${path.join(folder, name)} cannot be read (${cause.code}).`, { cause });
    }
  };
  const relevance = new Map();
  for (const line of await read('qrels.tsv')) {
    const [query, document, grade] = line.split('\t');
    if (!relevance.has(query)) relevance.set(query, new Map());
    relevance.get(query).set(document, Math.max(0, Number(grade)));
  }
  return {
    corpus: (await read('corpus.jsonl')).map((line) => JSON.parse(line)),
    queries: (await read('queries.jsonl'))
      .map((line) => JSON.parse(line))
      .filter(({ id }) => relevance.has(id)),
    relevance,
  };
}

/**
 * Figures of one ranked list against graded relevance (0: not relevant). nDCG takes the grade itself as gain and the best
 * possible list as 1.
 */
export function judge(ranked, relevance) {
  const gains = ranked.map((id) => relevance.get(id) ?? 0);
  const ideal = [...relevance.values()].sort((one, other) => other - one);
  const relevant = ideal.filter((grade) => grade > 0).length;
  let found = 0;
  let precisions = 0;
  gains.forEach((gain, place) => {
    if (gain > 0) precisions += ++found / (place + 1);
  });
  const hits = (depth) => gains.slice(0, depth).filter((gain) => gain > 0).length;
  return {
    ndcg10: discounted(gains, 10) / (discounted(ideal, 10) || 1),
    precision10: hits(10) / 10,
    averagePrecision: precisions / Math.max(1, relevant),
    recall100: hits(100) / Math.max(1, relevant),
  };
}

function discounted(gains, depth) {
  return gains.slice(0, depth).reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);
}

/** Arithmetic mean; 0 of none. */
export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
