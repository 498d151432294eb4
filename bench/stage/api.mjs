import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ROOT } from '../../tools/built.mjs';

/** Nobody is refused for asking often: what is measured is what an answer costs. */
const UNBOUNDED = '1000000000';

/**
 * The API as in production on a filled database: its own process, by its own `main.js`.
 *
 * @param options.nodeFlags for its Node, e.g. `['--cpu-prof']`
 * @returns pid, address, milliseconds from the start of the process until it is ready and until the first answer to `probe`
 */
export async function startApi(
  catalogue,
  { port, nodeFlags = [], environment = {}, probe = null, stdio = ['ignore', 'ignore', 'inherit'] },
) {
  const startedAt = performance.now();
  // As `npm start` bounds the memory of young objects.
  const flags = ['--max-semi-space-size=16', ...nodeFlags];
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
  const readyMs = await until(child, startedAt, async () => (await fetch(`${url}/readyz`)).ok);
  const answerMs = probe ? await until(child, startedAt, () => probe(url)) : null;
  return { name: 'fivefold', pid: child.pid, child, url, port, readyMs, answerMs, stop };
}

async function until(child, startedAt, isThere) {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The API ended with ${child.exitCode} while starting.`);
    if (performance.now() - startedAt > 600_000) throw new Error('The API was not ready within ten minutes.');
    if (await isThere().catch(() => false)) return performance.now() - startedAt;
    await delay(5);
  }
}
