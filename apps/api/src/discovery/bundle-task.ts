import type { Bundle, BundleProblem, ComposeOptions } from '@fivefold/matching';

// What a thread of the composer and its owner say to each other. It stands apart because a thread that loaded the composer
// would load the platform with it: 90 MB and a second.

/** What a thread says once the solver is loaded. */
export const READY = 'ready';
/** What it is told. */
export interface ThreadTask {
  readonly problem: BundleProblem;
  readonly options: ComposeOptions;
}
/** What it answers. */
export type ThreadAnswer = { readonly bundle: Bundle } | { readonly error: string };
