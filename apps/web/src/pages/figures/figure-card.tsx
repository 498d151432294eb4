import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { FigurePartsFragment } from '../../graphql/operations.js';
import { useFormat } from '../../messages/use-format.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { ScrollArea } from '../../parts/scroll-area.js';
import { type Group, useFigureWords } from './figure-words.js';

const DIMENSIONS = ['QUARTER', 'COUNTRY', 'SECTOR'] as const;

/** One figure: what it is, how far its target is, and each of its breakdowns as bars with their table. */
export function FigureCard({
  figure,
  isOfPeriod,
  onOpen,
}: {
  figure: FigurePartsFragment;
  /** Of some days alone: the target is one of all of time. */
  isOfPeriod: boolean;
  onOpen?: (group: Group) => void;
}) {
  const t = useText();
  const format = useFormat();
  const words = useFigureWords();
  const id = useId();
  const { kpi, total, figureGroups } = figure;
  // A time is the better the shorter it is.
  const isTime = kpi.measure === 'DAYS' || kpi.measure === 'HOURS';
  return (
    <section className="card stack figure-card" aria-labelledby={id}>
      <div className="row between">
        <h2 id={id}>{kpi.name}</h2>
        {onOpen && (
          <Button small onPress={() => onOpen(total)} aria-label={t('figures.openOf', { name: kpi.name })}>
            {t('figures.open')}
          </Button>
        )}
      </div>
      <p className="figure-value" data-withheld={total.withheld ?? undefined}>
        {words.value(kpi, total)}
      </p>
      {kpi.target !== null && !isOfPeriod && (
        <p className="small muted">
          {t(isTime ? 'figures.targetMost' : 'figures.target', {
            target: words.amount(kpi, kpi.target),
            day: kpi.targetOn ? format.day(kpi.targetOn) : '–',
          })}
          {!isTime && total.value !== null && (
            <meter className="figure-meter" min={0} max={kpi.target} value={total.value} aria-hidden />
          )}
        </p>
      )}
      <p className="small faint">
        {words.formula(kpi)} · {t('figures.keptBy', { name: kpi.owner.name })}
      </p>
      {DIMENSIONS.map((dimension) => {
        const groups = figureGroups.filter((each) => each.dimension === dimension);
        return (
          groups.length > 0 && <Breakdown key={dimension} figure={figure} groups={groups} onOpen={onOpen} />
        );
      })}
    </section>
  );
}

function Breakdown({
  figure: { kpi },
  groups,
  onOpen,
}: {
  figure: FigurePartsFragment;
  groups: readonly Group[];
  onOpen: ((group: Group) => void) | undefined;
}) {
  const t = useText();
  const words = useFigureWords();
  const dimension = groups[0]!.dimension;
  const title = t(`figures.by.${dimension}`);
  const bars = groups.flatMap((each) =>
    each.value === null ? [] : [{ name: words.group(each), value: Math.round(each.value * 10) / 10 }],
  );
  return (
    <div className="stack">
      {bars.length > 1 && (
        <div className="figure-chart" aria-hidden style={{ height: `${bars.length * 1.9 + 2}rem` }}>
          <ResponsiveContainer width="100%" height="100%">
            <BarChart
              data={bars}
              layout="vertical"
              accessibilityLayer={false}
              margin={{ top: 4, right: 24, bottom: 0, left: 0 }}
            >
              <CartesianGrid horizontal={false} stroke="var(--line)" />
              <XAxis type="number" tickLine={false} stroke="var(--line-strong)" />
              <YAxis
                type="category"
                dataKey="name"
                width={110}
                tickLine={false}
                stroke="var(--line-strong)"
              />
              <Bar dataKey="value" fill="var(--accent)" isAnimationActive={false} radius={[0, 3, 3, 0]} />
            </BarChart>
          </ResponsiveContainer>
        </div>
      )}
      <ScrollArea label={`${kpi.name}: ${title}`}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{t('figures.valueHead')}</th>
              {onOpen && <th scope="col">{t('figures.behind')}</th>}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.group}>
                <th scope="row">{words.group(group)}</th>
                <td>{words.value(kpi, group)}</td>
                {onOpen && (
                  <td>
                    <Button
                      small
                      look="quiet"
                      onPress={() => onOpen(group)}
                      aria-label={t('figures.openOf', { name: `${kpi.name}, ${words.group(group)}` })}
                    >
                      {group.counted}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </div>
  );
}
