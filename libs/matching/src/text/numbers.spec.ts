import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { numbers } from './numbers.js';

const read = (text: string, language: 'en' | 'lv' | null = null) =>
  numbers(text, language).map(({ low, high, from, to }) => [low, high, text.slice(from, to)]);

describe('numbers', () => {
  it.each([
    ['+2…+4 °C', 2, 4],
    ['+2..+6', 2, 6],
    ['15–25 °C', 15, 25],
    ['no 2 līdz 6 grādiem', 2, 6],
    ['between 2 and 8', 2, 8],
    ['-25 to -18', -25, -18],
    ['2°C to 8°C', 2, 8],
  ])('reads the range in %s', (text, low, high) => {
    expect(read(text)[0]?.slice(0, 2)).toEqual([low, high]);
  });

  it.each([
    ['−20 °C', -20],
    ['-18 or colder', -18],
    ['mīnus 18', -18],
    ['0,28 eiro', 0.28],
    ['12 000 euro', 12000],
    ['25\u202f000 burku', 25000],
  ])('reads %s as %d', (text, value) => {
    expect(read(text)).toEqual([[value, value, expect.any(String)]]);
  });

  it('reads a mark before three digits as the language writes it', () => {
    expect(read('1,500 pallets', 'en')[0]?.[0]).toBe(1500);
    expect(read('1,500 t', 'lv')[0]?.[0]).toBe(1.5);
    expect(read('1.500 kg', 'lv')[0]?.[0]).toBe(1500);
  });

  it('leaves digits inside words, hyphens after letters and dates alone', () => {
    expect(read('NIS2')).toEqual([]);
    expect(read('ISO-9001')).toEqual([[9001, 9001, '9001']]);
    expect(read('2027-03-01').map((row) => row[0])).toEqual([2027, 3, 1]);
  });

  it('two numbers joined by "and" are a range only after "between"', () => {
    expect(read('4 and 6')).toHaveLength(2);
  });

  it('gives ordered spans inside any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        for (const { from, to, low, high } of numbers(text)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(text.length);
          expect(low).toBeLessThanOrEqual(high);
        }
      }),
    );
  });
});
