import type { Clause, ConceptId, Language, ServiceFacts } from '@fivefold/domain';
import type { CandidateSet, CatalogueIndex } from '../retrieve/index.js';
import type { Asker, ScorePart } from '../types.js';
import type { Judged, Told } from './judge.js';
import { listedSet } from './listed-candidates.js';

/**
 * What matching reads of the published catalogue. Whoever names other candidates than the catalogue gives `candidates` alone; a
 * catalogue also gives them as a set, which is judged without reading each service.
 */
export type CandidateSource = Pick<CatalogueIndex, 'candidates'> &
  Partial<Pick<CatalogueIndex, 'candidateSets' | 'version'>>;

/** A service judged by all clauses of one capability. */
export interface Candidate {
  readonly service: ServiceFacts;
  readonly concept: ConceptId;
  /** {@link answers} without their reasons, which cost nothing. */
  readonly told: readonly Told[];
  readonly answers: readonly Judged[];
  /** Those of `answers` that reject it: hard clauses violated. */
  readonly violated: readonly Judged[];
  readonly parts: readonly ScorePart[];
  readonly score01: number;
}

/** What binds one capability. */
export interface Demands {
  /** From `clausesFor` and `deadlinesBefore`. */
  readonly clauses: readonly Clause[];
  /** Deadlines that one of these implies: nothing is answered to them, but loosening it does not free of them. */
  readonly implied: readonly Clause[];
}

/** What candidates of one need have in common. */
export interface Setting {
  readonly text: string;
  /** Language of the text; null where it is unknown. */
  readonly language: Language | null;
  readonly today: string;
  readonly asker: Asker;
}

/**
 * The candidates of capabilities of one need, in their order, with numbers that mean the same in all sets of one source. In steps
 * of a few milliseconds; nothing may change meanwhile.
 */
export function setsOf(
  source: CandidateSource,
  { text, language }: Pick<Setting, 'text' | 'language'>,
): (concepts: readonly ConceptId[]) => Generator<undefined, CandidateSet[]> {
  const numbers = new Map<string, number>();
  const query = { text, language };
  return function* (concepts) {
    if (source.candidateSets) return yield* source.candidateSets(concepts, query);
    return concepts.map((concept) =>
      listedSet(concept, source.candidates(concept, query, Infinity), numbers),
    );
  };
}
