import type { ServiceFacts } from '@fivefold/domain';
import { grown } from './growing-uint32.js';
import type { ReadSection, Section, SlowSection, SnapshotSections } from './snapshot-file.js';

/** The section of a snapshot that may stay in its file: of the services, which are most of it, few are asked for at a time. */
export const SERVICE_FACTS = 'services.facts';
/** Facts that are written at once, bytes. */
const PIECE = 1 << 17;

/** The services of a snapshot: ids and facts as text, read one by one when they are asked for. */
export class SavedServices {
  readonly #ids: Uint8Array;
  readonly #idStarts: Uint32Array;
  readonly #facts: ReadSection;
  readonly #starts: Float64Array;
  readonly #isShared: boolean;
  readonly #decoder = new TextDecoder();

  constructor(saved: SnapshotSections) {
    this.#ids = saved.bytes('services.ids');
    this.#idStarts = saved.uint32('services.idStarts');
    this.#facts = saved.reader(SERVICE_FACTS);
    this.#starts = saved.float64('services.starts');
    this.#isShared = saved.isShared;
  }

  /**
   * Puts services among the sections of a snapshot; ids and facts are put together when it is written.
   * @param documents one past the largest document number
   * @param idAt the id of a number, in UTF-8, empty where it is free; `factsAt` its facts as JSON
   */
  static save(
    to: Map<string, Section | SlowSection>,
    documents: number,
    idAt: (document: number) => Uint8Array,
    factsAt: (document: number) => Uint8Array,
  ): void {
    const idStarts = new Uint32Array(documents + 1);
    const starts = new Float64Array(documents + 1);
    // Where each begins is known once all are written, so it stands behind them.
    to.set('services.ids', { of: Uint8Array, pieces: () => joined(idAt, idStarts) });
    to.set('services.idStarts', idStarts);
    to.set(SERVICE_FACTS, { of: Uint8Array, pieces: () => joined(factsAt, starts) });
    to.set('services.starts', starts);
  }

  idOf(document: number): string {
    const bytes = this.idTextAt(document);
    // Texts cannot be decoded out of shared memory, so their bytes are copied first.
    return this.#decoder.decode(this.#isShared ? bytes.slice() : bytes);
  }

  at(document: number): ServiceFacts {
    const bytes = this.textAt(document);
    return JSON.parse(this.#decoder.decode(this.#isShared ? bytes.slice() : bytes)) as ServiceFacts;
  }

  /** An id as it is written in a snapshot. */
  idTextAt(document: number): Uint8Array {
    return this.#ids.subarray(this.#idStarts[document], this.#idStarts[document + 1]);
  }

  /** A service as it is written in a snapshot; valid until the next is asked for. */
  textAt(document: number): Uint8Array {
    return this.#facts(this.#starts[document]!, this.#starts[document + 1]!);
  }
}

/** The texts of all documents one after another, in pieces. @param starts filled with where each begins */
function* joined(
  at: (document: number) => Uint8Array,
  starts: Uint32Array | Float64Array,
): Generator<Uint8Array> {
  let piece = new Uint8Array(PIECE);
  let length = 0;
  for (let document = 0; document + 1 < starts.length; document++) {
    const text = at(document);
    piece = grown(piece, length + text.length);
    piece.set(text, length);
    length += text.length;
    starts[document + 1] = starts[document]! + text.length;
    if (length < PIECE) continue;
    yield piece.subarray(0, length);
    piece = new Uint8Array(PIECE);
    length = 0;
  }
  yield piece.subarray(0, length);
}
