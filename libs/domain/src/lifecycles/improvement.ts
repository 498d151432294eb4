import { type ActionOf, type StateOf, table } from './table.js';

/** What a cluster does about a gap of its assessment or a goal of its strategy. Whether it helped, the next assessment tells. */
export const IMPROVEMENT_STATES = table({
  start: { action: 'plan', by: ['editor', 'publisher'] },
  initial: 'planned',
  states: ['planned', 'started', 'done', 'dropped'],
  transitions: [
    { action: 'start', from: ['planned'], to: 'started', by: ['editor', 'publisher'] },
    {
      action: 'finish',
      from: ['planned', 'started'],
      to: 'done',
      by: ['editor', 'publisher'],
      guards: ['evidence_given'],
    },
    {
      action: 'drop',
      from: ['planned', 'started'],
      to: 'dropped',
      by: ['editor', 'publisher'],
      guards: ['reason_given'],
    },
    { action: 'reopen', from: ['done', 'dropped'], to: 'started', by: ['editor', 'publisher'] },
  ],
});

export type ImprovementState = StateOf<typeof IMPROVEMENT_STATES>;
export type ImprovementStep = ActionOf<typeof IMPROVEMENT_STATES>;
