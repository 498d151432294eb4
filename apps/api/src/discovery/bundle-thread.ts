import { parentPort } from 'node:worker_threads';
import type { BundleProblem } from '@fivefold/matching';
import { compose } from '@fivefold/matching/compose';
import { READY, type ThreadAnswer, type ThreadTask } from './bundle-task.js';

// What a thread of the composer runs: it loads the solver, then takes one problem after the other.
const NOTHING: BundleProblem = {
  wanted: [],
  alternatives: [],
  concepts: [],
  options: [],
  ways: [],
  budgets: [],
  horizonMonths: 12,
  sameProvider: [],
  orders: [],
  kept: [],
  sharedCapacities: [],
  language: 'en',
};

await compose(NOTHING);
parentPort?.on('message', ({ problem, options }: ThreadTask) => {
  compose(problem, options).then(
    (bundle) => parentPort?.postMessage({ bundle } satisfies ThreadAnswer),
    (error: unknown) => parentPort?.postMessage({ error: String(error) } satisfies ThreadAnswer),
  );
});
parentPort?.postMessage(READY);
