import type { ConceptId, Language } from '@fivefold/domain';
import type { TemperatureFound } from './clauses/temperature.js';
import type { QuantityFound } from './clauses/quantity.js';
import { isJoined, withoutGeneral } from './dominance.js';
import type { Goods } from './goods.js';
import { distance } from './nearness.js';
import type { Reading, Token } from './reading.js';
import { conceptOf, readRegimes, regimeOfLimits } from './regimes.js';
import { canBindCertificate, isCertifying } from './scope.js';
import { readSystems } from './systems.js';
import { FIRST_PERSON } from './stance.js';
import { POSSESSIVES, UNSTATED, type StancedMention, type Wants } from './wants.js';

/** Confidence from which the text says how cold. */
const STATED_01 = 0.9;
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
 * making beside a named process is that process; training takes its subject from the need. In steps.
 */
export function* refine(reading: Reading, wants: Wants, figures: RefineBy): Generator<undefined, Wants> {
  const paid = wants.mentions.filter(isFunding);
  let mentions = wants.mentions.map((mention) => asProperty(reading, mention, wants.mentions, paid));
  yield;
  mentions = withoutProviderDemands(reading, mentions, figures.certificates);
  mentions = mentions.map((mention) => byRegime(reading, mention, figures.temperatures));
  yield;
  mentions = withoutPlain(reading, mentions, figures.certificates);
  yield;
  mentions = withoutSettings(reading, mentions);
  yield;
  mentions = withoutGeneral(reading, mentions, figures.quantities);
  yield;
  mentions = specialiseContract(mentions, wants.goods);
  mentions = subjectOfTraining(mentions);
  mentions = readSystems(reading, mentions);
  return { ...wants, mentions };
}

/** What else the text holds that decides what a mention means. */
export interface RefineBy {
  readonly temperatures: readonly TemperatureFound[];
  readonly quantities: readonly QuantityFound[];
  /** Names of certificates with their tokens. */
  readonly certificates: readonly { readonly code: string; readonly tokens: readonly number[] }[];
}

/** Words that say of a provider that it holds a certificate. */
const CERTIFIED =
  /^(certified|approved|compliant|sertificet\w*|sertifikat(?:u|iem|am|us)|apliecib(?:u|am)|sertifitseeritud|sertifikaadiga|tunnistusega|tunnustatud|certifierad\w*|certifierat|godkand\w*)$/;
const OBLIGED =
  /^(must|required?|mandatory|obligat\w*|jabut|vajag|peab|peavad|noutav\w*|kohustuslik\w*|ska|skall|maste|kravs?)$/;
const WISHED =
  /^(prefer\w*|desirable|advantage|plus|ideally|velam\w*|prieksrocib\w*|eelis\w*|soovitav\w*|onskvard\w*|onskvart|meriterande|garna|helst)$/;

/** "halal certified" beside a bottler is a demand on the bottler, not a wish for help with the certificate. */
function withoutProviderDemands(
  reading: Reading,
  mentions: readonly StancedMention[],
  certificates: RefineBy['certificates'],
): StancedMention[] {
  return mentions.filter((mention) => {
    if (!isCertifying(mention.concept)) return true;
    const names = certificates.filter((one) => mention.tokens.some((at) => one.tokens.includes(at)));
    // "A certificate of BRCGS Storage is desirable": a wish in its own sentence speaks of what was asked before.
    const isWish =
      reading.tokens.some((one) => one.sentence === mention.sentence && WISHED.test(one.folded)) ||
      isObliging(reading, mention.sentence) ||
      isHeld(reading, mention);
    // The papers of a truck are those of who drives it, wherever driving is wanted.
    const isOfVehicle = names.some((one) => one.code === 'ATP' || one.code === 'ADR');
    const isBareName = mention.tokens.every((at) => {
      const { folded } = reading.tokens[at] as Token;
      const isNoun = /^(sertif|certif|apliec|intyg|tunnistus)/.test(folded);
      const isWord = CERTIFIED.test(folded) || (isNoun && (isWish || isOfVehicle));
      return isWord || names.some((one) => one.tokens.includes(at));
    });
    if (!isBareName || isHelpWanted(reading, mention)) return true;
    return !mentions.some(
      (other) =>
        other.stance === 'wanted' &&
        (other.sentence === mention.sentence || isWish) &&
        names.some((one) => canBindCertificate(one.code, other.concept)),
    );
  });
}

