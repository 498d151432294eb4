import { addDays } from './calendar.js';

/** How long a level of a label scheme holds, in months; null where no source states it. */
export interface LabelTerms {
  readonly firstMonths: number | null;
  readonly renewalMonths: number | null;
  /** How long after its end a label may still be renewed. */
  readonly renewableMonths: number;
}

export const LABEL_AWARDS = ['first', 'renewal'] as const;
export type LabelAward = (typeof LABEL_AWARDS)[number];

/** `upcoming`: a renewal that begins when the label before it ends. `unknown` is never shown as valid. */
export const LABEL_STATUSES = ['upcoming', 'valid', 'renewable', 'expired', 'unknown'] as const;
export type LabelStatus = (typeof LABEL_STATUSES)[number];

/** Days of a label, `YYYY-MM-DD`; the last ones are included. */
export interface LabelSpan {
  readonly validFrom: string;
  readonly validUntil: string;
  readonly renewableUntil: string;
}

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** The first day of the month `count` months after `month` (`YYYY-MM`); null for anything that is no month. */
function monthAfter(month: string, count: number): string | null {
  const [, year, number] = MONTH.exec(month) ?? [];
  if (!year || !number) return null;
  const months = Number(year) * 12 + Number(number) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/**
 * The days of a label. Months are whole: a first award holds from the first day of the month of the interview to the last day of the
 * month that lies its term later, and a renewal follows without a gap on the month in which the label before it ended, however
 * late in the year of grace it was given.
 *
 * @param month `YYYY-MM`: of a first award the month of the interview, of a renewal the last month of the renewed label; null where
 * it is not known
 * @returns null where the month or the term is not known
 * Source: the terms of the European Cluster Excellence Initiative: "from the month of the interview", "seamlessly from the old end".
 */
export function labelSpan(terms: LabelTerms, award: LabelAward, month: string | null): LabelSpan | null {
  const length = award === 'first' ? terms.firstMonths : terms.renewalMonths;
  if (month === null || length === null) return null;
  const from = monthAfter(month, award === 'first' ? 0 : 1);
  const end = monthAfter(month, length + 1);
  const renewalEnd = monthAfter(month, length + terms.renewableMonths + 1);
  if (!from || !end || !renewalEnd) return null;
  return { validFrom: from, validUntil: addDays(end, -1), renewableUntil: addDays(renewalEnd, -1) };
}

/** What a label is on `today` (`YYYY-MM-DD`), by its days alone; `unknown` without them. */
export function labelStatus(span: LabelSpan | null, today: string): LabelStatus {
  if (span === null) return 'unknown';
  if (today < span.validFrom) return 'upcoming';
  if (today <= span.validUntil) return 'valid';
  return today <= span.renewableUntil ? 'renewable' : 'expired';
}
