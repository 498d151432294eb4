import { Bar, BarChart, CartesianGrid, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { ProjectPartsFragment } from '../../graphql/operations.js';

/** How much of each target is reached, in percent of it; the line is the target. The numbers stand in the table below. */
export function ResultsChart({
  results,
  label,
}: {
  results: ProjectPartsFragment['results'];
  label: string;
}) {
  const rows = results.map(({ title, share }) => ({ title, percent: Math.round((share ?? 0) * 100) }));
  const most = Math.max(100, ...rows.map(({ percent }) => percent));
  return (
    <div className="results-chart" style={{ height: `${rows.length * 2.6 + 2.5}rem` }}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={rows}
          layout="vertical"
          accessibilityLayer
          title={label}
          margin={{ top: 8, right: 24, bottom: 0, left: 0 }}
        >
          <CartesianGrid horizontal={false} stroke="var(--line)" />
          <XAxis type="number" domain={[0, most]} unit=" %" tickLine={false} stroke="var(--line-strong)" />
          <YAxis type="category" dataKey="title" width={220} tickLine={false} stroke="var(--line-strong)" />
          <ReferenceLine x={100} stroke="var(--ink)" strokeDasharray="4 3" />
          <Bar dataKey="percent" fill="var(--accent)" isAnimationActive={false} radius={[0, 3, 3, 0]} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
