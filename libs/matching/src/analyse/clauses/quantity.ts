import { LANGUAGES, type Language, type Period } from '@fivefold/domain';
import { UNITS } from '@fivefold/vocabulary';
import { fold, isFunctionWord, stem, words, type NumberFound, type Word } from '../../text/index.js';
import type { Reading, Token } from '../reading.js';
import { tokensWithin } from './finding.js';
import { periodAt } from './periods.js';
import { findRepeats, type RepeatFound } from './repeats.js';

/** A counted quantity, e.g. 20 pallets a week. */
export interface QuantityFound {
  /** Id of a unit of the vocabulary. */
  readonly unit: string;
  readonly qty: number;
  readonly period: Period | null;
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  /** Tokens of the unit word itself. */
  readonly unitTokens: readonly number[];
}

/** Units that only price lists or durations use. */
const NOT_COUNTED = new Set(
  'hour day month year km page word percent_of_saving sprint challenge product label report'.split(' '),
);
/** "60 thousand bottles", "25 tūkst. burku". */
const SCALE = /^\s*(?:k(?!\p{L})|thousand|tūkst\p{L}*\.?|tuhat|tusen|hundred|simt\p{L}*|sada|hundra)(?=\s)/iu;
/** "3 x 40ft", "2 40 pēdu konteineri", "två 20-fotscontainrar". */
const CONTAINER =
  /^\s*(?:x|×)?\s*(20|40)[\s-]*(?:ft|foot|feet|pēdu|jala\p{L}*|fot\p{L}*|')(?:\s*-?\s*\p{L}*(?:konteiner|container|contain)\p{L}*)?/iu;
/** Words between the number and its unit: "25 000 glass jars", "18 reefer trucks". */
const MOST_BETWEEN = 2;

const SINGLE =
  /^\s(?:(?:euro|eur|eiro)[\s-]?)?(?:pallet|palet[ei]|paleti|alus|pall|tonne|ton|tonnu|tonna|tonn|trailer|container|konteiner\p{L}*)\s?(?:\/|a |an |per |each |every |i |om |varje |katru |iga |nedēļā|mēnesī|dienā|ceturksnī|nädalas|päevas|kuus|kvartalis|weekly|monthly|daily)/iu;

const unitByWords = new Map<string, string>();
for (const unit of UNITS) {
  if (unit.per !== null || NOT_COUNTED.has(unit.id)) continue;
  for (const language of LANGUAGES) {
    for (const word of unit.words[language]) {
      const key = `${language}:${words(word)
        .map((one) => stem(one.folded, language))
        .join(' ')}`;
      if (!unitByWords.has(key)) unitByWords.set(key, unit.id);
      // "40 pcs." and "3 t" are the same word in every language.
      if (fold(word).length <= 3)
        unitByWords.set(`=${fold(word)}`, unitByWords.get(`=${fold(word)}`) ?? unit.id);
    }
  }
}
for (const [word, unit] of [
  ['buss', 'vehicle'],
  ['busi', 'vehicle'],
  ['refrizerators', 'vehicle'],
  ['auto', 'vehicle'],
] as const) {
  unitByWords.set(`lv:${stem(word, 'lv')}`, unit);
}
for (const word of ['buss', 'bussi', 'masinat', 'autot'])
  unitByWords.set(`et:${stem(word, 'et')}`, 'vehicle');
for (const word of ['bilar', 'fordon', 'bussar']) unitByWords.set(`sv:${stem(word, 'sv')}`, 'vehicle');
for (const word of ['vehicles', 'vans', 'lorries', 'buses', 'cars'])
  unitByWords.set(`en:${stem(word, 'en')}`, 'vehicle');

/** Numbers that count a unit of the vocabulary, with their period where one stands near. Of a range the larger end. */
export function findQuantities(reading: Reading, found: readonly NumberFound[]): QuantityFound[] {
  const quantities: QuantityFound[] = [];
  const ends = new Map(found.map((one) => [tokensWithin(reading, one.from, one.to).last, one] as const));
  const repeats = findRepeats(reading, (last) => {
    const number = ends.get(last);
    if (number === undefined) return null;
    return { value: number.high, first: tokensWithin(reading, number.from, number.to).first };
  });
  for (const number of [...found, ...singles(reading)]) {
    if (number.low < 0 || number.isSigned || number.high === 0) continue;
    const { first } = tokensWithin(reading, number.from, number.to);
    if (repeats.some((one) => one.first <= first && first <= one.last)) continue;
    const token = reading.tokens[first] as Token | undefined;
    if (token === undefined) continue;
    const end = (reading.tokens[(reading.sentences[token.sentence] as { end: number }).end - 1] as Token).to;
    const scale = SCALE.exec(reading.text.slice(number.to, number.to + 14));
    const start = number.to + (scale?.[0].length ?? 0);
    const amount = number.high * (scale === null ? 1 : /^\s*(?:h|s[ai])/iu.test(scale[0]) ? 100 : 1000);
    const tail = reading.text.slice(start, Math.min(end, start + 70));
    const unit = unitAfter(tail, token.language);
    if (unit === null) continue;
    const to = start + unit.to;
    const { last } = tokensWithin(reading, number.to, to);
    const after = periodAfter(tail, unit.index, token.language);
    const ahead = after === null ? periodBefore(reading, first) : null;
    const period = after?.period ?? ahead?.period ?? null;
    const stop = after === null ? to : start + after.to;
    const own = { unit: unit.unit, first, unitTokens: [last], sentence: token.sentence };
    const repeat = repeatOf(
      reading,
      repeats,
      first,
      last,
      after === null ? null : tokensWithin(reading, number.from, stop).last,
    );
    if (repeat !== null) {
      const from = Math.min(number.from, (reading.tokens[repeat.first] as Token).from);
      const end = Math.max(to, (reading.tokens[repeat.last] as Token).to);
      const qty = Math.round(amount * repeat.times * 100) / 100;
      quantities.push({
        ...own,
        qty,
        period: repeat.period,
        from,
        to: end,
        ...tokensWithin(reading, from, end),
      });
      continue;
    }
    quantities.push({
      unit: unit.unit,
      qty: amount,
      period,
      from: ahead === null ? number.from : (reading.tokens[ahead.at] as Token).from,
      to: stop,
      first,
      last: tokensWithin(reading, number.from, stop).last,
      sentence: token.sentence,
      unitTokens: [last],
    });
  }
  return quantities.sort((one, two) => one.from - two.from);
}

const ONE = new Set('a an one viena vienu vienai viens uks uhe en ett'.split(' '));

/** "a pallet a day", "üks alus nädalas": one is a number only where a unit and a period follow. */
function singles(reading: Reading): NumberFound[] {
  return reading.tokens
    .filter((token) => ONE.has(token.folded) && SINGLE.test(reading.text.slice(token.to, token.to + 40)))
    .map(({ from, to }) => ({ from, to, low: 1, high: 1, isSigned: false }));
}

/** Words that make a figure one of each time: "4 pallets each time", "pa 3 paletēm", "iga kord 4 alust". */
const EACH_TIME = new Set(
  'each per time pa katru reizi reizē iga kord korraga varje gang gangen a'.split(' ').map(fold),
);
const EACH_REACH = 3;

/**
 * The frequency by which a quantity is multiplied: one that its own period belongs to ("8 pallar två gånger i veckan"), one
 * beside it ("divreiz nedēļā pa 3 paletēm"), or one of the sentence where the figure is said to be of each time.
 */
function repeatOf(
  reading: Reading,
  repeats: readonly RepeatFound[],
  first: number,
  last: number,
  periodEnd: number | null,
): RepeatFound | null {
  const { sentence } = reading.tokens[first] as Token;
  const own = repeats.filter((one) => reading.tokens[one.first]?.sentence === sentence);
  const inPeriod = own.find(
    (one) => one.first > last && one.first - last <= 2 && !hasComma(reading, last, one.first),
  );
  if (inPeriod !== undefined) return inPeriod;
  if (periodEnd !== null) return null;
  const isEach = reading.tokens
    .slice(Math.max(0, first - EACH_REACH), last + EACH_REACH + 1)
    .some(
      (token) =>
        token.sentence === sentence && (token.at < first || token.at > last) && EACH_TIME.has(token.folded),
    );
  const before = own.filter((one) => one.last < first).at(-1);
  if (before === undefined) return null;
  const isBeside = first - before.last <= 2 && !hasComma(reading, before.last, first);
  return isEach || isBeside ? before : null;
}

function hasComma(reading: Reading, from: number, to: number): boolean {
  return reading.tokens.slice(from + 1, to + 1).some((token) => /[,;:(]/.test(token.before));
}

function unitAfter(
  tail: string,
  language: Language | null,
): { unit: string; to: number; index: number } | null {
  const container = CONTAINER.exec(tail);
  if (container !== null) {
    const to = container[0].length;
    return { unit: container[1] === '40' ? 'FEU' : 'TEU', to, index: words(tail.slice(0, to)).length - 1 };
  }
  const near = words(tail).slice(0, MOST_BETWEEN + 2);
  const order = language === null ? LANGUAGES : [language, ...LANGUAGES.filter((one) => one !== language)];
  let previousEnd = 0;
  for (let at = 0; at <= MOST_BETWEEN && at < near.length; at++) {
    const word = near[at] as Word;
    const gap = tail.slice(previousEnd, word.from);
    if (CURRENCY.test(word.folded) && !(/^euro?$/.test(word.folded) && isPallet(near[at + 1]))) return null;
    if (/[,.;:()+–—€$]/.test(gap) || (at > 0 && /\d/.test(word.folded))) return null;
    for (const [index, one] of order.entries()) {
      const next = near[at + 1];
      const first = stem(word.folded, one);
      const pair =
        next === undefined ? undefined : unitByWords.get(`${one}:${first} ${stem(next.folded, one)}`);
      if (pair !== undefined && next !== undefined) return { unit: pair, to: next.to, index: at + 1 };
      const isOwn = index === 0 || word.folded.length > 4;
      const single = isOwn ? unitByWords.get(`${one}:${first}`) : undefined;
      if (single !== undefined) return { unit: single, to: word.to, index: at };
    }
    const shared = unitByWords.get(`=${word.folded}`);
    if (shared !== undefined && at === 0) return { unit: shared, to: word.to, index: at };
    if (isFunctionWord(word.folded)) return null;
    previousEnd = word.to;
  }
  return null;
}

const CURRENCY = /^(?:eur|euro|euros|eurot|eurod|eiro|sek|kr|kron\w*|usd)$/;

function isPallet(next: Word | undefined): boolean {
  return next !== undefined && /^(pal|alus)/.test(next.folded);
}

/** Words between a unit and its period: "12 tonnes of oat flakes a quarter". */
const GOODS_BETWEEN = 6;

function periodAfter(
  tail: string,
  unitAt: number,
  language: Language | null,
): { period: Period; to: number } | null {
  const all = words(tail);
  const near = all.map((word, at) => ({
    folded: word.folded,
    before: tail.slice(at === 0 ? 0 : (all[at - 1] as Word).to, word.from).trim(),
  }));
  for (let at = unitAt + 1; at <= unitAt + GOODS_BETWEEN && at < near.length; at++) {
    const word = near[at] as { folded: string; before: string };
    if (/[,;:()]/.test(word.before) || /^\d/.test(word.folded)) return null;
    const isSix = /^\d|^\p{L}+$/u.test(near[at + 1]?.folded ?? '') && isUnitWord(near[at + 1]?.folded ?? '');
    const period = periodAt(near, at, language, isSix);
    if (period !== null) return { period, to: (all[at] as Word).to };
  }
  return null;
}

function isUnitWord(folded: string): boolean {
  return LANGUAGES.some((language) => unitByWords.has(`${language}:${stem(folded, language)}`));
}

/** Words between a period and the figure that it is said of. */
const PERIOD_REACH = 12;

/** "a weekly truck with 20 pallets", "Gadā vajag 25 000 burku" */
function periodBefore(reading: Reading, first: number): { period: Period; at: number } | null {
  const token = reading.tokens[first] as Token;
  for (let at = first - 1; at >= Math.max(0, first - PERIOD_REACH); at--) {
    const word = reading.tokens[at] as Token;
    if (word.sentence !== token.sentence || /\d/.test(word.folded)) return null;
    const isSix = isUnitWord((reading.tokens[at + 1] as Token).folded);
    const period = periodAt(reading.tokens, at, token.language, isSix);
    if (period !== null) return { period, at };
    if (/[,;:(]/.test(word.before)) return null;
  }
  return null;
}
