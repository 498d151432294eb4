import { isUuid, type ServiceFacts } from '@fivefold/domain';
import {
  ADR_CLASSES,
  ATP_CLASSES,
  CERTIFICATES,
  CONCEPTS,
  INTERFACES,
  LANGUAGE_NAMES,
  findRegion,
  findUnit,
} from '@fivefold/vocabulary';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PUBLISHERS } from './publishers.js';
import { scaled } from './scaled.js';

const SIZE = 20_000;
const services: readonly ServiceFacts[] = [...scaled(SIZE, 1)];
const texts = services.map((service) => Object.values(service.description).join(' '));
const wordsIn = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** Word -> how often it occurs in all titles and descriptions. */
const frequency = new Map<string, number>();
for (const service of services) {
  for (const text of [...Object.values(service.title), ...Object.values(service.description)]) {
    for (const word of wordsIn(text!)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
}

/** Least-squares slope of log frequency over log rank between two ranks (from 1). */
function slope(fromRank: number, toRank: number): number {
  const sorted = [...frequency.values()].sort((a, b) => b - a);
  const points = Array.from({ length: 60 }, (_, step) => {
    const rank = Math.round(fromRank * (toRank / fromRank) ** (step / 59));
    return [Math.log(rank), Math.log(sorted[rank - 1]!)] as const;
  });
  const mean = (of: 0 | 1) => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  const covariance = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return covariance / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}

describe('scaled', () => {
  it('is the same for the same arguments, and a longer run begins with the shorter one', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.integer(), (short, more, seed) => {
        const long = [...scaled(short + more, seed)];
        expect(long).toHaveLength(short + more);
        expect(long.slice(0, short)).toEqual([...scaled(short, seed)]);
      }),
      { numRuns: 30 },
    );
  });

  it('is another catalogue for another seed', () => {
    const other = [...scaled(500, 2)];
    const ids = new Set(services.map((service) => service.id));
    expect(other.some((service) => ids.has(service.id))).toBe(false);
    expect(other[0]?.description).not.toEqual(services[0]?.description);
  });

  it('gives every service its own valid id', () => {
    expect(new Set(services.map((service) => service.id)).size).toBe(SIZE);
    expect(services.every((service) => isUuid(service.id) && isUuid(service.providerId))).toBe(true);
  });

  it('can be read from the middle of a large run without making the rest', () => {
    const stream = scaled(1_000_000_000, 3);
    expect(stream.next().value).toEqual([...scaled(1, 3)][0]);
    stream.return();
  });

  it('is published by 50 clusters of 18 countries', () => {
    expect(PUBLISHERS).toHaveLength(50);
    expect(new Set(PUBLISHERS.map((publisher) => publisher.name)).size).toBe(50);
    expect(new Set(services.map((service) => service.publisherId)).size).toBe(50);
    expect(new Set(services.map((service) => service.publisherCountry)).size).toBe(18);
  });

  it('names a provider by one id and one name', () => {
    const nameOf = new Map<string, string>();
    for (const { providerId, providerName } of services) {
      expect(nameOf.get(providerId) ?? providerName).toBe(providerName);
      nameOf.set(providerId, providerName);
    }
    expect(nameOf.size).toBeGreaterThan(SIZE / 10);
  });
});

