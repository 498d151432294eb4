import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isLong, jsonSteps } from './long-answers.js';

function written(value: unknown): { json: string; steps: number } {
  const steps = jsonSteps(value);
  for (let count = 1; ; count++) {
    const step = steps.next();
    if (step.done) return { json: step.value.toString(), steps: count };
  }
}

describe('a long answer', () => {
  const leaf = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.constant(undefined),
      fc.date(),
      fc.array(tie('value')),
      fc.dictionary(fc.string(), tie('value')),
    ),
  }));
  const many = (one: unknown, count: number) => Array.from({ length: count }, () => one);

  it('is written as it would be in one go, whatever it holds', () => {
    fc.assert(
      fc.property(value, (one) => {
        const long = {
          data: { list: [one, ...many(1, 3000), one], also: one, none: undefined, nothing: {} },
        };
        expect(written(long).json).toBe(JSON.stringify(long));
      }),
      { numRuns: 50 },
    );
  });

  it('is written in steps, bytes of every script', () => {
    const rows = many(
      { title: 'Saldētava Rīgā 🧊', answers: many({ key: 'site', answer: 'met' }, 20) },
      2000,
    );
    const { json, steps } = written({ rows });
    expect(json).toBe(JSON.stringify({ rows }));
    expect(steps).toBeGreaterThan(10);
  });

  it('is what has many values or long texts', () => {
    expect(isLong({ rows: many(1, 100), text: 'a'.repeat(10_000) })).toBe(false);
    expect(isLong({ rows: many({ a: 1 }, 2000) })).toBe(true);
    expect(isLong({ text: 'a'.repeat(1_000_000) })).toBe(true);
    expect(isLong({ rows: [1, 2, ...many({ a: many(1, 20) }, 200)] })).toBe(true);
    expect(isLong(many(1, 1999))).toBe(false);
    expect(isLong(many(1, 2000))).toBe(true);
  });
});
