import { inflateRawSync } from 'node:zlib';
import { DomainError } from '@fivefold/domain';

/** Bytes that the parts of one workbook may have together when unpacked. */
const MAX_UNPACKED = 40 * 1024 * 1024;
const MAX_PARTS = 1_000;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks a zip archive part by part under one limit, whatever sizes its directory claims, and hands each part over.
 * It is read before a spreadsheet library sees the file, so that a bomb never reaches it.
 *
 * @throws DomainError IMPORT_UNREADABLE for a damaged archive or one that unpacks to over 40 MB
 */
export function unpackXlsx(bytes: Buffer, onPart: (name: string, content: Buffer) => void): void {
  try {
    let left = MAX_UNPACKED;
    for (const part of partsOf(bytes)) {
      if (part.size > left) throw tooLarge();
      const content = contentOf(bytes, part, left);
      left -= content.length;
      onPart(part.name, content);
    }
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw unreadable('It is no XLSX file or a damaged one.', cause);
  }
}

interface Part {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly header: number;
}

function partsOf(bytes: Buffer): Part[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw unreadable('It is no XLSX file.');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MAX_PARTS) throw unreadable(`It has over ${MAX_PARTS} parts.`);
  const parts: Part[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let number = 0; number < count; number += 1) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw unreadable('Its directory is damaged.');
    const nameLength = bytes.readUInt16LE(at + 28);
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      header: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function contentOf(bytes: Buffer, part: Part, left: number): Buffer {
  if (bytes.readUInt32LE(part.header) !== LOCAL_HEADER) throw unreadable('One of its parts is damaged.');
  const begin =
    part.header + 30 + bytes.readUInt16LE(part.header + 26) + bytes.readUInt16LE(part.header + 28);
  const packed = bytes.subarray(begin, begin + part.packed);
  if (part.method === STORED) return packed;
  if (part.method !== DEFLATED) throw unreadable('It is packed in an unusual way. Save it again as XLSX.');
  if (packed.length === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: left });
  } catch (cause) {
    if ((cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
    throw cause;
  }
}

function tooLarge(): DomainError {
  return unreadable('It unpacks to over 40 MB.');
}

function unreadable(why: string, cause?: unknown): DomainError {
  return new DomainError('IMPORT_UNREADABLE', { why }, { cause });
}
