import { DomainError } from '@fivefold/domain';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1257';
}

/**
 * Bytes of a text file as text: by its byte order mark, else as UTF-8 where that is valid, else as Windows-1257, the code page
 * of Baltic spreadsheets.
 * @throws DomainError IMPORT_UNREADABLE when it is no text
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'UTF-16 LE', 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'UTF-16 BE', 'utf-16be');
  try {
    return decoded(bytes, 'UTF-8', 'utf-8');
  } catch (error) {
    if (error instanceof DomainError) throw error;
    return decoded(bytes, 'Windows-1257', 'windows-1257');
  }
}

function decoded(bytes: Uint8Array, encoding: DecodedText['encoding'], label: string): DecodedText {
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (encoding === 'UTF-8') throw cause;
    throw new DomainError('IMPORT_UNREADABLE', { why: `It is not text in ${encoding}.` }, { cause });
  }
  if (text.includes('\0')) {
    throw new DomainError('IMPORT_UNREADABLE', {
      why: 'It is not text, or UTF-16 without a byte order mark. Save it as UTF-8.',
    });
  }
  return { text, encoding };
}
