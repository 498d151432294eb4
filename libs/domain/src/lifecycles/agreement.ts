import type { Guard } from './guards.js';
import { type ActionOf, type StateOf, table } from './table.js';

/** Days of silence after which a delivery counts as confirmed. */
export const CONFIRM_DAYS = 14;
/** Days before that at which the SME is reminded. */
export const CONFIRM_REMINDER_DAYS = 3;
/** Days from delivery within which a dispute may be opened. */
export const DISPUTE_WINDOW_DAYS = 30;
/** Days for which an offer may be valid; its capacities are kept as long. The database holds them to it as well. */
export const MAX_OFFER_DAYS = 366;
/** Most milestones of one agreement. */
export const MAX_MILESTONES = 24;
/** Most milestones that one quote proposes. */
export const MAX_PROPOSED_MILESTONES = 20;

const CANCELLABLE = ['drafted', 'signed_by_requester', 'signed_by_provider', 'active'] as const;

/** A step that leaves the state as it is and stands in the trail. */
const staying = <const Action extends string, const Asked extends Guard>(
  action: Action,
  guards: readonly Asked[],
) =>
  CANCELLABLE.map((state) => ({
    action,
    from: [state] as const,
    to: state,
    by: ['requester', 'provider'] as const,
    guards,
  }));

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
    {
      action: 'amend',
      from: ['drafted', 'signed_by_requester', 'signed_by_provider'],
      to: 'drafted',
      by: ['requester'],
      guards: ['sums_to_total'],
    },
    {
      action: 'amend',
      from: ['drafted', 'signed_by_requester', 'signed_by_provider'],
      to: 'drafted',
      by: ['provider'],
      guards: ['mandate', 'sums_to_total'],
    },
    {
      action: 'sign',
      from: ['drafted'],
      to: 'signed_by_requester',
      by: ['requester'],
      guards: ['same_document'],
    },
    {
      action: 'sign',
      from: ['drafted'],
      to: 'signed_by_provider',
      by: ['provider'],
      guards: ['mandate', 'same_document'],
    },
    {
      action: 'sign',
      from: ['signed_by_provider'],
      to: 'active',
      by: ['requester'],
      guards: ['same_document'],
    },
    {
      action: 'sign',
      from: ['signed_by_requester'],
      to: 'active',
      by: ['provider'],
      guards: ['mandate', 'same_document'],
    },
    {
      action: 'complete',
      from: ['active'],
      to: 'completed',
      by: ['requester', 'clock'],
      guards: ['all_confirmed'],
    },
    ...staying('ask_cancel', ['reason_given']),
    ...staying('refuse_cancel', ['both_agree']),
    ...staying('withdraw_cancel', []),
    {
      action: 'cancel',
      from: CANCELLABLE,
      to: 'cancelled',
      by: ['requester', 'provider', 'operator'],
      guards: ['both_agree', 'reason_given'],
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
    { action: 'cancel', from: ['disputed'], to: 'cancelled', by: ['requester', 'provider', 'operator'] },
  ],
});

/** One milestone of an agreement. Silence of {@link CONFIRM_DAYS} after delivery confirms it. */
export const DELIVERY_STATES = table({
  start: { action: 'plan', by: ['requester', 'provider'] },
  initial: 'planned',
  states: ['planned', 'started', 'delivered', 'confirmed', 'rejected', 'cancelled'],
  transitions: [
    {
      action: 'start',
      from: ['planned', 'rejected'],
      to: 'started',
      by: ['provider'],
      guards: ['mandate', 'agreement_active'],
    },
    {
      action: 'deliver',
      from: ['started'],
      to: 'delivered',
      by: ['provider'],
      guards: ['mandate', 'agreement_active'],
    },
    {
      action: 'confirm',
      from: ['delivered'],
      to: 'confirmed',
      by: ['requester', 'clock'],
      guards: ['agreement_active'],
    },
    { action: 'confirm', from: ['delivered'], to: 'confirmed', by: ['system'] },
    {
      action: 'reject',
      from: ['delivered'],
      to: 'rejected',
      by: ['requester'],
      guards: ['agreement_active', 'reason_given'],
    },
    {
      action: 'cancel',
      from: ['planned', 'started', 'delivered', 'rejected'],
      to: 'cancelled',
      by: ['system'],
    },
  ],
});

export type AgreementState = StateOf<typeof AGREEMENT_STATES>;
export type AgreementAction = ActionOf<typeof AGREEMENT_STATES>;
export type DeliveryState = StateOf<typeof DELIVERY_STATES>;
export type DeliveryAction = ActionOf<typeof DELIVERY_STATES>;
