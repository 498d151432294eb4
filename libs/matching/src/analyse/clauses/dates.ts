import type { Language } from '@fivefold/domain';
import { fold, stem } from '../../text/index.js';
import type { Reading, Token } from '../reading.js';

const DAY_MS = 86_400_000;
const MONTHS: Readonly<Record<Language, string>> = {
  en: 'january february march april may june july august september october november december',
  lv: 'janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris',
  et: 'jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
};
/** First and last month of the seasons (1 … 12) as trade counts them. */
const SEASONS: readonly (readonly [
  first: number,
  last: number,
  words: Readonly<Record<Language, string>>,
])[] = [
  [3, 5, { en: 'spring', lv: 'pavasaris pavasarī pavasarim', et: 'kevad kevadel kevadeks', sv: 'vår våren' }],
  [6, 8, { en: 'summer', lv: 'vasara vasarā vasarai', et: 'suvi suvel suveks', sv: 'sommar sommaren' }],
  [9, 11, { en: 'autumn', lv: 'rudens rudenī rudenim', et: 'sügis sügisel sügiseks', sv: 'höst hösten' }],
  [12, 2, { en: 'winter', lv: 'ziema ziemā ziemai', et: 'talv talvel talveks', sv: 'vinter vintern' }],
];

/** Endings of Estonian month names; their stems are too short to be trusted. */
const ESTONIAN_ENDINGS = ['', 'i', 'is', 'ist', 'ini', 'iks', 'il', 's', 'st', 'ni', 'ks', 'l', 'sse'];

const monthOf = new Map<string, number>();
for (const language of Object.keys(MONTHS) as Language[]) {
  MONTHS[language].split(' ').forEach((name, at) => {
    const folded = fold(name);
    if (language !== 'et') monthOf.set(`${language}:${stem(folded, language)}`, at + 1);
    else for (const ending of ESTONIAN_ENDINGS) monthOf.set(`et:${folded}${ending}`, at + 1);
  });
}
for (const [name, month] of [
  ['oktoobr', 10],
  ['septembr', 9],
  ['novembr', 11],
  ['detsembr', 12],
] as const) {
  for (const ending of ESTONIAN_ENDINGS) monthOf.set(`et:${name}${ending}`, month);
}
const seasonOf = new Map<string, readonly [number, number]>();
for (const [first, last, names] of SEASONS) {
  for (const language of Object.keys(names) as Language[]) {
    for (const name of names[language].split(' ')) seasonOf.set(`${language}:${fold(name)}`, [first, last]);
  }
}

const FROM = new Set('from since starting beginning no sakot alates fran med start'.split(' '));
const UNTIL = new Set('by until before lidz kuni enne till senast fore innan'.split(' '));

/** A date or span of dates that the text names. */
export interface DateFound {
  readonly kind: 'start' | 'period';
  readonly from: string;
  /** Equal to `from` for a start. */
  readonly to: string;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
}

interface MonthMark {
  readonly month: number;
  readonly day: number | null;
  readonly year: number | null;
  readonly first: number;
  readonly last: number;
}

/** `YYYY-MM-DD` of a day counted from one in UTC. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * Starts ("from March", "by 1 May") and periods ("June to August", "for the summer"). A date without a year is the next
 * one after `today`.
 */
export function findDates(reading: Reading, today: string): DateFound[] {
  const found: DateFound[] = [];
  reading.sentences.forEach(({ first, end }, sentence) => {
    const months = monthsIn(reading, first, end);
    for (let at = 0; at < months.length; at++) {
      const one = months[at] as MonthMark;
      const two = months[at + 1];
      if (two !== undefined && two.first - one.last <= 3 && isSpan(reading, one, two)) {
        found.push({
          kind: 'period',
          ...spanFrom(one, two, today),
          first: one.first,
          last: two.last,
          sentence,
        });
        at++;
      } else found.push(singleDate(reading, one, today, sentence));
    }
    if (months.length === 0) found.push(...seasonsIn(reading, first, end, today, sentence));
    found.push(...numericDates(reading, first, end, sentence));
  });
  return found;
}

function monthsIn(reading: Reading, first: number, end: number): MonthMark[] {
  const marks: MonthMark[] = [];
  for (let at = first; at < end; at++) {
    const token = reading.tokens[at] as Token;
    const month = monthAt(reading, token);
    if (month === null) continue;
    const before = reading.tokens[at - 1] as Token | undefined;
    const after = reading.tokens[at + 1] as Token | undefined;
    const dayBefore = at > first ? dayOf(before) : null;
    const dayAfter = dayBefore === null && token.language === 'en' && at + 1 < end ? dayOf(after) : null;
    const yearAt = dayAfter === null ? at + 1 : at + 2;
    const year = yearAt < end ? yearOf(reading.tokens[yearAt]) : null;
    const last = year !== null ? yearAt : dayAfter !== null ? at + 1 : at;
    marks.push({ month, day: dayBefore ?? dayAfter, year, first: dayBefore === null ? at : at - 1, last });
  }
  return marks;
}

