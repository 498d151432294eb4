import { describe, expect, it } from '@jest/globals';
import type { ServiceFacts } from '@fivefold/domain';
import type { SearchQuery } from '../types.js';
import { stem } from '../text/index.js';
import type { Translations } from '../translate/index.js';
import { CatalogueIndex } from './catalogue-index.js';

function service(id: string, facts: Partial<ServiceFacts>): ServiceFacts {
  return {
    id,
    version: 1,
    publisherId: 'p1',
    publisherName: 'Northern Cluster',
    publisherCountry: 'LV',
    providerId: 'f1',
    providerName: 'Ledus un Ko',
    sector: 'LOGISTICS',
    title: {},
    description: {},
    capabilities: ['biz.train.staff'],
    coverage: [],
    siteNuts: null,
    deliveryMode: 'remote',
    certificates: [],
    temperature: null,
    capacities: [],
    price: { type: 'quote', amountMinor: null, currency: null, unit: null, setupMinor: null, tiers: [] },
    leadTimeDays: null,
    languages: [],
    interfaces: [],
    atpClass: null,
    adrClasses: [],
    publishedAt: 0,
    ...facts,
  };
}

const SERVICES = [
  service('freezer', {
    title: { en: 'Pallet places at minus twenty', lv: 'Saldētava ar paletēm' },
    description: { en: 'Deep-frozen pallets in Riga, loaded around the clock.' },
    capabilities: ['log.store.frozen'],
    coverage: ['LV'],
    siteNuts: 'LV00A',
    certificates: ['ISO 22000'],
    publishedAt: 3,
  }),
  service('chiller', {
    title: { en: 'Chilled warehouse' },
    capabilities: ['log.store.chilled'],
    siteNuts: 'EE001',
    leadTimeDays: 5,
    publishedAt: 2,
  }),
  service('chilled-road', {
    title: { sv: 'Kyltransport i hela Norden' },
    description: { sv: 'Dagliga turer med kylbil.' },
    capabilities: ['log.move.road_chilled'],
    coverage: ['SE', 'FI'],
    price: {
      type: 'tiered',
      amountMinor: null,
      currency: 'EUR',
      unit: 'kg',
      setupMinor: null,
      tiers: [{ fromQty: 1, amountMinor: 900 }],
    },
    publishedAt: 1,
  }),
  service('multi-road', {
    title: { en: 'Two compartments, one lorry' },
    capabilities: ['log.move.multitemp'],
    price: { type: 'success_fee', amountMinor: 5, currency: null, unit: null, setupMinor: null, tiers: [] },
    publishedAt: 4,
  }),
];
const index = CatalogueIndex.build(SERVICES);
const ask = (text: string, more: Partial<SearchQuery> = {}) =>
  index.search({ text, filter: {}, sort: 'relevance', limit: 10, after: null, ...more });
const found = (text: string, more: Partial<SearchQuery> = {}) =>
  ask(text, more).hits.map((hit) => hit.serviceId);

