import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './built.mjs';
import { readLockfile, scriptProblems, sourceProblems } from './dependencies.mjs';

/**
 * Fails where `npm ci` would fail on a fresh machine (a platform package that the registry lacks), where a version is not
 * pinned exactly (a range would drift onto an incomplete release), where content is not fixed by a checksum or comes from elsewhere
 * than the registry, and where an install script is not decided on.
 */
const problems = [];
const dry = spawnSync('npm', ['ci', '--dry-run', '--ignore-scripts', '--no-audit'], {
  cwd: ROOT,
  encoding: 'utf8',
});
problems.push(...`${dry.stdout}${dry.stderr}`.split('\n').filter((line) => /Missing:|EUSAGE/.test(line)));
if (dry.status !== 0 && problems.length === 0) problems.push(dry.stderr.trim());

for (const folder of [
  '.',
  'apps/api',
  'apps/web',
  'libs/domain',
  'libs/vocabulary',
  'libs/matching',
  'bench/peers/postgraphile',
  'bench/peers/vendure',
  'libs/world',
  'bench',
  'migrations',
]) {
  const {
    dependencies = {},
    devDependencies = {},
    optionalDependencies = {},
  } = JSON.parse(readFileSync(path.join(ROOT, folder, 'package.json'), 'utf8'));
  for (const [name, version] of Object.entries({
    ...dependencies,
    ...devDependencies,
    ...optionalDependencies,
  })) {
    const pinned = name.startsWith('@fivefold/')
      ? version === '*'
      : /^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version);
    if (!pinned) problems.push(`${folder}/package.json: ${name} is "${version}", not an exact version`);
  }
}
const lockfile = readLockfile();
problems.push(
  ...sourceProblems(lockfile),
  ...scriptProblems(
    lockfile,
    JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')),
    readFileSync(path.join(ROOT, '.npmrc'), 'utf8'),
  ),
);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
