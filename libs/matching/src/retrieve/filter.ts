import type { SearchFilter } from '../types.js';
import { FILTERED, keysMeeting, type Columns } from './columns.js';

/** One part of a filter, ready to test: document -> set -> 1 where allowed. */
interface Test {
  readonly codes: Uint32Array;
  readonly allowed: Uint8Array;
}

/** A filter compiled against the sets of values in use; valid until the next change of the columns. */
export class CompiledFilter {
  readonly #tests: readonly Test[];

  private constructor(tests: readonly Test[]) {
    this.#tests = tests;
  }

  /**
   * Parts that are absent or empty do not filter; values of one part are OR-ed, parts are AND-ed.
   * Cost O(sets of values in use for each part).
   */
  static of(filter: SearchFilter, columns: Columns): CompiledFilter {
    const tests: Test[] = [];
    for (const part of Object.keys(FILTERED) as (keyof SearchFilter)[]) {
      const asked = filter[part];
      if (asked === undefined || asked.length === 0) continue;
      const column = columns.attributes[FILTERED[part]];
      const allowed = new Uint8Array(column.setCount);
      for (const value of part === 'regions' ? asked.flatMap(keysMeeting) : asked) {
        for (const set of column.setsWith(value)) allowed[set] = 1;
      }
      tests.push({ codes: column.codes, allowed });
    }
    return new CompiledFilter(tests);
  }

  /** Whether everything passes. */
  get isOpen(): boolean {
    return this.#tests.length === 0;
  }

  /**
   * Keeps the passing documents of `documents[0 … count - 1]` at its front, in order.
   * @returns how many they are. Cost O(count) for each part
   */
  keep(documents: Uint32Array, count: number): number {
    let left = count;
    for (const { codes, allowed } of this.#tests) {
      let kept = 0;
      for (let at = 0; at < left; at++) {
        const document = documents[at]!;
        documents[kept] = document;
        kept += allowed[codes[document]!]!;
      }
      left = kept;
    }
    return left;
  }
}
