import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const LUCENE = ['core', 'analyzers-common'].map((part) => `/usr/share/java/lucene-${part}-8.7.0.jar`);

const node = (module) => (files) => [
  process.execPath,
  [
    '--expose-gc',
    '--max-old-space-size=8192',
    path.join(HERE, 'engine-process.mjs'),
    module,
    ...files('jsonl'),
  ],
];

/** Engines in the order of the table. `missing` says why one cannot run here, or null; `parts` what it takes part in. */
export const ENGINES = [
  { name: 'Fivefold index', command: node('fivefold'), parts: ['speed'] },
  { name: 'Fivefold ranker', command: node('fivefold-ranker'), parts: ['ranking'] },
  { name: 'Fivefold plain BM25', command: node('fivefold-plain'), parts: ['ranking'] },
  {
    name: 'Xapian',
    command: (files) => ['/usr/bin/python3', [path.join(HERE, 'xapian_process.py'), ...files('jsonl')]],
    missing: () =>
      succeeds('/usr/bin/python3', ['-c', 'import xapian'])
        ? null
        : 'package python3-xapian is not installed',
  },
  {
    name: 'Lucene',
    command: (files) => [
      'java',
      ['-cp', LUCENE.join(':'), path.join(HERE, 'LuceneProcess.java'), ...files('tsv')],
    ],
    missing: () => {
      if (!LUCENE.every((file) => existsSync(file))) return 'package liblucene8-java is not installed';
      return succeeds('javac', ['-version']) ? null : 'no Java development kit';
    },
  },
  { name: 'FlexSearch', command: node('flexsearch') },
  { name: 'SQLite FTS5', command: node('sqlite-fts5') },
  { name: 'MiniSearch', command: node('minisearch') },
  { name: 'wink BM25', command: node('wink-bm25') },
  { name: 'Orama', command: node('orama') },
].map((engine) => ({ parts: ['speed', 'ranking'], missing: () => null, ...engine }));

function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/**
 * Starts an engine over files `{texts,queries}.{jsonl,tsv}` of a folder.
 *
 * @param limitMs for building; an engine that takes longer is ended
 * @returns `built`, its first answer; `ask(line)`, the next one; `stop()`
 */
export async function start(engine, folder, limitMs) {
  const files = (extension) => ['texts', 'queries'].map((name) => path.join(folder, `${name}.${extension}`));
  const [command, args] = engine.command(files);
  const child = spawn(command, args, { cwd: HERE, stdio: ['pipe', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint = `${complaint}${chunk}`.slice(-2000)));
  child.stdin.on('error', () => {});
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await answers.next();
    if (done) throw new Error(complaint.trim().split('\n').at(-1) || `ended with ${child.exitCode}`);
    return JSON.parse(value);
  };
  let late = false;
  const timer = setTimeout(() => (late = child.kill()), limitMs);
  const built = await next().catch((error) => {
    throw late ? new Error(`not built in ${limitMs / 1000} s`) : error;
  });
  clearTimeout(timer);
  return {
    built,
    ask(line) {
      child.stdin.write(`${line}\n`);
      return next();
    },
    stop: () => child.stdin.end(),
  };
}
