import { parentPort } from 'node:worker_threads';
import { compose } from '@fivefold/matching';
import type { ThreadAnswer, ThreadTask } from './bundle-composer.js';

// What a thread of the composer runs: one problem after the other.
parentPort?.on('message', ({ problem, timeLimitMs }: ThreadTask) => {
  compose(problem, { timeLimitMs }).then(
    (bundle) => parentPort?.postMessage({ bundle } satisfies ThreadAnswer),
    (error: unknown) => parentPort?.postMessage({ error: String(error) } satisfies ThreadAnswer),
  );
});
