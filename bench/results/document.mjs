import { show } from './numbers.mjs';
import { machineOf } from './then.mjs';

const TITLES = {
  fivefold: 'Fivefold',
  sql_floor: 'SQL floor',
  memory_limit: 'Memory limit',
  postgraphile: 'PostGraphile',
  vendure: 'Vendure',
};
const WORDS = {
  search: 'search: words, facet, 20 rows nested, exact total',
  list: 'list: newest of a sector by keyset, exact total',
  detail: 'detail of a service',
  own: 'own requests with offers, 50 rows',
  own_one: 'own requests with offers, 1 row',
  suggest: 'suggestions',
  match: 'match of a need',
  search_facets: 'search with all facets',
  search_signed_in: 'search, signed in',
  request: 'send a request',
  accept: 'accept a quote',
  publish: 'publish a service',
  create: 'create a service',
};

/** The results as a page in Markdown. */
export function documentOf(figures, goals, plots = []) {
  return [
    ...head(figures),
    ...goalTable(goals),
    ...reasonLines(goals),
    ...machineTable(figures),
    ...Object.entries(figures.graphql ?? {})
      .filter(([, operations]) => Object.values(operations).some((byKey) => Object.keys(byKey).length > 1))
      .flatMap(([place, operations]) => operationTable(place, operations)),
    ...startTable(figures.start),
    ...tripsTable(figures.trips),
    ...freshLines(figures),
    ...busyTable(figures),
    ...libraryTable(figures.library),
    ...matchLines(figures),
    ...engineTable(figures.engines),
    ...scaleTable(figures.scale),
    ...plots.flatMap((name) => ['', `![${name.replace(/-|\.svg/g, ' ').trim()}](${name})`]),
    ...notes(figures),
  ].join('\n');
}

function head({ at, versions = {}, seconds, quick, measured }) {
  const own = Object.entries(versions)
    .filter(([key]) => !['fivefold', 'sql_floor', 'memory_limit'].includes(key))
    .flatMap(([, each]) => Object.entries(each))
    .map(([name, version]) => `${name} ${version}`);
  const days = measured
    ? ` Parts: ${Object.entries(measured)
        .map(
          ([part, { date, commit, quick: isQuick, seconds: took }]) =>
            `${part} ${date.slice(0, 10)} (${commit}${isQuick ? ', quick' : ''}${took ? `, ${took} s` : ''})`,
        )
        .join(', ')}.`
    : '';
  return [
    '# Results',
    '',
    `Measured ${at.date.slice(0, 16).replace('T', ' ')} UTC at ${at.commit} on ${at.cores} cores (${at.processor}), ${at.memoryGb} GB, ${at.system}; ` +
      `Node ${at.node.slice(1)}, PostgreSQL ${at.postgresql}${own.length > 0 ? `, ${own.join(', ')}` : ''}; load at the start ${at.load}, a fixed piece of work ${at.workMs ?? '–'} ms, ` +
      `${seconds} s${quick ? ', quick' : ''}.${days}`,
    '',
    'Load by wrk on the same machine. Systems answer in turn, round by round; figures are medians of the rounds, ratios are of one run. CPU is user and system time of',
    'the process tree of a server, of PostgreSQL after the plus sign.',
  ];
}

function goalTable(goals) {
  return [
    '',
    '## Goals',
    '',
    '| what | goal | figure | met |',
    '| --- | --- | --- | --- |',
    ...goals.map(({ words, goal, figure, last, met, unit }) => {
      const shown = figure ?? last ?? null;
      return `| ${words} | ${goal} | ${shown === null ? '–' : `${show(shown)} ${unit}${figure === null ? ' (last full run)' : ''}`} | ${met === null ? '–' : met ? 'yes' : '**no**'} |`;
    }),
  ];
}

function reasonLines(goals) {
  const missed = goals.filter(({ met }) => met === false);
  if (missed.length === 0) return [];
  return [
    '',
    '## Why a goal is missed',
    '',
    ...missed.map(({ words, figure, unit, goal, reason }) => {
      const why = reason ?? 'No reason is proved by this run.';
      return `- **${words}**, ${show(figure)} ${unit} for ${goal}: ${why}`;
    }),
  ];
}

function machineTable(figures) {
  const { cpu, rows } = machineOf(figures);
  if (rows.length === 0) return [];
  return [
    '',
    '## This machine beside the one of the goals',
    '',
    'Requests a second of the same peers where the goals were set and in this run. Services there were other ones, so search and list compare',
    `in part; a detail is a detail. ${cpu ? `**Machine factor ${show(cpu)}**: processor time of a detail here by that there, SQL floor, PostGraphile and Vendure, geometric mean.` : ''}`,
    '',
    '| what | then | here | here ÷ then |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ operation, key, then, now }) =>
        `| ${WORDS[operation].split(':')[0]}, ${TITLES[key]} | ${show(then)} | ${show(now)} | ${show(now / then)} |`,
    ),
  ];
}

