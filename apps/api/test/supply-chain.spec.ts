import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const GATES = new URL('../../../tools/dependencies.mjs', import.meta.url).href;

interface Gates {
  sourceProblems(lockfile: object): string[];
  scriptProblems(lockfile: object, manifest: object, npmrc: string): string[];
  licenceProblems(found: Record<string, string>): string[];
}

/** A lockfile of one package, sound but for what the test plants. */
const locked = (planted: object) => ({
  packages: {
    '': { name: 'fivefold' },
    'node_modules/one': { version: '1.0.0', integrity: `sha512-${'a'.repeat(86)}==`, ...planted },
  },
});

/** What `npm run check` says of dependencies, each gate once with what it has to find. */
describe('the supply chain', () => {
  let gates: Gates;
  let folder: string;
  beforeAll(async () => {
    gates = (await import(GATES)) as Gates;
    folder = mkdtempSync(path.join(os.tmpdir(), 'fivefold-supply-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('lets no package in without a strong checksum, or from elsewhere', () => {
    expect(gates.sourceProblems(locked({}))).toEqual([]);
    expect(gates.sourceProblems(locked({ integrity: undefined }))).toHaveLength(1);
    expect(gates.sourceProblems(locked({ integrity: 'sha1-deadbeef' }))).toHaveLength(1);
    expect(gates.sourceProblems(locked({ resolved: 'git+ssh://git@example.org/one.git' }))).toHaveLength(1);
    expect(
      gates.sourceProblems(locked({ resolved: 'https://registry.npmjs.org.example.org/one.tgz' })),
    ).toHaveLength(1);
  });

  it('lets no install script run that nobody decided on', () => {
    const strict = 'strict-allow-scripts=true\n';
    const scripted = locked({ hasInstallScript: true });
    expect(gates.scriptProblems(scripted, { allowScripts: { one: false } }, strict)).toEqual([]);
    expect(gates.scriptProblems(scripted, { allowScripts: {} }, strict)).toHaveLength(1);
    expect(gates.scriptProblems(locked({}), { allowScripts: { one: true } }, strict)).toHaveLength(1);
    expect(gates.scriptProblems(locked({}), {}, '# strict-allow-scripts=true\n')).toHaveLength(1);
  });

  it('reads licences as a choice or as a sum', () => {
    const allowed = { 'a@1.0.0': 'MIT', 'b@1.0.0': '(MIT OR GPL-3.0-or-later)', 'c@1.0.0': 'MIT AND ISC' };
    expect(gates.licenceProblems(allowed)).toEqual([]);
    for (const licence of ['GPL-3.0-only', 'AGPL-3.0-only', 'MIT AND GPL-2.0-only', 'MIT*', 'UNKNOWN'])
      expect(gates.licenceProblems({ 'a@1.0.0': licence })).toHaveLength(1);
  });

  it('finds a package of another name behind an address', () => {
    const file = path.join(folder, 'package-lock.json');
    const judge = (resolved: string) => {
      const other = locked({ resolved });
      writeFileSync(file, JSON.stringify({ name: 'x', lockfileVersion: 3, ...other }));
      return run('lockfile-lint', [
        ...['--path', file, '--type', 'npm', '--validate-integrity'],
        ...['--validate-package-names', '--allowed-hosts', 'npm'],
      ]).status;
    };
    expect(judge('https://registry.npmjs.org/one/-/one-1.0.0.tgz')).toBe(0);
    expect(judge('https://registry.npmjs.org/two/-/two-1.0.0.tgz')).toBe(1);
    expect(judge('https://packages.example.org/one/-/one-1.0.0.tgz')).toBe(1);
  });

  it('finds a secret', () => {
    const file = path.join(folder, 'settings.ts');
    const judge = (text: string) => {
      writeFileSync(file, text);
      return run('secretlint', ['--secretlintrc', path.join(ROOT, '.secretlintrc.json'), file]).status;
    };
    expect(judge("export const token = 'none';")).toBe(0);
    // Put together here, so that this file itself holds nothing that looks like one.
    expect(judge(`export const token = '${'ghp'}_${'1234567890abcdefghijklmnopqrstuvwx12'}';`)).toBe(1);
  });

  it('is asked by the check', () => {
    const check = readFileSync(path.join(ROOT, 'tools/check.mjs'), 'utf8');
    for (const gate of [
      'check-lockfile.mjs',
      'lockfile-lint',
      'check-licences.mjs',
      'sbom.mjs',
      'secretlint',
    ])
      expect(check).toContain(gate);
  });

  it('is told of in SECURITY.md, which names only what there is', () => {
    const told = readFileSync(path.join(ROOT, 'SECURITY.md'), 'utf8');
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    const missing = [
      ...[...told.matchAll(/npm (?:run )?(?:-s )?([\w:]+)/g)]
        .map(([, name]) => name!)
        .filter((name) => !scripts[name]),
      ...[...told.matchAll(/--only (\w[\w-]*)/g)]
        .map(([, row]) => `tools/verify-trust/${row}.mjs`)
        .concat([...told.matchAll(/`((?:apps|libs|tools)\/[^`*]+)`/g)].map(([, file]) => file!))
        .filter((file) => !existsSync(path.join(ROOT, file))),
    ];
    expect(missing).toEqual([]);
  });
});

function run(tool: string, words: string[]) {
  return spawnSync(path.join(ROOT, 'node_modules/.bin', tool), words, { encoding: 'utf8' });
}
