import { describe, expect, it } from '@jest/globals';
import { type ClauseValue, DomainError, PERIODS, SECTORS } from '@fivefold/domain';
import { CERTIFICATES, CONCEPTS, REGIONS, UNITS } from '@fivefold/vocabulary';
import { givenUnderstanding } from '@fivefold/matching';
import { JUDGED_NEEDS } from '@fivefold/world';
import fc from 'fast-check';
import { readClauseValue } from './clause-value.js';

const read = (value: unknown) => readClauseValue(value, 'c1', ['clauses', '0', 'value'], SECTORS);

/** The error of a refused value. */
function refusal(value: unknown): DomainError {
  try {
    read(value);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error(`accepted: ${JSON.stringify(value)}`);
}

const region = fc.constantFrom(...REGIONS.map(({ code }) => code));
const regions = fc.array(region, { minLength: 1, maxLength: 5 });
const unit = fc.constantFrom(...UNITS.map(({ id }) => id));
const quantity = fc.double({ min: 0.001, max: 1e9, noNaN: true });
const minor = fc.nat();
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const VALUES: fc.Arbitrary<ClauseValue> = fc.oneof(
  fc
    .tuple(fc.integer({ min: -80, max: 80 }), fc.nat(40))
    .map(([minC, width]) => ({ key: 'temperature' as const, minC, maxC: minC + width })),
  fc.integer({ min: -80, max: 80 }).map((maxC) => ({ key: 'temperature' as const, minC: null, maxC })),
  fc
    .array(fc.constantFrom(...CERTIFICATES.map(({ code }) => code)), { minLength: 1, maxLength: 4 })
    .map((allOf) => ({ key: 'certification' as const, allOf })),
  fc
    .tuple(
      fc.constantFrom('site', 'coverage', 'customer_region', 'provider_region', 'audience_region' as const),
      regions,
    )
    .map(([key, anyOf]) => ({ key, anyOf }) as ClauseValue),
  fc.oneof(
    regions.map((allOf) => ({ key: 'route' as const, allOf })),
    regions.map((anyOf) => ({ key: 'route' as const, anyOf })),
  ),
  fc
    .tuple(unit, quantity, fc.constantFrom(...PERIODS))
    .map(([of, qty, period]) => ({ key: 'capacity' as const, kind: 'flow' as const, unit: of, qty, period })),
  fc.tuple(unit, quantity).map(([of, qty]) => ({
    key: 'capacity' as const,
    kind: 'stock' as const,
    unit: of,
    qty,
    period: null,
  })),
  fc.nat(3650).map((maxDays) => ({ key: 'lead_time' as const, maxDays })),
  day.map((by) => ({ key: 'start' as const, by })),
  fc.tuple(day, day).map((days) => {
    const [from, to] = [...days].sort() as [string, string];
    return { key: 'period' as const, from, to };
  }),
  fc
    .tuple(minor, fc.dictionary(unit, quantity, { maxKeys: 3 }), fc.option(fc.integer({ min: 1, max: 120 })))
    .map(([maxMinor, assume, horizonMonths]) => ({
      key: 'budget' as const,
      maxMinor,
      currency: 'EUR',
      horizonMonths,
      assume: { ...assume },
    })),
  fc
    .tuple(minor, unit)
    .map(([maxMinor, per]) => ({ key: 'price' as const, maxMinor, unit: per, currency: 'SEK' })),
  fc.constant({ key: 'same_provider' as const }),
  fc
    .shuffledSubarray(
      CONCEPTS.map(({ id }) => id),
      { minLength: 2, maxLength: 6 },
    )
    .map((sequence) => ({ key: 'order' as const, sequence })),
);

describe('readClauseValue', () => {
  it('keeps every right value as it is', () => {
    fc.assert(fc.property(VALUES, (value) => expect(read(structuredClone(value))).toEqual(value)));
  });

  it('keeps every clause of the judged needs', () => {
    const clauses = JUDGED_NEEDS.flatMap((need) => givenUnderstanding(need).clauses);
    expect(clauses.length).toBeGreaterThan(50);
    for (const { value } of clauses) {
      const stated = Object.entries(value).filter(([, field]) => !Array.isArray(field) || field.length > 0);
      expect(read(value)).toEqual(Object.fromEntries(stated));
    }
  });

  it('refuses any further field', () => {
    fc.assert(
      fc.property(VALUES, fc.string({ minLength: 1 }), (value, name) => {
        fc.pre(!Object.hasOwn(value, name) && !['allOf', 'anyOf'].includes(name));
        const extended = { ...value };
        Object.defineProperty(extended, name, { value: 1, enumerable: true });
        expect(refusal(extended).code).toBe('CLAUSE_INVALID');
      }),
    );
  });

  it('answers any JSON with a value or a domain error, and nothing else', () => {
    const keyed = fc.record({ key: VALUES.map(({ key }) => key) });
    const any = fc.oneof(
      fc.jsonValue(),
      fc.tuple(keyed, fc.dictionary(fc.string(), fc.jsonValue())).map(([key, rest]) => ({ ...rest, ...key })),
      fc.tuple(VALUES, fc.jsonValue()).map(([value, broken]) => {
        const field = Object.keys(value).at(-1)!;
        return { ...value, [field]: broken };
      }),
    );
    fc.assert(
      fc.property(any, (value) => {
        try {
          expect(read(value)).toMatchObject({ key: expect.any(String) });
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
          expect((error as DomainError).path.slice(0, 3)).toEqual(['clauses', '0', 'value']);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [{ key: 'temperature', minC: 4, maxC: 2 }, 'value'],
    [{ key: 'temperature', minC: null, maxC: null }, 'value'],
    [{ key: 'temperature', minC: 2 }, 'maxC'],
    [{ key: 'temperature', minC: '2', maxC: 4 }, 'minC'],
    [{ key: 'temperature', minC: Number.NaN, maxC: 4 }, 'minC'],
    [{ key: 'temperature', minC: -Infinity, maxC: 4 }, 'minC'],
    [{ key: 'capacity', kind: 'stock', unit: 'EUR_PALLET', qty: -40, period: null }, 'qty'],
    [{ key: 'capacity', kind: 'stock', unit: 'EUR_PALLET', qty: 1e300, period: null }, 'qty'],
    [{ key: 'capacity', kind: 'stock', unit: 'barrel', qty: 1, period: null }, 'unit'],
    [{ key: 'capacity', kind: 'flow', unit: 'EUR_PALLET', qty: 20, period: null }, 'value'],
    [{ key: 'capacity', kind: 'stock', unit: 'EUR_PALLET', qty: 20, period: 'week' }, 'value'],
    [{ key: 'budget', maxMinor: 10.5, currency: 'EUR', horizonMonths: 12, assume: {} }, 'maxMinor'],
    [{ key: 'budget', maxMinor: -1, currency: 'EUR', horizonMonths: 12, assume: {} }, 'maxMinor'],
    [{ key: 'budget', maxMinor: 1, currency: 'euro', horizonMonths: 12, assume: {} }, 'currency'],
    [{ key: 'budget', maxMinor: 1, currency: 'EUR', horizonMonths: 12, assume: { yard: 1 } }, 'yard'],
    [{ key: 'certification', allOf: ['ISO 1'] }, '0'],
    [{ key: 'certification', allOf: [] }, 'allOf'],
    [{ key: 'interface', allOf: ['FAX'] }, '0'],
    [{ key: 'atp', minClass: 'XXX' }, 'minClass'],
    [{ key: 'lead_time', maxDays: 1.5 }, 'maxDays'],
    [{ key: 'start', by: '2027-02-30' }, 'by'],
    [{ key: 'start', by: 'soon' }, 'by'],
    [{ key: 'period', from: '2027-03-01', to: '2027-02-01' }, 'value'],
    [{ key: 'route' }, 'value'],
    [{ key: 'order' }, 'sequence'],
    [{ key: 'order', sequence: 'log.store.chilled' }, 'sequence'],
    [{ key: 'order', sequence: ['log.store.chilled'] }, 'sequence'],
    [{ key: 'order', sequence: ['log.store.chilled', 'ict.sys.wms', 'log.store.chilled'] }, '2'],
    [{ key: 'nonsense' }, 'key'],
    [{}, 'key'],
    [{ key: '__proto__' }, 'key'],
    [{ key: 'constructor' }, 'key'],
  ])('refuses %j at the field', (value, field) => {
    const error = refusal(value);
    expect(error.code).toBe('CLAUSE_INVALID');
    expect(error.path.at(-1)).toBe(field);
  });

  it('tells an unknown region from a wrong value', () => {
    expect(refusal({ key: 'site', anyOf: ['LV00A', 'XX123'] })).toMatchObject({
      code: 'REGION_UNKNOWN',
      path: ['clauses', '0', 'value', 'anyOf', '1'],
    });
  });

  it('tells an unknown step of an order from a wrong value', () => {
    expect(refusal({ key: 'order', sequence: ['ict.sys.wms', 'no.such'] })).toMatchObject({
      code: 'CONCEPT_UNKNOWN',
      path: ['clauses', '0', 'value', 'sequence', '1'],
    });
  });

  it('keeps broken characters out of its messages', () => {
    expect(refusal({ key: 'a\0b' }).message.isWellFormed()).toBe(true);
    expect(refusal({ key: 'site', anyOf: ['\ud800'] }).message.isWellFormed()).toBe(true);
  });
});
