/** Letters that Unicode does not decompose but that people type without their stroke or as two letters. */
const STROKED: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
const MARKS = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const MINUS = new Set([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212]);

const byUnit: (string | undefined)[] = new Array<string | undefined>(0x2100).fill(undefined);
const byPoint = new Map<number, string>();

function foldPoint(point: number): string {
  if (point < 128) {
    return point > 64 && point < 91 ? String.fromCharCode(point + 32) : String.fromCharCode(point);
  }
  const known = point < byUnit.length ? byUnit[point] : byPoint.get(point);
  if (known !== undefined) return known;
  const plain = String.fromCodePoint(point).normalize('NFKD').replace(MARKS, '').toLowerCase();
  // Lower-casing can bring a mark back (İ -> i + dot above).
  const bare = MINUS.has(point) ? '-' : plain.replace(MARKS, '');
  let folded = '';
  for (const letter of bare) folded += STROKED[letter] ?? letter;
  if (point < byUnit.length) byUnit[point] = folded;
  else byPoint.set(point, folded);
  return folded;
}

/**
 * Lower-case text without diacritics, compatibility forms resolved (NFKD), dashes and U+2212 as `-`. Any string is
 * accepted; lone surrogates and NUL stay as they are. Cost O(length).
 *
 * @example fold('Atdzesēta ｎoliktava') // 'atdzeseta noliktava'
 */
export function fold(text: string): string {
  let plain = true;
  for (let at = 0; at < text.length && plain; at++) {
    const unit = text.charCodeAt(at);
    plain = unit < 128 && (unit < 65 || unit > 90);
  }
  return plain ? text : foldWithOffsets(text).folded;
}

/** A folded text and, for each of its UTF-16 units and for its end, the offset in the original text. */
export interface FoldedText {
  readonly folded: string;
  /** `folded.length + 1` ascending offsets. */
  readonly offsets: Uint32Array;
}

/**
 * {@link fold} with the way back: unit `i` of `folded` came from the original character that starts at `offsets[i]`.
 * One original character may give none (a combining mark), one or several units. Cost O(length).
 */
export function foldWithOffsets(text: string): FoldedText {
  const parts: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < text.length;) {
    const point = text.codePointAt(at) as number;
    const folded = foldPoint(point);
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit++) offsets.push(at);
    at += point > 0xffff ? 2 : 1;
  }
  offsets.push(text.length);
  return { folded: parts.join(''), offsets: Uint32Array.from(offsets) };
}
