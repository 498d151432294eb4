import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eigen, gram, orthonormalise, type Matrix } from './subspace.js';

const matrix = (rows: number, columns: number) =>
  fc
    .array(fc.integer({ min: -9, max: 9 }), { minLength: rows * columns, maxLength: rows * columns })
    .map((values): Matrix => ({ rows, columns, values: Float64Array.from(values) }));

describe('orthonormal columns', () => {
  it('have a unit Gram matrix, columns that depend on others aside', () => {
    fc.assert(
      fc.property(matrix(7, 4), (one) => {
        orthonormalise(one);
        const { values } = gram(one);
        values.forEach((value, at) => {
          const [row, column] = [Math.floor(at / 4), at % 4];
          if (row !== column) expect(Math.abs(value)).toBeLessThan(1e-4);
          else expect(Math.min(Math.abs(value), Math.abs(value - 1))).toBeLessThan(1e-4);
        });
      }),
    );
  });
});

describe('eigenvalues', () => {
  it('rebuild the matrix, largest first', () => {
    fc.assert(
      fc.property(matrix(6, 5), (one) => {
        const symmetric = gram(one);
        const { values, vectors } = eigen(symmetric);
        values.forEach((value, at) => at > 0 && expect(value).toBeLessThanOrEqual(values[at - 1]! + 1e-9));
        for (let row = 0; row < 5; row++) {
          for (let column = 0; column < 5; column++) {
            let sum = 0;
            for (let at = 0; at < 5; at++) {
              sum += values[at]! * vectors.values[row * 5 + at]! * vectors.values[column * 5 + at]!;
            }
            expect(sum).toBeCloseTo(symmetric.values[row * 5 + column]!, 6);
          }
        }
      }),
    );
  });
});
