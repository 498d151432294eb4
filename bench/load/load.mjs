import { spawn, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const SCRIPT = path.join(path.dirname(fileURLToPath(import.meta.url)), 'load.lua');
let plans = 0;
/** Numbers of requests never come again, neither in this run nor in an earlier one on a kept database. */
let numbers = Date.now() * 1000;

/** Finds the load generator, or installs it where that is possible. @throws Error that says what to do */
export function requireWrk() {
  const found = () => spawnSync('wrk', ['--version']).error === undefined;
  if (found()) return;
  if (process.getuid?.() === 0) spawnSync('apt-get', ['install', '-y', '-q', 'wrk'], { stdio: 'ignore' });
  if (!found())
    throw new Error(
      'The load generator wrk is missing. Install it (Debian: apt-get install wrk; macOS: brew install wrk).',
    );
}

/**
 * Sends requests of one operation for a while.
 *
 * @param target `{url, method, path, headers, bodies, once}`; with `once` each body is sent a single time and the slot may end early
 * @param options.watch counts refusals told in an answer; costs the load generator a little, so reads go without
 * @returns requests answered and asked (those under way at the end are answered to nobody), requests a second, p50/p95/p99 in ms, bytes an answer, failed, and seconds that requests were under way
 */
export async function load(target, { seconds, connections, watch = false }) {
  const { url, method = 'POST', path: at = '/graphql', headers = {}, bodies, once = false } = target;
  const file = path.join(os.tmpdir(), `fivefold-load-${process.pid}-${(plans += 1)}`);
  const base = numbers;
  numbers += 10_000_000;
  const head = Object.entries({ 'content-type': 'application/json', ...headers });
  const lines = [
    ...[
      `method\t${method}`,
      `path\t${at}`,
      `once\t${once ? 1 : 0}`,
      `base\t${base}`,
      `watch\t${watch ? 1 : 0}`,
    ],
    ...head.map(([name, value]) => `header\t${name}: ${value}`),
    '',
    ...bodies,
  ];
  writeFileSync(file, `${lines.join('\n')}\n`);
  try {
    const args = [
      '-t1',
      `-c${connections}`,
      `-d${seconds}s`,
      '--latency',
      '--timeout',
      '60s',
      '-s',
      SCRIPT,
      url,
      '--',
      file,
    ];
    const { said, complaint } = await run('wrk', args);
    const line = said.split('\n').find((each) => each.startsWith('{"requests"'));
    if (!line) throw new Error(`wrk told no figures: ${said.slice(-300)} ${complaint.slice(-300)}`);
    const figures = JSON.parse(line);
    const failed = figures.failed + figures.status + figures.timeout + figures.socket;
    return {
      requests: figures.requests,
      asked: Math.max(figures.asked, figures.requests),
      perSecond: figures.requests / figures.seconds,
      ...{ p50Ms: figures.p50, p95Ms: figures.p95, p99Ms: figures.p99, maxMs: figures.max },
      bytes: figures.requests > 0 ? figures.bytes / figures.requests : 0,
      seconds: figures.seconds,
      failed,
      complaint: failed > 0 ? complaint.trim().slice(0, 500) || line : '',
    };
  } finally {
    rmSync(file, { force: true });
  }
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let complaint = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (complaint += chunk));
    child.once('error', reject);
    child.once('close', () => resolve({ said, complaint }));
  });
}
