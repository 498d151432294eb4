import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isCompleteLine, lineTotalMinor, quoteTotalMinor } from './quote-lines.js';

const line = fc.record({
  description: fc.string(),
  qty: fc.option(fc.double({ min: 0, max: 10_000, noNaN: true })),
  unitPriceMinor: fc.option(fc.nat(1_000_000)),
});

describe('the sum of a quote', () => {
  it('is whole minor units and the sum of what the lines show', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 10 }), (lines) => {
        const total = quoteTotalMinor(lines);
        expect(Number.isInteger(total)).toBe(true);
        expect(total).toBe(lines.map(lineTotalMinor).reduce((sum, one) => sum + one, 0));
      }),
    );
  });

  it('takes only lines with words, a quantity above zero and a price', () => {
    expect(isCompleteLine({ description: 'Pallet place', qty: 3, unitPriceMinor: 0 })).toBe(true);
    expect(isCompleteLine({ description: ' ', qty: 3, unitPriceMinor: 1 })).toBe(false);
    expect(isCompleteLine({ description: 'Pallet place', qty: 0, unitPriceMinor: 1 })).toBe(false);
    expect(isCompleteLine({ description: 'Pallet place', qty: 1, unitPriceMinor: null })).toBe(false);
  });
});
