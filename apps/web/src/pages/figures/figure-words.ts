import { useIntl } from 'react-intl';
import { useSectors } from '../../data/sectors.js';
import type { FigurePartsFragment } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';

type Kpi = FigurePartsFragment['kpi'];
export type Group = FigurePartsFragment['total'];

/** Figures and their groups as they are said. */
export function useFigureWords() {
  const t = useText();
  const format = useFormat();
  const sectors = useSectors();
  const { locale } = useIntl();
  const countries = new Intl.DisplayNames([locale], { type: 'region' });
  const amount = (kpi: Kpi, value: number) =>
    t(`figures.value.${kpi.measure}`, { value: format.number(Math.round(value * 10) / 10) });
  return {
    /** A value with its unit, or why there is none. */
    value: (kpi: Kpi, { value, withheld }: Pick<Group, 'value' | 'withheld'>) => {
      if (withheld) return t(`figures.withheld.${withheld}`);
      return value === null ? '–' : amount(kpi, value);
    },
    amount,
    group: ({ dimension, group }: Pick<Group, 'dimension' | 'group'>) => {
      if (dimension === 'COUNTRY') return countries.of(group) ?? group;
      return dimension === 'SECTOR' ? sectors.name(group) : group.replace('-', ' ');
    },
    /** How it is computed, in one line. */
    formula: ({ counts, measure, only }: Kpi) =>
      [
        t(`figures.counts.${counts}`),
        t(`figures.measure.${measure}`),
        ...only.map((each) => t(`figures.only.${each}`)),
      ].join(' · '),
  };
}
