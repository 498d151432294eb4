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
    { action: 'revise', from: ['draft', 'open', 'matched', 'expired'], to: 'draft', by: ['requester'] },
    { action: 'match', from: ['open'], to: 'matched', by: ['system'] },
    { action: 'unmatch', from: ['matched'], to: 'open', by: ['system'] },
    {
      action: 'cover_part',
      from: ['open', 'matched', 'partly_covered'],
      to: 'partly_covered',
      by: ['requester', 'system'],
    },
    {
      action: 'cover',
      from: ['open', 'matched', 'partly_covered'],
      to: 'covered',
      by: ['requester', 'system'],
    },
    {
      action: 'uncover_part',
      from: ['covered', 'partly_covered'],
      to: 'partly_covered',
      by: ['requester', 'system'],
    },
    {
      action: 'uncover',
      from: ['covered', 'partly_covered'],
      to: 'open',
      by: ['requester', 'system'],
    },
    {
      action: 'close',
      from: ['open', 'matched', 'partly_covered', 'covered'],
      to: 'closed',
      by: ['requester'],
    },
    { action: 'withdraw', from: ['draft', 'open', 'matched'], to: 'withdrawn', by: ['requester'] },
    { action: 'restore', from: ['withdrawn'], to: 'draft', by: ['requester'] },
    { action: 'expire', from: ['draft', 'open', 'matched', 'partly_covered'], to: 'expired', by: ['clock'] },
    {
      action: 'renew',
      from: ['expired'],
      to: 'open',
      by: ['requester'],
      guards: ['decomposition_confirmed'],
    },
    // What still runs stays where it is: only its date is set anew.
    { action: 'renew', from: ['draft'], to: 'draft', by: ['requester'] },
    { action: 'renew', from: ['open'], to: 'open', by: ['requester'] },
    { action: 'renew', from: ['matched'], to: 'matched', by: ['requester'] },
    { action: 'renew', from: ['partly_covered'], to: 'partly_covered', by: ['requester'] },
  ],
});

export type NeedState = StateOf<typeof NEED_STATES>;
export type NeedAction = ActionOf<typeof NEED_STATES>;

/** Who may know of an open need besides its organisation. What they see of it never names the SME, unless it consents. */
export const NEED_VISIBILITIES = ['private', 'own_cluster', 'all_clusters'] as const;
export type NeedVisibility = (typeof NEED_VISIBILITIES)[number];

/** How soon a need is felt; sets for how long it stays open where the SME says nothing else. */
export const NEED_HORIZONS = ['now', 'year', 'strategy'] as const;
export type NeedHorizon = (typeof NEED_HORIZONS)[number];

/** Days that a need stays open from the day it is saved or renewed. */
export const HORIZON_DAYS: Readonly<Record<NeedHorizon, number>> = { now: 90, year: 365, strategy: 1095 };

/** How a need came to its end. */
export const NEED_OUTCOMES = ['met_here', 'met_elsewhere', 'nothing_fits', 'no_longer_needed'] as const;
export type NeedOutcome = (typeof NEED_OUTCOMES)[number];
