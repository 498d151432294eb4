import type { NutsCode } from '@fivefold/domain';
import { REGIONS } from '@fivefold/vocabulary';

const CHILDREN = new Map<NutsCode, number>();
for (const { parent } of REGIONS) if (parent !== null) CHILDREN.set(parent, (CHILDREN.get(parent) ?? 0) + 1);

/** Region -> the largest one that is the same area, where there is a larger one: `LV00` and `LV0` are all of Latvia. */
const LARGEST_SAME = new Map<NutsCode, NutsCode>();
for (const { code, parent } of REGIONS.toSorted((one, other) => one.level - other.level))
  if (parent !== null && CHILDREN.get(parent) === 1)
    LARGEST_SAME.set(code, LARGEST_SAME.get(parent) ?? parent);

function largestSame(code: NutsCode): NutsCode {
  return LARGEST_SAME.get(code) ?? code;
}

/**
 * Whether `holder` contains `code` or is the same area. By prefix of NUTS codes, with one addition: a region that is all
 * of its country counts as the country, so `EE00` holds `EE`.
 */
export function holds(holder: NutsCode, code: NutsCode): boolean {
  return holder !== '' && (code.startsWith(holder) || largestSame(code).startsWith(largestSame(holder)));
}

/** The first of `holders` that contains `code`; undefined when none does. */
export function holderOf(holders: readonly NutsCode[], code: NutsCode): NutsCode | undefined {
  return holders.find((holder) => holds(holder, code));
}
