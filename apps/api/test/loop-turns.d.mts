/** Turns of the event loop since the last time, and the longest, in milliseconds without collecting garbage. */
export interface TurnsSeen {
  readonly turns: number;
  readonly longest: { readonly ms: number; readonly kind: string };
  readonly over5Ms: readonly number[];
}

export function watchTurns(): { read(): Promise<TurnsSeen>; stop(): void };
