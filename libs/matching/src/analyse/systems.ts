import { getConcept } from '@fivefold/vocabulary';
import type { Reading, Token } from './reading.js';
import type { StancedMention } from './wants.js';

/** Confidence up to which custom software is read from a generic word such as "system" only. */
const GENERIC_01 = 0.6;
/** Confidence that any number of generic words reaches together. */
const MOST_GENERIC_01 = 0.8;
/** A goal of an institution is half a wish for a course. */
const GOAL_SHARE = 0.5;
const SYSTEM =
  /^(system\w*|sistem\w*|susteem\w*|software|tarkvara\w*|programmatur\w*|programvar\w*|platform\w*)$/;
/** Words between a name and the system that it names: "krājumu pārvaldības sistēma". */
const REACH = 3;
const TRAINING =
  /^(train\w*|course\w*|learn\w*|teach\w*|upskill\w*|workshop\w*|macib\w*|apmac\w*|kurs\w*|koolit\w*|opetami\w*|utbild\w*|lara)$/;
const GOAL =
  /^(attistib\w*|veicinas\w*|pilnveid\w*|development|promot\w*|strateg\w*|policy|arendami\w*|edendami\w*|framja\w*|utveckling\w*)$/;

/**
 * Reads what "system" leaves open: a service that only names a system is none, custom software is meant where nothing more
 * specific in ICT is, and digital skills as a goal are hardly a course.
 */
export function readSystems(reading: Reading, mentions: readonly StancedMention[]): StancedMention[] {
  const isGeneric = (one: StancedMention) =>
    one.concept === 'ict.dev.custom' && one.confidence01 <= GENERIC_01;
  const generic = mentions.filter((one) => isGeneric(one) && one.stance === 'wanted');
  const kept = mentions.filter((one) => !generic.some((other) => namesSystem(reading, one, other)));
  const left = kept.filter(
    (one) => !isGeneric(one) || !kept.some((other) => isMoreSpecific(other, one, isGeneric(other))),
  );
  const share = 1 - (1 - MOST_GENERIC_01) ** (1 / left.filter(isGeneric).length);
  return left
    .map((one) => (isGeneric(one) ? { ...one, confidence01: Math.min(one.confidence01, share) } : one))
    .map((one) => (isGoal(reading, one) ? { ...one, confidence01: one.confidence01 * GOAL_SHARE } : one));
}

/** "stock control system maintenance": the stock control names the system. */
function namesSystem(reading: Reading, one: StancedMention, system: StancedMention): boolean {
  if (getConcept(one.concept).sector !== 'LOGISTICS' || one.sentence !== system.sentence) return false;
  for (let at = one.last + 1; at <= one.last + REACH && at < reading.tokens.length; at++) {
    const token = reading.tokens[at] as Token;
    if (/[,;:]/.test(token.before)) return false;
    if (SYSTEM.test(token.folded)) return system.tokens.includes(at);
  }
  return false;
}

function isMoreSpecific(one: StancedMention, generic: StancedMention, isGenericToo: boolean): boolean {
  const isWanted = one.stance === 'wanted' && one.sentence === generic.sentence;
  return isWanted && !isGenericToo && getConcept(one.concept).sector === 'ICT';
}

function isGoal(reading: Reading, one: StancedMention): boolean {
  if (one.concept !== 'biz.train.digital') return false;
  const { first, end } = reading.sentences[one.sentence] as { first: number; end: number };
  const words = reading.tokens.slice(first, end).map((token) => token.folded);
  return words.some((word) => GOAL.test(word)) && !words.some((word) => TRAINING.test(word));
}
