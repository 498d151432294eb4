import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bestOf, CRITERIA, type Offer } from './compare.js';

const OFFER: Offer = { currency: 'EUR', net: 100, gross: 121, leadTime: 5, clausesMet: 2, certainty: 0.5 };
const offer = fc.record({
  currency: fc.constantFrom('EUR', 'SEK'),
  net: fc.nat(5),
  gross: fc.option(fc.nat(5)),
  leadTime: fc.option(fc.nat(5)),
  clausesMet: fc.nat(5),
  certainty: fc.option(fc.constantFrom(0, 0.5, 1)),
});

describe('the best of several offers', () => {
  it('is marked by criterion, and nothing where all are alike or one stands alone', () => {
    expect(bestOf([OFFER, { ...OFFER, net: 90, leadTime: null, certainty: 1 }])).toEqual([
      [],
      ['net', 'certainty'],
    ]);
    expect(bestOf([OFFER, OFFER])).toEqual([[], []]);
    expect(bestOf([OFFER])).toEqual([[]]);
    expect(bestOf([])).toEqual([]);
  });

  it('compares no prices of several currencies', () => {
    expect(bestOf([OFFER, { ...OFFER, currency: 'SEK', net: 1, gross: 1 }])).toEqual([[], []]);
  });

  it('is never beaten, and never what is not stated', () => {
    fc.assert(
      fc.property(fc.array(offer, { maxLength: 6 }), (offers) => {
        const best = bestOf(offers);
        for (const criterion of CRITERIA) {
          const winners = offers.filter((_, at) => best[at]!.includes(criterion));
          for (const winner of winners) {
            const value = winner[criterion];
            expect(value).not.toBeNull();
            for (const other of offers) {
              const against = other[criterion];
              if (against === null) continue;
              if (['clausesMet', 'certainty'].includes(criterion))
                expect(against).toBeLessThanOrEqual(value!);
              else expect(against).toBeGreaterThanOrEqual(value!);
            }
          }
        }
      }),
    );
  });
});
