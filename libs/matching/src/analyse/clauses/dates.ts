import type { Reading, Token } from '../reading.js';
import { addDays, dateText, nextYear } from './calendar.js';
import { dateMarks, type DateMark } from './date-marks.js';

const FROM = new Set('from since starting beginning start starts no sakot sakt alates fran'.split(' '));
/** Verbs of beginning: "start in January", "sākt janvārī", "börja i januari". */
const BEGINNING = /^(start|begin|launch|sak(t|sim|tu|ot)|uzsak|alusta|borja|starta|paborja)/;
const UNTIL = new Set(
  'by until before deadline latest lidz pirms termins ne velak kuni enne hiljemalt tahtaeg till senast fore innan'.split(
    ' ',
  ),
);
/** Words before a feast that make it a day to be ready by: "for Christmas", "uz Ziemassvētkiem", "till jul". */
const FOR = new Set('for in time uz pirms lidz before by enne till fore innan over lagom'.split(' '));
/** Words between a date and what says how it is meant. */
const REACH = 4;

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

/**
 * Starts and deadlines ("from March", "by 1 May", "līdz gada beigām", "märtsi lõpuks") and periods ("June to August", "for
 * the summer", "Q2"). A date without a year is the next one after `today`; of a running season the first half counts.
 */
export function findDates(reading: Reading, today: string): DateFound[] {
  const found: DateFound[] = [];
  reading.sentences.forEach(({ first, end }, sentence) => {
    // "for the summer (June to August)": the months say what the season meant.
    const marks = dateMarks(reading, first, end, today).filter(
      (one, at, all) =>
        !(one.isSeason && all[at + 1] !== undefined && (all[at + 1] as DateMark).first - one.last <= 2),
    );
    for (let at = 0; at < marks.length; at++) {
      const one = marks[at] as DateMark;
      const two = marks[at + 1];
      if (two !== undefined && two.first - one.last <= 3 && isSpan(reading, one, two)) {
        found.push({
          kind: 'period',
          ...spanFrom(one, two, today),
          first: one.first,
          last: two.last,
          sentence,
        });
        at++;
        continue;
      }
      const single = singleDate(reading, one, marks[at - 1], today);
      if (single !== null) found.push({ ...single, first: one.first, last: one.last, sentence });
    }
    found.push(...nextYears(reading, first, end, today, sentence));
  });
  return found;
}

/** The Estonian case that says until: septembrini, juunini; "juuni" itself is none. */
const UNTIL_CASE = /(?<!^juu)ni$/u;
const BETWEEN = new Set(['between', 'starp', 'mellan', 'vahemikus']);

function isSpan(reading: Reading, one: DateMark, two: DateMark): boolean {
  if (two.isFeast) return false;
  if (BETWEEN.has(reading.tokens[one.first - 1]?.folded ?? '')) return true;
  const gap = reading.text.slice(
    (reading.tokens[one.last] as Token).to,
    (reading.tokens[two.first] as Token).from,
  );
  const isSameKind = one.isDay === two.isDay && !one.isFeast;
  return (
    /^[.\s]*(–|—|-|…|to|until|till|til|līdz|kuni|through)(?:\s+(?:and with|och med))?(?:\s+(?:the|den))?[\s.]*$/iu.test(
      gap,
    ) ||
    (isSameKind && !one.isDay && /^\s*(and|un|ja|och)\s*$/iu.test(gap)) ||
    UNTIL_CASE.test((reading.tokens[two.last] as Token).folded)
  );
}

function endOf(mark: DateMark, today: string): string {
  let year = mark.year ?? nextYear(mark.toMonth, mark.toDay, today);
  if (mark.year !== null && mark.fromMonth > mark.toMonth) year++;
  const end = dateText(year, mark.toMonth, mark.toDay);
  if (!mark.isSeason || mark.year !== null) return end;
  return startOf(mark, end) > addDays(today, -RUNNING_DAYS) ? end : nextOf(end);
}

/** Days that a span may have run for to be the one that is meant; later its name means that of next year. */
const RUNNING_DAYS = 30;

