import type { SearchFilter } from '../types.js';
import { FILTERED, keysMeeting, type Columns } from './columns.js';
import type { SetColumn } from './set-column.js';

/** One part of a filter, ready to test: document -> set -> 1 where allowed. */
interface Test {
  readonly column: SetColumn;
  readonly allowed: Uint8Array;
}

/** A filter compiled against the sets of values in use; valid until a column has a new set. */
export class CompiledFilter {
  readonly #tests: readonly Test[];

  private constructor(tests: readonly Test[]) {
    this.#tests = tests;
  }

  /**
   * Parts that are absent or empty do not filter; values of one part are OR-ed, parts are AND-ed.
   * Cost O(sets of values in use for each part).
   */
  static of(filter: SearchFilter, columns: Columns): CompiledFilter {
    const tests: Test[] = [];
    for (const part of Object.keys(FILTERED) as (keyof SearchFilter)[]) {
      const asked = filter[part];
      if (asked === undefined || asked.length === 0) continue;
      const column = columns.attributes[FILTERED[part]];
      const allowed = new Uint8Array(column.setCount);
      for (const value of part === 'regions' ? asked.flatMap(keysMeeting) : asked) {
        for (const set of column.setsWith(value)) allowed[set] = 1;
      }
      tests.push({ column, allowed });
    }
    return new CompiledFilter(tests);
  }

  /** Whether everything passes. */
  get isOpen(): boolean {
    return this.#tests.length === 0;
  }

  /** Whether no column has a set that it does not know. */
  get isValid(): boolean {
    return this.#tests.every(({ column, allowed }) => column.setCount === allowed.length);
  }

  /** Whether a document passes. */
  passes(document: number): boolean {
    return this.#tests.every(({ column, allowed }) => allowed[column.codes[document]!] === 1);
  }

  /**
   * The passing of documents 0 … `documents` - 1 as bits. Cost O(documents) for each part
   * @param spare documents that have room behind them
   */
  bitmap(documents: number, spare: number): Uint32Array {
    const bits = new Uint32Array((documents + spare + 31) >>> 5);
    for (let word = 0; word << 5 < documents; word++) {
      const end = Math.min(documents, (word << 5) + 32);
      let passing = 0xffffffff;
      for (const { column, allowed } of this.#tests) {
        const { codes } = column;
        let passed = 0;
        for (let document = word << 5; document < end; document++) {
          passed |= allowed[codes[document]!]! << (document & 31);
        }
        passing &= passed;
      }
      bits[word] = passing;
    }
    return bits;
  }

  /**
   * Keeps the passing documents of `documents[0 … count - 1]` at its front, in order.
   * @returns how many they are. Cost O(count) for each part
   */
  keep(documents: Uint32Array, count: number): number {
    let left = count;
    for (const { column, allowed } of this.#tests) {
      const { codes } = column;
      let kept = 0;
      for (let at = 0; at < left; at++) {
        const document = documents[at]!;
        documents[kept] = document;
        kept += allowed[codes[document]!]!;
      }
      left = kept;
    }
    return left;
  }
}

const KEPT_BITMAPS = 64;
/** Documents that may be added before a bitmap is too short. */
const SPARE_DOCUMENTS = 2048;

/** Filters as bitmaps over documents, kept and changed with them: 25 KB each at 200,000 services. */
export class FilterBitmaps {
  readonly #columns: Columns;
  readonly #kept = new Map<string, { readonly filter: CompiledFilter; readonly bits: Uint32Array }>();

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  /** To be called after a document was written or taken out. O(bitmaps kept) */
  change(document: number): void {
    for (const [key, { filter, bits }] of this.#kept) {
      const word = document >>> 5;
      if (word >= bits.length || !filter.isValid) this.#kept.delete(key);
      else if (filter.passes(document)) bits[word]! |= 1 << (document & 31);
      else bits[word]! &= ~(1 << (document & 31));
    }
  }

  /**
   * Bit d % 32 of word d / 32: whether document d passes, for those in use; null where everything does. Valid until the next change.
   * @param documents one past the largest document number
   * Cost O(documents) for each part, O(1) for a filter seen before.
   */
  of(filter: SearchFilter, documents: number): Uint32Array | null {
    const parts = Object.keys(FILTERED).map((part) => filter[part as keyof SearchFilter] ?? []);
    if (parts.every((part) => part.length === 0)) return null;
    const key = JSON.stringify(parts);
    let kept = this.#kept.get(key);
    if (kept === undefined) {
      const compiled = CompiledFilter.of(filter, this.#columns);
      kept = { filter: compiled, bits: compiled.bitmap(documents, SPARE_DOCUMENTS) };
      if (this.#kept.size >= KEPT_BITMAPS) this.#kept.delete(this.#kept.keys().next().value!);
      this.#kept.set(key, kept);
    }
    return kept.bits;
  }
}
