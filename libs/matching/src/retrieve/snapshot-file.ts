import { DomainError } from '@fivefold/domain';

/** What a section of a snapshot may hold. */
export type Section = Uint8Array | Uint16Array | Uint32Array | Float64Array;

const TYPES = [Uint8Array, Uint16Array, Uint32Array, Float64Array] as const;
const MAGIC = 'FFINDEX\n';
/** To be raised with every change of what the sections hold or mean. */
export const SNAPSHOT_FORMAT = 5;
const ALIGNMENT = 8;
const HEADER = 24;

interface Directory {
  readonly fingerprint: string;
  readonly sections: readonly (readonly [name: string, type: number, offset: number, length: number])[];
  readonly bytes: number;
}

function aligned(offset: number): number {
  return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}

/** FNV-1a over bytes. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** A section that is made piece by piece while the snapshot is written; an empty piece only gives others their turn. */
export interface SlowSection {
  readonly of: (typeof TYPES)[number];
  readonly pieces: () => Iterable<Uint8Array>;
}

/** Bytes of a snapshot and where they stand in it. */
export interface SnapshotPiece {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** The longest piece of a section that lies ready, bytes. */
const PIECE = 1 << 20;

/**
 * A snapshot that is written piece by piece, for a file. What it is made of no longer changes: the index may.
 * Layout: magic, format, length and checksum of the directory, directory as JSON, sections, each aligned so that it can be used
 * where it lies.
 */
export class SnapshotDraft {
  readonly #sections: ReadonlyMap<string, Section | SlowSection>;
  readonly #fingerprint: string;
  /** Where the first section stands. */
  readonly start: number;

  constructor(sections: ReadonlyMap<string, Section | SlowSection>, fingerprint: string) {
    this.#sections = sections;
    this.#fingerprint = fingerprint;
    // Offsets lengthen the directory, and its length moves the offsets: room for the longest numbers is left.
    const rows = [...sections.keys()].map((name) => [name, 0, 0, 0] as const);
    this.start = aligned(
      HEADER + encoded({ fingerprint, sections: rows, bytes: 0 }).length + 32 * (rows.length + 1),
    );
  }

  /** All its bytes from {@link start} on in ascending order without a gap, and last those of the head. Each piece costs about a millisecond. */
  *pieces(): Generator<SnapshotPiece> {
    const rows: (readonly [string, number, number, number])[] = [];
    let at = this.start;
    for (const [name, section] of this.#sections) {
      const from = at;
      for (const bytes of piecesOf(section)) {
        yield { at, bytes };
        at += bytes.length;
      }
      const type = TYPES.findIndex(
        (one) => section instanceof one || ('of' in section && section.of === one),
      );
      rows.push([name, type, from, (at - from) / TYPES[type]!.BYTES_PER_ELEMENT]);
      const end = aligned(at);
      if (end > at) yield { at, bytes: new Uint8Array(end - at) };
      at = end;
    }
    yield { at: 0, bytes: headOf({ fingerprint: this.#fingerprint, sections: rows, bytes: at }) };
  }
}

function* piecesOf(section: Section | SlowSection): Iterable<Uint8Array> {
  if ('pieces' in section) {
    yield* section.pieces();
    return;
  }
  yield* piecesOfArray(section);
}

/** The bytes of an array in pieces of about a millisecond. */
export function* piecesOfArray(array: Section): Generator<Uint8Array> {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
}

function encoded(directory: Directory): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(directory));
}

function headOf(directory: Directory): Uint8Array {
  const text = encoded(directory);
  const bytes = new Uint8Array(HEADER + text.length);
  bytes.set(new TextEncoder().encode(MAGIC));
  const header = new DataView(bytes.buffer);
  header.setUint32(8, SNAPSHOT_FORMAT, true);
  header.setUint32(12, text.length, true);
  header.setUint32(16, checksum(text), true);
  bytes.set(text, HEADER);
  return bytes;
}

/**
 * A draft as one block of bytes.
 * @param shared whether the block is a SharedArrayBuffer
 */
export function gathered(draft: SnapshotDraft, shared: boolean): Uint8Array {
  const pieces = [...draft.pieces()];
  const length = Math.max(...pieces.map(({ at, bytes }) => at + bytes.length), draft.start);
  const block = new Uint8Array(shared ? new SharedArrayBuffer(length) : new ArrayBuffer(length));
  for (const { at, bytes } of pieces) block.set(bytes, at);
  return block;
}

/** Reads bytes of a section that stays in a file, counted from its begin; valid until the next call. */
export type ReadSection = (from: number, to: number) => Uint8Array;

/** Where a section stands in a snapshot; `to` is where the next one begins. */
export interface SectionPlace {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The sections of a snapshot in ascending order, without a gap from `SnapshotDraft.start` on.
 * @param head its first bytes, up to there
 * @throws DomainError `SNAPSHOT_INCOMPATIBLE` for another format or a damaged directory
 */
export function placesOfSections(head: Uint8Array): SectionPlace[] {
  return directoryOf(head).sections.map(([name, type, from, length]) => ({
    ...{ name, from, to: aligned(from + length * TYPES[type]!.BYTES_PER_ELEMENT) },
  }));
}

/** @throws DomainError `SNAPSHOT_INCOMPATIBLE` for bytes of another kind or format, or a damaged directory */
function directoryOf(bytes: Uint8Array): Directory {
  const magic = new TextEncoder().encode(MAGIC);
  if (bytes.length < HEADER || magic.some((byte, at) => bytes[at] !== byte)) {
    throw refuse('these bytes are no search snapshot');
  }
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = header.getUint32(8, true);
  if (format !== SNAPSHOT_FORMAT) {
    throw refuse(`it has format ${format}, this program reads format ${SNAPSHOT_FORMAT}`);
  }
  const end = HEADER + header.getUint32(12, true);
  // Texts cannot be decoded out of shared memory.
  const text = end <= bytes.length ? bytes.slice(HEADER, end) : new Uint8Array(0);
  if (end > bytes.length || checksum(text) !== header.getUint32(16, true)) throw refuse('it is damaged');
  return JSON.parse(new TextDecoder().decode(text)) as Directory;
}

function refuse(why: string): DomainError {
  return new DomainError('SNAPSHOT_INCOMPATIBLE', { why });
}

interface HeldSection {
  readonly type: number;
  readonly length: number;
  /** Its bytes, at an aligned place, or how they are read. */
  readonly part: Uint8Array | ReadSection;
}

/** The named arrays of a snapshot, as views of its bytes. */
export class SnapshotSections {
  private constructor(
    private readonly sections: ReadonlyMap<string, HeldSection>,
    /** Whether it lies in memory that threads share. */
    readonly isShared: boolean,
  ) {}