function nextOf(day: string): string {
  return dateText(Number(day.slice(0, 4)) + 1, Number(day.slice(5, 7)), Number(day.slice(8)));
}

function startOf(mark: DateMark, end: string): string {
  const year = Number(end.slice(0, 4));
  return dateText(mark.fromMonth <= mark.toMonth ? year : year - 1, mark.fromMonth, mark.fromDay);
}

function spanFrom(one: DateMark, two: DateMark, today: string): { from: string; to: string } {
  // "from New Year to the summer" ends when the summer begins, "spring to autumn" when autumn ends.
  const end = endOf(two, today);
  const to = two.isSeason && !one.isSeason ? startOf(two, end) : end;
  const year = one.year ?? two.year ?? Number(to.slice(0, 4));
  const same = dateText(year, one.fromMonth, one.fromDay);
  const from = one.year === null && same > to ? dateText(year - 1, one.fromMonth, one.fromDay) : same;
  if (one.year !== null || two.year !== null || from > addDays(today, -RUNNING_DAYS)) return { from, to };
  return { from: nextOf(from), to: nextOf(to) };
}

/** A date by itself; `before` is the mark ahead of it, whose words are its own. */
function singleDate(
  reading: Reading,
  mark: DateMark,
  before: DateMark | undefined,
  today: string,
): Pick<DateFound, 'kind' | 'from' | 'to'> | null {
  const { tokens } = reading;
  const { sentence } = tokens[mark.first] as Token;
  const words: string[] = [];
  for (let at = mark.first - 1; at >= Math.max(0, mark.first - REACH); at--) {
    const token = tokens[at] as Token;
    if (token.sentence !== sentence || at <= (before?.last ?? -1)) break;
    words.push(token.folded);
    if (/[,;]/.test((tokens[at + 1] as Token).before)) break;
  }
  const last = tokens[mark.last] as Token;
  const isEstonian = last.language === 'et';
  const isUntil =
    words.some((word) => UNTIL.has(word)) ||
    (isEstonian && (UNTIL_CASE.test(last.folded) || last.folded.endsWith('ks')));
  const isFrom =
    words.some((word) => FROM.has(word) || BEGINNING.test(word)) || (isEstonian && /st$/.test(last.folded));
  const to = endOf(mark, today);
  const from = startOf(mark, to);
  if (mark.isFeast && !isUntil && !words.slice(0, 2).some((word) => FOR.has(word))) return null;
  if (mark.isDay) return { kind: 'start', from, to: from };
  // "by the summer" and "suveks" ask for it when the season begins or while it lasts; "by March" until it ends.
  if (isUntil && !mark.isSeason) return { kind: 'start', from: to, to };
  if (isFrom) return { kind: 'start', from, to: from };
  return { kind: 'period', from, to };
}

const NEXT_YEAR =
  /(?<!\p{L})(?:(?:from|starting|in|early|as of) (?:the )?next year|(?:no|sākot ar|kopš) nākam(?:ā|o) gad[au]|nākamgad|nākamajā gadā|(?:no |ar )?jaun(?:ā|o|ajā) gad[auā]|uue(?:st|l) aasta(?:st|l)|(?:from |in )the new year|(?:från )?(?:det )?nya året|järgmis(?:est|el) aasta(?:st|l)|tuleva(?:st|l) aasta(?:st|l)|(?:från (?:och med )?|under )?nästa år)(?!\p{L})/giu;

function nextYears(
  reading: Reading,
  first: number,
  end: number,
  today: string,
  sentence: number,
): DateFound[] {
  const { from: start } = reading.tokens[first] as Token;
  const part = reading.text.slice(start, (reading.tokens[end - 1] as Token).to);
  return [...part.matchAll(NEXT_YEAR)].map((match) => {
    const from = start + match.index;
    const inside = reading.tokens.filter((one) => one.to > from && one.from < from + match[0].length);
    const day = dateText(Number(today.slice(0, 4)) + 1, 1, 1);
    return {
      ...{ kind: 'start' as const, from: day, to: day, sentence },
      first: inside[0]?.at ?? first,
      last: inside.at(-1)?.at ?? first,
    };
  });
}
