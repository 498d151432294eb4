import { uuidOfName } from '../ids.js';
import type { JudgedNeed } from './judged-need.js';
import { NEEDS_N01_TO_N09 } from './needs-n01-to-n09.js';
import { NEEDS_N10_TO_N17 } from './needs-n10-to-n17.js';
import { NEEDS_N18_TO_N25 } from './needs-n18-to-n25.js';

export type { GoldCandidate, Judged, JudgedConstraints, JudgedNeed, NearMiss } from './judged-need.js';

/** A need of the demo world with the firm that asks. */
export interface WorldNeed {
  readonly id: string;
  readonly firmSlug: string;
  /** The text with its judged answer; refers to services by external id. */
  readonly judged: JudgedNeed;
}

/** Who asks for what: need -> slug of the firm. No firm asks for what it delivers itself. */
const ASKERS: Readonly<Record<string, string>> = {
  N01: 'kalnsiers',
  N02: 'laanemari',
  N03: 'hamnbageriet',
  N04: 'kuppelpiim',
  N05: 'gradsensors',
  N06: 'baltvess',
  N07: 'kylgarden-syd',
  N08: 'kivilaod',
  N09: 'sulotaka',
  N10: 'ezermedus',
  N11: 'gronbit',
  N12: 'saarekala',
  N13: 'robezlapa',
  N14: 'hyllvis',
  N15: 'rieksta-kaste',
  N16: 'makaronve',
  N17: 'jalgur',
  N18: 'rentvatten',
  N19: 'zemgalka',
  N20: 'knaprig',
  N21: 'krumes-nams',
  N22: 'lumekoor',
  N23: 'kivikmust',
  N24: 'sutnis-un-plaukts',
  N25: 'cetri-busi',
};

/** The 25 judged needs by id. */
export const JUDGED_NEEDS: readonly JudgedNeed[] = [
  ...NEEDS_N01_TO_N09,
  ...NEEDS_N10_TO_N17,
  ...NEEDS_N18_TO_N25,
];

/** The needs with their askers, by id. */
export const NEEDS: readonly WorldNeed[] = JUDGED_NEEDS.map((judged) => ({
  id: uuidOfName(`need:${judged.id}`),
  firmSlug: ASKERS[judged.id]!,
  judged,
}));