/** "Must be IFS certified.", "TAPA required.": a demand in its own sentence on another than the firm itself. */
function isObliging(reading: Reading, sentence: number): boolean {
  const own = reading.tokens.filter((one) => one.sentence === sentence);
  const isOfFirm = own.some((one) => FIRST_PERSON.has(one.text) || POSSESSIVES.has(one.folded));
  return !isOfFirm && own.some((one) => OBLIGED.test(one.folded) || CERTIFIED.test(one.folded));
}

const HOLDING = new Set('has have holds holding with ir ar on koos har med'.split(' '));

/** "a maker who has a BRCGS certificate": who is asked for holds it. */
function isHeld(reading: Reading, mention: StancedMention): boolean {
  const before = reading.tokens.slice(Math.max(0, mention.first - 3), mention.first);
  const isRelative = before.some(
    (token) => RELATIVE.has(token.folded) && token.sentence === mention.sentence,
  );
  return isRelative && before.some((token) => HOLDING.has(token.folded));
}

const HELP =
  /^(consult|advi[cs]|approv|konsult|nou$|noust|rad$|radgiv|palidz|audit|prepar|help|abi|hjalp|godkann|apstiprin|train|course|koolit|kurs|utbild|apmac)/;

/** "GDP consultant", "kosher approval": help with the certificate. */
function isHelpWanted(reading: Reading, mention: StancedMention): boolean {
  return HELP.test(reading.tokens[mention.last + 1]?.folded ?? '');
}

/** Plain storing or carrying beside a named kind of it is that kind; inside the name of a certificate it is none. */
function withoutPlain(
  reading: Reading,
  mentions: readonly StancedMention[],
  certificates: RefineBy['certificates'],
): StancedMention[] {
  const inName = new Set(certificates.flatMap((one) => one.tokens));
  return mentions.filter((mention) => {
    if (!mention.isKeeping) return true;
    if (mention.heads.every((at) => inName.has(at))) return false;
    const stage = mention.concept.startsWith('log.store.') ? 'log.store.' : 'log.move.';
    return !mentions.some(
      (other) =>
        !other.isKeeping &&
        other.stance === mention.stance &&
        other.sentence === mention.sentence &&
        other.concept.startsWith(stage) &&
        (stage === 'log.move.' || isJoined(reading, mention, other)) &&
        (mention.confidence01 <= UNSTATED ||
          (mention.confidence01 < STATED_01 && OWN_CARRIAGE.has(other.concept)) ||
          (other.concept === 'log.store.organic' && stage === 'log.store.')),
    );
  });
}

/** Kinds of carriage that say by themselves how the goods are kept. */
const OWN_CARRIAGE: ReadonlySet<ConceptId> = new Set(
  'log.move.milkrun log.move.tank_food log.move.air log.move.express log.move.reefer_container log.move.multitemp'.split(
    ' ',
  ),
);

const IN = new Set('in inside at from on our my the i pa vid fran inom'.split(' '));
const LOCATIVE: Readonly<Partial<Record<Language, RegExp>>> = {
  lv: /(ā|ās|os)$/,
  et: /(?<!k)s$|st$/,
  sv: /(et|en|erna)$/,
  en: /./,
};
const VEHICLE =
  /^(trucks?|lorry|lorries|vans?|trailers?|vehicles?|cars?|auto|mašīnas?|busi\w*|kravas|kaubik\w*|veok\w*|autod|bilar\w*|lastbil\w*|fordon\w*|skåpbil\w*)$/;

/**
 * Plain storing or carrying that is only where something else is wanted: "RFID readers in the warehouse", "our deliveries
 * cause CO2", "escorts for trucks". Alone in its sentence it is the want itself.
 */
