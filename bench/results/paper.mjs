import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../tools/built.mjs';
import { show } from './numbers.mjs';

const PAPER = path.join(ROOT, 'docs/scale.md');
/** Where writes and own lists are measured; they do not grow with the catalogue. */
const AT = '20000@32';
const RECKONED = [1_000_000, 2_000_000, 10_000_000];
/** Of a thousand requests: how many, words, and the operations whose mean counts. */
const THOUSAND = [
  [450, 'searches with a facet', ['search']],
  [350, 'lists, details, suggestions', ['list', 'detail', 'suggest']],
  [100, 'own lists', ['own']],
  [50, 'matches of a need', ['match']],
  [50, 'writes', ['request', 'accept', 'publish', 'create']],
];

/** Writes the measured tables of docs/scale.md anew; what stands between them is written by hand. */
export async function writePaper(figures) {
  const { format, resolveConfig } = await import('prettier');
  let text = readFileSync(PAPER, 'utf8');
  for (const [name, lines] of Object.entries(tablesOf(figures))) {
    const place = new RegExp(`(<!-- measured: ${name} -->\n)[\\s\\S]*?(\n<!-- until here -->)`);
    if (!place.test(text)) throw new Error(`docs/scale.md has no place for ${name}.`);
    text = text.replace(place, (_, from, to) => `${from}\n${lines.join('\n')}\n${to}`);
  }
  const options = await resolveConfig(PAPER);
  writeFileSync(PAPER, await format(text, { ...options, parser: 'markdown' }));
}

/** Lines of Markdown by the name of their place. */
export function tablesOf(figures) {
  const sizes = Object.keys(figures.scale ?? {})
    .map(Number)
    .sort((a, b) => a - b);
  const context = { figures, sizes, scale: figures.scale ?? {}, library: figures.library?.search ?? {} };
  return { slopes: slopes(context), millions: millions(context), thousand: thousand(context) };
}

/** What one service more adds, between the two largest sizes that have it; null where there are not two. */
function slopeOf({ sizes }, read) {
  const known = sizes.map((size) => [size, read(size)]).filter(([, value]) => Number.isFinite(value));
  if (known.length < 2) return null;
  const [[small, low], [large, high]] = known.slice(-2);
  return {
    by: (high - low) / (large - small),
    at: (size) => high + ((high - low) / (large - small)) * (size - large),
  };
}

function slopes(context) {
  const { sizes, scale, library, figures } = context;
  const cost = (operation) => (size) => {
    const one = scale[size]?.operations[operation];
    return one && one.cpuMs + (one.databaseCpuMs ?? 0);
  };
  const rows = [
    ['memory after the start, MB', (size) => scale[size]?.readyMegabytes, 1024, 'KB'],
    ['memory after load, MB', (size) => scale[size]?.loadedMegabytes, 1024, 'KB'],
    ['of it objects and arrays that are in use, MB', (size) => scale[size]?.usedMegabytes, 1024, 'KB'],
    ['index beside the services, library alone, MB', (size) => library[size]?.ofWorld?.indexMb, 1000, 'KB'],
    ['index build, library alone, s', (size) => library[size]?.ofWorld?.buildS, 1000, 'ms'],
    ['file that the index starts from, MB', (size) => scale[size]?.snapshotMegabytes, 1024, 'KB'],
    ['database with trail and plans, MB', (size) => scale[size]?.databaseMegabytes, 1024, 'KB'],
    ['start from the database, s', (size) => scale[size] && scale[size].firstMs / 1000, 1e3, 'ms'],
    ['start from the file, s', (size) => scale[size] && scale[size].restartMs / 1000, 1e6, 'µs'],
    ['search, CPU ms', cost('search'), 1e6, 'ns'],
    ['search with all facets, CPU ms', cost('search_facets'), 1e6, 'ns'],
    ['list, CPU ms', cost('list'), 1e6, 'ns'],
    ['detail, CPU ms', cost('detail'), 1e6, 'ns'],
    ['match of a need, CPU ms', cost('match'), 1e6, 'ns'],
    [
      'following a change made elsewhere, ms',
      (size) => scale[size] && scale[size].catchUpMs / scale[size].changes,
      0,
    ],
  ];
  const measured = figures.measured?.scale;
  return [
    `Measured by \`--part scale,library\`${measured ? ` at ${measured.commit}, ${measured.date.slice(0, 10)}` : ''}; a service more: between the two largest sizes of a row.`,
    '',
    `| what | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} | a service more |`,
    `| --- |${' --- |'.repeat(sizes.length + 1)}`,
    ...rows
      .filter(([, read]) => sizes.some((size) => Number.isFinite(read(size))))
      .map(([words, read, factor, unit]) => {
        const slope = factor ? slopeOf(context, read) : null;
        return `| ${words} | ${sizes.map((size) => show(read(size))).join(' | ')} | ${slope ? `${show(slope.by * factor)} ${unit}` : '–'} |`;
      }),
  ];
}

