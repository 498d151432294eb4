import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  DUE_WAYS,
  EMPTY_MILESTONE,
  leftMinor,
  milestoneProblems,
  toMilestoneInput,
  typedMilestone,
  type TypedMilestone,
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
        expect(milestoneProblems(typed, total)).toEqual([]);
        const uneven = (at: number) => [{ field: `milestones.${at}.amountMinor`, problem: 'uneven' }];
        expect(milestoneProblems(typed, total + 1)).toEqual(uneven(typed.length - 1));
        const at = pick % typed.length;
        const without = typed.map((one, index) => (index === at ? { ...one, amountMinor: null } : one));
        expect(milestoneProblems(without, total)).toEqual(typed.length > 1 ? uneven(at) : []);
        const none = typed.map((one) => ({ ...one, amountMinor: null }));
        expect(leftMinor(none, total)).toBeNull();
        expect(milestoneProblems(none, total)).toEqual([]);
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
    const wrong = (part: Partial<TypedMilestone>) =>
      milestoneProblems([{ ...EMPTY_MILESTONE, title: 'All', ...part }], 100).map(({ field }) => field);
    expect(milestoneProblems([], 100)).toEqual([]);
    expect(wrong({})).toEqual([]);
    expect(wrong({ title: ' ' })).toEqual(['milestones.0.title']);
    expect(wrong({ due: 'DAY' })).toEqual(['milestones.0.dueOn']);
    expect(wrong({ title: '', due: 'DAYS' })).toEqual(['milestones.0.title', 'milestones.0.dueInDays']);
  });
});
