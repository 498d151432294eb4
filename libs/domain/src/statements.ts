/** What the operator, or the clock for it, does against content or people; each comes with a statement of reasons. */
export const MEASURES = [
  'service_suspended',
  'review_removed',
  'profile_removed',
  'person_suspended',
  'member_suspended',
] as const;
export type Measure = (typeof MEASURES)[number];

/** What a measure rests on: a law, or the terms of the platform. */
export const MEASURE_GROUNDS = ['law', 'terms'] as const;
export type MeasureGround = (typeof MEASURE_GROUNDS)[number];

/** Months in which a measure can be appealed, once. Regulation (EU) 2022/2065, article 20. */
export const APPEAL_MONTHS = 6;

/** What anybody may report. */
export const REPORT_SUBJECTS = ['service', 'profile', 'review'] as const;
export type ReportSubject = (typeof REPORT_SUBJECTS)[number];

/** Why it is reported. */
export const REPORT_GROUNDS = [
  'illegal',
  'rights',
  'personal_data',
  'misleading',
  'insult',
  'spam',
  'other',
] as const;
export type ReportGround = (typeof REPORT_GROUNDS)[number];
