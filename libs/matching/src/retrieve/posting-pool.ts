import { grown } from './growing-uint32.js';
import type { Section, SnapshotSections } from './snapshot-file.js';

/** Largest document number that fits a posting: the upper 24 bits. */
export const MAX_DOCUMENT = 0xffffff;

/** A posting: the document in the upper 24 bits, its impact (1 … 255) in the lower 8. */
export function posting(document: number, impact: number): number {
  return ((document << 8) | impact) >>> 0;
}

/**
 * Lists of postings, each ascending by document, side by side in one `Uint32Array`: 4 bytes a posting.
 *
 * A list that outgrows its place moves to the end of the block with a quarter of room to spare, the old place is waste;
 * when waste is a quarter of a full block, the block is packed anew. A change costs one binary search and a move inside
 * one list; packing costs one copy of the block and is amortised over the changes that wasted it.
 */
export class PostingPool {
  /** Whether the arrays may be written to: those of a snapshot are copied before the first change. */
  #own = true;
  /** All lists; list `l` holds `block[startOf(l)] … block[endOf(l) - 1]`. Replaced when the block grows. */
  block: Uint32Array;
  #start: Uint32Array;
  #length: Uint32Array;
  #room: Uint32Array;
  /** List -> the largest impact it ever had since it was packed. */
  #most: Uint8Array;
  #top: number;
  #waste = 0;

  private constructor(
    block: Uint32Array,
    start: Uint32Array,
    length: Uint32Array,
    most: Uint8Array,
    top: number,
  ) {
    this.block = block;
    this.#start = start;
    this.#length = length;
    this.#room = length;
    this.#most = most;
    this.#top = top;
  }

  /** The pool of a snapshot; its arrays are copied before the first change. */
  static fromSaved(from: SnapshotSections, name: string): PostingPool {
    const block = from.uint32(`${name}.block`);
    const start = from.uint32(`${name}.start`);
    const length = from.uint32(`${name}.length`);
    const pool = new PostingPool(block, start, length, from.bytes(`${name}.most`), block.length);
    pool.#own = false;
    return pool;
  }

