/** Fewest firms that a figure for others may be of, on each side that it has, so that none is told from it. */
export const FEWEST_FIRMS = 5;

/** One thing that figures count, with the firms behind it on each side, e.g. customers and providers of a deal. */
export interface CountedUnit {
  readonly key: string;
  readonly sides: readonly (readonly string[])[];
}

/** A prime above every count of cells; ranks over it are those over the rational numbers but for freaks of divisibility. */
const PRIME = 1_000_003;

/**
 * Whether a sum over `wanted` may be told beside the sums over `told`, so that no adding up and taking away of them leaves fewer
 * than {@link FEWEST_FIRMS} firms of a side.
 *
 * Units that the same sums count are one cell. Whatever is made of the sums is a combination of whole cells; it could rest on
 * small cells alone only where the sums lose rank without them, and then the answer is no. A little stricter than needed.
 *
 * @param told   what was ever told, each a set of keys
 * @param wanted the set that would be told as well
 * @param units  every unit of those sets by its key
 * @returns false as well where `wanted` itself has too few firms
 * Cost: O(sums² · cells)
 */
export function mayTell(
  told: readonly ReadonlySet<string>[],
  wanted: ReadonlySet<string>,
  units: ReadonlyMap<string, CountedUnit>,
): boolean {
  if (!isBig([...wanted].map((key) => units.get(key)!))) return false;
  const sums = [...told, wanted];
  const keys = new Set(sums.flatMap((sum) => [...sum]));
  const cells = Map.groupBy(keys, (key) => sums.map((sum) => (sum.has(key) ? '1' : '0')).join(''));
  const big = [...cells].filter(([, inside]) => isBig(inside.map((key) => units.get(key)!)));
  return rank(patterns(big.map(([cell]) => cell))) === rank(patterns([...cells.keys()]));
}

function isBig(units: readonly CountedUnit[]): boolean {
  const sides = Math.max(0, ...units.map((unit) => unit.sides.length));
  if (sides === 0) return false;
  return Array.from(
    { length: sides },
    (_, side) => new Set(units.flatMap((unit) => unit.sides[side] ?? [])),
  ).every((firms) => firms.size >= FEWEST_FIRMS);
}

/** A row per cell, as rank is the same over rows and columns. */
function patterns(cells: readonly string[]): number[][] {
  return cells.map((cell) => [...cell].map(Number));
}

function rank(rows: number[][]): number {
  const width = rows[0]?.length ?? 0;
  let found = 0;
  for (let column = 0; column < width && found < rows.length; column += 1) {
    const pivot = rows.findIndex((row, at) => at >= found && row[column] !== 0);
    if (pivot < 0) continue;
    [rows[found], rows[pivot]] = [rows[pivot]!, rows[found]!];
    const lead = rows[found]!;
    const inverse = power(lead[column]!, PRIME - 2);
    for (const row of rows.slice(found + 1)) {
      const factor = (row[column]! * inverse) % PRIME;
      if (factor === 0) continue;
      for (let at = column; at < width; at += 1) row[at] = (row[at]! + (PRIME - factor) * lead[at]!) % PRIME;
    }
    found += 1;
  }
  return found;
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base % PRIME];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}