  /**
   * Reads the frame; sections are not looked at, so the cost does not depend on their size.
   * @throws DomainError `SNAPSHOT_INCOMPATIBLE` for bytes of another kind, format or fingerprint, or cut short
   */
  static read(bytes: Uint8Array, fingerprint: string): SnapshotSections {
    // Views need an aligned start; a buffer that was cut out of another may not have one.
    const own = bytes.byteOffset % ALIGNMENT === 0 ? bytes : bytes.slice();
    const directory = directoryOf(own);
    if (directory.bytes > own.length) throw refuse('it is cut short');
    const partOf = ({ from, to }: SectionPlace) => own.subarray(from, to);
    return SnapshotSections.#of(directory, fingerprint, partOf, own.buffer instanceof SharedArrayBuffer);
  }

  /**
   * The same of parts that do not lie in one block, so that each is given back once nobody holds it.
   * @param head the first bytes, up to `SnapshotDraft.start`
   * @param parts by name: bytes in buffers of their own, or for a section of bytes how they are read
   */
  static ofParts(
    head: Uint8Array,
    parts: ReadonlyMap<string, Uint8Array | ReadSection>,
    fingerprint: string,
  ): SnapshotSections {
    return SnapshotSections.#of(directoryOf(head), fingerprint, ({ name }) => parts.get(name)!, false);
  }

  static #of(
    directory: Directory,
    fingerprint: string,
    partOf: (place: SectionPlace) => HeldSection['part'],
    isShared: boolean,
  ): SnapshotSections {
    if (directory.fingerprint !== fingerprint) {
      throw refuse('it was made with other stems, weights or another vocabulary; build the index anew');
    }
    const sections = directory.sections.map(([name, type, from, length]) => {
      const to = from + length * TYPES[type]!.BYTES_PER_ELEMENT;
      return [name, { type, length, part: partOf({ name, from, to }) }] as const;
    });
    return new SnapshotSections(new Map(sections), isShared);
  }

  /** @throws DomainError `SNAPSHOT_INCOMPATIBLE` where there is none of this name */
  #find(name: string, type: number): HeldSection {
    const section = this.sections.get(name);
    if (section?.type !== type) throw refuse(`it has no part ${name}`);
    return section;
  }

  #place(name: string, type: number): [ArrayBufferLike, number, number] {
    const { part, length } = this.#find(name, type);
    if (typeof part === 'function') throw refuse(`its part ${name} is not in memory`);
    return [part.buffer, part.byteOffset, length];
  }

  bytes(name: string): Uint8Array {
    return new Uint8Array(...this.#place(name, 0));
  }

  /** Reads parts of a section of bytes, wherever it lies. */
  reader(name: string): ReadSection {
    const { part } = this.#find(name, 0);
    return typeof part === 'function' ? part : (from, to) => part.subarray(from, to);
  }

  uint16(name: string): Uint16Array {
    return new Uint16Array(...this.#place(name, 1));
  }

  uint32(name: string): Uint32Array {
    return new Uint32Array(...this.#place(name, 2));
  }

  float64(name: string): Float64Array {
    return new Float64Array(...this.#place(name, 3));
  }
}
