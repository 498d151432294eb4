import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, type Clause, type ClauseValue, type ServiceFacts } from '@fivefold/domain';
import { compareObjectives, LEVELS, type Objective } from '../compose/objective.js';
import { setsOf } from '../constrain/candidates.js';
import { drained } from '../steps.js';
import { JudgedSet } from '../constrain/judged-capability.js';
import { CatalogueIndex } from '../retrieve/index.js';
import { NEVER_RANKED, RANKINGS, rankingWords } from './ranking-parameters.js';

const BASE: ServiceFacts = {
  id: 's',
  version: 1,
  publisherId: 'c',
  publisherName: 'Cluster',
  publisherCountry: 'SE',
  providerId: 'p',
  providerName: 'Provider',
  sector: 'LOGISTICS',
  title: { en: 'Service' },
  description: {},
  capabilities: ['log.store.frozen'],
  coverage: ['SE'],
  siteNuts: 'SE224',
  deliveryMode: 'at_provider',
  certificates: [],
  temperature: null,
  capacities: [],
  price: { type: 'quote', amountMinor: null, currency: null, unit: null, setupMinor: null, tiers: [] },
  leadTimeDays: null,
  languages: ['sv'],
  interfaces: [],
  atpClass: null,
  adrClasses: [],
  publishedAt: 0,
};

/** Every published fact as another service might state it: with the words and values that are asked for, where it holds such. */
const OTHERWISE: { readonly [Fact in keyof Required<ServiceFacts>]: ServiceFacts[Fact] } = {
  id: 'another',
  version: 2,
  publisherId: 'c2',
  publisherName: 'Zephyr GDP EPCIS FRC ADR',
  publisherCountry: 'LV',
  publisherLabels: ['Zephyr Gold'],
  providerId: 'p2',
  providerName: 'Zephyr',
  sector: 'FOOD',
  title: { en: 'Zephyr' },
  description: { en: 'Zephyr' },
  capabilities: ['log.store.chilled'],
  coverage: ['LV00A'],
  siteNuts: 'LV00A',
  deliveryMode: 'remote',
  certificates: ['GDP'],
  certificateClaims: [{ code: 'GDP', issuer: 'Zephyr', number: null, validUntil: null }],
  temperature: { minC: 2, maxC: 4, mode: 'band' },
  capacities: [{ kind: 'stock', unit: 'pallet', qty: 500, period: null }],
  price: { type: 'per_unit', amountMinor: 10, currency: 'EUR', unit: 'pallet', setupMinor: null, tiers: [] },
  leadTimeDays: 3,
  languages: ['lv'],
  interfaces: ['EPCIS'],
  atpClass: 'FRC',
  adrClasses: ['3'],
  incoterms: ['DAP'],
  vat: { mode: 'standard', ratePermille: 210 } as unknown as ServiceFacts['vat'],
  bookable: { slotMinutes: 60 },
  calendar: {
    closed: [{ from: '2027-01-10', to: '2027-01-12' }],
    seasons: [],
  },
  attachmentIds: ['zephyr'],
  coPublisherIds: ['c9'],
  publishedAt: 1e12,
};

const FACTS = Object.keys(OTHERWISE) as (keyof ServiceFacts)[];
const QUERY = 'Zephyr GDP EPCIS FRC ADR chilled storage in Riga';
const CONCEPT = 'log.store.chilled';
const WISHES: readonly ClauseValue[] = [
  { key: 'temperature', minC: 2, maxC: 8 },
  { key: 'atp', minClass: 'FRC' },
  { key: 'certification', allOf: ['GDP'] },
  { key: 'site', anyOf: ['LV'] },
  { key: 'route', allOf: ['LV00A'] },
  { key: 'coverage', anyOf: ['LV00A'] },
  { key: 'provider_region', anyOf: ['LV'] },
  { key: 'capacity', kind: 'stock', unit: 'pallet', qty: 100, period: null },
  { key: 'lead_time', maxDays: 5 },
  { key: 'period', from: '2027-01-01', to: '2027-01-31' },
  { key: 'language', anyOf: ['lv'] },
  { key: 'interface', allOf: ['EPCIS'] },
  { key: 'incoterm', anyOf: ['DAP'] },
  { key: 'adr', classes: ['3'] },
  { key: 'price', maxMinor: 12, unit: 'pallet', currency: 'EUR' },
];
const CLAUSES = WISHES.map((value): Clause => ({
  id: value.key,
  value,
  hard: false,
  appliesTo: '*',
  span: null,
  origin: 'stated',
}));

