import { describe, expect, it } from '@jest/globals';
import { type ClauseKey, type ClauseValue, SECTORS } from '@fivefold/domain';
import fc from 'fast-check';
import { checkFacts, type StoredFacts } from '../service-facts/index.js';
import { fingerprintOf, withFact, withWords } from './answered-facts.js';
import { languageOfPublisher, questionWords } from './question-words.js';

const bare = checkFacts(
  {
    titles: { lv: 'Noliktava' },
    descriptions: { lv: 'Auksta.' },
    sector: 'LOGISTICS',
    concepts: ['log.store.chilled'],
    deliveryMode: 'at_provider',
    siteNuts: 'LV00A',
    price: { type: 'quote' },
  },
  '2026-11-22',
  SECTORS,
).facts as StoredFacts;

const DEMANDS: readonly ClauseValue[] = [
  { key: 'temperature', minC: 2, maxC: 6 },
  { key: 'atp', minClass: 'FRC' },
  { key: 'capacity', kind: 'stock', unit: 'EUR_PALLET', qty: 40, period: null },
  { key: 'capacity', kind: 'flow', unit: 'EUR_PALLET', qty: 20, period: 'week' },
  { key: 'lead_time', maxDays: 14 },
  { key: 'interface', allOf: ['EDIFACT'] },
  { key: 'adr', classes: ['3'] },
  { key: 'price', maxMinor: 1650, currency: 'EUR', unit: 'EUR_PALLET' },
];

describe('an answer that is a fact', () => {
  it.each(DEMANDS)('states $key as it was asked for, and nothing else', (demand) => {
    const facts = withFact(bare, demand)!;
    const again = checkFacts(facts, '2026-11-22', SECTORS);
    expect(again.problems).toEqual([]);
    const changed = (Object.keys(facts) as (keyof StoredFacts)[]).filter(
      (name) => JSON.stringify(facts[name]) !== JSON.stringify(bare[name]),
    );
    expect(changed).toHaveLength(1);
  });

  it('keeps what else is stated', () => {
    const [, , stock, flow] = DEMANDS;
    const both = withFact(withFact(bare, stock!)!, flow!)!;
    expect(both.capacities).toHaveLength(2);
    expect(withFact(both, { ...stock, qty: 60 } as ClauseValue)!.capacities).toEqual([
      { kind: 'flow', unit: 'EUR_PALLET', qty: 20, period: 'week' },
      { kind: 'stock', unit: 'EUR_PALLET', qty: 60, period: null },
    ]);
  });

  it('needs both ends of a band, and a key that has a fact', () => {
    expect(withFact(bare, { key: 'temperature', minC: null, maxC: 6 })).toBeNull();
    expect(withFact(bare, { key: 'site', anyOf: ['LV'] })).toBeNull();
    const said = withWords(bare, 'en', 'Where?', 'In Riga.');
    expect(said.descriptions).toEqual({ lv: 'Auksta.\n\nWhere?\nIn Riga.' });
  });
});

describe('questions that ask the same', () => {
  it('have the same fingerprint, whatever the order', () => {
    const key: ClauseKey = 'interface';
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.integer(), (codes, seed) => {
        const other = codes.toSorted((a, b) => (a + seed < b + seed ? 1 : -1));
        const one = fingerprintOf(key, { key, allOf: codes });
        expect(fingerprintOf(key, { allOf: other, key })).toBe(one);
        expect(fingerprintOf(key, { key, allOf: [...codes, `${codes[0]}x`] })).not.toBe(one);
      }),
    );
    expect(fingerprintOf(key, null)).not.toBe(fingerprintOf(key, { key, allOf: [] }));
  });
});

describe('the words of a question', () => {
  it('are in the language of the publisher', () => {
    expect(languageOfPublisher({ country: 'EE', languages: ['en'] })).toBe('et');
    expect(languageOfPublisher({ country: 'PL', languages: ['pl', 'sv'] })).toBe('sv');
    expect(languageOfPublisher({ country: 'PL', languages: ['pl'] })).toBe('en');
  });

  it.each(['en', 'lv', 'et', 'sv'] as const)('name title and demand in %s', (language) => {
    for (const demand of DEMANDS) {
      const words = questionWords(language, 'Store $1', demand.key, demand);
      expect(words).toContain('Store $1');
      expect(words).toMatch(/: .+\?$/);
      expect(words).not.toMatch(/[{}]|undefined|null/);
      expect(questionWords(language, 'Store', demand.key, null)).not.toMatch(/[{}]|undefined|null/);
    }
  });

  it('read well', () => {
    expect(questionWords('lv', 'Noliktava', 'capacity', DEMANDS[3]!)).toBe(
      'Vai “Noliktava” atbilst šādai prasībai: jauda: 20 × EUR palete / nedēļā?',
    );
    expect(questionWords('en', 'Store', 'temperature', null)).toBe('Please state for “Store”: temperature.');
  });
});
