import { describe, expect, it } from '@jest/globals';
import { formatDay, formatMoney, formatNumber, formatTemperature } from './format.js';

const plain = (text: string) => text.replace(/\s/g, ' ');

describe('notation', () => {
  it.each([
    [65, 'EUR', 'en-GB', '€0.65'],
    [120_000, 'EUR', 'en-GB', '€1,200'],
    [120_050, 'EUR', 'en-GB', '€1,200.50'],
    [500, 'JPY', 'en-GB', 'JP¥500'],
    [120_000, 'EUR', 'lv', '1200 €'],
    [120_000, 'SEK', 'sv', '1 200 kr'],
  ])('writes %d minor units of %s in %s as %s', (amount, currency, locale, text) => {
    expect(plain(formatMoney(amount, currency, locale))).toBe(text);
  });

  it('writes temperatures with their sign and open bounds as such', () => {
    expect(formatTemperature(2, 6, 'en-GB')).toBe('+2 … +6 °C');
    expect(formatTemperature(-25, -18, 'en-GB')).toBe('-25 … -18 °C');
    expect(formatTemperature(null, -18, 'en-GB')).toBe('≤ -18 °C');
    expect(formatTemperature(0, null, 'en-GB')).toBe('≥ 0 °C');
    expect(formatTemperature(null, null, 'en-GB')).toBe('');
  });

  it('writes quantities without trailing zeros', () => {
    expect(formatNumber(1234.5, 'en-GB')).toBe('1,234.5');
    expect(formatNumber(0.3333333, 'en-GB')).toBe('0.333');
  });

  it('writes a day as that day in every time zone, and leaves other text alone', () => {
    expect(formatDay('2027-03-01', 'en-GB')).toBe('1 Mar 2027');
    expect(formatDay('soon', 'en-GB')).toBe('soon');
  });
});
