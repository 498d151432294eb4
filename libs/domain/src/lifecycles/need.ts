import { type ActionOf, type StateOf, table } from './table.js';

/** A need of an SME. Coverage follows the requests that are accepted for it; expiry follows its date. */
export const NEED_STATES = table({
  start: { action: 'save', by: ['requester'] },
  initial: 'draft',
  states: ['draft', 'open', 'matched', 'partly_covered', 'covered', 'closed', 'expired', 'withdrawn'],
  transitions: [
    {
      action: 'confirm',
      from: ['draft'],
      to: 'open',
      by: ['requester'],
      guards: ['decomposition_confirmed'],
    },
    { action: 'revise', from: ['draft', 'open', 'matched'], to: 'draft', by: ['requester'] },
    { action: 'match', from: ['open'], to: 'matched', by: ['system'] },
    { action: 'unmatch', from: ['matched'], to: 'open', by: ['system'] },
    {
      action: 'cover_part',
      from: ['open', 'matched', 'partly_covered'],
      to: 'partly_covered',
      by: ['requester'],
    },
    { action: 'cover', from: ['open', 'matched', 'partly_covered'], to: 'covered', by: ['requester'] },
    {
      action: 'uncover_part',
      from: ['covered', 'partly_covered'],
      to: 'partly_covered',
      by: ['requester', 'provider', 'operator', 'system'],
    },
    {
      action: 'uncover',
      from: ['covered', 'partly_covered'],
      to: 'open',
      by: ['requester', 'provider', 'operator', 'system'],
    },
    {
      action: 'close',
      from: ['open', 'matched', 'partly_covered', 'covered'],
      to: 'closed',
      by: ['requester'],
    },
    { action: 'withdraw', from: ['draft', 'open', 'matched'], to: 'withdrawn', by: ['requester'] },
    { action: 'expire', from: ['draft', 'open', 'matched', 'partly_covered'], to: 'expired', by: ['clock'] },
    {
      action: 'renew',
      from: ['expired'],
      to: 'open',
      by: ['requester'],
      guards: ['decomposition_confirmed'],
    },
  ],
});

export type NeedState = StateOf<typeof NEED_STATES>;
export type NeedAction = ActionOf<typeof NEED_STATES>;
