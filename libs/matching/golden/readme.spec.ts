import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { worldServices } from '@fivefold/world';
import { answerNeed } from './readme-example.js';

describe('the example of the README', () => {
  it('is the file that is compiled here', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const [, example] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
    const compiled = readFileSync(new URL('./readme-example.ts', import.meta.url), 'utf8');
    expect(example).toBe(compiled.replace('../src/index.js', '@fivefold/matching'));
  });

  it('answers a need', async () => {
    const { bundle } = await answerNeed('Chilled storage in Riga for 40 pallets', worldServices());
    expect(bundle.choices.length).toBeGreaterThan(0);
  });
});