  /** Puts its arrays among the sections of a snapshot, packed: lists side by side in order. Cost O(postings). */
  save(to: Map<string, Section>, name: string): void {
    const lists = this.#start.length;
    const start = new Uint32Array(lists);
    let top = 0;
    for (let list = 0; list < lists; list++) {
      start[list] = top;
      top += this.#length[list]!;
    }
    const block = new Uint32Array(top);
    for (let list = 0; list < lists; list++) {
      const from = this.#start[list]!;
      block.set(this.block.subarray(from, from + this.#length[list]!), start[list]);
    }
    to.set(`${name}.block`, block);
    to.set(`${name}.start`, start);
    to.set(`${name}.length`, this.#length);
    to.set(`${name}.most`, this.#most);
  }

  #copy(): void {
    this.block = this.block.slice();
    this.#start = this.#start.slice();
    this.#length = this.#length.slice();
    this.#most = this.#most.slice();
    this.#room = this.#length.slice();
    this.#own = true;
  }

  /**
   * Sorts `count` pairs into `lists` lists by counting. Pairs of one list must come in ascending order of document.
   * Cost O(count + lists).
   */
  static fromPairs(lists: number, list: Uint32Array, value: Uint32Array, count: number): PostingPool {
    const start = new Uint32Array(lists + 1);
    const length = new Uint32Array(lists + 1);
    for (let at = 0; at < count; at++) length[list[at]!]!++;
    for (let id = 0, sum = 0; id < lists; id++) {
      start[id] = sum;
      sum += length[id]!;
    }
    const next = start.slice();
    const block = new Uint32Array(count + (count >>> 4) + 16);
    const most = new Uint8Array(lists + 1);
    for (let at = 0; at < count; at++) {
      const id = list[at]!;
      const posting = value[at]!;
      block[next[id]!++] = posting;
      if ((posting & 0xff) > most[id]!) most[id] = posting & 0xff;
    }
    const pool = new PostingPool(block, start, length, most, count);
    pool.#room = length.slice();
    return pool;
  }

  /** Index of the first posting of a list. */
  startOf(list: number): number {
    return list < this.#start.length ? this.#start[list]! : 0;
  }

  /** One past the last posting of a list; equal to the start for an empty or unknown list. */
  endOf(list: number): number {
    return list < this.#start.length ? this.#start[list]! + this.#length[list]! : 0;
  }

  /** Postings of a list. */
  lengthOf(list: number): number {
    return list < this.#length.length ? this.#length[list]! : 0;
  }

  /** No impact in the list is above this: 0 for an empty or unknown list, 1 … 255. */
  mostOf(list: number): number {
    return list < this.#most.length && this.#length[list]! > 0 ? this.#most[list]! : 0;
  }

  /** Bytes held by the block and its directory. */
  get bytes(): number {
    return this.block.byteLength + 3 * this.#start.byteLength + this.#most.byteLength;
  }

  /** Puts a posting into a list, in place of the one of the same document if there is one. O(log n) + a move. */
  put(list: number, value: number): void {
    if (!this.#own) this.#copy();
    if (list >= this.#start.length) this.#addLists(list + 1);
    if ((value & 0xff) > this.#most[list]!) this.#most[list] = value & 0xff;
    let at = this.#find(list, value >>> 8);
    const end = this.endOf(list);
    if (at < end && this.block[at]! >>> 8 === value >>> 8) {
      this.block[at] = value;
      return;
    }
    const offset = at - this.#start[list]!;
    if (this.#length[list] === this.#room[list]) this.#move(list);
    at = this.#start[list]! + offset;
    this.block.copyWithin(at + 1, at, this.endOf(list));
    this.block[at] = value;
    this.#length[list]!++;
  }

  /** Takes the posting of a document out of a list; nothing happens where there is none. O(log n) + a move. */
  remove(list: number, document: number): void {
    if (!this.#own) this.#copy();
    const at = this.#find(list, document);
    const end = this.endOf(list);
    if (at >= end || this.block[at]! >>> 8 !== document) return;
    this.block.copyWithin(at, at + 1, end);
    this.#length[list]!--;
  }

  /** The impact of a document in a list, 0 where it is not in it. O(log n). */
  impactOf(list: number, document: number): number {
    const at = this.#find(list, document);
    if (at >= this.endOf(list)) return 0;
    const found = this.block[at]!;
    return found >>> 8 === document ? found & 0xff : 0;
  }

  #find(list: number, document: number): number {
    let low = this.startOf(list);
    let high = this.endOf(list);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.block[middle]! >>> 8 < document) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #addLists(lists: number): void {
    this.#start = grown(this.#start, lists);
    this.#length = grown(this.#length, lists);
    this.#room = grown(this.#room, lists);
    this.#most = grown(this.#most, lists);
  }

  #move(list: number): void {
    const room = this.#length[list]! + Math.max(2, this.#length[list]! >>> 2);
    if (this.#top + room > this.block.length) this.#makeRoom(room);
    const from = this.#start[list]!;
    this.block.copyWithin(this.#top, from, from + this.#length[list]!);
    this.#waste += this.#room[list]!;
    this.#start[list] = this.#top;
    this.#room[list] = room;
    this.#top += room;
  }

  #makeRoom(room: number): void {
    if (this.#waste * 4 < this.#top) {
      this.block = grown(this.block, this.#top + room);
      return;
    }
    const packed = new Uint32Array(this.#top - this.#waste + room + (this.#top >>> 3));
    let top = 0;
    for (let list = 0; list < this.#start.length; list++) {
      const from = this.#start[list]!;
      packed.set(this.block.subarray(from, from + this.#length[list]!), top);
      this.#start[list] = top;
      top += this.#room[list]!;
    }
    this.block = packed;
    this.#top = top;
    this.#waste = 0;
  }
}
