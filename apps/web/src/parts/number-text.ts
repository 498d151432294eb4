/** What a typed text says about a number. */
export type TypedNumber =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'empty' }
  /** `1,650` is 1650 to some readers and 1.65 to others. */
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'none' };

const SPACES = /[\s\u00a0\u2009\u202f]/g;
const PLAIN = /^[-+]?\d+([.,]\d+)?$/;
const GROUPED = /^[-+]?\d{1,3}(([.,])\d{3})(\2\d{3})*$/;
const GROUPED_DECIMAL = /^[-+]?\d{1,3}(?:,\d{3})+\.\d+$|^[-+]?\d{1,3}(?:\.\d{3})+,\d+$/;

/**
 * Reads a number as people of any of the network's languages type it: comma or dot as the decimal mark, spaces between
 * thousands, the true minus sign. No character is ever dropped to make it fit.
 */
export function readNumber(typed: string): TypedNumber {
  const text = typed.replace(SPACES, '').replace('\u2212', '-');
  if (text === '') return { kind: 'empty' };
  if (GROUPED_DECIMAL.test(text)) {
    const mark = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
    const [whole = '', fraction = ''] = text.split(mark);
    return { kind: 'number', value: Number(`${whole.replace(/[.,]/g, '')}.${fraction}`) };
  }
  const grouped = GROUPED.exec(text);
  if (grouped) {
    if (grouped[3] !== undefined) return { kind: 'number', value: Number(text.replace(/[.,]/g, '')) };
    if (!/^[-+]?0/.test(text)) return { kind: 'ambiguous' };
  }
  if (!PLAIN.test(text)) return { kind: 'none' };
  return { kind: 'number', value: Number(text.replace(',', '.')) };
}

/** `value` as it is put into a field: no grouping, as many digits as it has. */
export function numberText(value: number | null): string {
  return value === null ? '' : String(value);
}
