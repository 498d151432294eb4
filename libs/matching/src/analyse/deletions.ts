/** Source: the hash FNV-1a over 16-bit units. */
const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

/**
 * Numbers of words by what is left of a word without one of its letters, and by the word itself. Kept in typed arrays and by
 * hashes: a map of the texts themselves took ten times the memory. Now and then a number is named that does not belong
 * there, so who asks compares the words.
 */
export class Deletions {
  /** Open addressing: entry + 1, 0 where free; at most half full. */
  #slots = new Uint32Array(256);
  /** By entry: hash, number, and the next entry of the same hash + 1, 0 at the end. */
  #entries = new Uint32Array(3 * 64);
  #size = 0;
  #hashes = 0;

  /** Learns a word; one that was learned under the same number changes nothing. O(length²). */
  add(word: string, number: number): void {
    for (let without = -1; without < word.length; without++) this.#put(hashOf(word, without), number);
  }

  /** Numbers of words that may share a deletion with this one, in the order in which they were learned, some repeatedly. */
  *of(word: string): Generator<number> {
    for (let without = -1; without < word.length; without++) {
      for (let entry = this.#first(hashOf(word, without)); entry >= 0; entry = this.#next(entry))
        yield this.#entries[3 * entry + 1]!;
    }
  }

  #next(entry: number): number {
    return this.#entries[3 * entry + 2]! - 1;
  }

  #first(hash: number): number {
    return this.#slots[this.#slotOf(hash)]! - 1;
  }

  #slotOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.#entries[3 * (this.#slots[slot]! - 1)] === hash) break;
    }
    return slot;
  }

  #put(hash: number, number: number): void {
    let last = this.#first(hash);
    for (; last >= 0; last = this.#next(last)) {
      if (this.#entries[3 * last + 1] === number) return;
      if (this.#next(last) < 0) break;
    }
    const entry = this.#size++;
    if (3 * this.#size > this.#entries.length) this.#entries = doubled(this.#entries);
    this.#entries.set([hash, number, 0], 3 * entry);
    if (last >= 0) this.#entries[3 * last + 2] = entry + 1;
    else this.#place(hash, entry);
  }

  #place(hash: number, entry: number): void {
    if (2 * ++this.#hashes > this.#slots.length) {
      const firsts = this.#slots.filter((first) => first !== 0);
      this.#slots = new Uint32Array(2 * this.#slots.length);
      for (const first of firsts) this.#slots[this.#slotOf(this.#entries[3 * (first - 1)]!)] = first;
    }
    this.#slots[this.#slotOf(hash)] = entry + 1;
  }
}

function hashOf(word: string, without: number): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) {
    if (at !== without) hash = Math.imul(hash ^ word.charCodeAt(at), HASH_FACTOR);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(2 * array.length);
  longer.set(array);
  return longer;
}
