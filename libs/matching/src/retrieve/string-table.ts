import { grown } from './growing-uint32.js';
import type { Section, SnapshotSections } from './snapshot-file.js';

/** Source: the hash FNV-1a over 16-bit units. */
export const HASH_START = 0x811c9dc5;
export const HASH_FACTOR = 0x01000193;

/** The end of a hash: high bits into the low ones, by which a place is chosen. */
export function mixed(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Puts the arrays of a table among the sections of a snapshot. */
export function saveStrings(to: Map<string, Section>, name: string, arrays: StringArrays): void {
  to.set(`${name}.units`, arrays.units);
  to.set(`${name}.starts`, arrays.starts);
  to.set(`${name}.slots`, arrays.slots);
}

/** The arrays of a table from the sections of a snapshot. */
export function savedStrings(from: SnapshotSections, name: string): StringArrays {
  return {
    units: from.uint16(`${name}.units`),
    starts: from.uint32(`${name}.starts`),
    slots: from.uint32(`${name}.slots`),
  };
}

/** Units that become text in one call, which takes them as arguments. */
const AT_ONCE = 4096;

/** The typed arrays of a {@link StringTable}, as they stand in a snapshot. */
export interface StringArrays {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  readonly slots: Uint32Array;
}

/**
 * Distinct texts with dense numbers, kept in three typed arrays: no string and no map entry per text, so that a million of
 * them cost the collector nothing and threads can share them. Numbers are never taken back. In a table with prefixes
 * equal texts are told apart by a unit that is no part of them (a language).
 */
export class StringTable {
  #units: Uint16Array;
  #starts: Uint32Array;
  /** Open addressing: number + 1, 0 where free; at most half full. */
  #slots: Uint32Array;
  #size: number;
  readonly #prefixed: boolean;
  #own: boolean;
  /** Units of the text that is asked for. */
  #asked = new Uint16Array(64);

  /**
   * @param prefixed whether every text comes with a prefix
   * @param arrays of a snapshot, copied before the first change; empty where absent
   * @param expected how many texts an empty one takes without being made larger
   */
  constructor(prefixed = false, arrays: StringArrays | null = null, expected = 32) {
    this.#prefixed = prefixed;
    this.#own = arrays === null;
    this.#units = arrays?.units ?? new Uint16Array(256);
    this.#starts = arrays?.starts ?? new Uint32Array(32);
    this.#slots = arrays?.slots ?? new Uint32Array(2 ** Math.ceil(Math.log2(2 * expected)));
    this.#size = arrays === null ? 0 : arrays.starts.length - 1;
  }

  /** Number of texts. */
  get size(): number {
    return this.#size;
  }

  /** The arrays, cut to what is in use. */
  arrays(): StringArrays {
    const starts = this.#starts.subarray(0, this.#size + 1);
    return { units: this.#units.subarray(0, starts[this.#size]!), starts, slots: this.#slots };
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#units.byteLength + this.#starts.byteLength + this.#slots.byteLength;
  }

  /** The number of a text; -1 where it never came. O(length). */
  find(text: string, prefix = 0): number {
    this.#read(text);
    return this.findIn(this.#asked, 0, text.length, prefix, this.#hash(prefix, text.length));
  }

  /** The number of the text in `units[from … to - 1]` with this hash over prefix and units; no string is made. */
  findIn(units: Uint16Array, from: number, to: number, prefix: number, hash: number): number {
    const slots = this.#slots;
    const starts = this.#starts;
    const known = this.#units;
    const mask = slots.length - 1;
    const shift = this.#prefixed ? 1 : 0;
    search: for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot]! - 1;
      if (number < 0) return -1;
      let at = starts[number]!;
      if (starts[number + 1]! - at !== to - from + shift) continue;
      if (shift === 1 && known[at++] !== prefix) continue;
      for (let here = from; here < to; here++) if (known[at++] !== units[here]) continue search;
      return number;
    }
  }

  #read(text: string): void {
    if (text.length > this.#asked.length) this.#asked = new Uint16Array(2 * text.length);
    for (let at = 0; at < text.length; at++) this.#asked[at] = text.charCodeAt(at);
  }

  #hash(prefix: number, length: number): number {
    let hash = HASH_START ^ prefix;
    for (let at = 0; at < length; at++) hash = Math.imul(hash ^ this.#asked[at]!, HASH_FACTOR);
    return mixed(hash);
  }

  /** The number of a text, new where it never came. O(length). */
  intern(text: string, prefix = 0): number {
    this.#read(text);
    const hash = this.#hash(prefix, text.length);
    const known = this.findIn(this.#asked, 0, text.length, prefix, hash);
    if (known >= 0) return known;
    if (!this.#own) this.#copy();
    const number = this.#size++;
    this.#makeRoom(text.length + 1);
    let at = this.#starts[number]!;
    if (this.#prefixed) this.#units[at++] = prefix;
    for (let from = 0; from < text.length; from++) this.#units[at++] = text.charCodeAt(from);
    this.#starts[number + 1] = at;
    this.#place(hash, number);
    return number;
  }

  /** The text of a number, without its prefix. O(length). */
  textOf(number: number): string {
    const from = this.#starts[number]! + (this.#prefixed ? 1 : 0);
    const to = this.#starts[number + 1]!;
    let text = '';
    for (let at = from; at < to; at += AT_ONCE)
      text += String.fromCharCode.apply(null, this.#units.subarray(at, Math.min(to, at + AT_ONCE)) as never);
    return text;
  }

  /** The prefix of a number; 0 in a table without prefixes. O(1). */
  prefixOf(number: number): number {
    return this.#prefixed ? this.#units[this.#starts[number]!]! : 0;
  }

  /** The first unit of a text without its prefix; what stands behind it for an empty one. O(1). */
  firstUnitOf(number: number): number {
    return this.#units[this.#starts[number]! + (this.#prefixed ? 1 : 0)]!;
  }

  /** Units of a text without its prefix. O(1). */
  lengthOf(number: number): number {
    return this.#starts[number + 1]! - this.#starts[number]! - (this.#prefixed ? 1 : 0);
  }

  #copy(): void {
    this.#units = this.#units.slice();
    this.#starts = this.#starts.slice();
    this.#slots = this.#slots.slice();
    this.#own = true;
  }

  #makeRoom(units: number): void {
    this.#units = grown(this.#units, this.#starts[this.#size - 1]! + units);
    this.#starts = grown(this.#starts, this.#size + 1);
    if (this.#size * 2 <= this.#slots.length) return;
    const before = this.#slots;
    const mask = before.length * 2 - 1;
    const slots = new Uint32Array(mask + 1);
    for (let number = 0; number < this.#size - 1; number++) {
      let slot = this.#hashAgain(number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }

  /** The hash of a stored text. A prefix changes the start here and in {@link findIn}: both alike. */
  #hashAgain(number: number): number {
    let at = this.#starts[number]!;
    const end = this.#starts[number + 1]!;
    let hash = HASH_START;
    if (this.#prefixed) hash ^= this.#units[at++]!;
    for (; at < end; at++) hash = Math.imul(hash ^ this.#units[at]!, HASH_FACTOR);
    return mixed(hash);
  }

  #place(hash: number, number: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number + 1;
  }
}