function busyTable({ busy }) {
  if (!busy) return [];
  const row = (words, { perSecond, p50Ms, p99Ms }) =>
    `| ${words} | ${show(perSecond)} | ${show(p50Ms)} | ${show(p99Ms)} |`;
  return [
    '',
    `## Search while writes go on, ${busy.connections} connections`,
    '',
    `${busy.writesPerSecond} writes a second, sent when they are due: publish, create and send a request in turn. ${show(busy.written)} a second were answered, p50 ${show(busy.writeP50Ms)} ms, p99 ${show(busy.writeP99Ms)} ms, ${busy.failed} failed.`,
    '',
    '| search | /s | p50 ms | p99 ms |',
    '| --- | --- | --- | --- |',
    row('alone', busy.quiet),
    row('while writes go on', busy.busy),
    `| busy ÷ alone | ${show(busy.rateRatio)} | ${show(busy.busy.p50Ms / busy.quiet.p50Ms)} | ${show(busy.p99Ratio)} |`,
  ];
}

function operationTable(place, operations) {
  const [size, connections] = place.split('@').map(Number);
  const keys = [...new Set(Object.values(operations).flatMap((byKey) => Object.keys(byKey)))];
  return [
    '',
    `## ${size.toLocaleString('en')} services, ${connections} connections`,
    '',
    'Requests a second (Fivefold ÷ it) · p50 / p95 / p99 ms · CPU ms a request · statements beside BEGIN and COMMIT.',
    '',
    `| operation | ${keys.map((key) => TITLES[key] ?? key).join(' | ')} |`,
    `| --- |${' --- |'.repeat(keys.length)}`,
    ...Object.entries(operations).map(
      ([operation, byKey]) =>
        `| ${WORDS[operation] ?? operation} | ${keys.map((key) => cell(key, byKey)).join(' | ')} |`,
    ),
  ];
}

function cell(key, byKey) {
  const one = byKey[key];
  if (!one) return '–';
  const ratio =
    key !== 'fivefold' && byKey.fivefold ? ` (${show(byKey.fivefold.perSecond / one.perSecond)} ×)` : '';
  const cpu =
    one.cpuMs == null
      ? '–'
      : `${show(one.cpuMs)}${one.databaseCpuMs > 0.004 ? ` + ${show(one.databaseCpuMs)}` : ''}`;
  const failed = one.failed > 0 ? ` · **${one.failed} failed**` : '';
  return `${show(one.perSecond)}${ratio} · ${show(one.p50Ms)} / ${show(one.p95Ms)} / ${show(one.p99Ms)} · ${cpu} · ${one.statements == null ? '–' : Math.abs(Number(one.statements.toFixed(1)))}${failed}`;
}

function startTable(start) {
  if (!start) return [];
  return [
    '',
    '## Start and memory',
    '',
    '| services | server | start to first answer, ms | MB after start | MB after load |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(start).flatMap(([size, byKey]) =>
      Object.entries(byKey).map(
        ([key, one]) =>
          `| ${Number(size).toLocaleString('en')} | ${TITLES[key] ?? key} | ${show(one.answerMs)} | ${show(one.readyMegabytes)} | ${show(one.loadedMegabytes)} |`,
      ),
    ),
  ];
}

function tripsTable(trips) {
  if (!trips) return [];
  return [
    '',
    '## Waiting for PostgreSQL, one request at a time, BEGIN and COMMIT left out',
    '',
    '| operation | round trips | statements |',
    '| --- | --- | --- |',
    ...Object.entries(trips).map(
      ([operation, one]) => `| ${WORDS[operation] ?? operation} | ${one.trips} | ${one.statements} |`,
    ),
  ];
}

function freshLines({ fresh, loop }) {
  const lines = [];
  if (fresh)
    lines.push(
      '',
      '## From published to found',
      '',
      `By the publisher p50 ${show(fresh.ownP50Ms)} ms, p99 ${show(fresh.ownP99Ms)} ms after the answer; at a second replica p50 ${show(fresh.elsewhereP50Ms)} ms, p99 ${show(fresh.elsewhereP99Ms)} ms. ` +
        `A burst of ${fresh.burst} took ${show(fresh.burstTookMs)} ms; all were found at both ${show(fresh.burstMs)} ms after its end.`,
    );
  if (loop)
    lines.push(
      '',
      `## Event loop, one request at a time, ${loop.services.toLocaleString('en')} services`,
      '',
      '| operation | held it for, ms |',
      '| --- | --- |',
      ...Object.entries(loop.by).map(
        ([operation, ms]) => `| ${operation.replaceAll('_', ' ')} | ${show(ms)} |`,
      ),
    );
  return lines;
}

