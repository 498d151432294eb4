type Curve = readonly (readonly [evidence01: number, right01: number])[];

/**
 * Strength of the evidence -> share of such findings that were right, by isotonic regression over the development needs and
 * sayings, shrunk towards the middle where few were counted. Between the points straight lines.
 */
const CURVE: Curve = [
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

/**
 * The same for guesses from what services say: share of services -> share of right guesses, on development sayings and
 * needs read by labels alone (58 of 61 right), and without the words that cues find (7 of 8), shrunk far, since guesses are few
 * and texts of other trades give some too.
 */
const GUESSES: Curve = [
  [0, 0],
  [0.6, 0.62],
  [0.7, 0.72],
  [1, 0.85],
];

/** How likely a finding of this evidence is right, 0 … 1: rising with the evidence, hundredths. */
export function calibrated01(evidence01: number): number {
  return along(CURVE, evidence01);
}

/** How likely a guess is right by the share of services that its words speak for, 0 … 1: rising with it, hundredths. */
export function calibratedGuess01(share01: number): number {
  return along(GUESSES, share01);
}

function along(curve: Curve, evidence01: number): number {
  const at = curve.findIndex(([evidence]) => evidence >= evidence01);
  const [toEvidence, toRight] = curve[Math.max(at, 1)] as readonly [number, number];
  const [fromEvidence, fromRight] = curve[Math.max(at, 1) - 1] as readonly [number, number];
  const share = (evidence01 - fromEvidence) / (toEvidence - fromEvidence);
  return Math.round((fromRight + share * (toRight - fromRight)) * 100) / 100;
}
