import { grown } from './growing-uint32.js';
import type { Section, SnapshotSections } from './snapshot-file.js';

/** Largest document number that fits a posting: the upper 24 bits. */
export const MAX_DOCUMENT = 0xffffff;

/** A posting: the document in the upper 24 bits, its impact (1 … 255) in the lower 8. */
export function posting(document: number, impact: number): number {
  return ((document << 8) | impact) >>> 0;
}

/** Entries of a block that lists move to; a list that needs over a quarter of it gets one of its own. */
const BLOCK = 1 << 18;
/** Postings that are copied in a few milliseconds, and what going to a list costs beside one. */
const COPIED_AT_ONCE = 1 << 20;
const PER_LIST = 32;

/**
 * Lists of postings, each ascending by document, in blocks of `Uint32Array`: 4 bytes a posting.
 *
 * All lists begin side by side in one block. A list that outgrows its place moves to a larger one with an eighth or more to
 * spare, in a place that another list has left or in a block of one MB; blocks are never moved, so that no change costs
 * more than one binary search and a move of one list. The block of a snapshot is never written to: a list moves out of it
 * before its first change.
 */
export class PostingPool {
  readonly #blocks: Uint32Array[];
  /** List -> its block. */
  #home: Uint16Array;
  #start: Uint32Array;
  #length: Uint32Array;
  /** The lengths themselves until the first change: no list has room to spare then. */
  #room: Uint32Array;
  /** List -> the largest impact it ever had. */
  #most: Uint8Array;
  /** Whether the first block and the arrays of lists are a snapshot's. */
  #isSaved: boolean;
  /** The block that lists move to, and its entries in use. */
  #open = 0;
  #top = 0;
  /** Size class -> places that lists have left. */
  readonly #left: Place[][] = [];

  private constructor(
    block: Uint32Array,
    start: Uint32Array,
    length: Uint32Array,
    most: Uint8Array,
    isSaved: boolean,
  ) {
    this.#blocks = [block];
    this.#home = new Uint16Array(start.length);
    this.#start = start;
    this.#length = length;
    this.#room = length;
    this.#most = most;
    this.#isSaved = isSaved;
  }

  /** The pool of a snapshot; its arrays are never written to. */
  static fromSaved(from: SnapshotSections, name: string): PostingPool {
    return new PostingPool(
      from.uint32(name + PACKED),
      from.uint32(`${name}.start`),
      from.uint32(`${name}.length`),
      from.bytes(`${name}.most`),
      true,
    );
  }

  /** Puts its arrays among the sections of a snapshot, packed: lists side by side in order. Cost O(postings). */
  save(to: Map<string, Section>, name: string): void {
    for (const _ of this.saveSlowly(to, name));
  }

