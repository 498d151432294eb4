import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, type ServiceFacts } from '@fivefold/domain';
import { CONCEPTS, findConcept, findRegion, regionName, RELATIONS } from '@fivefold/vocabulary';
import fc from 'fast-check';
import { stem, words } from '../text/index.js';
import type { FacetName, SearchFilter, SearchQuery } from '../types.js';
import { CatalogueIndex } from './catalogue-index.js';
import * as ranking from './ranking.js';
import { isStopWord } from './stop-words.js';

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
  .array(fc.constantFrom(...WORDS, 'zz9', 'chilled', 'kravu', 'autopārvadājumi', 'warehouse'), {
    maxLength: 6,
  })
  .map((list) => list.join(' '));
const query: fc.Arbitrary<SearchQuery> = fc.record({
  text: asked,
  filter,
  sort: fc.constantFrom('relevance' as const, 'newest' as const, 'price' as const, 'lead_time' as const),
  limit: fc.constant(100),
  after: fc.constant(null),
});

// ---- The same search, written down as plainly as possible, over strings and without an index.

const namesOf = (id: string) => {
  const concept = findConcept(id);
  if (concept === undefined) return [];
  return LANGUAGES.flatMap((language) => [
    { name: concept.label[language], language, weight: 1 },
    ...(concept.altLabels[language] ?? []).map((name) => ({ name, language, weight: ranking.OTHER_NAME })),
  ]);
};
const termsOfWord = (folded: string, language: string) =>
  new Set([
    folded,
    (LANGUAGES as readonly string[]).includes(language) ? stem(folded, language as 'en') : folded,
  ]);

function frequencies(source: string, language: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of words(source)) {
    for (const term of termsOfWord(word.folded, language)) found.set(term, (found.get(term) ?? 0) + 1);
  }
  return found;
}

function termsOf(one: ServiceFacts): Map<string, number> {
  const total = new Map<string, number>();
  const addField = (weight: ranking.FieldWeight, fill: (field: Map<string, number>) => void) => {
    const field = new Map<string, number>();
    fill(field);
    for (const [term, value] of field) total.set(term, (total.get(term) ?? 0) + weight.boost * value);
  };
  const best = (
    field: Map<string, number>,
    weight: ranking.FieldWeight,
    source: string,
    language: string,
  ) => {
    const norm = 1 - weight.lengthShare + (weight.lengthShare * words(source).length) / weight.pivotWords;
    for (const [term, count] of frequencies(source, language)) {
      field.set(term, Math.max(field.get(term) ?? 0, count / norm));
    }
  };
  const { title, capabilities, description, names, facts } = ranking.SERVICE_FIELDS;
  addField(title, (field) => {
    for (const language of Object.keys(one.title)) best(field, title, one.title[language]!, language);
  });
  addField(capabilities, (field) => {
    one.capabilities.forEach((concept, at) => {
      const strongest = new Map<string, number>();
      for (const { name, language, weight } of namesOf(concept)) {
        for (const term of frequencies(name, language).keys()) {
          strongest.set(term, Math.max(strongest.get(term) ?? 0, weight));
        }
      }
      const share = at === 0 ? 1 : ranking.FURTHER_CAPABILITY;
      for (const [term, weight] of strongest) field.set(term, (field.get(term) ?? 0) + weight * share);
    });
  });
  addField(description, (field) => {
    for (const language of Object.keys(one.description)) {
      best(field, description, one.description[language]!, language);
    }
  });
  addField(names, (field) => {
    for (const name of [one.providerName, one.publisherName]) best(field, names, name, '');
  });
  addField(facts, (field) => {
    const codes = [...one.certificates, ...one.interfaces, ...(one.atpClass === null ? [] : [one.atpClass])];
    if (one.adrClasses.length > 0) codes.push('ADR');
    for (const code of codes) best(field, facts, code.replaceAll('_', ' '), '');
    for (const code of new Set([...one.coverage, one.siteNuts ?? ''])) {
      const region = findRegion(code);
      if (region === undefined) continue;
      const terms = new Set<string>();
      for (const language of LANGUAGES) {
        for (const name of [region.name, regionName(code, language), regionName(region.country, language)]) {
          for (const term of frequencies(name, language).keys()) terms.add(term);
        }
      }
      for (const term of terms) field.set(term, (field.get(term) ?? 0) + 1);
    }
  });
  const impacts = new Map([...total].map(([term, value]) => [term, ranking.impactOf(value)]));
  one.capabilities.forEach((concept, at) => {
    impacts.set(`concept ${concept}`, at === 0 ? 255 : Math.round(255 * ranking.FURTHER_CAPABILITY));
  });
  return impacts;
}

