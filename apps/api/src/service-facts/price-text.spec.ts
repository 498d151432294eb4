import type { Price } from '@fivefold/domain';
import { describe, expect, it } from '@jest/globals';
import { priceText } from './price-text.js';

const price = (given: Partial<Price>): Price => ({
  type: 'per_unit',
  amountMinor: null,
  currency: null,
  unit: null,
  setupMinor: null,
  tiers: [],
  ...given,
});

describe('priceText', () => {
  it('names amount and unit', () => {
    const perPallet = price({ amountMinor: 65, currency: 'EUR', unit: 'EUR_PALLET_DAY' });
    expect(priceText(perPallet, 'en')).toBe('0.65 EUR per EUR pallet and day');
    expect(priceText(perPallet, 'lv')).toBe('0,65 EUR / EUR palete dienā');
  });

  it('tells the lowest amount of a tiered price', () => {
    const tiered = price({
      type: 'tiered',
      currency: 'EUR',
      unit: 'piece',
      amountMinor: 31,
      tiers: [
        { fromQty: 1, amountMinor: 31 },
        { fromQty: 60000, amountMinor: 27 },
      ],
    });
    expect(priceText(tiered, 'en')).toBe('from 0.27 EUR per piece');
  });

  it('adds the setup of a subscription', () => {
    const subscription = price({
      type: 'subscription',
      amountMinor: 24000,
      currency: 'EUR',
      unit: 'month',
      setupMinor: 450000,
    });
    expect(priceText(subscription, 'sv')).toBe('240,00 EUR per månad + uppstart 4\u00a0500,00 EUR');
  });

  it('says per cent, free and on request without an amount of money', () => {
    expect(priceText(price({ type: 'success_fee', amountMinor: 6, unit: 'percent_of_saving' }), 'en')).toBe(
      'success fee: 6 per cent of the saving',
    );
    expect(priceText(price({ type: 'free_members' }), 'et')).toBe('liikmetele tasuta');
    expect(priceText(price({ type: 'quote' }), 'en')).toBe('on request');
  });
});
