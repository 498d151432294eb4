import type { Language } from '@fivefold/domain';
import { fold } from '../../text/index.js';
import type { Reading, Token } from '../reading.js';
import { monthNamed, seasonNamed } from './calendar.js';

/** A piece of the calendar that a text names: a day, a month, a season, the end of a year. */
export interface DateMark {
  readonly fromMonth: number;
  readonly fromDay: number;
  readonly toMonth: number;
  /** 31 stands for the month's last. */
  readonly toDay: number;
  readonly year: number | null;
  /** One day, so no span of its own. */
  readonly isDay: boolean;
  /** Whether a season: a running one may mean the next. */
  readonly isSeason: boolean;
  /** Whether only a deadline or start makes a demand of it: feasts. */
  readonly isFeast: boolean;
  readonly first: number;
  readonly last: number;
}

const PLAIN = { year: null, isDay: false, isSeason: false, isFeast: false } as const;
const PARTS: readonly (readonly [part: 'start' | 'middle' | 'end', before: RegExp, behind: RegExp])[] = [
  ['end', /^(end|late|slutet)$/, /^(beig|lopuks|lopuni|lopus|lopp)/],
  ['start', /^(beginning|start|early|borjan)$/, /^(sakum|algu)/],
  ['middle', /^(mid|middle|mitten)$/, /^(vidu|vidus|keskpaig|keskel)/],
];
const LINKS = new Set('of the av'.split(' '));
const YEAR = /^(year|gada|aasta|aret|arets|ar)$/;
const MONTH = /^(month|menesa|kuu|manaden|manadens)$/;
/** Days of the year that trade counts towards. */
const FEASTS: readonly (readonly [month: number, day: number, words: RegExp])[] = [
  [12, 24, /^(christmas|xmas|ziemassvet\w*|joulu\w*|julen?)$/],
  [6, 23, /^(midsummer|janiem|ligo|jaanipaev\w*|jaaniks|midsommar\w*)$/],
  [12, 31, /^(gadumij\w*|aastavahetus\w*|nyar\w*|arsskifte\w*)$/],
];
const QUARTERS: readonly RegExp[] = [
  /^(q1|first|pirm\w+|esimes\w+|forsta)$/,
  /^(q2|second|otr\w+|teise\w*|andra)$/,
  /^(q3|third|tres\w+|kolmanda\w*|tredje)$/,
  /^(q4|fourth|ceturt\w+|neljanda\w*|fjarde)$/,
];
const QUARTER = /^(quarter|ceturksn\w*|kvartal\w*)$/;

/** All marks of a sentence in text order, none inside another. */
export function dateMarks(reading: Reading, first: number, end: number, today: string): DateMark[] {
  const marks: DateMark[] = [];
  for (let at = first; at < end; at++) {
    const mark =
      numericAt(reading, at, end) ??
      monthAt(reading, at, first, end) ??
      partOfNow(reading, at, first, end, today) ??
      quarterAt(reading, at, end) ??
      feastAt(reading, at) ??
      seasonAt(reading, at);
    if (mark === null) continue;
    marks.push(mark);
    at = mark.last;
  }
  return marks;
}

const NUMERIC =
  /^(?:(20\d\d)-(\d\d)-(\d\d)|(\d{1,2})\.\s?(\d{1,2})\.\s?(20\d\d)|(\d{1,2})\/(\d{1,2})\/(20\d\d)|(\d{1,2})\.(\d{1,2})\.)(?![\d\p{L}])/u;

function numericAt(reading: Reading, at: number, end: number): DateMark | null {
  const token = reading.tokens[at] as Token;
  if (!/^\d/.test(token.folded)) return null;
  const match = NUMERIC.exec(reading.text.slice(token.from, token.from + 14));
  if (match === null) return null;
  const [year, month, day] = [
    match[1] ?? match[6] ?? match[9],
    match[2] ?? match[5] ?? match[8] ?? match[11],
    match[3] ?? match[4] ?? match[7] ?? match[10],
  ].map(Number) as [number, number, number];
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  const stop = token.from + match[0].length;
  let last = at;
  while (last + 1 < end && (reading.tokens[last + 1] as Token).from < stop) last++;
  return { ...PLAIN, ...dayOf(month, day), year: year || null, first: at, last };
}

function dayOf(month: number, day: number) {
  return { fromMonth: month, fromDay: day, toMonth: month, toDay: day, isDay: true };
}

function monthAt(reading: Reading, at: number, first: number, end: number): DateMark | null {
  const { tokens } = reading;
  // The day before the month opens the mark, so that the month is looked for one or two words ahead.
  const dayBefore = dayNumber(tokens[at]);
  const monthIs = dayBefore !== null && at + 1 < end ? at + 1 : at;
  const month = monthIn(reading, tokens[monthIs]);
  if (month === null) return null;
  let last = monthIs;
  let day = monthIs > at ? dayBefore : null;
  const isEnglish = tokens[monthIs]?.language === 'en';
  const dayBehind = day === null && isEnglish && last + 1 < end ? dayNumber(tokens[last + 1]) : null;
  if (dayBehind !== null) [day, last] = [dayBehind, last + 1];
  let year = last + 1 < end ? yearNumber(tokens[last + 1]) : null;
  if (year !== null) last++;
  let start = at;
  for (let back = at - 1; year === null && back >= Math.max(first, at - 2); back--) {
    const named = yearNumber(tokens[back]);
    if (named !== null && (back === at - 1 || YEAR.test(tokens[back + 1]?.folded ?? ''))) {
      year = named;
      start = back;
    }
  }
  const part = day === null ? partBeside(reading, start, last, first, end) : null;
  const span = part === null ? null : { start: Math.min(start, part.at), last: Math.max(last, part.at) };
  const days = part === null ? day : { start: 1, middle: 15, end: 31 }[part.part];
  const base = { ...PLAIN, year, first: span?.start ?? start, last: span?.last ?? last };
  return days === null
    ? { ...base, fromMonth: month, fromDay: 1, toMonth: month, toDay: 31 }
    : { ...base, ...dayOf(month, days) };
}

