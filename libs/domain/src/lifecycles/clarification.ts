import { type StateOf, table } from './table.js';

/** Days until the publisher is reminded of an open question, and how often at most. */
export const REMINDER_DAYS = { first: 3, next: 7, times: 3 } as const;

/** A question to the publisher about what a service does not state. Its answer is heard once it stands in a published version. */
export const CLARIFICATION_STATES = table({
  start: { action: 'ask', by: ['requester'] },
  initial: 'open',
  states: ['open', 'answered', 'published', 'closed'],
  transitions: [
    { action: 'answer', from: ['open', 'answered'], to: 'answered', by: ['editor', 'publisher'] },
    { action: 'publish', from: ['answered'], to: 'published', by: ['clock'] },
    {
      action: 'close',
      from: ['open', 'answered'],
      to: 'closed',
      by: ['editor', 'publisher'],
      guards: ['reason_given'],
    },
  ],
});

export type ClarificationState = StateOf<typeof CLARIFICATION_STATES>;
