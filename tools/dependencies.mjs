import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './built.mjs';

/** Licences that may come in without a second look: permissive, or weak copyleft per file. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'Artistic-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]);

/** Packages that state their licence nowhere a program can read it, each with what was found by hand. */
const READ_BY_HAND = {
  'buffers@0.1.1': 'states none; comes with exceljs to read archives as streams, which is not used here',
  'chainsaw@0.1.0': 'MIT/X11 in its package.json; comes with exceljs',
  'png-js@1.1.0': 'MIT in its LICENSE; comes with pdfmake',
  'slick@1.12.2': 'MIT in its package.json, written with an address; comes with mjml',
};

/** The parsed package-lock.json of the project. */
export function readLockfile() {
  return JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
}

/** Every package that the lockfile would install on some platform, as `{ path, name, version, … }`. */
export function lockedPackages(lockfile) {
  return Object.entries(lockfile.packages).flatMap(([place, locked]) => {
    const at = place.lastIndexOf('node_modules/');
    if (at < 0 || locked.link) return [];
    return [{ path: place, ...locked, name: locked.name ?? place.slice(at + 'node_modules/'.length) }];
  });
}

/**
 * Packages whose content is not fixed by a SHA-512, and addresses other than the registry's.
 * @returns one sentence per problem
 */
export function sourceProblems(lockfile) {
  return lockedPackages(lockfile).flatMap(({ path: place, integrity, resolved, inBundle }) => {
    const problems = [];
    if (!inBundle && !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))
      problems.push(`${place}: no SHA-512 in the lockfile`);
    if (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))
      problems.push(`${place}: comes from ${resolved}`);
    return problems;
  });
}

/**
 * Install scripts that nobody has decided on: a package with one must stand in `allowScripts`, and npm must be told to refuse others.
 * @param npmrc the text of .npmrc
 * @returns one sentence per problem
 */
export function scriptProblems(lockfile, manifest, npmrc) {
  const withScript = new Set(
    lockedPackages(lockfile)
      .filter(({ hasInstallScript }) => hasInstallScript)
      .map(({ name }) => name),
  );
  const decided = Object.keys(manifest.allowScripts ?? {});
  return [
    ...[...withScript]
      .filter((name) => !decided.includes(name))
      .map((name) => `${name} has an install script that package.json#allowScripts does not name`),
    ...decided
      .filter((name) => !withScript.has(name))
      .map((name) => `package.json#allowScripts names ${name}, which has no install script`),
    ...(/^strict-allow-scripts=true$/m.test(npmrc) ? [] : ['.npmrc lacks strict-allow-scripts=true']),
  ];
}

/**
 * Packages whose licence is not allowed.
 * @param found package@version -> licence, an SPDX expression
 * @returns one sentence per problem
 */
export function licenceProblems(found) {
  return Object.entries(found)
    .filter(([name, licence]) => !(name in READ_BY_HAND) && !isAllowed(licence))
    .map(([name, licence]) => `${name} is under ${licence}, which is not on the list of allowed licences`);
}

/** One of alternatives has to be allowed, and every part of what applies together. */
function isAllowed(licence) {
  return licence
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => ALLOWED.has(part)));
}
