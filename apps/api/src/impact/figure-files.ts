import { type KpiMeasure, textIn } from '@fivefold/domain';
import {
  chartSvg,
  dayText,
  type DocumentLanguage,
  type MadeFile,
  numberText,
  pdfChart,
  pdfPaper,
  pdfRight,
  pdfSection,
  pdfTable,
  renderPdf,
  TABLE_TYPES,
  type TableSheet,
  writeTable,
} from '../documents/index.js';
import type { KpiRow } from './impact.reads.js';

/** For which days figures stand, and over which they count: null for all of time. `YYYY-MM-DD`. */
export interface FigureDates {
  readonly asOf: string;
  readonly days: { readonly from: string; readonly to: string } | null;
}

export type FigureFormat = 'csv' | 'xlsx' | 'pdf';

/** One row of a file: a figure of one group; `group` empty for the whole. */
export interface FileRow {
  readonly kpi: KpiRow;
  readonly dimension: string;
  readonly group: string;
  readonly value: number | null;
  readonly isWithheld: boolean;
}

interface FileWords {
  readonly title: string;
  readonly head: readonly string[];
  readonly withheld: string;
  readonly rule: string;
  readonly units: Readonly<Record<KpiMeasure, string>>;
}
const WORDS: Readonly<Record<DocumentLanguage, FileWords>> = {
  en: {
    title: 'Figures of the network',
    head: ['Figure', 'By', 'Group', 'Value', 'Unit', 'Target', 'Target by', 'As of', 'From', 'To'],
    withheld: 'not shown',
    rule: 'Only transactions of which both sides consent are counted. A figure of fewer than five firms is not shown.',
    units: {
      ...{ number: '', companies: 'companies', countries: 'countries', share: '%' },
      ...{ days: 'days', hours: 'hours', activity: 'points' },
    },
  },
  lv: {
    title: 'Tīkla rādītāji',
    head: [
      'Rādītājs',
      'Pēc',
      'Grupa',
      'Vērtība',
      'Mērvienība',
      'Mērķis',
      'Mērķa diena',
      'Uz dienu',
      'No',
      'Līdz',
    ],
    withheld: 'netiek rādīts',
    rule: 'Tiek skaitīti tikai darījumi, kuriem piekrīt abas puses. Rādītāju ar mazāk nekā pieciem uzņēmumiem nerāda.',
    units: {
      ...{ number: '', companies: 'uzņēmumi', countries: 'valstis', share: '%' },
      ...{ days: 'dienas', hours: 'stundas', activity: 'punkti' },
    },
  },
  et: {
    title: 'Võrgustiku näitajad',
    head: [
      'Näitaja',
      'Jaotus',
      'Rühm',
      'Väärtus',
      'Ühik',
      'Eesmärk',
      'Tähtpäev',
      'Seisuga',
      'Alates',
      'Kuni',
    ],
    withheld: 'ei näidata',
    rule: 'Arvesse lähevad ainult tehingud, millega mõlemad pooled nõustuvad. Vähem kui viie ettevõtte näitajat ei näidata.',
    units: {
      ...{ number: '', companies: 'ettevõtet', countries: 'riiki', share: '%' },
      ...{ days: 'päeva', hours: 'tundi', activity: 'punkti' },
    },
  },
  sv: {
    title: 'Nätverkets nyckeltal',
    head: ['Nyckeltal', 'Efter', 'Grupp', 'Värde', 'Enhet', 'Mål', 'Senast', 'Per', 'Från', 'Till'],
    withheld: 'visas inte',
    rule: 'Bara affärer som båda sidor samtycker till räknas. Ett tal för färre än fem företag visas inte.',
    units: {
      ...{ number: '', companies: 'företag', countries: 'länder', share: '%' },
      ...{ days: 'dagar', hours: 'timmar', activity: 'poäng' },
    },
  },
};

