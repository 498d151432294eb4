import { asksBeyond, asksFor, type Asked } from './asked.js';

/** Columns that only some fields of the API are made of. */
export type Part = {
  /** As they stand in a list of columns. */
  readonly columns: string;
} & (
  | {
      /** The fields, as `Type.field`. */
      readonly of: readonly string[];
    }
  | {
      /** All of `type` but these, whichever room they are of: its commonest, so that a list of them alone reads little. */
      readonly type: string;
      readonly but: readonly string[];
    }
);

/**
 * A statement of a list that leaves out the parts which an operation does not ask for: texts, JSON and moments are most of what a row
 * costs here and in the database. Its rows lack those columns, so whatever is made of a row reads them when it is asked and not before.
 *
 * @param parts at most five: each doubles the statements that a connection may have prepared
 * @param sqlOf the statement for a list of columns
 * @returns the statement for an operation; the whole one where it is not known what is asked. Cost O(fields of the parts)
 */
export function leanStatement(
  always: string,
  parts: readonly Part[],
  sqlOf: (columns: string) => string,
): (asked: Asked) => string {
  const known = new Map<number, string>();
  const isWanted = (part: Part, asked: Asked) =>
    'of' in part ? asksFor(asked, ...part.of) : asksBeyond(asked, part.type, part.but);
  return (asked) => {
    let which = 0;
    parts.forEach((part, at) => (which |= isWanted(part, asked) ? 1 << at : 0));
    let sql = known.get(which);
    if (sql === undefined) {
      const chosen = parts.filter((_part, at) => which & (1 << at)).map(({ columns }) => columns);
      known.set(which, (sql = sqlOf([always, ...chosen].join(', '))));
    }
    return sql;
  };
}
