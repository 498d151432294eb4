import { DomainError } from '@fivefold/domain';
import { COLUMNS, findColumn } from './columns.js';
import { toSourceFile } from './flat-row.js';
import { readCsv } from './read-csv.js';
import { readJson } from './read-json.js';
import { readXlsx } from './read-xlsx.js';
import { MAX_BYTES, type Sheet, type SourceFile } from './source-row.js';

const ZIP = 'PK\u0003\u0004';
const OLD_EXCEL = '\u00d0\u00cf\u0011\u00e0';

/**
 * Reads a file of services: XLSX by its content, JSON by its name, everything else as a table of separated values.
 *
 * @param clusterSlug the cluster that imports
 * @throws DomainError IMPORT_UNREADABLE, IMPORT_TOO_LARGE, IMPORT_COLUMN_MISSING
 */
export async function readFile(fileName: string, bytes: Buffer, clusterSlug: string): Promise<SourceFile> {
  const mark = bytes.toString('latin1', 0, 4);
  const extension = fileName.toLowerCase().split('.').at(-1) ?? '';
  if (bytes.length === 0) throw unreadable('It is empty.');
  if (bytes.length > MAX_BYTES) throw unreadable('It is over 10 MB.');
  if (mark === OLD_EXCEL) throw unreadable('It is in the old Excel format. Save it as XLSX.');
  if (mark !== ZIP && extension === 'xlsx') throw unreadable('It is no XLSX file.');
  if (extension === 'json') return readJson(bytes, clusterSlug);
  const sheet = mark === ZIP ? await readXlsx(bytes) : readCsv(bytes);
  const file = toSourceFile(sheet);
  refuseMissingColumn(file.columns, sheet);
  return file;
}

function refuseMissingColumn(columns: readonly string[], { headings }: Sheet): void {
  const required = COLUMNS.filter((column) => column.required).map((column) => column.name);
  const hasTitle = columns.some((column) => column.startsWith('title_'));
  const missing = required.find((column) => !columns.includes(column)) ?? (hasTitle ? undefined : 'title_en');
  if (missing) throw new DomainError('IMPORT_COLUMN_MISSING', { column: missing });
  const twice = columns.find((column, at) => findColumn(column) && columns.indexOf(column) !== at);
  if (twice)
    throw unreadable(
      `The column "${twice.slice(0, 100)}" stands twice among the ${headings.length} headings.`,
    );
}

function unreadable(why: string): DomainError<'IMPORT_UNREADABLE'> {
  return new DomainError('IMPORT_UNREADABLE', { why });
}
