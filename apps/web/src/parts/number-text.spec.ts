import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { numberText, readNumber } from './number-text.js';

describe('readNumber', () => {
  it.each([
    ['16,50', 16.5],
    ['16.50', 16.5],
    ['40,5', 40.5],
    ['-3', -3],
    ['−3', -3],
    ['12 000', 12_000],
    ['12\u202f000,75', 12_000.75],
    ['0,125', 0.125],
    ['1,234,567', 1_234_567],
    ['1.234,50', 1234.5],
    ['1,234.50', 1234.5],
    ['1650', 1650],
  ])('%s is %s', (typed, value) => {
    expect(readNumber(typed)).toEqual({ kind: 'number', value });
  });

  it.each(['1,650', '1.650', '-12,500'])('does not guess at %s', (typed) => {
    expect(readNumber(typed)).toEqual({ kind: 'ambiguous' });
  });

  it.each(['1e9', '5x', 'abc', '1,2,3', '1..2', '--1', '.', ','])('takes %s for no number', (typed) => {
    expect(readNumber(typed)).toEqual({ kind: 'none' });
  });

  it('is empty for nothing and for spaces', () => {
    expect(readNumber('')).toEqual({ kind: 'empty' });
    expect(readNumber(' \u00a0')).toEqual({ kind: 'empty' });
  });

  it('reads back what a field shows, with either decimal mark', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(1, 10, 100), (units, scale) => {
        const value = units / scale;
        expect(readNumber(numberText(value))).toEqual({ kind: 'number', value });
        expect(readNumber(numberText(value).replace('.', ','))).toEqual({ kind: 'number', value });
      }),
    );
  });
});
