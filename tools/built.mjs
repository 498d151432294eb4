import { spawn } from 'node:child_process';
import path from 'node:path';
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
  const { code, output } = await run([
    'run-many',
    '-t',
    'build',
    '-p',
    projects.join(','),
    '--output-style=static',
  ]);
  clearTimeout(notice);
  if (code !== 0) {
    console.error(output);
    process.exit(1);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  if (seconds > 1.5) tell(`Building: ${seconds.toFixed(1)} s`);
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
