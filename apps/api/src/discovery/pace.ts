import { setImmediate } from 'node:timers/promises';

/** Work goes on for so long before others get their turn, milliseconds. */
const AT_ONCE_MS = 6;

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
