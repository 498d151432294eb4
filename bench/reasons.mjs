import { ENGINES_THEN, machineOf, START_THEN, THEN } from './results/then.mjs';
import { show } from './results/numbers.mjs';

/**
 * Why a goal is missed where it is, by its key: a sentence made of the figures that prove it, of the same run; null where they were not
 * measured. Printed for goals that are unmet.
 */

const AT = '20000@32';
const cell = (figures, operation, key = 'fivefold', place = AT) =>
  figures.graphql?.[place]?.[operation]?.[key] ?? null;
/** A sentence of figures; null where one of them is missing. */
const told = (values, say) => (figures, goal) => {
  const found = values(figures, goal);
  return found.some((value) => !Number.isFinite(value)) ? null : say(...found);
};
const joined =
  (...parts) =>
  (figures, goal) =>
    parts
      .map((part) => (typeof part === 'string' ? part : part(figures, goal)))
      .filter(Boolean)
      .join(' ') || null;

/** A peer that answers faster here than where the goal was set moves the ratio. */
const peerThen = (operation, key, title) => (figures) => {
  const [ours, theirs] = [cell(figures, operation), cell(figures, operation, key)];
  const then = THEN[operation][key].perSecond;
  return ours?.perSecond > 0 && theirs?.perSecond > then
    ? `${title} answers ${show(theirs.perSecond)}/s here and ${show(then)}/s where the goal was set; beside that figure it would be ${show(ours.perSecond / then)} ×.`
    : null;
};

/** The same of an engine of the race inside one process. */
const engineThen = (services, title) => (figures) => {
  const raced = figures.engines?.speed?.[services] ?? [];
  const rateOf = (name) => raced.find((engine) => engine.name === name)?.perSecond;
  const [ours, theirs, then] = [rateOf('Fivefold index'), rateOf(title), ENGINES_THEN[services][title]];
  return ours > 0 && theirs > then
    ? `${title} answers ${show(theirs)}/s here and ${show(then)}/s where the goal was set; beside that figure it would be ${show(ours / then)} ×.`
    : null;
};

/** What the operation would have to cost for the ratio that is wanted. */
const wanted = (operation, words, key, theirs = operation) =>
  told(
    (figures, { target }) => {
      const [own, peer] = [cell(figures, operation), cell(figures, theirs, key)];
      return [own?.cpuMs, own?.perSecond / peer?.perSecond / target];
    },
    (cpu, share) =>
      `${words} costs ${show(cpu)} ms of the server's processor; for the goal it would have to be ${show(cpu * share)} in this run.`,
  );

/** Processor time held to what the same peers needed then. */
const byMachine = (unit = 'ms') =>
  told(
    (figures, { target }) => [machineOf(figures).cpu, target],
    (factor, target) =>
      `The same peers need ${show(factor)} times the processor here than where the goal was set, so ${target} ${unit} there are ${show(target * factor)} ${unit} here.`,
  );

const text20 = told(
  (figures) => [cell(figures, 'search')?.cpuMs, 1000 / figures.library?.search?.['20000']?.perSecond],
  (cpu, text) =>
    `Of ${show(cpu)} ms of processor the text search alone takes ${show(text)} in the library; HTTP, GraphQL, limits, permissions, facet, total and 20 rows the rest.`,
);

/** PostgreSQL alone spends more on what the product has to keep than a whole bare server. */
const beyondBare = (operation, words, theirs = operation) =>
  told(
    (figures) => {
      const [own, bare] = [cell(figures, operation), cell(figures, theirs, 'sql_floor')];
      const { cores } = figures.at;
      return [own?.databaseCpuMs, bare?.databaseCpuMs, own?.statements, cores, bare?.perSecond];
    },
    (database, bareDatabase, statements, cores, rate) =>
      `${words} PostgreSQL spends ${show(database)} ms of processor on its ${show(statements)} statements and ${show(bareDatabase)} ms on the bare one: with all ${cores} cores to itself it would answer ${show((1000 * cores) / database)}/s, ${show((1000 * cores) / database / rate)} ×.`,
  );

const atMany = (operation) =>
  told(
    (figures) => [cell(figures, operation)?.cpuMs, cell(figures, operation, 'sql_floor', '20000@128')?.p99Ms],
    (cpu, floor) =>
      `With 128 at once on one core each waits for 127 others: 128 × ${show(cpu)} ms = ${show(128 * cpu)} ms before any queue; the SQL floor has ${show(floor)} ms in this run.`,
  );
const atManyAlone = (operation) =>
  told(
    (figures) => [cell(figures, operation)?.cpuMs],
    (cpu) =>
      `With 128 at once on one core each waits for 127 others: 128 × ${show(cpu)} ms = ${show(128 * cpu)} ms.`,
  );
