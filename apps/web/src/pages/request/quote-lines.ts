/** Capacity to keep for a line, as it is typed. */
export interface TypedBooking {
  readonly serviceId: string;
  readonly unit: string;
  readonly quantity: number | null;
  /** Days, YYYY-MM-DD; `to` is the day after the last. */
  readonly from: string;
  readonly to: string;
}

/** One line of a quote as it is typed; null is not filled in. */
export interface TypedLine {
  readonly description: string;
  readonly qty: number | null;
  readonly unitPriceMinor: number | null;
  /** Rate of value added tax in percent; null leaves it unstated. */
  readonly vatPercent: number | null;
  readonly booking: TypedBooking | null;
}

/** The rate that most services of the network's countries have to state. */
const USUAL_VAT_PERCENT = 21;

export const EMPTY_LINE: TypedLine = {
  description: '',
  qty: 1,
  unitPriceMinor: null,
  vatPercent: USUAL_VAT_PERCENT,
  booking: null,
};

/** Quantity times price, rounded half up to a minor unit; 0 while one of them is missing. */
export function lineTotalMinor(line: Pick<TypedLine, 'qty' | 'unitPriceMinor'>): number {
  return Math.round((line.qty ?? 0) * (line.unitPriceMinor ?? 0));
}

/** Sum of the rounded lines, so that what is shown adds up. */
export function quoteTotalMinor(lines: readonly Pick<TypedLine, 'qty' | 'unitPriceMinor'>[]): number {
  return lines.reduce((sum, line) => sum + lineTotalMinor(line), 0);
}

/** What keeps a quote from being sent, by the name of its field in the form. */
export interface QuoteProblem {
  readonly field: string;
  readonly problem: 'missing' | 'positive' | 'dayOrder' | 'uneven';
}

/** What is wrong with the line at `at`, in the order of its fields; empty exactly where {@link toLineInput} takes it. */
export function lineProblems({ description, qty, unitPriceMinor, booking }: TypedLine, at: number) {
  const found: QuoteProblem[] = [];
  const add = (name: string, problem: QuoteProblem['problem']) =>
    found.push({ field: `lines.${at}.${name}`, problem });
  if (description.trim() === '') add('description', 'missing');
  if (qty === null || qty <= 0) add('qty', 'positive');
  if (unitPriceMinor === null) add('unitPriceMinor', 'missing');
  if (booking?.unit.trim() === '') add('booking.unit', 'missing');
  if (booking && (booking.quantity === null || booking.quantity <= 0)) add('booking.quantity', 'positive');
  if (booking?.from === '') add('booking.from', 'missing');
  if (booking && booking.to <= booking.from) add('booking.to', booking.to === '' ? 'missing' : 'dayOrder');
  return found;
}

/** What the API takes of a line; null while something is missing. */
export function toLineInput(line: TypedLine) {
  const { description, qty, unitPriceMinor, vatPercent, booking } = line;
  if (description.trim() === '' || qty === null || qty <= 0 || unitPriceMinor === null) return null;
  const vat = vatPercent === null ? null : { rateBp: Math.round(vatPercent * 100) };
  if (!booking) return { description, qty, unitPriceMinor, vat };
  const { serviceId, unit, quantity, from, to } = booking;
  if (unit.trim() === '' || quantity === null || quantity <= 0 || from === '' || to <= from) return null;
  return {
    description,
    qty,
    unitPriceMinor,
    vat,
    serviceId,
    booking: { unit: unit.trim(), quantity, from, to },
  };
}
