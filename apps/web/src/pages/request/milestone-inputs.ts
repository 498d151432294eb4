import type { QuoteProblem } from './quote-lines.js';

/** How the day of a milestone is said. */
export const DUE_WAYS = ['NONE', 'DAY', 'DAYS'] as const;
export type DueWay = (typeof DUE_WAYS)[number];

/** A milestone of a quote as it is typed; null is not filled in. */
export interface TypedMilestone {
  readonly title: string;
  readonly due: DueWay;
  /** YYYY-MM-DD; counts where `due` is DAY. */
  readonly dueOn: string;
  /** Days after the acceptance; counts where `due` is DAYS. */
  readonly dueInDays: number | null;
  readonly amountMinor: number | null;
}

export const EMPTY_MILESTONE: TypedMilestone = {
  title: '',
  due: 'NONE',
  dueOn: '',
  dueInDays: null,
  amountMinor: null,
};

/** What is left of the total, in minor units: below 0 where the amounts exceed it. Null while no milestone has an amount. */
export function leftMinor(milestones: readonly TypedMilestone[], totalMinor: number): number | null {
  const stated = milestones.filter(({ amountMinor }) => amountMinor !== null);
  if (stated.length === 0) return null;
  return stated.reduce((left, { amountMinor }) => left - (amountMinor ?? 0), totalMinor);
}

/** What is wrong with the milestones, in the order of their fields: words or a chosen day are missing, or the amounts are not all there or miss the total. */
export function milestoneProblems(milestones: readonly TypedMilestone[], totalMinor: number): QuoteProblem[] {
  const found = milestones.flatMap(({ title, due, dueOn, dueInDays }, at) =>
    [
      title.trim() === '' && 'title',
      due === 'DAY' && dueOn === '' && 'dueOn',
      due === 'DAYS' && dueInDays === null && 'dueInDays',
    ]
      .filter((name) => name !== false)
      .map((name): QuoteProblem => ({ field: `milestones.${at}.${name}`, problem: 'missing' })),
  );
  const left = leftMinor(milestones, totalMinor);
  if (left === null) return found;
  const empty = milestones.findIndex(({ amountMinor }) => amountMinor === null);
  if (left === 0 && empty === -1) return found;
  const at = empty === -1 ? milestones.length - 1 : empty;
  return [...found, { field: `milestones.${at}.amountMinor`, problem: 'uneven' }];
}

/** What the API takes of a milestone. */
export function toMilestoneInput({ title, due, dueOn, dueInDays, amountMinor }: TypedMilestone) {
  return {
    title: title.trim(),
    dueOn: due === 'DAY' ? dueOn : null,
    dueInDays: due === 'DAYS' ? dueInDays : null,
    amountMinor,
  };
}

/** A milestone that was sent or kept, to be written on. */
export function typedMilestone(sent: {
  readonly title: string;
  readonly dueOn: string | null;
  readonly dueInDays: number | null;
  readonly amount: { readonly amountMinor: number } | null;
}): TypedMilestone {
  const { title, dueOn, dueInDays, amount } = sent;
  return {
    title,
    due: dueOn !== null ? 'DAY' : dueInDays !== null ? 'DAYS' : 'NONE',
    dueOn: dueOn ?? '',
    dueInDays,
    amountMinor: amount?.amountMinor ?? null,
  };
}
