import { describe, expect, it } from '@jest/globals';
import type { ServiceFacts } from '@fivefold/domain';
import { CatalogueIndex, readSnapshot } from './catalogue-index.js';
import { ServiceStore } from './service-store.js';

const PRICE = {
  type: 'quote',
  amountMinor: null,
  currency: 'EUR',
  unit: null,
  setupMinor: null,
  tiers: [],
} as const;
const SERVICES = Array.from('0123456789ab', (digit) =>
  service(`${digit}0000000-0000-4000-8000-000000000001`),
);
const FEW = 3;

function service(id: string): ServiceFacts {
  return {
    ...{ id, version: 1, sector: 'FOOD', publishedAt: 1, price: PRICE, leadTimeDays: null, siteNuts: null },
    ...{
      publisherId: 'p',
      publisherName: 'Kluster',
      publisherCountry: 'LV',
      providerId: 'f',
      providerName: 'Ledus',
    },
    ...{
      title: { en: `cold ${id}` },
      description: { lv: 'saldēta noliktava' },
      capabilities: [],
      coverage: [],
    },
    ...{ deliveryMode: 'remote', certificates: [], temperature: null, capacities: [], languages: ['en'] },
    ...{ interfaces: [], atpClass: null, adrClasses: [] },
  };
}

describe('the services of a snapshot', () => {
  const opened = () => new ServiceStore(readSnapshot(CatalogueIndex.build(SERVICES).toSnapshot()), FEW);
  const all = (store: ServiceStore) => SERVICES.map(({ id }) => store.at(store.numberOf(id)));

  it('are the same however often they are read, though few of them are held', () => {
    const store = opened();
    for (let round = 0; round < 3; round++) expect(all(store)).toEqual(SERVICES);
    const last = store.numberOf(SERVICES.at(-1)!.id);
    expect(store.at(last)).toBe(store.at(last));
  });

  it('never come back in the place of what was put or taken out since', () => {
    const store = opened();
    const [first, second] = SERVICES as [ServiceFacts, ServiceFacts];
    const changed = { ...first, version: first.version + 1 };
    store.at(store.numberOf(first.id));
    store.put(changed);
    const free = store.numberOf(second.id);
    store.remove(free);
    const added = { ...second, id: '00000000-0000-4000-8000-000000000000' };
    expect(store.put(added)).toBe(free);
    for (let round = 0; round < 3; round++) {
      expect([...store.all()].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        [added, changed, ...SERVICES.slice(2)].sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
    }
    expect(store.numberOf(second.id)).toBe(-1);
  });
});
