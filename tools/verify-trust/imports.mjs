import { existsSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ROOT } from '../built.mjs';
import { Person } from '../verify-deal/person.mjs';
import { bombs, CANARY, soundWorkbook } from './import-bombs.mjs';

export const PLANTED = 'a reader may take five times the memory, and nobody looks at its files before';
const MEMORY_MB = 256;
const SECONDS = 30;
const PREVIEW =
  'mutation ($input: PreviewImportInput!) { answer: previewImport(input: $input) { run { id newRows } userErrors { code message } } }';
const PLANTED_BOMB = 'nine thousand rows of two hundred cells';
const HEAVIEST = [
  'ten thousand rows of a thousand cells',
  'a quote that never ends',
  'a million keys',
  'a million columns',
  'one text of forty megabytes',
  'laughs of ten levels',
  'an entity that is a file',
  'a part of a gigabyte that claims ten bytes',
  'a name that climbs',
];
const EDITOR = 'kaspars.ventlapa@lv-log.example';

/**
 * Hands bombs in as files of services, each through the API, and looks at the memory of the server and of the process that reads,
 * at the time, and for files left outside. A good file has to be read afterwards.
 */
export async function judge({ full, plant, tell, stage }) {
  if (plant) return judgeUnguarded();
  const { DEMO_PASSWORD } = await import('@fivefold/world');
  const server = await stage.serve();
  const editor = await new Person(server.baseUrl).signIn(EDITOR, DEMO_PASSWORD);
  const send = (fileName, bytes) =>
    editor.send(PREVIEW, { input: { fileName, contentBase64: bytes.toString('base64') } });
  const faults = [];
  let n = 0;
  let mostMegabytes = 0;
  let mostSeconds = 0;
  const all = bombs();
  // Every reader is a process of its own: of all of them a change of the program sees the heaviest, one of each sort.
  const chosen = full ? all : all.filter(([, what]) => HEAVIEST.includes(what));
  for (const [fileName, what, make] of chosen) {
    n += 1;
    const bytes = make();
    // While it was made nobody listened: a line that the server closed meanwhile is noticed first.
    await delay(50);
    const before = server.megabytes();
    const watch = watchReaders(server.pid);
    const from = performance.now();
    const outcome = await send(fileName, bytes).then(
      ({ answer }) => answer.userErrors[0]?.code ?? 'read',
      (error) => error.code ?? error.message,
    );
    const seconds = (performance.now() - from) / 1000;
    const megabytes = watch.end();
    const grown = server.megabytes() - before;
    mostMegabytes = Math.max(mostMegabytes, megabytes);
    mostSeconds = Math.max(mostSeconds, seconds);
    tell(`  ${what}: ${outcome}, ${megabytes} MB, ${seconds.toFixed(1)} s, server ${grown} MB`);
    if (megabytes > MEMORY_MB || grown > MEMORY_MB)
      faults.push(`${what}: ${megabytes} MB, server ${grown} MB`);
    if (seconds > SECONDS) faults.push(`${what}: ${seconds.toFixed(1)} s`);
    if (!/^(read|IMPORT_\w+|INPUT_INVALID|TOO_MANY_REQUESTS)$/.test(outcome))
      faults.push(`${what}: ${outcome}`);
  }
  const outside = [os.tmpdir(), '/tmp', '/', ROOT, path.dirname(ROOT), path.join(ROOT, 'apps/api')].filter(
    (folder) => existsSync(path.join(folder, CANARY)),
  );
  const good = await send('good.xlsx', soundWorkbook());
  const goodRead = good.answer.run?.newRows === 1;
  await server.stop();
  return {
    holds:
      faults.length === 0 && outside.length === 0 && goodRead && n === (full ? all.length : HEAVIEST.length),
    ...{
      n,
      mostMegabytes,
      mostSeconds: Math.round(mostSeconds * 10) / 10,
      outside: outside.length,
      goodRead,
      faults,
    },
  };
}

/**
 * Follows the largest memory of every process that `pid` starts, until `end()` tells it in megabytes.
 * @throws Error on systems without /proc, where nobody can tell
 */
function watchReaders(pid) {
  const peaks = new Map();
  const look = () => {
    for (const child of childrenOf(pid)) {
      try {
        const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child}/status`, 'utf8')) ?? [];
        peaks.set(child, Math.max(peaks.get(child) ?? 0, Number(kilobytes ?? 0)));
      } catch {
        // It has ended between the two looks.
      }
    }
  };
  const timer = setInterval(look, 5);
  return {
    end() {
      clearInterval(timer);
      return Math.round(Math.max(0, ...peaks.values()) / 1024);
    },
  };
}

function childrenOf(pid) {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) => {
    try {
      return readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean);
    } catch {
      return [];
    }
  });
}

/** The fault: a table of two million cells, read by a process that may take much. It need not come to an end. */
async function judgeUnguarded() {
  const { readApart } = await import(path.join(ROOT, 'apps/api/dist/import-file/read-apart.js'));
  const [fileName, , make] = bombs().find(([, what]) => what === PLANTED_BOMB);
  const watch = watchReaders(process.pid);
  const outcome = await readApart({ fileName, bytes: make(), clusterSlug: 'lv-log' }, undefined, {
    memoryMb: 480,
    timeMs: 60_000,
  }).then(
    () => 'read',
    ({ code }) => code,
  );
  const megabytes = watch.end();
  return { holds: megabytes <= MEMORY_MB, n: 1, outcome, megabytes };
}
