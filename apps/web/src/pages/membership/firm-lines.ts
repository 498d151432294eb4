const MAX_FILE_BYTES = 200_000;

/** A firm as it stands in a pasted list or a file. */
export interface FirmLine {
  readonly name: string;
  readonly email: string;
  /** Where it stands, from 1. */
  readonly line: number;
}

/**
 * Reads one firm a line, name and address parted by a tab, semicolon or comma, in either order; empty lines and a heading without an
 * address are passed over.
 */
export function readFirmLines(text: string): FirmLine[] {
  return text
    .split(/\r?\n/)
    .map((row, at) => {
      const cells = row
        .split(/[\t;,]/)
        .map((cell) => cell.trim().replace(/^"|"$/g, ''))
        .filter((cell) => cell !== '');
      const email = cells.find((cell) => cell.includes('@')) ?? '';
      return { name: cells.filter((cell) => cell !== email).join(', '), email, line: at + 1 };
    })
    .filter(({ name, email }) => name !== '' || email !== '')
    .filter(({ email }, at) => email !== '' || at > 0);
}

/** The text of a file as spreadsheets of the Baltic Sea region write it, UTF-8 or else Windows-1257; null above 200 KB. */
export async function readFirmFile(file: Blob): Promise<string | null> {
  if (file.size > MAX_FILE_BYTES) return null;
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1257').decode(bytes);
  }
}
