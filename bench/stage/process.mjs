import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * A peer's own Node process.
 * @returns pid, url, and milliseconds from its start until `probe` first answered yes
 */
export async function startNode(
  args,
  { url, probe, cwd, env = {}, command = process.execPath, limitMs = 300_000 },
) {
  const startedAt = performance.now();
  const child = spawn(command, args, {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint = `${complaint}${chunk}`.slice(-2000)));
  // Whoever ends the bench ends what it started.
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const ended = new Promise((resolve) => child.once('exit', resolve)).then(() => process.off('exit', end));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
  };
  for (;;) {
    if (child.exitCode !== null)
      throw new Error(complaint.trim().split('\n').at(-1) || `ended with ${child.exitCode}`);
    if (await probe(url).catch(() => false)) break;
    if (performance.now() - startedAt > limitMs) {
      await stop();
      throw new Error(`${url} did not answer within ${limitMs / 1000} s`);
    }
    await delay(5);
  }
  return { pid: child.pid, child, url, answerMs: performance.now() - startedAt, stop };
}
