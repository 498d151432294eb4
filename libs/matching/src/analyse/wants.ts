import type { Stance } from '../types.js';
import { readMentions, settleMentions, type Mention } from './capabilities.js';
import type { QuantityFound } from './clauses/quantity.js';
import type { TemperatureFound } from './clauses/temperature.js';
import { readGoods, type Goods } from './goods.js';
import type { Reading, Token } from './reading.js';
import {
  conceptOf,
  isVague,
  readKeeping,
  readRegimes,
  regimeOfLimits,
  type Keeping,
  type Regime,
} from './regimes.js';
import type { StanceMap } from './stance.js';
import { readSupply } from './supply.js';
import { distance } from './nearness.js';

/** Confidence in storing or carrying of which the text does not say how cold. */
export const UNSTATED = 0.5;

/** A mention with the stance of the firm. */
export interface StancedMention extends Mention {
  readonly stance: Stance;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
}

/** What the text says about capabilities and goods. */
export interface Wants {
  readonly mentions: readonly StancedMention[];
  readonly goods: readonly Goods[];
  /** Tokens of regimes and goods, which explain a need without naming a capability. */
  readonly context: ReadonlySet<number>;
}

/** Reads which capabilities are named and how the firm stands to each. In steps. */
export function* readWants(
  reading: Reading,
  stance: StanceMap,
  temperatures: readonly TemperatureFound[],
  quantities: readonly QuantityFound[],
): Generator<undefined, Wants> {
  const regimes = readRegimes(reading);
  yield;
  const goods = readGoods(reading);
  yield;
  const counted = new Set(quantities.flatMap((one) => (one.unit === 'order' ? one.unitTokens : [])));
  const keeping = readKeeping(reading, regimes).filter((one) => !one.tokens.some((at) => counted.has(at)));
  yield;
  const general = generalRegime(
    regimes.filter((one) => !isVague(reading, one)).map((one) => one.regime),
    goods.map((one) => one.goods),
    temperatures,
  );
  const supply = readSupply(reading, keeping, goods, { temperatures, quantities });
  yield;
  const pallets = new Set(quantities.flatMap((one) => (one.unit === 'EUR_PALLET' ? one.unitTokens : [])));
  const named = [...readMentions(reading), ...supply.mentions].filter((one) => !isCountedGoods(one, pallets));
  yield;
  const carried = keeping.filter((one) => !supply.notCarrying.has(one));
  const kept = carried.map((one) => toMention(reading, one, temperatures, keeping, general));
  yield;
  const all = settleMentions([...named, ...kept]).map((mention) => withStance(reading, mention, stance));
  const context = new Set([...regimes.flatMap((one) => one.tokens), ...goods.flatMap((one) => one.tokens)]);
  return { mentions: all, goods: goods.map((one) => one.goods), context };
}

/** "we lack room … a freezer for 60 pallets": pallets that are counted far from the word of hiring are goods on them. */
function isCountedGoods(one: Mention, pallets: ReadonlySet<number>): boolean {
  const isFar = (one.tokens.at(-1) as number) - (one.tokens[0] as number) >= one.tokens.length + 1;
  return one.concept === 'log.pack.pallets' && isFar && one.tokens.some((at) => pallets.has(at));
}

/** How the goods of the whole need are kept, for store and truck words that stand alone. */
function generalRegime(
  named: readonly Regime[],
  goods: readonly Goods[],
  temperatures: readonly TemperatureFound[],
): Regime | null {
  const byTemperature = temperatures
    .map((one) => regimeOfLimits(one.minC, one.maxC))
    .filter((one) => one !== null);
  const all =
    byTemperature.length > 0 ? byTemperature : named.length > 0 ? named : goods.map((one) => one.regime);
  const first = all.find((one) => one !== null) ?? null;
  return all.every((one) => one === null || one === first) ? first : (byTemperature[0] ?? first);
}