/** A match over GraphQL beside what its own stages take. */
function matchLines({ graphql, library }) {
  const asked = graphql?.['20000@32']?.match?.fivefold ?? graphql?.['20000@8']?.match?.fivefold;
  const stages = library?.match?.['20000']?.stages;
  if (!asked || !stages) return [];
  const own = ['understand', 'prepareMatch', 'compose', 'concludeMatch'].map((name) => stages[name].cpuMs);
  const sum = own.reduce((all, one) => all + one, 0);
  return [
    '',
    `A match over GraphQL takes ${show(asked.cpuMs)} ms of processor (p50 ${show(asked.p50Ms)}, p99 ${show(asked.p99Ms)} ms at 4 connections), its stages in the library ${show(sum)}: ${own.map(show).join(' + ')}.`,
  ];
}

function libraryTable(library) {
  if (!library) return [];
  return [
    '',
    '## Library, one core',
    '',
    '| services | text search /s | p99 ms | build s | index MB | one replaced, p99 ms |',
    '| --- | --- | --- | --- | --- | --- |',
    ...Object.entries(library.search).map(
      ([size, one]) =>
        `| ${Number(size).toLocaleString('en')} | ${show(one.perSecond)} | ${show(one.p99Ms)} | ${show(one.buildS)} | ${show(one.indexMb)} | ${show(one.replaceP99Ms)} |`,
    ),
    '',
    '| match against | understand | judge | bundle | explain | all but the bundle, p50 / p99 ms |',
    '| --- | --- | --- | --- | --- | --- |',
    ...Object.entries(library.match).map(([size, { stages, p50Ms, p99Ms }]) => {
      const stage = (name) => `${show(stages[name].p50Ms)} / ${show(stages[name].p99Ms)}`;
      return `| ${Number(size).toLocaleString('en')} | ${['understand', 'prepareMatch', 'compose', 'concludeMatch'].map(stage).join(' | ')} | ${show(p50Ms)} / ${show(p99Ms)} |`;
    }),
    '',
    `Bundles of 6 capabilities with 40 candidates: p50 ${show(library.bundle.p50Ms)} ms, p99 ${show(library.bundle.p99Ms)} ms over ${library.bundle.problems} problems.`,
  ];
}

function engineTable(engines) {
  return engines?.table ? ['', '## Beside other engines in one process', '', engines.table] : [];
}

function scaleTable(scale) {
  if (!scale) return [];
  const sizes = Object.keys(scale);
  const row = (words, read) =>
    `| ${words} | ${sizes.map((size) => read(scale[size], Number(size))).join(' | ')} |`;
  const operations = Object.keys(scale[sizes[0]].operations);
  const base = scale[sizes[0]];
  return [
    '',
    '## By size, 8 connections',
    '',
    `| services | ${sizes.map((size) => Number(size).toLocaleString('en')).join(' | ')} |`,
    `| --- |${' --- |'.repeat(sizes.length)}`,
    ...operations.map((operation) =>
      row(`${WORDS[operation] ?? operation}: /s · p50 / p99 ms · CPU ms`, ({ operations: all }) => {
        const one = all[operation];
        return one
          ? `${show(one.perSecond)} · ${show(one.p50Ms)} / ${show(one.p99Ms)} · ${show(one.cpuMs)}`
          : '–';
      }),
    ),
    row('first start, ms', ({ firstMs }) => show(firstMs)),
    row('start again, ms', ({ restartMs }) => show(restartMs)),
    row(
      'MB after start · after load',
      ({ readyMegabytes, loadedMegabytes }) => `${show(readyMegabytes)} · ${show(loadedMegabytes)}`,
    ),
    row('KB a service beside the smallest', ({ loadedMegabytes }, size) =>
      size > Number(sizes[0])
        ? show(((loadedMegabytes - base.loadedMegabytes) * 1024) / (size - Number(sizes[0])))
        : '–',
    ),
    row(
      'catching up, ms for changes',
      ({ catchUpMs, changes }) => `${show(catchUpMs)} for ${changes.toLocaleString('en')}`,
    ),
  ];
}

function notes({ notes: told = [], comparable = [], missing = [], failed = {} }) {
  const all = [
    ...told,
    ...missing,
    ...Object.entries(failed).map(([part, why]) => `Not measured: ${part}, ${why}`),
    ...comparable.map((problem) => `Not comparable: ${problem}`),
  ];
  return all.length > 0 ? ['', '## Notes', '', ...all.map((note) => `- ${note}`)] : [];
}
