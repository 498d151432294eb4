import { stringify } from 'csv-stringify/sync';

export type TableFormat = 'csv' | 'xlsx';
export type TableValue = string | number | boolean | Date | null;

/** One table of a file. */
export interface TableSheet {
  /** Of the tab; in CSV it stands above the table where a file holds several. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly TableValue[])[];
}

/** What a file is told as when it is sent. */
export const TABLE_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Signs with which a formula begins, and their wide and small forms, which some spreadsheets take for the same. */
const SIGN = '[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20\\ufe66\\ufe62\\ufe63\\ufe6b]';
/** What is not seen before them, or taken off: blanks, controls, marks of direction, quotes. */
const UNSEEN = '[\\s\\p{Cc}\\p{Cf}"]*';
const FORMULA = new RegExp(`^(?=${UNSEEN}${SIGN}|[\\t\\r\\n])`, 'u');
/** A spreadsheet of a country with the decimal comma cuts a line of CSV at semicolons and heeds no quote within it. */
const FORMULA_AFTER_CUT = new RegExp(`(?<=[;\\t\\r\\n])(?=${UNSEEN}${SIGN})`, 'gu');

/**
 * Tables as a file: CSV (UTF-8 with its mark, comma, RFC 4180 line ends) or XLSX. Numbers stay numbers, days are written YYYY-MM-DD. Words that
 * a spreadsheet would take for a formula begin with an apostrophe in both; in CSV also where it would cut them at another separator.
 *
 * @param sheets at least one; names of tabs are shortened to 31 characters and made unique
 */
export async function writeTable(format: TableFormat, sheets: readonly TableSheet[]): Promise<Buffer> {
  return format === 'csv' ? toCsv(sheets) : toXlsx(sheets);
}

/** A value that no spreadsheet computes. */
function neutral(value: TableValue): TableValue {
  return typeof value === 'string' ? value.replace(FORMULA, "'") : value;
}

function neutralInCsv(value: TableValue): TableValue {
  return typeof value === 'string' ? value.replace(FORMULA, "'").replaceAll(FORMULA_AFTER_CUT, "'") : value;
}

function toCsv(sheets: readonly TableSheet[]): Buffer {
  const several = sheets.length > 1;
  const records = sheets.flatMap(({ name, head, rows }, at) => [
    ...(several && at > 0 ? [[]] : []),
    ...(several ? [[name]] : []),
    [...head],
    ...rows.map((row) => row.map((value) => (value instanceof Date ? dayOf(value) : value))),
  ]);
  const text = stringify(
    records.map((record) => record.map(neutralInCsv)),
    { bom: true, record_delimiter: 'windows', cast: { boolean: (value) => (value ? 'yes' : 'no') } },
  );
  return Buffer.from(text, 'utf8');
}

async function toXlsx(sheets: readonly TableSheet[]): Promise<Buffer> {
  // Loaded when first needed: a server that starts has no table to write yet.
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  book.creator = 'Fivefold';
  const names = new Set<string>();
  for (const { name, head, rows } of sheets) {
    const sheet = book.addWorksheet(tabName(name, names), { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRow(head.map(neutral)).font = { bold: true };
    for (const row of rows) sheet.addRow(row.map((value) => neutral(value)));
    sheet.columns.forEach((column, at) => {
      const longest = [head, ...rows].map((row) => String(row[at] ?? '').length);
      column.width = Math.min(60, Math.max(10, ...longest.slice(0, 1000)) + 2);
      if (rows.some((row) => row[at] instanceof Date)) column.numFmt = 'yyyy-mm-dd';
    });
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

function tabName(name: string, taken: Set<string>): string {
  const plain = name.replaceAll(/[*?:\\/[\]\p{Cc}]|^[\s']+|[\s']+$/gu, ' ').trim() || 'Sheet';
  let unique = plain.slice(0, 31);
  for (let at = 2; taken.has(unique.toLowerCase()); at += 1) unique = `${plain.slice(0, 27)} ${at}`;
  taken.add(unique.toLowerCase());
  return unique;
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
