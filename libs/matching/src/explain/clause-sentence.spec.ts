import { describe, expect, it } from '@jest/globals';
import { type ClauseValue, LANGUAGES } from '@fivefold/domain';
import { clauseLabel, clauseSentence, isClauseKey } from './clause-sentence.js';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const CHILLED: ClauseValue = { key: 'temperature', minC: 2, maxC: 4 };

const EVERY: readonly ClauseValue[] = [
  CHILLED,
  { key: 'atp', minClass: 'FRC' },
  { key: 'certification', allOf: ['ISO 22000', 'HACCP'] },
  { key: 'site', anyOf: ['EE'] },
  { key: 'route', anyOf: ['EE', 'SE110'] },
  { key: 'coverage', anyOf: ['LV'] },
  { key: 'customer_region', anyOf: ['LV'] },
  { key: 'provider_region', anyOf: ['LV', 'SE'] },
  { key: 'audience_region', anyOf: ['SE'] },
  { key: 'capacity', kind: 'flow', unit: 't', qty: 2.5, period: 'month' },
  { key: 'lead_time', maxDays: 5 },
  { key: 'start', by: '2027-03-01' },
  { key: 'period', from: '2027-03-01', to: '2027-06-01' },
  { key: 'language', allOf: ['lv', 'en'] },
  { key: 'interface', allOf: ['EDIFACT'] },
  { key: 'incoterm', anyOf: ['DAP', 'DDP'] },
  { key: 'adr', classes: ['3', '8'] },
  { key: 'price', maxMinor: 99, unit: 'EUR_PALLET_DAY', currency: 'EUR' },
  { key: 'budget', maxMinor: 10_000, currency: 'SEK', horizonMonths: null, assume: {} },
  { key: 'same_provider' },
  { key: 'order', sequence: ['log.store.chilled', 'log.move.road_chilled'] },
  { key: 'consortium', minEntities: 3, minCountries: 2, mustIncludeSectors: [] },
];

describe('a clause as a sentence', () => {
  it.each<[ClauseValue, string]>([
    [CHILLED, 'Between 2 °C and 4 °C.'],
    [{ key: 'temperature', minC: null, maxC: -18 }, 'At most -18 °C.'],
    [{ key: 'temperature', minC: 4, maxC: 4 }, 'At 4 °C.'],
    [{ key: 'site', anyOf: ['LV00A', 'EE'] }, 'The work is done in Riga region or Estonia.'],
    [{ key: 'route', allOf: ['LV00A', 'EE'] }, 'Serves Riga region and Estonia.'],
    [
      { key: 'capacity', kind: 'flow', unit: 'EUR_PALLET', qty: 20, period: 'week' },
      'Room for 20 EUR pallets per week.',
    ],
    [{ key: 'lead_time', maxDays: 1 }, 'Starts within 1 day.'],
    [{ key: 'start', by: '2027-03-01' }, 'Starts by 1 March 2027.'],
    [{ key: 'price', maxMinor: 1250, unit: 'kg', currency: 'EUR' }, 'At most €12.50 per kilogram.'],
    [
      { key: 'budget', maxMinor: 500000, currency: 'EUR', horizonMonths: 12, assume: { vehicle: 18 } },
      'At most €5,000 in all over 12 months, with 18 vehicles.',
    ],
    [{ key: 'order', sequence: ['log.store.chilled', 'xx'] }, 'In this order: “Chilled storage” → “xx”.'],
    [{ key: 'language', anyOf: ['lv', 'xx'] }, 'In Latvian or xx.'],
  ])('says %j', (value, sentence) => {
    expect(plain(clauseSentence(value, 'en'))).toBe(sentence);
  });

  it('is said in the language of the reader, with the names that it has for things', () => {
    const stored: ClauseValue = { key: 'capacity', kind: 'stock', unit: 'EUR_PALLET', qty: 20, period: null };
    const at: ClauseValue = { key: 'site', anyOf: ['LV00A', 'EE'] };
    const said = (value: ClauseValue) => LANGUAGES.map((language) => plain(clauseSentence(value, language)));
    expect(said(CHILLED)).toEqual([
      'Between 2 °C and 4 °C.',
      'No 2 °C līdz 4 °C.',
      'Vahemikus 2 °C kuni 4 °C.',
      'Mellan 2 °C och 4 °C.',
    ]);
    expect(said(stored)[1]).toBe('Nepieciešamā jauda: 20 EUR paletes.');
    expect(said(at)[2]).toMatch(/^Töö tegemise koht: .+ või Eesti\.$/);
    expect(said(at)[3]).toMatch(/^Arbetet utförs i: .+ eller Estland\.$/);
  });

  it.each(LANGUAGES)('%s: words a clause of every key whole', (language) => {
    for (const value of EVERY) {
      expect(clauseSentence(value, language)).toMatch(/^\p{Lu}.*\.$/u);
      expect(clauseSentence(value, language)).not.toMatch(/undefined|null|NaN|object|\{/);
      expect(clauseLabel(value.key, language)).toMatch(/^\p{Lu}/u);
    }
  });

  it('knows the keys', () => {
    expect([isClauseKey('temperature'), isClauseKey('toString'), isClauseKey('')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
