/** A figure of the marketplace with its unit; null where too little stands behind it. `number` writes it as the reader does. */
export function figureText(
  { unit, value }: { readonly unit: string; readonly value: number | null },
  number: (value: number) => string,
): string | null {
  if (value === null) return null;
  if (unit === 'share') return `${Math.round(value * 100)} %`;
  if (unit === 'hours') return `${number(Math.round(value * 10) / 10)} h`;
  return number(unit === 'stars' ? Math.round(value * 10) / 10 : value);
}