const first =
  (...parts) =>
  (figures, goal) =>
    parts.map((part) => part(figures, goal)).find(Boolean) ?? null;

const LAWS =
  'Session, budget, idempotency key, policies, guards, trail, notices and outbox are in the transaction; the bare one writes two rows and has none.';
const trips = (operation) => (figures) => {
  const one = figures.trips?.[operation];
  return one
    ? `${show(one.statements)} statements go in ${show(one.trips)} trips; what has to be known before the next can be asked sets them apart. An upper bound: what is sent while an answer is on its way counts again.`
    : null;
};

export const REASONS = {
  'search.floor': joined(peerThen('search', 'sql_floor', 'The SQL floor'), text20),
  'search.postgraphile': joined(
    peerThen('search', 'postgraphile', 'PostGraphile'),
    wanted('search', 'A search', 'postgraphile'),
  ),
  'search.vendure': joined(
    'Its index is filled in bulk and its tables are analysed here, so its search is not the one of the goal.',
    peerThen('search', 'vendure', 'Vendure'),
  ),
  'search.memory': joined(
    'The memory limit knows exact words alone and so finds and ranks under half of the hits (Notes).',
    text20,
  ),
  'search.cpu': joined(text20, byMachine()),
  'search.200k.floor': told(
    (figures) => [
      cell(figures, 'search', 'fivefold', '200000@32')?.cpuMs,
      cell(figures, 'search', 'sql_floor', '200000@32')?.perSecond,
    ],
    (cpu, floor) =>
      `A search costs ${show(cpu)} ms of processor at this size; the SQL floor answers ${show(floor)}/s here, 410/s where the goal was set.`,
  ),
  'search.200k.postgraphile': told(
    (figures) => [cell(figures, 'search', 'postgraphile', '200000@32')?.perSecond],
    (theirs) => `PostGraphile answers ${show(theirs)}/s here, 211/s where the goal was set.`,
  ),
  'search.1m.p99': told(
    (figures) => [
      figures.scale?.['1000000']?.operations.search?.p50Ms,
      figures.scale?.['1000000']?.operations.search?.cpuMs,
    ],
    (p50, cpu) =>
      `A search costs ${show(cpu)} ms of processor there; of eight at once on one core half wait ${show(p50)} ms.`,
  ),
  'list.floor': joined(
    peerThen('list', 'sql_floor', 'The SQL floor'),
    wanted('list', 'A list', 'sql_floor'),
    ofMemory,
  ),
  'list.postgraphile': joined(
    peerThen('list', 'postgraphile', 'PostGraphile'),
    wanted('list', 'A list', 'postgraphile'),
    ofMemory,
  ),
  'list.vendure': joined(
    peerThen('list', 'vendure', 'Vendure'),
    wanted('list', 'A list', 'vendure'),
    ofMemory,
  ),
  'detail.floor': joined(
    peerThen('detail', 'sql_floor', 'The SQL floor'),
    wanted('detail', 'A detail', 'sql_floor'),
  ),
  'detail.postgraphile': joined(
    peerThen('detail', 'postgraphile', 'PostGraphile'),
    wanted('detail', 'A detail', 'postgraphile'),
  ),
  'own.floor': told(
    (figures) => [
      cell(figures, 'own')?.statements,
      cell(figures, 'own')?.databaseCpuMs,
      cell(figures, 'own', 'sql_floor')?.databaseCpuMs,
      cell(figures, 'own')?.cpuMs,
      cell(figures, 'own', 'sql_floor')?.cpuMs,
    ],
    (statements, database, bareDatabase, server, bareServer) =>
      `${show(statements)} statements under row level security beside one by a superuser: PostgreSQL spends ${show(database)} and ${show(bareDatabase)} ms, the server ${show(server)} and ${show(bareServer)} ms.`,
  ),
  'request.floor': beyondBare('request', LAWS),
  'request.vendure': joined(
    peerThen('request', 'vendure', 'Vendure'),
    wanted('request', 'A request', 'vendure'),
  ),
  'request.roundtrips': trips('request'),
  'accept.floor': beyondBare('accept', LAWS, 'request'),
  'accept.vendure': joined(
    peerThen('accept', 'vendure', 'A checkout of Vendure'),
    wanted('accept', 'An acceptance', 'vendure'),
  ),
  'accept.roundtrips': trips('accept'),
  'publish.floor': beyondBare('publish', LAWS),
  'publish.vendure': joined(
    peerThen('publish', 'vendure', 'Vendure'),
    wanted('publish', 'To publish', 'vendure'),
    'What it measures is one flag of a product; its index follows in a job of its worker.',
  ),
  'fresh.own': told(
    (figures) => [figures.fresh?.ownP50Ms, cell(figures, 'detail')?.cpuMs],
    (p50, cpu) =>
      `Half are found ${show(p50)} ms after the answer; the question itself takes ${show(cpu)} ms of processor. Slower ones shared two cores with a second server, PostgreSQL and who asks.`,
  ),
  'fresh.elsewhere': told(
    (figures) => [figures.fresh?.elsewhereP50Ms],
    (p50) => `Half are found after ${show(p50)} ms; two servers, PostgreSQL and who asks share the cores.`,
  ),
  'busy.search': joined(
    told(
      (figures) => [figures.busy?.busy.perSecond, figures.busy?.quiet.perSecond, figures.busy?.written],
      (busy, quiet, written) =>
        `${show(written)} writes a second leave ${show(busy)} of ${show(quiet)} searches a second on the same core, PostgreSQL and wrk on the other.`,
    ),
    told(
      (figures) => [figures.busy?.asideRatio],
      (aside) => `Beside writes that leave the index alone the p99 is ${show(aside)} times that alone.`,
    ),
  ),
  'p99.search': first(atMany('search'), atManyAlone('search')),
  'p99.list': first(atMany('list'), atManyAlone('list')),
  'p99.detail': first(atMany('detail'), atManyAlone('detail')),
  'p99.request': first(atMany('request'), atManyAlone('request')),
  'start.20k': told(
    (figures) => [figures.start?.['20000']?.sql_floor?.answerMs, START_THEN.sql_floor],
    (now, then) =>
      `The SQL floor, a bare Node, needs ${show(now)} ms here and ${show(then)} ms where the goal was set: by that the goal is ${show((1000 * now) / then)} ms.`,
  ),
  'start.200k': told(
    (figures) => [figures.scale?.['200000']?.firstMs],
    (first) => `Without what was kept it takes ${show(first)} ms.`,
  ),
  'memory.20k': joined(
    told(
      (figures) => {
        const { readyMegabytes, loadedMegabytes } = figures.start?.['20000']?.fivefold ?? {};
        return [readyMegabytes, loadedMegabytes];
      },
      (ready, loaded) =>
        `${show(ready)} MB after the start, ${show(loaded - ready)} MB come with load: measured after every operation at 32 connections, without a collection forced.`,
    ),
    told(
      (figures) => [figures.scale?.['20000']?.usedMegabytes],
      (used) => `After the load of the part by size ${show(used)} MB are objects and arrays in use.`,
    ),
  ),
  'text.20k': byMachineOfText(),
  'text.200k': byMachineOfText(),
  'text.20k.p99': byMachine(),
  'text.lucene': engineThen('20000', 'Lucene'),
  'text.200k.lucene': engineThen('200000', 'Lucene'),
  'text.200k.p99': byMachine(),
  'build.20k': byMachine('s'),
  'build.200k': byMachine('s'),
  'index.20k': told(
    (figures) => [figures.library?.search?.['20000']?.ofWorld?.indexMb],
    (world) =>
      `Forms and translations of a word, filters, facets and orders lie in it beside the postings; of the services of the race it takes ${show(world)} MB.`,
  ),
  'index.200k': told(
    (figures) => [figures.library?.search?.['200000']?.ofWorld?.indexMb],
    (world) => `Of the services of the race it takes ${show(world)} MB.`,
  ),
  update: byMachine(),
  'match.p50': byMachine(),
  'match.p99': byMachine(),
  'match.1m.p99': byMachine(),
  'bundle.p50': byMachine(),
  'bundle.p99': byMachine(),
  loop: ({ loop }) => {
    if (!loop) return null;
    const over = Object.entries(loop.by)
      .filter(([, ms]) => ms > 20)
      .map(([name, ms]) => `${name.replaceAll('_', ' ')} ${show(ms)} ms`);
    return `At ${show(loop.services)} services: ${over.join(', ')}; all others hold it for less.`;
  },
};

/** Lists of this world beside those of the goal: the same ready bytes from memory. */
function ofMemory(figures, goal) {
  return told(
    (figures) => [cell(figures, 'list', 'memory_limit')?.perSecond, cell(figures, 'list')?.perSecond],
    (limit, ours) =>
      `Ready bytes from memory go out ${show(limit)} times a second here, 59,336 there; this list reaches ${show(ours / limit)} of them.`,
  )(figures, goal);
}

function byMachineOfText() {
  return told(
    (figures, { target }) => [machineOf(figures).cpu, target],
    (factor, target) =>
      `The same peers need ${show(factor)} times the processor here than where the goal was set, so ${show(target)}/s there are ${show(target / factor)}/s here.`,
  );
}
