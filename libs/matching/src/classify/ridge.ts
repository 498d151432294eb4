import type { KernelIndex } from './kernel-index.js';

/** Penalty on large coefficients; 0.3 to 1 classify alike. */
const PENALTY = 0.7;
const ITERATIONS = 15;
/** Classes solved at once: their sums fit into a processor's cache line by line. */
const BLOCK = 48;

/**
 * Kernel ridge regression of every class against the rest over the cosines of the training texts, by conjugate gradients:
 * the few iterations are a regularisation of their own. Coefficients of a row are its weight in the score of each class.
 *
 * @param rows    rows of `index` to learn from
 * @param classOf class of each row of the index
 * @param trustOf weight of each row in (0, 1]: how far its class is believed
 * @returns `index.rows.length` x `classes` coefficients, rows not learned from all zero
 * Cost O(features * classes * iterations).
 * Source: Saunders, Gammerman & Vovk 1998, _Ridge Regression Learning Algorithm in Dual Variables_
 */
export function fitRidge(
  index: KernelIndex,
  rows: readonly number[],
  classOf: Uint32Array,
  trustOf: Float64Array,
  classes: number,
): Float32Array {
  const coefficients = new Float32Array(index.rows.length * classes);
  const sums = new Float32Array(index.featureCount * BLOCK);
  for (let first = 0; first < classes; first += BLOCK) {
    const width = Math.min(BLOCK, classes - first);
    const solved = solve(index, rows, (row) => classOf[row]! - first, trustOf, width, sums);
    rows.forEach((row, at) => {
      for (let one = 0; one < width; one++) {
        coefficients[row * classes + first + one] = solved[at * width + one]!;
      }
    });
  }
  return coefficients;
}

function solve(
  index: KernelIndex,
  rows: readonly number[],
  placeOf: (row: number) => number,
  trustOf: Float64Array,
  width: number,
  sums: Float32Array,
): Float64Array {
  const size = rows.length * width;
  const residual = new Float64Array(size);
  rows.forEach((row, at) => {
    const place = placeOf(row);
    if (place >= 0 && place < width) residual[at * width + place] = 1;
  });
  const solution = new Float64Array(size);
  const direction = residual.slice();
  const image = new Float64Array(size);
  let norms = squares(residual, width);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    apply(index, rows, trustOf, direction, image, width, sums);
    const steps = products(direction, image, width).map((product, one) =>
      product > 0 ? norms[one]! / product : 0,
    );
    for (let at = 0; at < size; at++) {
      solution[at]! += steps[at % width]! * direction[at]!;
      residual[at]! -= steps[at % width]! * image[at]!;
    }
    const next = squares(residual, width);
    const turns = next.map((norm, one) => (norms[one]! > 0 ? norm / norms[one]! : 0));
    for (let at = 0; at < size; at++) direction[at] = residual[at]! + turns[at % width]! * direction[at]!;
    norms = next;
  }
  return solution;
}

/** `image` = (cosines of the rows with each other + penalty) times `direction`, without the cosines ever being written down. */
function apply(
  index: KernelIndex,
  rows: readonly number[],
  trustOf: Float64Array,
  direction: Float64Array,
  image: Float64Array,
  width: number,
  sums: Float32Array,
): void {
  sums.fill(0);
  rows.forEach((row, at) => {
    const { features, weights } = index.rows[row]!;
    const from = at * width;
    for (let place = 0; place < features.length; place++) {
      const to = features[place]! * width;
      const weight = weights[place]!;
      for (let one = 0; one < width; one++) sums[to + one]! += weight * direction[from + one]!;
    }
  });
  rows.forEach((row, at) => {
    const { features, weights } = index.rows[row]!;
    const to = at * width;
    const penalty = PENALTY / trustOf[row]!;
    for (let one = 0; one < width; one++) image[to + one] = penalty * direction[to + one]!;
    for (let place = 0; place < features.length; place++) {
      const from = features[place]! * width;
      const weight = weights[place]!;
      for (let one = 0; one < width; one++) image[to + one]! += weight * sums[from + one]!;
    }
  });
}

function squares(values: Float64Array, width: number): Float64Array {
  return products(values, values, width);
}

function products(left: Float64Array, right: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width);
  for (let at = 0; at < left.length; at++) sums[at % width]! += left[at]! * right[at]!;
  return sums;
}
