import type { ConceptId, Language, Money } from '@fivefold/domain';

/** One capability that a service of the problem could cover. Indexes point into {@link BundleProblem.concepts}. */
export interface Cover {
  readonly concept: number;
  /**
   * Points for what is not stated or missed: 2 for a hard clause not stated or a soft one missed, 1 for a soft one not
   * stated; none for a soft one that nobody said.
   */
  readonly points: number;
  /** `score01` in ten-thousandths, an integer, so that sums compare exactly. */
  readonly relevance: number;
}

/** A service that may enter the bundle. */
export interface Option {
  readonly serviceId: string;
  readonly title: string;
  readonly providerId: string;
  readonly providerName: string;
  readonly publisherId: string;
  /** At least one; ascending by concept. */
  readonly covers: readonly Cover[];
  /** What can be computed of its price; null where it cannot. */
  readonly cost: Money | null;
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

/**
 * All that the composition of a bundle depends on. Plain data: it crosses to a worker thread by structured clone.
 * Options are sorted by id and every list by its own order, so that equal catalogues give equal problems.
 */
export interface BundleProblem {
  /** Wanted capabilities in the order of the need. */
  readonly wanted: readonly ConceptId[];
  /** Those with at least one option; the others are gaps before anything is composed. */
  readonly concepts: readonly ConceptId[];
  readonly options: readonly Option[];
  readonly budgets: readonly BudgetClause[];
  /** Months over which the costs of the options are summed. */
  readonly horizonMonths: number;
  readonly sameProvider: readonly SameProviderClause[];
  /** Language of the explanations. */
  readonly language: Language;
}

/** For each capability of the problem the index of the option that covers it; -1 where none does. */
export type Assignment = readonly number[];
