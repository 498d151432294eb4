import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_DOCUMENT, PostingPool, posting } from './posting-pool.js';

const LISTS = 6;

function contents(pool: PostingPool): number[][] {
  return Array.from({ length: LISTS + 1 }, (_, list) => [
    ...pool.blockOf(list).subarray(pool.startOf(list), pool.endOf(list)),
  ]);
}

describe('PostingPool', () => {
  it('holds what a map of maps would hold after any changes', () => {
    const change = fc.record({
      list: fc.nat(LISTS),
      document: fc.oneof(fc.nat(40), fc.constant(MAX_DOCUMENT)),
      impact: fc.integer({ min: 0, max: 255 }),
    });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(LISTS), fc.nat(255))),
        fc.array(change, { maxLength: 300 }),
        (start, changes) => {
          const model = Array.from({ length: LISTS + 1 }, () => new Map<number, number>());
          start.forEach(([list, impact], document) => model[list]!.set(document, impact));
          const pool = PostingPool.fromPairs(
            LISTS,
            Uint32Array.from(start, ([list]) => list % LISTS),
            Uint32Array.from(start, ([, impact], document) => posting(document, impact)),
            start.length,
          );
          model[0] = new Map([...model[0]!, ...model[LISTS]!]);
          model[LISTS] = new Map();
          for (const { list, document, impact } of changes) {
            if (impact === 0) {
              pool.remove(list, document);
              model[list]!.delete(document);
            } else {
              pool.put(list, posting(document, impact));
              model[list]!.set(document, impact);
            }
            expect(pool.impactOf(list, document)).toBe(impact);
          }
          const expected = model.map((one) =>
            [...one].sort((a, b) => a[0] - b[0]).map(([document, impact]) => posting(document, impact)),
          );
          expect(contents(pool)).toEqual(expected);
        },
      ),
    );
  });

  it('does not grow without end when documents come and go', () => {
    const pool = PostingPool.fromPairs(LISTS, new Uint32Array(0), new Uint32Array(0), 0);
    for (let round = 0; round < 20_000; round++) {
      pool.put(round % LISTS, posting(round % 997, 1));
      pool.remove((round * 7) % LISTS, (round * 13) % 997);
    }
    expect(pool.bytes).toBeLessThan((1 << 20) + 1000);
  });
});
