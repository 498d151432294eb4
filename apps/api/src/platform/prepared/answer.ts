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
    if (parts.length === 0) return Buffer.from(text);
    let length = Buffer.byteLength(text);
    for (const part of parts) length += typeof part === 'string' ? Buffer.byteLength(part) : part.length;
    const bytes = Buffer.allocUnsafe(length);
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
