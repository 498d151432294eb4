import { describe, expect, it } from '@jest/globals';
import type { ServiceFacts } from '@fivefold/domain';
import fc from 'fast-check';
import type { SearchFilter, SearchQuery } from '../types.js';
import { CatalogueIndex } from './catalogue-index.js';
import { stem } from '../text/index.js';
import type { Translations } from '../translate/index.js';
import { exhaustiveSearch } from './exhaustive-search.js';

const WORDS =
  'storage frozen cold transport transports trucks saldēta noliktava noliktavas ladu laos fryslager and kyltransport Rīga audit WMS for 22000'.split(
    ' ',
  );
const CAPABILITIES = [
  'log.store.frozen',
  'log.store.chilled',
  'log.move.road_chilled',
  'log.move.multitemp',
  'log.plan.tender',
  'biz.buy.joint',
  'ict.sys.wms',
  'food.assure.audit',
  'outside.the.vocabulary',
];

const text = (maxLength: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength }).map((list) => list.join(' '));
const some = <T>(values: readonly T[], minLength = 0) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength, maxLength: 3 });

const service = (id: string): fc.Arbitrary<ServiceFacts> =>
  fc.record({
    id: fc.constant(id),
    version: fc.constant(1),
    publisherId: fc.constantFrom('p1', 'p2', 'p3'),
    publisherName: fc.constantFrom('Cold Cluster', 'Logistikas klasteris'),
    publisherCountry: fc.constantFrom('LV', 'EE', 'SE'),
    providerId: fc.constant('f1'),
    providerName: fc.constantFrom('Ledus', 'Storage & Co'),
    sector: fc.constantFrom('FOOD', 'LOGISTICS', 'ICT'),
    title: fc.record({ en: text(4), lv: text(4), de: text(3) }, { requiredKeys: ['en'] }),
    description: fc.record({ en: text(25), sv: text(9), et: text(9) }, { requiredKeys: [] }),
    capabilities: some(CAPABILITIES, 1),
    coverage: some(['LV', 'LV00A', 'EE', 'EE008', 'SE22', 'XX']),
    siteNuts: fc.constantFrom(null, 'LV00A', 'SE224', 'EE001'),
    deliveryMode: fc.constant('remote' as const),
    certificates: some(['HACCP', 'ISO 22000', 'EU_ORGANIC_2018_848']),
    temperature: fc.constant(null),
    capacities: fc.constant([]),
    price: fc.record({
      type: fc.constantFrom('per_unit' as const, 'success_fee' as const),
      amountMinor: fc.constantFrom(null, 100, 200, 300),
      currency: fc.constant('EUR'),
      unit: fc.constant('kg'),
      setupMinor: fc.constant(null),
      tiers: fc.constant([]),
    }),
    leadTimeDays: fc.constantFrom(null, 1, 7, 7.5),
    languages: some(['lv', 'en', 'et']),
    interfaces: some(['EDIFACT', 'API']),
    atpClass: fc.constantFrom(null, 'FRC'),
    adrClasses: some(['3', '6.1']),
    publishedAt: fc.constantFrom(1, 2, 3),
  });

const ids = (count: number) => Array.from({ length: count }, (_, at) => `s${String(at).padStart(2, '0')}`);
const catalogue = fc.nat(24).chain((count) => fc.tuple(...ids(count).map(service)));

const filter: fc.Arbitrary<SearchFilter> = fc.record(
  {
    sectors: some(['FOOD', 'ICT']),
    stages: some(['store', 'move', 'inform']),
    concepts: some(CAPABILITIES),
    publisherIds: some(['p1', 'p2']),
    countries: some(['LV', 'FI']),
    certificates: some(['HACCP', 'ISO 22000']),
    languages: some(['lv', 'et']),
    regions: some(['LV', 'LV00', 'LV00A', 'EE', 'SE224', 'SE']),
  },
  { requiredKeys: [] },
);
/** Words of the catalogue, unknown ones, and words of concept names. */
const asked = fc
  .array(
    fc.constantFrom(
      ...WORDS,
      'zz9',
      'chilled',
      'kravu',
      'autopārvadājumi',
      'warehouse',
      'service',
      'Tartu',
      'Malmö',
      'Latvijā',
    ),
    {
      maxLength: 6,
    },
  )
  .map((list) => list.join(' '));
const query: fc.Arbitrary<SearchQuery> = fc.record({
  text: asked,
  filter,
  sort: fc.constantFrom('relevance' as const, 'newest' as const, 'price' as const, 'lead_time' as const),
  limit: fc.constant(100),
  after: fc.constant(null),
});

