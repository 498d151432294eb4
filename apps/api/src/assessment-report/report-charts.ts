import { TOP_SCORE } from '@fivefold/domain';
import { chartSvg, type DocumentLanguage, PAGE_WIDTH_PT } from '../documents/index.js';
import { nameIn, nearestPeers, type Report, type ReportedIndicator } from './report.js';
import type { ReportWords } from './report-texts.js';

const LABEL_PX = 190;
const ROW_PX = 24;
const OWN = '#0072b2';
const BELOW = '#d55e00';
const PEER = '#767676';

/** The parts of the set as a radar, against the median of the nearest peer group that is large enough. In per cent. */
export function radarChart(report: Report, words: ReportWords, language: DocumentLanguage): Promise<string> {
  const group = nearestPeers(report);
  const percent = (share: number) => Math.round(share * 100);
  const own = { name: words.own, value: report.parts.map(({ share }) => percent(share)) };
  const peers = group && {
    name: `${words.median}: ${words.groups[group]}`,
    value: report.parts.map(({ medians }) =>
      percent(medians.find((each) => each.peers === group)?.median ?? 0),
    ),
    lineStyle: { type: 'dashed', color: PEER },
    itemStyle: { color: PEER },
    symbol: 'none',
  };
  return chartSvg(
    {
      legend: { bottom: 0, data: [own.name, ...(peers ? [peers.name] : [])] },
      radar: {
        radius: '62%',
        center: ['50%', '46%'],
        axisName: { color: '#222222' },
        indicator: report.parts.map(({ names }) => ({ name: nameIn(names, language), max: 100 })),
      },
      series: [
        {
          type: 'radar',
          data: [
            { ...own, areaStyle: { opacity: 0.2 }, lineStyle: { color: OWN }, itemStyle: { color: OWN } },
            ...(peers ? [peers] : []),
          ],
        },
      ],
    },
    { widthPx: PAGE_WIDTH_PT, heightPx: 300 },
  );
}

/** The scores of a section as bars, each with a mark at its threshold; what is below it stands out. */
export function scoreChart(
  indicators: readonly ReportedIndicator[],
  words: ReportWords,
  language: DocumentLanguage,
): Promise<string> {
  // The axis of names counts from below.
  const rows = indicators.toReversed();
  const thresholds = rows.flatMap(({ threshold }, at) => (threshold === null ? [] : [[threshold, at]]));
  return chartSvg(
    {
      grid: { left: LABEL_PX + 10, right: 16, top: 4, bottom: thresholds.length > 0 ? 44 : 24 },
      ...(thresholds.length > 0 ? { legend: { bottom: 0, data: [words.score, words.threshold] } } : {}),
      xAxis: { type: 'value', min: 0, max: TOP_SCORE, interval: 1 },
      yAxis: {
        type: 'category',
        data: rows.map(({ names }) => nameIn(names, language)),
        axisLabel: { width: LABEL_PX, overflow: 'truncate', color: '#222222', fontSize: 9, interval: 0 },
      },
      series: [
        {
          name: words.score,
          type: 'bar',
          barWidth: 10,
          itemStyle: { color: OWN },
          data: rows.map(({ score, needsImprovement }) => ({
            value: score,
            ...(needsImprovement ? { itemStyle: { color: BELOW } } : {}),
          })),
        },
        {
          name: words.threshold,
          type: 'scatter',
          symbol: 'rect',
          symbolSize: [3, 16],
          itemStyle: { color: '#222222' },
          data: thresholds,
        },
      ],
    },
    { widthPx: PAGE_WIDTH_PT, heightPx: ROW_PX * rows.length + 54 },
  );
}
