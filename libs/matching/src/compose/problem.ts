import type { ClauseKey, ConceptId, Language, Money } from '@fivefold/domain';
import type { RouteLeg } from '../types.js';

/** A service that may enter the bundle. */
export interface Option {
  readonly serviceId: string;
  readonly title: string;
  readonly providerId: string;
  readonly providerName: string;
  readonly publisherId: string;
  /** Days until it can begin; null where that is not stated. */
  readonly leadTimeDays: number | null;
  /** What can be computed of its price; null where it cannot. */
  readonly cost: Money | null;
}

/** An answer that a way leaves open, and what the way would be worth with it met. */
export interface OpenAnswer {
  readonly key: ClauseKey;
  /** Points fewer. */
  readonly points: number;
  /** Relevance more. */
  readonly relevance: number;
}

/**
 * One way to cover a capability: by a single service, or by a chain of services whose legs together make the route.
 * Indexes point into the lists of {@link BundleProblem}.
 */
export interface Way {
  readonly concept: number;
  /** One option, or those of a chain in the order of the route. */
  readonly options: readonly number[];
  /** Of a chain, one per option; null for a single service. */
  readonly legs: readonly RouteLeg[] | null;
  /**
   * Points for what is not stated or missed: 2 for a hard clause not stated or a soft one missed, 1 for a soft one not
   * stated; none for a soft one that nobody said. Of a chain the sum over its services.
   */
  readonly points: number;
  /** Answers that are not stated, those to clauses that nobody said left out. */
  readonly open: readonly OpenAnswer[];
  /** `score01` in ten-thousandths, an integer, so that sums compare exactly; of a chain the mean of its services. */
  readonly relevance: number;
}

/** A budget over some capabilities of the bundle. */
export interface BudgetClause {
  readonly clauseId: string;
  readonly hard: boolean;
  readonly maxMinor: number;
  readonly currency: string;
  /** The capabilities it binds, as indexes. */
  readonly concepts: readonly number[];
  /** Cost of each option over the horizon in minor units of `currency`, aligned to the options; null: not computable. */
  readonly costs: readonly (number | null)[];
}

/** A demand that one provider delivers several capabilities. */
export interface SameProviderClause {
  readonly clauseId: string;
  readonly hard: boolean;
  /** All wanted capabilities that it binds, those without any option included. */
  readonly wanted: readonly ConceptId[];
  /** Those of them that the problem holds, as indexes. */
  readonly concepts: readonly number[];
}

/** Steps of which each comes before the next. It excludes no bundle: the deadlines it moves are answers of the ways. */
export interface OrderClause {
  readonly clauseId: string;
  readonly hard: boolean;
  /** In order, at least two. */
  readonly steps: readonly {
    readonly concept: ConceptId;
    /** Its index among the capabilities of the problem; -1 where no service fits it. */
    readonly index: number;
    /** The earliest deadline of a later step, in days from the clock; null where none has one. */
    readonly due: { readonly days: number; readonly later: ConceptId } | null;
  }[];
}

/**
 * A stated capacity of one service that several hard clauses draw on at the same time: each alone fits, together they
 * may not.
 */
export interface SharedCapacity {
  readonly option: number;
  /** What the service states, in the unit in which the draws are counted. */
  readonly available: number;
  /** Each clause draws its quantity once, whichever of its capabilities the service covers. */
  readonly draws: readonly {
    readonly clauseId: string;
    readonly concepts: readonly number[];
    readonly qty: number;
  }[];
}

/**
 * All that the composition of a bundle depends on. Plain data: it crosses to a worker thread by structured clone.
 * Options are sorted by id and every list by its own order, so that equal catalogues give equal problems.
 */
export interface BundleProblem {
  /** Wanted capabilities in the order of the need, without what kept services do. */
  readonly wanted: readonly ConceptId[];
  /** Groups of wanted capabilities of which exactly one is covered; each of at least two, no capability in several. */
  readonly alternatives: readonly (readonly ConceptId[])[];
  /**
   * Wanted capabilities with at least one way; the others are gaps before anything is composed. Then one entry for
   * everything that a kept service does, which may be wanted once more of another.
   */
  readonly concepts: readonly ConceptId[];
  /** Those that a kept service covers, as indexes: each has one way, and every bundle takes it. */
  readonly kept: readonly number[];
  readonly options: readonly Option[];
  /** By concept, single services before chains, then by option. */
  readonly ways: readonly Way[];
  readonly budgets: readonly BudgetClause[];
  /** Months over which the costs of the options are summed. */
  readonly horizonMonths: number;
  readonly sameProvider: readonly SameProviderClause[];
  readonly orders: readonly OrderClause[];
  readonly sharedCapacities: readonly SharedCapacity[];
  /** Language of the explanations. */
  readonly language: Language;
}

/** For each capability of the problem the index of the way that covers it; -1 where none does. */
export type Assignment = readonly number[];

/** The assignment that takes what is kept and nothing else. */
export function keptOnly({ concepts, kept, ways }: BundleProblem): Assignment {
  return concepts.map((_, index) =>
    kept.includes(index) ? ways.findIndex(({ concept }) => concept === index) : -1,
  );
}

/** The capabilities of the problem grouped so that each group is covered once: an alternative, or one by itself. */
export function groupsOf({ concepts, alternatives, kept }: BundleProblem): number[][] {
  const seen = new Set<number>();
  return concepts.flatMap((concept, index) => {
    if (seen.has(index)) return [];
    const group = alternatives.find((ids) => ids.includes(concept));
    const members =
      group && !kept.includes(index)
        ? concepts.flatMap((id, at) => (group.includes(id) && !kept.includes(at) ? [at] : []))
        : [index];
    members.forEach((member) => seen.add(member));
    return [members];
  });
}

/**
 * The problem with fewer ways; options that no way uses any more stay, so that indexes keep their meaning.
 *
 * @param keep index of a way in `problem` -> whether it stays
 * @returns the problem, and the index in `problem` of each way that stayed
 */
export function withWays(
  problem: BundleProblem,
  keep: (way: number) => boolean,
): { readonly problem: BundleProblem; readonly kept: readonly number[] } {
  const kept = problem.ways.flatMap((_, way) => (keep(way) ? [way] : []));
  return { problem: { ...problem, ways: kept.map((way) => problem.ways[way]!) }, kept };
}