/** Figures as a file in the language. */
export async function figureFile(
  format: FigureFormat,
  rows: readonly FileRow[],
  dates: FigureDates,
  language: DocumentLanguage,
): Promise<MadeFile> {
  const words = WORDS[language];
  const { asOf, days } = dates;
  const name = `${words.title} ${days ? `${days.from} – ${days.to}` : asOf}.${format}`;
  if (format === 'pdf')
    return { name, type: 'application/pdf', bytes: await toPdf(rows, dates, language, words) };
  return {
    name,
    type: TABLE_TYPES[format],
    bytes: await writeTable(format, [toSheet(rows, dates, language, words)]),
  };
}

function toSheet(
  rows: readonly FileRow[],
  { asOf, days }: FigureDates,
  language: DocumentLanguage,
  words: FileWords,
): TableSheet {
  return {
    name: words.title,
    head: words.head,
    rows: rows.map(({ kpi, dimension, group, value, isWithheld }) => [
      ...[textIn(kpi.names, language), group && dimension, group],
      ...[
        isWithheld ? words.withheld : value === null ? null : Math.round(value * 100) / 100,
        words.units[kpi.measure],
      ],
      ...[
        group ? null : kpi.target,
        group ? null : kpi.target_on,
        asOf,
        days?.from ?? null,
        days?.to ?? null,
      ],
    ]),
  };
}

async function toPdf(
  rows: readonly FileRow[],
  { asOf, days }: FigureDates,
  language: DocumentLanguage,
  words: FileWords,
): Promise<Buffer> {
  const said = ({ kpi, value, isWithheld }: FileRow) => {
    if (isWithheld) return words.withheld;
    return value === null ? '–' : `${numberText(value, language, 1)} ${words.units[kpi.measure]}`.trim();
  };
  const wholes = rows.filter(({ group }) => group === '');
  const [figure = '', , , value = '', , target = '', by = ''] = words.head;
  const table = pdfTable(
    ['*', 90, 70, 90],
    [figure, value, target, by],
    wholes.map((row) => [
      textIn(row.kpi.names, language),
      pdfRight(said(row)),
      pdfRight(row.kpi.target === null ? '' : numberText(row.kpi.target, language, 1)),
      row.kpi.target_on ? dayText(row.kpi.target_on, language) : '',
    ]),
  );
  const charts = await Promise.all(
    [...Map.groupBy(rows.filter(isBar), ({ kpi, dimension }) => `${kpi.id} ${dimension}`).values()]
      .filter((bars) => bars.length > 1)
      .map(async (bars) => [
        pdfSection(`${textIn(bars[0]!.kpi.names, language)}`),
        pdfChart(await barsOf(bars), 380),
        pdfTable(
          ['*', 110],
          [words.head[2]!, value],
          bars.map((row) => [row.group, pdfRight(said(row))]),
        ),
      ]),
  );
  return renderPdf(
    pdfPaper({
      title: words.title,
      author: 'Fivefold',
      language,
      madeAt: new Date(`${asOf}T00:00:00Z`),
      foot: `${words.title}, ${dayText(asOf, language)}`,
      content: [
        { text: words.title, style: 'title' },
        ...(days
          ? [
              {
                text: `${dayText(days.from, language)} – ${dayText(days.to, language)}`,
                margin: [0, 0, 0, 8] as [number, number, number, number],
              },
            ]
          : []),
        { text: `${words.head[7]} ${dayText(asOf, language)}. ${words.rule}`, margin: [0, 0, 0, 8] },
        table,
        ...charts.flat(),
      ],
    }),
  );
}

function isBar({ group, value }: FileRow): boolean {
  return group !== '' && value !== null;
}

function barsOf(bars: readonly FileRow[]): Promise<string> {
  const round = (value: number | null) => Math.round((value ?? 0) * 10) / 10;
  return chartSvg(
    {
      grid: { left: 110, right: 30, top: 8, bottom: 24 },
      xAxis: { type: 'value' },
      yAxis: { type: 'category', inverse: true, data: bars.map(({ group }) => group) },
      series: [
        {
          type: 'bar',
          data: bars.map(({ value }) => round(value)),
          label: { show: true, position: 'right' },
        },
      ],
    },
    { widthPx: 560, heightPx: 40 + 26 * bars.length },
  );
}