describe('search', () => {
  it.each([
    ['the other language of a text', 'frozen storage', 'freezer'],
    ['Latvian by the name of a capability', 'saldēto produktu noliktava', 'freezer'],
    ['Estonian, inflected, for an English text', 'sügavkülmladu', 'freezer'],
    ['Swedish for an English text', 'fryslager', 'freezer'],
    ['letters without their marks', 'saldetava', 'freezer'],
    ['another case', 'saldētavas', 'freezer'],
    ['a slip of the finger', 'kyltrasnport', 'chilled-road'],
    ['the parts of an unknown compound', 'kylbilnorden', 'chilled-road'],
    ['a certificate', 'iso 22000', 'freezer'],
    ['a place', 'Zviedrija', 'chilled-road'],
  ])('finds by %s: "%s"', (_, text, expected) => {
    expect(found(text)[0]).toBe(expected);
  });

  it('finds nothing where nothing is known, and says so in the score where little is', () => {
    expect(ask('qqqq zzzz')).toMatchObject({ hits: [], total: 0, hasMore: false, didYouMean: null });
    expect(ask('🚚 !?')).toMatchObject({ hits: [], total: 0 });
    const whole = ask('chilled warehouse').hits[0]!;
    const half = ask('chilled warehouse qqqq zzzz').hits[0]!;
    expect(half.serviceId).toBe(whole.serviceId);
    expect(half.score01).toBeLessThan(whole.score01);
  });

  it('puts what is named before what is mentioned', () => {
    const mention = service('mention', { description: { en: 'Not far from a chilled warehouse.' } });
    const both = CatalogueIndex.build([mention, ...SERVICES]);
    const { hits } = both.search({
      text: 'chilled warehouse',
      filter: {},
      sort: 'relevance',
      limit: 10,
      after: null,
    });
    expect(hits.map((hit) => hit.serviceId).slice(0, 2)).toEqual(['chiller', 'mention']);
  });

  it('proposes the nearest known spelling with its marks and keeps the rest of the text', () => {
    expect(ask('Lēta saldētva, Riga').didYouMean).toBe('Lēta saldētava, Riga');
    expect(ask('pallets in riga').didYouMean).toBeNull();
  });

  it('lists everything for an empty text, the newest first', () => {
    expect(found(' ')).toEqual(['multi-road', 'freezer', 'chiller', 'chilled-road']);
    expect(ask('').hits[0]!.score01).toBe(0);
  });

  it('sorts prices that can be compared first: a tier counts, a share of success does not', () => {
    expect(found('', { sort: 'price' })).toEqual(['chilled-road', 'chiller', 'freezer', 'multi-road']);
    expect(found('', { sort: 'lead_time' })[0]).toBe('chiller');
  });

  it('finds what holds a region and what lies in it', () => {
    expect(found('', { filter: { regions: ['LV00C'] } })).toEqual(['freezer']);
    expect(found('', { filter: { regions: ['EE'] } })).toEqual(['chiller']);
    expect(found('', { filter: { regions: ['EE002'] } })).toEqual([]);
  });

  it('counts only the facets asked for', () => {
    const { facets } = ask('', { facets: ['stage'] });
    expect(facets.stage).toEqual([
      { value: 'move', count: 2 },
      { value: 'store', count: 2 },
    ]);
    expect(facets.sector).toEqual([]);
  });

  it('lifts services at a place, or for it, and hides none', () => {
    const near = service('near', { title: { en: 'Courses' }, siteNuts: 'EE008', publishedAt: 9 });
    const far = service('far', { title: { en: 'Courses' }, siteNuts: 'SE224', publishedAt: 9 });
    const both = CatalogueIndex.build([near, far]);
    const order = (text: string) => both.fitting(text, null).map((hit) => hit.serviceId);
    expect(order('courses tartu')).toEqual(['near', 'far']);
    expect(order('courses malmö')).toEqual(['far', 'near']);
    expect(order('courses')).toEqual(['far', 'near']);
    expect(order('tandläkare malmö')).toEqual([]);
    expect(order('Tartus')).toEqual(['near']);
  });

  it('lists what fits and says nothing where nothing does', () => {
    expect(index.fitting('chilled warehouse', 'en')[0]?.serviceId).toBe('chiller');
    expect(index.fitting('wedding photographer for pallets', 'en')).toEqual([]);
    expect(index.fitting(' ', null)).toEqual([]);
  });

  it('finds a service by the translation of a word that no name of a capability has', () => {
    const translations: Translations = {
      of: (term, from, to) =>
        from === 'lv' && to === 'en' && term === stem('zirgs', 'lv')
          ? [{ term: 'hors', probability01: 0.9 }]
          : [],
      termsOf: (language) => (language === 'lv' ? [stem('zirgs', 'lv')] : ['hors']),
    };
    const horses = service('horses', { title: { en: 'Horses for forest work' } });
    const search = (options: { translations?: Translations }) =>
      CatalogueIndex.build([horses, ...SERVICES], options).fitting('zirgi', 'lv');
    expect(search({}).map((hit) => hit.serviceId)).toEqual([]);
    expect(search({ translations }).map((hit) => hit.serviceId)).toEqual(['horses']);
  });

  it('finds what is added after a question was asked, however much', () => {
    const growing = CatalogueIndex.build(SERVICES);
    const asked = { filter: { countries: ['LV'] }, limit: 1 };
    const totals = (of: CatalogueIndex) =>
      ['freezer storage', 'saldētava'].map(
        (text) => of.search({ text, sort: 'relevance', after: null, ...asked }).total,
      );
    totals(growing);
    const more = Array.from({ length: 2200 }, (_, at) =>
      service(`more ${at}`, { title: { en: 'Freezer' }, publisherCountry: at % 2 === 0 ? 'LV' : 'EE' }),
    );
    for (const one of more) growing.add(one);
    expect(totals(growing)).toEqual(totals(CatalogueIndex.build([...SERVICES, ...more])));
    expect(totals(growing)[0]).toBeGreaterThanOrEqual(1100);
  });

  it('counts nothing where no total is asked for, and gives the same page', () => {
    const counted = ask('chilled warehouse', { limit: 1, facets: [] });
    const short = ask('chilled warehouse', { limit: 1, facets: [], withTotal: false });
    expect(short.hits).toEqual(counted.hits);
    expect(short).toMatchObject({ total: 1, hasMore: counted.hasMore });
  });

  it('reads the first 1,000 characters only', () => {
    expect(found(`${'qqqq '.repeat(200)}freezer frozen`)).toEqual([]);
  });
});

describe('complete', () => {
  it('continues with names of capabilities offered, words and titles, whatever the marks', () => {
    const lines = index.complete('saldet', 5);
    expect(lines).toContainEqual({
      text: 'Saldēto produktu noliktava',
      kind: 'concept',
      id: 'log.store.frozen',
    });
    expect(lines).toContainEqual({ text: 'saldētava', kind: 'word', id: null });
    expect(lines).toContainEqual({ text: 'Saldētava ar paletēm', kind: 'service', id: 'freezer' });
  });

  it('keeps what was typed before the last word', () => {
    expect(index.complete('Two compar', 9)).toContainEqual({
      text: 'Two compartments',
      kind: 'word',
      id: null,
    });
  });

  it('is empty for nothing, for limit 0 and for what nobody offers', () => {
    expect(index.complete(' ', 5)).toEqual([]);
    expect(index.complete('s', 0)).toEqual([]);
    expect(index.complete('peppol', 5)).toEqual([]);
  });
});

describe('candidates', () => {
  it('gives those that offer the concept, then its substitutes', () => {
    const query = { text: 'kylbil', language: 'sv' as const };
    const candidates = index.candidates('log.move.road_chilled', query, 10);
    expect(candidates.map(({ service, relation }) => [service.id, relation])).toEqual([
      ['chilled-road', 'offers'],
      ['multi-road', 'substitutes'],
    ]);
    expect(candidates[0]!.textScore01).toBeGreaterThan(candidates[1]!.textScore01);
    expect(index.candidates('log.move.road_chilled', query, 1)).toHaveLength(1);
    expect(index.candidates('no.such.concept', query, 10)).toEqual([]);
    expect(index.candidates('log.store.frozen', { text: '', language: null }, 10)[0]!.textScore01).toBe(0);
  });
});
