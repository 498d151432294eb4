import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Lexicon } from './lexicon.js';
import { editsBetween, Spelling } from './spelling.js';

/** The definition itself, by recursion over prefixes. */
function editsByDefinition(one: string, other: string): number {
  const known = new Map<string, number>();
  const edits = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const same = one[i - 1] === other[j - 1] ? 0 : 1;
    const options = [edits(i - 1, j) + 1, edits(i, j - 1) + 1, edits(i - 1, j - 1) + same];
    if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
      options.push(edits(i - 2, j - 2) + 1);
    }
    const least = Math.min(...options);
    known.set(key, least);
    return least;
  };
  return edits(one.length, other.length);
}

const word = (min: number) =>
  fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: min, maxLength: 11 })
    .map((list) => list.join(''));

function learned(texts: readonly string[]): { lexicon: Lexicon; spelling: Spelling } {
  const lexicon = new Lexicon();
  const count = lexicon.read(texts.join(' '), '');
  for (let at = 0; at < count; at++) lexicon.count(lexicon.found[at]!, 1);
  return { lexicon, spelling: new Spelling(lexicon) };
}

describe('editsBetween', () => {
  it('equals the definition up to the number allowed', () => {
    fc.assert(
      fc.property(word(0), word(0), fc.integer({ min: 0, max: 4 }), (one, other, allowed) => {
        const edits = editsByDefinition(one, other);
        expect(editsBetween(one, other, allowed)).toBe(edits <= allowed ? edits : Infinity);
      }),
    );
  });
});

describe('Spelling', () => {
  it('misses no word within reach', () => {
    fc.assert(
      fc.property(fc.array(word(3), { minLength: 1, maxLength: 30 }), word(4), (texts, asked) => {
        const { lexicon, spelling } = learned(texts);
        const found = spelling.neighboursOf(asked, 100);
        const near = new Map(found.map((one) => [lexicon.formText(one.form), one.edits]));
        const allowed = asked.length < 7 ? 1 : 2;
        for (const text of texts) {
          const edits = editsByDefinition(asked, text);
          // Two words of up to five letters can share no trigram and still be one edit apart; they are not promised.
          if (edits <= allowed && sharedTrigrams(asked, text) >= 2) expect(near.get(text)).toBe(edits);
        }
      }),
    );
  });

  it('puts the nearest first and shows how it is written', () => {
    const { lexicon, spelling } = learned(['saldētava', 'saldējums', 'noliktava']);
    const [first] = spelling.neighboursOf('saldetva', 3);
    expect(first?.edits).toBe(1);
    expect(lexicon.displayOf(first!.form)).toBe('saldētava');
  });

  it('leaves out words that no service holds, short words and numbers', () => {
    const { lexicon, spelling } = learned(['pallet', 'abc', '22000']);
    lexicon.read('pallet', '');
    lexicon.count(lexicon.found[0]!, -1);
    expect(spelling.neighboursOf('palet', 3)).toEqual([]);
    expect(spelling.neighboursOf('abd', 3)).toEqual([]);
    expect(spelling.neighboursOf('22001', 3)).toEqual([]);
  });

  it('learns words that come later', () => {
    const { lexicon, spelling } = learned(['pallet']);
    expect(spelling.neighboursOf('containr', 3)).toEqual([]);
    lexicon.read('container', '');
    lexicon.count(lexicon.found[0]!, 1);
    expect(spelling.neighboursOf('containr', 3)).toHaveLength(1);
  });
});

function sharedTrigrams(one: string, other: string): number {
  const trigrams = (text: string) => new Set([...text].map((_, at) => `^${text}$`.slice(at, at + 3)));
  return [...trigrams(one)].filter((trigram) => trigrams(other).has(trigram)).length;
}
