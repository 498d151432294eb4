import { type ActionOf, type StateOf, table } from './table.js';

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
      guards: ['not_own', 'no_open_dispute'],
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
