import { type ActionOf, type StateOf, table } from './table.js';

/** A project of several clusters. A draft is seen by its partners alone; a closed one stays to be read. */
export const PROJECT_STATES = table({
  start: { action: 'create', by: ['editor'] },
  initial: 'draft',
  states: ['draft', 'running', 'closed'],
  transitions: [
    { action: 'publish', from: ['draft'], to: 'running', by: ['publisher'] },
    { action: 'close', from: ['running'], to: 'closed', by: ['publisher'] },
    { action: 'reopen', from: ['closed'], to: 'running', by: ['publisher'] },
  ],
});

export type ProjectState = StateOf<typeof PROJECT_STATES>;
export type ProjectAction = ActionOf<typeof PROJECT_STATES>;

/** News, results and follow-up plans: written by staff, shown to everybody once published. */
export const PUBLICATION_STATES = table({
  start: { action: 'write', by: ['editor'] },
  initial: 'draft',
  states: ['draft', 'published', 'withdrawn'],
  transitions: [
    { action: 'publish', from: ['draft', 'withdrawn'], to: 'published', by: ['publisher'] },
    { action: 'withdraw', from: ['published'], to: 'withdrawn', by: ['publisher'] },
  ],
});

export type PublicationState = StateOf<typeof PUBLICATION_STATES>;
export type PublicationAction = ActionOf<typeof PUBLICATION_STATES>;
