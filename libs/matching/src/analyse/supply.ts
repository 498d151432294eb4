import type { QuantityFound } from './clauses/quantity.js';
import type { TemperatureFound } from './clauses/temperature.js';
import { findPlaces } from './clauses/places.js';
import type { Mention } from './capabilities.js';
import type { GoodsFound } from './goods.js';
import type { Reading, Token } from './reading.js';
import type { Keeping } from './regimes.js';

/** Confidence in a wish to buy goods of which only the name of the purchase speaks. */
const SUPPLY_01 = 0.6;
/** Nouns for a delivery: of goods they mean the goods, of freight the carrying. */
const DELIVERY =
  /^(piegad(e|es|i|em|ei|as)|piegazu|delivery|deliveries|tarne|tarned|tarnet|tarnimi(ne|se|st|seks)|\w*leverans(er|en|erna)?)$/;
/** Nouns for a purchase, which never mean the carrying. */
const PURCHASE =
  /^(supply|supplies|supplying|purchase|purchasing|procurement|iegad(e|es|i|ei)|iepirk(ums|umu|uma|sana)|hange|hanked|hankimi(ne|se|st)|ost|ostmine|inkop|inkopet|upphandling)$/;
const FOOD =
  /^(food|foods|foodstuffs?|grocer(y|ies)|partikas?|toit|toidu\w*|livsmedel\w*|mat|matvaror|matvaru\w*)$/;
const FOOD_LEVERANS = /^(livsmedel|mat|matvaru|mjolk|kott|fisk|frukt|gronsak|brod)s?leverans/;
/** What is bought for use and neither eaten nor freight. */
const GEAR =
  /(tehnika[s]?|iekart\w{0,3}|aparaturas?|licenc\w{1,3}|datoru|mebelu|programmaturas|equipment|hardware|software|furniture|licen[cs]es?|seadme\w*|utrustning|mobler|licenser)$/;
/** Nouns between the name of the goods and that of the purchase. */
const BETWEEN =
  /^(produkt\w*|prec\w*|izstradajum\w*|dzerien\w*|toode\w*|toote\w*|toodete|kaupade|kauba|aine\w*|products?|goods|items|varor|av|of|the|un|and|ja|och|svaig\w*|dazad\w*|fresh|various|varske\w*|farska)$/;
/** People to whom a firm carries its own goods. */
const CUSTOMERS =
  /^(customer|client|shop|store|retailer|restaurant|cafe|household|home|consumer|buyer|klient|veikal|pircej|restoran|kafejnic|majsaimniec|maja|pateretaj|poodi|pood|poe|kauplus|ostja|kodu|koju|kund|butik|restaurang|hushall|hem)/;
const OURS = new Set('our my musu mana savu savas meie oma var vara vart mina'.split(' '));
const CHAIN = /^(chain|ked\w*|ahel\w*|kedj\w*)/;
const FREIGHT_UNITS = new Set('EUR_PALLET t kg l m3 LDM FEU TEU container trailer crate vehicle'.split(' '));
const REACH = 4;

/** Purchases of goods, and which of the words for carrying are none because they name such a purchase. */
export interface Supply {
  readonly mentions: readonly Mention[];
  readonly notCarrying: ReadonlySet<Keeping>;
}

/**
 * Tells the supply of goods from their transport. "Delivery of food products" alone seeks the products; with pallets or
 * tonnes, a temperature, ends of a route, customers, a word such as "transport" or the firm's own goods it seeks a carrier.
 */
export function readSupply(
  reading: Reading,
  keeping: readonly Keeping[],
  goods: readonly GoodsFound[],
  figures: {
    readonly temperatures: readonly TemperatureFound[];
    readonly quantities: readonly QuantityFound[];
  },
): Supply {
  const mentions: Mention[] = [];
  const notCarrying = new Set<Keeping>();
  const goodsAt = new Set(goods.flatMap((one) => one.tokens));
  let isCarrying: boolean | null = null;
  for (const token of reading.tokens) {
    const isDelivery = DELIVERY.test(token.folded);
    if (!isDelivery && !PURCHASE.test(token.folded)) continue;
    const bought = governed(reading, token, goodsAt);
    if (bought === null) continue;
    isCarrying ??= hasSignsOfCarrying(reading, keeping, figures);
    if (isCarrying && isDelivery) continue;
    for (const one of keeping) if (one.tokens.includes(token.at)) notCarrying.add(one);
    if (!bought.isFood || isCarrying) continue;
    const tokens = wordsOf(
      reading,
      Math.min(token.at, ...bought.tokens),
      Math.max(token.at, ...bought.tokens),
    );
    mentions.push({
      concept: 'food.source.ingredients',
      tokens,
      confidence01: SUPPLY_01,
      size: 0,
      isTrouble: false,
      isKeeping: false,
      heads: [],
    });
  }
  return { mentions, notCarrying };
}

/** The words of a purchase: from the goods to the noun, and the word for products behind it. */
function wordsOf(reading: Reading, first: number, last: number): number[] {
  const next = reading.tokens[last + 1];
  const isLonger = next?.before === '' && /^(product|produkt|goods|item|varor)/.test(next.folded);
  const size = last - first + (isLonger ? 2 : 1);
  return Array.from({ length: size }, (_, step) => first + step);
}

/** The goods that a noun governs: the genitive before it, "of" behind it, or the front of a Swedish compound. */
function governed(
  reading: Reading,
  head: Token,
  goodsAt: ReadonlySet<number>,
): { readonly tokens: readonly number[]; readonly isFood: boolean } | null {
  if (FOOD_LEVERANS.test(head.folded)) return { tokens: [head.at], isFood: true };
  const { first, end } = reading.sentences[head.sentence] as { first: number; end: number };
  const next = reading.tokens[head.at + 1];
  if (next !== undefined && CHAIN.test(next.folded)) return null;
  const search = (step: 1 | -1) => {
    for (let count = 1; count <= REACH; count++) {
      const at = head.at + step * count;
      const token = reading.tokens[at];
      if (token === undefined || at < first || at >= end) return null;
      if (/[,;:.()]/.test(step < 0 ? (reading.tokens[at + 1] as Token).before : token.before)) return null;
      const isFood = FOOD.test(token.folded) || goodsAt.has(at);
      if (isFood && step < 0 && OURS.has(reading.tokens[at - 1]?.folded ?? '')) return null;
      if (isFood || GEAR.test(token.folded)) return { tokens: [at], isFood };
      if (!BETWEEN.test(token.folded) && !DELIVERY.test(token.folded)) return null;
    }
    return null;
  };
  const isOf = next !== undefined && (next.folded === 'of' || next.folded === 'av');
  return isOf ? search(1) : search(-1);
}

function hasSignsOfCarrying(
  reading: Reading,
  keeping: readonly Keeping[],
  figures: {
    readonly temperatures: readonly TemperatureFound[];
    readonly quantities: readonly QuantityFound[];
  },
): boolean {
  return (
    figures.temperatures.length > 0 ||
    figures.quantities.some((one) => FREIGHT_UNITS.has(one.unit)) ||
    keeping.some((one) => one.regime !== null || isCarriage(reading, one)) ||
    reading.tokens.some((token) => CUSTOMERS.test(token.folded)) ||
    findPlaces(reading).some((place) => place.role !== 'in')
  );
}

function isCarriage(reading: Reading, keeping: Keeping): boolean {
  return (
    keeping.kind !== 'store' &&
    !keeping.tokens.every((at) => DELIVERY.test((reading.tokens[at] as Token).folded))
  );
}
