/** Glue between the parts of Swedish and Estonian compounds. */
const LINKS = ['', 's', 'e', 'o', 'u', 'i'];
const SHORTEST_PART = 3;

/**
 * Splits a compound into parts that `isKnown` accepts, left to right, longest first part first. The last part may be
 * inflected: it is passed whole, `isKnown` stems it. A linking letter between parts belongs to none.
 *
 * @param word lower case, folded or not, like the words behind `isKnown`
 * @returns at least two parts with offsets in `word`, or null where it is no compound of known words
 */
export function splitCompound(
  word: string,
  isKnown: (part: string, isLast: boolean) => boolean,
): readonly { readonly part: string; readonly from: number }[] | null {
  return word.length < 2 * SHORTEST_PART || word.length > 60 ? null : split(word, 0, isKnown, 3);
}

function split(
  word: string,
  from: number,
  isKnown: (part: string, isLast: boolean) => boolean,
  partsLeft: number,
): { part: string; from: number }[] | null {
  for (let end = word.length - SHORTEST_PART; end >= from + SHORTEST_PART; end--) {
    const part = word.slice(from, end);
    if (!isKnown(part, false)) continue;
    for (const link of LINKS) {
      const next = end + link.length;
      if (!word.startsWith(link, end) || word.length - next < SHORTEST_PART) continue;
      const rest = word.slice(next);
      if (isKnown(rest, true))
        return [
          { part, from },
          { part: rest, from: next },
        ];
      const further = partsLeft > 2 ? split(word, next, isKnown, partsLeft - 1) : null;
      if (further !== null) return [{ part, from }, ...further];
    }
  }
  return null;
}
