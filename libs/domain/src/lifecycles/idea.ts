import { type StateOf, table } from './table.js';

/**
 * An idea of a new or improved service, on its way over the board. `editor` and `publisher` are the staff of a cluster that owns
 * it. It is published by the clock once the service that it led to is, and that is judged by other eyes in the catalogue.
 */
export const IDEA_STATES = table({
  start: { action: 'propose', by: ['editor', 'publisher'] },
  initial: 'idea',
  states: ['idea', 'validated', 'designed', 'piloted', 'published', 'dropped'],
  transitions: [
    {
      action: 'validate',
      from: ['idea'],
      to: 'validated',
      by: ['editor', 'publisher'],
      guards: ['demand_behind'],
    },
    {
      action: 'design',
      from: ['validated'],
      to: 'designed',
      by: ['editor', 'publisher'],
      guards: ['effort_stated'],
    },
    {
      action: 'pilot',
      from: ['designed'],
      to: 'piloted',
      by: ['editor', 'publisher'],
      guards: ['pilot_runs'],
    },
    { action: 'publish', from: ['piloted'], to: 'published', by: ['clock'], guards: ['service_live'] },
    { action: 'step_back', from: ['validated'], to: 'idea', by: ['editor', 'publisher'] },
    { action: 'step_back', from: ['designed'], to: 'validated', by: ['editor', 'publisher'] },
    { action: 'step_back', from: ['piloted'], to: 'designed', by: ['editor', 'publisher'] },
    {
      action: 'drop',
      from: ['idea', 'validated', 'designed', 'piloted'],
      to: 'dropped',
      by: ['editor', 'publisher'],
      guards: ['reason_given'],
    },
    { action: 'revive', from: ['dropped'], to: 'idea', by: ['editor', 'publisher'] },
  ],
});

export type IdeaState = StateOf<typeof IDEA_STATES>;

/** The part of a company in trying an idea out: `requester` is the company, `editor` and `publisher` are of a cluster that owns it. */
export const PILOT_STATES = table({
  start: { action: 'invite', by: ['editor', 'publisher'] },
  initial: 'invited',
  states: ['invited', 'running', 'finished', 'declined', 'withdrawn'],
  transitions: [
    { action: 'accept', from: ['invited'], to: 'running', by: ['requester'] },
    { action: 'decline', from: ['invited'], to: 'declined', by: ['requester'] },
    { action: 'finish', from: ['running'], to: 'finished', by: ['requester'] },
    { action: 'withdraw', from: ['invited', 'running'], to: 'withdrawn', by: ['editor', 'publisher'] },
  ],
});

export type PilotState = StateOf<typeof PILOT_STATES>;

/** What a company says of a pilot at its end. */
export type PilotOutcome = 'works' | 'needs_change' | 'no_use';
