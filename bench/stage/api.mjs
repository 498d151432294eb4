import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ROOT } from '../../tools/built.mjs';

/** Nobody is refused for asking often: what is measured is what an answer costs. */
const UNBOUNDED = '1000000000';

/** Its log has warnings alone; they are read when something is looked for. */
export const LOG = process.env.BENCH_DEBUG ? 2 : 'ignore';

/** More than these do not fit into what the engine takes by itself, 4 GB. */
const LARGE = 300_000;

/**
 * The API as in production on a filled database: its own process, by its own `main.js`.
 *
 * @param options.nodeFlags for its Node, e.g. `['--cpu-prof']`
 * @returns pid, address, milliseconds from the start of the process until it is ready and until the first answer to `probe`
 */
export async function startApi(
  catalogue,
  { port, nodeFlags = [], environment = {}, probe = null, stdio = ['ignore', LOG, 'inherit'] },
) {
  const startedAt = performance.now();
  // As `npm start` bounds the memory of young objects.
  const large = catalogue.services > LARGE ? ['--max-old-space-size=12288'] : [];
  const flags = ['--max-semi-space-size=16', ...large, ...nodeFlags];
  const child = spawn(process.execPath, [...flags, path.join(ROOT, 'apps/api/dist/main.js')], {
    cwd: ROOT,
    stdio,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      DATABASE_URL: catalogue.appUrl,
      DATA_DIR: catalogue.folder,
      PORT: String(port),
      SEAL_KEYS: `bench:${randomBytes(32).toString('base64')}`,
      ONLY_PAGE_DOCUMENTS: 'off',
      BUDGET_POINTS: UNBOUNDED,
      BUDGET_REFILL: UNBOUNDED,
      WEB_ROOT: '',
      ...environment,
    },
  });
  const url = `http://127.0.0.1:${port}`;
  // Whoever ends the bench ends what it started.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const ended = new Promise((resolve) => child.once('exit', resolve)).then(() => process.off('exit', end));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  };
  const limitMs = Math.max(600_000, 2 * catalogue.services);
  const readyMs = await until(child, startedAt, limitMs, async () => (await fetch(`${url}/readyz`)).ok);
  const answerMs = probe ? await until(child, startedAt, limitMs, () => probe(url)) : null;
  return { name: 'fivefold', pid: child.pid, child, url, port, readyMs, answerMs, stop };
}

async function until(child, startedAt, limitMs, isThere) {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The API ended with ${child.exitCode} while starting.`);
    if (performance.now() - startedAt > limitMs)
      throw new Error(`The API was not ready within ${limitMs / 60_000} minutes.`);
    if (await isThere().catch(() => false)) return performance.now() - startedAt;
    // To half a per cent of what it takes: asking without a pause for minutes would take part of a core from it.
    await delay(Math.max(5, (performance.now() - startedAt) / 200));
  }
}
