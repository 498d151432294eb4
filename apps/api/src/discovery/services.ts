import type { ServiceFacts } from '@fivefold/domain';
import { findConcept } from '@fivefold/vocabulary';
import { toLocalTexts, toRegion } from '../directory/index.js';
import { toCapability } from '../decomposition/index.js';
import { toGlobalId } from '../platform/index.js';
import type { Service } from './service.graphql.js';

/** The facts of a version never change, so their wire object lives as long as they do. */
const KNOWN = new WeakMap<ServiceFacts, Service>();

/** The wire object of a published version; the same object for the same facts, unless it was renewed. */
export function toService(facts: ServiceFacts): Service {
  let service = KNOWN.get(facts);
  if (service === undefined) KNOWN.set(facts, (service = new PublishedService(facts)));
  return service;
}

/** To be called where what stands beside the facts has changed: nothing is kept of what the wire object said before. */
export function renewService(facts: ServiceFacts): void {
  KNOWN.delete(facts);
}

/** Reads its facts when it is asked: lists show a few fields of many services, and keep nothing of the rest. */
class PublishedService implements Service {
  constructor(readonly facts: ServiceFacts) {}

  get id() {
    return toGlobalId('Service', this.facts.id);
  }
  get version() {
    return this.facts.version;
  }
  get sector() {
    return this.facts.sector;
  }
  get titles() {
    return toLocalTexts(this.facts.title);
  }
  get descriptions() {
    return toLocalTexts(this.facts.description);
  }
  get capabilities() {
    return this.facts.capabilities.filter((concept) => findConcept(concept)).map(toCapability);
  }
  get coverage() {
    return this.facts.coverage.map(toRegion).filter((region) => region !== null);
  }
  get site() {
    return this.facts.siteNuts === null ? null : toRegion(this.facts.siteNuts);
  }
  get deliveryMode() {
    return this.facts.deliveryMode;
  }
  get certificates() {
    return this.facts.certificates;
  }
  get claims() {
    const { certificateClaims, certificates } = this.facts;
    return (
      certificateClaims ??
      certificates.map((code) => ({ code, issuer: null, number: null, validUntil: null }))
    );
  }
  get temperature() {
    return this.facts.temperature;
  }
  get capacities() {
    return this.facts.capacities;
  }
  get price() {
    return this.facts.price;
  }
  get vat() {
    return this.facts.vat ?? null;
  }
  get bookable() {
    return this.facts.bookable ?? null;
  }
  get leadTimeDays() {
    return this.facts.leadTimeDays;
  }
  get languages() {
    return this.facts.languages;
  }
  get interfaces() {
    return this.facts.interfaces;
  }
  get atpClass() {
    return this.facts.atpClass;
  }
  get adrClasses() {
    return this.facts.adrClasses;
  }
  get publisherLabels() {
    return this.facts.publisherLabels ?? [];
  }
  get publishedAt() {
    return new Date(this.facts.publishedAt);
  }
}
