import { PRICE_TYPES, isUuid } from '@fivefold/domain';
import {
  ADR_CLASSES,
  ATP_CLASSES,
  CERTIFICATES,
  INCOTERMS,
  INTERFACES,
  LANGUAGE_NAMES,
  UNITS,
  findConcept,
  findRegion,
} from '@fivefold/vocabulary';
import { describe, expect, it } from '@jest/globals';
import { DEMO_ACCOUNTS } from './demo-accounts.js';
import { world, worldServices } from './world.js';

const { services, people, firms, needs, clusters, mandates } = world();
const firmOf = new Map(firms.map((firm) => [firm.slug, firm]));
const clusterOf = new Map(clusters.map((cluster) => [cluster.slug, cluster]));

function expectKnown(known: readonly string[], used: readonly (string | null)[]) {
  for (const code of used) if (code !== null) expect(known).toContain(code);
}
const regionsResolve = (codes: readonly (string | null)[]) =>
  codes.every((code) => code === null || findRegion(code) !== undefined);

describe('the demo world', () => {
  it('has the counts it promises', () => {
    expect([clusters.length, services.length, needs.length]).toEqual([14, 76, 25]);
    expect(firms.length).toBeGreaterThanOrEqual(55);
    expect(services.map((service) => service.externalId)).toEqual(
      Array.from({ length: 76 }, (_, index) => `OF${String(index + 1).padStart(3, '0')}`),
    );
  });

  it('has unique, valid ids, slugs, names and addresses', () => {
    const ids = [clusters, firms, people, services, needs].flatMap((rows) => rows.map((row) => row.id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every(isUuid)).toBe(true);
    const slugs = [...clusters, ...firms].map((organisation) => organisation.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(new Set(firms.map((firm) => firm.name)).size).toBe(firms.length);
    expect(new Set(people.map((person) => person.email)).size).toBe(people.length);
  });

  it('keeps its ids for ever', () => {
    expect(clusterOf.get('lv-log')?.id).toBe('d1195929-0cd1-8de8-892a-e296dec7df69');
    expect(services[15]?.id).toBe('48f607af-fece-8ce9-ac78-b88cba5a07c7');
  });

  it('names every firm with the legal form of its country', () => {
    const forms: Record<string, RegExp> = {
      LV: / SIA$/,
      EE: / OÜ$/,
      SE: / AB$/,
      LT: / UAB$/,
      DK: / ApS$/,
      FI: / Oy$/,
    };
    for (const firm of firms) {
      expect(firm.name).toMatch(forms[firm.country]!);
      expect(regionsResolve([firm.nuts])).toBe(true);
      expect(firm.memberOf.length).toBeGreaterThan(0);
      for (const { cluster, from } of firm.memberOf) {
        expect(clusterOf.has(cluster)).toBe(true);
        expect(from).toMatch(/^20\d\d-\d\d-01$/);
      }
    }
  });
});

describe('the services of the world', () => {
  it('are delivered by the cluster or by one of its members', () => {
    for (const service of services) {
      if (service.deliveredBy === 'cluster') expect(service.providerId).toBe(service.publisherId);
      else {
        const firm = firmOf.get(service.providerSlug)!;
        expect(service.providerId).toBe(firm.id);
        expect(firm.memberOf.map((membership) => membership.cluster)).toContain(service.publisherSlug);
      }
    }
    expect(services.filter((service) => service.deliveredBy === 'cluster')).toHaveLength(16);
  });

  it('load no firm with more than four, and none with both texturising and contract manufacturing', () => {
    for (const firm of firms) {
      const own = services.filter((service) => service.providerSlug === firm.slug);
      expect(own.length).toBeLessThanOrEqual(4);
      const concepts = own.flatMap((service) => service.capabilities);
      expect(
        concepts.includes('food.process.plantprotein') && concepts.includes('food.process.contract'),
      ).toBe(false);
    }
  });

  it('use only codes of the vocabulary', () => {
    for (const service of services) {
      expect(service.capabilities.every((concept) => findConcept(concept) !== undefined)).toBe(true);
      expect(regionsResolve([...service.coverage, service.siteNuts])).toBe(true);
      expectKnown(
        CERTIFICATES.map((one) => one.code),
        service.certificates,
      );
      expectKnown(
        INTERFACES.map((one) => one.code),
        service.interfaces,
      );
      expectKnown(
        INCOTERMS.map((one) => one.code),
        service.incoterms,
      );
      expectKnown(
        ADR_CLASSES.map((one) => one.code),
        service.adrClasses,
      );
      expectKnown(
        ATP_CLASSES.map((one) => one.id),
        [service.atpClass],
      );
      expectKnown(
        UNITS.map((one) => one.id),
        [service.price.unit, ...service.capacities.map((capacity) => capacity.unit)],
      );
      expectKnown(Object.keys(LANGUAGE_NAMES), service.languages);
    }
  });

  it('state money as whole minor units and capacities with a period exactly for flows', () => {
    for (const { price, capacities } of services) {
      expect(PRICE_TYPES).toContain(price.type);
      for (const amount of [
        price.amountMinor,
        price.setupMinor,
        ...price.tiers.map((tier) => tier.amountMinor),
      ]) {
        if (amount !== null) expect(Number.isSafeInteger(amount) && amount > 0).toBe(true);
      }
      expect(price.amountMinor === null).toBe(price.type === 'quote' || price.type === 'free_members');
      const quantities = price.tiers.map((tier) => tier.fromQty);
      expect(quantities).toEqual([...quantities].sort((a, b) => a - b));
      for (const capacity of capacities) expect(capacity.period !== null).toBe(capacity.kind === 'flow');
    }
    expect(services[0]?.price).toMatchObject({ amountMinor: 680, currency: 'EUR', unit: 'kg' });
  });

  it('describe themselves in every language of their title', () => {
    for (const service of services) {
      expect(Object.keys(service.description).sort()).toEqual(Object.keys(service.title).sort());
    }
  });

  it('come as plain published facts too', () => {
    const facts = worldServices();
    expect(facts.map((one) => one.id)).toEqual(services.map((service) => service.id));
    expect(Object.keys(facts[0]!)).not.toContain('externalId');
    for (const one of facts) {
      expect(new Date(one.publishedAt).getUTCFullYear()).toBe(2026);
      expect(one.publishedAt).toBeLessThan(Date.UTC(2026, 10, 22));
    }
  });
});

describe('the people of the world', () => {
  const holders = (organisation: string, role: string) =>
    people.filter((person) =>
      person.roles.some((one) => one.organisation === organisation && one.role === role),
    );

  it('staff every cluster and firm', () => {
    for (const { slug } of clusters) {
      expect(holders(slug, 'cluster_editor')).toHaveLength(1);
      expect([1, 2]).toContain(holders(slug, 'cluster_publisher').length);
    }
    expect(
      clusters.filter(({ slug }) => holders(slug, 'cluster_publisher').length === 1).length,
    ).toBeGreaterThan(1);
    for (const { slug } of firms) expect(holders(slug, 'sme_admin')).toHaveLength(1);
  });

  it('have an address that follows from name and organisation', () => {
    for (const person of people) {
      expect(person.email).toMatch(/^[a-z]+\.[a-z]+@[a-z0-9-]+\.example$/);
      expect(person.email.split('@')[1]).toBe(`${person.roles[0]?.organisation ?? 'fivefold'}.example`);
      for (const { organisation, role } of person.roles) {
        expect(organisation === null).toBe(role === 'operator');
        if (organisation !== null) {
          expect(firmOf.has(organisation)).toBe(role.startsWith('sme_'));
          expect(clusterOf.has(organisation)).toBe(role.startsWith('cluster_'));
        }
      }
    }
    expect(people.filter((person) => person.roles.length > 1)).toHaveLength(1);
    expect(people.filter((person) => person.roles[0]?.role === 'operator')).toHaveLength(2);
  });

  it('include every demo account, in the role that it shows', () => {
    const roles = DEMO_ACCOUNTS.map(
      (account) => people.find((person) => person.email === account.email)?.roles[0],
    );
    expect(roles).toEqual([
      { organisation: 'kalnsiers', role: 'sme_admin' },
      { organisation: 'lv-log', role: 'cluster_editor' },
      { organisation: 'lv-log', role: 'cluster_publisher' },
      { organisation: 'ee-itl', role: 'cluster_publisher' },
      { organisation: 'vesvalde', role: 'sme_admin' },
      { organisation: null, role: 'operator' },
    ]);
    expect(services.find((service) => service.externalId === 'OF016')?.providerSlug).toBe('vesvalde');
  });

  it('hold mandates only between a provider and a publisher of its services', () => {
    const pairs = services.map((service) => `${service.providerSlug} ${service.publisherSlug}`);
    for (const mandate of mandates)
      expect(pairs).toContain(`${mandate.providerSlug} ${mandate.publisherSlug}`);
    const providers = new Set(
      services.filter((service) => service.deliveredBy === 'member').map((service) => service.providerSlug),
    );
    expect(mandates.length).toBeGreaterThan(providers.size * 0.7);
    expect(mandates.length).toBeLessThan(providers.size);
  });
});

describe('the needs of the world', () => {
  it('are asked by a firm of that sector and region', () => {
    for (const { judged, firmSlug } of needs) {
      const firm = firmOf.get(firmSlug)!;
      expect([judged.id, firm.sector, firm.nuts]).toEqual([judged.id, judged.sme_sector, judged.sme_nuts]);
    }
  });

  it('are never answered by the firm that asks', () => {
    for (const { judged, firmSlug } of needs) {
      const answers = [
        ...judged.ideal_bundle,
        ...Object.values(judged.gold_candidates).flatMap((candidates) =>
          candidates.map((candidate) => candidate.offering),
        ),
      ];
      for (const externalId of answers) {
        expect(services.find((service) => service.externalId === externalId)?.providerSlug).not.toBe(
          firmSlug,
        );
      }
    }
  });

  it('refer to concepts, regions, services and codes that exist', () => {
    const externalIds = services.map((service) => service.externalId);
    for (const { judged } of needs) {
      const { constraints } = judged;
      const places = [
        ...(constraints.site ?? []).flatMap((one) => one.any_of),
        ...(constraints.route ?? []).flatMap((one) => [...(one.all_of ?? []), ...(one.any_of ?? [])]),
        ...(constraints.coverage ?? []).flatMap((one) => one.any_of),
        ...(constraints.provider_region ?? []).flatMap((one) => one.any_of),
        ...(constraints.audience_region ?? []).flatMap((one) => one.any_of),
      ];
      expect(regionsResolve([judged.sme_nuts, ...places])).toBe(true);
      const concepts = [...judged.required_capabilities, ...judged.optional_capabilities, ...judged.gaps];
      for (const scoped of Object.values(constraints).flat())
        concepts.push(...scoped.applies_to.filter((id: string) => id !== '*'));
      expect(concepts.filter((id) => findConcept(id) === undefined)).toEqual([]);
      expectKnown(externalIds, [
        ...judged.ideal_bundle,
        ...Object.values(judged.near_misses)
          .flat()
          .map((miss) => miss.offering),
      ]);
      expectKnown(
        UNITS.map((unit) => unit.id),
        (constraints.capacity ?? []).map((one) => one.unit),
      );
      expectKnown(
        CERTIFICATES.map((one) => one.code),
        (constraints.certification ?? []).flatMap((one) => one.all_of),
      );
    }
  });
});
