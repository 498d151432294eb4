/**
 * Moves the focus from a row that is about to go to the last button of the row after it, of the one before it when it is
 * the last, or to the element with the id `otherwise` when it is alone.
 * @param rows element ids of all rows in order
 */
export function focusBeside(rows: readonly string[], going: string, otherwise: string): void {
  const at = rows.indexOf(going);
  const beside = rows[at + 1] ?? rows[at - 1];
  const row = beside === undefined ? null : document.getElementById(beside);
  const last = row && [...row.querySelectorAll('button')].at(-1);
  (last ?? document.getElementById(otherwise))?.focus();
}
