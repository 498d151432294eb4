import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, readSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import {
  placesOfSections,
  type ReadSection,
  readSnapshotParts,
  SERVICE_FACTS,
  type SnapshotDraft,
  type SnapshotSections,
} from '@fivefold/matching';
import type { OutboxPosition } from '../platform/index.js';
import { ORGANISATION_TEXTS } from './known-organisations.js';

const MAGIC = 'FFLIVE1\n';
/** Bytes before the snapshot: magic, length and checksum of the head, the head as JSON. */
const HEAD = 4096;
const JSON_FROM = 16;
/** Bytes that are read at once, while those before them are summed up. */
const READ_AT_ONCE = 1 << 20;
/** Windows puts no file in the place of an open one. */
const STAYS_OPEN = process.platform !== 'win32';
/** Sections of which little is asked for at a time. */
const READ_BY_PLACE = new Set([SERVICE_FACTS, ORGANISATION_TEXTS]);
/** A file that somebody began to write so long ago is nobody's, milliseconds. */
const ABANDONED_MS = 600_000;
/** The rooms whose code says what a service and an organisation are in the index. */
const ROOMS = ['directory', 'service-facts', 'catalogue', 'capacity', 'co-publishing', 'discovery'];

/** What a file says of itself. */
export interface IndexHead {
  /** Fingerprint of the code that wrote it. */
  readonly program: string;
  /** Where the log of changes stood, or behind it: the file holds everything up to here. */
  readonly position: OutboxPosition;
  /** Where the summed part of the snapshot begins, and its end. */
  readonly from: number;
  readonly bytes: number;
  /** CRC-32 of it. */
  readonly checksum: number;
}

/** Why a file is of no use, for the log. */
export class FileRefused extends Error {}

/**
 * The file from which the index starts. It comes into its place whole or not at all, and says of which database, program and
 * moment it is. Everything in it is public.
 */
export class IndexFile {
  /** The file as it was read. */
  private opened: FileHandle | null = null;

  constructor(private readonly file: string) {}

  /**
   * What the file says of itself; null where there is none.
   * @throws FileRefused where it is damaged, or of another program
   */
  async head(): Promise<IndexHead | null> {
    const handle = await open(this.file).catch(() => null);
    if (!handle) return null;
    try {
      const bytes = Buffer.alloc(HEAD);
      await handle.read(bytes, 0, HEAD, 0);
      const length = bytes.readUInt32LE(8);
      const json = bytes.subarray(JSON_FROM, JSON_FROM + length);
      if (bytes.toString('latin1', 0, 8) !== MAGIC) throw new FileRefused('it is no index');
      if (crc32(json) !== bytes.readUInt32LE(12)) throw new FileRefused('it is damaged');
      const head = JSON.parse(json.toString()) as IndexHead;
      if (head.program !== program()) throw new FileRefused('another version of the program wrote it');
      if ((await handle.stat()).size !== HEAD + head.bytes) throw new FileRefused('it is cut short');
      return head;
    } finally {
      await handle.close();
    }
  }

  /**
   * The sections of the snapshot in it. All of it is read once and summed up; the facts of the services and the
   * organisations, half of it, stay in the file and are read by place, so it stays open until {@link close}. Cost about 1 ms a megabyte.
   * @throws FileRefused where it is damaged, DomainError `SNAPSHOT_INCOMPATIBLE` for other stems, weights or vocabulary
   */
  async read(head: IndexHead): Promise<SnapshotSections> {
    await this.close();
    const handle = (this.opened = await open(this.file));
    try {
      const start = new Uint8Array(head.from);
      await readInto(handle, start, 0);
      const parts = new Map<string, Uint8Array | ReadSection>();
      let sum = 0;
      for (const { name, from, to } of placesOfSections(start)) {
        const stays = STAYS_OPEN && READ_BY_PLACE.has(name);
        const bytes = new Uint8Array(stays ? Math.min(READ_AT_ONCE, to - from) : to - from);
        for (let at = from; at < to; at += bytes.length)
          sum = await readSummed(handle, bytes.subarray(0, to - at), at, sum);
        parts.set(name, stays ? readerAt(handle, from) : bytes);
      }
      if (sum !== head.checksum) throw new FileRefused('it is damaged');
      const sections = readSnapshotParts(start, parts);
      if (!STAYS_OPEN) await this.close();
      return sections;
    } catch (refused) {
      await this.close();
      throw refused;
    }
  }

