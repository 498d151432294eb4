import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CURRENCIES, fractionDigits, isCurrency, splitExactly, sumMoney, toMinor } from './money.js';

describe('toMinor', () => {
  it.each([
    [0.31, 'EUR', 31],
    [6.8, 'EUR', 680],
    [1.1, 'EUR', 110],
    [0, 'EUR', 0],
    [1500, 'JPY', 1500],
    [1.234, 'BHD', 1234],
  ])('%s %s is %s', (amount, currency, minor) => {
    expect(toMinor(amount, currency)).toBe(minor);
  });

  it.each([
    ['finer than a cent', 0.005, 'EUR'],
    ['finer than a yen', 0.5, 'JPY'],
    ['negative', -1, 'EUR'],
    ['not finite', Number.POSITIVE_INFINITY, 'EUR'],
    ['no number', Number.NaN, 'EUR'],
    ['beyond a safe integer', 1e15, 'EUR'],
  ])('refuses what is %s', (_what, amount, currency) => {
    expect(toMinor(amount, currency)).toBeNull();
  });

  it('gives back every whole number of minor units', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.constantFrom('EUR', 'JPY', 'BHD'),
        (minor, currency) => {
          expect(toMinor(minor / 10 ** fractionDigits(currency), currency)).toBe(minor);
        },
      ),
    );
  });
});

describe('sumMoney', () => {
  it('sums one currency and nothing else', () => {
    const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
    expect(sumMoney([eur(1), eur(2)])).toEqual(eur(3));
    expect(sumMoney([])).toBeNull();
    expect(sumMoney([eur(1), { amountMinor: 1, currency: 'SEK' }])).toBeNull();
  });
});

describe('currencies', () => {
  it('are those of ISO 4217, each with its own digits', () => {
    expect(CURRENCIES).toHaveLength(new Set(CURRENCIES).size);
    expect(CURRENCIES).toEqual(expect.arrayContaining(['EUR', 'SEK', 'JPY', 'KWD', 'CLF', 'UGX']));
    expect(['EUR', 'JPY', 'KWD', 'CLF'].map(fractionDigits)).toEqual([2, 0, 3, 4]);
    expect(isCurrency('XAU') || isCurrency('HRK') || isCurrency('eur')).toBe(false);
  });
});

describe('splitExactly', () => {
  it('sums to the total, and no part is off its exact share by a whole unit', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(amount, fc.array(amount, { minLength: 1, maxLength: 40 }), (total, weights) => {
        const parts = splitExactly(total, weights);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
        if (sum === 0n) return;
        for (const [at, part] of parts.entries()) {
          const off = BigInt(part) * sum - BigInt(total) * BigInt(weights[at]!);
          expect(off > -sum && off < sum).toBe(true);
        }
      }),
    );
  });

  it('gives what is left to the largest remainders, the earlier first', () => {
    expect(splitExactly(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitExactly(10, [1, 2, 3])).toEqual([2, 3, 5]);
    expect(splitExactly(23694425, [2000000, 4000000])).toEqual([7898142, 15796283]);
    expect(splitExactly(5, [0, 0])).toEqual([3, 2]);
    expect(splitExactly(5, [])).toEqual([]);
  });
});
