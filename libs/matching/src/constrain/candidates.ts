import type { Clause, ConceptId, Language, ServiceFacts } from '@fivefold/domain';
import type { CatalogueIndex } from '../retrieve/index.js';
import type { Asker, ScorePart } from '../types.js';
import { judge, violations, type Judged } from './judge.js';
import { scoreParts, totalOf } from './score.js';

/** What matching reads of the published catalogue. */
export type CandidateSource = Pick<CatalogueIndex, 'candidates'>;

/** A service judged by all clauses of one capability. */
export interface Candidate {
  readonly service: ServiceFacts;
  readonly concept: ConceptId;
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

/** All services of one capability, judged. */
export interface JudgedCapability {
  readonly concept: ConceptId;
  /** {@link Demands} */
  readonly implied: readonly Clause[];
  /** Services that hold every hard clause: `score01` descending, ties by id. */
  readonly matches: readonly Candidate[];
  /** Services rejected by hard clauses: fewest first, then `score01` descending, ties by id. */
  readonly rejected: readonly Candidate[];
  /** Services that hold every hard clause but only stand in for the capability. */
  readonly substitutes: readonly Candidate[];
  /** Services of this capability in the catalogue, those of the asker included. */
  readonly offered: number;
  /** Those of them that the asker itself publishes or provides. */
  readonly own: number;
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
 * Finds and judges every service of one capability.
 *
 * Cost O(n log n) for n services of the capability, times the number of clauses.
 */
export function judgeCapability(
  concept: ConceptId,
  { clauses, implied }: Demands,
  source: CandidateSource,
  { text, language, today, asker }: Setting,
): JudgedCapability {
  const own = new Set(asker.ownOrganisationIds ?? []);
  const isOwn = (service: ServiceFacts) => own.has(service.providerId) || own.has(service.publisherId);
  const matches: Candidate[] = [];
  const rejected: Candidate[] = [];
  const substitutes: Candidate[] = [];
  let offered = 0;
  let ownOffered = 0;
  for (const { service, textScore01, relation } of source.candidates(concept, { text, language }, Infinity)) {
    if (relation === 'offers') offered += 1;
    if (isOwn(service)) {
      if (relation === 'offers') ownOffered += 1;
      continue;
    }
    const answers = judge(service, clauses, today);
    const parts = scoreParts(service, {
      concept,
      answers,
      textScore01,
      homeRegion: asker.homeRegion ?? null,
    });
    const violated = violations(answers);
    const candidate = { service, concept, answers, violated, parts, score01: totalOf(parts) };
    const fits = violated.length === 0;
    if (relation === 'substitutes') {
      if (fits) substitutes.push(candidate);
    } else (fits ? matches : rejected).push(candidate);
  }
  matches.sort(byScore);
  substitutes.sort(byScore);
  rejected.sort((a, b) => a.violated.length - b.violated.length || byScore(a, b));
  return { concept, implied, matches, rejected, substitutes, offered, own: ownOffered };
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score01 - a.score01 || (a.service.id < b.service.id ? -1 : 1);
}
