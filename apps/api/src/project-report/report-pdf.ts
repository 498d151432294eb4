import { languageOfText } from '@fivefold/domain';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import {
  amountText,
  chartSvg,
  dayText,
  type DocumentLanguage,
  numberText,
  PAGE_WIDTH_PT,
  pdfChart,
  pdfPaper,
  pdfRight,
  pdfSection,
  pdfTable,
  percentText,
  renderPdf,
} from '../documents/index.js';
import { type ProjectReportWords, PROJECT_REPORT_WORDS } from './report-texts.js';
import type { ProjectReport } from './report.reads.js';

const LABEL_PX = 190;
const ROW_PX = 26;
const REACHED = '#0072b2';

/**
 * The report of a project as PDF on A4, in `language`; what people wrote stays in its own. Charts have their tables beside them, and
 * who is thanked for the money stands on the first page. The same report gives the same bytes.
 * Cost about 0.1 s of one core; the first one loads the charts.
 */
export async function projectReportPdf(report: ProjectReport, language: DocumentLanguage): Promise<Buffer> {
  const words = PROJECT_REPORT_WORDS[language];
  const { project, day, names } = report;
  return renderPdf(
    pdfPaper({
      title: `${words.title}: ${project.acronym}`,
      author: names.get(project.coordinator_org_id) ?? project.acronym,
      language,
      madeAt: new Date(`${day}T00:00:00Z`),
      foot: `${project.acronym}, ${dayText(day, language)}`,
      content: [
        ...head(report, words, language),
        ...(await results(report, words, language)),
        ...plan(report, words, language),
        ...(await money(report, words, language)),
        ...events(report, words, language),
        ...news(report, words, language),
      ],
    }),
  );
}

function head(report: ProjectReport, words: ProjectReportWords, language: DocumentLanguage): Content[] {
  const { project, periods, names, day } = report;
  const facts = [
    [words.coordinator, names.get(project.coordinator_org_id) ?? ''],
    ...periods.map((period, at) => [
      at === 0 ? words.period : words.otherPeriod,
      `${dayText(period.starts_on, language)} – ${dayText(period.ends_on, language)} (${period.source})`,
    ]),
    ...(project.programme ? [[words.programme, project.programme]] : []),
    ...(project.agreement_number ? [[words.agreement, project.agreement_number]] : []),
  ];
  const thanks = [project.acknowledgement, project.disclaimer].filter((line) => line !== null);
  return [
    { text: `${words.title} · ${dayText(day, language)} · ${words.states[project.state]}`, style: 'small' },
    { text: project.acronym, style: 'title' },
    { text: project.title, fontSize: 13, bold: true, margin: [0, 0, 0, 6] },
    ...(project.illustrative
      ? [{ text: words.illustrative, style: 'small', margin: [0, 0, 0, 6] } satisfies Content]
      : []),
    ...(project.summary === '' ? [] : [{ text: project.summary, margin: [0, 0, 0, 8] } satisfies Content]),
    {
      layout: 'noBorders',
      table: {
        widths: [110, '*'],
        body: facts.map(([name, said]): TableCell[] => [{ text: name!, bold: true }, said!]),
      },
    },
    ...(thanks.length === 0
      ? []
      : [
          {
            margin: [0, 10, 0, 0],
            layout: {
              hLineWidth: () => 0,
              vLineWidth: () => 0,
              paddingLeft: () => 8,
              paddingTop: () => 6,
              paddingBottom: () => 6,
            },
            table: {
              widths: ['*'],
              body: [
                [{ stack: thanks.map((text) => ({ text, margin: [0, 1, 0, 1] })), fillColor: '#eef1f4' }],
              ],
            },
          } satisfies Content,
        ]),
  ];
}

/** Target against actual. */
async function results(
  report: ProjectReport,
  words: ProjectReportWords,
  language: DocumentLanguage,
): Promise<Content[]> {
  if (report.results.length === 0) return [];
  const rows = report.results.map((result) => {
    const actual = result.reports[0]?.value ?? null;
    return { ...result, actual, share: actual === null ? null : actual / result.target };
  });
  const number = (value: number) => numberText(value, language);
  return [
    pdfSection(words.results),
    pdfChart(
      await bars(
        rows.map(({ title, share }) => ({ name: title, value: Math.round((share ?? 0) * 100) })),
        { unit: '%', mark: 100 },
      ),
    ),
    pdfTable(
      ['*', 'auto', 'auto', 'auto', 170],
      [words.result, words.target, words.actual, words.reached, words.proof],
      rows.map(({ title, unit, target, actual, share, reports: [last] }): TableCell[] => [
        title,
        pdfRight(`${number(target)} ${unit}`),
        pdfRight(actual === null ? '–' : number(actual)),
        pdfRight(share === null ? '–' : percentText(share, language)),
        last
          ? {
              text: `${dayText(last.as_of, language)}: ${last.proof} (${report.names.get(last.organisation_id) ?? ''})`,
              fontSize: 8,
            }
          : '–',
      ]),
    ),
  ];
}

