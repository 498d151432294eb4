import { TOP_SCORE } from '@fivefold/domain';
import {
  Bar,
  BarChart,
  CartesianGrid,
  PolarAngleAxis,
  PolarGrid,
  PolarRadiusAxis,
  Radar,
  RadarChart,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';

/** One axis of the radar; shares 0 to 1. */
export interface RadarPart {
  readonly name: string;
  readonly share: number;
  readonly median: number | null;
}

/** The parts of a set as a radar, with the median of peers where there is one. */
export function PartsRadar({ parts, label }: { parts: readonly RadarPart[]; label: string }) {
  const hasMedian = parts.some((part) => part.median !== null);
  return (
    <div className="report-radar">
      <ResponsiveContainer width="100%" height="100%">
        <RadarChart data={[...parts]} outerRadius="56%" title={label} accessibilityLayer>
          <PolarGrid stroke="var(--line)" />
          {/* The width makes long names break instead of leaving the picture. */}
          <PolarAngleAxis dataKey="name" tick={{ fill: 'var(--ink-soft)', fontSize: 12, width: 88 }} />
          <PolarRadiusAxis domain={[0, 1]} tick={false} axisLine={false} />
          {hasMedian && (
            <Radar
              dataKey="median"
              stroke="var(--ink-faint)"
              strokeDasharray="5 4"
              fill="none"
              isAnimationActive={false}
            />
          )}
          <Radar
            dataKey="share"
            stroke="var(--accent)"
            fill="var(--accent)"
            fillOpacity={0.2}
            isAnimationActive={false}
          />
        </RadarChart>
      </ResponsiveContainer>
    </div>
  );
}

/** One bar: whole scores. */
export interface ScoreRow {
  readonly name: string;
  readonly score: number;
  readonly threshold: number | null;
  readonly needsImprovement: boolean;
}

/** Scores as bars with a mark at each threshold; what needs improvement has another colour. */
export function ScoreBars({ rows, label }: { rows: readonly ScoreRow[]; label: string }) {
  return (
    <div style={{ height: `${rows.length * 2.3 + 2}rem` }}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          data={[...rows]}
          layout="vertical"
          title={label}
          accessibilityLayer
          margin={{ top: 0, right: 12, bottom: 0, left: 0 }}
        >
          <CartesianGrid horizontal={false} stroke="var(--line)" />
          <XAxis
            type="number"
            domain={[0, TOP_SCORE]}
            ticks={[0, 1, 2, 3, 4]}
            stroke="var(--line-strong)"
            tick={{ fill: 'var(--ink-soft)', fontSize: 12 }}
          />
          <YAxis
            type="category"
            dataKey="name"
            width={172}
            interval={0}
            tickLine={false}
            stroke="var(--line-strong)"
            tick={{ fill: 'var(--ink-soft)', fontSize: 12 }}
          />
          <Bar
            dataKey="score"
            background={{ fill: 'transparent' }}
            isAnimationActive={false}
            shape={ScoreBar}
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly background?: { readonly x?: number | null; readonly width?: number | null };
  readonly payload?: ScoreRow;
}

function ScoreBar({ x, y, width, height, background, payload }: Drawn) {
  const mark = payload?.threshold ?? null;
  const at = (background?.x ?? x) + ((background?.width ?? 0) * (mark ?? 0)) / TOP_SCORE;
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        fill={payload?.needsImprovement ? 'var(--report-below)' : 'var(--accent)'}
      />
      {mark !== null && (
        <line x1={at} x2={at} y1={y - 3} y2={y + height + 3} stroke="var(--ink)" strokeWidth={3} />
      )}
    </g>
  );
}
