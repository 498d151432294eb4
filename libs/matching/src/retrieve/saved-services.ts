import type { ServiceFacts } from '@fivefold/domain';
import { grown } from './growing-uint32.js';
import type { Section, SnapshotSections } from './snapshot-file.js';

/** Bytes that one unit of a text takes in UTF-8 at most. */
const LONGEST_UNIT = 3;

/** The services of a snapshot: ids and facts as text, read one by one when they are asked for. */
export class SavedServices {
  readonly #ids: Uint8Array;
  readonly #idStarts: Uint32Array;
  readonly #facts: Uint8Array;
  readonly #starts: Float64Array;
  readonly #decoder = new TextDecoder();

  constructor(saved: SnapshotSections) {
    this.#ids = saved.bytes('services.ids');
    this.#idStarts = saved.uint32('services.idStarts');
    this.#facts = saved.bytes('services.facts');
    this.#starts = saved.float64('services.starts');
  }

  /** Puts services among the sections of a snapshot. @param at the service of a number, null where it is free */
  static save(
    to: Map<string, Section>,
    documents: number,
    at: (document: number) => ServiceFacts | null,
  ): void {
    const ids = new Bytes();
    const facts = new Bytes();
    const idStarts = new Uint32Array(documents + 1);
    const starts = new Float64Array(documents + 1);
    for (let document = 0; document < documents; document++) {
      const service = at(document);
      ids.add(service?.id ?? '');
      facts.add(service === null ? '' : JSON.stringify(service));
      idStarts[document + 1] = ids.length;
      starts[document + 1] = facts.length;
    }
    to.set('services.ids', ids.inUse());
    to.set('services.idStarts', idStarts);
    to.set('services.facts', facts.inUse());
    to.set('services.starts', starts);
  }

  idOf(document: number): string {
    return this.#text(this.#ids, this.#idStarts[document]!, this.#idStarts[document + 1]!);
  }

  at(document: number): ServiceFacts {
    const text = this.#text(this.#facts, this.#starts[document]!, this.#starts[document + 1]!);
    return JSON.parse(text) as ServiceFacts;
  }

  /** Texts cannot be decoded out of shared memory, so their bytes are copied first. */
  #text(bytes: Uint8Array, from: number, to: number): string {
    return this.#decoder.decode(bytes.slice(from, to));
  }
}

/** Texts as UTF-8, one after another. */
class Bytes {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(1 << 16);
  length = 0;

  add(text: string): void {
    this.#bytes = grown(this.#bytes, this.length + LONGEST_UNIT * text.length);
    this.length += this.#encoder.encodeInto(text, this.#bytes.subarray(this.length)).written;
  }

  inUse(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }
}
