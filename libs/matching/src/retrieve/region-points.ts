import type { NutsCode } from '@fivefold/domain';
import { INSIDE, SITE_INSIDE } from './columns.js';
import type { SetPoints } from './query-group.js';
import { PLACE_IMPACTS } from './ranking.js';
import type { SetColumn } from './set-column.js';

const REMEMBERED = 500;

/** How well a service's site and coverage meet a place, as points per set of region keys. */
export class RegionPoints {
  readonly #column: SetColumn;
  readonly #remembered = new Map<string, SetPoints>();

  constructor(column: SetColumn) {
    this.#column = column;
  }

  /**
   * Points for any of some regions: most where the site lies in one, less where coverage does, then where a region around
   * it is covered and least where its country as a whole is.
   *
   * @param weight factor of the impacts, whole
   * Cost O(sets of regions in use), O(1) for a place asked for before.
   */
  of(regions: readonly NutsCode[], weight: number): SetPoints {
    const column = this.#column;
    const key = `${weight} ${regions.join(' ')}`;
    let found = this.#remembered.get(key);
    if (found === undefined || found.perSet.length !== column.setCount || found.sets !== column.codes) {
      found = {
        sets: column.codes,
        perSet: this.#perSet(regions, weight),
        most: PLACE_IMPACTS.site * weight,
      };
      if (this.#remembered.size >= REMEMBERED) this.#remembered.clear();
      this.#remembered.set(key, found);
    }
    return found;
  }

  #perSet(regions: readonly NutsCode[], weight: number): Int32Array {
    const perSet = new Int32Array(this.#column.setCount);
    const raise = (key: string, impact: number) => {
      for (const set of this.#column.setsWith(key)) perSet[set] = Math.max(perSet[set]!, impact * weight);
    };
    for (const region of regions) {
      raise(SITE_INSIDE + region, PLACE_IMPACTS.site);
      raise(INSIDE + region, PLACE_IMPACTS.covered);
      for (let length = region.length - 1; length >= 2; length--) {
        const around = region.slice(0, length);
        // A region whose code ends in 0 is all of the one above it: LV00 is Latvia.
        const isCountry = length === 2 || /^0+$/.test(around.slice(2));
        raise(around, isCountry ? PLACE_IMPACTS.inCountry : PLACE_IMPACTS.inRegion);
      }
    }
    return perSet;
  }
}