function withoutSettings(reading: Reading, mentions: readonly StancedMention[]): StancedMention[] {
  const isOther = (one: StancedMention, other: StancedMention) =>
    !other.isKeeping && other.stance === 'wanted' && other.sentence === one.sentence;
  const tests = mentions.some((one) => one.concept === 'biz.rd.testbed' && one.stance === 'wanted');
  return mentions.map((one) => {
    // "somewhere to try our robot": what is tried is no want.
    if (tests && one.stance === 'wanted' && isNamedOwn(reading, one))
      return { ...one, stance: 'possessed' as const };
    if (!one.isKeeping || one.stance !== 'wanted') return one;
    const isVenue = one.concept.startsWith('log.store.') || one.confidence01 <= UNSTATED;
    if (tests && isVenue && isBesideTest(mentions, one)) {
      return { ...one, stance: 'possessed' as const };
    }
    if (one.confidence01 >= STATED_01) return one;
    const others = mentions.filter((other) => isOther(one, other));
    if (others.length === 0) return one;
    const isSetting = one.heads.some(
      (at) => (one.concept.startsWith('log.store.') && isPlace(reading, at)) || isVehicle(reading, at),
    );
    return isSetting ? { ...one, stance: 'possessed' as const } : one;
  });
}

/** "try it in a real cold store": the store is where the test takes place. */
function isBesideTest(mentions: readonly StancedMention[], one: StancedMention): boolean {
  return mentions.some((other) => other.concept === 'biz.rd.testbed' && other.sentence === one.sentence);
}

function isNamedOwn(reading: Reading, one: StancedMention): boolean {
  return one.concept !== 'biz.rd.testbed' && POSSESSIVES.has(reading.tokens[one.first - 1]?.folded ?? '');
}

function isPlace(reading: Reading, at: number): boolean {
  const token = reading.tokens[at] as Token;
  const before = reading.tokens[at - 1]?.folded ?? '';
  const isLocative = token.language !== null && (LOCATIVE[token.language]?.test(token.text) ?? false);
  if (token.language === 'en' || token.language === 'sv') {
    const further = reading.tokens[at - 2]?.folded ?? '';
    return isLocative && (IN.has(before) || (IN.has(further) && token.language === 'en' && before === 'the'));
  }
  return isLocative;
}

function isVehicle(reading: Reading, at: number): boolean {
  return VEHICLE.test((reading.tokens[at] as Token).text);
}

/** Distance within which an adjective of cold belongs to a carriage. */
const REGIME_REACH = 8;
const PLAIN_ROAD: ReadonlySet<ConceptId> = new Set(['log.move.road_ltl', 'log.move.road_ftl']);

/** Groupage and full loads that are said to be kept cold are chilled or frozen transport. */
function byRegime(
  reading: Reading,
  mention: StancedMention,
  temperatures: readonly TemperatureFound[],
): StancedMention {
  const isParcel = mention.concept === 'log.move.parcel';
  if ((!PLAIN_ROAD.has(mention.concept) && !isParcel) || mention.stance !== 'wanted') return mention;
  const near = temperatures.find((one) => one.sentence === mention.sentence);
  const named = readRegimes(reading).find(
    (one) =>
      reading.tokens[one.tokens[0] as number]?.sentence === mention.sentence &&
      distance(reading, mention.tokens, one.tokens[0] as number, one.tokens[0] as number) <= REGIME_REACH,
  );
  const regime = near === undefined ? named?.regime : regimeOfLimits(near.minC, near.maxC);
  if (regime === undefined || regime === null || (isParcel && regime === 'ambient')) return mention;
  return { ...mention, concept: conceptOf(isParcel ? 'doorstep' : 'move', regime) };
}

