import { type ActionOf, type StateOf, table } from './table.js';

/** The agreement that an accepted quote makes; it is active once both have signed. */
export const AGREEMENT_STATES = table({
  start: { action: 'draft', by: ['requester'] },
  initial: 'drafted',
  states: [
    'drafted',
    'signed_by_requester',
    'signed_by_provider',
    'active',
    'completed',
    'cancelled',
    'disputed',
  ],
  transitions: [
    { action: 'sign', from: ['drafted'], to: 'signed_by_requester', by: ['requester'] },
    { action: 'sign', from: ['drafted'], to: 'signed_by_provider', by: ['provider'], guards: ['mandate'] },
    { action: 'sign', from: ['signed_by_provider'], to: 'active', by: ['requester'] },
    { action: 'sign', from: ['signed_by_requester'], to: 'active', by: ['provider'], guards: ['mandate'] },
    { action: 'complete', from: ['active'], to: 'completed', by: ['requester', 'clock'] },
    {
      action: 'cancel',
      from: ['drafted', 'signed_by_requester', 'signed_by_provider', 'active'],
      to: 'cancelled',
      by: ['requester', 'provider', 'operator'],
      guards: ['both_agree'],
    },
    {
      action: 'dispute',
      from: ['active', 'completed'],
      to: 'disputed',
      by: ['requester', 'provider'],
      guards: ['within_dispute_window'],
    },
    { action: 'resume', from: ['disputed'], to: 'active', by: ['requester', 'provider', 'operator'] },
    { action: 'complete', from: ['disputed'], to: 'completed', by: ['requester', 'provider', 'operator'] },
    { action: 'cancel', from: ['disputed'], to: 'cancelled', by: ['operator'] },
  ],
});

/** One milestone of an agreement. Silence of 14 days after delivery confirms it. */
export const DELIVERY_STATES = table({
  start: { action: 'plan', by: ['requester', 'provider'] },
  initial: 'planned',
  states: ['planned', 'started', 'delivered', 'confirmed', 'rejected', 'cancelled'],
  transitions: [
    { action: 'start', from: ['planned', 'rejected'], to: 'started', by: ['provider'], guards: ['mandate'] },
    { action: 'deliver', from: ['started'], to: 'delivered', by: ['provider'], guards: ['mandate'] },
    { action: 'confirm', from: ['delivered'], to: 'confirmed', by: ['requester', 'clock'] },
    { action: 'reject', from: ['delivered'], to: 'rejected', by: ['requester'], guards: ['reason_given'] },
    {
      action: 'cancel',
      from: ['planned', 'started', 'delivered', 'rejected'],
      to: 'cancelled',
      by: ['requester', 'provider', 'operator'],
    },
  ],
});

export type AgreementState = StateOf<typeof AGREEMENT_STATES>;
export type AgreementAction = ActionOf<typeof AGREEMENT_STATES>;
export type DeliveryState = StateOf<typeof DELIVERY_STATES>;
export type DeliveryAction = ActionOf<typeof DELIVERY_STATES>;
