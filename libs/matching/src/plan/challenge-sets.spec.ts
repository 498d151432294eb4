import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { checkPlan } from './check-plan.js';
import { planServices } from './plan.js';
import { readCompositionProblem } from './problem.js';

// Beside the repository; where it is absent the sets are skipped by name.
const FOLDER = new URL('../../../../../shared/data/composition/', import.meta.url);
const present = existsSync(FOLDER) ? it : it.skip;

describe('sets of the Web Service Challenge 2008', () => {
  // Layers and services of the best plans known, by Rodríguez-Mier's CompositSearch.
  for (const [set, layers, services] of [
    ['01', 3, 10],
    ['02', 3, 5],
    ['03', 23, 40],
    ['04', 5, 10],
  ] as const)
    present(
      `set ${set}: ${layers} layers, ${services} services, proved`,
      async () => {
        const bytes = gunzipSync(readFileSync(new URL(`set${set}.json.gz`, FOLDER)));
        const problem = readCompositionProblem(JSON.parse(bytes.toString('utf8')));
        const plan = await planServices(problem);
        expect(checkPlan(problem, plan.layers)).toEqual([]);
        expect([plan.status, plan.layers.length, plan.layers.flat().length]).toEqual([
          'optimal',
          layers,
          services,
        ]);
      },
      30_000,
    );
});
