import { words } from '../text/index.js';
import { HASH_FACTOR, HASH_START, mixed } from './string-table.js';

const UNKNOWN = 0;
const BETWEEN = 1;
const INSIDE = 2;
const SPECIAL = 3;
const kinds = new Uint8Array(0x10000);

/** What {@link words} does with a unit between two letters. */
function kindOf(unit: number): number {
  const known = kinds[unit]!;
  if (known !== UNKNOWN) return known;
  const letter = String.fromCharCode(unit);
  const around = words(`a${letter}a`);
  const atEnd = words(`a${letter}`);
  let kind = SPECIAL;
  if (unit < 0xd800 || unit > 0xdfff) {
    if (around.length === 1 && around[0]!.to === 3 && atEnd[0]!.to === 2) kind = INSIDE;
    else if (around.length === 2 && around[0]!.to === 1 && around[1]!.from === 2) kind = BETWEEN;
  }
  kinds[unit] = kind;
  return kind;
}

/**
 * Where the words of a text stand, exactly as {@link words} would cut it, but without an object and a string per word.
 * Texts with apostrophes or letters beyond the basic plane are refused.
 */
export class WordScanner {
  /** The units of the text. */
  units = new Uint16Array(1024);
  /** `bounds[2 × n] … bounds[2 × n + 1]`: word n. */
  bounds = new Uint32Array(1026);
  /** The hash of word n, as a `StringTable` takes it. */
  hashes = new Uint32Array(513);

  /**
   * @param prefix of the words' hashes
   * @returns the number of words; -1 where only {@link words} can tell. O(length), about 3 ns a letter
   */
  scan(text: string, prefix: number): number {
    const { length } = text;
    if (length > this.units.length) this.#makeRoom(length);
    const { units, bounds, hashes } = this;
    const none = (HASH_START ^ prefix) | 0;
    let count = 0;
    let from = -1;
    let hash = none;
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      units[at] = unit;
      const kind = kinds[unit]! || kindOf(unit);
      if (kind === INSIDE) {
        if (from < 0) from = at;
        hash = Math.imul(hash ^ unit, HASH_FACTOR);
      } else if (kind === SPECIAL) return -1;
      else if (from >= 0) {
        bounds[2 * count] = from;
        bounds[2 * count + 1] = at;
        hashes[count++] = mixed(hash);
        from = -1;
        hash = none;
      }
    }
    if (from >= 0) {
      bounds[2 * count] = from;
      bounds[2 * count + 1] = length;
      hashes[count++] = mixed(hash);
    }
    return count;
  }

  #makeRoom(length: number): void {
    this.units = new Uint16Array(2 * length);
    this.bounds = new Uint32Array(2 * length + 2);
    this.hashes = new Uint32Array(length + 1);
  }
}
