import type { ConceptId, NutsCode, ServiceFacts } from '@fivefold/domain';
import type { ScorePart } from '../types.js';
import { type CandidateSet, type FactsOf, ROLE } from '../retrieve/index.js';
import { MET, UNKNOWN } from './answered.js';
import type { Told } from './judge.js';
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
  readonly answers: readonly Told[];
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
    points: millionths(name, shares[name]) / 1e6,
  }));
}

/** The parts of a score if some answers were `met`: only those that depend on answers change. */
export function partsIf(
  parts: readonly ScorePart[],
  answers: readonly Told[],
  isMet: (answer: Told) => boolean,
): ScorePart[] {
  let [stated, soft, wished] = [0, 0, 0];
  for (const one of answers) {
    const met = one.answer === 'met' || isMet(one);
    if (met || one.answer !== 'unknown') stated++;
    if (one.clause.hard) continue;
    soft++;
    if (met) wished++;
  }
  const shares: Partial<Record<ScorePart['name'], number>> = {
    certainty: answers.length === 0 ? 1 : stated / answers.length,
    preference: soft === 0 ? 1 : wished / soft,
  };
  return parts.map((part) => {
    const share01 = shares[part.name];
    return share01 === undefined ? part : { name: part.name, points: millionths(part.name, share01) / 1e6 };
  });
}

/** Points of one part for a share 0 … 1, in millionths. */
function millionths(name: ScorePart['name'], share: number): number {
  return Math.round(WEIGHTS[name] * share * 1e6);
}

/** What the scores of the candidates of one capability are made of, beside the candidates. */
export interface SharedScoreInput {
  readonly set: CandidateSet;
  /** Clause by clause: place -> answer. */
  readonly answers: readonly { readonly hard: boolean; readonly byPlace: Uint8Array }[];
  readonly homeRegion: NutsCode | null;
}

/** `score01` of all candidates of a set in millionths, equal to {@link totalOf} of their parts. O(candidates × clauses) */
export function scoresOf({ set, answers, homeRegion }: SharedScoreInput): Int32Array {
  const stated = new Uint16Array(set.count);
  const wished = new Uint16Array(set.count);
  for (const { hard, byPlace } of answers)
    for (let place = 0; place < byPlace.length; place++) {
      const answer = byPlace[place]!;
      if (answer !== UNKNOWN) stated[place]!++;
      if (!hard && answer === MET) wished[place]!++;
    }
  const soft = answers.filter(({ hard }) => !hard).length;
  const table = (name: ScorePart['name'], most: number) =>
    Int32Array.from({ length: most + 1 }, (_, count) => millionths(name, most === 0 ? 1 : count / most));
  const certainty = table('certainty', answers.length);
  const preference = table('preference', soft);
  const [main, beside] = [millionths('capability', 1), millionths('capability', BESIDE)];
  const near = homeRegion === null ? null : proximities(set, homeRegion);
  const { text01, roles } = set;
  const scores = new Int32Array(set.count);
  for (let place = 0; place < scores.length; place++) {
    scores[place] =
      (roles[place] === ROLE.main ? main : beside) +
      millionths('text', Math.min(1, Math.max(0, text01[place]!))) +
      certainty[stated[place]!]! +
      preference[wished[place]!]! +
      (near === null ? 0 : near[place]!);
  }
  return scores;
}

/** Place -> points for nearness, in millionths. */
function proximities(set: CandidateSet, homeRegion: NutsCode): Int32Array {
  const { codes, size, valueAt } = set.facts('place');
  const known = new Int32Array(size).fill(-1);
  const points = new Int32Array(set.count);
  for (let place = 0; place < points.length; place++) {
    const code = codes[place]!;
    if (known[code]! < 0) known[code] = millionths('proximity', proximity(valueAt(code), homeRegion));
    points[place] = known[code]!;
  }
  return points;
}

/** Sum of the parts, without the noise of binary fractions. */
export function totalOf(parts: readonly ScorePart[]): number {
  return Math.round(parts.reduce((sum, { points }) => sum + points, 0) * 1e6) / 1e6;
}

function share(answers: readonly Told[], good: (answer: Told) => boolean): number {
  return answers.length === 0 ? 1 : answers.filter(good).length / answers.length;
}

/** 1 where the work is done in the asker's region, 0.5 where site or cluster is in its country, else 0. */
function proximity({ siteNuts, publisherCountry }: FactsOf<'place'>, homeRegion: NutsCode): number {
  if (siteNuts !== null && holds(siteNuts, homeRegion)) return 1;
  const country = homeRegion.slice(0, 2);
  return siteNuts?.startsWith(country) || publisherCountry === country ? 0.5 : 0;
}