function monthIn(reading: Reading, token: Token | undefined): number | null {
  if (token === undefined) return null;
  const languages: readonly Language[] =
    token.language === null ? ['en', 'lv', 'et', 'sv'] : [token.language];
  for (const language of languages) {
    const month = monthNamed(token.folded, language);
    // May and march are words of their own unless capitalised.
    const isDoubtful = language === 'en' && !/^\p{Lu}/u.test(reading.text.slice(token.from, token.to));
    if (month !== null && !isDoubtful) return month;
  }
  return null;
}

function dayNumber(token: Token | undefined): number | null {
  const match = /^(\d{1,2})(st|nd|rd|th)?$/.exec(token?.folded ?? '');
  const day = match === null ? 0 : Number(match[1]);
  return day >= 1 && day <= 31 ? day : null;
}

function yearNumber(token: Token | undefined): number | null {
  return /^20\d\d$/.test(token?.folded ?? '') ? Number(token?.folded) : null;
}

/** "end of March", "marta beigās", "märtsi lõpuks", "i slutet av mars". */
function partBeside(
  reading: Reading,
  first: number,
  last: number,
  from: number,
  end: number,
): { readonly part: 'start' | 'middle' | 'end'; readonly at: number } | null {
  const next = last + 1 < end ? (reading.tokens[last + 1] as Token).folded : '';
  let back = first - 1;
  while (back >= from && LINKS.has((reading.tokens[back] as Token).folded)) back--;
  const before = back >= from ? (reading.tokens[back] as Token).folded : '';
  for (const [part, ahead, behind] of PARTS) {
    if (behind.test(next)) return { part, at: last + 1 };
    if (ahead.test(before)) return { part, at: back };
  }
  return null;
}

/** "by the end of the year", "līdz mēneša beigām", "aasta lõpuks": of the running one. */
function partOfNow(reading: Reading, at: number, first: number, end: number, today: string): DateMark | null {
  const { folded } = reading.tokens[at] as Token;
  const year = yearNumber(reading.tokens[at]);
  const isYear = year !== null || YEAR.test(folded);
  if (!isYear && !MONTH.test(folded)) return null;
  const last = year !== null && YEAR.test(reading.tokens[at + 1]?.folded ?? '') ? at + 1 : at;
  const part = partBeside(reading, at, last, first, end);
  if (part === null || part.part !== 'end') return null;
  const month = isYear ? 12 : Number(today.slice(5, 7));
  const span = { first: Math.min(at, part.at), last: Math.max(last, part.at) };
  return { ...PLAIN, ...dayOf(month, 31), year: year ?? Number(today.slice(0, 4)), ...span };
}

function quarterAt(reading: Reading, at: number, end: number): DateMark | null {
  const { folded } = reading.tokens[at] as Token;
  const quarter = QUARTERS.findIndex((one) => one.test(folded));
  if (quarter < 0) return null;
  const isCode = /^q\d$/.test(folded);
  if (!isCode && !(at + 1 < end && QUARTER.test(reading.tokens[at + 1]?.folded ?? ''))) return null;
  let last = isCode ? at : at + 1;
  const year = last + 1 < end ? yearNumber(reading.tokens[last + 1]) : null;
  if (year !== null) last++;
  const fromMonth = quarter * 3 + 1;
  return { ...PLAIN, fromMonth, fromDay: 1, toMonth: fromMonth + 2, toDay: 31, year, first: at, last };
}

function feastAt(reading: Reading, at: number): DateMark | null {
  const { folded, language } = reading.tokens[at] as Token;
  const feast = FEASTS.find(([, , words]) => words.test(folded));
  if (feast === undefined || (/^jul/.test(folded) && language !== 'sv')) return null;
  return { ...PLAIN, ...dayOf(feast[0], feast[1]), isFeast: true, first: at, last: at };
}

function seasonAt(reading: Reading, at: number): DateMark | null {
  const token = reading.tokens[at] as Token;
  const next = reading.tokens[at + 1]?.folded ?? '';
  const season = seasonNamed(token.folded, token.language, next);
  if (season === null || isOurs(reading, at)) return null;
  const [fromMonth, toMonth] = season;
  const year = yearNumber(reading.tokens[at + 1]);
  return {
    ...PLAIN,
    ...{ fromMonth, fromDay: 1, toMonth, toDay: 31, year, isSeason: true, first: at },
    last: year === null ? at : at + 1,
  };
}

const SPRING_WORDS = new Set(['i', 'till', 'under', 'nästa'].map(fold));

/** Swedish "vår" is spring and "our", English "fall" a verb: the season is "våren", "i vår", "in the fall". */
function isOurs(reading: Reading, at: number): boolean {
  const { text } = reading.tokens[at] as Token;
  const before = reading.tokens[at - 1]?.folded ?? '';
  if (text === 'fall') return before !== 'the' && before !== 'this';
  return text === 'vår' && !SPRING_WORDS.has(before);
}
