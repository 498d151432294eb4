/** A stretch of the text with the causes it belongs to: `cap:<concept>`, `clause:<id>` or `open` (not understood). */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly owners: readonly string[];
}

export interface Mark {
  readonly from: number;
  readonly to: number;
  readonly owner: string;
}

/**
 * Cuts a text at the ends of its marks.
 * @param marks half-open ranges of UTF-16 code units, in any order, overlapping or not; parts outside the text are cut off
 * @returns segments in text order, none empty, that joined give `text` again; owners in the order of `marks`, each once
 * Cost O(n·m) for n cuts and m marks; both are small
 */
export function segmentText(text: string, marks: readonly Mark[]): Segment[] {
  const inside = marks
    .map((mark) => ({ ...mark, from: Math.max(0, mark.from), to: Math.min(text.length, mark.to) }))
    .filter((mark) => mark.from < mark.to);
  const cuts = [...new Set([0, text.length, ...inside.flatMap((mark) => [mark.from, mark.to])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1]!;
    const owners = inside.filter((mark) => mark.from < to && mark.to > from).map((mark) => mark.owner);
    return { from, to, text: text.slice(from, to), owners: [...new Set(owners)] };
  });
}