const partsOf = (name: string) => name.split(/[()]/);
const labelStems = new Set(
  CONCEPTS.flatMap(({ id }) =>
    namesOf(id).flatMap(({ name, language }) =>
      words(name)
        .filter((word) => !isStopWord(word.folded))
        .map((word) => stem(word.folded, language)),
    ),
  ),
);

function exhaustiveScores(
  services: readonly ServiceFacts[],
  source: string,
): { ideal: number; scores: number[] } {
  const documents = services.map(termsOf);
  const holding = (term: string) => documents.filter((document) => document.has(term)).length;
  const steps = (weight: number) => Math.max(1, Math.round(weight * ranking.WEIGHT_STEPS));
  const all = [...new Set(words(source).map((word) => word.folded))];
  const content = all.filter((word) => !isStopWord(word));
  const chosen = content.length > 0 ? content : all;
  const scores = services.map(() => 0);
  let ideal = 0;
  const addGroup = (rare: number, variants: ReadonlyMap<string, number>) => {
    ideal += steps(rare) * ranking.FULL_IMPACT;
    documents.forEach((document, at) => {
      scores[at]! += Math.max(
        ...[...variants].map(([term, weight]) => (document.get(term) ?? 0) * steps(rare * weight)),
        0,
      );
    });
  };
  const naming = chosen.map((word) => {
    const terms = new Set([word, ...LANGUAGES.map((language) => stem(word, language))]);
    const variants = new Map(
      [...terms]
        .filter((term) => holding(term) > 0)
        .map((term) => [term, term === word ? ranking.VARIANTS.form : ranking.VARIANTS.stem]),
    );
    const known = variants.size > 0 || [...terms].some((term) => labelStems.has(term));
    const most = Math.max(0, ...[...variants.keys()].map(holding));
    addGroup(ranking.rarity(services.length, most), variants);
    return known ? terms : new Set<string>();
  });
  const named = new Map<string, { words: Set<number>; concepts: Set<string> }>();
  for (const { id } of CONCEPTS) {
    for (const { name, language } of namesOf(id)) {
      for (const part of partsOf(name)) {
        const stems = new Set(
          words(part)
            .filter((word) => !isStopWord(word.folded))
            .map((word) => stem(word.folded, language)),
        );
        const positions = [...stems].map((one) => naming.findIndex((terms) => terms.has(one)));
        if (stems.size === 0 || positions.includes(-1)) continue;
        const heard = new Set(positions.sort((a, b) => a - b));
        const key = [...heard].join(' ');
        if (!named.has(key)) named.set(key, { words: heard, concepts: new Set() });
        named.get(key)!.concepts.add(id);
      }
    }
  }
  for (const { words: heard, concepts } of named.values()) {
    const inside = [...named.values()].some(
      (other) => other.words.size > heard.size && [...heard].every((one) => other.words.has(one)),
    );
    if (inside) continue;
    const variants = new Map<string, number>();
    for (const relation of RELATIONS) {
      if (relation.type === 'substitutes' && concepts.has(relation.to)) {
        variants.set(`concept ${relation.from}`, ranking.VARIANTS.substitute);
      }
    }
    for (const concept of concepts) variants.set(`concept ${concept}`, 1);
    const most = Math.max(...[...concepts].map((concept) => holding(`concept ${concept}`)));
    addGroup(ranking.rarity(services.length, most) * ranking.CONCEPT_SHARE, variants);
  }
  return { ideal, scores };
}

const meets = (code: string, region: string) => code.startsWith(region) || region.startsWith(code);
const stagesOf = (one: ServiceFacts) =>
  one.capabilities.flatMap((concept) => findConcept(concept)?.stage ?? []);
const ATTRIBUTES: Record<FacetName, (one: ServiceFacts) => readonly string[]> = {
  sector: (one) => [one.sector],
  stage: stagesOf,
  concept: (one) => one.capabilities,
  publisher: (one) => [one.publisherId],
  country: (one) => [one.publisherCountry],
  certificate: (one) => one.certificates,
  language: (one) => one.languages,
};

