import type { FeatureCounts } from './text-features.js';

/** A text as a unit vector over the features of an index. */
export interface UnitVector {
  readonly features: Uint32Array;
  readonly weights: Float64Array;
}

/**
 * Training texts as unit vectors (log count times rarity), row by row and turned round by feature, so that the cosines of a
 * text with all of them take one pass over its features. 16 bytes a feature of a text.
 */
export class KernelIndex {
  readonly rows: readonly UnitVector[];
  readonly featureCount: number;
  private readonly numbers = new Map<string, number>();
  private readonly rarity: Float64Array;
  private readonly starts: Uint32Array;
  private readonly postingRows: Uint32Array;
  private readonly postingWeights: Float32Array;

  /** Cost O(features of all texts). */
  constructor(texts: readonly FeatureCounts[]) {
    const frequencies: number[] = [];
    for (const counts of texts) {
      for (const feature of counts.keys()) {
        const number = this.numbers.get(feature);
        if (number === undefined) {
          this.numbers.set(feature, frequencies.length);
          frequencies.push(1);
        } else frequencies[number]! += 1;
      }
    }
    this.featureCount = frequencies.length;
    this.rarity = Float64Array.from(frequencies, (frequency) => Math.log(1 + texts.length / frequency));
    this.rows = texts.map((counts) => this.vectorOf(counts));
    this.starts = new Uint32Array(this.featureCount + 1);
    frequencies.forEach(
      (frequency, feature) => (this.starts[feature + 1] = this.starts[feature]! + frequency),
    );
    const next = this.starts.slice();
    this.postingRows = new Uint32Array(this.starts[this.featureCount]!);
    this.postingWeights = new Float32Array(this.postingRows.length);
    this.rows.forEach(({ features, weights }, row) => {
      features.forEach((feature, at) => {
        const to = next[feature]!++;
        this.postingRows[to] = row;
        this.postingWeights[to] = weights[at]!;
      });
    });
  }

  /** Features that no training text has are left out. */
  vectorOf(counts: FeatureCounts): UnitVector {
    const features: number[] = [];
    const weights: number[] = [];
    let square = 0;
    for (const [feature, count] of counts) {
      const number = this.numbers.get(feature);
      if (number === undefined) continue;
      const weight = (count > 1 ? 1 + Math.log(count) : count) * this.rarity[number]!;
      features.push(number);
      weights.push(weight);
      square += weight * weight;
    }
    const length = Math.sqrt(square) || 1;
    return {
      features: Uint32Array.from(features),
      weights: Float64Array.from(weights, (one) => one / length),
    };
  }

  /** Cosine with each training text, in [0, 1]. Cost O(postings of its features). */
  cosines({ features, weights }: UnitVector): Float64Array {
    const cosines = new Float64Array(this.rows.length);
    features.forEach((feature, at) => {
      const weight = weights[at]!;
      for (let place = this.starts[feature]!; place < this.starts[feature + 1]!; place++) {
        cosines[this.postingRows[place]!]! += weight * this.postingWeights[place]!;
      }
    });
    return cosines;
  }
}
