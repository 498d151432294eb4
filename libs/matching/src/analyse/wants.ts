import type { ConceptId } from '@fivefold/domain';
import type { Stance } from '../types.js';
import { readMentions, settleMentions, type Mention } from './capabilities.js';
import type { QuantityFound } from './clauses/quantity.js';
import type { TemperatureFound } from './clauses/temperature.js';
import { readGoods, type Goods } from './goods.js';
import type { Reading, Token } from './reading.js';
import { conceptOf, readKeeping, readRegimes, regimeOfLimits, type Keeping, type Regime } from './regimes.js';
import type { StanceMap } from './stance.js';
import { distance } from './nearness.js';
import { canBindCertificate, isCertifying } from './scope.js';

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

/** Reads which capabilities are named and how the firm stands to each. */
export function readWants(
  reading: Reading,
  stance: StanceMap,
  temperatures: readonly TemperatureFound[],
  quantities: readonly QuantityFound[],
): Wants {
  const regimes = readRegimes(reading);
  const goods = readGoods(reading);
  const counted = new Set(quantities.flatMap((one) => (one.unit === 'order' ? one.unitTokens : [])));
  const keeping = readKeeping(reading, regimes).filter((one) => !one.tokens.some((at) => counted.has(at)));
  const general = generalRegime(
    regimes.map((one) => one.regime),
    goods.map((one) => one.goods),
    temperatures,
  );
  const named = readMentions(reading);
  const kept = keeping.map((one) => toMention(reading, one, temperatures, keeping, general));
  const all = settleMentions([...named, ...kept]).map((mention) => withStance(reading, mention, stance));
  const context = new Set([...regimes.flatMap((one) => one.tokens), ...goods.map((one) => one.at)]);
  return { mentions: all, goods: goods.map((one) => one.goods), context };
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
  const own = temperatures.find((one) => nearestKeeping(reading, one, others) === keeping);
  const byLimits = own === undefined ? null : regimeOfLimits(own.minC, own.maxC);
  const regime = keeping.regime ?? byLimits ?? general;
  const isStated = keeping.regime !== null || byLimits !== null;
  return {
    concept: conceptOf(keeping.kind, regime),
    tokens: [...new Set([...keeping.tokens, ...keeping.regimeTokens])].sort((one, two) => one - two),
    confidence01: isStated ? 0.9 : regime === null ? 0.5 : 0.7,
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
  const isRemedy = mention.isTrouble && found === 'possessed';
  const sentence = (reading.tokens[first] as Token).sentence;
  return { ...mention, first, last, sentence, stance: isRemedy ? 'wanted' : found };
}

const WITH = new Set('with ar med koos incl including iekaitot inkl'.split(' '));
/** Things that come with a place or a system and are no want of their own there. */
const HOSTS: Readonly<Record<ConceptId, (concept: ConceptId) => boolean>> = {
  'biz.rd.testbed': () => true,
  'ict.sys.wms': (concept) => /^ict\.(trace|auto)|^log\.store/.test(concept),
  'ict.sys.tms': (concept) => /^log\.move|^ict\.iot\.fleet/.test(concept),
  'ict.sys.erp': (concept) => /^ict\.(trace|sys)|^log\.store/.test(concept),
  'ict.trace.batch': (concept) => concept === 'ict.trace.dpp',
};

/**
 * What follows from the mentions together: a thing that comes *with* a testbed or a system is a property of it; contract
 * making beside a named process is that process; training takes its subject from the need.
 */
export function refine(reading: Reading, wants: Wants, figures: RefineBy): Wants {
  let mentions = wants.mentions.map((mention) => asProperty(reading, mention, wants.mentions));
  mentions = withoutProviderDemands(mentions, figures.certificates);
  mentions = mentions.map((mention) => byRegime(reading, mention, figures.temperatures));
  mentions = specialiseContract(mentions, wants.goods);
  mentions = subjectOfTraining(mentions);
  return { ...wants, mentions };
}

/** What else the text holds that decides what a mention means. */
export interface RefineBy {
  readonly temperatures: readonly TemperatureFound[];
  /** Names of certificates with their tokens. */
  readonly certificates: readonly { readonly code: string; readonly tokens: readonly number[] }[];
}

/** "halal certified" beside a bottler is a demand on the bottler, not a wish for help with the certificate. */
function withoutProviderDemands(
  mentions: readonly StancedMention[],
  certificates: RefineBy['certificates'],
): StancedMention[] {
  return mentions.filter((mention) => {
    if (!isCertifying(mention.concept)) return true;
    const names = certificates.filter((one) => mention.tokens.some((at) => one.tokens.includes(at)));
    const isBareName = mention.tokens.every((at) => names.some((one) => one.tokens.includes(at)));
    if (!isBareName) return true;
    return !mentions.some(
      (other) =>
        other.stance === 'wanted' &&
        other.sentence === mention.sentence &&
        names.some((one) => canBindCertificate(one.code, other.concept)),
    );
  });
}

const PLAIN_ROAD: ReadonlySet<ConceptId> = new Set(['log.move.road_ltl', 'log.move.road_ftl']);

/** Groupage and full loads that are said to be kept cold are chilled or frozen transport. */
function byRegime(
  reading: Reading,
  mention: StancedMention,
  temperatures: readonly TemperatureFound[],
): StancedMention {
  if (!PLAIN_ROAD.has(mention.concept) || mention.stance !== 'wanted') return mention;
  const near = temperatures.find((one) => one.sentence === mention.sentence);
  const named = readRegimes(reading).find(
    (one) => reading.tokens[one.tokens[0] as number]?.sentence === mention.sentence,
  );
  const regime = near === undefined ? named?.regime : regimeOfLimits(near.minC, near.maxC);
  return regime === undefined || regime === null
    ? mention
    : { ...mention, concept: conceptOf('move', regime) };
}

function asProperty(
  reading: Reading,
  mention: StancedMention,
  all: readonly StancedMention[],
): StancedMention {
  if (mention.stance !== 'wanted') return mention;
  // "a WMS, integration by EDIFACT and API": how the system connects is a demand on it.
  const isConnection = mention.concept === 'ict.edi.api' && all.some((one) => isSystemBeside(one, mention));
  // "a partner for the web shop" seeks the shop.
  const isFor = mention.concept === 'biz.intl.partner_search' && all.some((one) => isNext(one, mention));
  if (isConnection || isFor) {
    return { ...mention, stance: 'optional', confidence01: mention.confidence01 * 0.6 };
  }
  const host = all
    .filter((one) => one.last < mention.first && one.sentence === mention.sentence && one.stance === 'wanted')
    .at(-1);
  if (host === undefined || !(HOSTS[host.concept]?.(mention.concept) ?? false)) return mention;
  let hasWith = false;
  for (let at = host.last + 1; at <= mention.last; at++) {
    const token = reading.tokens[at] as Token;
    if (/[;:.]/.test(token.before) && at > host.last + 1) return mention;
    hasWith ||=
      WITH.has(token.folded) || (token.language === 'et' && /ga$/.test(token.folded) && at >= mention.first);
  }
  return hasWith ? { ...mention, stance: 'optional', confidence01: mention.confidence01 * 0.6 } : mention;
}

function isNext(one: StancedMention, mention: StancedMention): boolean {
  const isProcurable = !/^biz\.(intl|match|fund)/.test(one.concept);
  const isAhead = one.first > mention.last && one.first - mention.last <= 4;
  return isProcurable && isAhead && one.sentence === mention.sentence && one.stance === 'wanted';
}

function isSystemBeside(one: StancedMention, mention: StancedMention): boolean {
  return (
    one.sentence === mention.sentence && one.stance === 'wanted' && /^ict\.(sys|sell)\./.test(one.concept)
  );
}

function specialiseContract(mentions: readonly StancedMention[], goods: readonly Goods[]): StancedMention[] {
  const contract = mentions.find((one) => one.concept === 'food.process.contract' && one.stance === 'wanted');
  if (contract === undefined || contract.tokens.length > 2) return [...mentions];
  const process = mentions.some(
    (one) =>
      one.stance === 'wanted' &&
      one !== contract &&
      one.concept.startsWith('food.process.') &&
      one.sentence === contract.sentence,
  );
  const made = goods[0]?.process;
  return mentions.map((one) => {
    if (one.concept !== 'food.process.contract' || one.stance !== 'wanted') return one;
    if (process) return { ...one, stance: 'optional' as const };
    return made === undefined ? one : { ...one, concept: made, confidence01: 0.8 };
  });
}

const TRAININGS: readonly (readonly [subject: RegExp, training: ConceptId])[] = [
  [/^food\.assure\.(haccp|iso22000|brcgs_ifs|audit)$|^ict\.sys\.qms$/, 'biz.train.foodsafety'],
  [/^ict\.support\.maturity$/, 'biz.train.digital'],
];

function subjectOfTraining(mentions: readonly StancedMention[]): StancedMention[] {
  const wanted = mentions.filter((one) => one.stance === 'wanted').map((one) => one.concept);
  const training = TRAININGS.find(([subject]) => wanted.some((concept) => subject.test(concept)))?.[1];
  if (training === undefined || wanted.includes(training)) return [...mentions];
  return mentions.map((one) => (one.concept === 'biz.train.staff' ? { ...one, concept: training } : one));
}
