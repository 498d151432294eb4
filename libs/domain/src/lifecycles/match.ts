import { type ActionOf, type StateOf, table } from './table.js';

/** A service proposed for a capability of a need, stored with the versions of what found it. */
export const MATCH_STATES = table({
  // A service that was never proposed may be asked as well: its match begins with the request.
  start: { action: 'propose', by: ['system', 'requester'] },
  initial: 'proposed',
  states: ['proposed', 'shortlisted', 'contacted', 'converted', 'dismissed', 'stale'],
  transitions: [
    { action: 'shortlist', from: ['proposed'], to: 'shortlisted', by: ['requester'] },
    { action: 'unlist', from: ['shortlisted'], to: 'proposed', by: ['requester'] },
    { action: 'contact', from: ['proposed', 'shortlisted', 'stale'], to: 'contacted', by: ['requester'] },
    { action: 'convert', from: ['contacted'], to: 'converted', by: ['requester'] },
    {
      action: 'dismiss',
      from: ['proposed', 'shortlisted'],
      to: 'dismissed',
      by: ['requester'],
      guards: ['reason_given'],
    },
    { action: 'restore', from: ['dismissed'], to: 'proposed', by: ['requester'] },
    { action: 'go_stale', from: ['proposed', 'shortlisted'], to: 'stale', by: ['system'] },
    { action: 'refresh', from: ['stale'], to: 'proposed', by: ['system'] },
    // A service that was on the list when it went stale comes back to the list.
    { action: 'refresh_listed', from: ['stale'], to: 'shortlisted', by: ['system'] },
  ],
});

export type MatchState = StateOf<typeof MATCH_STATES>;
export type MatchAction = ActionOf<typeof MATCH_STATES>;