function plan(report: ProjectReport, words: ProjectReportWords, language: DocumentLanguage): Content[] {
  if (report.workPackages.length === 0) return [];
  return [
    pdfSection(words.plan),
    ...report.workPackages.flatMap((work): Content[] => [
      {
        text: `${work.position}. ${work.title}`,
        bold: true,
        margin: [0, 6, 0, 0],
        headlineLevel: 1,
      },
      {
        text: [work.description, report.names.get(work.lead_org_id)].filter(Boolean).join(' · '),
        style: 'small',
      },
      ...(work.deliverables.length === 0
        ? []
        : [
            pdfTable(
              ['*', 'auto', 'auto'],
              [words.deliverable, words.due, words.done],
              work.deliverables.map((one): TableCell[] => [
                {
                  stack: [
                    { text: `${one.title} (${words.kinds[one.kind]})` },
                    ...(one.note === '' ? [] : [{ text: one.note, style: 'small' }]),
                  ],
                },
                dayText(one.due_on, language),
                one.done_on ? dayText(one.done_on, language) : one.late ? words.late : '–',
              ]),
            ),
          ]),
    ]),
  ];
}

/** Partners; the sums where everybody may see them, the shares for whoever takes part. */
async function money(
  report: ProjectReport,
  words: ProjectReportWords,
  language: DocumentLanguage,
): Promise<Content[]> {
  const { funding, partners, names, project } = report;
  const amount = (minor: number) => amountText(minor, funding!.currency, language);
  const shares = partners.filter(({ total_minor }) => total_minor !== null);
  const seesShares = funding !== null && shares.length > 0;
  const name = (id: string) =>
    `${names.get(id) ?? ''}${id === project.coordinator_org_id ? ` (${words.coordinator.toLowerCase()})` : ''}`;
  return [
    pdfSection(words.partners),
    ...(funding
      ? [
          pdfTable(
            ['*', 'auto'],
            [words.money, ''],
            [
              [words.total, pdfRight(amount(funding.total_minor))],
              [words.grant, pdfRight(amount(funding.grant_minor))],
            ],
          ),
        ]
      : []),
    ...(seesShares
      ? [
          pdfChart(
            await bars(
              shares.map((one) => ({
                name: names.get(one.organisation_id) ?? '',
                value: Math.round((one.total_minor! / Math.max(1, funding.total_minor)) * 1000) / 10,
              })),
              { unit: '%', mark: null },
            ),
          ),
        ]
      : []),
    pdfTable(
      ['*', '*', ...(seesShares ? ['auto', 'auto'] : [])],
      [words.partner, words.task, ...(seesShares ? [words.total, words.grant] : [])],
      partners.map((one): TableCell[] => [
        one.confirmed_at ? name(one.organisation_id) : `${name(one.organisation_id)}, ${words.unconfirmed}`,
        one.task,
        ...(seesShares
          ? [pdfRight(amount(one.total_minor ?? 0)), pdfRight(amount(one.grant_minor ?? 0))]
          : []),
      ]),
    ),
  ];
}

function events(report: ProjectReport, words: ProjectReportWords, language: DocumentLanguage): Content[] {
  if (report.events.length === 0) return [];
  const held = report.events.filter(({ over }) => over);
  const attended = held.reduce((sum, event) => sum + event.attended, 0);
  return [
    pdfSection(words.events),
    { text: words.eventsCounted(report.events.length, held.length, attended), margin: [0, 0, 0, 4] },
    pdfTable(
      ['auto', '*', 'auto'],
      [words.day, words.event, words.present],
      report.events.map((event): TableCell[] => [
        dayText(event.starts_at, language),
        event.title,
        pdfRight(event.over ? numberText(event.attended, language) : '–'),
      ]),
    ),
  ];
}

function news(report: ProjectReport, words: ProjectReportWords, language: DocumentLanguage): Content[] {
  if (report.publications.length === 0) return [];
  return [
    pdfSection(words.news),
    pdfTable(
      ['auto', '*', 'auto'],
      [words.day, words.published, words.by],
      report.publications.map(({ texts, shown_at, publisher_org_id }): TableCell[] => {
        const titles = Object.fromEntries(Object.entries(texts).map(([code, { title }]) => [code, title]));
        const said = texts[languageOfText(titles, language)!]!;
        return [
          dayText(shown_at, language),
          {
            stack: [
              { text: said.title, bold: true },
              { text: said.lead, style: 'small' },
            ],
          },
          report.names.get(publisher_org_id) ?? '',
        ];
      }),
    ),
  ];
}

/** Bars in per cent, the first one above; a line at `mark`. */
function bars(
  rows: readonly { readonly name: string; readonly value: number }[],
  { unit, mark }: { unit: string; mark: number | null },
): Promise<string> {
  // The axis of names counts from below.
  const shown = rows.toReversed();
  return chartSvg(
    {
      grid: { left: LABEL_PX + 10, right: 40, top: 4, bottom: 24 },
      xAxis: {
        type: 'value',
        min: 0,
        max: ({ max }: { max: number }) => Math.max(max, mark ?? 0),
        axisLabel: { formatter: `{value} ${unit}` },
      },
      yAxis: {
        type: 'category',
        data: shown.map(({ name }) => name),
        axisLabel: { width: LABEL_PX, overflow: 'truncate', color: '#222222', fontSize: 9, interval: 0 },
      },
      series: [
        {
          type: 'bar',
          barWidth: 12,
          itemStyle: { color: REACHED },
          data: shown.map(({ value }) => value),
          ...(mark === null
            ? {}
            : {
                markLine: {
                  silent: true,
                  symbol: 'none',
                  label: { show: false },
                  lineStyle: { color: '#222222', type: 'dashed' },
                  data: [{ xAxis: mark }],
                },
              }),
        },
      ],
    },
    { widthPx: PAGE_WIDTH_PT, heightPx: ROW_PX * rows.length + 34 },
  );
}
