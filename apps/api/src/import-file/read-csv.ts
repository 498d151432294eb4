import { DomainError } from '@fivefold/domain';
import { parse } from 'csv-parse/sync';
import { findColumn } from './columns.js';
import { decodeText } from './decode-text.js';
import { type CellFault, MAX_ROWS, type Sheet, type SheetRow } from './source-row.js';

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;
type Delimiter = keyof typeof DELIMITERS;

/** Characters of one record; a stray quote would otherwise swallow the rest of the file. */
const MAX_RECORD = 200_000;

interface CsvRecord {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads a table of values separated by comma, semicolon or tab; the one that yields most known headings counts.
 * A cell that begins with `=` is a formula and none is computed.
 *
 * @throws DomainError IMPORT_UNREADABLE, IMPORT_TOO_LARGE
 */
export function readCsv(bytes: Uint8Array): Sheet {
  const { text, encoding } = decodeText(bytes);
  const delimiter = delimiterOf(text);
  const [heading, ...records] = recordsOf(text, delimiter, MAX_ROWS + 2);
  if (records.length > MAX_ROWS) {
    throw new DomainError('IMPORT_TOO_LARGE', { rows: countLines(text) - 1, limit: MAX_ROWS });
  }
  const headings = heading?.record.map((cell) => cell.trim()) ?? [];
  let line = heading?.info.lines ?? 1;
  const rows: SheetRow[] = [];
  for (const { record, info } of records) {
    const cells = headings.map((_, at) => cellOf(record[at] ?? ''));
    const extra = record.slice(headings.length).find((cell) => cell.trim() !== '');
    const isEmpty = record.every((cell) => cell.trim() === '');
    if (extra !== undefined) cells[0] = { fault: 'the line has more cells than the heading', value: extra };
    if (!isEmpty) rows.push({ line: line + 1, cells });
    line = info.lines;
  }
  return { headings, notes: [`Read as ${encoding}, separated by ${DELIMITERS[delimiter]}.`], rows };
}

function recordsOf(text: string, delimiter: Delimiter, to: number): CsvRecord[] {
  try {
    return parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      max_record_size: MAX_RECORD,
      to,
    }) as unknown as CsvRecord[];
  } catch (cause) {
    const { lines, message } = cause as { lines?: number; message: string };
    const why = lines === undefined ? message : `Line ${lines}: ${message}`;
    throw new DomainError('IMPORT_UNREADABLE', { why: why.slice(0, 300) }, { cause });
  }
}

/** @throws DomainError IMPORT_UNREADABLE when no delimiter yields a known heading */
function delimiterOf(text: string): Delimiter {
  if (text.trim() === '') throw new DomainError('IMPORT_UNREADABLE', { why: 'It is empty.' });
  const counts = (Object.keys(DELIMITERS) as Delimiter[]).map((delimiter) => {
    return { delimiter, known: headingOf(text, delimiter).filter((cell) => findColumn(cell)).length };
  });
  const best = counts.reduce((most, each) => (each.known > most.known ? each : most));
  if (best.known > 0) return best.delimiter;
  throw new DomainError('IMPORT_UNREADABLE', {
    why: 'The first line has no known column. Columns are separated by comma, semicolon or tab.',
  });
}

/** The first line by this delimiter; empty where quotes do not fit it. */
function headingOf(text: string, delimiter: Delimiter): string[] {
  try {
    return recordsOf(text.slice(0, MAX_RECORD), delimiter, 1)[0]?.record ?? [];
  } catch {
    return [];
  }
}

function cellOf(cell: string): string | CellFault {
  const text = cell.trim();
  return text.startsWith('=') ? { fault: 'a formula is not computed; write its value', value: text } : text;
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = 0; at >= 0 && at < text.length; lines += 1) {
    const end = text.indexOf('\n', at);
    at = end < 0 ? -1 : end + 1;
  }
  return lines;
}
