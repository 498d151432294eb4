import type { Language } from '@fivefold/domain';

/** A number or a range of two in a text. */
export interface NumberFound {
  readonly from: number;
  readonly to: number;
  /** The number; of a range the smaller. */
  readonly low: number;
  /** The same as `low` unless a range. */
  readonly high: number;
  /** Whether a + or − was written at one of the ends. */
  readonly isSigned: boolean;
}

const SPACES = ' \\u00a0\\u2009\\u202f';
const NUMBER = new RegExp(
  `\\d{1,3}(?:[${SPACES}'’]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d{1,15}(?:[.,]\\d{1,9})*`,
  'gu',
);
const BETWEEN =
  /^\s*(?:°\s*C?|º\s*C?|℃)?\s*(?:…|\.{2,}|[–—−-]|to|līdz|lidz|kuni|till|til|and|un|ja|och)\s*(?:plus|pluss|mīnus|miinus|minus)?\s*$/iu;
const WORDS_BETWEEN = /(?:and|un|ja|och)\s*$/iu;
const OPENERS = /(?:between|starp|mellan|vahemikus)\s*[+−–-]?\s*$/iu;
const MINUS_WORD = /(?:minus|mīnus|minusa|miinus)\s*$/iu;
const PLUS_WORD = /(?:plus|pluss)\s*$/iu;

interface Single {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly isSigned: boolean;
}

/**
 * Numbers and ranges with their spans, in order: decimal comma or point, thousands divided by thin or ordinary spaces,
 * signs with U+2212, ranges such as `+2…+4`, `2–6`, `no 2 līdz 6`, `between 2 and 6`. Digits inside words (NIS2, 5G) are
 * none. A single comma or point before three digits divides thousands in the manner of `language`.
 */
export function numbers(text: string, language: Language | null = null): NumberFound[] {
  const singles: Single[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const at = match.index;
    const before = text[at - 1] ?? ' ';
    if (/[\p{L}\d_]/u.test(before)) continue;
    const value = valueOf(match[0], language);
    if (value === null) continue;
    singles.push(withSign(text, at, at + match[0].length, value));
  }
  return joinRanges(text, singles);
}

function valueOf(written: string, language: Language | null): number | null {
  const plain = written.replace(/[\s\u00a0\u2009\u202f'’]/g, '');
  const marks = plain.match(/[.,]/g) ?? [];
  if (marks.length === 0) return Number(plain);
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  const mark = plain[last] as string;
  const fraction = plain.slice(last + 1);
  const whole = plain.slice(0, last);
  if (marks.length > 1 && marks[0] === mark)
    return /^\d{3}$/.test(fraction) ? Number(plain.replace(/[.,]/g, '')) : null;
  const thousands = mark === ',' ? language === 'en' : language !== 'en' && language !== null;
  if (marks.length === 1 && fraction.length === 3 && thousands && !/^0/.test(whole))
    return Number(whole + fraction);
  return Number(`${whole.replace(/[.,]/g, '')}.${fraction}`);
}

function withSign(text: string, from: number, to: number, value: number): Single {
  const before = text.slice(Math.max(0, from - 10), from);
  const sign = /([+−–-])\s?$/u.exec(before);
  if (sign !== null) {
    const start = from - sign[0].length;
    const ahead = text[start - 1] ?? ' ';
    const isPlus = sign[1] === '+';
    // Between digits it divides a range, after a letter it is a hyphen; spaced off it is a dash.
    const isSign = !/[\p{L}\d)°]/u.test(ahead) && (sign[0].length === 1 || isPlus);
    if (isSign) return { from: start, to, value: isPlus ? value : -value, isSigned: true };
  }
  const minus = MINUS_WORD.exec(before);
  if (minus !== null) return { from: from - minus[0].length, to, value: -value, isSigned: true };
  const plus = PLUS_WORD.exec(before);
  return plus === null
    ? { from, to, value, isSigned: false }
    : { from: from - plus[0].length, to, value, isSigned: true };
}

function joinRanges(text: string, singles: readonly Single[]): NumberFound[] {
  const found: NumberFound[] = [];
  for (let at = 0; at < singles.length; at++) {
    const one = singles[at] as Single;
    const two = singles[at + 1];
    if (two !== undefined && isRange(text, one, two)) {
      found.push({
        from: one.from,
        to: two.to,
        low: Math.min(one.value, two.value),
        high: Math.max(one.value, two.value),
        isSigned: one.isSigned || two.isSigned,
      });
      at++;
    } else {
      found.push({ from: one.from, to: one.to, low: one.value, high: one.value, isSigned: one.isSigned });
    }
  }
  return found;
}

function isRange(text: string, one: Single, two: Single): boolean {
  const gap = text.slice(one.to, two.from);
  if (gap.length > 16 || !BETWEEN.test(gap)) return false;
  if (WORDS_BETWEEN.test(gap)) return OPENERS.test(text.slice(Math.max(0, one.from - 14), one.from));
  // 2027-03-01 and 1-2-3 are no ranges.
  const isChained =
    /^[-–]\d/.test(text.slice(two.to, two.to + 2)) || /\d[-–]$/.test(text.slice(one.from - 2, one.from));
  return !isChained;
}
