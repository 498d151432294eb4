/**
 * Some ways that together cover a set of groups, and what they are worth. Worth is compared by `a`, then `b`, then `c`,
 * less is better; all three add up when covers are joined, and so do the draws.
 */
export interface Cover {
  /** Gaps, points, providers, services, publishers and lost relevance in one whole number. */
  readonly a: number;
  /** Services without a computable cost and the sum of the costs in one whole number. */
  readonly b: number;
  readonly c: number;
  /** What is drawn on each tie between capabilities (a budget, one provider); never negative. */
  readonly draws: readonly number[];
  /** Indexes of its own ways, beside those of its parts. */
  readonly ways: readonly number[];
  readonly parts: readonly [Cover, Cover] | null;
}

/** Per set of groups (a bit each) covers of exactly this set, none of which is beaten by another of them. */
export type CoverTable = (Cover[] | undefined)[];

/** What a cover has to hold to be kept. */
export interface Keeper {
  /** Whether the cover of `bits` may still become part of something that is looked for. */
  isHopeful(bits: number, a: number, b: number, c: number, draws: readonly number[]): boolean;
  /** Per tie the draw from which more changes nothing. */
  readonly caps: readonly number[];
  /** Counts one unit of work; false when there was enough. */
  work(): boolean;
}

const NO_WAYS: readonly number[] = [];

/** A cover of nothing. */
export function nothing(draws: number): Cover {
  return { a: 0, b: 0, c: 0, draws: new Array<number>(draws).fill(0), ways: [], parts: null };
}

/**
 * For every set the covers made of one from `table` and at most one from `more`.
 *
 * @returns null when the work was too much
 * Cost O(sets of `table` × sets of `more` × covers of each).
 */
export function join(table: CoverTable, more: CoverTable, keeper: Keeper): CoverTable | null {
  const joined = table.map((covers) => covers?.slice());
  for (const [bits, added] of more.entries()) {
    if (added === undefined || bits === 0) continue;
    for (const [rest, covers] of table.entries()) {
      if (covers === undefined || rest & bits) continue;
      for (const cover of covers)
        for (const part of added) {
          if (!keeper.work()) return null;
          keepSum(joined, rest | bits, cover, part, keeper);
        }
    }
  }
  return joined;
}

/** Adds the sum of two covers where it is hopeful and none at hand beats it. */
export function keepSum(table: CoverTable, bits: number, one: Cover, other: Cover, keeper: Keeper): void {
  const [a, b, c] = [one.a + other.a, one.b + other.b, one.c + other.c];
  const covers = table[bits];
  const { caps } = keeper;
  if (caps.length === 0) {
    const before = covers?.[0];
    if (before && compare(before.a, before.b, before.c, a, b, c) <= 0) return;
    if (!keeper.isHopeful(bits, a, b, c, [])) return;
    table[bits] = [{ a, b, c, draws: one.draws, ways: NO_WAYS, parts: [one, other] }];
    return;
  }
  const draws = one.draws.map((draw, tie) => Math.min(draw + other.draws[tie]!, caps[tie]!));
  if (!keeper.isHopeful(bits, a, b, c, draws)) return;
  if (
    covers?.some(
      (before) => compare(before.a, before.b, before.c, a, b, c) <= 0 && within(before.draws, draws),
    )
  )
    return;
  const kept = covers?.filter(
    (before) => compare(a, b, c, before.a, before.b, before.c) > 0 || !within(draws, before.draws),
  );
  table[bits] = [...(kept ?? []), { a, b, c, draws, ways: NO_WAYS, parts: [one, other] }];
}

/** Negative when the first three are worth less than the others. */
export function compare(a: number, b: number, c: number, a2: number, b2: number, c2: number): number {
  return a - a2 || b - b2 || c - c2;
}

/** The ways of a cover. */
export function waysIn(cover: Cover): number[] {
  const ways: number[] = [];
  const open = [cover];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    ways.push(...part.ways);
    if (part.parts) open.push(...part.parts);
  }
  return ways;
}

function within(draws: readonly number[], limits: readonly number[]): boolean {
  return draws.every((draw, tie) => draw <= limits[tie]!);
}