function toMention(
  reading: Reading,
  keeping: Keeping,
  temperatures: readonly TemperatureFound[],
  others: readonly Keeping[],
  general: Regime | null,
): Mention {
  const own = (keeping.isPaired ? [] : temperatures)
    .filter((one) => nearestKeeping(reading, one, others) === keeping)
    .map((one) => regimeOfLimits(one.minC, one.maxC))
    .filter((one) => one !== null);
  const byLimits = own[0] ?? null;
  const byWord = keeping.isVague && general === 'frozen' ? 'frozen' : keeping.regime;
  // "cold storage at -20": the figure says what the word leaves open. Frozen goods may be named at any figure.
  const isOverruled = byWord !== 'frozen' && byLimits !== null && !own.some((one) => one === byWord);
  const regime = isOverruled ? byLimits : (byWord ?? byLimits ?? general);
  const isStated = keeping.regime !== null || byLimits !== null;
  return {
    concept: conceptOf(keeping.kind, regime),
    tokens: keeping.isPaired
      ? keeping.regimeTokens
      : [...new Set([...keeping.tokens, ...keeping.regimeTokens])].sort((one, two) => one - two),
    confidence01: isStated ? 0.9 : regime === null ? UNSTATED : 0.7,
    size: 0,
    isTrouble: false,
    isKeeping: true,
    heads: keeping.tokens,
  };
}

function nearestKeeping(
  reading: Reading,
  temperature: TemperatureFound,
  all: readonly Keeping[],
): Keeping | null {
  let best: Keeping | null = null;
  let least = Infinity;
  for (const one of all) {
    const first = one.tokens[0] as number;
    if ((reading.tokens[first] as Token).sentence !== temperature.sentence) continue;
    const far = distance(reading, one.tokens, temperature.first, temperature.last);
    if (far < least) {
      least = far;
      best = one;
    }
  }
  return best;
}

function withStance(reading: Reading, mention: Mention, stance: StanceMap): StancedMention {
  const first = mention.tokens[0] as number;
  const last = mention.tokens.at(-1) as number;
  const whole = stance.of(first, last);
  // "we make juice and seek bottling": words before the wish do not speak for those behind it.
  const found =
    whole === 'possessed' && last > first && stance.of(last, last) === 'wanted' ? 'wanted' : whole;
  const isOurs = found === 'wanted' && isOwn(reading, mention);
  const isRemedy = mention.isTrouble && found === 'possessed';
  const isAside =
    found === 'wanted' &&
    mention.tokens.some(
      (at) => !mention.tokens.includes(at - 1) && at !== first && stance.isCircumstance(at),
    );
  const sentence = (reading.tokens[first] as Token).sentence;
  return {
    ...mention,
    first,
    last,
    sentence,
    stance: isRemedy ? 'wanted' : isOurs || isAside ? 'possessed' : found,
  };
}

/** Words by which a firm calls a thing its own, folded. */
export const POSSESSIVES = new Set(
  'our my own musu mana manai savs sava savu savai pasu meie minu oma var vart vara min mitt mina egen eget egna'.split(
    ' ',
  ),
);

/** Genitives of those whose system is there already: "connected to the customer's ERP". */
const CUSTOMERS = new Set(
  'customers clients retailers klienta klientu pasutitaja mazumtirgotaja kliendi klientide jaemuuja kundens kundernas kundes butikens'.split(
    ' ',
  ),
);

/** "our warehouse", "our 12 vans": a place, vehicle or system that the firm calls its own. */
function isOwn(reading: Reading, mention: Mention): boolean {
  const first = mention.tokens[0] as number;
  const isOneThing = (mention.tokens.at(-1) as number) - first < mention.tokens.length;
  const isThing =
    mention.isKeeping || (/^(log\.store\.|ict\.(sys|sell)\.)/.test(mention.concept) && !isActivity(mention));
  if (!isThing || !isOneThing) return false;
  const before = reading.tokens[first - 1];
  const isCount = before !== undefined && /^\d+$/.test(before.folded);
  const owner = isCount ? reading.tokens[first - 2] : before;
  return owner !== undefined && (POSSESSIVES.has(owner.folded) || CUSTOMERS.has(owner.folded));
}

function isActivity(mention: Mention): boolean {
  return /^log\.store\.(fulfil|pickpack|vas|inventory|blast_freeze)$/.test(mention.concept);
}
