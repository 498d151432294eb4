/** Walks through images: a file that holds anything before, behind or beside the picture is not taken for one. */

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Chunks from IHDR to IEND, and the file ends there. */
export function isWholePng(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return false;
  let at = 8;
  for (let first = true; at + 12 <= bytes.length; first = false) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (first !== (type === 'IHDR') || !/^[A-Za-z]{4}$/.test(type)) return false;
    at += 12 + bytes.readUInt32BE(at);
    if (type === 'IEND') return at === bytes.length;
  }
  return false;
}

/**
 * One picture, or several one after the other as cameras write them (depth and gain maps, previews); zeros may fill up the end.
 */
export function isWholeJpeg(bytes: Buffer): boolean {
  let at = 0;
  while (at < bytes.length) {
    const end = endOfJpeg(bytes, at);
    if (end === null) return at > 0 && bytes.subarray(at).every((byte) => byte === 0);
    at = end;
  }
  return at > 0;
}

/** Where the picture that begins at `start` has ended; null when there is none, or only a part. */
function endOfJpeg(bytes: Buffer, start: number): number | null {
  if (bytes[start] !== 0xff || bytes[start + 1] !== 0xd8) return null;
  let at = start + 2;
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    at += marker === 0xff ? 1 : 2;
    if (marker === 0xd9) return at;
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) continue;
    if (at + 2 > bytes.length) return null;
    const length = bytes.readUInt16BE(at);
    if (length < 2) return null;
    at += length;
    if (marker === 0xda) at = endOfScan(bytes, at);
  }
  return null;
}

/** The next marker behind the coded picture, in which 0xff is followed by zero or by a restart marker. */
function endOfScan(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1]!;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + (next === 0xff ? 1 : 2));
  }
  return bytes.length;
}

const WEBP_CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP', 'EXIF', 'XMP ']);

/** A RIFF container of the stated length with chunks of WebP alone. */
export function isWholeWebp(bytes: Buffer): boolean {
  if (bytes.length < 20 || bytes.toString('latin1', 0, 4) !== 'RIFF') return false;
  if (bytes.toString('latin1', 8, 12) !== 'WEBP' || bytes.readUInt32LE(4) + 8 !== bytes.length) return false;
  let at = 12;
  while (at + 8 <= bytes.length) {
    if (!WEBP_CHUNKS.has(bytes.toString('latin1', at, at + 4))) return false;
    const length = bytes.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
  return at === bytes.length;
}
