import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { createIntl } from 'react-intl';

const folder = dirname(fileURLToPath(import.meta.url));
const source = dirname(folder);
const en = JSON.parse(readFileSync(join(folder, 'en.json'), 'utf8')) as Record<string, string>;
const keys = Object.keys(en);

const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.spec.') && !file.startsWith('graphql'))
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .join('\n');

/** Keys written out, as `'page.key'` after t( or where a key is kept in a table. */
const written = new Set([...code.matchAll(/'([a-z][A-Za-z]*\.[A-Za-z_.]+)'/g)].map((hit) => hit[1]!));
/** Beginnings of keys that are put together: t(`sector.${…}`) -> `sector.`. */
const beginnings = [
  ...code.matchAll(/(?:\bt\(\s*|label=\{|key = )`([a-z][A-Za-z]*\.(?:[A-Za-z]+\.)?)\$\{/g),
].map((hit) => hit[1]!);

describe('the texts of the page', () => {
  it('hold every key that the code names', () => {
    const named = [...code.matchAll(/\bt\(\s*'([^']+)'/g)].map((hit) => hit[1]!);
    expect(named.length).toBeGreaterThan(200);
    expect(named.filter((key) => !(key in en))).toEqual([]);
    expect(beginnings.filter((start) => !keys.some((key) => key.startsWith(start)))).toEqual([]);
  });

  it('hold no key that nothing uses', () => {
    const used = (key: string) =>
      written.has(key) || beginnings.some((start) => key.startsWith(start)) || code.includes(`'${key}'`);
    expect(keys.filter((key) => !used(key))).toEqual([]);
  });

  it('are well-formed messages', () => {
    const problems: string[] = [];
    const intl = createIntl({ locale: 'en', messages: en, onError: (error) => problems.push(error.message) });
    for (const id of keys) {
      const names = [...en[id]!.matchAll(/\{(\w+)/g)].map((hit) => [hit[1]!, 2]);
      intl.formatMessage({ id }, Object.fromEntries(names) as Record<string, number>);
    }
    expect(problems).toEqual([]);
  });
});
