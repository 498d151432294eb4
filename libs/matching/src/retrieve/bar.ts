import { grown } from './growing-uint32.js';

/** The `limit` largest numbers offered, with the least of them on top. */
export class Bar {
  #heap = new Float64Array(128);
  #size = 0;
  #limit = 1;

  /** Forgets what was offered. */
  reset(limit: number): this {
    this.#heap = grown(this.#heap, limit);
    this.#size = 0;
    this.#limit = limit;
    return this;
  }

  /** @returns the least of the largest; 0 while there are fewer than the limit */
  offer(value: number): number {
    const heap = this.#heap;
    if (this.#size < this.#limit) {
      let at = this.#size++;
      while (at > 0 && heap[(at - 1) >> 1]! > value) {
        heap[at] = heap[(at - 1) >> 1]!;
        at = (at - 1) >> 1;
      }
      heap[at] = value;
    } else if (value > heap[0]!) {
      let at = 0;
      for (;;) {
        let child = 2 * at + 1;
        if (child >= this.#size) break;
        if (child + 1 < this.#size && heap[child + 1]! < heap[child]!) child++;
        if (heap[child]! >= value) break;
        heap[at] = heap[child]!;
        at = child;
      }
      heap[at] = value;
    }
    return this.#size === this.#limit ? heap[0]! : 0;
  }
}
