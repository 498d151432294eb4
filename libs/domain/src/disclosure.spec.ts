import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CountedUnit, FEWEST_FIRMS, mayTell } from './disclosure.js';

/** Unit `n` is of firm `n % firms` on one side and, where there are two sides, of firm `n % (firms - 1)` on the other. */
function unitsOf(count: number, firms: number, sides: 1 | 2): Map<string, CountedUnit> {
  const unit = (n: number): CountedUnit => ({
    key: `u${n}`,
    sides: [[`c${n % firms}`], [`p${n % Math.max(1, firms - 1)}`]].slice(0, sides),
  });
  return new Map(Array.from({ length: count }, (_, n) => [`u${n}`, unit(n)]));
}

/** Every combination of the sums with coefficients -2 to 2, as the units that it leaves. */
function* combinations(sums: readonly ReadonlySet<string>[], keys: readonly string[]): Generator<string[]> {
  for (let code = 1; code < 5 ** sums.length; code += 1) {
    const factors = sums.map((_, at) => (Math.floor(code / 5 ** at) % 5) - 2);
    yield keys.filter(
      (key) => factors.reduce((sum, factor, at) => sum + (sums[at]!.has(key) ? factor : 0), 0) !== 0,
    );
  }
}

const firmsOf = (keys: readonly string[], units: ReadonlyMap<string, CountedUnit>, side: number) =>
  new Set(keys.flatMap((key) => units.get(key)!.sides[side] ?? [])).size;

describe('what may be told of sums', () => {
  it('leaves five firms of each side in every sum and difference of what was told', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 24 }),
        fc.integer({ min: 5, max: 14 }),
        fc.constantFrom<1 | 2>(1, 2),
        fc.array(fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }), { minLength: 1, maxLength: 9 }),
        (count, firms, sides, wishes) => {
          const units = unitsOf(count, firms, sides);
          const keys = [...units.keys()];
          const told: Set<string>[] = [];
          for (const wish of [wishes[0]!.map(() => true), ...wishes]) {
            const wanted = new Set(keys.filter((_, at) => wish[at]));
            if (told.length < 5 && mayTell(told, wanted, units)) told.push(wanted);
          }
          for (const left of combinations(told, keys)) {
            if (left.length === 0) continue;
            for (let side = 0; side < sides; side += 1)
              expect(firmsOf(left, units, side)).toBeGreaterThanOrEqual(FEWEST_FIRMS);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('refuses a part whose complement is small, and a total that has moved by one firm', () => {
    const units = unitsOf(12, 12, 1);
    const keys = [...units.keys()];
    const of = (from: number, until: number) => new Set(keys.slice(from, until));
    expect(mayTell([], of(0, 4), units)).toBe(false);
    expect(mayTell([], of(0, 12), units)).toBe(true);
    expect(mayTell([of(0, 12)], of(0, 8), units)).toBe(false);
    expect(mayTell([of(0, 12)], of(0, 7), units)).toBe(true);
    expect(mayTell([of(0, 12)], of(0, 11), units)).toBe(false);
    expect(mayTell([of(0, 12)], of(0, 12), units)).toBe(true);
    expect(mayTell([of(0, 12), of(0, 6)], of(3, 9), units)).toBe(false);
  });
});
