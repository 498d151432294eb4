import { TITLES, WORDS } from './names.mjs';
import { show } from './numbers.mjs';

/** What servers were asked over HTTP, as lines of Markdown. */

export function operationTable(place, operations) {
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

export function startTable(start) {
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

export function tripsTable(trips) {
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

export function freshLines({ fresh, loop }) {
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

export function busyTable({ busy }) {
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
    ...(busy.aside ? [row('the same without publishing: no write changes the index', busy.aside)] : []),
    `| busy ÷ alone | ${show(busy.rateRatio)} | ${show(busy.busy.p50Ms / busy.quiet.p50Ms)} | ${show(busy.p99Ratio)} |`,
  ];
}
