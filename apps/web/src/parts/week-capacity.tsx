import { lazy, Suspense } from 'react';
import { useFormat } from '../messages/use-format.js';
import { useText } from '../messages/use-text.js';

const WeekChart = lazy(async () => ({ default: (await import('./week-chart.js')).WeekChart }));

/** What one ISO week gives of a capacity. */
export interface CapacityWeek {
  readonly week: string;
  readonly from: string;
  readonly total: number;
  readonly free: number;
  readonly closedDays: number;
}

/** Free and taken capacity week by week as bars, with the same as a table for whoever does not look at pictures. */
export function WeekCapacity({ weeks, label }: { weeks: readonly CapacityWeek[]; label: string }) {
  const t = useText();
  const format = useFormat();
  return (
    <figure className="stack close">
      <figcaption className="group-label">{label}</figcaption>
      <Suspense fallback={<div className="week-chart" />}>
        <WeekChart weeks={weeks} label={label} />
      </Suspense>
      <p className="week-legend">
        <span style={{ '--swatch': 'var(--accent)' } as React.CSSProperties}>{t('capacity.free')}</span>
        <span style={{ '--swatch': 'var(--line-strong)' } as React.CSSProperties}>{t('capacity.taken')}</span>
        {weeks.some((week) => week.closedDays > 0) && (
          <span style={{ '--swatch': 'transparent' } as React.CSSProperties}>{t('capacity.closedHint')}</span>
        )}
      </p>
      <details>
        <summary>{t('capacity.asTable')}</summary>
        <table className="week-table">
          <caption className="visually-hidden">{label}</caption>
          <thead>
            <tr>
              <th scope="col">{t('capacity.week')}</th>
              <th scope="col">{t('capacity.free')}</th>
              <th scope="col">{t('capacity.total')}</th>
              <th scope="col">{t('capacity.closed')}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.week}>
                <th scope="row">
                  {week.week} <span className="faint">{format.day(week.from)}</span>
                </th>
                <td>{format.number(week.free)}</td>
                <td>{format.number(week.total)}</td>
                <td>{week.closedDays > 0 ? t('capacity.days', { days: week.closedDays }) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
