import { type ActionOf, type StateOf, table } from './table.js';

/** What an SME asks of one or several providers. At most one quote of it is ever accepted. */
export const REQUEST_STATES = table({
  start: { action: 'save', by: ['requester'] },
  initial: 'draft',
  states: [
    'draft',
    'submitted',
    'quoted',
    'accepted',
    'in_delivery',
    'delivered',
    'reviewed',
    'declined',
    'withdrawn',
    'expired',
    'cancelled',
    'disputed',
    'resolved',
  ],
  transitions: [
    { action: 'change', from: ['draft'], to: 'draft', by: ['requester'] },
    {
      action: 'submit',
      from: ['draft'],
      to: 'submitted',
      by: ['requester'],
      guards: ['quotable', 'not_own'],
    },
    {
      action: 'quote',
      from: ['submitted', 'quoted'],
      to: 'quoted',
      by: ['provider'],
      guards: ['mandate', 'quotable', 'in_validity'],
    },
    { action: 'extend', from: ['submitted'], to: 'submitted', by: ['requester'] },
    { action: 'extend', from: ['quoted'], to: 'quoted', by: ['requester'] },
    { action: 'withdraw_quote', from: ['quoted'], to: 'submitted', by: ['provider', 'clock'] },
    { action: 'decline', from: ['submitted'], to: 'declined', by: ['provider'], guards: ['mandate'] },
    {
      action: 'accept',
      from: ['quoted'],
      to: 'accepted',
      by: ['requester'],
      guards: ['none_accepted', 'in_validity', 'capacity_free'],
    },
    { action: 'withdraw', from: ['draft', 'submitted', 'quoted'], to: 'withdrawn', by: ['requester'] },
    { action: 'expire', from: ['submitted'], to: 'expired', by: ['clock'] },
    { action: 'start', from: ['accepted'], to: 'in_delivery', by: ['provider'] },
    { action: 'deliver', from: ['in_delivery', 'resolved'], to: 'delivered', by: ['provider'] },
    {
      action: 'return',
      from: ['delivered', 'resolved'],
      to: 'in_delivery',
      by: ['requester'],
      guards: ['reason_given'],
    },
    {
      action: 'cancel',
      from: ['accepted', 'in_delivery', 'delivered', 'disputed', 'resolved'],
      to: 'cancelled',
      by: ['requester', 'provider', 'operator'],
      guards: ['both_agree'],
    },
    {
      action: 'dispute',
      from: ['in_delivery', 'delivered', 'resolved'],
      to: 'disputed',
      by: ['requester', 'provider'],
      guards: ['within_dispute_window'],
    },
    {
      action: 'resolve',
      from: ['disputed'],
      to: 'resolved',
      by: ['requester', 'provider', 'operator'],
    },
    {
      action: 'review',
      from: ['delivered', 'resolved'],
      to: 'reviewed',
      by: ['requester', 'provider', 'clock'],
      guards: ['no_open_dispute', 'both_in'],
    },
  ],
});

/** One provider asked by a request. */
export const RECIPIENT_STATES = table({
  start: { action: 'ask', by: ['requester'] },
  initial: 'asked',
  states: ['asked', 'quoted', 'declined', 'withdrawn', 'expired', 'chosen', 'not_chosen'],
  transitions: [
    { action: 'quote', from: ['asked', 'quoted'], to: 'quoted', by: ['provider'], guards: ['mandate'] },
    { action: 'withdraw_quote', from: ['quoted'], to: 'asked', by: ['provider', 'clock'] },
    { action: 'decline', from: ['asked', 'quoted'], to: 'declined', by: ['provider'], guards: ['mandate'] },
    { action: 'withdraw', from: ['asked', 'quoted'], to: 'withdrawn', by: ['requester'] },
    { action: 'expire', from: ['asked'], to: 'expired', by: ['clock'] },
    { action: 'choose', from: ['quoted'], to: 'chosen', by: ['requester'] },
    { action: 'pass_over', from: ['asked', 'quoted'], to: 'not_chosen', by: ['requester'] },
  ],
});

/** An offer of one provider. One past its validity is never accepted, whatever its stored state. */
export const QUOTE_STATES = table({
  start: { action: 'write', by: ['provider'] },
  initial: 'draft',
  states: ['draft', 'sent', 'revised', 'withdrawn', 'expired', 'accepted', 'rejected'],
  transitions: [
    {
      action: 'send',
      from: ['draft'],
      to: 'sent',
      by: ['provider'],
      guards: ['mandate', 'not_own', 'quotable', 'in_validity'],
    },
    { action: 'revise', from: ['sent'], to: 'revised', by: ['provider'] },
    { action: 'withdraw', from: ['draft', 'sent'], to: 'withdrawn', by: ['provider'] },
    { action: 'expire', from: ['sent'], to: 'expired', by: ['clock'] },
    {
      action: 'accept',
      from: ['sent'],
      to: 'accepted',
      by: ['requester'],
      guards: ['none_accepted', 'in_validity', 'capacity_free'],
    },
    { action: 'reject', from: ['sent'], to: 'rejected', by: ['requester'] },
  ],
});

/** What the requester proposes instead of an open quote, which stays open meanwhile. */
export const COUNTER_OFFER_STATES = table({
  start: { action: 'propose', by: ['requester'] },
  initial: 'open',
  states: ['open', 'answered', 'refused', 'lapsed'],
  transitions: [
    { action: 'answer', from: ['open'], to: 'answered', by: ['provider'] },
    {
      action: 'refuse',
      from: ['open'],
      to: 'refused',
      by: ['provider'],
      guards: ['mandate', 'reason_given'],
    },
    { action: 'lapse', from: ['open'], to: 'lapsed', by: ['requester', 'provider', 'clock'] },
  ],
});

/**
 * A replacement for a part of a bundle whose provider is no longer there. Where no bundle keeps the others, the proposal is
 * empty and ends at once, with its reason; one that is turned down is followed by the next best.
 */
export const REPLACEMENT_STATES = table({
  start: { action: 'propose', by: ['system'] },
  initial: 'proposed',
  states: ['proposed', 'taken', 'dismissed', 'none_found'],
  transitions: [
    { action: 'take', from: ['proposed'], to: 'taken', by: ['requester'] },
    { action: 'dismiss', from: ['proposed'], to: 'dismissed', by: ['requester'] },
    { action: 'find_none', from: ['proposed'], to: 'none_found', by: ['system'] },
  ],
});

export type CounterOfferState = StateOf<typeof COUNTER_OFFER_STATES>;
export type CounterOfferAction = ActionOf<typeof COUNTER_OFFER_STATES>;
export type ReplacementState = StateOf<typeof REPLACEMENT_STATES>;
export type RequestState = StateOf<typeof REQUEST_STATES>;
export type RequestAction = ActionOf<typeof REQUEST_STATES>;
export type RecipientState = StateOf<typeof RECIPIENT_STATES>;
export type RecipientAction = ActionOf<typeof RECIPIENT_STATES>;
export type QuoteState = StateOf<typeof QUOTE_STATES>;
export type QuoteAction = ActionOf<typeof QUOTE_STATES>;
