import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const source = dirname(dirname(fileURLToPath(import.meta.url)));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' });
const read = (file: string) => readFileSync(join(source, file), 'utf8');
const sheets = files.filter((file) => file.endsWith('.css') && file !== 'styles/index.css');
const code = files.filter((file) => /\.tsx?$/.test(file) && !file.includes('.spec.'));

/** The class names that a component writes out; parts that are put together from values are left out. */
function classesIn(text: string): string[] {
  const attributes = text.matchAll(/className=(?:"([^"]*)"|\{((?:[^{}]|\{[^{}]*\})*)\})/g);
  return [...attributes]
    .flatMap(([, plain, expression]) =>
      plain === undefined
        ? [...expression!.matchAll(/'([^']*)'|`([^`]*)`/g)].map((hit) => hit[1] ?? hit[2]!)
        : [plain],
    )
    .flatMap((names) => names.split(/\s+|\$\{[^}]*\}/))
    .filter((name) => name !== '');
}

const styled = new Set(
  sheets.flatMap((file) => [...read(file).matchAll(/\.([a-z][\w-]*)/gi)].map((hit) => hit[1]!)),
);

describe('the sheets of the page', () => {
  it('all stand in the index, in one layer each, and are imported from there alone', () => {
    const listed = [
      ...read('styles/index.css').matchAll(/@import '(?:\.\.\/|\.\/)([\w/-]+\.css)' layer\(\w+\);/g),
    ].map((hit) => (hit[1]!.includes('/') ? hit[1]! : `styles/${hit[1]!}`));
    expect([...listed].sort()).toEqual([...sheets].sort());
    expect(sheets.filter((file) => read(file).includes('@import'))).toEqual([]);
    expect(code.filter((file) => /import '[^']*\.css'/.test(read(file)))).toEqual(['main.tsx']);
  });

  it('know every class that a component names', () => {
    const named = code.flatMap((file) => classesIn(read(file)).map((name) => `${name} in ${file}`));
    expect(named.length).toBeGreaterThan(500);
    expect(named.filter((one) => !styled.has(one.split(' ')[0]!))).toEqual([]);
  });
});
