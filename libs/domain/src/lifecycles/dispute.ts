import { type ActionOf, type StateOf, table } from './table.js';

/** A dispute over an agreement: evidence of both sides, a proposal of the operator, settlement or decision. */
export const DISPUTE_STATES = table({
  start: { action: 'open', by: ['requester', 'provider'] },
  initial: 'opened',
  states: ['opened', 'evidence', 'proposal', 'settled', 'decided', 'withdrawn'],
  transitions: [
    { action: 'add_evidence', from: ['opened', 'evidence'], to: 'evidence', by: ['requester', 'provider'] },
    { action: 'propose', from: ['opened', 'evidence', 'proposal'], to: 'proposal', by: ['operator'] },
    {
      action: 'settle',
      from: ['proposal'],
      to: 'settled',
      by: ['requester', 'provider'],
      guards: ['both_agree'],
    },
    {
      action: 'decide',
      from: ['opened', 'evidence', 'proposal'],
      to: 'decided',
      by: ['operator'],
      guards: ['reason_given'],
    },
    {
      action: 'withdraw',
      from: ['opened', 'evidence', 'proposal'],
      to: 'withdrawn',
      by: ['requester', 'provider'],
    },
  ],
});

export type DisputeState = StateOf<typeof DISPUTE_STATES>;
export type DisputeAction = ActionOf<typeof DISPUTE_STATES>;