function passes(one: ServiceFacts, wanted: SearchFilter): boolean {
  const any = (values: readonly string[] | undefined, name: FacetName) =>
    !values?.length || values.some((value) => ATTRIBUTES[name](one).includes(value));
  const places = one.siteNuts === null ? one.coverage : [...one.coverage, one.siteNuts];
  return (
    any(wanted.sectors, 'sector') &&
    any(wanted.stages, 'stage') &&
    any(wanted.concepts, 'concept') &&
    any(wanted.publisherIds, 'publisher') &&
    any(wanted.countries, 'country') &&
    any(wanted.certificates, 'certificate') &&
    any(wanted.languages, 'language') &&
    (!wanted.regions?.length || wanted.regions.some((region) => places.some((code) => meets(code, region))))
  );
}

function exhaustiveSearch(services: readonly ServiceFacts[], wanted: SearchQuery) {
  const lists = wanted.text.trim() === '';
  const { ideal, scores } = lists ? { ideal: 1, scores: [] } : exhaustiveScores(services, wanted.text);
  const price = ({ price: { type, amountMinor } }: ServiceFacts) =>
    type === 'success_fee' ? Infinity : (amountMinor ?? Infinity);
  const rows = services
    .map((one, at) => ({ one, score: lists ? 0 : scores[at]! / ideal }))
    .filter(({ one, score }) => (lists || score > 0) && passes(one, wanted.filter));
  const costOf = {
    relevance: ({ one, score }: (typeof rows)[number]) => (lists ? -one.publishedAt : -score),
    newest: ({ one }: (typeof rows)[number]) => -one.publishedAt,
    price: ({ one }: (typeof rows)[number]) => price(one),
    lead_time: ({ one }: (typeof rows)[number]) => one.leadTimeDays ?? Infinity,
  }[wanted.sort];
  rows.sort((a, b) => {
    const [x, y] = [costOf(a), costOf(b)];
    return x !== y ? (x < y ? -1 : 1) : a.one.id < b.one.id ? -1 : 1;
  });
  const facets = Object.entries(ATTRIBUTES).map(([name, valuesOf]) => {
    const counts = new Map<string, number>();
    for (const { one } of rows)
      for (const value of new Set(valuesOf(one))) counts.set(value, (counts.get(value) ?? 0) + 1);
    const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return [name, sorted.map(([value, count]) => ({ value, count }))];
  });
  return {
    hits: rows.map(({ one, score }) => ({ serviceId: one.id, score01: score })),
    total: rows.length,
    facets: Object.fromEntries(facets),
  };
}

// ---- Properties

const withoutPositions = (index: CatalogueIndex, wanted: SearchQuery) => {
  const { hits, total, facets } = index.search(wanted);
  return { hits: hits.map(({ serviceId, score01 }) => ({ serviceId, score01 })), total, facets };
};
/** Questions whose answers take every part of an index: exact, inflected, misspelt, compound, listed, completed. */
const PROBES = ['', 'frozen storage', 'fryslagret', 'noliktvas', 'transprt audt', 'storagetransport', 'zz9'];
const answers = (index: CatalogueIndex) => ({
  size: index.size,
  all: [...index.all()].map(({ id }) => id).sort(),
  searches: PROBES.map((probe) =>
    index.search({ text: probe, filter: {}, sort: 'relevance', limit: 100, after: null }),
  ),
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
      { numRuns: 150 },
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
    );
  });

  it('answers after any changes as a fresh index of what is left', () => {
    const change = fc
      .constantFrom(...ids(12))
      .chain((id) => fc.record({ id: fc.constant(id), put: fc.option(service(id), { freq: 3 }) }));
    fc.assert(
      fc.property(catalogue, fc.array(change, { maxLength: 40 }), (services, changes) => {
        const index = CatalogueIndex.build(services);
        const left = new Map(services.map((one) => [one.id, one]));
        for (const { id, put } of changes) {
          if (put === null) {
            expect(index.remove(id)).toBe(left.delete(id));
          } else {
            index.replace(put);
            left.set(id, put);
          }
          expect(index.get(id)).toBe(left.get(id));
        }
        expect(answers(index)).toEqual(answers(CatalogueIndex.build(left.values())));
      }),
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