function monthAt(reading: Reading, token: Token): number | null {
  const languages: readonly Language[] =
    token.language === null ? ['en', 'lv', 'et', 'sv'] : [token.language];
  for (const language of languages) {
    const month = monthOf.get(
      `${language}:${language === 'et' ? token.folded : stem(token.folded, language)}`,
    );
    if (month === undefined) continue;
    const written = reading.text.slice(token.from, token.to);
    // May, march and mars are words of their own unless capitalised or, in Swedish, clearly a month.
    const isDoubtful = language === 'en' && !/^\p{Lu}/u.test(written);
    if (!isDoubtful) return month;
  }
  return null;
}

function dayOf(token: Token | undefined): number | null {
  const match = /^(\d{1,2})(st|nd|rd|th)?$/.exec(token?.folded ?? '');
  const day = match === null ? 0 : Number(match[1]);
  return day >= 1 && day <= 31 ? day : null;
}

function yearOf(token: Token | undefined): number | null {
  const year = /^20\d\d$/.test(token?.folded ?? '') ? Number(token?.folded) : 0;
  return year > 0 ? year : null;
}

function isSpan(reading: Reading, one: MonthMark, two: MonthMark): boolean {
  const opener = reading.tokens[one.first - 1]?.folded ?? '';
  if (['between', 'starp', 'mellan', 'vahemikus'].includes(opener)) return true;
  const gap = reading.text.slice(
    (reading.tokens[one.last] as Token).to,
    (reading.tokens[two.first] as Token).from,
  );
  return (
    /^[.\s]*(–|—|-|…|to|until|till|līdz|kuni|through)[\s.]*$/iu.test(gap) ||
    /ni$|st$/u.test((reading.tokens[two.last] as Token).folded)
  );
}

function dateText(year: number, month: number, day: number): string {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${String(month).padStart(2, '0')}-${String(Math.min(day, lastDay)).padStart(2, '0')}`;
}

function nextYear(month: number, day: number, today: string): number {
  const year = Number(today.slice(0, 4));
  return dateText(year, month, day) > today ? year : year + 1;
}

function spanFrom(one: MonthMark, two: MonthMark, today: string): { from: string; to: string } {
  const endYear = two.year ?? nextYear(two.month, two.day ?? 31, today);
  const startYear = one.year ?? (one.month <= two.month ? endYear : endYear - 1);
  return {
    from: dateText(startYear, one.month, one.day ?? 1),
    to: dateText(endYear, two.month, two.day ?? 31),
  };
}

function singleDate(reading: Reading, one: MonthMark, today: string, sentence: number): DateFound {
  const before = [
    reading.tokens[one.first - 1],
    reading.tokens[one.first - 2],
    reading.tokens[one.first - 3],
  ].map((token) => (token === undefined || token.sentence !== sentence ? '' : token.folded));
  const isUntil = before.some((word) => UNTIL.has(word));
  const isFrom =
    before.some((word) => FROM.has(word)) || /st$/.test((reading.tokens[one.last] as Token).folded);
  const day = one.day ?? (isUntil ? 31 : 1);
  const year = one.year ?? nextYear(one.month, day, today);
  const start = dateText(year, one.month, day);
  const at = { first: one.first, last: one.last, sentence };
  if (isUntil || isFrom || one.day !== null) return { kind: 'start', from: start, to: start, ...at };
  return { kind: 'period', from: start, to: dateText(year, one.month, 31), ...at };
}

function seasonsIn(
  reading: Reading,
  first: number,
  end: number,
  today: string,
  sentence: number,
): DateFound[] {
  const found: DateFound[] = [];
  for (let at = first; at < end; at++) {
    const token = reading.tokens[at] as Token;
    const season = seasonOf.get(`${token.language}:${token.folded}`);
    if (season === undefined || isOurs(reading, at)) continue;
    const two: MonthMark = { month: season[1], day: null, year: null, first: at, last: at };
    const span = spanFrom({ ...two, month: season[0] }, two, today);
    found.push({ kind: 'period', ...span, first: at, last: at, sentence });
  }
  return found;
}

/** Swedish "vår" is spring and "our": only "våren", "i vår" and "under vår" are the season. */
function isOurs(reading: Reading, at: number): boolean {
  if ((reading.tokens[at] as Token).text !== 'vår') return false;
  return !['i', 'till', 'under', 'nästa'].includes((reading.tokens[at - 1] as Token | undefined)?.text ?? '');
}

function numericDates(reading: Reading, first: number, end: number, sentence: number): DateFound[] {
  const from = (reading.tokens[first] as Token).from;
  const part = reading.text.slice(from, (reading.tokens[end - 1] as Token).to);
  const found: DateFound[] = [];
  for (const match of part.matchAll(/\b(20\d\d)-(\d\d)-(\d\d)\b|\b(\d{1,2})\.\s?(\d{1,2})\.\s?(20\d\d)\b/g)) {
    const [year, month, day] = (
      match[1] === undefined ? [match[6], match[5], match[4]] : [match[1], match[2], match[3]]
    ).map(Number) as [number, number, number];
    if (month < 1 || month > 12 || day < 1 || day > 31) continue;
    const at = reading.tokens.findIndex((token) => token.to > from + match.index);
    const date = dateText(year, month, day);
    let last = at;
    const stop = from + match.index + match[0].length;
    while (last + 1 < end && (reading.tokens[last + 1] as Token).from < stop) last++;
    found.push({ kind: 'start', from: date, to: date, first: at, last, sentence });
  }
  return found;
}
