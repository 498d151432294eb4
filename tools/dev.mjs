import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBuilt, ROOT } from './built.mjs';

/**
 * Builds on every change and restarts the server; the page is served by Vite with hot reload on port 5173.
 * Ctrl-C ends everything.
 */
await ensureBuilt(['@fivefold/api']);
// What is compiled on a change is not bundled again: without the bundle the server runs the modules themselves.
rmSync(path.join(ROOT, 'apps/api/dist/bundled'), { recursive: true, force: true });

const swc = path.join(ROOT, 'node_modules/.bin/swc');
const flags = ['src', '-d', 'dist', '--strip-leading-paths', '-w', '-q'];
for (const project of [
  'libs/domain',
  'libs/vocabulary',
  'libs/matching',
  'libs/world',
  'migrations',
  'apps/api',
]) {
  const depth = path.relative(path.join(ROOT, project), ROOT);
  start(
    swc,
    [...flags, '--config-file', `${depth}/.swcrc`, '--ignore', '**/*.spec.ts,**/*.db-spec.ts'],
    project,
  );
}
const watched = [
  'apps/api/dist',
  'libs/domain/dist',
  'libs/vocabulary/dist',
  'libs/matching/dist',
  'migrations/dist',
];
const watch = watched
  .filter((folder) => existsSync(path.join(ROOT, folder)))
  .flatMap((folder) => ['--watch-path', folder]);
/** What the page may ask, as Vite writes it and the server reads it. */
const DOCUMENTS_FILE = path.join(ROOT, '.nx/documents.json');
start(process.execPath, [...watch, '--watch-preserve-output', 'apps/api/dist/main.js'], '.', {
  DATA_DIR: process.env.DATA_DIR ?? `${ROOT}/.data`,
  DOCUMENTS_FILE,
});
start(path.join(ROOT, 'node_modules/.bin/vite'), ['--clearScreen', 'false'], 'apps/web', {
  API_URL: `http://localhost:${process.env.PORT ?? 3000}`,
  DOCUMENTS_FILE,
});

function start(command, args, folder, env = {}) {
  const child = spawn(command, args, {
    cwd: path.join(ROOT, folder),
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  process.on('SIGINT', () => child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
}
