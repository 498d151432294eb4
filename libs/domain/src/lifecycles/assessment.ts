import { type ActionOf, type StateOf, table } from './table.js';

/** One version of a set of indicators; publishing one retires the version before. */
export const INDICATOR_SET_STATES = table({
  start: { action: 'draft', by: ['operator', 'system'] },
  initial: 'draft',
  states: ['draft', 'published', 'retired'],
  transitions: [
    {
      action: 'publish',
      from: ['draft'],
      to: 'published',
      by: ['operator', 'system'],
      guards: ['set_complete'],
    },
    { action: 'retire', from: ['published'], to: 'retired', by: ['operator'] },
  ],
});
export type IndicatorSetState = StateOf<typeof INDICATOR_SET_STATES>;
export type IndicatorSetAction = ActionOf<typeof INDICATOR_SET_STATES>;

/** The assessment of a cluster by one version of a set. A correction of a closed one is another one that revises it. */
export const ASSESSMENT_STATES = table({
  start: { action: 'begin', by: ['editor', 'publisher'] },
  initial: 'draft',
  states: [
    'draft',
    'self_submitted',
    'evidence_check',
    'external_scheduled',
    'assessed',
    'report_ready',
    'closed',
    'withdrawn',
  ],
  transitions: [
    {
      action: 'submit',
      from: ['draft'],
      to: 'self_submitted',
      by: ['publisher'],
      guards: ['all_scored'],
    },
    { action: 'take_up', from: ['self_submitted'], to: 'evidence_check', by: ['operator'] },
    {
      action: 'return',
      from: ['self_submitted', 'evidence_check'],
      to: 'draft',
      by: ['operator'],
      guards: ['reason_given'],
    },
    {
      action: 'schedule',
      from: ['evidence_check'],
      to: 'external_scheduled',
      by: ['operator'],
      guards: ['without_ties'],
    },
    {
      action: 'assess',
      from: ['external_scheduled'],
      to: 'assessed',
      by: ['assessor'],
      guards: ['without_ties', 'all_scored'],
    },
    {
      action: 'report',
      from: ['assessed'],
      to: 'report_ready',
      by: ['assessor'],
      guards: ['reason_given'],
    },
    { action: 'close', from: ['report_ready'], to: 'closed', by: ['publisher', 'operator'] },
    {
      action: 'withdraw',
      from: ['draft', 'self_submitted', 'evidence_check', 'external_scheduled'],
      to: 'withdrawn',
      by: ['publisher'],
      guards: ['reason_given'],
    },
  ],
});
export type AssessmentState = StateOf<typeof ASSESSMENT_STATES>;
export type AssessmentAction = ActionOf<typeof ASSESSMENT_STATES>;

/** That a person assesses a cluster: asked by the operator, taken with a statement about ties, over when its time is. */
export const ENGAGEMENT_STATES = table({
  start: { action: 'invite', by: ['operator'] },
  initial: 'invited',
  states: ['invited', 'accepted', 'declined', 'ended'],
  transitions: [
    {
      action: 'accept',
      from: ['invited'],
      to: 'accepted',
      by: ['assessor'],
      guards: ['without_ties', 'reason_given'],
    },
    { action: 'decline', from: ['invited'], to: 'declined', by: ['assessor'] },
    { action: 'extend', from: ['invited'], to: 'invited', by: ['operator'], guards: ['day_ahead'] },
    { action: 'extend', from: ['accepted'], to: 'accepted', by: ['operator'], guards: ['day_ahead'] },
    { action: 'end', from: ['invited', 'accepted'], to: 'ended', by: ['operator', 'clock', 'system'] },
  ],
});
export type EngagementState = StateOf<typeof ENGAGEMENT_STATES>;
export type EngagementAction = ActionOf<typeof ENGAGEMENT_STATES>;