const withoutPositions = (index: CatalogueIndex, wanted: SearchQuery) => {
  const { hits, total, facets } = index.search(wanted);
  return { hits: hits.map(({ serviceId, score01 }) => ({ serviceId, score01 })), total, facets };
};
/** Questions whose answers take every part of an index: exact, inflected, misspelt, compound, listed, completed. */
const PROBES = [
  ...['', 'frozen storage', 'fryslagret', 'noliktvas', 'transprt audt', 'storagetransport', 'zz9'],
  ...['noliktava ladu', 'saldēta trucks', 'ledus'],
];
/** A few words, some of which a catalogue may come to have only later. */
const MEANINGS: Readonly<Record<string, readonly string[]>> = {
  noliktava: ['storage', 'cold', 'audit'],
  ladu: ['storage', 'trucks'],
  saldēta: ['frozen', 'WMS'],
};
const translations: Translations = {
  of: (asked, from, to) =>
    Object.entries(MEANINGS).flatMap(([word, meanings]) =>
      to === 'en' && from !== 'en' && asked === stem(word, from)
        ? meanings.map((one, at) => ({ term: stem(one.toLowerCase(), to), probability01: 0.9 - at / 4 }))
        : [],
    ),
  termsOf: (language) =>
    language === 'en'
      ? Object.values(MEANINGS).flatMap((all) => all.map((one) => stem(one.toLowerCase(), 'en')))
      : Object.keys(MEANINGS).map((word) => stem(word, language)),
};
const ASKED_BETWEEN = PROBES.flatMap((text) =>
  [{}, { sectors: ['FOOD'] }, { regions: ['LV'] }].map((wanted): SearchQuery => ({
    text,
    filter: wanted,
    sort: 'relevance',
    limit: 5,
    after: null,
  })),
);
const answers = (index: CatalogueIndex) => ({
  size: index.size,
  all: [...index.all()].map(({ id }) => id).sort(),
  searches: PROBES.map((probe) =>
    index.search({ text: probe, filter: {}, sort: 'relevance', limit: 100, after: null }),
  ),
  filtered: ASKED_BETWEEN.map((probe) => index.search(probe)),
  lines: ['s', 'no', 'cold st', 'rig'].map((prefix) => index.complete(prefix, 12)),
  candidates: ['log.move.road_chilled', 'biz.buy.joint'].map((concept) =>
    index.candidates(concept, { text: 'cold storage transport', language: 'en' }, 100),
  ),
});

describe('CatalogueIndex', () => {
  it('finds, ranks, filters and counts as an exhaustive search does', () => {
    fc.assert(
      fc.property(catalogue, query, (services, wanted) => {
        expect(withoutPositions(CatalogueIndex.build(services), wanted)).toEqual(
          exhaustiveSearch(services, wanted),
        );
      }),
      { numRuns: 120 },
    );
  });

  it('gives a short page the first hits of a long one, and pages that join without gap or repetition', () => {
    fc.assert(
      fc.property(catalogue, query, fc.integer({ min: 1, max: 5 }), (services, wanted, limit) => {
        const index = CatalogueIndex.build(services);
        const whole = index.search(wanted).hits;
        const joined = [];
        for (let after = null, more = true; more;) {
          const page = index.search({ ...wanted, limit, after });
          expect(page.total).toBe(whole.length);
          expect(page.hits.length).toBeLessThanOrEqual(limit);
          joined.push(...page.hits);
          expect(joined.length).toBeLessThanOrEqual(whole.length);
          expect(page.hits.length > 0 || !page.hasMore).toBe(true);
          more = page.hasMore;
          after = page.hits.at(-1)?.position ?? null;
        }
        expect(joined).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of services', () => {
    fc.assert(
      fc.property(catalogue, fc.infiniteStream(fc.nat()), (services, dice) => {
        const shuffled = services.map((one) => ({ one, by: dice.next().value }));
        shuffled.sort((a, b) => a.by - b.by);
        const other = CatalogueIndex.build(shuffled.map(({ one }) => one));
        expect(answers(other)).toEqual(answers(CatalogueIndex.build(services)));
      }),
      { numRuns: 30 },
    );
  });

  it('answers after any changes as a fresh index of what is left', () => {
    const change = fc.constantFrom(...ids(12)).chain((id) =>
      fc.record({
        id: fc.constant(id),
        put: fc.option(service(id), { freq: 3 }),
        isAsked: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(
        catalogue,
        fc.array(change, { maxLength: 40 }),
        fc.boolean(),
        (services, changes, isPlain) => {
          const options = isPlain ? {} : { translations };
          const index = CatalogueIndex.build(services, options);
          const left = new Map(services.map((one) => [one.id, one]));
          for (const { id, put, isAsked } of changes) {
            if (put === null) {
              expect(index.remove(id)).toBe(left.delete(id));
            } else {
              index.replace(put);
              left.set(id, put);
            }
            expect(index.get(id)).toBe(left.get(id));
            // What is kept of an answer must follow the changes that come after.
            if (isAsked) for (const probe of ASKED_BETWEEN) index.search(probe);
          }
          expect(answers(index)).toEqual(answers(CatalogueIndex.build(left.values(), options)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never throws on any text', () => {
    const index = CatalogueIndex.build(fc.sample(service('s1'), { numRuns: 1, seed: 1 }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1100 }), (odd) => {
        const { hits } = index.search({ text: odd, filter: {}, sort: 'relevance', limit: 10, after: null });
        for (const { score01 } of hits) expect(score01 >= 0 && score01 <= 1).toBe(true);
        index.complete(odd, 5);
        index.candidates('log.store.frozen', { text: odd, language: null }, 5);
      }),
    );
  });
});
