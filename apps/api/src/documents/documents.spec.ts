import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import excel from 'exceljs';
import { extractText, getDocumentProxy } from 'unpdf';
import {
  chartSvg,
  type DocumentLanguage,
  documentLanguage,
  pdfChart,
  pdfPaper,
  pdfSection,
  pdfTable,
  renderPdf,
  writeTable,
} from './index.js';

const RADAR = {
  radar: { indicator: ['Struktūra', 'Õigus', 'Tjänster'].map((name) => ({ name, max: 1 })) },
  series: [{ type: 'radar', data: [{ value: [0.2, 0.9, 0.6] }] }],
};
const paper = (language: DocumentLanguage, svg: string) =>
  pdfPaper({
    title: 'Pārskats',
    author: 'Klasteris',
    language,
    madeAt: new Date('2026-11-22T10:00:00Z'),
    foot: 'R-1',
    content: [pdfSection('Organizācija'), pdfTable(['*'], ['Galva'], [['Šūna žņķļ']]), pdfChart(svg, 300)],
  });
const textOf = async (pdf: Buffer) =>
  (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text;

describe('documents', () => {
  it.each([
    ['en', 'Page 1 of 1'],
    ['lv', 'Lapa 1 no 1'],
    ['et', 'Lehekülg 1 / 1'],
    ['sv', 'Sida 1 av 1'],
  ] as const)('hold headings, tables and the words of charts, in %s', async (language, page) => {
    const text = await textOf(
      await renderPdf(paper(language, await chartSvg(RADAR, { widthPx: 400, heightPx: 300 }))),
    );
    for (const part of ['Organizācija', 'Galva', 'Šūna žņķļ', 'Struktūra', 'Õigus', 'Tjänster', 'R-1', page])
      expect(text).toContain(part);
  });

  it('are the same to the byte for the same content, charts included', async () => {
    const make = async () => renderPdf(paper('en', await chartSvg(RADAR, { widthPx: 400, heightPx: 300 })));
    expect((await make()).equals(await make())).toBe(true);
  });

  it('are written in the first language wanted that there is', () => {
    expect(documentLanguage(undefined, 'de', ['lv'], 'et', 'sv')).toBe('et');
    expect(documentLanguage('toString')).toBe('en');
  });
});

describe('charts', () => {
  it('draw what they are given and carry neither script nor address', async () => {
    const svg = await chartSvg(
      {
        xAxis: { type: 'category', data: ['<script>alert(1)</script>'] },
        yAxis: {},
        series: [{ type: 'bar', data: [3] }],
      },
      { widthPx: 320, heightPx: 200 },
    );
    expect(svg).toMatch(/^<svg width="320" height="200"/);
    expect(svg).toContain('fill="#0072b2"');
    expect(svg).not.toMatch(/<script|href=|url\(h|onload/);
  });
});

const FORMULAS = new URL('../../../../tools/verify-trust/formulas.mjs', import.meta.url).href;
const DANGEROUS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\n@x', '\u0000=1'];

describe('tables as files', () => {
  const sheet = {
    name: 'Rādītāji',
    head: ['=name', 'Skaits'],
    rows: [...DANGEROUS.map((words) => [words, -5]), ['Ādaži, "A"', null], [new Date('2026-02-03'), 1.5]],
  };

  it('are CSV that gives back every value, formulas neutralised', async () => {
    const bytes = await writeTable('csv', [sheet]);
    const rows = parse(bytes, { bom: true, record_delimiter: '\r\n' }) as string[][];
    expect(rows[0]).toEqual(["'=name", 'Skaits']);
    expect(rows.slice(1, 11).map(([words]) => words!.replaceAll("'", ''))).toEqual(DANGEROUS);
    for (const [words, number] of rows.slice(1, 11)) {
      expect(words).toMatch(/^'/);
      expect(number).toBe('-5');
    }
    expect(rows.slice(11)).toEqual([
      ['Ādaži, "A"', ''],
      ['2026-02-03', '1.5'],
    ]);
  });

  it('name each table of several', async () => {
    const text = String(await writeTable('csv', [sheet, { name: '=b', head: ['x'], rows: [[true]] }]));
    expect(text).toContain('\uFEFFRādītāji\r\n');
    expect(text).toContain("\r\n\r\n'=b\r\nx\r\nyes\r\n");
  });

  it('are XLSX with numbers, days and no formula; names of tabs are made fit', async () => {
    const bytes = await writeTable('xlsx', [sheet, { ...sheet, name: 'rādītāji' }, { ...sheet, name: '[]' }]);
    const book = new excel.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Rādītāji', 'rādītāji 2', 'Sheet']);
    const read = book.worksheets[0]!;
    expect(read.getCell('A1').value).toBe("'=name");
    expect(read.getCell('B2').value).toBe(-5);
    expect(read.getCell(`A${DANGEROUS.length + 3}`).value).toEqual(new Date('2026-02-03'));
    read.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeFalsy()));
    expect(read.getCell('A2').value).toBe("'=1+1");
  });

  it('compute nothing, whatever separator a spreadsheet is set to', async () => {
    const { judgeTables } = await import(FORMULAS);
    expect(await judgeTables({ writeTable })).toMatchObject({ holds: true, payloads: 180, lost: 0 });
    expect(await judgeTables({ writeTable, plant: true })).toMatchObject({ holds: false });
  });
});