describe('the facts of scaled services', () => {
  it('use only codes of the vocabulary, and every concept', () => {
    const known = {
      certificates: new Set(CERTIFICATES.map((one) => one.code)),
      interfaces: new Set(INTERFACES.map((one) => one.code)),
      adr: new Set(ADR_CLASSES.map((one) => one.code)),
      atp: new Set(ATP_CLASSES.map((one) => one.id)),
      concepts: new Set(CONCEPTS.map((concept) => concept.id)),
    };
    const wrong = services.filter(
      (service) =>
        !service.capabilities.every((id) => known.concepts.has(id)) ||
        service.capabilities.length === 0 ||
        !service.certificates.every((code) => known.certificates.has(code)) ||
        !service.interfaces.every((code) => known.interfaces.has(code)) ||
        !service.adrClasses.every((code) => known.adr.has(code)) ||
        !(service.atpClass === null || known.atp.has(service.atpClass)) ||
        !service.languages.every((code) => code in LANGUAGE_NAMES) ||
        !service.coverage.every((code) => findRegion(code)) ||
        service.coverage.length === 0 ||
        !(service.siteNuts === null || findRegion(service.siteNuts)) ||
        !service.capacities.every((capacity) => findUnit(capacity.unit)) ||
        !(service.price.unit === null || findUnit(service.price.unit)),
    );
    expect(wrong).toEqual([]);
    expect(new Set(services.map((service) => service.capabilities[0])).size).toBe(CONCEPTS.length);
  });

  it('are consistent in themselves', () => {
    const wrong = services.filter(
      ({ temperature, capacities, price, deliveryMode, siteNuts, publishedAt }) =>
        (temperature !== null && temperature.minC > temperature.maxC) ||
        capacities.some((one) => (one.period === null) !== (one.kind === 'stock') || one.qty <= 0) ||
        [price.amountMinor, price.setupMinor, ...price.tiers.map((tier) => tier.amountMinor)].some(
          (amount) => amount !== null && (!Number.isSafeInteger(amount) || amount <= 0),
        ) ||
        price.tiers.some((tier, index) => index > 0 && tier.fromQty <= price.tiers[index - 1]!.fromQty) ||
        (siteNuts !== null) !== (deliveryMode === 'at_provider') ||
        new Date(publishedAt).getUTCFullYear() !== 2026,
    );
    expect(wrong).toEqual([]);
  });

  it('vary: each kind of fact is stated by some and left open by others', () => {
    const share = (holds: (service: ServiceFacts) => boolean) => services.filter(holds).length / SIZE;
    for (const holds of [
      (service: ServiceFacts) => service.temperature !== null,
      (service: ServiceFacts) => service.capacities.length > 0,
      (service: ServiceFacts) => service.certificates.length > 0,
      (service: ServiceFacts) => service.interfaces.length > 0,
      (service: ServiceFacts) => service.price.amountMinor !== null,
      (service: ServiceFacts) => service.siteNuts !== null,
    ]) {
      expect(share(holds)).toBeGreaterThan(0.03);
      expect(share(holds)).toBeLessThan(0.97);
    }
    expect(new Set(services.map((service) => service.price.type)).size).toBe(9);
    expect(new Set(services.map((service) => service.deliveryMode)).size).toBe(4);
  });
});

describe('the text of scaled services', () => {
  it('has titles in one to three of the four languages, nearly all distinct', () => {
    const titles = services.flatMap((service) => Object.entries(service.title));
    expect(new Set(titles.map(([language]) => language))).toEqual(new Set(['en', 'lv', 'et', 'sv']));
    for (const service of services) expect([1, 2, 3]).toContain(Object.keys(service.title).length);
    expect(new Set(titles.map(([, title]) => title)).size / titles.length).toBeGreaterThan(0.95);
  });

  it('describes in about 64 words', () => {
    const counts = texts.map((text) => text.split(/\s+/).length).sort((a, b) => a - b);
    const mean = counts.reduce((sum, count) => sum + count, 0) / SIZE;
    expect(mean).toBeGreaterThan(54);
    expect(mean).toBeLessThan(74);
    expect(counts[Math.floor(SIZE * 0.01)]).toBeGreaterThan(35);
  });

  it('does not collapse to a few sentences', () => {
    const sentences = texts.flatMap((text) => text.split(/(?<=[.!?]) /));
    expect(new Set(sentences).size / sentences.length).toBeGreaterThan(0.88);
    const openings = new Map<string, number>();
    for (const text of texts) {
      const opening = wordsIn(text).slice(0, 8).join(' ');
      openings.set(opening, (openings.get(opening) ?? 0) + 1);
    }
    expect(Math.max(...openings.values()) / SIZE).toBeLessThan(0.005);
  });

  it('draws on over 20,000 words whose frequencies follow Zipf roughly', () => {
    expect(frequency.size).toBeGreaterThan(20_000);
    expect(slope(10, 10_000)).toBeGreaterThan(-1.6);
    expect(slope(10, 10_000)).toBeLessThan(-0.8);
  });

  it('keeps meeting new words as it grows', () => {
    const distinct = (count: number) => new Set(texts.slice(0, count).flatMap(wordsIn)).size;
    expect(distinct(SIZE)).toBeGreaterThan(distinct(SIZE / 2) * 1.3);
  });

  it('leaves no hole of a sentence unfilled', () => {
    const all = services.flatMap((service) => Object.values(service.title));
    expect([...texts, ...all].filter((text) => /[{}]|undefined|NaN|\s{2}/.test(text!))).toEqual([]);
  });
});
