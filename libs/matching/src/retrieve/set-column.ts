import { GrowingUint32, grown } from './growing-uint32.js';
import { countCommon } from './bits.js';
import type { Section, SnapshotSections } from './snapshot-file.js';
import { savedStrings, saveStrings, StringTable } from './string-table.js';

/** Keys whose sets are at hand; where many services state something of their own more of them would hardly be met again. */
const REMEMBERED_KEYS = 4096;

/** The values of a column in order of their text. */
export interface ValueRanks {
  /** Rank -> value. */
  readonly sorted: Uint32Array;
  /** Value -> rank. */
  readonly rankOf: Uint32Array;
}

/**
 * One attribute of all services with any number of values each. Equal sets of values are stored once, a service holds the
 * number of its set: 4 bytes a service, and counting or testing a service is one look-up.
 */
export class SetColumn {
  /** Document -> set. */
  codes: Uint32Array = new Uint32Array(0);
  readonly #setIds = new Map<string, number>();
  readonly #setsByKey = new Map<string, number>();
  /** Value -> the documents that have it. */
  readonly #bitmaps = new Map<number, Uint32Array>();
  /** Set -> where its values begin in `#members`; one more entry ends the last. */
  readonly #starts = new GrowingUint32();
  readonly #members = new GrowingUint32();
  readonly #values: string[] = [];
  readonly #valueIds = new Map<string, number>();
  /** Value -> sets that hold it. */
  readonly #holders: number[][] = [];
  #ranks: ValueRanks = { sorted: new Uint32Array(0), rankOf: new Uint32Array(0) };
  #perSet = new Uint32Array(0);

  #own = true;

  /** @param saved a snapshot, whose arrays are copied before the first change; empty where absent */
  constructor(saved: SnapshotSections | null = null, name = '') {
    this.#starts.push(0);
    if (saved === null) return;
    const values = new StringTable(false, savedStrings(saved, `${name}.values`));
    const ends = saved.uint32(`${name}.ends`);
    const members = saved.uint32(`${name}.members`);
    for (let value = 0; value < values.size; value++) this.#valueOf(values.textOf(value));
    for (let set = 0, from = 0; set < ends.length; from = ends[set++]!) {
      this.#setOf([...members.subarray(from, ends[set])].map((value) => this.#values[value]!));
    }
    this.codes = saved.uint32(`${name}.codes`);
    this.#own = false;
  }

