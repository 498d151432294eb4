import { spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../built.mjs';

/** Runs a row that takes walls down from within, and so needs the sources: in a process of its own, on the stage's PostgreSQL. */
export async function judgeOnSources(row, { full, plant, tell, stage }) {
  const { adminUrl } = await stage.database();
  const server = new URL(adminUrl);
  server.pathname = '/postgres';
  const args = ['--row', row, ...(full ? ['--full'] : []), ...(plant ? ['--plant'] : [])];
  return runOnSources(args, { env: { TEST_POSTGRES_URL: server.href }, tell: plant ? () => {} : tell });
}

/**
 * A process on the sources; what it says on its last line, as JSON. What it says of its progress is told.
 * @param args of `apps/api/test/matrix/run.mjs`
 */
export async function runOnSources(args, { env = {}, tell }) {
  const entry = ['--import', './apps/api/test/source-hooks.mjs', 'apps/api/test/matrix/run.mjs'];
  const child = spawn(process.execPath, [...entry, ...args], {
    cwd: path.resolve(ROOT),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let problems = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => {
    problems += chunk;
    tell(String(chunk).trimEnd());
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`the row ended with ${code}: ${problems.slice(-2000)}`);
  return JSON.parse(output.trimEnd().split('\n').at(-1));
}
