import type { ErrorCode } from '@fivefold/domain';
import type { FactProblem } from '../service-facts/index.js';
import { columnOfFact } from './columns.js';
import type { ImportProblem, SourceRow } from './source-row.js';

/** Property of the interchange shape by the name of the fact. */
export const INTERCHANGE: Readonly<Record<string, string>> = {
  titles: 'title',
  descriptions: 'description',
  sector: 'sector',
  concepts: 'capabilities',
  coverage: 'coverage_nuts',
  siteNuts: 'site_nuts',
  deliveryMode: 'delivery_mode',
  certificates: 'certifications',
  temperature: 'temperature_range',
  capacities: 'capacity',
  price: 'price_model',
  vat: 'vat',
  bookable: 'bookable',
  leadTimeDays: 'lead_time_days',
  languages: 'languages',
  interfaces: 'interfaces',
  atpClass: 'atp_class',
  adrClasses: 'adr_classes',
  contactEmail: 'contact_email',
};

/** Characters of a value that an error repeats. */
const SHOWN = 120;

/** What is wrong with one cell. */
export function problemAt(
  line: number,
  column: string,
  problem: string,
  value: string | null,
): ImportProblem {
  const code = 'INPUT_INVALID';
  return { line, column, code, message: sentence(problem), value: value === null ? null : shortened(value) };
}

/** A problem of the facts at the place of the file that they came from. */
export function toImportProblem(row: SourceRow, { error, value }: FactProblem): ImportProblem {
  const column = placeOf(row, error.path);
  const { problem } = error.params as Record<string, string | undefined>;
  const message = error.code === 'INPUT_INVALID' ? sentence(problem ?? '') : error.message;
  return { line: row.line, column, code: error.code as ErrorCode, message, value };
}

/** The column stands beside the message, so the message does not repeat it. */
function sentence(problem: string): string {
  const capital = problem.charAt(0).toUpperCase() + problem.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

/** Name of the place in the file from which the fact at `path` came. */
function placeOf({ shape }: SourceRow, path: readonly string[]): string {
  if (shape === 'table') return columnOfFact(path);
  const [name = '', ...rest] = path;
  return [shape === 'stored' ? name : (INTERCHANGE[name] ?? name), ...rest].join('.');
}

function shortened(value: string): string {
  const storable = value.replaceAll('\0', '\u2400').toWellFormed();
  return storable.length > SHOWN ? `${storable.slice(0, SHOWN).toWellFormed()}…` : storable;
}
