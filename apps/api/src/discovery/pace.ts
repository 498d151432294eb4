import { setImmediate } from 'node:timers/promises';

/** Work goes on for so long before others get their turn, milliseconds. */
const AT_ONCE_MS = 3;

/** Keeps long work from holding up the event loop: requests are answered between its steps. */
export class Pace {
  private since = performance.now();

  /** To be awaited after each step: lets others in where it is time for it. */
  async rest(): Promise<void> {
    if (performance.now() - this.since < AT_ONCE_MS) return;
    await setImmediate();
    this.since = performance.now();
  }
}

/** Rows that the server makes answers of in one go, where one has a few dozen values. */
const ROWS = 4;

/**
 * Rows of a long answer, given to the executor a few at a time: it waits for what is promised in a list, so that others are answered
 * while it goes through megabytes. Short answers are given as they are.
 */
export class PacedRows {
  private readonly pace = new Pace();
  private plain = ROWS * 6;
  private last: Promise<void> = Promise.resolve();

  /** The same rows in the same places, the later ones promised. To be called in the order in which the answer is gone through. */
  of<Row>(rows: readonly Row[]): readonly Row[] {
    if (rows.length <= this.plain) {
      this.plain -= rows.length;
      return rows;
    }
    this.plain = 0;
    const given: Promise<Row>[] = [];
    for (let from = 0; from < rows.length; from += ROWS) {
      const turn = (this.last = this.last.then(() => this.pace.rest()));
      for (const row of rows.slice(from, from + ROWS)) given.push(turn.then(() => row));
    }
    return given as readonly unknown[] as readonly Row[];
  }
}
