import { describe, expect, it } from '@jest/globals';
import { SECTORS } from '@fivefold/domain';
import { worldServices } from '@fivefold/world';
import fc from 'fast-check';
import { checkFacts } from './check-facts.js';
import { missingFacts, type StoredFacts } from './facts.js';

const TODAY = '2026-11-22';

const FACTS: StoredFacts = {
  titles: { en: 'Chilled store' },
  descriptions: { en: 'Pallet places.' },
  sector: 'LOGISTICS',
  concepts: ['log.store.chilled'],
  coverage: ['LV00'],
  siteNuts: 'LV00A',
  deliveryMode: 'at_provider',
  certificates: [{ code: 'HACCP', validUntil: '2027-01-01', issuer: null, number: null, hinges: false }],
  temperature: { minC: 2, maxC: 6, mode: 'band' },
  capacities: [{ kind: 'flow', unit: 'EUR_PALLET', qty: 20, period: 'week' }],
  price: {
    type: 'per_unit',
    amountMinor: 65,
    currency: 'EUR',
    unit: 'EUR_PALLET_DAY',
    setupMinor: null,
    tiers: [],
  },
  vat: { rateBp: 2100, exemption: null },
  bookable: null,
  attachments: [],
  leadTimeDays: 5,
  languages: ['lv', 'en'],
  interfaces: ['EDIFACT'],
  atpClass: 'FRC',
  adrClasses: ['3'],
  contactEmail: 'store@firm.example',
};

const placesOf = (candidate: unknown) =>
  checkFacts(candidate, TODAY, SECTORS).problems.map(({ error }) => error.path.join('.'));

describe('checkFacts', () => {
  it('takes complete facts as they are', () => {
    expect(checkFacts(FACTS, TODAY, SECTORS)).toEqual({ facts: FACTS, problems: [] });
    expect(missingFacts(FACTS, TODAY)).toEqual([]);
  });

  it('takes every service of the demo world', () => {
    for (const service of worldServices()) {
      const { title, description, capabilities, certificates, ...same } = service;
      const candidate = {
        ...same,
        titles: title,
        descriptions: description,
        concepts: capabilities,
        certificates: certificates.map((code) => ({ code })),
      };
      expect([service.id, placesOf(candidate)]).toEqual([service.id, []]);
    }
  });

  it('changes nothing when it checks its own answer', () => {
    const { facts } = checkFacts(
      { ...FACTS, titles: { sv: ' Kyllager ', en: 'Store' }, coverage: ['LV006', 'LV00A'] },
      TODAY,
      SECTORS,
    );
    expect(facts).toMatchObject({ titles: { en: 'Store', sv: 'Kyllager' }, coverage: ['LV00A'] });
    expect(checkFacts(facts, TODAY, SECTORS).facts).toEqual(facts);
  });

  it('answers anything without throwing, in texts that can be stored', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record(
            Object.fromEntries(
              Object.keys(FACTS).map((name) => [name, fc.anything({ withNullPrototype: true })]),
            ),
            { requiredKeys: [] },
          ),
        ),
        (candidate) => {
          const { facts, problems } = checkFacts(candidate, TODAY, SECTORS);
          expect(facts === null).toBe(problems.length > 0);
          for (const { value } of problems)
            expect(value === null || (value.isWellFormed() && !value.includes('\0'))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each<[string, object, string[]]>([
    ['no title', { titles: { en: '  ' } }, ['titles']],
    ['an unknown sector', { sector: 'SPACE' }, ['sector']],
    ['a fractional amount', { price: { ...FACTS.price, amountMinor: 6.5 } }, ['price.amountMinor']],
    ['a negative amount', { price: { ...FACTS.price, amountMinor: -1 } }, ['price.amountMinor']],
    ['a huge amount', { price: { ...FACTS.price, amountMinor: 1e300 } }, ['price.amountMinor']],
    ['an amount without a currency', { price: { ...FACTS.price, currency: null } }, ['price.currency']],
    ['an unknown currency', { price: { ...FACTS.price, currency: 'ABC' } }, ['price.currency']],
    ['an amount of a price on request', { price: { ...FACTS.price, type: 'quote' } }, ['price.amountMinor']],
    ['a setup beside no subscription', { price: { ...FACTS.price, setupMinor: 5 } }, ['price.setupMinor']],
    ['over 100 per cent', { price: { type: 'success_fee', amountMinor: 101 } }, ['price.amountMinor']],
    ['a reversed band', { temperature: { minC: 6, maxC: 2, mode: 'band' } }, ['temperature.minC']],
    ['half a band', { temperature: { minC: 6, mode: 'band' } }, ['temperature.maxC']],
    [
      'a stock with a period',
      { capacities: [{ kind: 'stock', unit: 't', qty: 1, period: 'day' }] },
      ['capacities.0.period'],
    ],
    [
      'an infinite quantity',
      { capacities: [{ kind: 'stock', unit: 't', qty: Infinity }] },
      ['capacities.0.qty'],
    ],
    ['an unknown unit', { capacities: [{ kind: 'stock', unit: 'bushel', qty: 1 }] }, ['capacities.0.unit']],
    [
      'a day that does not exist',
      { certificates: [{ code: 'HACCP', validUntil: '2027-02-30' }] },
      ['certificates.0.validUntil'],
    ],
    ['an unknown ATP class', { atpClass: 'XYZ' }, ['atpClass']],
    ['an unknown ADR class', { adrClasses: ['3', '42'] }, ['adrClasses.1']],
    ['an unknown interface', { interfaces: ['FAX'] }, ['interfaces.0']],
    ['half a character', { titles: { en: 'a\ud800' } }, ['titles.en']],
    ['too many concepts', { concepts: Array.from({ length: 21 }, () => 'log.store.chilled') }, ['concepts']],
  ])('names %s', (_, change, places) => {
    expect(placesOf({ ...FACTS, ...change })).toEqual(places);
    expect(checkFacts({ ...FACTS, ...change }, TODAY, SECTORS).facts).toBeNull();
  });
});

describe('missingFacts', () => {
  it('wants a title and its description in the same language', () => {
    expect(missingFacts({ ...FACTS, descriptions: { lv: 'Vietas.' } }, TODAY)).toEqual(['descriptions']);
  });

  it('wants a site at the provider and a coverage elsewhere', () => {
    expect(missingFacts({ ...FACTS, siteNuts: null, coverage: [] }, TODAY)).toEqual(['siteNuts']);
    expect(missingFacts({ ...FACTS, deliveryMode: 'remote', coverage: [] }, TODAY)).toEqual(['coverage']);
  });

  it('counts a certificate to its last day', () => {
    expect(missingFacts(FACTS, '2027-01-01')).toEqual([]);
    expect(missingFacts(FACTS, '2027-01-02')).toEqual(['certificates']);
  });
});
