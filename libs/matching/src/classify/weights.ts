/** How much each kind of evidence counts in the score of a code. */
export interface EvidenceWeights {
  readonly linear: number;
  readonly neighbours: number;
  readonly labels: number;
}

/** What speaks for each code, by kind. `linear` as the regression gives it, the others 1 for the code they favour most. */
export interface Evidence {
  readonly linear: Float64Array;
  readonly neighbours: Float64Array;
  readonly labels: Float64Array;
}

const NEIGHBOUR_STEPS = [0, 0.1, 0.2, 0.4];
const LABEL_STEPS = [0, 0.05, 0.1, 0.2, 0.4];
/** Without regression its place is taken by the neighbours. */
const LABEL_STEPS_ALONE = [0, 0.1, 0.3, 1, 3];

/** Score of every code: the weighted sum of its evidence. */
export function weigh(evidence: Evidence, weights: EvidenceWeights): Float64Array {
  return evidence.linear.map(
    (linear, code) =>
      weights.linear * linear +
      weights.neighbours * evidence.neighbours[code]! +
      weights.labels * evidence.labels[code]!,
  );
}

/**
 * The weights under which the right codes of the judged evidence stand highest (mean reciprocal rank); of equally good ones
 * those nearest to `start`, which is tried first.
 *
 * @param judged evidence gathered without the text itself, with the right code's number
 */
export function tuneWeights(
  judged: readonly { readonly evidence: Evidence; readonly code: number }[],
  start: EvidenceWeights,
): EvidenceWeights {
  const tried: EvidenceWeights[] = [start];
  if (start.linear > 0) {
    for (const neighbours of NEIGHBOUR_STEPS) {
      for (const labels of LABEL_STEPS) tried.push({ linear: start.linear, neighbours, labels });
    }
  } else {
    for (const labels of LABEL_STEPS_ALONE) tried.push({ linear: 0, neighbours: 1, labels });
  }
  let best = start;
  let most = -1;
  for (const weights of tried) {
    let sum = 0;
    for (const { evidence, code } of judged) sum += 1 / rankOf(code, weigh(evidence, weights));
    // A gain that could be two texts' luck is none.
    if (sum > most + (most < 0 ? 0 : 1)) {
      most = sum;
      best = weights;
    }
  }
  return best;
}

/** 1 for the highest score; equal ones share the worst place among them. */
function rankOf(code: number, scores: Float64Array): number {
  const own = scores[code]!;
  let rank = 0;
  for (const score of scores) if (score >= own) rank++;
  return rank;
}
