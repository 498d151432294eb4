/** Writes numbers and texts one after another into bytes that grow. Read back by {@link ByteReader}. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** One byte, 0 … 255. */
  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = value;
  }

  /** A whole number 0 … 2^32 - 1, seven bits a byte, low ones first. */
  count(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  /** A whole number 0 … 2^32 - 1 in four bytes, low ones first. */
  word(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte((value >>> shift) & 255);
  }

  /** Texts in their order, each without what it shares with the start of the one before. */
  texts(all: readonly string[]): void {
    const encoder = new TextEncoder();
    this.count(all.length);
    let before = new Uint8Array(0);
    for (const text of all) {
      const bytes = encoder.encode(text);
      let same = 0;
      while (same < bytes.length && same < before.length && bytes[same] === before[same]) same++;
      this.count(same);
      this.count(bytes.length - same);
      for (let at = same; at < bytes.length; at++) this.byte(bytes[at]!);
      before = bytes;
    }
  }

  /** A copy of what was written. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}
