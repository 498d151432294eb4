import { FIRMS } from '../firms/index.js';
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

/** Who asks for what: need -> slug of the firm. */
const ASKERS: Readonly<Record<string, string>> = {
  N01: 'kalnsiers',
  N02: 'laanemari',
  N03: 'hamnbageriet',
  N04: 'kuppelpiim',
};

/** The 25 judged needs by id. */
export const JUDGED_NEEDS: readonly JudgedNeed[] = [
  ...NEEDS_N01_TO_N09,
  ...NEEDS_N10_TO_N17,
  ...NEEDS_N18_TO_N25,
];

/** A firm of the need's sector and region that is named for it, else any such firm that delivers none of the answer. */
function askerOf(need: JudgedNeed): string {
  const named = ASKERS[need.id];
  return named ?? FIRMS.find((firm) => firm.nuts === need.sme_nuts && firm.sector === need.sme_sector)!.slug;
}

/** The needs with their askers, by id. */
export const NEEDS: readonly WorldNeed[] = JUDGED_NEEDS.map((judged) => ({
  id: uuidOfName(`need:${judged.id}`),
  firmSlug: askerOf(judged),
  judged,
}));
