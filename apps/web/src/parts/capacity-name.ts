import type { CapacityKind, Period } from '../graphql/operations.js';
import type { Period as PeriodKey } from '@fivefold/domain';
import { useFormat } from '../messages/use-format.js';
import { useText } from '../messages/use-text.js';
import { useWords } from '../messages/words.js';

interface ShownCapacity {
  readonly kind: CapacityKind;
  readonly unit: string;
  readonly qty: number;
  readonly period: Period | null;
}

/** Words for a capacity: `260 × EUR pallet`, or `3 × project per month`. */
export function useCapacityName(): (capacity: ShownCapacity) => string {
  const t = useText();
  const words = useWords();
  const format = useFormat();
  return ({ unit, qty, period }) => {
    const amount = `${format.number(qty)} × ${words.unit(unit)}`;
    const key = period?.toLowerCase() as PeriodKey | undefined;
    return key ? t('clause.perPeriod', { amount, period: t(`period.${key}`) }) : amount;
  };
}
