import { getConcept, type CompositionProblem } from './problem.js';

/** A service in numbers: the concepts it needs, and the needed concepts that it makes available. */
export interface Step {
  readonly id: string;
  readonly needs: readonly number[];
  readonly offers: readonly number[];
}

/**
 * A composition problem with concepts numbered. Only concepts that something needs and that are not at hand from the
 * beginning have a number; a step offers the concepts of its outputs and all above them.
 */
export interface Network {
  /** By id, so that the order in which services were given changes nothing. */
  readonly steps: readonly Step[];
  readonly wanted: readonly number[];
  readonly conceptCount: number;
}

/** A network and the numbers of its concepts. */
export interface Numbered {
  readonly network: Network;
  /** Concepts that are needed and not at hand. */
  readonly numbers: ReadonlyMap<string, number>;
}

/**
 * Numbers a problem.
 *
 * @throws DomainError `INPUT_INVALID` for an instance without concept
 * Cost: services × concepts of a service × depth of the tree.
 */
export function toNetwork(problem: CompositionProblem): Numbered {
  const { provided, wanted, services, parentOf } = problem;
  const atHand = new Set<string>();
  for (const instance of provided) {
    let concept: string | null = getConcept(problem, instance);
    for (; concept !== null && !atHand.has(concept); concept = parentOf.get(concept) ?? null)
      atHand.add(concept);
  }
  const numbers = new Map<string, number>();
  const needsOf = (instances: readonly string[]): number[] => {
    const open = instances
      .map((instance) => getConcept(problem, instance))
      .filter((concept) => !atHand.has(concept));
    return [...new Set(open)].map((concept) => {
      if (!numbers.has(concept)) numbers.set(concept, numbers.size);
      return numbers.get(concept)!;
    });
  };
  const sorted = services.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const needs = sorted.map(({ inputs }) => needsOf(inputs));
  const goals = needsOf(wanted);
  const offered = new Map<string, readonly number[]>();
  const offersOf = (concept: string): readonly number[] => {
    let offers = offered.get(concept);
    if (offers === undefined) {
      const parent = parentOf.get(concept) ?? null;
      const above = parent === null ? [] : offersOf(parent);
      const own = numbers.get(concept);
      offered.set(concept, (offers = own === undefined ? above : [own, ...above]));
    }
    return offers;
  };
  const steps = sorted.map(({ id, outputs }, at): Step => {
    const offers = outputs.flatMap((instance) => offersOf(getConcept(problem, instance)));
    return { id, needs: needs[at]!, offers: [...new Set(offers)] };
  });
  return { network: { steps, wanted: goals, conceptCount: numbers.size }, numbers };
}
