/**
 * Strength of the evidence -> share of such findings that were right, by isotonic regression over the development needs and
 * sayings, shrunk towards the middle where few were counted. Between the points straight lines.
 */
const CURVE: readonly (readonly [evidence01: number, right01: number])[] = [
  [0, 0],
  [0.3, 0.2],
  [0.5, 0.42],
  [0.6, 0.55],
  [0.7, 0.72],
  [0.8, 0.8],
  [0.85, 0.93],
  [0.9, 0.945],
  [0.95, 0.97],
  [1, 0.985],
];

/** How likely a finding of this evidence is right, 0 … 1: rising with the evidence, hundredths. */
export function calibrated01(evidence01: number): number {
  const at = CURVE.findIndex(([evidence]) => evidence >= evidence01);
  const [toEvidence, toRight] = CURVE[Math.max(at, 1)] as readonly [number, number];
  const [fromEvidence, fromRight] = CURVE[Math.max(at, 1) - 1] as readonly [number, number];
  const share = (evidence01 - fromEvidence) / (toEvidence - fromEvidence);
  return Math.round((fromRight + share * (toRight - fromRight)) * 100) / 100;
}
