import { describe, expect, it } from '@jest/globals';
import { DomainError, type ServiceFacts } from '@fivefold/domain';
import fc from 'fast-check';
import { CatalogueIndex } from './catalogue-index.js';
import { SNAPSHOT_FORMAT } from './snapshot-file.js';

const WORDS =
  'cold storage storages transport saldēta noliktava noliktavas ladu fryslager kyltransport Rīga'.split(' ');
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 }).map((all) => all.join(' '));

const service = (id: string): fc.Arbitrary<ServiceFacts> =>
  fc.record({
    id: fc.constant(id),
    version: fc.constant(1),
    publisherId: fc.constantFrom('p1', 'p2'),
    publisherName: fc.constant('Kluster Öst'),
    publisherCountry: fc.constantFrom('LV', 'SE'),
    providerId: fc.constant('f1'),
    providerName: fc.constantFrom('Ledus', "O'Hara & Co"),
    sector: fc.constantFrom('FOOD', 'ICT'),
    title: fc.record({ en: text, lv: text }, { requiredKeys: ['en'] }),
    description: fc.record({ sv: text, et: text }, { requiredKeys: [] }),
    capabilities: fc.constantFrom(
      ['log.store.frozen'],
      ['log.store.chilled', 'biz.buy.joint'],
      ['none.such'],
    ),
    coverage: fc.constantFrom(['LV'], ['SE22', 'EE'], []),
    siteNuts: fc.constantFrom(null, 'LV00A', 'SE224'),
    deliveryMode: fc.constant('remote' as const),
    certificates: fc.constantFrom([], ['HACCP']),
    temperature: fc.constant(null),
    capacities: fc.constant([]),
    price: fc.record({
      type: fc.constant('per_unit' as const),
      amountMinor: fc.constantFrom(null, 100, 200),
      currency: fc.constant('EUR'),
      unit: fc.constant('kg'),
      setupMinor: fc.constant(null),
      tiers: fc.constant([]),
    }),
    leadTimeDays: fc.constantFrom(null, 1, 7),
    languages: fc.constantFrom(['lv'], ['en', 'sv']),
    interfaces: fc.constant([]),
    atpClass: fc.constant(null),
    adrClasses: fc.constant([]),
    publishedAt: fc.constantFrom(1, 2, 3),
  });

const ids = Array.from({ length: 9 }, (_, at) => `s${at}`);
const catalogue = fc.nat(9).chain((count) => fc.tuple(...ids.slice(0, count).map(service)));
const changes = fc.array(
  fc
    .constantFrom(...ids)
    .chain((id) => fc.record({ id: fc.constant(id), put: fc.option(service(id), { freq: 3 }) })),
  { maxLength: 10 },
);

function change(index: CatalogueIndex, all: readonly { id: string; put: ServiceFacts | null }[]): void {
  for (const { id, put } of all) {
    if (put === null) index.remove(id);
    else index.replace(put);
  }
}

/** Questions whose answers take every part of an index. */
function answers(index: CatalogueIndex) {
  return {
    size: index.size,
    services: ids.map((id) => index.get(id) ?? null),
    all: [...index.all()].map(({ id }) => id).sort(),
    searches: [
      '',
      'cold storage',
      'fryslagret',
      'noliktvas',
      'transport riga',
      'coldtransport',
      'zz9',
    ].flatMap((probe) => [
      index.search({ text: probe, filter: {}, sort: 'relevance', limit: 4, after: null }),
      index.search({ text: probe, filter: { regions: ['LV'] }, sort: 'price', limit: 9, after: null }),
    ]),
    lines: ['s', 'no', 'cold st'].map((prefix) => index.complete(prefix, 9)),
    candidates: index.candidates('log.store.frozen', { text: 'cold storage', language: 'en' }, 9),
  };
}

describe('snapshot', () => {
  it('gives the same answers, and the same after the same changes; its bytes stay as they are', () => {
    fc.assert(
      fc.property(catalogue, changes, changes, fc.boolean(), (services, before, after, shared) => {
        const index = CatalogueIndex.build(services);
        change(index, before);
        const bytes = index.toSnapshot({ shared });
        expect(bytes.buffer instanceof SharedArrayBuffer).toBe(shared);
        const copy = bytes.slice();
        const loaded = CatalogueIndex.fromSnapshot(bytes);
        expect(answers(loaded)).toEqual(answers(index));
        change(index, after);
        change(loaded, after);
        expect(answers(loaded)).toEqual(answers(index));
        expect(bytes.slice()).toEqual(copy);
        expect(answers(CatalogueIndex.fromSnapshot(loaded.toSnapshot()))).toEqual(answers(index));
      }),
      { numRuns: 10 },
    );
  });

  it('works where its bytes lie inside others, at any place', () => {
    const [one] = fc.sample(service('s1'), { numRuns: 1, seed: 3 });
    const bytes = CatalogueIndex.build([one!]).toSnapshot();
    const around = new Uint8Array(bytes.length + 9);
    around.set(bytes, 3);
    expect(CatalogueIndex.fromSnapshot(around.subarray(3, 3 + bytes.length)).get('s1')).toEqual(one);
  });

  it('refuses what is no snapshot, another format, another vocabulary, and what is damaged or cut short', () => {
    const bytes = CatalogueIndex.build(fc.sample(service('s1'), { numRuns: 1, seed: 1 })).toSnapshot();
    const why = (change: (copy: Uint8Array) => Uint8Array | void) => {
      const copy = bytes.slice();
      const given = change(copy) ?? copy;
      try {
        CatalogueIndex.fromSnapshot(given);
      } catch (error) {
        expect(error).toBeInstanceOf(DomainError);
        expect((error as DomainError).code).toBe('SNAPSHOT_INCOMPATIBLE');
        return (error as DomainError).message;
      }
      return 'accepted';
    };
    expect(why(() => new TextEncoder().encode('{"offerings":[]}'))).toContain('no search snapshot');
    expect(why(() => new Uint8Array(0))).toContain('no search snapshot');
    expect(why((copy) => void (copy[8] = SNAPSHOT_FORMAT + 1))).toContain(`format ${SNAPSHOT_FORMAT + 1}`);
    expect(why((copy) => void (copy[40]! ^= 1))).toContain('damaged');
    expect(why((copy) => copy.subarray(0, 30))).toContain('damaged');
    expect(why((copy) => copy.subarray(0, copy.length - 8))).toContain('cut short');
    expect(why(() => undefined)).toBe('accepted');
  });
});
