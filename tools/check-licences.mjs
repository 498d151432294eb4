import { spawnSync } from 'node:child_process';
import { ROOT } from './built.mjs';
import { licenceProblems, lockedPackages, readLockfile } from './dependencies.mjs';

/**
 * Licences of everything that is installed, as its files state them, and of the packages for other platforms, as the lockfile does.
 * Fails where one is not allowed; `--list` prints how many packages stand under which.
 */
const checker = spawnSync('license-checker-rseidelsohn', ['--json', '--excludePrivatePackages'], {
  cwd: ROOT,
  encoding: 'utf8',
  shell: process.platform === 'win32',
  maxBuffer: 64 * 1024 * 1024,
});
if (checker.status !== 0) {
  console.error(checker.stderr || checker.error);
  process.exit(1);
}
const found = Object.fromEntries(
  Object.entries(JSON.parse(checker.stdout)).map(([name, { licenses }]) => [name, String(licenses)]),
);
for (const { name, version, license } of lockedPackages(readLockfile()))
  found[`${name}@${version}`] ??= license ?? 'nothing that it states';

if (process.argv.includes('--list')) {
  const counts = Map.groupBy(Object.values(found), (licence) => licence);
  for (const [licence, { length }] of [...counts].sort((a, b) => b[1].length - a[1].length))
    console.log(`${String(length).padStart(5)}  ${licence}`);
}
const problems = licenceProblems(found);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