  /** Puts its arrays among the sections of a snapshot. */
  save(to: Map<string, Section>, name: string, documents: number): void {
    const values = new StringTable();
    for (const value of this.#values) values.intern(value);
    saveStrings(to, `${name}.values`, values.arrays());
    to.set(`${name}.ends`, this.#starts.inUse().subarray(1));
    to.set(`${name}.members`, this.#members.inUse());
    to.set(`${name}.codes`, grown(this.codes, documents).subarray(0, documents));
  }

  /** Number of distinct sets so far. */
  get setCount(): number {
    return this.#starts.length - 1;
  }

  /** Number of distinct values so far. */
  get valueCount(): number {
    return this.#values.length;
  }

  /** The text of a value. */
  valueAt(value: number): string {
    return this.#values[value]!;
  }

  /** The values of a set, each once, in order of their text. O(its values). */
  valuesOf(set: number): string[] {
    const members = this.#members.values.subarray(this.#starts.values[set], this.#starts.values[set + 1]);
    return Array.from(members, (value) => this.#values[value]!);
  }

  /** The sets that hold a value; empty for one that no service ever had. O(1). */
  setsWith(value: string): readonly number[] {
    const id = this.#valueIds.get(value);
    return id === undefined ? [] : this.#holders[id]!;
  }

  /**
   * Gives a document its values, in any order.
   * @param key stands for what `values` gives: a key that came before is not asked again
   * O(1) for a known key, else O(values).
   */
  put(document: number, key: string, values: () => readonly string[]): void {
    let set = this.#setsByKey.get(key);
    if (set === undefined) {
      set = this.#setOf(values());
      if (this.#setsByKey.size >= REMEMBERED_KEYS) this.#setsByKey.clear();
      this.#setsByKey.set(key, set);
    }
    if (!this.#own) this.codes = this.codes.slice();
    this.#own = true;
    this.codes = grown(this.codes, document + 1);
    if (this.#bitmaps.size > 0) this.#moveBits(document, this.codes[document]!, set);
    this.codes[document] = set;
  }

  /**
   * Value -> how many of the documents in a bitmap have it. The bitmaps of the values are made on the first call.
   * Cost O(values × words), about 1 ns each.
   */
  countIn(bits: Uint32Array, words: number): Uint32Array {
    const perValue = new Uint32Array(this.#values.length);
    for (let value = 0; value < perValue.length; value++) {
      perValue[value] = countCommon(bits, this.#bitmapOf(value, words), words);
    }
    return perValue;
  }

  #bitmapOf(value: number, words: number): Uint32Array {
    let bitmap = this.#bitmaps.get(value);
    if (bitmap === undefined || bitmap.length < words) {
      bitmap = new Uint32Array(words + 32);
      const holds = new Uint8Array(this.setCount);
      for (const set of this.#holders[value]!) holds[set] = 1;
      const end = Math.min(this.codes.length, bitmap.length << 5);
      for (let document = 0; document < end; document++) {
        bitmap[document >>> 5]! |= holds[this.codes[document]!]! << (document & 31);
      }
      this.#bitmaps.set(value, bitmap);
    }
    return bitmap;
  }

  /** Follows a change of a document's set in the bitmaps that there are. */
  #moveBits(document: number, from: number, to: number): void {
    const word = document >>> 5;
    const bit = 1 << (document & 31);
    const starts = this.#starts.values;
    for (let here = starts[from]!; here < starts[from + 1]!; here++) {
      const bitmap = this.#bitmaps.get(this.#members.values[here]!);
      if (bitmap !== undefined && word < bitmap.length) bitmap[word]! &= ~bit;
    }
    for (let here = starts[to]!; here < starts[to + 1]!; here++) {
      const value = this.#members.values[here]!;
      const bitmap = this.#bitmaps.get(value);
      if (bitmap === undefined) continue;
      if (word < bitmap.length) bitmap[word]! |= bit;
      else this.#bitmaps.delete(value);
    }
  }

  /** Order of the values by text (code units); sorted anew only after a new value. */
  valueRanks(): ValueRanks {
    const size = this.#values.length;
    if (this.#ranks.sorted.length !== size) {
      const order = this.#values.map((_, value) => value);
      order.sort((a, b) => (this.#values[a]! < this.#values[b]! ? -1 : 1));
      const rankOf = new Uint32Array(size);
      order.forEach((value, rank) => (rankOf[value] = rank));
      this.#ranks = { sorted: Uint32Array.from(order), rankOf };
    }
    return this.#ranks;
  }

  /**
   * Value -> how many of `documents[0 … count - 1]` have it.
   * Cost O(count + sets), or O(count × values of a document) where that is less.
   */
  countValues(documents: Uint32Array, count: number): Uint32Array {
    const perValue = new Uint32Array(this.#values.length);
    const { codes } = this;
    const starts = this.#starts.values;
    const members = this.#members.values;
    const sets = this.setCount;
    if (sets > count) {
      for (let at = 0; at < count; at++) {
        const set = codes[documents[at]!]!;
        for (let here = starts[set]!; here < starts[set + 1]!; here++) perValue[members[here]!]!++;
      }
      return perValue;
    }
    const perSet = (this.#perSet = grown(this.#perSet, sets));
    for (let at = 0; at < count; at++) perSet[codes[documents[at]!]!]!++;
    for (let set = 0; set < sets; set++) {
      const hits = perSet[set]!;
      if (hits === 0) continue;
      perSet[set] = 0;
      for (let here = starts[set]!; here < starts[set + 1]!; here++) perValue[members[here]!]! += hits;
    }
    return perValue;
  }

  #setOf(values: readonly string[]): number {
    const sorted = values.length > 1 ? [...new Set(values)].sort() : values;
    const key = sorted.join('\u0000');
    const known = this.#setIds.get(key);
    if (known !== undefined) return known;
    const set = this.setCount;
    this.#setIds.set(key, set);
    for (const value of sorted) {
      const id = this.#valueOf(value);
      this.#members.push(id);
      this.#holders[id]!.push(set);
    }
    this.#starts.push(this.#members.length);
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
