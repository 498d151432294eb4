import { describe, expect, it } from '@jest/globals';
import { matchOptions } from './match-options.js';
import { safeWebAddress } from './safe-web-address.js';

const OPTIONS = [
  { id: 'EE', name: 'Estonia' },
  { id: 'LV00A', name: 'Riga region', note: 'Latvia · LV00A', also: 'Rīga' },
  { id: 'LV', name: 'Latvia' },
  { id: 'LV005', name: 'Latgale', note: 'Latvia · LV005' },
];
const found = (typed: string, limit = 9) => matchOptions(OPTIONS, typed, limit).map((one) => one.id);

describe('matchOptions', () => {
  it('finds by name, code, note and other names, whatever the diacritics', () => {
    expect(found('rīga')).toEqual(['LV00A']);
    expect(found('lv005')).toEqual(['LV005']);
    expect(found('latvia rig')).toEqual(['LV00A']);
  });

  it('puts names that begin with the text first and keeps the order otherwise', () => {
    expect(found('lat')).toEqual(['LV', 'LV005', 'LV00A']);
    expect(found('', 2)).toEqual(['EE', 'LV00A']);
    expect(found('zzz')).toEqual([]);
  });
});

describe('safeWebAddress', () => {
  it.each([
    ['example.org', 'https://example.org/'],
    ['http://example.org/a', 'http://example.org/a'],
    ['javascript://example.org/%0aalert(1)', null],
    ['data:text/html,x', null],
    [null, null],
  ])('makes of %s %s', (given, wanted) => {
    expect(safeWebAddress(given)).toBe(wanted);
  });
});
