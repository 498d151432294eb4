/** One line of a quote as it is typed; null is not filled in. */
export interface TypedLine {
  readonly description: string;
  readonly qty: number | null;
  readonly unitPriceMinor: number | null;
}

export const EMPTY_LINE: TypedLine = { description: '', qty: 1, unitPriceMinor: null };

/** Quantity times price, rounded half up to a minor unit; 0 while one of them is missing. */
export function lineTotalMinor(line: TypedLine): number {
  return Math.round((line.qty ?? 0) * (line.unitPriceMinor ?? 0));
}

/** Sum of the rounded lines, so that what is shown adds up. */
export function quoteTotalMinor(lines: readonly TypedLine[]): number {
  return lines.reduce((sum, line) => sum + lineTotalMinor(line), 0);
}

/** Whether a line can be sent. */
export function isCompleteLine(
  line: TypedLine,
): line is { description: string; qty: number; unitPriceMinor: number } {
  return line.description.trim() !== '' && line.qty !== null && line.qty > 0 && line.unitPriceMinor !== null;
}
