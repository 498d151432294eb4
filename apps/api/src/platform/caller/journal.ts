/**
 * How rows of a table are written: one statement that reads them from the JSON array `$1`, its only parameter, and changes or adds one
 * row of the table for each. What it returns is answered where it comes first.
 */
export interface Book {
  /** Names the part of the statement; unique among books. */
  readonly name: string;
  readonly sql: string;
}

/**
 * That a row of the table `alias` is one of those in `$1`, told by their `id`. Beside the join with them it leads the database to the
 * primary key: of the rows in JSON it expects a hundred, and would rather read a whole table and ask its policies about each row.
 */
export const BY_ID = (alias: string) =>
  `${alias}.id = ANY (ARRAY(SELECT one.id FROM jsonb_to_recordset($1) AS one (id uuid)))`;

/** Rows of a book, each of which has to be written. */
export type Sheet = readonly [book: Book, rows: readonly object[]];

/** A statement that writes sheets, and its parameters. */
export interface Writing {
  readonly sql: string;
  readonly values: unknown[];
}

/** Statements by the books they write, so that each combination is one text that the database prepares once. */
const STATEMENTS = new Map<string, string>();

/**
 * What an operation adds beside its changes: notices and news. Gathered, and written by the statement of its last change or by one
 * of its own before the savepoint or the transaction ends. What a refused mutation has gathered is dropped.
 */
export class Journal {
  private readonly waiting = new Map<Book, object[]>();

  /** Adds a row; rows of one book keep their order. */
  add(book: Book, row: object): void {
    const rows = this.waiting.get(book);
    if (rows) rows.push(row);
    else this.waiting.set(book, [row]);
  }

  clear(): void {
    this.waiting.clear();
  }

  /** Takes what waits out of the journal, by the names of its books. */
  take(): Sheet[] {
    const sheets = [...this.waiting].sort(([a], [b]) => (a.name < b.name ? -1 : 1));
    this.clear();
    return sheets;
  }
}

/**
 * One statement that writes `changes` one after another, then `rest`. A sheet is begun once every row of the one before it has been
 * written, and left out where one has not: triggers find what they ask for, and nothing is told of what did not take place.
 *
 * Its rows are those that `answering` returns, with `whole`: whether all changes were written.
 */
export function writingOf(
  changes: readonly Sheet[],
  rest: readonly Sheet[],
  answering: Book | null = null,
): Writing {
  const sheets = [...changes, ...rest];
  const key = `${answering?.name} ${changes.length} ${sheets.map(([{ name }]) => name).join()}`;
  let sql = STATEMENTS.get(key);
  if (sql === undefined) STATEMENTS.set(key, (sql = together(changes, rest, answering)));
  const counts = changes.map(([, rows]) => rows.length);
  return { sql, values: [...sheets.map(([, rows]) => JSON.stringify(rows)), ...counts] };
}

/** Parts that change rows are carried out whether or not anything reads them; a set of rows from NULL is empty. */
function together(changes: readonly Sheet[], rest: readonly Sheet[], answering: Book | null): string {
  const sheets = [...changes, ...rest];
  const isWhole = (at: number) =>
    `(SELECT count(*) FROM ${changes[at]![0].name}) = $${sheets.length + at + 1}::integer`;
  const parts = sheets.map(([{ name, sql }], at) => {
    const rows = `$${at + 1}::jsonb`;
    const before = Math.min(at, changes.length) - 1;
    return `${name} AS (${sql.replaceAll('$1', before < 0 ? rows : `(CASE WHEN ${isWhole(before)} THEN ${rows} END)`)})`;
  });
  const answer = answering ? `*, ${isWhole(changes.length - 1)} AS whole FROM ${answering.name}` : '';
  return `WITH ${parts.join(',\n')}\nSELECT ${answer}`;
}
