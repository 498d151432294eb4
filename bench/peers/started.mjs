import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const ENDS_WITH_PARENT = new URL('ends-with-parent.mjs', import.meta.url).href;

/**
 * Installs a peer into its own folder exactly as locked, without scripts of its packages. Quick where that is done already.
 * @returns versions of the named packages
 * @throws Error with the reason in one line
 */
export function installed(folder, packages) {
  const at = (name) => path.join(folder, 'node_modules', name, 'package.json');
  const wanted = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).dependencies;
  const found = () =>
    Object.fromEntries(packages.map((name) => [name, JSON.parse(readFileSync(at(name), 'utf8')).version]));
  const isThere = () => {
    try {
      return Object.entries(found()).every(([name, version]) => version === wanted[name]);
    } catch {
      return false;
    }
  };
  if (isThere()) return found();
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ci failed in ${folder}: ${stderr.trim().split('\n').at(-1)}`);
  return found();
}

/**
 * A Node process that runs `module` until `stop()`, with nothing of this process's settings but the ones given.
 *
 * @param options.args for the module
 * @param options.answers false or throws until the process gives its first right answer
 * @returns pid, and milliseconds from the start of the process until that answer
 */
export async function started(
  module,
  { args = [], environment, nodeFlags = [], answers, limitMs = 120_000 },
) {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--import', ENDS_WITH_PARENT, ...nodeFlags, module, ...args], {
    cwd: path.dirname(module),
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...environment },
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint = `${complaint}${chunk}`.slice(-2000)));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(timer);
  };
  let last = null;
  while (!(await answers().catch((error) => void (last = error)))) {
    if (child.exitCode !== null)
      throw new Error(`${path.basename(module)} ended while starting: ${complaint}`);
    if (performance.now() - startedAt > limitMs) {
      await stop();
      throw new Error(
        `${path.basename(module)} gave no answer within ${limitMs / 1000} s: ${last?.message ?? ''} ${complaint}`,
      );
    }
    await delay(Math.max(5, (performance.now() - startedAt) / 200));
  }
  return { pid: child.pid, answerMs: performance.now() - startedAt, complaint: () => complaint, stop };
}

/** Posts a body of a peer's operation. @returns what it answers, as text */
export async function ask(url, { path: at, headers = {} }, body) {
  const answer = await fetch(`${url}${at}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return answer.text();
}

/** A GraphQL request in one line. */
export const asked = (document, variables) =>
  JSON.stringify({ query: document.replace(/\s+/g, ' ').trim(), variables });

/** The data of a GraphQL answer. @throws Error with its first error */
export function dataOf(text) {
  const { data, errors } = JSON.parse(text);
  if (errors) throw new Error(errors[0].message);
  return data;
}
