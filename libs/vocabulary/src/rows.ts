import type { Language } from '@fivefold/domain';

/** The non-empty lines of a table literal, trimmed, in order. */
export function linesOf(table: string): string[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The cells of one line, trimmed; `separator` divides them. */
export function cellsOf(line: string, separator = '|'): string[] {
  return line.split(separator).map((cell) => cell.trim());
}

/** The phrases of one cell divided by `;`, without empty ones. */
export function phrasesOf(cell: string): string[] {
  return cellsOf(cell, ';').filter((phrase) => phrase !== '');
}

/** Four cells in the order en, lv, et, sv as labels. @throws RangeError when one is missing or empty */
export function labelsOf(cells: readonly string[]): Record<Language, string> {
  const [en, lv, et, sv] = cells;
  if (!en || !lv || !et || !sv) throw new RangeError(`A label is missing: ${cells.join(' | ')}`);
  return { en, lv, et, sv };
}

/** Four cells in the order en, lv, et, sv as lists of phrases divided by `;`; a missing cell is an empty list. */
export function wordsOf(cells: readonly string[]): Record<Language, readonly string[]> {
  const [en = '', lv = '', et = '', sv = ''] = cells;
  return { en: phrasesOf(en), lv: phrasesOf(lv), et: phrasesOf(et), sv: phrasesOf(sv) };
}
