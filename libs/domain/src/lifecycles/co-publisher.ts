import { type ActionOf, type StateOf, table } from './table.js';

/**
 * A cluster that publishes a service beside its owner: `publisher` is the owner, who invites, `provider` the invited cluster,
 * which accepts and leaves; the owner may end it too.
 */
export const CO_PUBLISHER_STATES = table({
  start: { action: 'invite', by: ['publisher'] },
  initial: 'invited',
  states: ['invited', 'accepted', 'left'],
  transitions: [
    { action: 'accept', from: ['invited'], to: 'accepted', by: ['provider'] },
    { action: 'leave', from: ['invited', 'accepted'], to: 'left', by: ['publisher', 'provider'] },
    { action: 'invite', from: ['left'], to: 'invited', by: ['publisher'] },
  ],
});

export type CoPublisherState = StateOf<typeof CO_PUBLISHER_STATES>;
export type CoPublisherAction = ActionOf<typeof CO_PUBLISHER_STATES>;
