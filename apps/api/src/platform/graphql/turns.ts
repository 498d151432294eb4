import { setImmediate as nextRound, setTimeout as delay } from 'node:timers/promises';

/** Of one caller, more waiting than this means a flood. */
const MOST_WAITING = 50;
/** How many times as long as the work took the next of the same caller rests. */
const REST = 9;

/** What one caller may do now. */
export interface Turn {
  /** @param rests lets the next one of the same caller wait nine times as long as this one took */
  end(rests: boolean): void;
}

interface Line {
  waiting: number;
  last: Promise<unknown>;
}

/** Work that keeps everybody else waiting: of each caller one piece at a time, each in a round of the event loop of its own. */
export class Turns {
  private readonly lines = new Map<string, Line>();

  /** Waits until all that came before for the same caller is done; null where fifty wait already. Who gets a turn has to end it. */
  async take(key: string): Promise<Turn | null> {
    const line = this.lines.get(key) ?? { waiting: 0, last: Promise.resolve() };
    if (line.waiting >= MOST_WAITING) return null;
    line.waiting += 1;
    this.lines.set(key, line);
    const { last } = line;
    const { promise, resolve } = Promise.withResolvers<void>();
    line.last = promise;
    await last;
    await nextRound();
    const from = performance.now();
    return {
      end: (rests) => {
        const rest = rests ? (performance.now() - from) * REST : 0;
        void (rest > 0 ? delay(rest, undefined, { ref: false }) : Promise.resolve()).then(() => {
          line.waiting -= 1;
          if (line.waiting === 0) this.lines.delete(key);
          resolve();
        });
      },
    };
  }
}
