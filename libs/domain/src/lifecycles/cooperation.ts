import { type ActionOf, type StateOf, table } from './table.js';

/**
 * A cluster in a network of clusters: `publisher` is the leading cluster, which invites, `provider` the invited one, which
 * accepts and leaves; the leader may end it too.
 */
export const NETWORK_MEMBER_STATES = table({
  start: { action: 'invite', by: ['publisher'] },
  initial: 'invited',
  states: ['invited', 'accepted', 'left'],
  transitions: [
    { action: 'accept', from: ['invited'], to: 'accepted', by: ['provider'] },
    { action: 'leave', from: ['invited', 'accepted'], to: 'left', by: ['publisher', 'provider'] },
    { action: 'invite', from: ['left'], to: 'invited', by: ['publisher'] },
  ],
});

export type NetworkMemberState = StateOf<typeof NETWORK_MEMBER_STATES>;
export type NetworkMemberAction = ActionOf<typeof NETWORK_MEMBER_STATES>;

/**
 * A cluster from outside that a cluster or the operator invites: `provider` is the invited one, which joins by its link until the
 * link ends.
 */
export const ONBOARDING_STATES = table({
  start: { action: 'invite', by: ['publisher', 'operator'] },
  initial: 'invited',
  states: ['invited', 'joined', 'withdrawn', 'expired'],
  transitions: [
    { action: 'join', from: ['invited'], to: 'joined', by: ['provider'] },
    { action: 'withdraw', from: ['invited'], to: 'withdrawn', by: ['publisher', 'operator'] },
    { action: 'expire', from: ['invited'], to: 'expired', by: ['clock'] },
  ],
});

export type OnboardingState = StateOf<typeof ONBOARDING_STATES>;
export type OnboardingAction = ActionOf<typeof ONBOARDING_STATES>;
