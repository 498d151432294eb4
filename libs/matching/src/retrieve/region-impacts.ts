import type { NutsCode } from '@fivefold/domain';
import { INSIDE, SITE_INSIDE } from './columns.js';
import { PLACE_IMPACTS } from './ranking.js';
import type { SetColumn } from './set-column.js';

const REMEMBERED = 500;

/** How well sites and coverage meet a place, as impacts per set of region keys. */
export class RegionImpacts {
  readonly #column: SetColumn;
  readonly #remembered = new Map<string, Uint8Array>();

  constructor(column: SetColumn) {
    this.#column = column;
  }

  /** Document -> set of region keys. */
  get sets(): Uint32Array {
    return this.#column.codes;
  }

  /**
   * Set -> impact for any of some regions: most where the site lies in one, less where coverage does, then where a region
   * around it is covered and least where its country as a whole is; 0 where nothing of it is.
   * Cost O(sets that meet the regions), O(1) for regions asked for before.
   */
  of(regions: readonly NutsCode[]): Uint8Array {
    const key = regions.join(' ');
    let impacts = this.#remembered.get(key);
    if (impacts === undefined || impacts.length !== this.#column.setCount) {
      impacts = this.#impactsOf(regions);
      if (this.#remembered.size >= REMEMBERED) this.#remembered.clear();
      this.#remembered.set(key, impacts);
    }
    return impacts;
  }

  #impactsOf(regions: readonly NutsCode[]): Uint8Array {
    const impacts = new Uint8Array(this.#column.setCount);
    const raise = (key: string, impact: number) => {
      for (const set of this.#column.setsWith(key)) impacts[set] = Math.max(impacts[set]!, impact);
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
    return impacts;
  }
}