  /** As {@link save}, a few milliseconds between two yields; the pool must not change before the end. */
  *saveSlowly(to: Map<string, Section>, name: string): Generator<undefined> {
    const lists = this.#start.length;
    const start = new Uint32Array(lists);
    let top = 0;
    for (let list = 0; list < lists; list++) {
      start[list] = top;
      top += this.#length[list]!;
    }
    const block = new Uint32Array(top);
    let copied = 0;
    for (let list = 0; list < lists; list++) {
      block.set(this.blockOf(list).subarray(this.startOf(list), this.endOf(list)), start[list]);
      copied += this.#length[list]! + PER_LIST;
      if (copied < COPIED_AT_ONCE) continue;
      copied = 0;
      yield;
    }
    to.set(name + PACKED, block);
    to.set(`${name}.start`, start);
    to.set(`${name}.length`, this.#length);
    to.set(`${name}.most`, this.#most);
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
    const block = new Uint32Array(count);
    const most = new Uint8Array(lists + 1);
    for (let at = 0; at < count; at++) {
      const id = list[at]!;
      const posting = value[at]!;
      block[next[id]!++] = posting;
      if ((posting & 0xff) > most[id]!) most[id] = posting & 0xff;
    }
    return new PostingPool(block, start, length, most, false);
  }

  /** The block in which a list stands, from {@link startOf} to {@link endOf}; valid until the next change. O(1). */
  blockOf(list: number): Uint32Array {
    return this.#blocks[list < this.#home.length ? this.#home[list]! : 0]!;
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

  /** Bytes held by the blocks and their directory. */
  get bytes(): number {
    let sum = 3 * this.#start.byteLength + this.#home.byteLength + this.#most.byteLength;
    for (const block of this.#blocks) sum += block.byteLength;
    return sum;
  }

  /** Puts a posting into a list, in place of the one of the same document if there is one. O(log n) + a move. */
  put(list: number, value: number): void {
    this.#own(list);
    if ((value & 0xff) > this.#most[list]!) this.#most[list] = value & 0xff;
    const at = this.#find(list, value >>> 8);
    const end = this.endOf(list);
    const block = this.blockOf(list);
    if (at < end && block[at]! >>> 8 === value >>> 8) block[at] = value;
    else if (this.#length[list]! < this.#room[list]!) {
      block.copyWithin(at + 1, at, end);
      block[at] = value;
      this.#length[list]!++;
    } else {
      this.#move(list);
      this.put(list, value);
    }
  }

  /** Takes the posting of a document out of a list; nothing happens where there is none. O(log n) + a move. */
  remove(list: number, document: number): void {
    const found = this.#find(list, document);
    if (found >= this.endOf(list) || this.blockOf(list)[found]! >>> 8 !== document) return;
    const offset = found - this.startOf(list);
    this.#own(list);
    const at = this.startOf(list) + offset;
    this.blockOf(list).copyWithin(at, at + 1, this.endOf(list));
    this.#length[list]!--;
  }

  /** The impact of a document in a list, 0 where it is not in it. O(log n). */
  impactOf(list: number, document: number): number {
    const at = this.#find(list, document);
    if (at >= this.endOf(list)) return 0;
    const found = this.blockOf(list)[at]!;
    return found >>> 8 === document ? found & 0xff : 0;
  }

  #find(list: number, document: number): number {
    const block = this.blockOf(list);
    let low = this.startOf(list);
    let high = this.endOf(list);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (block[middle]! >>> 8 < document) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Makes sure that a list exists and may be written to. */
  #own(list: number): void {
    if (this.#room === this.#length) {
      this.#room = this.#length.slice();
      if (this.#isSaved) {
        this.#start = this.#start.slice();
        this.#length = this.#length.slice();
        this.#most = this.#most.slice();
      }
    }
    if (list >= this.#start.length) {
      this.#home = grown(this.#home, list + 1);
      this.#start = grown(this.#start, list + 1);
      this.#length = grown(this.#length, list + 1);
      this.#room = grown(this.#room, list + 1);
      this.#most = grown(this.#most, list + 1);
    }
    if (this.#isSaved && this.#home[list] === 0 && this.#room[list]! > 0) this.#move(list);
  }

  /** Moves a list to a larger place. */
  #move(list: number): void {
    const length = this.#length[list]!;
    const size = classHolding(length + 1 + (length >>> 3));
    const room = roomOf(size);
    const from = this.blockOf(list).subarray(this.#start[list], this.#start[list]! + length);
    const before: Place = { home: this.#home[list]!, start: this.#start[list]! };
    const { home, start } = this.#left[size]?.pop() ?? this.#newPlace(room);
    this.#blocks[home]!.set(from, start);
    const leaves = this.#room[list]!;
    if (leaves >= LEAST_ROOM && !(this.#isSaved && before.home === 0)) {
      const smaller = classHolding(leaves + 1) - 1;
      (this.#left[smaller] ??= []).push(before);
    }
    this.#home[list] = home;
    this.#start[list] = start;
    this.#room[list] = room;
  }

  #newPlace(room: number): Place {
    if (room > BLOCK >>> 2) return { home: this.#blocks.push(new Uint32Array(room)) - 1, start: 0 };
    if (this.#open === 0 || this.#top + room > BLOCK) {
      this.#open = this.#blocks.push(new Uint32Array(BLOCK)) - 1;
      this.#top = 0;
    }
    const start = this.#top;
    this.#top += room;
    return { home: this.#open, start };
  }
}

/** Ends the name of the section with the postings, which are copied as they are packed. */
export const PACKED = '.block';

/** Where a list may stand. */
interface Place {
  readonly home: number;
  readonly start: number;
}

const LEAST_ROOM = 2;

/** Room of a size class: 2, 3, 4, 6, 8, 12, 16, … */
function roomOf(size: number): number {
  return ((size & 1) === 0 ? 2 : 3) * 2 ** (size >>> 1);
}

/** The smallest size class with at least so much room. */
function classHolding(room: number): number {
  let size = 0;
  while (roomOf(size) < room) size++;
  return size;
}
