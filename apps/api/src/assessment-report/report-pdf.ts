import { TOP_SCORE } from '@fivefold/domain';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import {
  dayText,
  type DocumentLanguage,
  numberText,
  pdfChart,
  pdfPaper,
  pdfRight,
  pdfSection,
  pdfTable,
  percentText,
  renderPdf,
} from '../documents/index.js';
import { nameIn, type Report, type ReportedIndicator } from './report.js';
import { radarChart, scoreChart } from './report-charts.js';
import { REPORT_WORDS, type ReportWords } from './report-texts.js';

/**
 * The report as PDF on A4, in `language`: a page of results, then exactly five sections. Every chart has its table beside it. The same
 * report gives the same bytes.
 * Cost about 0.2 s of one core; the first one loads the charts.
 */
export async function reportPdf(report: Report, language: DocumentLanguage): Promise<Buffer> {
  const words = REPORT_WORDS[language];
  const sections = await Promise.all(
    report.sections.map(async ({ key, share, indicators }, at): Promise<Content[]> => {
      const heading = pdfSection(`${at + 1}. ${words.sections[key]}: ${percentText(share, language)}`);
      if (indicators.length === 0) return [heading];
      const chart = pdfChart(await scoreChart(indicators, words, language));
      // The heading goes to the next page with its chart.
      return [{ stack: [heading, chart], unbreakable: true }, indicatorTable(indicators, words, language)];
    }),
  );
  return renderPdf(
    pdfPaper({
      title: `${words.title}: ${report.clusterName}`,
      author: report.clusterName,
      language,
      madeAt: new Date(`${report.day}T00:00:00Z`),
      foot: `${report.clusterName}, ${dayText(report.day, language)}`,
      content: [
        ...results(report, words, language),
        pdfChart(await radarChart(report, words, language)),
        partTable(report, words, language),
        peerTable(report, words, language),
        ...progress(report, words, language),
        ...sections.flat(),
        pdfSection(`5. ${words.sections.improvements}`),
        report.improvements.length === 0
          ? { text: words.noImprovements }
          : indicatorTable(report.improvements, words, language),
      ],
    }),
  );
}

function results(report: Report, words: ReportWords, language: DocumentLanguage): Content[] {
  const { set, totalShare } = report;
  const wanted =
    set.passingShare === null ? '' : ` (${words.wanted}: ${percentText(set.passingShare, language)})`;
  return [
    { text: words.title, style: 'title' },
    { text: report.clusterName, fontSize: 13, bold: true },
    { text: `${nameIn(set.names, language)} ${set.number} · ${dayText(report.day, language)}` },
    ...(report.revision > 1 ? [{ text: `${words.correction} ${report.revision - 1}` }] : []),
    ...(report.state === 'closed' ? [] : [{ text: words.notClosed, bold: true }]),
    {
      text: `${words.total}: ${percentText(totalShare, language)}${wanted}`,
      fontSize: 13,
      margin: [0, 8, 0, 2],
    },
    ...(report.reached === null ? [] : [{ text: report.reached ? words.reached : words.notReached }]),
    { text: nameIn(set.note, language) || words.noLabel, style: 'small', margin: [0, 4, 0, 4] },
    ...(report.summary === null || report.summary === ''
      ? []
      : [{ text: report.summary, margin: [0, 4, 0, 4] } satisfies Content]),
  ];
}

function partTable({ parts, peers }: Report, words: ReportWords, language: DocumentLanguage): Content {
  const shown = peers.filter(({ median }) => median !== null).map(({ group }) => group);
  return pdfTable(
    ['*', 'auto', ...shown.map(() => 'auto')],
    [words.part, words.own, ...shown.map((group) => `${words.median}: ${words.groups[group]}`)],
    parts.map(({ names, share, medians }): TableCell[] => [
      nameIn(names, language),
      pdfRight(percentText(share, language)),
      ...shown.map((group) => {
        const median = medians.find((each) => each.peers === group)?.median;
        return pdfRight(median === undefined ? '–' : percentText(median, language));
      }),
    ]),
  );
}

function peerTable({ peers }: Report, words: ReportWords, language: DocumentLanguage): Content {
  return {
    margin: [0, 10, 0, 0],
    stack: [
      pdfTable(
        ['*', 'auto', 'auto'],
        [words.clusters, '', words.median],
        peers.map(({ group, clusters, median }): TableCell[] => [
          words.groups[group],
          pdfRight(clusters === null ? words.tooFew : numberText(clusters, language)),
          pdfRight(median === null ? '–' : percentText(median, language)),
        ]),
      ),
    ],
  };
}

/** Part of the results: what has changed, beside the five sections. */
function progress(report: Report, words: ReportWords, language: DocumentLanguage): Content[] {
  if (report.progress === null) return [];
  const { since, before, changes, improved, enough } = report.progress;
  return [
    { text: words.progress, bold: true, margin: [0, 10, 0, 2] },
    { text: `${words.since}: ${dayText(since, language)}` },
    {
      text: `${words.total}: ${words.before} ${percentText(before, language)}, ${words.now} ${percentText(report.totalShare, language)}`,
    },
    {
      text: `${words.improved}: ${improved} (${enough ? words.enough : words.notEnough})`,
      margin: [0, 0, 0, 4],
    },
    pdfTable(
      ['*', 'auto', 'auto'],
      [words.indicator, words.before, words.now],
      changes.map(({ names, before: was, now }): TableCell[] => [
        nameIn(names, language),
        pdfRight(String(was)),
        pdfRight(String(now)),
      ]),
    ),
  ];
}

function indicatorTable(
  indicators: readonly ReportedIndicator[],
  words: ReportWords,
  language: DocumentLanguage,
): Content {
  return pdfTable(
    ['*', 'auto', 'auto', 'auto'],
    [words.indicator, `${words.score} (0–${TOP_SCORE})`, words.self, words.threshold],
    indicators.map(({ names, score, selfScore, threshold, words: said, needsImprovement }): TableCell[] => [
      {
        stack: [
          { text: nameIn(names, language), bold: needsImprovement },
          ...(said === '' ? [] : [{ text: said, style: 'small' }]),
        ],
      },
      pdfRight(String(score)),
      pdfRight(selfScore === null ? '–' : String(selfScore)),
      pdfRight(threshold === null ? '–' : String(threshold)),
    ]),
  );
}
