import type { Candidate } from '../constrain/candidates.js';
import type { Judged, Told } from '../constrain/judge.js';
import { partsIf, totalOf } from '../constrain/score.js';

/** What statements of its publisher would make of a match: exact, since the match is scored again with these answers met. */
export interface Counterfactual {
  /** The fewest open answers that reach the place; where several do equally, the first. */
  readonly stated: readonly Judged[];
  /** 1 is first. */
  readonly place: number;
}

/** Answers of a candidate that its publisher could still give. */
export function openAnswers({ answers }: Candidate): Judged[] {
  return answers.filter(({ answer }) => answer === 'unknown');
}

/** `score01` of the candidate with `stated` answered `met` and everything else as it is. */
export function scoreIf(candidate: Candidate, stated: readonly Told[]): number {
  const ids = stated.map(({ clause }) => clause.id);
  return totalOf(partsIf(candidate.parts, candidate.told, ({ clause }) => ids.includes(clause.id)));
}

/**
 * What would lift a match: the fewest open answers that bring it to the first place or, where all of them do not, the one
 * answer that lifts it furthest.
 *
 * @param matches of one capability in their order; those behind `rank` are not looked at
 * @param rank of the match, from 0
 * @returns null where it is first or nothing that can be stated lifts it. Cost O(open answers² + matches).
 */
export function counterfactualOf(matches: readonly Candidate[], rank: number): Counterfactual | null {
  const candidate = matches[rank]!;
  // Statements lift only: whoever stands behind stays there.
  const before = matches.slice(0, rank);
  return counterfactualAt(candidate, rank, (score) => {
    const above = ({ service, score01 }: Candidate) =>
      score01 > score || (score01 === score && service.id < candidate.service.id);
    return 1 + before.filter(above).length;
  });
}

/**
 * As {@link counterfactualOf}, of a match whose others are not at hand.
 * @param placeWith the place, from 1, that it would have with another score
 */
export function counterfactualAt(
  candidate: Candidate,
  rank: number,
  placeWith: (score01: number) => number,
): Counterfactual | null {
  const open = openAnswers(candidate);
  if (rank === 0 || open.length === 0) return null;
  const placeIf = (stated: readonly Judged[]) => placeWith(scoreIf(candidate, stated));
  // Each answer adds the same certainty and a wish adds to preference as well, so the largest gains make the fewest answers.
  const byGain = open.toSorted((a, b) => scoreIf(candidate, [b]) - scoreIf(candidate, [a]));
  for (let count = 1; count <= byGain.length; count += 1) {
    const stated = byGain.slice(0, count);
    if (placeIf(stated) === 1) return { stated, place: 1 };
  }
  const place = placeIf(byGain.slice(0, 1));
  return place <= rank ? { stated: byGain.slice(0, 1), place } : null;
}
