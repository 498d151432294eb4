import { checkPlan, planServices, readCompositionProblem } from '@fivefold/matching';
import { layeredProblem } from './layered-problems.mjs';

/** Times the composition of services on generated problems: `node libs/matching/bench/composition.mjs` after `npm run build`. */
const SHAPES = [
  { services: 1000, layers: 5, width: 4, rivals: 4 },
  { services: 2000, layers: 7, width: 8, rivals: 6 },
  { services: 4000, layers: 12, width: 6, rivals: 10 },
  { services: 8000, layers: 20, width: 5, rivals: 10 },
  { services: 8000, layers: 20, width: 12, rivals: 20 },
  { services: 8000, layers: 40, width: 10, rivals: 10 },
];

const rows = [];
for (const shape of SHAPES)
  for (const seed of [1, 2]) {
    const problem = readCompositionProblem(layeredProblem({ seed, ...shape }));
    const from = performance.now();
    const { status, layers, atLeast } = await planServices(problem, { timeLimitMs: 4000 });
    const ms = Math.round(performance.now() - from);
    const [wrong] = checkPlan(problem, layers);
    if (wrong !== undefined) throw new Error(`seed ${seed}: ${wrong}`);
    rows.push({
      ...shape,
      seed,
      planLayers: layers.length,
      planServices: layers.flat().length,
      atLeast,
      status,
      ms,
    });
  }
console.table(rows);
