import path from 'node:path';
import { readInterchange } from './interchange.mjs';
import { judge, mean } from './ranking.mjs';
import { judgedQueries } from './search-queries.mjs';

/**
 * Search over the 76 services of the demo world with judged queries in four languages. Those of part `dev` were used in
 * development, those of part `held` only to report; baseline is the same search without translation. `data` is the folder
 * of shared data.
 */
export async function measure({ data }) {
  const { CatalogueIndex, readOfferings } = await import('@fivefold/matching');
  const { loadTranslations } = await import('@fivefold/matching/model');
  const services = await readInterchange(path.join(data, 'world', 'offerings.json'), readOfferings);
  const translations = await loadTranslations();
  const judged = await judgedQueries();
  const indexes = [CatalogueIndex.build(services, { translations }), CatalogueIndex.build(services)];
  const rows = [];
  for (const [part, note] of [
    ['held', 'held out'],
    ['dev', 'development'],
  ]) {
    const queries = judged.filter((query) => query.part === part);
    const [figures, baseline] = indexes.map((index) => figuresOf(index, queries));
    for (const [name, value] of Object.entries(figures)) {
      rows.push({ group: 'Search', name, value, baseline: baseline[name], of: queries.length, note });
    }
  }
  return rows;
}

function figuresOf(index, queries) {
  const answered = queries.map((query) => ({
    ...query,
    ranked: index.fitting(query.text, query.lang).map(({ serviceId }) => serviceId),
  }));
  const some = answered.filter(({ grades }) => grades.size > 0);
  const silent = answered.filter(({ ranked }) => ranked.length === 0);
  const rankOf = ({ ranked, grades }) => ranked.findIndex((id) => grades.get(id) === 3);
  const byLanguage = ['en', 'lv', 'et', 'sv'].map((lang) => [
    `nDCG@10 ${lang}`,
    mean(some.filter((one) => one.lang === lang).map(({ ranked, grades }) => judge(ranked, grades).ndcg10)),
  ]);
  return {
    'nDCG@10': mean(some.map(({ ranked, grades }) => judge(ranked, grades).ndcg10)),
    ...Object.fromEntries(byLanguage),
    'reciprocal rank': mean(some.map((one) => (rankOf(one) < 0 ? 0 : 1 / (rankOf(one) + 1)))),
    'precision of what is listed': mean(
      some.map(
        ({ ranked, grades }) => ranked.filter((id) => grades.has(id)).length / Math.max(1, ranked.length),
      ),
    ),
    'precision of "nothing fits"':
      silent.filter(({ grades }) => grades.size === 0).length / (silent.length || 1),
    'recall of "nothing fits"':
      silent.filter(({ grades }) => grades.size === 0).length / (answered.length - some.length),
  };
}