function asProperty(
  reading: Reading,
  mention: StancedMention,
  all: readonly StancedMention[],
  paid: readonly StancedMention[],
): StancedMention {
  if (mention.stance !== 'wanted') return mention;
  // "a grant for a new canning line": what the money is for is not sought here.
  const isPaidFor = paid.some((one) => one.last < mention.first && isJoined(reading, one, mention));
  if (isPaidFor && !/^biz\./.test(mention.concept)) return { ...mention, stance: 'possessed' };
  // "a WMS, integration by EDIFACT and API": how the system connects is a demand on it.
  const isConnection =
    mention.concept === 'ict.edi.api' &&
    all.some((one) => isSystemBeside(one, mention) || isDemandedOf(reading, one, mention));
  // "a partner for the web shop" seeks the shop.
  const isFor =
    mention.concept === 'biz.intl.partner_search' &&
    all.some((one) => isJoined(reading, one, mention) && (isNext(one, mention) || isJointProject(one)));
  if (isConnection || isFor || isDescribed(reading, mention, all)) {
    return { ...mention, stance: 'optional', confidence01: mention.confidence01 * 0.6 };
  }
  const host = all.findLast(
    (one) => one.last < mention.first && one.sentence === mention.sentence && one.stance === 'wanted',
  );
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

function isFunding({ concept, stance }: StancedMention): boolean {
  return (concept === 'biz.fund.grant' || concept === 'biz.fund.investor') && stance === 'wanted';
}

const RELATIVE = new Set(
  'who that which whose kas kurs kura kurai kuram kuriem kes kellel kelle kellega kus som vars'.split(' '),
);

/** "a partner who has a test kitchen" seeks the kitchen. */
function isDescribed(reading: Reading, mention: StancedMention, all: readonly StancedMention[]): boolean {
  const next = reading.tokens[mention.last + 1];
  if (mention.concept !== 'biz.intl.partner_search' || next?.sentence !== mention.sentence) return false;
  const isOther = (one: StancedMention) =>
    one.first > mention.last && one.sentence === mention.sentence && one.stance === 'wanted';
  return (
    RELATIVE.has(next.folded) && all.some((one) => isOther(one) && !/^biz\.(intl|match)/.test(one.concept))
  );
}

function isNext(one: StancedMention, mention: StancedMention): boolean {
  const isProcurable = !/^biz\.(intl|match|fund)/.test(one.concept);
  const isAhead = one.first > mention.last && one.first - mention.last <= 4;
  return isProcurable && isAhead && one.sentence === mention.sentence && one.stance === 'wanted';
}

/** "partners for a joint project" seeks the consortium. */
function isJointProject(one: StancedMention): boolean {
  return one.concept === 'biz.fund.consortium' && one.stance === 'wanted';
}

function isSystemBeside(one: StancedMention, mention: StancedMention): boolean {
  return (
    one.sentence === mention.sentence && one.stance === 'wanted' && /^ict\.(sys|sell)\./.test(one.concept)
  );
}

const BARE_INTERFACE = /^(api|apis|edi|edifact)$/;
/** What is delivered with an interface: systems, and services that take their orders from one. */
const INTERFACED =
  /^(ict\.(sys|sell|trace|data|iot|ai)|log\.(store\.(fulfil|pickpack|vas|inventory)|plan))\./;
const MUST = new Set('must should has have needs jabut jaspej peab peavad olema ska skall maste'.split(' '));

/** "… a traceability system. Our ERP must get its data through an API": the sentence speaks of the system before it. */
function isDemandedOf(reading: Reading, one: StancedMention, mention: StancedMention): boolean {
  if (one.stance !== 'wanted' || !INTERFACED.test(`${one.concept}.`) || one.last > mention.first)
    return false;
  if (one.sentence === mention.sentence) return isBare(reading, mention) && isJoined(reading, one, mention);
  const own = reading.tokens.filter((token) => token.sentence === mention.sentence);
  const isOfFirm = own.some((token) => FIRST_PERSON.has(token.text) && token.text !== 'meie');
  return !isOfFirm && own.some((token) => MUST.has(token.folded));
}

function isBare(reading: Reading, mention: StancedMention): boolean {
  return mention.tokens.some((at) => BARE_INTERFACE.test((reading.tokens[at] as Token).folded));
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
  const specific = wanted.find((concept) => /^biz\.train\.(foodsafety|digital)$|driver_train$/.test(concept));
  if (specific !== undefined) return mentions.filter((one) => one.concept !== 'biz.train.staff');
  const training = TRAININGS.find(([subject]) => wanted.some((concept) => subject.test(concept)))?.[1];
  if (training === undefined || wanted.includes(training)) return [...mentions];
  return mentions.map((one) => (one.concept === 'biz.train.staff' ? { ...one, concept: training } : one));
}
