import { engineTable, libraryTable, matchLines, scaleTable } from './alone.mjs';
import { TITLES, WORDS } from './names.mjs';
import { show } from './numbers.mjs';
import { busyTable, freshLines, operationTable, startTable, tripsTable } from './served.mjs';
import { machineOf } from './then.mjs';

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

function notes({ notes: told = [], comparable = [], missing = [], failed = {} }) {
  const all = [
    ...told,
    ...missing,
    ...Object.entries(failed).map(([part, why]) => `Not measured: ${part}, ${why}`),
    ...comparable.map((problem) => `Not comparable: ${problem}`),
  ];
  return all.length > 0 ? ['', '## Notes', '', ...all.map((note) => `- ${note}`)] : [];
}
