import { inflateSync } from 'node:zlib';

/** Behind the last mark of the end nothing but a line break may stand; some writers fill up with blanks. */
const END = /%%EOF[\s\0]*$/;
const TAIL = 1_100;
/** What runs, starts or fetches something when a reader opens the file. */
const ACTIVE =
  /\/(?:JavaScript|JS|Launch|XFA|RichMedia|SubmitForm|ImportData|GoToE|Rendition|Movie|Sound)(?![A-Za-z0-9])/;
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9])/;
const OBJECT_STREAM = /\/ObjStm(?![A-Za-z0-9])/;
/** Object streams of one file are opened up to this size together. */
const MAX_OPENED = 64 * 1024 * 1024;

/**
 * Whether `bytes` are a PDF from first to last byte that does nothing by itself. Objects packed into streams are opened; a file
 * that is encrypted or packed in a way that cannot be opened is not quiet, for nobody can say what is in it.
 * Cost O(bytes + what the object streams hold, at most 64 MB)
 */
export function isQuietPdf(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  if (!/^%PDF-[12]\.\d/.test(text) || !END.test(text.slice(-TAIL))) return false;
  const outside = plainNames(withoutStreams(text));
  if (ACTIVE.test(outside) || ENCRYPTED.test(outside)) return false;
  return packedObjects(bytes, text)?.every((objects) => !ACTIVE.test(plainNames(objects))) ?? false;
}

/** Pictures and fonts are left out: chance finds any word in compressed bytes. */
function withoutStreams(text: string): string {
  return text.replaceAll(/\bstream\r?\n[\s\S]*?endstream/g, ' ');
}

/** `/J#53` is another spelling of `/JS`. */
function plainNames(text: string): string {
  return text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The text of every object stream; null when one cannot be opened. */
function packedObjects(bytes: Buffer, text: string): string[] | null {
  const opened: string[] = [];
  let left = MAX_OPENED;
  for (const { index, 0: opening } of text.matchAll(/\bstream\r?\n/g)) {
    const dictionary = plainNames(text.slice(text.lastIndexOf(' obj', index), index));
    if (!OBJECT_STREAM.test(dictionary)) continue;
    const start = index + opening.length;
    const packed = bytes.subarray(start, text.indexOf('endstream', start));
    try {
      const objects = /\/Filter/.test(dictionary)
        ? inflateSync(packed, { maxOutputLength: Math.max(left, 1), finishFlush: 2 })
        : packed;
      left -= objects.length;
      opened.push(objects.toString('latin1'));
    } catch {
      return null;
    }
  }
  return opened;
}
