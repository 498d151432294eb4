import type { PriceType } from '../graphql/operations.js';
import type { useFormat } from './use-format.js';
import type { Text } from './use-text.js';
import type { Words } from './words.js';

/** A price as it is kept: minor units per unit, whole percent for a success fee. */
export interface PriceFacts {
  readonly type: PriceType;
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly unit: string | null;
  readonly setupMinor: number | null;
  readonly tiers: readonly { readonly fromQty: number; readonly amountMinor: number }[];
}

/** A price in words, for texts that the server has not published yet. */
export function priceText(
  price: PriceFacts,
  { t, words, format }: { t: Text; words: Words; format: ReturnType<typeof useFormat> },
): string {
  const currency = price.currency ?? 'EUR';
  const unit = price.unit ? words.unit(price.unit) : '';
  if (price.type === 'FREE_MEMBERS' || price.type === 'QUOTE') return t(`price.${price.type}`);
  if (price.type === 'TIERED') {
    const lowest = Math.min(...price.tiers.map((tier) => tier.amountMinor));
    return Number.isFinite(lowest)
      ? t('price.from', { amount: format.money(lowest, currency), unit })
      : t('price.QUOTE');
  }
  if (price.amountMinor === null) return t('price.QUOTE');
  if (price.type === 'SUCCESS_FEE') return t('price.successFee', { percent: price.amountMinor });
  const amount = format.money(price.amountMinor, currency);
  const main = price.unit ? t('price.per', { amount, unit }) : amount;
  return price.setupMinor
    ? t('price.setup', { main, setup: format.money(price.setupMinor, currency) })
    : main;
}
