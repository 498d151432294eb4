import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Random } from './random.js';
import { compile, render } from './template.js';
import { madeUpName } from './words.js';

describe('Random', () => {
  it('repeats itself for equal seeds and streams only', () => {
    const draw = (seed: number, stream: number) => {
      const random = new Random(seed, stream);
      return Array.from({ length: 8 }, () => random.word());
    };
    expect(draw(1, 2)).toEqual(draw(1, 2));
    expect(draw(1, 2)).not.toEqual(draw(1, 3));
    expect(draw(1, 2)).not.toEqual(draw(2, 2));
  });

  it('keeps every draw within its range', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), fc.integer({ min: 1, max: 200_000 }), (seed, stream, count) => {
        const random = new Random(seed, stream);
        for (let n = 0; n < 20; n++) {
          for (const drawn of [random.below(count), random.rank(count), random.rank(count, 12)]) {
            expect(Number.isInteger(drawn) && drawn >= 0 && drawn < count).toBe(true);
          }
        }
      }),
    );
  });

  it('spreads uniform draws evenly and ranks by one over the rank', () => {
    const random = new Random(7, 0);
    const uniform = Array.from({ length: 10 }, () => 0);
    const ranked = Array.from({ length: 1000 }, () => 0);
    for (let n = 0; n < 200_000; n++) {
      uniform[random.below(10)]!++;
      ranked[random.rank(1000)]!++;
    }
    for (const count of uniform) expect(Math.abs(count - 20_000)).toBeLessThan(600);
    // P(rank in [a, b)) = ln((b + 1) / (a + 1)) / ln(1001)
    const within = (from: number, to: number) =>
      ranked.slice(from, to).reduce((sum, count) => sum + count, 0) / 200_000;
    expect(within(0, 9)).toBeCloseTo(Math.log(10) / Math.log(1001), 2);
    expect(within(9, 99)).toBeCloseTo(Math.log(10) / Math.log(1001), 2);
    expect(within(99, 999)).toBeCloseTo(Math.log(10) / Math.log(1001), 2);
  });
});

describe('made-up names', () => {
  it('are the same for the same rank, and rarely the same for two', () => {
    const names = Array.from({ length: 20_000 }, (_, rank) => madeUpName('product', 'lv', rank));
    expect(names.slice(0, 50)).toEqual(
      Array.from({ length: 50 }, (_, rank) => madeUpName('product', 'lv', rank)),
    );
    expect(new Set(names).size / names.length).toBeGreaterThan(0.85);
    expect(names.every((name) => /^\p{Lu}\p{Ll}+$/u.test(name))).toBe(true);
  });
});

describe('templates', () => {
  const slots = { name: (scene: { name: string }) => scene.name };

  it('fill their slots and begin in upper case', () => {
    const [template] = compile(['{name} and {name} again'], slots);
    expect(render(template!, { name: 'åke' }, new Random(1, 1))).toBe('Åke and åke again');
  });

  it('refuse an unknown slot when they are compiled', () => {
    expect(() => compile(['{nmae}'], slots)).toThrow('No slot "nmae"');
  });
});