/** What the search and each part of a match give one service, alone in its catalogue. */
function seen(service: ServiceFacts): Readonly<Record<string, number>> {
  const index = CatalogueIndex.build([service]);
  const query = {
    text: QUERY,
    language: 'en',
    filter: {},
    sort: 'relevance',
    limit: 1,
    after: null,
  } as const;
  const setting = {
    text: QUERY,
    language: 'en',
    today: '2026-11-22',
    asker: { homeRegion: 'LV00A' },
  } as const;
  const [set] = drained(setsOf(index, setting)([CONCEPT]));
  const judged = drained(JudgedSet.steps(CONCEPT, { clauses: CLAUSES, implied: [] }, set!, setting));
  const [found] = [...judged.matches, ...judged.rejected, ...judged.substitutes];
  return {
    search: index.search(query).hits[0]?.score01 ?? 0,
    ...Object.fromEntries((found?.parts ?? []).map(({ name, points }) => [name, points])),
  };
}

/** What moves when each fact is stated otherwise, by what it moves: from a service that states little, and one with a capacity. */
const MOVERS = new Map<string, Set<string>>();
for (const stated of [{}, { capacities: OTHERWISE.capacities }]) {
  const offering: ServiceFacts = { ...BASE, capabilities: ['log.store.frozen', CONCEPT], ...stated };
  const before = seen(offering);
  for (const fact of FACTS) {
    const other = fact === 'capabilities' ? [CONCEPT] : OTHERWISE[fact];
    const after = seen({ ...offering, [fact]: other });
    for (const part of Object.keys(before))
      if (after[part] !== before[part]) MOVERS.set(part, (MOVERS.get(part) ?? new Set()).add(fact));
  }
}
const movers = (part: string) => [...(MOVERS.get(part) ?? [])].sort();

const named = (name: string) => RANKINGS.find((ranking) => ranking.name === name)!;
const readBy = (name: string) => [...new Set(named(name).parameters.flatMap(({ reads }) => reads))].sort();

describe('the declared ranking parameters', () => {
  it('of a search: the facts that move its score, and no others', () => {
    expect(movers('search')).toEqual(readBy('search'));
  });

  it.each(named('match').parameters)(
    'of a match: $name is moved by what it is said to read',
    ({ name, reads }) => {
      expect(movers(name)).toEqual([...reads].sort());
    },
  );

  it('weigh in a match what the best service gets, and sum to one', () => {
    const best = seen({ ...BASE, ...OTHERWISE, calendar: { closed: [], seasons: [] } });
    for (const { name, weight } of named('match').parameters)
      if (name !== 'text') expect([name, best[name]]).toEqual([name, weight]);
    expect(named('match').parameters.reduce((sum, { weight }) => sum + weight!, 0)).toBeCloseTo(1, 12);
  });

  it('of a search stand by what one word brings in each place', () => {
    const at = (facts: Partial<ServiceFacts>) => {
      const index = CatalogueIndex.build([{ ...BASE, ...facts }]);
      const query = {
        text: 'epcis',
        language: 'en',
        filter: {},
        sort: 'relevance',
        limit: 1,
        after: null,
      } as const;
      return index.search(query).hits[0]!.score01;
    };
    const points = {
      title: at({ title: { en: 'epcis' } }),
      description: at({ description: { en: Array<string>(30).fill('word').with(0, 'epcis').join(' ') } }),
      names: at({ providerName: 'epcis' }),
      facts: at({ interfaces: ['EPCIS'] }),
    };
    const declared = named('search').parameters.filter(({ name }) => name in points);
    const byWeight = declared.toSorted((one, other) => other.weight! - one.weight!);
    const byPoints = Object.entries(points).sort(([, one], [, other]) => other - one);
    expect(byPoints.map(([name]) => name)).toEqual(byWeight.map(({ name }) => name));
    expect(new Set(Object.values(points)).size).toBe(4);
  });

  it('of a bundle decide in their order: one better beats all later ones together', () => {
    const levels = named('bundle').parameters.map(({ name }) => name as keyof Objective);
    expect(levels).toHaveLength(LEVELS.length);
    const even = Object.fromEntries([...levels, 'unstated'].map((name) => [name, 5])) as Objective;
    levels.forEach((level, at) => {
      const worseLater = Object.fromEntries(levels.slice(at + 1).map((name) => [name, 99]));
      expect(compareObjectives({ ...even, ...worseLater, [level]: 4 }, even)).toBeLessThan(0);
    });
  });

  it('have their words in every language', () => {
    const keys = [
      ...RANKINGS.flatMap(({ name, parameters }) => [
        name,
        ...parameters.map((one) => `${name}.${one.name}`),
      ]),
      ...NEVER_RANKED.map((name) => `never.${name}`),
    ];
    for (const language of LANGUAGES)
      for (const key of keys) expect([key, typeof rankingWords(key, language)]).toEqual([key, 'string']);
  });
});
