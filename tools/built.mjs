import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Builds `projects` and what they need, unless the result is there already. Quiet unless it fails, or takes over a second
 * before a person's eyes. Does not look at all where `FIVEFOLD_BUILT` is 1: for a program that calls many commands in a row.
 * Exits the process with 1 and the compiler's words when the build fails.
 */
export async function ensureBuilt(projects) {
  if (process.env.FIVEFOLD_BUILT === '1') return;
  const startedAt = performance.now();
  // For a person who waits; a program that reads the error stream gets nothing but errors.
  const tell = process.stderr.isTTY ? (line) => console.error(line) : () => {};
  const notice = setTimeout(() => tell('Building …'), 1500);
  const build = ['run-many', '-t', 'build', '-p', projects.join(','), '--output-style=static'];
  const { code, output } = await alone(() => run(build));
  clearTimeout(notice);
  if (code !== 0) {
    console.error(output);
    process.exit(1);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  if (seconds > 1.5) tell(`Building: ${seconds.toFixed(1)} s`);
}

/**
 * Does the work while no other command of this tree does its own: of two that build at once, one would load what the other
 * is still writing. A lock that a dead process left behind does not count.
 */
async function alone(work) {
  const lock = path.join(ROOT, '.nx/building');
  await mkdir(path.dirname(lock), { recursive: true });
  while (!(await taken(lock))) {
    if (await isAbandoned(lock)) await rm(lock, { force: true });
    else await sleep(100);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** Writes the lock with the number of this process; false where another holds it. */
async function taken(lock) {
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

async function isAbandoned(lock) {
  const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
  // Not written yet, or gone by now.
  if (!(holder > 0)) return false;
  try {
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function run(args) {
  return new Promise((resolve) => {
    const nx = path.join(ROOT, 'node_modules/nx/dist/bin/nx.js');
    const child = spawn(process.execPath, [nx, ...args], {
      cwd: ROOT,
      env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ code, output }));
  });
}
