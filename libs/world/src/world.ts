import type { ServiceFacts } from '@fivefold/domain';
import { CLUSTERS, type WorldCluster } from './clusters.js';
import { FIRMS, type WorldFirm } from './firms/index.js';
import { MANDATES, type WorldMandate } from './mandates.js';
import { NEEDS, type WorldNeed } from './needs/index.js';
import { PEOPLE, type WorldPerson } from './people/index.js';
import { SERVICES, type WorldService } from './services/index.js';

/** The demo world: one consistent set of organisations, people, services and needs. */
export interface World {
  /** The day for which the world was made, `YYYY-MM-DD`; judged answers count from it. */
  readonly builtOn: string;
  readonly clusters: readonly WorldCluster[];
  readonly firms: readonly WorldFirm[];
  readonly people: readonly WorldPerson[];
  readonly mandates: readonly WorldMandate[];
  readonly services: readonly WorldService[];
  readonly needs: readonly WorldNeed[];
}

const WORLD: World = {
  builtOn: '2026-11-22',
  clusters: CLUSTERS,
  firms: FIRMS,
  people: PEOPLE,
  mandates: MANDATES,
  services: SERVICES,
  needs: NEEDS,
};

/** The demo world; the same object at every call. Ids are UUIDs that follow from slugs and never change. */
export function world(): World {
  return WORLD;
}

/** The published facts alone, without what the catalogue keeps beside them. */
function toFacts(service: WorldService): ServiceFacts {
  const { externalId, publisherSlug, providerSlug, deliveredBy, incoterms, ...facts } = service;
  void [externalId, publisherSlug, providerSlug, deliveredBy, incoterms];
  return facts;
}

const FACTS: readonly ServiceFacts[] = SERVICES.map(toFacts);

/** The 76 services as published facts, in the order of their external ids. */
export function worldServices(): readonly ServiceFacts[] {
  return FACTS;
}
