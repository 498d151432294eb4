import { grown } from './growing-uint32.js';

/**
 * One attribute of all services with any number of values each. Equal sets of values are stored once, a service holds the
 * number of its set: 4 bytes a service, and counting or testing a service is one look-up.
 */
export class SetColumn {
  /** Document -> set. */
  codes = new Uint32Array(0);
  readonly #sets: (readonly number[])[] = [];
  readonly #setIds = new Map<string, number>();
  readonly #values: string[] = [];
  readonly #valueIds = new Map<string, number>();
  /** Value -> sets that hold it. */
  readonly #holders: number[][] = [];

  /** Number of distinct sets so far. */
  get setCount(): number {
    return this.#sets.length;
  }

  /** Number of distinct values so far. */
  get valueCount(): number {
    return this.#values.length;
  }

  valueAt(value: number): string {
    return this.#values[value]!;
  }

  /** Distinct values of a set. */
  valuesOf(set: number): readonly number[] {
    return this.#sets[set]!;
  }

  /** Gives a document its values, in any order. O(values). */
  put(document: number, values: readonly string[]): void {
    if (document >= this.codes.length) this.codes = grown(this.codes, document + 1);
    this.codes[document] = this.#setOf(values);
  }

  /** The sets that hold a value; empty for one that no service ever had. O(1). */
  setsWith(value: string): readonly number[] {
    const id = this.#valueIds.get(value);
    return id === undefined ? [] : this.#holders[id]!;
  }

  #setOf(values: readonly string[]): number {
    const sorted = [...new Set(values)].sort();
    const key = sorted.join('\u0000');
    const known = this.#setIds.get(key);
    if (known !== undefined) return known;
    const set = this.#sets.length;
    const ids = sorted.map((value) => this.#valueOf(value));
    this.#sets.push(ids);
    this.#setIds.set(key, set);
    for (const id of ids) this.#holders[id]!.push(set);
    return set;
  }

  #valueOf(value: string): number {
    const known = this.#valueIds.get(value);
    if (known !== undefined) return known;
    const id = this.#values.push(value) - 1;
    this.#valueIds.set(value, id);
    this.#holders.push([]);
    return id;
  }
}
