import type { Capacity, Clause, ConceptId, ServiceFacts } from '@fivefold/domain';
import { findConcept } from '@fivefold/vocabulary';
import { capacityOf, isCapacity } from '../constrain/quantity-rules.js';
import { comparable, sameMeasure } from '../constrain/quantity.js';
import { binds } from '../constrain/scope.js';
import type { SharedCapacity } from './problem.js';

/**
 * Where one service would cover several capabilities, hard clauses that ask the same measure of it draw on one stated
 * capacity. Two demands add up when
 * - they are different clauses: one clause over several capabilities speaks of the same goods;
 * - they belong to the same stage of the value chain: from stage to stage the same goods are handed on (processed, packed,
 *   stored), within a stage they stand side by side (chilled and frozen pallets in one store);
 * - their periods meet: a clause without a period holds all year.
 *
 * What the service does already in a bundle that keeps it draws first; the rest may draw what that leaves.
 *
 * @param of the capabilities that the service may cover, and those that it does already
 * @param concepts capabilities of the problem; the result refers to them by index
 * @param clauses those of the need
 * @returns only sums that exceed what is stated when everything is drawn
 */
export function sharedCapacitiesOf(
  option: number,
  service: ServiceFacts,
  { covers, kept }: { readonly covers: readonly ConceptId[]; readonly kept: readonly ConceptId[] },
  concepts: readonly ConceptId[],
  clauses: readonly Clause[],
): SharedCapacity[] {
  const covered = [...new Set([...covers, ...kept])];
  const demands = clauses.filter(isCapacity).flatMap((clause) => {
    const bound = covered.filter((concept) => clause.hard && binds(clause, concept));
    const byStage = Map.groupBy(bound, (concept) => findConcept(concept)?.stage ?? concept);
    return byStage
      .entries()
      .map(([stage, inStage]) => ({ clause, stage, inStage, want: capacityOf(clause.value) }))
      .toArray();
  });
  const sums = service.capacities.flatMap((stated) => {
    const alike = demands.filter(({ want }) => sameMeasure(stated, want));
    if (alike.length < 2) return [];
    const available = comparable(largest(service, stated)).qty;
    return [...Map.groupBy(alike, ({ stage }) => stage).values()].flatMap((inStage) =>
      // At the first day of some period everything that overlaps anywhere is drawn at once.
      starts(inStage.map(({ inStage: bound }) => periodOf(bound, clauses))).map((day) => {
        const draws = inStage
          .filter(({ inStage: bound }) => holdsOn(periodOf(bound, clauses), day))
          .map(({ clause, inStage: bound, want }) => ({
            clauseId: clause.id,
            concepts: bound.map((concept) => concepts.indexOf(concept)),
            qty: comparable(want).qty,
          }));
        return { option, available, draws };
      }),
    );
  });
  const exceeded = sums.filter(
    ({ draws, available }) =>
      draws.length > 1 && draws.reduce((sum, { qty }) => sum + qty, 0) > available * (1 + 1e-9),
  );
  const left = exceeded.flatMap((shared) => beside(shared, (at) => !covers.includes(concepts[at]!)));
  return [...new Map(left.map((shared) => [JSON.stringify(shared), shared])).values()];
}

/** What is left of a shared capacity beside the draws that stand already; nothing where the rest fits anyhow. */
function beside(shared: SharedCapacity, isKept: (concept: number) => boolean): SharedCapacity[] {
  const stands = ({ concepts }: SharedCapacity['draws'][number]) => concepts.some(isKept);
  const fixed = shared.draws.filter(stands);
  if (fixed.length === 0) return [shared];
  const sum = (draws: SharedCapacity['draws']) => draws.reduce((total, { qty }) => total + qty, 0);
  const rest = shared.available - sum(fixed);
  const open = shared.draws.filter((draw) => !stands(draw));
  if (sum(open) <= rest * (1 + 1e-9)) return [];
  // Less than the least draw lets in none, and stays a number by which the program can divide.
  const least = Math.min(...open.map(({ qty }) => qty)) / 2;
  return [{ ...shared, available: Math.max(rest, least), draws: open }];
}

/** The rule that judges one demand takes the largest of several stated capacities of one measure; so does this one. */
function largest({ capacities }: ServiceFacts, stated: Capacity): Capacity {
  return capacities
    .filter((other) => sameMeasure(other, stated))
    .reduce((most, other) => (comparable(other).qty > comparable(most).qty ? other : most));
}

type Days = readonly [from: string, to: string];
const ALWAYS: Days = ['', '9999'];

/** The days for which the capacity is wanted: those of a hard period that binds all of the capabilities too. */
function periodOf(bound: readonly ConceptId[], clauses: readonly Clause[]): Days {
  const period = clauses.find(
    (other) => other.hard && other.value.key === 'period' && bound.every((concept) => binds(other, concept)),
  );
  return period?.value.key === 'period' ? [period.value.from, period.value.to] : ALWAYS;
}

function holdsOn([from, to]: Days, day: string): boolean {
  return from <= day && day <= to;
}

function starts(periods: readonly Days[]): string[] {
  return [...new Set(periods.map(([from]) => from))];
}
