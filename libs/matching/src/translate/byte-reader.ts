/** Thrown by {@link ByteReader} where the bytes end too early or cannot have been written by `ByteWriter`. */
export class BytesDamaged extends Error {}

/** Stands between texts that are decoded together; no word holds it. */
const BETWEEN = 0x0a;

/** Reads what `ByteWriter` wrote, in the same order. @throws BytesDamaged */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Bytes not read yet. */
  get left(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    if (this.#at >= this.#bytes.length) throw new BytesDamaged('it ends too early');
    return this.#bytes[this.#at++]!;
  }

  count(): number {
    let value = 0;
    for (let factor = 1; factor < 2 ** 35; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
    throw new BytesDamaged('a number in it is too large');
  }

  word(): number {
    let value = 0;
    for (let at = 0; at < 4; at++) value += this.byte() * 256 ** at;
    return value;
  }

  /** A number of entries, each of which takes at least one byte more: a damaged one never asks for endless memory. */
  size(): number {
    const size = this.count();
    if (size > this.left) throw new BytesDamaged('a list in it is too long');
    return size;
  }

  /** As many entries of {@link count}. Nearly all take one or two bytes. */
  counts(size: number): Uint32Array {
    const counts = new Uint32Array(size);
    const bytes = this.#bytes;
    for (let entry = 0; entry < size; entry++) {
      const at = this.#at;
      const low = bytes[at]!;
      if (low < 128) {
        counts[entry] = low;
        this.#at = at + 1;
      } else if (bytes[at + 1]! < 128) {
        counts[entry] = (low & 127) | (bytes[at + 1]! << 7);
        this.#at = at + 2;
      } else counts[entry] = this.count();
    }
    return counts;
  }

  /** A copy of as many bytes. */
  bytes(size: number): Uint8Array {
    if (size > this.left) throw new BytesDamaged('it ends too early');
    this.#at += size;
    return this.#bytes.slice(this.#at - size, this.#at);
  }

  texts(): string[] {
    const count = this.size();
    let all = new Uint8Array(8 * count + 1024);
    let from = 0;
    let end = 0;
    for (let left = count; left > 0; left--) {
      const same = this.count();
      const more = this.size();
      if (same > end - from) throw new BytesDamaged('a text in it has no start');
      const next = left === count ? 0 : end + 1;
      if (next + same + more > all.length) {
        const larger = new Uint8Array(2 * (next + same + more));
        larger.set(all);
        all = larger;
      }
      if (next > 0) all[end] = BETWEEN;
      all.copyWithin(next, from, from + same);
      for (let at = 0; at < more; at++) all[next + same + at] = this.#bytes[this.#at + at]!;
      this.#at += more;
      from = next;
      end = next + same + more;
    }
    if (count === 0) return [];
    // Decoded at once: one by one takes ten times as long.
    const found = new TextDecoder().decode(all.subarray(0, end)).split(String.fromCharCode(BETWEEN));
    if (found.length !== count) throw new BytesDamaged('a text in it holds what stands between texts');
    return found;
  }
}
