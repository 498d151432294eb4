import { describe, expect, it } from '@jest/globals';
import { isUuid } from './ids.js';
import { isLanguage, textIn } from './languages.js';
import { toBaseUnit } from './units.js';

describe('textIn', () => {
  it('takes the language asked for, else English, else the first by code', () => {
    expect(textIn({ lv: 'noliktava', en: 'store' }, 'lv')).toBe('noliktava');
    expect(textIn({ lv: 'noliktava', en: 'store' }, 'et')).toBe('store');
    expect(textIn({ sv: 'lager', da: 'lager (da)' }, 'et')).toBe('lager (da)');
    expect(textIn({}, 'en')).toBe('');
  });
});

describe('small words of the business', () => {
  it('four languages are understood', () => {
    expect(['en', 'lv', 'et', 'sv', 'fi'].map(isLanguage)).toEqual([true, true, true, true, false]);
  });

  it('ids are lower-case UUIDs', () => {
    expect(isUuid('01939f0a-0000-7000-8000-000000000000')).toBe(true);
    expect(isUuid('01939F0A-0000-7000-8000-000000000000')).toBe(false);
    expect(isUuid('1 OR 1=1')).toBe(false);
  });

  it('kilograms become tonnes, and mass never becomes pallets', () => {
    expect(toBaseUnit(800, 'kg')).toEqual({ qty: 0.8, unit: 't' });
    expect(toBaseUnit(3, 'EUR_PALLET')).toEqual({ qty: 3, unit: 'EUR_PALLET' });
  });
});
