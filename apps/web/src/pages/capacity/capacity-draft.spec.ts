import { describe, expect, it } from '@jest/globals';
import type { CapacityPlanPartsFragment } from '../../graphql/operations.js';
import { previewWeeks, toDraft, toInput } from './capacity-draft.js';

const PLAN = {
  serviceId: 's',
  version: 3,
  slotMinutes: 30,
  actions: ['change'],
  capacities: [
    {
      id: 'c',
      capacity: { kind: 'STOCK', unit: 'EUR_PALLET', qty: 100, period: null },
      seasons: [{ from: '2026-12-01', to: '2026-12-15', quantity: 40, note: 'x' }],
    },
  ],
  blackouts: [{ from: '2026-12-24', to: '2026-12-27', note: '' }],
  opening: { opensMinute: 480, closesMinute: 1440, weekdays: [1, 2], timeZone: 'Europe/Riga' },
  history: [],
  service: null,
} as unknown as CapacityPlanPartsFragment;

describe('the draft of a plan', () => {
  it('shows the last day of a range, and sends back what it was given', () => {
    const draft = toDraft(PLAN);
    expect(draft.seasons[0]).toMatchObject({ first: '2026-12-01', last: '2026-12-14' });
    expect(toInput(draft, PLAN)).toEqual({
      serviceId: 's',
      version: 3,
      seasons: [{ capacityId: 'c', quantity: 40, from: '2026-12-01', to: '2026-12-15', note: 'x' }],
      blackouts: PLAN.blackouts,
      opening: { opensMinute: 480, closesMinute: 1440, weekdays: [1, 2] },
    });
  });

  it('leaves out rows that are not filled in', () => {
    const draft = { ...toDraft(PLAN), blackouts: [{ first: '2027-01-01', last: '', note: '' }] };
    expect(toInput(draft, PLAN).blackouts).toEqual([]);
  });

  it('previews totals while what is taken stays taken', () => {
    const week = { week: '2026-W49', from: '2026-11-30', total: 100, free: 70, closedDays: 0 };
    const [shown] = previewWeeks(toDraft(PLAN), PLAN.capacities[0]!, [week]);
    expect(shown).toMatchObject({ total: 40, free: 10, closedDays: 0 });
  });
});
