import { fileTypeFromBuffer } from 'file-type';
import { isWholeJpeg, isWholePng, isWholeWebp } from './image-structure.js';
import { isQuietPdf } from './pdf-structure.js';

/** The types that are taken. Each is told by what is in the file, never by its name or by what the sender says. */
export const FILE_TYPES = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'text/plain',
  'text/csv',
] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** Whether `bytes` are a whole file of the type and nothing besides. */
const STRUCTURE: Partial<Record<string, (bytes: Buffer) => boolean>> = {
  'application/pdf': isQuietPdf,
  'image/png': isWholePng,
  'image/jpeg': isWholeJpeg,
  'image/webp': isWholeWebp,
};

/** Markup that a browser would run if it ever took the file for a page. Five characters and more: no accident in compressed data. */
const MARKUP = /<(?:script|html|iframe|object|embed|!doctype\s+html|svg[\s>/]|\?php|\?xml-stylesheet)/i;
/** The end of a ZIP archive, which is found from behind: such a file is also a program or an office document. */
const ZIP_END = Buffer.from('PK\u0005\u0006', 'latin1');
const ZIP_TAIL = 65_557;

/**
 * The type of a file, told by its content alone.
 *
 * A file is taken when it is whole and of one type: images and PDF are walked through from the first byte to the last, text has
 * to be UTF-8 without control characters. What could be read as a second type too – markup or an archive inside – is refused, and
 * so is a PDF that holds scripts, starts programs or cannot be looked into.
 * @returns null for everything that is not taken
 * Cost O(bytes)
 */
export async function typeOfContent(bytes: Buffer): Promise<FileType | null> {
  if (bytes.length === 0 || MARKUP.test(bytes.toString('latin1')) || endsAsZip(bytes)) return null;
  const detected = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (!detected) return typeOfText(bytes);
  const isWhole = STRUCTURE[detected.mime];
  return isWhole?.(bytes) ? (detected.mime as FileType) : null;
}

function endsAsZip(bytes: Buffer): boolean {
  return bytes.subarray(-ZIP_TAIL).includes(ZIP_END);
}

/** All but tab, line feed, form feed and carriage return. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

function typeOfText(bytes: Buffer): FileType | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  if (CONTROL.test(text) || /^\s*</.test(text) || text.trimStart().startsWith('%PDF-')) return null;
  return isCsv(text) ? 'text/csv' : 'text/plain';
}

/** Rows of the same number of cells, told by the first lines. */
function isCsv(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line !== '')
    .slice(0, 20);
  if (lines.length < 2) return false;
  return [',', ';', '\t'].some((separator) => {
    const [first = 0, ...others] = lines.map(
      (line) => line.replaceAll(/"[^"]*"/g, '').split(separator).length,
    );
    return first > 1 && others.every((count) => count === first);
  });
}
