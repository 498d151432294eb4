import { DomainError } from '@fivefold/domain';
import type excel from 'exceljs';
import { type CellFault, MAX_ROWS, type Sheet, type SheetRow } from './source-row.js';
import { unpackXlsx } from './unpack-xlsx.js';

const MAX_COLUMNS = 200;
/** Bytes of a text between two tags; a spreadsheet lets a cell have 32,767 letters. */
const MAX_TEXT = 1024 * 1024;
const IGNORED = [
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'picture',
  'tableParts',
  'extLst',
];

/**
 * Reads the first sheet of a workbook as texts. A formula is a fault of its cell: its stored result may be stale.
 * Cost: about 40 ms per 1,000 rows beside unpacking; a workbook of too many rows is refused before it is read.
 *
 * @throws DomainError IMPORT_UNREADABLE, IMPORT_TOO_LARGE
 */
export async function readXlsx(bytes: Buffer): Promise<Sheet> {
  unpackXlsx(bytes, (name, content) => {
    if (/\.(xml|rels)$/i.test(name) && hasEndlessText(content))
      throw new DomainError('IMPORT_UNREADABLE', { why: 'One of its texts is over a megabyte long.' });
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) return;
    const rows = countFilledRows(content);
    if (rows > MAX_ROWS + 1) throw new DomainError('IMPORT_TOO_LARGE', { rows: rows - 1, limit: MAX_ROWS });
  });
  const sheet = await firstSheet(bytes);
  const heading = sheet.getRow(1);
  if (heading.cellCount > MAX_COLUMNS)
    throw new DomainError('IMPORT_UNREADABLE', { why: `Its first sheet has over ${MAX_COLUMNS} columns.` });
  const headings: string[] = [];
  for (let at = 1; at <= heading.cellCount; at += 1) {
    const cell = textOf(heading.getCell(at));
    headings.push(typeof cell === 'string' ? cell : '');
  }
  const rows: SheetRow[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, line) => {
    if (line === 1) return;
    const cells = headings.map((_, at) => textOf(row.getCell(at + 1)));
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
  });
  const others = sheet.workbook.worksheets.length - 1;
  const notes = [
    `Read the sheet "${sheet.name}".`,
    ...(others > 0 ? [`${others} more sheets were left out.`] : []),
  ];
  return { headings, notes, rows };
}

async function firstSheet(bytes: Buffer): Promise<excel.Worksheet> {
  // Takes longer to load than most files to read, and most servers read none.
  const { default: loaded } = await import('exceljs');
  const workbook = new loaded.Workbook();
  try {
    // The library's declaration of Buffer predates the generic one of Node 24.
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0], {
      ignoreNodes: IGNORED,
    });
  } catch (cause) {
    throw new DomainError('IMPORT_UNREADABLE', { why: 'It is no XLSX file or a damaged one.' }, { cause });
  }
  const [sheet] = workbook.worksheets;
  if (!sheet || sheet.rowCount === 0) throw new DomainError('IMPORT_UNREADABLE', { why: 'It is empty.' });
  return sheet;
}

function textOf(cell: excel.Cell): string | CellFault {
  const { value } = cell;
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if ('richText' in value)
    return value.richText
      .map((part) => part.text)
      .join('')
      .trim();
  if ('hyperlink' in value) return String(value.text ?? '').trim();
  if ('error' in value)
    return { fault: 'the cell holds an error of the spreadsheet', value: String(value.error) };
  const formula = 'formula' in value ? value.formula : cell.formula;
  return { fault: 'a formula is not computed; write its value', value: `=${formula ?? ''}` };
}

/** Whether more than {@link MAX_TEXT} bytes hold no tag: the library would keep several copies of them. */
function hasEndlessText(part: Buffer): boolean {
  let at = 0;
  while (part.length - at > MAX_TEXT) {
    const next = part.lastIndexOf('<', at + MAX_TEXT);
    if (next <= at) return true;
    at = next;
  }
  return false;
}

/** Rows with a value, without parsing the sheet; rows that are only formatted do not count. */
function countFilledRows(xml: Buffer): number {
  let rows = 0;
  let at = xml.indexOf('<row');
  while (at >= 0) {
    const next = xml.indexOf('<row', at + 4);
    const content = xml.subarray(at, next < 0 ? xml.length : next);
    if (content.includes('<v>') || content.includes('<is>')) rows += 1;
    at = next;
  }
  return rows;
}
