import {
  askerOf,
  CatalogueIndex,
  givenUnderstanding,
  IMPLICIT_CLAUSE_ID,
  prepareMatch,
  readNeeds,
  readOfferings,
  type CapabilityMatches,
} from '../../src/index.js';
import type { CandidateSource } from '../../src/constrain/candidates.js';
import type { Candidate, Ruling } from './candidates.js';
import type { NeedRow, OfferingRow } from './rows.js';

/** The library's catalogue of the raw services. */
export function catalogueOf(offerings: readonly OfferingRow[]): CatalogueIndex {
  return CatalogueIndex.build(readOfferings(offerings));
}

/** A source that names the services of a capability: answers alone, without the cost of an index. */
export function bareSourceOf(offerings: readonly OfferingRow[]): CandidateSource {
  const services = readOfferings(offerings);
  return {
    candidates: (concept) =>
      services
        .filter(({ capabilities }) => capabilities.includes(concept))
        .map((service) => ({ service, textScore01: 0, relation: 'offers' })),
  };
}

/** What the library answers where the oracle judges: every candidate of every wanted capability of a raw need. */
export function judgedByLibrary(
  need: NeedRow,
  index: CandidateSource,
  today: string,
): Map<CapabilityMatches['concept'], Candidate[]> {
  const [read] = readNeeds([{ text: '-', ...need }]);
  const understanding = givenUnderstanding(read!);
  const request = { understanding, asker: askerOf(read!), today, language: 'en', limit: 40 } as const;
  const placeOf = new Map(understanding.clauses.map(({ id }, place) => [id, place]));
  return new Map(
    prepareMatch(request, index).judged.map(({ concept, matches, rejected }) => {
      const candidates = [...matches, ...rejected].map(({ service, answers }): Candidate => ({
        offering: service.id,
        rulings: answers.map(({ clause, answer }): Ruling => ({
          key: clause.value.key,
          clause: clause.id === IMPLICIT_CLAUSE_ID ? null : placeOf.get(clause.id)!,
          hard: clause.hard,
          answer,
        })),
        fits: matches.some((one) => one.service.id === service.id),
      }));
      return [concept, candidates];
    }),
  );
}

/** One line for each ruling, candidate or fit on which the two disagree; empty where they agree in everything. */
export function differences(mine: readonly Candidate[], theirs: readonly Candidate[]): string[] {
  const lines = (candidates: readonly Candidate[]) =>
    candidates.flatMap(({ offering, fits, rulings }) => [
      `${offering} ${fits ? 'fits' : 'misses'}`,
      ...rulings.map(({ key, clause, answer }) => `${offering} ${key} #${clause ?? 'implicit'} ${answer}`),
    ]);
  const [one, other] = [lines(mine), lines(theirs)];
  return [
    ...one.filter((line) => !other.includes(line)).map((line) => `oracle: ${line}`),
    ...other.filter((line) => !one.includes(line)).map((line) => `library: ${line}`),
  ];
}
