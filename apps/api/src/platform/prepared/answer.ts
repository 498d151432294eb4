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
/** UTF-8 has at most so many bytes for one unit of a text. */
const WIDEST = 3;
/** What answers are written in before their length is known, for the next ones: one, and one for each part within another. */
const SHEETS: Buffer[] = [];
const MOST_SHEETS = 4;
/** Larger ones are not kept. */
const LARGEST = 1024 * 1024;

/** JSON on its way to a reader: new text, and bytes that were written before. */
export class Answer {
  private text = '';
  private sheet = SHEETS.pop() ?? Buffer.allocUnsafeSlow(BLOCK);
  private used = 0;

  write(text: string): void {
    this.text += text;
  }

  /** Adds UTF-8. */
  add(bytes: Buffer): void {
    this.flush(bytes.length);
    this.sheet.set(bytes, this.used);
    this.used += bytes.length;
  }

  /** All of it as UTF-8, once: nothing can be added from then on. Cost O(bytes). */
  toBuffer(): Buffer {
    this.flush(0);
    const all = ANSWERS.take(this.used);
    all.set(this.sheet.subarray(0, this.used));
    if (SHEETS.length < MOST_SHEETS && this.sheet.length <= LARGEST) SHEETS.push(this.sheet);
    return all;
  }

  /** Writes the text down, and leaves room for `more` bytes. */
  private flush(more: number): void {
    const { text, used } = this;
    const wanted = used + text.length * WIDEST + more;
    if (wanted > this.sheet.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(2 * this.sheet.length, wanted));
      larger.set(this.sheet.subarray(0, used));
      this.sheet = larger;
    }
    if (text === '') return;
    this.used += this.sheet.write(text, used);
    this.text = '';
  }
}
