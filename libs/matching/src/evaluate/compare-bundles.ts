import type { ConceptId } from '@fivefold/domain';
import { brokenClause, LEVELS, objectiveOf, type Objective } from '../compose/objective.js';
import type { Assignment, BundleProblem } from '../compose/problem.js';
import type { Bundle } from '../types.js';

export type BundleVerdict = 'equal' | 'better' | 'worse';

/**
 * A bundle beside the one that people judged ideal, by the declared objective (DESIGN.md, section 6) over the capabilities
 * and clauses that they gave. So a bundle from a text is judged by what was really asked for, not by what was understood.
 *
 * @param problem of the need with capabilities and clauses given
 * @param bundle its choices; those for other capabilities are left out
 * @param ideal ids of the services of the ideal bundle
 * @returns `equal` with the same services, or with others that are no worse on any level; `worse` where a chosen service
 *   fails a given hard clause, or the bundle one on the whole
 */
export function compareBundles(
  problem: BundleProblem,
  bundle: Pick<Bundle, 'choices'>,
  ideal: readonly string[],
): BundleVerdict {
  const chosen = problem.concepts.map(
    (concept) => bundle.choices.find(({ concepts }) => concepts.includes(concept))?.serviceId ?? null,
  );
  if (sameSet(new Set(chosen.filter((id) => id !== null)), new Set(ideal))) return 'equal';
  const own = chosen.map((id, place) => (id === null ? -1 : optionOf(problem, id, place)));
  if (own.includes(undefined) || brokenClause(problem, own as number[]) !== null) return 'worse';
  const best = idealAssignments(problem, ideal)
    .filter((assignment) => brokenClause(problem, assignment) === null)
    .map((assignment) => objectiveOf(problem, assignment))
    .sort(compare)[0];
  const difference = best === undefined ? -1 : compare(objectiveOf(problem, own as number[]), best);
  return difference === 0 ? 'equal' : difference < 0 ? 'better' : 'worse';
}

/** The option of a service that covers a capability; undefined where it does not fit. */
function optionOf({ options }: BundleProblem, serviceId: string, concept: number): number | undefined {
  const option = options.findIndex((one) => one.serviceId === serviceId);
  return options[option]?.covers.some((cover) => cover.concept === concept) ? option : undefined;
}

/** Every way in which the ideal services cover the capabilities; one that none of them covers stays open. */
function idealAssignments(problem: BundleProblem, ideal: readonly string[]): Assignment[] {
  return problem.concepts.reduce<number[][]>(
    (partial, _: ConceptId, concept) => {
      const fitting = ideal.map((id) => optionOf(problem, id, concept)).filter((one) => one !== undefined);
      const ways = fitting.length === 0 ? [-1] : fitting;
      return partial.flatMap((one) => ways.map((way) => [...one, way]));
    },
    [[]],
  );
}

/** By every level but the last: ids only make equal bundles come out in one order. */
function compare(one: Objective, other: Objective): number {
  const level = LEVELS.find((name) => name !== 'ids' && one[name] !== other[name]);
  return level === undefined ? 0 : one[level] - other[level];
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}
