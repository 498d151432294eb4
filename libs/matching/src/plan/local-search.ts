import { ForwardSearch } from './forward.js';
import { extract, orderOf, type Order } from './extract.js';
import type { Reduced } from './reduce.js';

/** Indices of steps, each once. */
export type Subset = readonly number[];

/**
 * Small plans by local search: a part of the plan is given up, a new one is built around the rest, whatever can be spared goes,
 * and the result is kept unless it is larger. Its random numbers are always the same.
 */
export class LocalSearch {
  /** The smallest plan so far: no step of it can be spared. */
  best: Subset;
  readonly #reduced: Reduced;
  readonly #layers: number;
  readonly #forward: ForwardSearch;
  readonly #order: Order;
  #looked = 0;
  #state = 1;

  constructor(reduced: Reduced, layers: number) {
    this.#reduced = reduced;
    this.#layers = layers;
    this.#forward = new ForwardSearch(reduced.network);
    this.#order = orderOf(reduced);
    const weights = new Float64Array(reduced.network.steps.length).fill(1);
    this.best = this.shrink(extract(reduced, this.#order, layers, weights));
  }

  /** Whether everything wanted is reached in time. */
  reaches(subset: Subset): boolean {
    this.#looked += subset.length;
    return this.#forward.run(subset, this.#layers) <= this.#layers;
  }

  /** Tries other plans until about `effort` steps were looked at. Takes a second per 10 million or so. */
  improve(effort: number): void {
    const weights = new Float64Array(this.#reduced.network.steps.length);
    for (const end = this.#looked + effort; this.#looked < end;) {
      // What stays costs next to nothing, what goes costs more than others, and all of it a little more or less.
      for (let step = 0; step < weights.length; step++) weights[step] = 0.5 + this.#random();
      const leaving = 0.05 + 0.25 * this.#random();
      for (const step of this.best) weights[step] = this.#random() < leaving ? 1.5 : 0.05;
      this.offer(this.shuffled(extract(this.#reduced, this.#order, this.#layers, weights)));
      this.#looked += 4 * weights.length;
    }
  }

  /** Shrinks a subset that reaches what is wanted, first steps first, and keeps the result unless it is larger. */
  offer(subset: Subset): void {
    const shrunk = this.shrink(subset);
    if (shrunk.length <= this.best.length) this.best = shrunk;
  }

  /** Takes steps out, in the order given, as long as the rest reaches what is wanted: no step of the result can be spared. */
  shrink(subset: Subset): Subset {
    let kept = subset;
    for (const step of subset) {
      if (!kept.includes(step)) continue;
      const rest = kept.filter((other) => other !== step);
      // Steps that do not even run in time are spared at once.
      if (this.reaches(rest)) kept = rest.filter((other) => this.#forward.stepLayers[other]! > 0);
    }
    return kept;
  }

  /** Adds steps, in the order given, as long as the result does not reach what is wanted. */
  grow(subset: Subset, order: Subset): Subset {
    const grown = [...subset];
    for (const step of order) {
      if (subset.includes(step)) continue;
      grown.push(step);
      if (this.reaches(grown)) grown.pop();
    }
    return grown;
  }

  /** The same steps in another order. */
  shuffled(subset: Subset): number[] {
    const order = [...subset];
    for (let at = order.length - 1; at > 0; at--) {
      const other = this.#below(at + 1);
      [order[at], order[other]] = [order[other]!, order[at]!];
    }
    return order;
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  /** From 0, below 1: mulberry32. */
  #random(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}
