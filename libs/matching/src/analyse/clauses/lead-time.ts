import { fold, type NumberFound } from '../../text/index.js';
import type { Reading, Token } from '../reading.js';

/** A demand to begin or finish within so many days. */
export interface LeadTimeFound {
  readonly maxDays: number;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  /** Whether only haste is said and no figure: then it is a wish. */
  readonly isWish: boolean;
}

/** Days by which lead times are counted: whole weeks and months of 30 days. */
const DAYS: readonly (readonly [days: number, words: string])[] = [
  [1 / 24, 'hours stundu stundas tunni tundi timmar'],
  [1, 'day days diena dienu dienas dienām päev päeva päevaga dag dagar dygn'],
  [7, 'week weeks nedēļa nedēļu nedēļas nedēļām nädal nädala nädalaga vecka veckor'],
  [30, 'month months mēnesis mēneša mēnešu mēnešiem kuu kuuga månad månader'],
  [365, 'year years gada gadu aasta år'],
];
const WORDS_BEFORE = new Set('within in under inom pa innerhalb hiljemalt ilgakais pec om'.split(' '));
/** Those that announce a time only before a number: not "under hösten", "på dagen", "pēc dienas", "om året". */
const ONLY_WITH_NUMBER = new Set('under pa pec om'.split(' '));
/** Comitatives that say within: "kahe kuuga". */
const WITH_NUMBER = new Set(['paevaga', 'nadalaga', 'kuuga', 'aastaga']);
const WORDS_AFTER = new Set('laika jooksul parast'.split(' '));
const NEAR: readonly (readonly [days: number, words: string])[] = [
  [1, 'tomorrow|rīt|homme|imorgon|i morgon'],
  [14, 'within a fortnight|in a fortnight|inom fjorton dagar'],
  [180, 'within half a year|in half a year|pusgada laikā|poole aasta jooksul|inom ett halvår'],
  [7, 'next week|nākamnedēļ|nākamajā nedēļā|järgmisel nädalal|nästa vecka|tuleval nädalal'],
  [30, 'next month|nākammēnes|nākamajā mēnesī|nākammēnesī|järgmisel kuul|nästa månad'],
];

/** Haste without a figure is read as a wish for a week. */
const HASTE_DAYS = 7;
const HASTE =
  'as soon as possible|asap|urgently|urgent|immediately|right away|pēc iespējas ātrāk|pēc iespējas drīzāk|cik drīz vien iespējams|cik ātri vien iespējams|steidzami|nekavējoties|võimalikult kiiresti|võimalikult ruttu|võimalikult kiirelt|esimesel võimalusel|kiiremas korras|så snart som möjligt|så fort som möjligt|snarast|snarast möjligt|omgående|kiiresti|brådskande';

const daysOf = new Map<string, number>();
for (const [days, forms] of DAYS) for (const form of forms.split(' ')) daysOf.set(fold(form), days);
const nearPhrases = [...NEAR.map((row) => [...row, false] as const), [HASTE_DAYS, HASTE, true] as const]
  .flatMap(([days, forms, isWish]) =>
    forms.split('|').map((form) => ({ days, isWish, words: fold(form).split(' ') })),
  )
  .sort((one, two) => two.words.length - one.words.length);

/** Lead times ("within six weeks", "divu mēnešu laikā", "nästa vecka"), the longer end of a range. */
export function findLeadTimes(reading: Reading, numbers: readonly NumberFound[]): LeadTimeFound[] {
  const found: LeadTimeFound[] = [];
  reading.tokens.forEach((token, at) => {
    const near = nearPhrases.find(({ words }) =>
      words.every((word, step) => sameAt(reading, at + step, word, token)),
    );
    if (near !== undefined) {
      const last = at + near.words.length - 1;
      const { days: maxDays, isWish } = near;
      found.push({ maxDays, first: at, last, sentence: token.sentence, isWish });
      return;
    }
    const unit = daysOf.get(token.folded);
    if (unit === undefined) return;
    const number = numbers.find(
      (one) => one.to <= token.from && /^[\s-]{0,2}$/u.test(reading.text.slice(one.to, token.from)),
    );
    const start = number === undefined ? at : reading.tokens.findIndex((one) => one.to > number.from);
    const isCued =
      isCuedBefore(reading, start, token) ||
      isCuedAfter(reading, at, token) ||
      (number !== undefined && WITH_NUMBER.has(token.folded));
    if (!isCued) return;
    const count = number === undefined ? 1 : number.high;
    // "within four hours" tells how fast something must work, "within 48 hours" when it must be there.
    if (unit < 1 && count * unit < 1) return;
    const last = isCuedAfter(reading, at, token) ? at + 1 : at;
    const maxDays = Math.ceil(count * unit - 1e-9);
    found.push({ maxDays, first: start, last, sentence: token.sentence, isWish: false });
  });
  return found;
}

function sameAt(reading: Reading, at: number, word: string, opening: Token): boolean {
  const token = reading.tokens[at];
  return token !== undefined && token.folded === word && token.sentence === opening.sentence;
}

function isCuedBefore(reading: Reading, start: number, token: Token): boolean {
  for (let at = start - 1; at >= Math.max(0, start - 2); at--) {
    const word = reading.tokens[at] as Token;
    if (word.sentence !== token.sentence) return false;
    const isCue = WORDS_BEFORE.has(word.folded) && (word.folded !== 'in' || word.language === 'en');
    if (isCue) return !ONLY_WITH_NUMBER.has(word.folded) || start !== token.at;
  }
  return false;
}

function isCuedAfter(reading: Reading, at: number, token: Token): boolean {
  const next = reading.tokens[at + 1];
  return next !== undefined && next.sentence === token.sentence && WORDS_AFTER.has(next.folded);
}
