import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ROOT } from './built.mjs';

/**
 * Starts the product as a newcomer does and waits until it is ready.
 *
 * @param {{dataDir?: string, port?: number, environment?: object}} options `port` 0 or absent: a free one
 * @returns address, milliseconds to ready, `stop()` as Ctrl-C does, `kill()` as kill -9 does; both wait for the end
 */
export async function startFivefold({ dataDir, port = 0, environment = {} }) {
  const chosen = port || (await freePort());
  const startedAt = performance.now();
  const { child, output } = launch({
    DATA_DIR: dataDir,
    PORT: String(chosen),
    DATABASE_URL: '',
    ...environment,
  });
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  const baseUrl = `http://localhost:${chosen}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended while starting:\n${output()}`);
    if (performance.now() - startedAt > 120_000) {
      child.kill('SIGKILL');
      throw new Error(`The server was not ready within two minutes:\n${output()}`);
    }
    const ready = await fetch(`${baseUrl}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) break;
    await delay(20);
  }
  const end = async (signal) => {
    const askedAt = performance.now();
    child.kill(signal);
    const outcome = await ended;
    return { ...outcome, tookMs: Math.round(performance.now() - askedAt) };
  };
  return {
    baseUrl,
    readyMs: Math.round(performance.now() - startedAt),
    output,
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
  };
}

/** Starts the product where it should refuse; waits for its end, at most a minute. */
export async function tryStart(environment) {
  const { child, output } = launch(environment);
  const timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearTimeout(timer);
  return { code, output: output() };
}

function launch(environment) {
  const child = spawn(process.execPath, [path.join(ROOT, 'tools/start.mjs')], {
    cwd: ROOT,
    env: { ...process.env, LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  return { child, output: () => said };
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** A new temporary folder that the unprivileged account of PostgreSQL may enter too. */
export function scratchFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fivefold-'));
  chmodSync(folder, 0o755);
  return folder;
}
