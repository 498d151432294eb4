import { type ActionOf, type StateOf, table } from './table.js';

/**
 * A version of a service. A version with a publication date ahead waits as `scheduled`; an edit of a published service makes
 * the next version, and the present one serves until the swap.
 */
export const SERVICE_STATES = table({
  start: { action: 'create', by: ['editor', 'publisher'] },
  initial: 'draft',
  states: ['draft', 'in_review', 'scheduled', 'published', 'superseded', 'suspended', 'retired'],
  transitions: [
    { action: 'edit', from: ['draft'], to: 'draft', by: ['editor', 'publisher'] },
    { action: 'submit', from: ['draft'], to: 'in_review', by: ['editor', 'publisher'], guards: ['complete'] },
    {
      action: 'send_back',
      from: ['in_review'],
      to: 'draft',
      by: ['publisher', 'operator'],
      guards: ['reason_given'],
    },
    // The clock sends back what may not be published on its day.
    {
      action: 'send_back',
      from: ['scheduled'],
      to: 'draft',
      by: ['publisher', 'operator', 'clock'],
      guards: ['reason_given'],
    },
    {
      action: 'publish',
      from: ['in_review'],
      to: 'published',
      by: ['publisher', 'operator'],
      guards: ['four_eyes', 'complete', 'certificates_in_date', 'own_suspension'],
    },
    {
      action: 'schedule',
      from: ['in_review'],
      to: 'scheduled',
      by: ['publisher', 'operator'],
      guards: ['four_eyes', 'complete', 'day_ahead', 'own_suspension'],
    },
    {
      action: 'release',
      from: ['scheduled'],
      to: 'published',
      by: ['clock'],
      guards: ['complete', 'certificates_in_date', 'own_suspension'],
    },
    {
      action: 'supersede',
      from: ['published', 'suspended'],
      to: 'superseded',
      by: ['publisher', 'operator', 'clock'],
    },
    {
      action: 'suspend',
      from: ['published'],
      to: 'suspended',
      by: ['publisher', 'operator', 'clock'],
      guards: ['reason_given'],
    },
    {
      action: 'appeal',
      from: ['suspended'],
      to: 'suspended',
      by: ['publisher'],
      guards: ['reason_given', 'operator_suspended'],
    },
    {
      action: 'uphold',
      from: ['suspended'],
      to: 'suspended',
      by: ['operator'],
      guards: ['reason_given', 'appealed'],
    },
    {
      action: 'reinstate',
      from: ['suspended'],
      to: 'published',
      by: ['publisher', 'operator'],
      guards: ['own_suspension', 'certificates_in_date'],
    },
    { action: 'confirm', from: ['published'], to: 'published', by: ['publisher'] },
    // With the version that serves goes the one that is worked on.
    {
      action: 'retire',
      from: ['draft', 'in_review', 'scheduled', 'published', 'suspended'],
      to: 'retired',
      by: ['publisher', 'operator'],
      guards: ['reason_given'],
    },
  ],
});

export type ServiceState = StateOf<typeof SERVICE_STATES>;
export type ServiceAction = ActionOf<typeof SERVICE_STATES>;
