import { fractionDigits, type Language, type Price } from '@fivefold/domain';
import { findUnit } from '@fivefold/vocabulary';

interface Words {
  readonly per: string;
  readonly from: string;
  readonly setup: string;
  readonly share: string;
  readonly fee: string;
  readonly free: string;
  readonly quote: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    per: 'per',
    from: 'from',
    setup: 'setup',
    share: 'share of the cost',
    fee: 'success fee',
    free: 'free for members',
    quote: 'on request',
  },
  lv: {
    per: '/',
    from: 'no',
    setup: 'ieviešana',
    share: 'dalība izmaksās',
    fee: 'samaksa par rezultātu',
    free: 'biedriem bez maksas',
    quote: 'pēc pieprasījuma',
  },
  et: {
    per: '/',
    from: 'alates',
    setup: 'käivitamine',
    share: 'osalus kuludes',
    fee: 'tulemustasu',
    free: 'liikmetele tasuta',
    quote: 'päringu alusel',
  },
  sv: {
    per: 'per',
    from: 'från',
    setup: 'uppstart',
    share: 'andel av kostnaden',
    fee: 'resultatarvode',
    free: 'gratis för medlemmar',
    quote: 'på begäran',
  },
};

/**
 * A price in words of `language`: amount, unit and what else binds it, figures in that language's notation.
 * A tiered price tells its lowest amount. An amount that is not stated yet reads as a price on request.
 */
export function priceText(price: Price, language: Language): string {
  const words = WORDS[language];
  if (price.type === 'free_members') return words.free;
  const lowest = Math.min(...price.tiers.map((tier) => tier.amountMinor));
  const amountMinor = price.tiers.length > 0 ? lowest : price.amountMinor;
  if (price.type === 'quote' || amountMinor === null) return words.quote;

  const unit = price.unit === null ? null : (findUnit(price.unit)?.label[language] ?? price.unit);
  if (price.type === 'success_fee') return `${words.fee}: ${amountMinor} ${unit ?? '%'}`;
  const money = (minor: number) => moneyText(minor, price.currency ?? '', language);
  const parts = [
    price.tiers.length > 0 ? words.from : '',
    money(amountMinor),
    unit === null ? '' : `${words.per} ${unit}`,
    price.type === 'cost_share' ? `(${words.share})` : '',
    price.setupMinor === null ? '' : `+ ${words.setup} ${money(price.setupMinor)}`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function moneyText(minor: number, currency: string, language: Language): string {
  const digits = fractionDigits(currency);
  const figure = (minor / 10 ** digits).toLocaleString(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${figure} ${currency}`.trim();
}
