import { message } from '../explain/message.js';
import { met, unknown, violated, type Rule } from './rule.js';

const DAY_MS = 86_400_000;
// A lead time beyond a century is a slip of the publisher; dates must stay within four-digit years to compare as text.
const CENTURY_DAYS = 36_525;

/** Days counted from one date, mostly today: services state few different lead times, and every clause asks for all of them. */
let counted = { from: '', dates: new Map<number, string>() };

/** The calendar date `days` after `date`, both `YYYY-MM-DD`; at most a century later. */
export function addDays(date: string, days: number): string {
  if (counted.from !== date) counted = { from: date, dates: new Map() };
  const known = counted.dates.get(days);
  if (known !== undefined) return known;
  const day = new Date(Date.parse(`${date}T00:00:00Z`) + Math.min(days, CENTURY_DAYS) * DAY_MS);
  const after = day.toISOString().slice(0, 10);
  if (counted.dates.size < CENTURY_DAYS) counted.dates.set(days, after);
  return after;
}

/** Whole days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The stated lead time is at most what is allowed. */
export const leadTimeRule: Rule<'lead_time', 'leadTime'> = {
  reads: ['leadTime'],
  answer({ maxDays }, { leadTimeDays }) {
    const want = { days: maxDays };
    if (leadTimeDays === null) return unknown('lead_time.unknown', { want });
    const has = { days: leadTimeDays };
    return leadTimeDays <= maxDays
      ? met('lead_time.met', { has, want })
      : violated('lead_time.violated', { has, want, gap: { days: leadTimeDays - maxDays } });
  },
  loosen: (value, { leadTimeDays }) =>
    leadTimeDays === null
      ? null
      : {
          value: { ...value, maxDays: leadTimeDays },
          wording: message('loosen.lead_time', { days: { days: leadTimeDays } }),
        },
};

/** Today plus the lead time is on or before the wanted date. */
export const startRule: Rule<'start', 'leadTime'> = {
  reads: ['leadTime'],
  answer({ by }, { leadTimeDays }, { today }) {
    const want = { date: by };
    if (leadTimeDays === null) return unknown('start.unknown', { want });
    const start = addDays(today, leadTimeDays);
    return start <= by
      ? met('start.met', { has: { date: start }, want })
      : violated('start.violated', { has: { date: start }, want, gap: { days: daysBetween(by, start) } });
  },
  loosen(value, { leadTimeDays }, { today }) {
    if (leadTimeDays === null) return null;
    const by = addDays(today, leadTimeDays);
    return { value: { ...value, by }, wording: message('loosen.start', { date: { date: by } }) };
  },
};
