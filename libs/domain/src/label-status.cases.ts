import type { LabelAward, LabelStatus, LabelTerms } from './label-status.js';

/** The terms that the hand-made cases are judged by: those of the European Cluster Excellence Initiative, and one without any. */
export const CASE_TERMS: Readonly<Record<string, LabelTerms>> = {
  bronze: { firstMonths: 24, renewalMonths: 36, renewableMonths: 12 },
  silver: { firstMonths: 24, renewalMonths: null, renewableMonths: 12 },
  gold: { firstMonths: 24, renewalMonths: 36, renewableMonths: 12 },
  other: { firstMonths: null, renewalMonths: null, renewableMonths: 12 },
};

/** One row judged by hand: a level, how and in which month it was given, a day, and what the label is on that day. */
export interface LabelCase {
  readonly level: keyof typeof CASE_TERMS;
  readonly award: LabelAward;
  readonly month: string | null;
  readonly today: string;
  readonly status: LabelStatus;
}

const row = (
  level: string,
  award: LabelAward,
  month: string | null,
  today: string,
  status: LabelStatus,
): LabelCase => ({ level, award, month, today, status });

/** Forty cases with their answers, worked out on a paper calendar and never by the program. */
export const LABEL_CASES: readonly LabelCase[] = [
  // A first bronze label holds two years to the end of the month.
  row('bronze', 'first', '2024-05', '2024-04-30', 'upcoming'),
  row('bronze', 'first', '2024-05', '2024-05-01', 'valid'),
  row('bronze', 'first', '2024-05', '2025-01-15', 'valid'),
  row('bronze', 'first', '2024-05', '2026-05-31', 'valid'),
  row('bronze', 'first', '2024-05', '2026-06-01', 'renewable'),
  row('bronze', 'first', '2024-05', '2027-05-31', 'renewable'),
  row('bronze', 'first', '2024-05', '2027-06-01', 'expired'),
  // Februaries, with and without a leap day.
  row('bronze', 'first', '2022-02', '2024-02-28', 'valid'),
  row('bronze', 'first', '2022-02', '2024-02-29', 'valid'),
  row('bronze', 'first', '2022-02', '2024-03-01', 'renewable'),
  row('bronze', 'first', '2022-02', '2025-02-28', 'renewable'),
  row('bronze', 'first', '2022-02', '2025-03-01', 'expired'),
  row('bronze', 'first', '2024-02', '2026-02-28', 'valid'),
  row('bronze', 'first', '2024-02', '2026-03-01', 'renewable'),
  // Over the turn of the year.
  row('bronze', 'first', '2023-12', '2023-12-01', 'valid'),
  row('bronze', 'first', '2023-12', '2025-12-31', 'valid'),
  row('bronze', 'first', '2023-12', '2026-01-01', 'renewable'),
  row('bronze', 'first', '2023-12', '2026-12-31', 'renewable'),
  row('bronze', 'first', '2023-12', '2027-01-01', 'expired'),
  row('bronze', 'first', '2024-01', '2026-01-31', 'valid'),
  // A renewal begins the day after the old end and holds three years.
  row('bronze', 'renewal', '2026-05', '2026-05-31', 'upcoming'),
  row('bronze', 'renewal', '2026-05', '2026-06-01', 'valid'),
  row('bronze', 'renewal', '2026-05', '2029-05-31', 'valid'),
  row('bronze', 'renewal', '2026-05', '2029-06-01', 'renewable'),
  row('bronze', 'renewal', '2026-05', '2030-05-31', 'renewable'),
  row('bronze', 'renewal', '2026-05', '2030-06-01', 'expired'),
  row('bronze', 'renewal', '2024-12', '2025-01-01', 'valid'),
  row('bronze', 'renewal', '2025-02', '2028-02-29', 'valid'),
  row('bronze', 'renewal', '2025-02', '2028-03-01', 'renewable'),
  // Silver holds two years; how long its renewal would hold, no source states.
  row('silver', 'first', '2024-09', '2026-09-30', 'valid'),
  row('silver', 'first', '2024-09', '2026-10-01', 'renewable'),
  row('silver', 'first', '2024-09', '2027-10-01', 'expired'),
  row('silver', 'renewal', '2026-09', '2026-11-01', 'unknown'),
  // Gold: two years at first, three by renewal.
  row('gold', 'first', '2024-11', '2026-11-30', 'valid'),
  row('gold', 'first', '2024-11', '2026-12-01', 'renewable'),
  row('gold', 'renewal', '2023-11', '2026-11-30', 'valid'),
  row('gold', 'renewal', '2023-11', '2026-12-01', 'renewable'),
  // What is not known is never valid.
  row('silver', 'first', null, '2020-09-01', 'unknown'),
  row('bronze', 'first', '2020', '2020-09-01', 'unknown'),
  row('other', 'first', '2024-11', '2024-11-15', 'unknown'),
];
