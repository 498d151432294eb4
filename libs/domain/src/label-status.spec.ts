import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './calendar.js';
import { CASE_TERMS, LABEL_CASES } from './label-status.cases.js';
import { LABEL_AWARDS, labelSpan, labelStatus, type LabelTerms } from './label-status.js';

const month = fc
  .tuple(fc.integer({ min: 1950, max: 2150 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);
const terms: fc.Arbitrary<LabelTerms> = fc.record({
  firstMonths: fc.integer({ min: 1, max: 72 }),
  renewalMonths: fc.integer({ min: 1, max: 72 }),
  renewableMonths: fc.integer({ min: 0, max: 24 }),
});
const award = fc.constantFrom(...LABEL_AWARDS);

/** The last day of the month `count` months after `from`, counted one month at a time. */
function monthEnd(from: string, count: number): string {
  let [year, number] = from.split('-').map(Number) as [number, number];
  for (let at = 0; at < count; at += 1) {
    number += 1;
    if (number > 12) [year, number] = [year + 1, 1];
  }
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][number - 1];
  return `${year}-${String(number).padStart(2, '0')}-${days}`;
}

describe('a label', () => {
  it('is told by forty cases made by hand', () => {
    expect(LABEL_CASES).toHaveLength(40);
    expect(new Set(LABEL_CASES.map((one) => JSON.stringify(one))).size).toBe(40);
  });

  it.each(LABEL_CASES)('$level, $award of $month, is $status on $today', (one) => {
    const span = labelSpan(CASE_TERMS[one.level]!, one.award, one.month);
    expect(labelStatus(span, one.today)).toBe(one.status);
  });

  it('changes at the ends of months and on no other day', () => {
    fc.assert(
      fc.property(terms, award, month, (given, how, from) => {
        const span = labelSpan(given, how, from)!;
        const length = (how === 'first' ? given.firstMonths : given.renewalMonths)!;
        expect(span.validUntil).toBe(monthEnd(from, length));
        expect(span.renewableUntil).toBe(monthEnd(from, length + given.renewableMonths));
        expect(labelStatus(span, span.validFrom)).toBe('valid');
        expect(labelStatus(span, addDays(span.validFrom, -1))).toBe('upcoming');
        expect(labelStatus(span, span.validUntil)).toBe('valid');
        expect(labelStatus(span, addDays(span.validUntil, 1))).toBe(
          given.renewableMonths === 0 ? 'expired' : 'renewable',
        );
        expect(labelStatus(span, addDays(span.renewableUntil, 1))).toBe('expired');
      }),
    );
  });

  it('never goes back to an earlier status as days pass', () => {
    const order = ['upcoming', 'valid', 'renewable', 'expired'];
    fc.assert(
      fc.property(
        terms,
        award,
        month,
        fc.array(fc.integer({ min: -400, max: 4000 })),
        (given, how, from, days) => {
          const span = labelSpan(given, how, from);
          const passed = days
            .sort((a, b) => a - b)
            .map((day) => order.indexOf(labelStatus(span, addDays(`${from}-01`, day))));
          expect(passed).toEqual([...passed].sort((a, b) => a - b));
        },
      ),
    );
  });

  it('is followed by its renewal without a day between or twice', () => {
    fc.assert(
      fc.property(terms, month, (given, from) => {
        const first = labelSpan(given, 'first', from)!;
        const renewal = labelSpan(given, 'renewal', first.validUntil.slice(0, 7))!;
        expect(renewal.validFrom).toBe(addDays(first.validUntil, 1));
        expect(labelStatus(renewal, first.validUntil)).toBe('upcoming');
      }),
    );
  });

  it('is unknown on every day where its month or term is', () => {
    fc.assert(
      fc.property(
        terms,
        award,
        month,
        fc.constantFrom(null, '', '2020', '2020-13', '2020-00', '2020-1'),
        (given, how, day, nothing) => {
          expect(labelStatus(labelSpan(given, how, nothing), `${day}-01`)).toBe('unknown');
          const unstated = { ...given, firstMonths: null, renewalMonths: null };
          expect(labelStatus(labelSpan(unstated, how, day), `${day}-15`)).toBe('unknown');
        },
      ),
    );
  });
});
