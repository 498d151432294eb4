import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  DUE_WAYS,
  EMPTY_MILESTONE,
  leftMinor,
  milestonesProblem,
  toMilestoneInput,
  typedMilestone,
} from './milestone-inputs.js';

const milestone = fc.record({
  title: fc.constantFrom('Plan', 'Pilot', 'Hand-over'),
  due: fc.constantFrom(...DUE_WAYS),
  dueOn: fc.constantFrom('2027-03-01', '2027-04-01'),
  dueInDays: fc.nat(3650),
  amountMinor: fc.nat(1_000_000),
});

describe('milestones of a quote as they are typed', () => {
  it('can be sent when their amounts sum to the total, and not when one of them is off', () => {
    fc.assert(
      fc.property(fc.array(milestone, { minLength: 1, maxLength: 20 }), fc.nat(), (typed, pick) => {
        const total = typed.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        expect(leftMinor(typed, total)).toBe(0);
        expect(milestonesProblem(typed, total)).toBeNull();
        expect(milestonesProblem(typed, total + 1)).toBe('uneven');
        const at = pick % typed.length;
        const without = typed.map((one, index) => (index === at ? { ...one, amountMinor: null } : one));
        expect(milestonesProblem(without, total)).toBe(typed.length > 1 ? 'uneven' : null);
        const none = typed.map((one) => ({ ...one, amountMinor: null }));
        expect(leftMinor(none, total)).toBeNull();
        expect(milestonesProblem(none, total)).toBeNull();
      }),
    );
  });

  it('say their day in one way, and come back as they were sent', () => {
    fc.assert(
      fc.property(milestone, (typed) => {
        const { amountMinor, ...sent } = toMilestoneInput(typed);
        expect(sent.dueOn !== null && sent.dueInDays !== null).toBe(false);
        const back = typedMilestone({ ...sent, amount: { amountMinor: amountMinor ?? 0 } });
        expect(toMilestoneInput(back)).toEqual(toMilestoneInput(typed));
      }),
    );
  });

  it('need words, and the day that was chosen', () => {
    expect(milestonesProblem([], 100)).toBeNull();
    expect(milestonesProblem([{ ...EMPTY_MILESTONE, title: ' ' }], 100)).toBe('incomplete');
    expect(milestonesProblem([{ ...EMPTY_MILESTONE, title: 'All', due: 'DAY' }], 100)).toBe('incomplete');
    expect(milestonesProblem([{ ...EMPTY_MILESTONE, title: 'All', due: 'DAYS' }], 100)).toBe('incomplete');
    expect(milestonesProblem([{ ...EMPTY_MILESTONE, title: 'All' }], 100)).toBeNull();
  });
});
