import type { ConceptId } from '@fivefold/domain';
import type { Assignment, BundleProblem } from './problem.js';

/** Wanted capabilities that stay open; of alternatives all where none is covered, else none. */
export function gapsOf(
  { wanted, concepts, kept, alternatives }: BundleProblem,
  assignment: Assignment,
): ConceptId[] {
  const isOpen = (concept: ConceptId) =>
    !concepts.some((one, at) => one === concept && !kept.includes(at) && assignment[at]! >= 0);
  return wanted.filter((concept) => {
    const group = alternatives.find((some) => some.includes(concept)) ?? [concept];
    return group.every(isOpen);
  });
}
