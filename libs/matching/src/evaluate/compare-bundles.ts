import type { ConceptId } from '@fivefold/domain';
import { brokenClause, LEVELS, objectiveOf, type Objective } from '../compose/objective.js';
import { groupsOf, type Assignment, type BundleProblem } from '../compose/problem.js';
import type { Bundle } from '../types.js';

/** How a bundle stands to the ideal one. */
export type BundleVerdict = 'equal' | 'better' | 'worse';

/**
 * A bundle beside the one that people judged ideal, by the declared objective (DESIGN.md, section "The bundle") over the capabilities
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
  // Several services cover one capability where they share its route.
  const chosen = problem.concepts.map((concept) =>
    bundle.choices.filter(({ concepts }) => concepts.includes(concept)).map(({ serviceId }) => serviceId),
  );
  if (sameSet(new Set(chosen.flat()), new Set(ideal))) return 'equal';
  const own = chosen.map((ids, place) => (ids.length === 0 ? -1 : wayOf(problem, ids, place)));
  if (own.includes(undefined) || brokenClause(problem, own as number[]) !== null) return 'worse';
  const best = idealAssignments(problem, ideal)
    .filter((assignment) => brokenClause(problem, assignment) === null)
    .map((assignment) => objectiveOf(problem, assignment))
    .sort(compare)[0];
  const difference = best === undefined ? -1 : compare(objectiveOf(problem, own as number[]), best);
  return difference === 0 ? 'equal' : difference < 0 ? 'better' : 'worse';
}

/** The way in which exactly these services cover a capability; undefined where they do not fit. */
function wayOf(problem: BundleProblem, ids: readonly string[], concept: number): number | undefined {
  return waysWithin(problem, ids, concept).find((way) => problem.ways[way]!.options.length === ids.length);
}

/** The ways in which some of these services cover a capability. */
function waysWithin({ ways, options }: BundleProblem, ids: readonly string[], concept: number): number[] {
  return ways.flatMap((way, index) =>
    way.concept === concept && way.options.every((option) => ids.includes(options[option]!.serviceId))
      ? [index]
      : [],
  );
}

/** Every way in which the ideal services cover the capabilities; one that none of them covers stays open. */
function idealAssignments(problem: BundleProblem, ideal: readonly string[]): Assignment[] {
  const all = problem.concepts.reduce<number[][]>(
    (partial, _: ConceptId, concept) => {
      const fitting = waysWithin(problem, ideal, concept);
      const group = groupsOf(problem).find((members) => members.includes(concept))!;
      // Of alternatives one is enough, so each of them may stay open.
      const ways = fitting.length === 0 ? [-1] : group.length > 1 ? [...fitting, -1] : fitting;
      return partial.flatMap((one) => ways.map((way) => [...one, way]));
    },
    [[]],
  );
  const isOnce = (assignment: Assignment) =>
    groupsOf(problem).every((group) => group.filter((concept) => assignment[concept]! >= 0).length <= 1);
  return all.filter(isOnce);
}

/** By every level but the last: ids only make equal bundles come out in one order. */
function compare(one: Objective, other: Objective): number {
  const level = LEVELS.find((name) => name !== 'ids' && one[name] !== other[name]);
  return level === undefined ? 0 : one[level] - other[level];
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}
