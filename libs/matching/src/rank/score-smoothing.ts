import type { LatentSpace } from './latent-space.js';

/** Of the best documents the nearest ones that speak for each, and how much they say. */
const NEIGHBOURS = 5;
const SHARE = 0.35;

/** Best documents of a language that {@link smoothScores} compares with each other. */
export const SMOOTHED_DOCUMENTS = 50;

/**
 * Like documents answer a query alike: moves the score of each towards that of its nearest neighbours in latent space. None
 * falls below a document outside `best`, since a mean of the best is no less than the least of them.
 *
 * @param best   documents of the space, best first, at most {@link SMOOTHED_DOCUMENTS}
 * @param trust  in [0, 1], scales how far scores move
 * @param scores changed in place
 * Cost O(best^2 * directions).
 * Source: Diaz 2005, _Regularizing ad hoc retrieval scores_ (CIKM)
 */
export function smoothScores(
  space: LatentSpace,
  best: readonly number[],
  trust: number,
  scores: Float64Array,
): void {
  const smoothed = best.map((document) => {
    const nearest = best
      .map((other) => ({ other, cosine: other === document ? 0 : space.cosine(document, other) }))
      .filter(({ cosine }) => cosine > 0)
      .sort((one, two) => two.cosine - one.cosine || one.other - two.other)
      .slice(0, NEIGHBOURS);
    let sum = 0;
    let cosines = 0;
    for (const { other, cosine } of nearest) {
      sum += cosine * scores[other]!;
      cosines += cosine;
    }
    const own = scores[document]!;
    return cosines === 0 ? own : own + trust * SHARE * (sum / cosines - own);
  });
  best.forEach((document, at) => (scores[document] = smoothed[at]!));
}
