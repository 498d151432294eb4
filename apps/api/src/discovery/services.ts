import type { ServiceFacts } from '@fivefold/domain';
import { findConcept } from '@fivefold/vocabulary';
import { toLocalTexts, toRegion } from '../directory/index.js';
import { toCapability } from '../decomposition/index.js';
import { toGlobalId } from '../platform/index.js';
import type { Service } from './service.graphql.js';

/** The facts of a version never change, so their wire object is made once and lives as long as they do. */
const KNOWN = new WeakMap<ServiceFacts, Service>();

/** The wire object of a published version; the same object for the same facts. */
export function toService(facts: ServiceFacts): Service {
  const known = KNOWN.get(facts);
  if (known) return known;
  const service: Service = {
    id: toGlobalId('Service', facts.id),
    facts,
    version: facts.version,
    sector: facts.sector,
    titles: toLocalTexts(facts.title),
    descriptions: toLocalTexts(facts.description),
    capabilities: facts.capabilities.filter((concept) => findConcept(concept)).map(toCapability),
    coverage: facts.coverage.map(toRegion).filter((region) => region !== null),
    site: facts.siteNuts === null ? null : toRegion(facts.siteNuts),
    deliveryMode: facts.deliveryMode,
    certificates: facts.certificates,
    claims:
      facts.certificateClaims ??
      facts.certificates.map((code) => ({ code, issuer: null, number: null, validUntil: null })),
    temperature: facts.temperature,
    capacities: facts.capacities,
    price: facts.price,
    vat: facts.vat ?? null,
    bookable: facts.bookable ?? null,
    leadTimeDays: facts.leadTimeDays,
    languages: facts.languages,
    interfaces: facts.interfaces,
    atpClass: facts.atpClass,
    adrClasses: facts.adrClasses,
    publisherLabels: facts.publisherLabels ?? [],
    publishedAt: new Date(facts.publishedAt),
  };
  KNOWN.set(facts, service);
  return service;
}
