import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './built.mjs';
import { lockedPackages, readLockfile } from './dependencies.mjs';
import { fail } from './fail.mjs';

/**
 * Writes what Fivefold is made of, as CycloneDX 1.6 JSON, to the file given (`sbom.json`); `--check` only makes it. Every package
 * of the lockfile stands in it, with its SHA-512.
 */
const isCheck = process.argv.includes('--check');
const target = path.resolve(process.argv.slice(2).find((word) => !word.startsWith('--')) ?? 'sbom.json');

// npm calls an alias to another name invalid; that every package is there is counted below.
const made = spawnSync(
  'cyclonedx-npm',
  ['--package-lock-only', '--ignore-npm-errors', '--output-reproducible', '--output-file', '-'],
  { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 64 * 1024 * 1024 },
);
if (made.status !== 0) fail(made.stderr || String(made.error));

const sbom = JSON.parse(made.stdout);
const locked = new Map(lockedPackages(readLockfile()).map((one) => [one.path, one]));
const seen = new Set();
addHashes(sbom.components);
const missing = [...locked.keys()].filter((place) => !seen.has(place));
if (missing.length > 0) fail(`Not in the list of parts: ${missing.join(', ')}`);
if (isCheck) console.log(`${seen.size} packages`);
else {
  writeFileSync(target, `${JSON.stringify(sbom, null, 2)}\n`);
  console.log(
    `${path.relative(process.cwd(), target)}: CycloneDX ${sbom.specVersion}, ${seen.size} packages`,
  );
}

/** The lockfile names no addresses, so the tool finds no place for its checksums. */
function addHashes(components = []) {
  for (const component of components) {
    const place = component.properties?.find(({ name }) => name === 'cdx:npm:package:path')?.value;
    const integrity = locked.get(place)?.integrity;
    if (locked.has(place)) seen.add(place);
    if (integrity)
      component.hashes = [
        { alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') },
      ];
    addHashes(component.components);
  }
}
