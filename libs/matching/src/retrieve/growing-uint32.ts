/** A list of unsigned 32-bit integers that grows at its end; 4 bytes an entry, no object per entry. */
export class GrowingUint32 {
  values: Uint32Array;
  length = 0;

  /** @param from entries to begin with, not written to before they are copied; or room to make at once */
  constructor(from: number | Uint32Array = 16) {
    this.values = typeof from === 'number' ? new Uint32Array(Math.max(1, from)) : from;
    if (typeof from !== 'number') this.length = from.length;
  }

  /** Appends `value` and returns its index. Amortised O(1). */
  push(value: number): number {
    if (this.length === this.values.length) this.values = grown(this.values, this.length + 1);
    this.values[this.length] = value;
    return this.length++;
  }

  /** Makes room for so many entries at once. */
  makeRoom(room: number): void {
    this.values = grown(this.values, room);
  }

  /** The entries so far, without a copy. */
  inUse(): Uint32Array {
    return this.values.subarray(0, this.length);
  }
}

/** A copy with room for at least `room` entries, at least a quarter more than before; new entries are 0. */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
  values: T,
  room: number,
): T {
  if (room <= values.length) return values;
  const larger = new (values.constructor as new (length: number) => T)(
    Math.max(room, Math.ceil(values.length * 1.25), 16),
  );
  larger.set(values as never);
  return larger;
}
