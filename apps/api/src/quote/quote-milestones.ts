import { addDays, DomainError } from '@fivefold/domain';
import type { StoredQuoteMilestone } from './quote.entity.js';
import type { QuoteMilestoneInput } from './quote.input.js';
import { invalid } from './quote-lines.js';

/** What an agreement plans from one proposed milestone. */
export interface PlannedMilestone {
  readonly title: string;
  /** `YYYY-MM-DD`; null while no day is planned. */
  readonly plannedOn: string | null;
  readonly amountMinor: number;
}

/**
 * The milestones that an offer proposes, in their order.
 *
 * @param totalMinor net total of the offer
 * @throws DomainError INPUT_INVALID with the path: a day beside a number of days, an amount for some only; MILESTONES_UNEVEN where
 * the amounts miss the total
 */
export function readMilestones(
  milestones: readonly QuoteMilestoneInput[],
  totalMinor: number,
): StoredQuoteMilestone[] {
  const read = milestones.map(({ title, dueOn, dueInDays, amountMinor }, at) => {
    if (dueOn && typeof dueInDays === 'number')
      throw invalid('dueInDays', 'Either a day or a number of days.', [
        'input',
        'milestones',
        String(at),
        'dueInDays',
      ]);
    return {
      title: title.trim(),
      dueOn: dueOn ?? null,
      dueInDays: dueInDays ?? null,
      amountMinor: amountMinor ?? null,
    };
  });
  const missing = read.findIndex(({ amountMinor }) => amountMinor === null);
  const stated = read.flatMap(({ amountMinor }) => (amountMinor === null ? [] : [{ amountMinor }]));
  if (stated.length === 0) return read;
  if (missing >= 0)
    throw invalid('amountMinor', 'An amount for each milestone, or for none.', [
      'input',
      'milestones',
      String(missing),
      'amountMinor',
    ]);
  const refusal = sumsToTotal(stated, totalMinor);
  if (refusal) throw refusal;
  return read;
}

/**
 * The milestones with which an agreement begins: days counted from the acceptance, amounts that sum to the total. Where the offer
 * states no amounts, the whole total falls to the last, with which the work is done.
 *
 * @param acceptedOn day of the acceptance, `YYYY-MM-DD`
 */
export function planMilestones(
  proposed: readonly StoredQuoteMilestone[],
  totalMinor: number,
  acceptedOn: string,
): PlannedMilestone[] {
  return proposed.map(({ title, dueOn, dueInDays, amountMinor }, at) => ({
    title,
    plannedOn: dueInDays === null ? dueOn : addDays(acceptedOn, dueInDays),
    amountMinor: amountMinor ?? (at === proposed.length - 1 ? totalMinor : 0),
  }));
}

/** The guard `sums_to_total`: MILESTONES_UNEVEN unless the amounts sum exactly to the total, in minor units. */
export function sumsToTotal(
  milestones: readonly { readonly amountMinor: number }[],
  totalMinor: number,
): DomainError | null {
  const sum = milestones.reduce((total, { amountMinor }) => total + BigInt(amountMinor), 0n);
  return sum === BigInt(totalMinor)
    ? null
    : new DomainError(
        'MILESTONES_UNEVEN',
        { sum: String(sum), total: totalMinor },
        { path: ['input', 'milestones'] },
      );
}
