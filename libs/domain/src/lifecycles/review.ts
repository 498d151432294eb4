import { type ActionOf, type StateOf, table } from './table.js';

/** Days that a review stays sealed when the other side is silent. */
export const SEAL_DAYS = 7;
/** Days from completion after which a review that was not given lapses. */
export const REVIEW_DAYS = 30;
/** The fewest published reviews of which an average is shown, so that none is guessed from it. */
export const MIN_RATED = 3;
/** What is judged besides, by which side: 1 to 5 stars each. */
export const REVIEW_ASPECTS = {
  requester: ['quality', 'timeliness', 'communication', 'price'],
  provider: ['clarity', 'cooperation', 'communication'],
} as const;
export type ReviewAspect = (typeof REVIEW_ASPECTS)[keyof typeof REVIEW_ASPECTS][number];

/** One side's review of the other. It stays sealed until both are in or seven days have passed since the first. */
export const REVIEW_STATES = table({
  start: { action: 'invite', by: ['requester', 'provider', 'clock', 'operator'] },
  initial: 'open',
  states: ['open', 'sealed', 'published', 'answered', 'lapsed'],
  transitions: [
    {
      action: 'give',
      from: ['open'],
      to: 'sealed',
      by: ['requester', 'provider'],
      guards: ['not_own', 'no_open_dispute', 'in_review_term'],
    },
    {
      action: 'publish',
      from: ['sealed'],
      to: 'published',
      by: ['requester', 'provider', 'clock'],
      guards: ['both_in'],
    },
    {
      action: 'answer',
      from: ['published'],
      to: 'answered',
      by: ['requester', 'provider'],
      guards: ['not_own'],
    },
    { action: 'lapse', from: ['open'], to: 'lapsed', by: ['clock'] },
  ],
});

export type ReviewState = StateOf<typeof REVIEW_STATES>;
export type ReviewAction = ActionOf<typeof REVIEW_STATES>;
