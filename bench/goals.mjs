import { REASONS } from './reasons.mjs';
import { rounded } from './results/numbers.mjs';

/**
 * What is wanted, as data. `of(figures)` computes the value that is held to `target` from the figures of a run; null where the run has not
 * measured it. `size` is the number of services it speaks of. `atMost`: smaller is better.
 */

const at = (size, connections) => `${size}@${connections}`;
const cell = (figures, operation, key, place = at(20_000, 32)) =>
  figures.graphql?.[place]?.[operation]?.[key] ?? null;
const over = (one, other) => (one > 0 && other > 0 ? one / other : null);

/** Requests a second of Fivefold by those of another. */
const times =
  (operation, key, place, theirOperation = operation) =>
  (figures) =>
    over(
      cell(figures, operation, 'fivefold', place)?.perSecond,
      cell(figures, theirOperation, key, place)?.perSecond,
    );
const ours = (operation, name, place) => (figures) =>
  cell(figures, operation, 'fivefold', place)?.[name] ?? null;
const inLibrary = (path) => (figures) =>
  path.split('.').reduce((value, name) => value?.[name], figures.library) ?? null;

const waits = (operation, name) => (figures) => figures.trips?.[operation]?.[name] ?? null;

const goal = (key, words, target, of, more = {}) => ({
  key,
  words,
  target,
  of,
  atMost: false,
  unit: '×',
  size: 20_000,
  ...more,
});
const most = (key, words, target, unit, of, more = {}) =>
  goal(key, words, target, of, { atMost: true, unit, ...more });

const W128 = at(20_000, 128);
const AT_200K = at(200_000, 32);
const AT_1M = at(1_000_000, 8);

