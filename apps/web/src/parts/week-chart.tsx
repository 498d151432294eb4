import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormat } from '../messages/use-format.js';
import { useText } from '../messages/use-text.js';
import type { CapacityWeek } from './week-capacity.js';

/** The bars of {@link WeekCapacity}; fetched by itself, since drawing needs a library that reading does not. */
export function WeekChart({ weeks, label }: { weeks: readonly CapacityWeek[]; label: string }) {
  const t = useText();
  const format = useFormat();
  const rows = weeks.map((week) => ({
    ...week,
    name: t('capacity.weekShort', { number: Number(week.week.slice(-2)) }),
    taken: Math.max(0, week.total - week.free),
  }));
  return (
    <div className="week-chart">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={rows}
          accessibilityLayer
          title={label}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="name" tickLine={false} stroke="var(--line-strong)" />
          <YAxis
            allowDecimals={false}
            width={48}
            tickLine={false}
            stroke="var(--line-strong)"
            tickFormatter={format.number}
          />
          <Tooltip
            cursor={{ fill: 'var(--surface-sunk)' }}
            content={({ active, payload }) => {
              const week = payload[0]?.payload as (typeof rows)[number] | undefined;
              if (!active || !week) return null;
              return (
                <div className="week-tip">
                  <strong>{t('capacity.weekFrom', { week: week.name, date: format.day(week.from) })}</strong>
                  <p>
                    {t('capacity.freeOf', {
                      free: format.number(week.free),
                      total: format.number(week.total),
                    })}
                  </p>
                  {week.closedDays > 0 && <p>{t('capacity.closedDays', { days: week.closedDays })}</p>}
                </div>
              );
            }}
          />
          <Bar dataKey="free" stackId="all" fill="var(--accent)" isAnimationActive={false} />
          <Bar
            dataKey="taken"
            stackId="all"
            fill="var(--line-strong)"
            isAnimationActive={false}
            radius={[3, 3, 0, 0]}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
