import type { ConceptId, NutsCode, ServiceFacts } from '@fivefold/domain';
import type { ScorePart } from '../types.js';
import type { Judged } from './judge.js';
import { holds } from './region.js';

/** The most points of each part; they sum to 1. DESIGN.md, section "Ranking within a capability", says why these. */
export const WEIGHTS = {
  capability: 0.4,
  text: 0.15,
  certainty: 0.25,
  preference: 0.1,
  proximity: 0.1,
} as const satisfies Record<ScorePart['name'], number>;

/** Share of the capability points for a service that offers the concept beside its main one. */
const BESIDE = 0.5;

/** What a score is made of, beside the service. */
export interface ScoreInput {
  readonly concept: ConceptId;
  readonly answers: readonly Judged[];
  /** How near the text of the need is to the service's texts, 0 … 1. */
  readonly textScore01: number;
  readonly homeRegion: NutsCode | null;
}

/**
 * Points of one service for one capability. A service that answers `met` always scores more than the same service
 * answering `unknown`, and that one more than `violated` (soft clauses only: hard violations never get here).
 *
 * @returns five parts in fixed order, each between 0 and its weight, in millionths so that they sum exactly
 */
export function scoreParts(service: ServiceFacts, input: ScoreInput): ScorePart[] {
  const { concept, answers, textScore01, homeRegion } = input;
  const soft = answers.filter(({ clause }) => !clause.hard);
  const shares: Record<ScorePart['name'], number> = {
    capability: service.capabilities[0] === concept ? 1 : BESIDE,
    text: Math.min(1, Math.max(0, textScore01)),
    certainty: share(answers, ({ answer }) => answer !== 'unknown'),
    preference: share(soft, ({ answer }) => answer === 'met'),
    proximity: homeRegion === null ? 0 : proximity(service, homeRegion),
  };
  return (Object.keys(WEIGHTS) as ScorePart['name'][]).map((name) => ({
    name,
    points: Math.round(WEIGHTS[name] * shares[name] * 1e6) / 1e6,
  }));
}

/** Sum of the parts, without the noise of binary fractions. */
export function totalOf(parts: readonly ScorePart[]): number {
  return Math.round(parts.reduce((sum, { points }) => sum + points, 0) * 1e6) / 1e6;
}

function share(answers: readonly Judged[], good: (answer: Judged) => boolean): number {
  return answers.length === 0 ? 1 : answers.filter(good).length / answers.length;
}

/** 1 where the work is done in the asker's region, 0.5 where site or cluster is in its country, else 0. */
function proximity({ siteNuts, publisherCountry }: ServiceFacts, homeRegion: NutsCode): number {
  if (siteNuts !== null && holds(siteNuts, homeRegion)) return 1;
  const country = homeRegion.slice(0, 2);
  return siteNuts?.startsWith(country) || publisherCountry === country ? 0.5 : 0;
}