export const GOALS = [
  goal('search.floor', 'search, by SQL floor', 2, times('search', 'sql_floor')),
  goal('search.postgraphile', 'search, by PostGraphile', 7, times('search', 'postgraphile')),
  goal('search.vendure', 'search, by Vendure', 3000, times('search', 'vendure')),
  goal('search.memory', 'search, by memory limit', 0.3, times('search', 'memory_limit')),
  most('search.sql', 'search, SQL statements', 0, 'statements', waits('search', 'statements')),
  most('search.cpu', 'search, CPU a request', 0.15, 'ms', ours('search', 'cpuMs')),
  goal('search.200k.floor', 'search at 200,000, by SQL floor', 10, times('search', 'sql_floor', AT_200K), {
    size: 200_000,
  }),
  goal(
    'search.200k.postgraphile',
    'search at 200,000, by PostGraphile',
    20,
    times('search', 'postgraphile', AT_200K),
    {
      size: 200_000,
    },
  ),
  most(
    'search.1m.p99',
    'search at 1,000,000, p99 at 8 connections',
    25,
    'ms',
    ours('search', 'p99Ms', AT_1M),
    {
      size: 1_000_000,
    },
  ),
  goal('list.floor', 'list with exact total, by SQL floor', 4, times('list', 'sql_floor')),
  goal('list.postgraphile', 'list, by PostGraphile', 7, times('list', 'postgraphile')),
  goal('list.vendure', 'list, by Vendure', 900, times('list', 'vendure')),
  goal(
    'list.200k',
    'list at 200,000, by itself at 20,000 (as parts of the memory limit)',
    0.9,
    (figures) => {
      const part = (place) => times('list', 'memory_limit', place)(figures);
      return over(part(AT_200K), part(at(20_000, 32)));
    },
    { size: 200_000 },
  ),
  most('list.sql', 'list, SQL statements', 0, 'statements', waits('list', 'statements')),
  goal('detail.floor', 'detail, by SQL floor', 1, times('detail', 'sql_floor')),
  goal('detail.postgraphile', 'detail, by PostGraphile', 3.5, times('detail', 'postgraphile')),
  most('detail.sql', 'detail, SQL statements', 0, 'statements', waits('detail', 'statements')),
  goal('own.floor', 'own requests with offers, by SQL floor', 0.5, times('own', 'sql_floor')),
  most(
    'own.statements',
    'own requests, statements at 50 rows beyond those at 1',
    0,
    'statements',
    (figures) => {
      const [many, one] = ['own', 'own_one'].map((operation) => waits(operation, 'statements')(figures));
      return many === null || one === null ? null : Math.abs(many - one);
    },
  ),
  goal('request.floor', 'send a request, by the bare insert', 0.5, times('request', 'sql_floor')),
  goal('request.vendure', 'send a request, by Vendure', 50, times('request', 'vendure')),
  most(
    'request.roundtrips',
    'send a request, round trips beside BEGIN and COMMIT',
    4,
    'trips',
    waits('request', 'trips'),
  ),
  goal(
    'accept.floor',
    'accept a quote, by the bare insert',
    0.3,
    times('accept', 'sql_floor', undefined, 'request'),
  ),
  goal('accept.vendure', 'accept a quote, by a checkout of Vendure', 50, times('accept', 'vendure')),
  most(
    'accept.roundtrips',
    'accept a quote, round trips beside BEGIN and COMMIT',
    4,
    'trips',
    waits('accept', 'trips'),
  ),
  goal('publish.floor', 'publish, by the bare insert', 0.3, times('publish', 'sql_floor')),
  goal('publish.vendure', 'publish, by Vendure', 50, times('publish', 'vendure')),
  most(
    'fresh.own',
    'published, found by the publisher after (p99)',
    10,
    'ms',
    (figures) => figures.fresh?.ownP99Ms ?? null,
  ),
  most(
    'fresh.elsewhere',
    'published, found at another replica (p99)',
    100,
    'ms',
    (figures) => figures.fresh?.elsewhereP99Ms ?? null,
  ),
  most(
    'fresh.burst',
    'burst of 1,000, all found everywhere after',
    1000,
    'ms',
    (figures) => figures.fresh?.burstMs ?? null,
  ),
  most(
    'busy.search',
    'search while 30 writes a second go on, p99 by that without',
    1.5,
    '×',
    (figures) => figures.busy?.p99Ratio ?? null,
  ),
  most('p99.search', 'search, p99 at 128 connections', 60, 'ms', ours('search', 'p99Ms', W128)),
  most('p99.list', 'list, p99 at 128 connections', 60, 'ms', ours('list', 'p99Ms', W128)),
  most('p99.detail', 'detail, p99 at 128 connections', 40, 'ms', ours('detail', 'p99Ms', W128)),
  most('p99.request', 'send a request, p99 at 128 connections', 60, 'ms', ours('request', 'p99Ms', W128)),
  most('errors', 'failed requests of all', 0, 'requests', (figures) =>
    figures.graphql
      ? Object.values(figures.graphql)
          .flatMap((place) => Object.values(place))
          .reduce((sum, byKey) => sum + (byKey.fivefold?.failed ?? 0), figures.busy?.failed ?? 0)
      : null,
  ),
  most(
    'start.20k',
    'start to first answer',
    1000,
    'ms',
    (figures) => figures.start?.['20000']?.fivefold?.answerMs ?? null,
  ),
  most(
    'start.200k',
    'start to first answer at 200,000, from a snapshot',
    5000,
    'ms',
    (figures) => figures.start?.['200000']?.fivefold?.answerMs ?? null,
    {
      size: 200_000,
    },
  ),
  most(
    'memory.20k',
    'memory after load',
    300,
    'MB',
    (figures) => figures.start?.['20000']?.fivefold?.loadedMegabytes ?? null,
  ),
  goal(
    'text.20k',
    'text search alone, queries a second and core',
    20_000,
    inLibrary('search.20000.perSecond'),
    { unit: '/s' },
  ),
  most('text.20k.p99', 'text search alone, p99', 0.2, 'ms', inLibrary('search.20000.p99Ms')),
  goal('text.200k', 'text search alone at 200,000', 4000, inLibrary('search.200000.perSecond'), {
    unit: '/s',
    size: 200_000,
  }),
  most('text.200k.p99', 'text search alone at 200,000, p99', 1, 'ms', inLibrary('search.200000.p99Ms'), {
    size: 200_000,
  }),
  most('build.20k', 'index build', 1, 's', inLibrary('search.20000.buildS')),
  most('build.200k', 'index build at 200,000', 6, 's', inLibrary('search.200000.buildS'), { size: 200_000 }),
  most('index.20k', 'index beside the services', 25, 'MB', inLibrary('search.20000.indexMb')),
  most('index.200k', 'index beside the services at 200,000', 160, 'MB', inLibrary('search.200000.indexMb'), {
    size: 200_000,
  }),
  most('update', 'one service replaced, p99', 1, 'ms', inLibrary('search.20000.replaceP99Ms')),
  goal(
    'text.xapian',
    'text search, by Xapian',
    3,
    (figures) => figures.engines?.['20000']?.['Xapian'] ?? null,
  ),
  goal(
    'text.lucene',
    'text search, by Lucene',
    4,
    (figures) => figures.engines?.['20000']?.['Lucene'] ?? null,
  ),
  goal(
    'text.200k.lucene',
    'text search at 200,000, by Lucene',
    2.9,
    (figures) => figures.engines?.['200000']?.['Lucene'] ?? null,
    {
      size: 200_000,
    },
  ),
  goal(
    'ranking',
    'nDCG@10 by the best other engine, least of all collections',
    1,
    (figures) => figures.engines?.ranking ?? null,
  ),
  most('match.p50', 'whole match of a need but its bundle, p50', 3, 'ms', inLibrary('match.20000.p50Ms')),
  most('match.p99', 'whole match of a need but its bundle, p99', 15, 'ms', inLibrary('match.20000.p99Ms')),
  most(
    'match.1m.p99',
    'whole match at 1,000,000 but its bundle, p99',
    60,
    'ms',
    inLibrary('match.1000000.p99Ms'),
    {
      size: 1_000_000,
    },
  ),
  most('bundle.p50', 'bundle of 6 × 40, p50', 30, 'ms', inLibrary('bundle.p50Ms')),
  most('bundle.p99', 'bundle of 6 × 40, p99', 300, 'ms', inLibrary('bundle.p99Ms')),
  most(
    'loop',
    'event loop held by one request, longest',
    20,
    'ms',
    (figures) => figures.loop?.longestMs ?? null,
  ),
];

/**
 * Each goal with its figure. `met` is null where the run did not measure it; `last` is then what the last full run said. `reason` says
 * why it is missed, by the figures of the run.
 * @param full figures of the last full run, or null
 */
export function judgeGoals(figures, full) {
  return GOALS.map((each) => {
    const { key, words, target, unit, atMost, size, of } = each;
    const value = of(figures);
    const last = full ? of(full) : null;
    const met = value === null ? null : atMost ? value <= target : value >= target;
    return {
      key,
      words,
      goal: `${atMost ? '≤' : '≥'} ${target} ${unit}`,
      target,
      unit,
      size,
      figure: rounded(value),
      ratio: ratioOf(value, target, atMost),
      met,
      ...(met === false && { reason: REASONS[key]?.(figures, each) ?? null }),
      ...(value === null && { last: rounded(last) }),
    };
  });
}

/** How many times better than the goal; under 1 it is missed. */
function ratioOf(value, target, atMost) {
  if (value === null) return null;
  if (target === 0) return null;
  return rounded(atMost ? target / Math.max(value, 1e-9) : value / target);
}
