import { createRequire } from 'node:module';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { DocumentLanguage } from './document-language.js';

const require = createRequire(import.meta.url);
const font = (style: string) => require.resolve(`pdfmake/fonts/Roboto/Roboto-${style}.ttf`);

let loaded: ReturnType<typeof load> | null = null;

/** Loaded with the first document: a server that makes none starts sooner. */
async function load() {
  const { default: pdfmake } = await import('pdfmake');
  // Roboto has every letter of the four languages; nothing else is read, from the disk or from elsewhere.
  pdfmake.setFonts({
    Roboto: {
      normal: font('Regular'),
      bold: font('Medium'),
      italics: font('Italic'),
      bolditalics: font('MediumItalic'),
    },
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path.includes('Roboto'));
  return pdfmake;
}

const PAGE: Readonly<Record<DocumentLanguage, (page: number, pages: number) => string>> = {
  en: (page, pages) => `Page ${page} of ${pages}`,
  lv: (page, pages) => `Lapa ${page} no ${pages}`,
  et: (page, pages) => `Lehekülg ${page} / ${pages}`,
  sv: (page, pages) => `Sida ${page} av ${pages}`,
};

/** How far down a page, 0 to 1, a heading may stand: two rows have to follow it. */
const LOWEST = 0.92;
const HOUSE: Omit<TDocumentDefinitions, 'content'> = {
  version: '1.7',
  displayTitle: true,
  pageSize: 'A4',
  pageMargins: [48, 48, 48, 56],
  defaultStyle: { font: 'Roboto', fontSize: 9.5, lineHeight: 1.2 },
  // A heading does not stay behind at the foot of a page.
  // A table whose first rows move to the next page still counts as following on this one.
  pageBreakBefore: ({ headlineLevel, startPosition }, { getFollowingNodesOnPage }) =>
    headlineLevel === 1 && (getFollowingNodesOnPage().length === 0 || startPosition.verticalRatio > LOWEST),
};
const STYLES: TDocumentDefinitions['styles'] = {
  title: { fontSize: 18, bold: true, margin: [0, 0, 0, 4] },
  section: { fontSize: 12, bold: true, margin: [0, 14, 0, 4] },
  head: { bold: true, fillColor: '#eef1f4' },
  small: { fontSize: 8, color: '#555555' },
};

/** Width in points between the margins of a page: as wide as a chart can be. */
export const PAGE_WIDTH_PT = 499;

/** What one document says of itself beside its content. */
export interface PdfPaper {
  /** Shown in the frame of the reading program. */
  readonly title: string;
  readonly author: string;
  readonly language: DocumentLanguage;
  /** Its date inside the file: the same document of the same date gives the same bytes. */
  readonly madeAt: Date;
  /** At the foot of every page, left of the number of the page. */
  readonly foot: string;
  readonly content: Content[];
}

/** The definition of a document in the house's paper: A4, pages numbered in its language, styles `title`, `section`, `head`, `small`. */
export function pdfPaper({ title, author, language, madeAt, foot, content }: PdfPaper): TDocumentDefinitions {
  return {
    language,
    info: { title, author, creationDate: madeAt },
    footer: (page, pages) => ({
      columns: [
        { text: foot, style: 'small' },
        { text: PAGE[language](page, pages), style: 'small', alignment: 'right' },
      ],
      margin: [48, 16, 48, 0],
    }),
    content,
  };
}

/**
 * A definition of pdfmake as PDF/1.7, on the house's paper where it says nothing else. Files and addresses that it names are not read.
 * Cost about 15 ms of one core for a page of tables.
 */
export async function renderPdf(definition: TDocumentDefinitions): Promise<Buffer> {
  const pdfmake = await (loaded ??= load());
  return pdfmake
    .createPdf({
      ...HOUSE,
      ...definition,
      info: { ...definition.info, creator: 'Fivefold', producer: 'Fivefold' },
      styles: { ...STYLES, ...definition.styles },
    })
    .getBuffer();
}

/** A heading. */
export function pdfSection(text: string): Content {
  return { text, style: 'section', headlineLevel: 1 };
}

/** A table whose head is repeated on every page and whose rows stay whole. `widths` as pdfmake takes them: `*`, `auto`, points. */
export function pdfTable(widths: (string | number)[], head: readonly string[], rows: TableCell[][]): Content {
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths,
      body: [head.map((text): TableCell => ({ text, style: 'head' })), ...rows],
    },
    layout: 'lightHorizontalLines',
  };
}

/** A cell set to the right: numbers. */
export function pdfRight(text: string): TableCell {
  return { text, alignment: 'right' };
}

/** A chart of `chartSvg` in the column of the text, `widthPt` wide. */
export function pdfChart(svg: string, widthPt = PAGE_WIDTH_PT): Content {
  return { svg, width: widthPt, margin: [0, 4, 0, 4] };
}
