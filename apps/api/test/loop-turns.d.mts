/** Turns of the event loop so far, and the longest, in milliseconds of processor time. */
export interface TurnsSeen {
  readonly turns: number;
  readonly longest: { readonly ms: number; readonly kind: string };
  readonly over5Ms: readonly number[];
}

export function watchTurns(): { read(): TurnsSeen; reset(): void; stop(): void };
