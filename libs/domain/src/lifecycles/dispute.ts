import { type ActionOf, type StateOf, table } from './table.js';

/** Days in which both sides bring evidence. */
export const EVIDENCE_DAYS = 14;
/** Days in which both sides answer a proposal. */
export const ANSWER_DAYS = 7;
/** Days before the end of either term at which who is silent is reminded. */
export const DISPUTE_REMINDER_DAYS = 2;

/** What a dispute may lead to: the work goes on, it counts as done, or the agreement ends. */
export const DISPUTE_OUTCOMES = ['resume', 'complete', 'cancel'] as const;
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

/** A dispute over an agreement: evidence of both sides, a proposal of the operator, settlement or decision. */
export const DISPUTE_STATES = table({
  start: { action: 'open', by: ['requester', 'provider'] },
  initial: 'opened',
  states: ['opened', 'evidence', 'examined', 'proposal', 'settled', 'decided', 'withdrawn'],
  transitions: [
    {
      action: 'add_evidence',
      from: ['opened', 'evidence'],
      to: 'evidence',
      by: ['requester', 'provider'],
      guards: ['in_evidence_term'],
    },
    { action: 'close_evidence', from: ['opened', 'evidence'], to: 'examined', by: ['clock'] },
    {
      action: 'propose',
      from: ['opened', 'evidence', 'examined', 'proposal'],
      to: 'proposal',
      by: ['operator'],
      guards: ['reason_given'],
    },
    { action: 'agree', from: ['proposal'], to: 'proposal', by: ['requester', 'provider'] },
    { action: 'refuse', from: ['proposal'], to: 'proposal', by: ['requester', 'provider'] },
    {
      action: 'settle',
      from: ['proposal'],
      to: 'settled',
      by: ['requester', 'provider'],
      guards: ['both_agree'],
    },
    {
      action: 'decide',
      from: ['proposal'],
      to: 'decided',
      by: ['operator'],
      guards: ['answer_over', 'reason_given'],
    },
    {
      action: 'withdraw',
      from: ['opened', 'evidence', 'examined', 'proposal'],
      to: 'withdrawn',
      by: ['requester', 'provider'],
      guards: ['own_dispute'],
    },
  ],
});

export type DisputeState = StateOf<typeof DISPUTE_STATES>;
export type DisputeAction = ActionOf<typeof DISPUTE_STATES>;
