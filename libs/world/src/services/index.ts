import type { ServiceFacts } from '@fivefold/domain';
import { CLUSTERS } from '../clusters.js';
import { FIRMS } from '../firms/index.js';
import { uuidOfName } from '../ids.js';
import { ESTONIAN_SERVICES } from './estonian.js';
import { LATVIAN_FOOD_SERVICES } from './latvian-food.js';
import { LATVIAN_ICT_SERVICES } from './latvian-ict.js';
import { LATVIAN_LOGISTICS_SERVICES } from './latvian-logistics.js';
import { OTHER_COUNTRIES_SERVICES } from './other-countries.js';
import type { ServiceRow } from './service-row.js';

/** A published service of the demo world: its facts, and what the catalogue keeps beside them. */
export interface WorldService extends ServiceFacts {
  /** The publisher's own stable id, `OF001` to `OF076`; judged needs refer to it. */
  readonly externalId: string;
  readonly publisherSlug: string;
  /** Slug of the firm, or of the publishing cluster where that delivers itself. */
  readonly providerSlug: string;
  readonly deliveredBy: 'cluster' | 'member';
  /** Incoterms 2020; empty = not stated. */
  readonly incoterms: readonly string[];
}

const DAY_MS = 86_400_000;
/** 2 March 2026, the first day of publication. */
const FIRST_PUBLISHED_AT = Date.UTC(2026, 2, 2, 8);

function toService(row: ServiceRow): WorldService {
  const { publisher: publisherSlug, provider, ...facts } = row;
  const cluster = CLUSTERS.find((one) => one.slug === publisherSlug)!;
  const firm = provider === null ? undefined : FIRMS.find((one) => one.slug === provider)!;
  const number = Number(row.externalId.slice(2));
  return {
    ...facts,
    id: uuidOfName(`service:${row.externalId}`),
    version: 1,
    publisherId: cluster.id,
    publisherName: cluster.name,
    publisherCountry: cluster.country,
    publisherSlug,
    providerId: (firm ?? cluster).id,
    providerName: (firm ?? cluster).name,
    providerSlug: (firm ?? cluster).slug,
    deliveredBy: firm ? 'member' : 'cluster',
    publishedAt: FIRST_PUBLISHED_AT + (number - 1) * 3 * DAY_MS,
  };
}

/** The 76 services by external id. */
export const SERVICES: readonly WorldService[] = [
  ...LATVIAN_FOOD_SERVICES,
  ...LATVIAN_LOGISTICS_SERVICES,
  ...LATVIAN_ICT_SERVICES,
  ...ESTONIAN_SERVICES,
  ...OTHER_COUNTRIES_SERVICES,
]
  .map(toService)
  .sort((a, b) => (a.externalId < b.externalId ? -1 : 1));
