import { addDays, DomainError } from '@fivefold/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { QuoteMilestoneInput } from './quote.input.js';
import { planMilestones, readMilestones } from './quote-milestones.js';

const DAY = '2027-03-01';
const amounts = fc.array(fc.nat(1_000_000_000), { minLength: 1, maxLength: 20 });
const due = fc.oneof(
  fc.constant({}),
  fc.record({ dueInDays: fc.nat(3650) }),
  fc.record({ dueOn: fc.nat(3650).map((days) => addDays(DAY, days)) }),
);
const milestones = fc.array(due, { maxLength: 20 });

/** Parts of the work with these amounts, or without where there are none. */
const withAmounts = (stated: readonly (number | null)[]): QuoteMilestoneInput[] =>
  stated.map((amountMinor, at) => ({ title: `Part ${at}`, amountMinor }));
const sumOf = (parts: readonly { amountMinor: number | null }[]) =>
  parts.reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0);
const codeOf = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as DomainError).code;
  }
};

describe('proposed milestones', () => {
  it('become an agreement whose amounts sum to the total, with amounts and without', () => {
    fc.assert(
      fc.property(milestones, amounts, fc.boolean(), (parts, stated, isStated) => {
        const typed = parts.map((part, at) => ({
          title: ` Part ${at} `,
          ...part,
          amountMinor: isStated ? (stated[at] ?? 0) : null,
        }));
        const total = isStated ? sumOf(typed) : stated[0]!;
        const planned = planMilestones(readMilestones(typed, total), total, DAY);
        expect(planned.map(({ title }) => title)).toEqual(parts.map((_, at) => `Part ${at}`));
        if (planned.length > 0) expect(sumOf(planned)).toBe(total);
        for (const [at, { plannedOn }] of planned.entries()) {
          const { dueOn = null, dueInDays } = parts[at] as QuoteMilestoneInput;
          expect(plannedOn).toBe(typeof dueInDays === 'number' ? addDays(DAY, dueInDays) : dueOn);
        }
      }),
    );
  });

  it('are refused when their amounts miss the total by anything', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: -1000, max: 1000 }), (stated, off) => {
        const total = sumOf(withAmounts(stated) as { amountMinor: number }[]);
        expect(codeOf(() => readMilestones(withAmounts(stated), total + off))).toBe(
          off === 0 ? null : 'MILESTONES_UNEVEN',
        );
      }),
    );
  });

  it('are refused when only some state an amount, or one states its day twice', () => {
    expect(codeOf(() => readMilestones(withAmounts([100, null]), 100))).toBe('INPUT_INVALID');
    expect(codeOf(() => readMilestones(withAmounts([null, 0]), 100))).toBe('INPUT_INVALID');
    expect(codeOf(() => readMilestones([{ title: 'All', dueOn: DAY, dueInDays: 0 }], 100))).toBe(
      'INPUT_INVALID',
    );
  });
});
