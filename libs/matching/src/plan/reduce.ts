import { emptySet, has, include, includeAll, keepCommon, type ConceptSet } from './concept-set.js';
import { ForwardSearch } from './forward.js';
import type { Network, Step } from './network.js';

/** What is left to choose from, and between which layers each step can be of use. */
export interface Reduced {
  readonly network: Network;
  /** First layer, from 1, in which the step of this index can run. */
  readonly earliest: readonly number[];
  /** Last layer in which running it can still lead to what is wanted. */
  readonly latest: readonly number[];
}

/**
 * Drops every step without which some plan of `layers` layers with fewest steps remains: steps that run too late or lead
 * nowhere, and steps that another one can stand in for, since that needs no more and offers no less. Needs that another
 * need entails are dropped as well.
 *
 * What a concept entails (whoever makes it available has had these before, or gives them with it) is the greatest fixpoint
 * of Zhu & Givan 2003, _Landmark extraction via planning graph propagation_; standing in for is the dominance of
 * Rodríguez-Mier, Mucientes & Lama 2015, _Hybrid optimization algorithm for large-scale QoS-aware service composition_,
 * widened by it as in Imai & Fukunaga 2015 (JAIR 54).
 *
 * @param layers in which everything wanted can be reached
 * Cost: a few rounds, each about steps × concepts / 32.
 */
export function reduce(network: Network, layers: number): Reduced {
  for (let current = renumbered({ ...network, steps: useful(network, layers).steps }); ;) {
    const span = useful(current, layers);
    const { conceptCount } = current;
    const steps = withoutDominated(withoutEntailed(span.steps, conceptCount), conceptCount);
    const same =
      steps.length === current.steps.length &&
      steps.every(
        (step, at) =>
          step.needs.length === current.steps[at]!.needs.length &&
          step.offers.length === current.steps[at]!.offers.length,
      );
    if (same) return { network: current, earliest: span.earliest, latest: span.latest };
    current = renumbered({ ...current, steps });
  }
}

/** The network with numbers for those concepts only that are still needed. */
function renumbered({ steps, wanted }: Network): Network {
  const numbers = new Map<number, number>();
  const numberOf = (concept: number): number => {
    if (!numbers.has(concept)) numbers.set(concept, numbers.size);
    return numbers.get(concept)!;
  };
  const goals = wanted.map(numberOf);
  const needs = steps.map((step) => step.needs.map(numberOf));
  return {
    steps: steps.map(({ id, offers }, at) => ({
      id,
      needs: needs[at]!,
      offers: offers.flatMap((concept) => numbers.get(concept) ?? []),
    })),
    wanted: goals,
    conceptCount: numbers.size,
  };
}

interface Span {
  readonly steps: readonly Step[];
  readonly earliest: readonly number[];
  readonly latest: readonly number[];
}

/** The steps that can run in time, each with the offers that somebody can still use after it. */
function useful({ steps, wanted, conceptCount }: Network, layers: number): Span {
  const forward = new ForwardSearch({ steps, wanted, conceptCount });
  forward.run(null, layers, true);
  const makers = makersOf(steps, conceptCount);
  const neededBy = new Int32Array(conceptCount).fill(-1);
  const latest = new Int32Array(steps.length);
  const queue = [...wanted];
  for (const concept of wanted) neededBy[concept] = layers;
  for (let concept = queue.pop(); concept !== undefined; concept = queue.pop()) {
    const deadline = neededBy[concept]!;
    for (const maker of makers[concept]!) {
      const earliest = forward.stepLayers[maker]!;
      if (earliest === 0 || earliest > deadline || latest[maker]! >= deadline) continue;
      latest[maker] = deadline;
      for (const need of steps[maker]!.needs) {
        if (neededBy[need]! >= deadline - 1) continue;
        neededBy[need] = deadline - 1;
        queue.push(need);
      }
    }
  }
  const kept = steps.flatMap((_, step) => (latest[step]! > 0 ? [step] : []));
  return {
    steps: kept.map((step) => {
      const { id, needs, offers } = steps[step]!;
      const earliest = forward.stepLayers[step]!;
      return { id, needs, offers: offers.filter((concept) => neededBy[concept]! >= earliest) };
    }),
    earliest: kept.map((step) => forward.stepLayers[step]!),
    latest: kept.map((step) => latest[step]!),
  };
}

function makersOf(steps: readonly Step[], conceptCount: number): number[][] {
  const makers = Array.from({ length: conceptCount }, (): number[] => []);
  steps.forEach(({ offers }, step) => offers.forEach((concept) => makers[concept]!.push(step)));
  return makers;
}

interface KnownStep extends Step {
  /** Everything available before this step can run. */
  readonly before: ConceptSet;
}

function withoutEntailed(steps: readonly Step[], conceptCount: number): KnownStep[] {
  const entailed = entailments(steps, conceptCount);
  return steps.map(({ id, needs, offers }) => {
    const before = availableBefore(needs, entailed, conceptCount);
    const kept = new Set(needs);
    for (const need of needs)
      for (const other of kept)
        if (other !== need && has(entailed[other]!, need)) {
          kept.delete(need);
          break;
        }
    return { id, needs: [...kept], offers: offers.filter((concept) => !has(before, concept)), before };
  });
}

function availableBefore(
  needs: readonly number[],
  entailed: readonly (ConceptSet | null)[],
  conceptCount: number,
): ConceptSet {
  const before = emptySet(conceptCount);
  for (const need of needs) includeAll(before, entailed[need]!);
  return before;
}

/** For each concept that some step offers: itself and what is available no later than it, whoever offers it. */
function entailments(steps: readonly Step[], conceptCount: number): readonly (ConceptSet | null)[] {
  const entailed = new Array<ConceptSet | null>(conceptCount).fill(null);
  for (let changed = true; changed;) {
    changed = false;
    for (const { needs, offers } of steps) {
      // Nothing is known of a need whose makers are still to come: the step is read again in the next sweep.
      if (needs.some((need) => entailed[need] === null)) continue;
      const after = availableBefore(needs, entailed, conceptCount);
      for (const concept of offers) include(after, concept);
      for (const concept of offers) {
        const known = entailed[concept];
        if (known == null) entailed[concept] = after.slice();
        else if (!keepCommon(known, after)) continue;
        changed = true;
      }
    }
  }
  return entailed;
}

function withoutDominated(steps: readonly KnownStep[], conceptCount: number): Step[] {
  const makers = makersOf(steps, conceptCount);
  const offered = steps.map(({ offers }) => {
    const set = emptySet(conceptCount);
    for (const concept of offers) include(set, concept);
    return set;
  });
  const dropped = new Set<number>();
  steps.forEach(({ offers, before }, step) => {
    if (offers.length === 0) return void dropped.add(step);
    const rarest = offers.reduce((a, b) => (makers[b]!.length < makers[a]!.length ? b : a));
    const standsIn = (other: number) =>
      other !== step &&
      !dropped.has(other) &&
      steps[other]!.needs.every((need) => has(before, need)) &&
      offers.every((concept) => has(offered[other]!, concept));
    if (makers[rarest]!.some(standsIn)) dropped.add(step);
  });
  return steps.flatMap(({ id, needs, offers }, step) => (dropped.has(step) ? [] : [{ id, needs, offers }]));
}
