/**
 * A figure of the marketplace with its unit, on one line; null where too little stands behind it. `number` writes it as the reader
 * does.
 */
export function figureText(
  { unit, value }: { readonly unit: string; readonly value: number | null },
  number: (value: number) => string,
): string | null {
  if (value === null) return null;
  if (unit === 'share') return `${Math.round(value * 100)}\u00a0%`;
  if (unit === 'hours') return `${number(Math.round(value * 10) / 10)}\u00a0h`;
  return number(unit === 'stars' ? Math.round(value * 10) / 10 : value);
}
