import { DomainError, type ErrorCode } from '@fivefold/domain';
import type { FactProblem } from '../catalogue/index.js';
import type { ImportProblem, SourceRow } from './source-row.js';

/** Characters of a value that an error repeats. */
const SHOWN = 120;

/** What is wrong with one cell. */
export function problemAt(
  line: number,
  column: string,
  problem: string,
  value: string | null,
): ImportProblem {
  const { code, message } = new DomainError('INPUT_INVALID', { field: column, problem });
  return { line, column, code, message, value: value === null ? null : shortened(value) };
}

/** A problem of the facts at the place of the file that they came from. */
export function toImportProblem(row: SourceRow, { error, value }: FactProblem): ImportProblem {
  const column = row.columnOf(error.path);
  const isPlain = error.code === 'INPUT_INVALID';
  const { problem } = error.params as Record<string, string>;
  const message = isPlain
    ? new DomainError('INPUT_INVALID', { field: column, problem: problem ?? '' }).message
    : error.message;
  return { line: row.line, column, code: error.code as ErrorCode, message, value };
}

function shortened(value: string): string {
  const storable = value.replaceAll('\0', '\u2400').toWellFormed();
  return storable.length > SHOWN ? `${storable.slice(0, SHOWN).toWellFormed()}…` : storable;
}
