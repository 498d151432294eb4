import { setImmediate as nextRound } from 'node:timers/promises';

/** Nobody waits for the answer any more: whoever asked has gone. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
  readonly code = 'CANCELLED';
  /** What proxies log for it; no fault of the server. */
  readonly statusCode = 499;
}

/** Work in steps lets others be answered after so long. */
const TURN_MS = 3;

/**
 * Runs work in steps without keeping the event loop: between two steps others get their turn once it has taken a few milliseconds.
 * @param gone aborts when nobody waits for the result any more; asked between turns
 * @throws Cancelled, and what a step throws
 */
export async function inTurns<Result>(
  steps: Generator<undefined, Result>,
  gone: AbortSignal | null = null,
): Promise<Result> {
  let end = performance.now() + TURN_MS;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await nextRound();
    if (gone?.aborted) throw new Cancelled();
    end = performance.now() + TURN_MS;
  }
}
