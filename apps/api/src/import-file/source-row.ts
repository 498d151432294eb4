import type { ErrorCode } from '@fivefold/domain';

/** Rows of one file that are imported at most. */
export const MAX_ROWS = 10_000;
/** Bytes of one file that are read at most. */
export const MAX_BYTES = 10 * 1024 * 1024;

/** What is wrong at one place of a file. */
export interface ImportProblem {
  /** Line of the file, its heading being 1; of JSON the number of the object. */
  readonly line: number;
  /** Heading of the column, or name of the property in JSON. */
  readonly column: string;
  readonly code: ErrorCode;
  readonly message: string;
  /** The value at fault, shortened; null where there is none. */
  readonly value: string | null;
}

/** How a row names its facts: by the columns of a table, in the interchange shape of JSON, or as they are stored. */
export type SourceShape = 'table' | 'interchange' | 'stored';

/** One service as a file states it, before it is checked. */
export interface SourceRow {
  readonly line: number;
  readonly externalId: string | null;
  /** Name of the place where the external id stands. */
  readonly idColumn: string;
  /** Slug of the provider; null where the file names none. */
  readonly provider: string | null;
  /** In the shape of stored facts; holds only what the file states. Null where there is no object at all. */
  readonly candidate: Readonly<Record<string, unknown>> | null;
  readonly problems: readonly ImportProblem[];
  readonly shape: SourceShape;
}

/** A file that could be read. */
export interface SourceFile {
  /** Headings of a table, or the properties of the objects in a JSON file. */
  readonly columns: readonly string[];
  /** What a person should know of how it was read: encoding, delimiter, columns left out. */
  readonly notes: readonly string[];
  readonly rows: readonly SourceRow[];
}

/** A table of texts. */
export interface Sheet {
  readonly headings: readonly string[];
  readonly notes: readonly string[];
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  readonly line: number;
  /** One per heading; a cell that is no text holds its fault. */
  readonly cells: readonly (string | CellFault)[];
}

/** A cell that cannot be read as a value. */
export interface CellFault {
  readonly fault: string;
  readonly value: string;
}
