import { createHash } from 'node:crypto';
import {
  type Clause,
  type ConceptId,
  isLanguage,
  type Language,
  type Price,
  type ServiceFacts,
} from '@fivefold/domain';
import {
  ALGORITHM,
  type Asker,
  type CandidateSource,
  type CapabilityMatches,
  type FoundCapability,
  judgeServices,
} from '@fivefold/matching';
import { CONCEPTS, RELATIONS } from '@fivefold/vocabulary';

/** Most services that are kept per capability of a need. */
export const KEPT = 20;

/** Name of the vocabulary as matching reads it; changes whenever a concept or relation does. */
export const TAXONOMY = createHash('sha1')
  .update(JSON.stringify([CONCEPTS.map(({ id, status }) => [id, status]), RELATIONS]))
  .digest('base64url')
  .slice(0, 12);

export { ALGORITHM };

/** A need as matching reads it. */
export interface NeedToMatch {
  readonly text: string;
  readonly language: string | null;
  readonly capabilities: readonly FoundCapability[];
  readonly clauses: readonly Clause[];
}

/** What a match was found by beside the need and the service in their versions; enough to find it again. */
export interface AskedOf {
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly asker: Pick<Asker, 'homeRegion' | 'country' | 'sector'>;
  /** How well the words of the need fitted the service at that time, 0 … 1. */
  readonly text01: number;
}

/** What was found of one service for one capability; reasons are worded when read. */
export interface Found {
  readonly score01: number;
  readonly parts: CapabilityMatches['matches'][number]['parts'];
  readonly answers: readonly {
    readonly clauseId: string;
    readonly hard: boolean;
    readonly answer: 'met' | 'violated' | 'unknown';
  }[];
  readonly price: Price;
}

/** A service that fits a capability. */
export interface Proposal {
  readonly service: ServiceFacts;
  readonly concept: ConceptId;
  readonly found: Found;
  readonly asked: AskedOf;
}

/**
 * The services of `source` that fit, at most {@link KEPT} per capability, best first. Of the same need, `asked` and service in
 * the same versions it finds the same, by any server with the same {@link ALGORITHM} and {@link TAXONOMY}.
 * @param own organisation that asks; its own services never fit
 */
export function propose(
  need: NeedToMatch,
  { today, asker }: Pick<AskedOf, 'today' | 'asker'>,
  own: string,
  source: CandidateSource,
): Proposal[] {
  const seen = new Map<string, { service: ServiceFacts; text01: number }>();
  const noting: CandidateSource = {
    candidates: (concept, query, limit) => {
      const found = source.candidates(concept, query, limit).filter(({ relation }) => relation === 'offers');
      for (const { service, textScore01 } of found)
        seen.set(`${concept} ${service.id}`, { service, text01: textScore01 });
      return found;
    },
  };
  const judged = judgeServices(requestOf(need, { ...asker, ownOrganisationIds: [own] }, today), noting);
  return judged.flatMap(({ concept, matches }) =>
    matches.slice(0, KEPT).map(({ serviceId, score01, parts, answers }): Proposal => {
      const { service, text01 } = seen.get(`${concept} ${serviceId}`)!;
      const kept = answers.map(({ clauseId, hard, answer }) => ({ clauseId, hard, answer }));
      return {
        service,
        concept,
        found: { score01, parts, answers: kept, price: service.price },
        asked: { today, asker, text01 },
      };
    }),
  );
}

/** One service of a catalogue in the place of all: what is found of it is what is found of it among the others. */
export function oneOf(catalogue: CandidateSource, service: ServiceFacts): CandidateSource {
  return {
    candidates: (concept, query, limit) =>
      service.capabilities.includes(concept)
        ? catalogue.candidates(concept, query, limit).filter((one) => one.service.id === service.id)
        : [],
  };
}

/** One service with the words' nearness as it was, in the place of the catalogue: for finding a stored match again. */
export function onlyService(service: ServiceFacts, text01: number): CandidateSource {
  return {
    candidates: (concept) =>
      service.capabilities.includes(concept) ? [{ service, textScore01: text01, relation: 'offers' }] : [],
  };
}

/** A need as `judgeServices` wants it; explanations are in English unless told otherwise. */
export function requestOf(need: NeedToMatch, asker: Asker, today: string, reader: Language = 'en') {
  const { text, language, capabilities, clauses } = need;
  const known = language && isLanguage(language) ? language : null;
  const understanding = { text, language: known, capabilities, clauses, suggestions: [], notUnderstood: [] };
  return { understanding, asker, today, language: reader, limit: 40 };
}
