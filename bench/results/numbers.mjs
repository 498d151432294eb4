export function rounded(value) {
  return value === null || value === undefined ? null : Number(value.toPrecision(3));
}

/** Three digits, or whole thousands; a dash for nothing. */
export function show(value) {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  const short = rounded(value);
  return Math.abs(short) >= 1000 ? Math.round(value).toLocaleString('en') : String(short);
}