  /** Nothing is read of it any more. */
  async close(): Promise<void> {
    const handle = this.opened;
    this.opened = null;
    await handle?.close();
  }

  /**
   * Writes a snapshot in the place of the file, in pieces of about a millisecond.
   * @throws an error of the file system, and the file stays as it was
   */
  async write(draft: SnapshotDraft, position: OutboxPosition): Promise<void> {
    await mkdir(path.dirname(this.file), { recursive: true });
    await this.clear();
    const made = `${this.file}.${process.pid}.part`;
    const handle = await open(made, 'w', 0o600);
    try {
      let bytes = 0;
      let checksum = 0;
      for (const piece of draft.pieces()) {
        if (piece.at >= draft.start) checksum = crc32(piece.bytes, checksum);
        await handle.write(piece.bytes, 0, piece.bytes.length, HEAD + piece.at);
        bytes = Math.max(bytes, piece.at + piece.bytes.length);
      }
      const head: IndexHead = { program: program(), position, from: draft.start, bytes, checksum };
      await handle.write(headBytes(head), 0, HEAD, 0);
      await handle.sync();
      await handle.close();
      await rename(made, this.file);
    } catch (refused) {
      await handle.close().catch(() => undefined);
      await rm(made, { force: true });
      throw refused;
    }
  }

  /** Takes away what writers left behind that were killed. */
  private async clear(): Promise<void> {
    const folder = path.dirname(this.file);
    for (const name of await readdir(folder)) {
      if (!name.startsWith(`${path.basename(this.file)}.`) || !name.endsWith('.part')) continue;
      const left = path.join(folder, name);
      const { mtimeMs } = await stat(left);
      if (Date.now() - mtimeMs > ABANDONED_MS) await rm(left, { force: true });
    }
  }
}

/** Reads parts of a section where they lie, even after another file has taken the place of this one. */
function readerAt({ fd }: FileHandle, begin: number): ReadSection {
  let bytes = new Uint8Array(1 << 14);
  return (from, to) => {
    if (to - from > bytes.length) bytes = new Uint8Array(2 * (to - from));
    const read = readSync(fd, bytes, 0, to - from, HEAD + begin + from);
    if (read < to - from) throw new Error('The file of the index was cut short while it was in use.');
    return bytes.subarray(0, read);
  };
}

/** Reads bytes from a place of the snapshot, and goes on with a checksum over them. */
async function readSummed(handle: FileHandle, bytes: Uint8Array, place: number, before: number) {
  let sum = before;
  let waiting = readInto(handle, bytes.subarray(0, READ_AT_ONCE), place);
  for (let at = 0; at < bytes.length; at += READ_AT_ONCE) {
    await waiting;
    const next = at + READ_AT_ONCE;
    waiting = readInto(handle, bytes.subarray(next, next + READ_AT_ONCE), place + next);
    sum = crc32(bytes.subarray(at, next), sum);
  }
  await waiting;
  return sum;
}

async function readInto(handle: FileHandle, bytes: Uint8Array, place: number): Promise<void> {
  for (let from = 0; from < bytes.length;) {
    const { bytesRead } = await handle.read(bytes, from, bytes.length - from, HEAD + place + from);
    if (bytesRead === 0) throw new FileRefused('it is cut short');
    from += bytesRead;
  }
}

function headBytes(head: IndexHead): Buffer {
  const json = Buffer.from(JSON.stringify(head));
  const bytes = Buffer.alloc(HEAD);
  bytes.write(MAGIC, 'latin1');
  bytes.writeUInt32LE(json.length, 8);
  bytes.writeUInt32LE(crc32(json), 12);
  json.copy(bytes, JSON_FROM);
  return bytes;
}

let known: string | null = null;

/** Fingerprint of the code that reads services: what it says may change without anybody thinking of files that are about. */
export function program(): string {
  if (known !== null) return known;
  const hash = createHash('sha256');
  for (const room of ROOMS) {
    const folder = fileURLToPath(new URL(`../${room}/`, import.meta.url));
    for (const name of readdirSync(folder).sort()) {
      if (/(?<!spec)\.[jt]s$/.test(name))
        hash.update(`${name}\n`).update(readFileSync(path.join(folder, name)));
    }
  }
  known = hash.digest('hex');
  return known;
}
