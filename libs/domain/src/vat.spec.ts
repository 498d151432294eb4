import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isInEu, sumVat, vatOn, vatTreatment, withVat } from './vat.js';

const RATED = { rateBp: 2100, exemption: null };
const EXEMPT = { rateBp: null, exemption: 'Training, article 132' };
const money = fc.integer({ min: 0, max: 1e11 });
const rate = fc.integer({ min: 0, max: 10_000 });

describe('value added tax', () => {
  it('rounds half up to the minor unit', () => {
    expect(vatOn(50, 2100)).toBe(11);
    expect(vatOn(50, 2099)).toBe(10);
    expect(vatOn(1, 5000)).toBe(1);
    expect(vatOn(0, 2100)).toBe(0);
  });

  it.each([
    ['LV', 'LV', 'rate'],
    ['LV', 'SE', 'reverse_charge'],
    ['EL', 'GR', 'rate'],
    ['LV', 'NO', 'outside_scope'],
    ['NO', 'LV', 'rate'],
  ] as const)('from %s to %s: %s', (provider, customer, treatment) => {
    expect(vatTreatment(RATED, provider, customer)).toBe(treatment);
  });

  it('is not due on an exempt service, whose reason is kept', () => {
    expect(withVat(1000, EXEMPT, 'LV', 'LV')).toEqual({
      treatment: 'exempt',
      netMinor: 1000,
      rateBp: 0,
      vatMinor: 0,
      grossMinor: 1000,
      exemption: EXEMPT.exemption,
    });
    expect(withVat(1000, EXEMPT, 'LV', 'SE').treatment).toBe('reverse_charge');
  });

  it('knows the 27 member states', () => {
    expect(isInEu('EL') && isInEu('GR') && isInEu('SE')).toBe(true);
    expect(isInEu('NO') || isInEu('UK') || isInEu('CH')).toBe(false);
  });

  it('is the nearest whole minor unit, never off by more than a half', () => {
    fc.assert(
      fc.property(money, rate, (net, bp) => {
        const doubled = 2n * (BigInt(vatOn(net, bp)) * 10_000n - BigInt(net) * BigInt(bp));
        expect(doubled > -10_000n && doubled <= 10_000n).toBe(true);
      }),
    );
  });

  it('grows with the amount and with the rate', () => {
    fc.assert(
      fc.property(money, money, rate, rate, (a, b, p, q) => {
        expect(vatOn(Math.min(a, b), Math.min(p, q))).toBeLessThanOrEqual(
          vatOn(Math.max(a, b), Math.max(p, q)),
        );
      }),
    );
  });

  it('adds up: net and tax are the gross, and the parts are the total', () => {
    const part = fc
      .tuple(money, rate)
      .map(([net, bp]) => withVat(net, { rateBp: bp, exemption: null }, 'LV', 'LV'));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        for (const one of parts) expect(one.netMinor + one.vatMinor).toBe(one.grossMinor);
        const total = sumVat(parts);
        expect(total.netMinor + total.vatMinor).toBe(total.grossMinor);
      }),
    );
  });
});
