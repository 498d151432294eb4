import { daysOfPeriod } from '@fivefold/domain';
import { useState } from 'react';
import { useText } from '../../messages/use-text.js';
import { SelectInput, TextInput } from '../../parts/fields.js';

export interface Days {
  readonly from: string;
  readonly to: string;
}

const ALL = 'all';
const OWN = 'own';

/** A year or quarter as it is said. */
export function periodWords(period: string): string {
  return period.replace('-', ' ');
}

/** Chooses one of the years and quarters that were told, or all of time. */
export function PeriodPicker({
  periods,
  period,
  onChange,
}: {
  periods: readonly string[];
  period: string | null;
  onChange: (period: string | null) => void;
}) {
  const t = useText();
  const known = period === null || periods.includes(period) ? periods : [period, ...periods];
  return (
    <SelectInput
      label={t('figures.period')}
      options={[
        { id: ALL, name: t('figures.allTime') },
        ...known.map((id) => ({ id, name: periodWords(id) })),
      ]}
      value={period ?? ALL}
      onChange={(id) => onChange(id === ALL ? null : id)}
    />
  );
}

/** Chooses a year, a quarter, or any days; whole periods are days as well. */
export function DaysPicker({
  periods,
  days,
  onChange,
}: {
  periods: readonly string[];
  days: Days | null;
  onChange: (days: Days | null) => void;
}) {
  const t = useText();
  const [isOwn, setOwn] = useState(false);
  const named = periods.find((each) => {
    const period = daysOfPeriod(each);
    return days !== null && period?.from === days.from && period.to === days.to;
  });
  const value = isOwn || (days !== null && named === undefined) ? OWN : (named ?? ALL);
  return (
    <div className="row figure-period">
      <SelectInput
        label={t('figures.period')}
        options={[
          { id: ALL, name: t('figures.allTime') },
          ...periods.map((id) => ({ id, name: periodWords(id) })),
          { id: OWN, name: t('figures.ownDays') },
        ]}
        value={value}
        onChange={(id) => {
          setOwn(id === OWN);
          if (id !== OWN) onChange(id === ALL ? null : daysOfPeriod(id));
        }}
      />
      {value === OWN && <OwnDays days={days} onChange={onChange} />}
    </div>
  );
}

function OwnDays({ days, onChange }: { days: Days | null; onChange: (days: Days) => void }) {
  const t = useText();
  const [from, setFrom] = useState(days?.from ?? '');
  const [to, setTo] = useState(days?.to ?? '');
  const isReversed = from !== '' && to !== '' && to < from;
  const set = (next: Days) => {
    setFrom(next.from);
    setTo(next.to);
    if (next.from !== '' && next.to !== '' && next.from <= next.to) onChange(next);
  };
  return (
    <>
      <TextInput
        label={t('figures.from')}
        type="date"
        value={from}
        onChange={(day) => set({ from: day, to })}
      />
      <TextInput
        label={t('figures.to')}
        type="date"
        value={to}
        onChange={(day) => set({ from, to: day })}
        isInvalid={isReversed}
        hint={isReversed ? t('figures.endsBefore') : undefined}
      />
    </>
  );
}