function millions(context) {
  const { scale } = context;
  const of = (name, divisor) => {
    const slope = slopeOf(context, (size) => scale[size]?.[name]);
    return (size) => (scale[size] ? scale[size][name] : slope?.at(size)) / divisor;
  };
  const memory = of('loadedMegabytes', 1024);
  const [first, again] = [of('firstMs', 1000), of('restartMs', 1000)];
  const cpu = slopeOf(context, (size) => scale[size]?.operations.search.cpuMs);
  const what = ['as it is', 'as it is, with more memory', 'parts of a million, side by side'];
  return [
    '| services | memory of a replica, GB | start from the database, s | from the file, s | search, CPU ms | what to do |',
    '| --- | --- | --- | --- | --- | --- |',
    ...RECKONED.map((size, at) => {
      const search = scale[size]?.operations.search.cpuMs ?? cpu?.at(size);
      const name = `${size.toLocaleString('en')}${scale[size] ? '' : ', reckoned'}`;
      return `| ${name} | ${[memory(size), first(size), again(size), search].map(show).join(' | ')} | ${what[at]} |`;
    }),
  ];
}

function thousand({ figures, sizes, scale }) {
  const wanted = sizes.filter((size) => size >= 20_000);
  const fixed = figures.graphql?.[AT] ?? {};
  const find = (operation, size) => scale[size].operations[operation] ?? fixed[operation]?.fivefold;
  const mean = (operations, size, name) => {
    const each = operations.map((operation) => find(operation, size)?.[name]).filter(Number.isFinite);
    return each.length > 0 ? each.reduce((sum, one) => sum + one, 0) / each.length : null;
  };
  const cores = (size, name) =>
    THOUSAND.reduce(
      (sum, [count, , operations]) => sum + (count * (mean(operations, size, name) ?? 0)) / 1000,
      0,
    );
  const row = (words, read) => `| ${words} | ${wanted.map((size) => read(size)).join(' | ')} |`;
  return [
    `| of 1,000 requests: CPU ms each · cores | ${wanted.map((size) => size.toLocaleString('en')).join(' | ')} |`,
    `| --- |${' --- |'.repeat(wanted.length)}`,
    ...THOUSAND.map(([count, words, operations]) =>
      row(`${count} ${words}`, (size) => {
        const each = mean(operations, size, 'cpuMs');
        return each === null ? '–' : `${show(each)} · ${show((count * each) / 1000)}`;
      }),
    ),
    row('all, cores of replicas', (size) => show(cores(size, 'cpuMs'))),
    row('beside it PostgreSQL, cores', (size) => show(cores(size, 'databaseCpuMs'))),
    row('replicas', (size) => {
      const needed = cores(size, 'cpuMs');
      return Math.max(Math.ceil(2 * needed), Math.ceil(needed) + 1);
    }),
  ];
}
