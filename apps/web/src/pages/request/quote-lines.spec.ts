import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EMPTY_LINE, lineProblems, lineTotalMinor, quoteTotalMinor, toLineInput } from './quote-lines.js';

const line = fc.record({
  qty: fc.option(fc.double({ min: 0, max: 10_000, noNaN: true })),
  unitPriceMinor: fc.option(fc.nat(1_000_000)),
});
const FULL = { ...EMPTY_LINE, description: 'Pallet place', qty: 3, unitPriceMinor: 0 };
const BOOKING = { serviceId: 's', unit: 'EUR_PALLET', quantity: 3, from: '2027-03-01', to: '2027-04-01' };

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
});

describe('a line of a quote', () => {
  it('goes with words, a quantity above zero and a price', () => {
    expect(toLineInput(FULL)).toMatchObject({ qty: 3, unitPriceMinor: 0, vat: { rateBp: 2100 } });
    expect(toLineInput({ ...FULL, description: ' ' })).toBeNull();
    expect(toLineInput({ ...FULL, qty: 0 })).toBeNull();
    expect(toLineInput({ ...FULL, unitPriceMinor: null })).toBeNull();
  });

  it('names each field that keeps it from being sent, and none where it can be', () => {
    const found = (part: object) => lineProblems({ ...FULL, ...part }, 2).map(({ field }) => field);
    expect(found({ description: '', qty: 0, unitPriceMinor: null })).toEqual([
      'lines.2.description',
      'lines.2.qty',
      'lines.2.unitPriceMinor',
    ]);
    expect(found({ booking: { ...BOOKING, unit: ' ', quantity: null, from: '', to: '' } })).toEqual([
      'lines.2.booking.unit',
      'lines.2.booking.quantity',
      'lines.2.booking.from',
      'lines.2.booking.to',
    ]);
    expect(lineProblems({ ...FULL, booking: { ...BOOKING, to: BOOKING.from } }, 0)).toEqual([
      { field: 'lines.0.booking.to', problem: 'dayOrder' },
    ]);
    const some = <T>(...values: T[]) => fc.constantFrom(...values);
    const typed = fc.record({
      description: some('', 'Pallet place'),
      qty: some(null, 0, 3),
      unitPriceMinor: some(null, 0, 5),
      vatPercent: fc.constant(21),
      booking: fc.option(
        fc.record({
          serviceId: fc.constant('s'),
          unit: some('', 'EUR_PALLET'),
          quantity: some(null, 0, 3),
          from: some('', '2027-03-01'),
          to: some('', '2027-03-01', '2027-04-01'),
        }),
      ),
    });
    fc.assert(
      fc.property(typed, (line) => {
        expect(lineProblems(line, 0).length === 0).toBe(toLineInput(line) !== null);
      }),
    );
  });

  it('states its tax to the hundredth of a percent, or not at all', () => {
    expect(toLineInput({ ...FULL, vatPercent: 5.5 })?.vat).toEqual({ rateBp: 550 });
    expect(toLineInput({ ...FULL, vatPercent: null })?.vat).toBeNull();
  });

  it('keeps capacity for days that follow each other only', () => {
    expect(toLineInput({ ...FULL, booking: BOOKING })).toMatchObject({
      serviceId: 's',
      booking: { quantity: 3 },
    });
    expect(toLineInput({ ...FULL, booking: { ...BOOKING, to: BOOKING.from } })).toBeNull();
    expect(toLineInput({ ...FULL, booking: { ...BOOKING, quantity: null } })).toBeNull();
  });
});
