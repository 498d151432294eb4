/** A matrix of `rows` x `columns`, row after row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/** A matrix of zeros. */
export function zeros(rows: number, columns: number): Matrix {
  return { rows, columns, values: new Float64Array(rows * columns) };
}

/** Gram matrix of the columns: `columns` x `columns`, symmetric. Cost O(rows * columns^2). */
export function gram({ rows, columns, values }: Matrix): Matrix {
  const product = zeros(columns, columns);
  for (let row = 0; row < rows; row++) {
    const from = row * columns;
    for (let one = 0; one < columns; one++) {
      const value = values[from + one]!;
      if (value === 0) continue;
      const to = one * columns;
      for (let other = 0; other <= one; other++) product.values[to + other]! += value * values[from + other]!;
    }
  }
  for (let one = 0; one < columns; one++) {
    for (let other = 0; other < one; other++) {
      product.values[other * columns + one] = product.values[one * columns + other]!;
    }
  }
  return product;
}

/** Below this part of the largest, a direction is rounding error. */
const LEAST_PART = 1e-10;

/**
 * Makes the columns orthonormal in place (Cholesky QR); columns that depend on earlier ones become zero.
 * Cost O(rows * columns^2).
 */
export function orthonormalise(matrix: Matrix): void {
  const { rows, columns, values } = matrix;
  const factor = gram(matrix).values;
  let largest = 0;
  for (let one = 0; one < columns; one++) largest = Math.max(largest, factor[one * columns + one]!);
  const inverse = new Float64Array(columns);
  for (let one = 0; one < columns; one++) {
    for (let other = 0; other <= one; other++) {
      let value = factor[one * columns + other]!;
      for (let at = 0; at < other; at++) value -= factor[one * columns + at]! * factor[other * columns + at]!;
      if (other < one) factor[one * columns + other] = value * inverse[other]!;
      else {
        const root = value > LEAST_PART * largest ? Math.sqrt(value) : 0;
        factor[one * columns + one] = root;
        inverse[one] = root === 0 ? 0 : 1 / root;
      }
    }
  }
  for (let row = 0; row < rows; row++) {
    const from = row * columns;
    for (let one = 0; one < columns; one++) {
      let value = values[from + one]!;
      const line = one * columns;
      for (let at = 0; at < one; at++) value -= factor[line + at]! * values[from + at]!;
      values[from + one] = value * inverse[one]!;
    }
  }
}

const SWEEPS = 12;

/**
 * Eigenvalues and eigenvectors (columns of `vectors`) of a symmetric matrix, largest value first. Cyclic Jacobi rotations;
 * cost O(sweeps * size^3), meant for sizes of a few hundred.
 */
export function eigen(symmetric: Matrix): { values: Float64Array; vectors: Matrix } {
  const size = symmetric.rows;
  const a = symmetric.values.slice();
  const v = zeros(size, size).values;
  for (let at = 0; at < size; at++) v[at * size + at] = 1;
  const scale = a.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let rotated = false;
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const apart = a[p * size + q]!;
        if (Math.abs(apart) <= 1e-12 * scale) continue;
        rotated = true;
        const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * apart);
        const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        rotateColumns(a, size, p, q, cosine, tangent * cosine);
        rotateRows(a, size, p, q, cosine, tangent * cosine);
        rotateColumns(v, size, p, q, cosine, tangent * cosine);
      }
    }
    if (!rotated) break;
  }
  const order = [...new Array<undefined>(size).keys()].sort(
    (one, other) => a[other * size + other]! - a[one * size + one]! || one - other,
  );
  const vectors = zeros(size, size);
  order.forEach((from, to) => {
    for (let row = 0; row < size; row++) vectors.values[row * size + to] = v[row * size + from]!;
  });
  return { values: Float64Array.from(order, (at) => a[at * size + at]!), vectors };
}

function rotateColumns(
  m: Float64Array,
  size: number,
  p: number,
  q: number,
  cosine: number,
  sine: number,
): void {
  for (let row = 0; row < size; row++) {
    const one = m[row * size + p]!;
    const other = m[row * size + q]!;
    m[row * size + p] = cosine * one - sine * other;
    m[row * size + q] = sine * one + cosine * other;
  }
}

function rotateRows(m: Float64Array, size: number, p: number, q: number, cosine: number, sine: number): void {
  for (let column = 0; column < size; column++) {
    const one = m[p * size + column]!;
    const other = m[q * size + column]!;
    m[p * size + column] = cosine * one - sine * other;
    m[q * size + column] = sine * one + cosine * other;
  }
}
