/** Bytes of one block. */
const BLOCK = 64 * 1024;

/**
 * Room for bytes one after another: many short ones make few blocks of memory, each of which lives as long as anything in it is in use.
 * So what comes and goes together belongs into one.
 */
export class Room {
  private block = Buffer.alloc(0);
  private used = 0;

  /** Bytes that nobody else writes to, with anything in them. O(1) */
  take(length: number): Buffer {
    if (length * 4 > BLOCK) return Buffer.allocUnsafeSlow(length);
    if (this.used + length > this.block.length) {
      this.block = Buffer.allocUnsafeSlow(BLOCK);
      this.used = 0;
    }
    return this.block.subarray(this.used, (this.used += length));
  }
}

/** Answers are gone as soon as they are sent. */
const ANSWERS = new Room();

/** JSON on its way to a reader: new text, and bytes that were written before. */
export class Answer {
  private text = '';
  private readonly parts: (string | Buffer)[] = [];

  write(text: string): void {
    this.text += text;
  }

  /** Adds UTF-8 that is not changed afterwards. */
  add(bytes: Buffer): void {
    this.parts.push(this.text, bytes);
    this.text = '';
  }

  /** All of it as UTF-8. Cost O(bytes). */
  toBuffer(): Buffer {
    const { parts, text } = this;
    let length = Buffer.byteLength(text);
    for (const part of parts) length += typeof part === 'string' ? Buffer.byteLength(part) : part.length;
    const bytes = ANSWERS.take(length);
    let at = 0;
    for (const part of parts) {
      if (typeof part === 'string') at += bytes.write(part, at);
      else {
        bytes.set(part, at);
        at += part.length;
      }
    }
    bytes.write(text, at);
    return bytes;
  }
}
