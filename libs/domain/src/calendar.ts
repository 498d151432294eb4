import type { Period } from './units.js';

/** What a capacity counts against: the moment (a stock, counted by day) or a calendar period (a flow). */
export type Per = 'moment' | Period;

/** Days from `from` up to but without `to`, both `YYYY-MM-DD`. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;

function utc(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
function date(year: number, month: number, day: number): string {
  return dayOf(new Date(Date.UTC(year, month, day)));
}

/** The day `count` days after `day`, before it where `count` is negative. */
export function addDays(day: string, count: number): string {
  return dayOf(new Date(utc(day).getTime() + count * DAY_MS));
}

/** Number of days of the range; 0 or less where it is empty. */
export function daysIn({ from, to }: DayRange): number {
  return (utc(to).getTime() - utc(from).getTime()) / DAY_MS;
}

export function containsDay({ from, to }: DayRange, day: string): boolean {
  return from <= day && day < to;
}

/** Whether two half-open ranges share a day. */
export function overlap(a: DayRange, b: DayRange): boolean {
  return a.from < b.to && b.from < a.to;
}

/** ISO day of the week, Monday is 1. */
export function weekdayOf(day: string): number {
  return utc(day).getUTCDay() || 7;
}

/** The Monday of the day's ISO week. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

/** Year and number of the day's ISO week, e.g. `2026-W01`: the week belongs to the year of its Thursday. */
export function isoWeekOf(day: string): string {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const number = Math.floor(daysIn({ from: `${year}-01-01`, to: thursday }) / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** First day of the period that holds `day`: the day itself, its Monday, the first of its month, quarter or year. */
export function periodStart(per: Per, day: string): string {
  if (per === 'moment' || per === 'day') return day;
  if (per === 'week') return mondayOf(day);
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1];
  if (per === 'month') return date(year, month, 1);
  return per === 'quarter' ? date(year, month - (month % 3), 1) : date(year, 0, 1);
}

/** First day after the period that starts on `start`. */
export function periodEnd(per: Per, start: string): string {
  if (per === 'moment' || per === 'day') return addDays(start, 1);
  if (per === 'week') return addDays(start, 7);
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7)) - 1];
  if (per === 'year') return date(year + 1, 0, 1);
  return date(year, month + (per === 'month' ? 1 : 3), 1);
}

/** The starts of all periods that the range touches, in order. */
export function periodsOf(per: Per, range: DayRange): string[] {
  const starts: string[] = [];
  for (let at = periodStart(per, range.from); at < range.to; at = periodEnd(per, at)) starts.push(at);
  return starts;
}

/** What a service gives of one capacity, with what is other on some days. */
export interface CapacityCalendar {
  readonly per: Per;
  readonly quantity: number;
  /** Other quantities; ranges do not overlap. */
  readonly seasons: readonly (DayRange & { readonly quantity: number })[];
  /** Closed days. */
  readonly blackouts: readonly DayRange[];
}

/**
 * How much there is in the period that starts on `start`: the least of its open days, and nothing where no day is open. So a
 * flow per week keeps its whole quantity in a week with a holiday; who gives less then states a season.
 */
export function totalOf(capacity: CapacityCalendar, start: string): number {
  const { per, seasons, blackouts, quantity } = capacity;
  const open: number[] = [];
  for (let day = start; day < periodEnd(per, start); day = addDays(day, 1)) {
    if (blackouts.some((range) => containsDay(range, day))) continue;
    open.push(seasons.find((range) => containsDay(range, day))?.quantity ?? quantity);
  }
  return open.length === 0 ? 0 : Math.min(...open);
}

/**
 * What of a capacity one ISO week gives: the least over the open days of a stock or a daily flow, over the periods that it
 * touches of every other flow; and how many of its days are closed.
 */
export function weekTotal(capacity: CapacityCalendar, monday: string): { total: number; closedDays: number } {
  const week = { from: monday, to: addDays(monday, 7) };
  const isClosed = (day: string) => capacity.blackouts.some((range) => containsDay(range, day));
  const closedDays = periodsOf('day', week).filter(isClosed).length;
  const daily = capacity.per === 'moment' || capacity.per === 'day';
  const counted = periodsOf(capacity.per, week).filter((start) => !daily || !isClosed(start));
  const totals = counted.map((start) => totalOf(capacity, start));
  return { total: totals.length === 0 ? 0 : Math.min(...totals), closedDays };
}
