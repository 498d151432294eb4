import { addDays, type CapacityCalendar, type Per, weekTotal } from '@fivefold/domain';
import type { CapacityPlanPartsFragment, ChangeCapacityPlanInput } from '../../graphql/operations.js';
import type { CapacityWeek } from '../../parts/week-capacity.js';

/** A range as a person writes it: `last` is its last day. A row that is not filled in has empty texts. */
interface Range {
  readonly first: string;
  readonly last: string;
  readonly note: string;
}
export interface SeasonDraft extends Range {
  readonly capacityId: string;
  readonly quantity: number | null;
}

/** The plan as it stands in the form. */
export interface CapacityDraft {
  readonly seasons: readonly SeasonDraft[];
  readonly blackouts: readonly Range[];
  /** `HH:MM`. */
  readonly opens: string;
  readonly closes: string;
  readonly weekdays: readonly number[];
}

export function toDraft(plan: CapacityPlanPartsFragment): CapacityDraft {
  return {
    seasons: plan.capacities.flatMap(({ id, seasons }) =>
      seasons.map(({ from, to, quantity, note }) => ({
        capacityId: id,
        first: from,
        last: addDays(to, -1),
        quantity,
        note,
      })),
    ),
    blackouts: plan.blackouts.map(({ from, to, note }) => ({ first: from, last: addDays(to, -1), note })),
    opens: clock(plan.opening.opensMinute),
    closes: clock(plan.opening.closesMinute),
    weekdays: plan.opening.weekdays,
  };
}

/** What is sent; a row without both days is left out. */
export function toInput(
  draft: CapacityDraft,
  { serviceId, version, slotMinutes }: CapacityPlanPartsFragment,
): ChangeCapacityPlanInput {
  return {
    serviceId,
    version,
    seasons: draft.seasons.filter(isFilled).map(({ capacityId, quantity, ...range }) => ({
      capacityId,
      quantity: quantity ?? 0,
      ...toRange(range),
    })),
    blackouts: draft.blackouts.filter(isFilled).map(toRange),
    ...(slotMinutes !== null && {
      opening: {
        opensMinute: minutes(draft.opens),
        closesMinute: minutes(draft.closes),
        weekdays: [...draft.weekdays],
      },
    }),
  };
}

/** The weeks of a capacity as they would be with this draft: what is taken stays taken. */
export function previewWeeks(
  draft: CapacityDraft,
  capacity: CapacityPlanPartsFragment['capacities'][number],
  weeks: readonly CapacityWeek[],
): CapacityWeek[] {
  const calendar: CapacityCalendar = {
    per: (capacity.capacity.period?.toLowerCase() ?? 'moment') as Per,
    quantity: capacity.capacity.qty,
    seasons: draft.seasons
      .filter((season) => season.capacityId === capacity.id && isFilled(season))
      .map((season) => ({ ...toRange(season), quantity: season.quantity ?? 0 })),
    blackouts: draft.blackouts.filter(isFilled).map(toRange),
  };
  return weeks.map((week) => {
    const { total, closedDays } = weekTotal(calendar, week.from);
    return { ...week, total, closedDays, free: Math.max(0, total - (week.total - week.free)) };
  });
}

function isFilled({ first, last }: Range): boolean {
  return first !== '' && last !== '';
}

function toRange({ first, last, note }: Range): { from: string; to: string; note: string } {
  return { from: first, to: addDays(last, 1), note };
}

function clock(minute: number): string {
  const hours = Math.floor(minute / 60);
  return `${String(hours % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

function minutes(text: string): number {
  const [hours = 0, rest = 0] = text.split(':').map(Number);
  return hours * 60 + rest || 1440;
}
