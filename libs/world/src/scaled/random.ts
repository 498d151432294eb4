import { mix32 } from '../ids.js';

/**
 * A stream of pseudo-random numbers that follows from its seeds: equal seeds, equal stream. Not for secrets.
 * Source: Weyl sequence through the finaliser of MurmurHash3 (the construction of SplitMix, in 32 bits).
 */
export class Random {
  private state: number;

  constructor(seed: number, stream: number) {
    this.state = mix32(mix32(seed) ^ Math.imul(stream + 1, 0x9e3779b1));
  }

  /** Uniform in [0, 2^32). */
  word(): number {
    this.state = (this.state + 0x9e3779b9) | 0;
    return mix32(this.state);
  }

  /** Uniform in [0, 1). */
  unit(): number {
    return this.word() / 0x1_0000_0000;
  }

  /** Uniform whole number in [0, count). */
  below(count: number): number {
    return Math.floor(this.unit() * count);
  }

  /** True with probability `share`. */
  chance(share: number): boolean {
    return this.unit() < share;
  }

  /**
   * Rank in [0, count) with probability about 1 / (rank + shift): the Zipf-Mandelbrot law in continuous form.
   * A larger shift flattens the head and leaves the tail.
   */
  rank(count: number, shift = 1): number {
    return Math.floor(shift * ((count / shift + 1) ** this.unit() - 1));
  }

  /** One element, all equally likely. The list is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** One element, earlier ones likelier; `shift` as in {@link rank}. The list is not empty. */
  pickRanked<T>(list: readonly T[], shift = 4): T {
    return list[Math.min(this.rank(list.length, shift), list.length - 1)]!;
  }
}
