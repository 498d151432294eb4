import { WORDS } from './names.mjs';
import { show } from './numbers.mjs';

/** The library by itself and Fivefold by size, as lines of Markdown. */

/** A match over GraphQL beside what its own stages take. */
export function matchLines({ graphql, library }) {
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

export function libraryTable(library) {
  if (!library) return [];
  return [
    '',
    '## Library, one core',
    '',
    '| services | text search /s | p99 ms | build s | index MB | one replaced, p99 ms |',
    '| --- | --- | --- | --- | --- | --- |',
    ...Object.entries(library.search ?? {}).map(
      ([size, one]) =>
        `| ${Number(size).toLocaleString('en')} | ${show(one.perSecond)} | ${show(one.p99Ms)} | ${show(one.buildS)} | ${show(one.indexMb)} | ${show(one.replaceP99Ms)} |`,
    ),
    '',
    '| match against | understand | judge | bundle | explain | all but the bundle, p50 / p99 ms |',
    '| --- | --- | --- | --- | --- | --- |',
    ...Object.entries(library.match ?? {}).map(([size, { stages, p50Ms, p99Ms }]) => {
      const stage = (name) => `${show(stages[name].p50Ms)} / ${show(stages[name].p99Ms)}`;
      return `| ${Number(size).toLocaleString('en')} | ${['understand', 'prepareMatch', 'compose', 'concludeMatch'].map(stage).join(' | ')} | ${show(p50Ms)} / ${show(p99Ms)} |`;
    }),
    ...(library.bundle
      ? [
          '',
          `Bundles of 6 capabilities with 40 candidates: p50 ${show(library.bundle.p50Ms)} ms, p99 ${show(library.bundle.p99Ms)} ms over ${library.bundle.problems} problems.`,
        ]
      : []),
  ];
}

export function engineTable(engines) {
  return engines?.table ? ['', '## Beside other engines in one process', '', engines.table] : [];
}

export function scaleTable(scale) {
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
