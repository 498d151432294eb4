import { fractionDigits } from '@fivefold/domain';

/** Minor units as money in `locale`: whole amounts of a hundred and more without decimals. */
export function formatMoney(amountMinor: number, currency: string, locale: string): string {
  const digits = fractionDigits(currency);
  const major = amountMinor / 10 ** digits;
  const whole = Number.isInteger(major) && Math.abs(major) >= 100;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: whole ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(major);
}

/** A quantity with at most three decimals, without a trailing zero. */
export function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);
}

/** `+2 … +6 °C`; an open bound is written with ≤ or ≥; both open: an empty text. */
export function formatTemperature(minC: number | null, maxC: number | null, locale: string): string {
  const degrees = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
  if (minC === null) return maxC === null ? '' : `≤ ${degrees.format(maxC)} °C`;
  if (maxC === null) return `≥ ${degrees.format(minC)} °C`;
  return `${degrees.format(minC)} … ${degrees.format(maxC)} °C`;
}

/** A day without a clock: `2027-03-01` -> 1 Mar 2027. Text that is no date stays as it is. */
export function formatDay(date: string, locale: string): string {
  const time = Date.parse(date.length === 10 ? `${date}T00:00:00Z` : date);
  if (Number.isNaN(time)) return date;
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    ...(date.length === 10 ? { timeZone: 'UTC' } : {}),
  }).format(time);
}

/** A moment in the reader's own time zone, to the minute. */
export function formatMoment(instant: string, locale: string): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) return instant;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

/** A size of a file in kB or MB, e.g. `1.4 MB`; below one kB it counts as one. */
export function formatFileSize(bytes: number, locale: string): string {
  const isLarge = bytes >= 1_000_000;
  const value = isLarge ? bytes / 1_048_576 : Math.max(1, bytes / 1024);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(value);
}
