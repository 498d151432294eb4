/** Thrown by {@link ByteReader} where the bytes end too early or cannot have been written by `ByteWriter`. */
export class BytesDamaged extends Error {}

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

  texts(): string[] {
    const decoder = new TextDecoder();
    const found: string[] = [];
    let before: Uint8Array = new Uint8Array(0);
    for (let left = this.size(); left > 0; left--) {
      const same = this.count();
      const more = this.size();
      if (same > before.length) throw new BytesDamaged('a text in it has no start');
      const bytes = new Uint8Array(same + more);
      bytes.set(before.subarray(0, same));
      bytes.set(this.#bytes.subarray(this.#at, this.#at + more), same);
      this.#at += more;
      found.push(decoder.decode(bytes));
      before = bytes;
    }
    return found;
  }
}
