import type { Clause, ConceptId, NutsCode, ServiceFacts } from '@fivefold/domain';
import type { ScorePart } from '../types.js';
import type { Candidate } from './candidates.js';
import { judge, type Judged, type Told, violations } from './judge.js';
import { scoreParts } from './score.js';

/** What a candidate is made of beside its service. */
export interface CandidateFigures {
  readonly concept: ConceptId;
  readonly told: readonly Told[];
  readonly textScore01: number;
  readonly score01: number;
}

/** What the candidates of one capability have in common. */
export interface CandidateSetting {
  readonly clauses: readonly Clause[];
  readonly today: string;
  readonly homeRegion: NutsCode | null;
}

/**
 * A candidate of a judged set. Most enter the bundle problem only, which asks what each answer is and not why: reasons and
 * parts of the score are made when they are first read.
 */
export class MadeCandidate implements Candidate {
  readonly concept: ConceptId;
  readonly told: readonly Told[];
  readonly score01: number;
  readonly #textScore01: number;
  readonly #setting: CandidateSetting;
  #answers: readonly Judged[] | null = null;
  #violated: readonly Judged[] | null = null;
  #parts: readonly ScorePart[] | null = null;

  constructor(
    readonly service: ServiceFacts,
    { concept, told, textScore01, score01 }: CandidateFigures,
    setting: CandidateSetting,
  ) {
    this.concept = concept;
    this.told = told;
    this.score01 = score01;
    this.#textScore01 = textScore01;
    this.#setting = setting;
  }

  get answers(): readonly Judged[] {
    const { clauses, today } = this.#setting;
    return (this.#answers ??= judge(this.service, clauses, today));
  }

  get violated(): readonly Judged[] {
    return (this.#violated ??= violations(this.answers));
  }

  get parts(): readonly ScorePart[] {
    return (this.#parts ??= scoreParts(this.service, {
      concept: this.concept,
      answers: this.told,
      textScore01: this.#textScore01,
      homeRegion: this.#setting.homeRegion,
    }));
  }
}
