import type { Sector, Texts } from '@fivefold/domain';
import { uuidOfName } from '../ids.js';
import { BUYER_FIRMS } from './buyers.js';
import { LATVIAN_FIRMS } from './latvia.js';
import { NEIGHBOUR_FIRMS } from './neighbours.js';

/** An invented small or medium-sized firm. */
export interface WorldFirm {
  readonly id: string;
  readonly slug: string;
  /** With the legal form of its country. */
  readonly name: string;
  readonly country: string;
  readonly nuts: string;
  readonly sector: Sector;
  /** Clusters it belongs to; the first day of the month of joining, `YYYY-MM-DD`. At least one. */
  readonly memberOf: readonly { readonly cluster: string; readonly from: string }[];
  /** ISO 639-1. */
  readonly languages: readonly string[];
  readonly profile: Texts;
}

function toFirm(line: string): WorldFirm {
  const [slug = '', name = '', nuts = '', sector = '', clusters = '', languages = '', profile = ''] = line
    .split('|')
    .map((cell) => cell.trim());
  return {
    id: uuidOfName(`firm:${slug}`),
    slug,
    name,
    country: nuts.slice(0, 2),
    nuts,
    sector: sector as Sector,
    memberOf: clusters.split(',').map((membership) => {
      const [cluster = '', month = ''] = membership.trim().split(' ');
      return { cluster, from: `${month}-01` };
    }),
    languages: languages.split(';').map((code) => code.trim()),
    profile: { en: profile },
  };
}

/** All firms: Latvian ones, those of the neighbours, then those that only buy. */
export const FIRMS: readonly WorldFirm[] = [LATVIAN_FIRMS, NEIGHBOUR_FIRMS, BUYER_FIRMS]
  .flatMap((table) => table.trim().split('\n'))
  .map(toFirm);
