import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ensureBuilt } from '../built.mjs';
import { readInterchange } from './interchange.mjs';

/** Best known plans of the Web Service Challenge 2008: layers and services, by Rodríguez-Mier's CompositSearch. */
const BEST_KNOWN = {
  set01: [3, 10],
  set02: [3, 5],
  set03: [23, 40],
  set04: [5, 10],
  set05: [8, 20],
  set06: [7, 42],
  set07: [12, 20],
  set08: [20, 30],
};
const TIME_LIMIT_MS = 4000;
const GROUP = 'Composition of services';

/**
 * Layers, services and milliseconds of every problem in `composition/` of the shared data, beside the best known.
 *
 * @throws Error with one line where the folder is missing or a plan is not valid
 */
export async function measure({ data }) {
  const folder = path.join(data, 'composition');
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json.gz')).sort();
  if (files.length === 0) throw new Error(`${folder} holds no problem (setNN.json.gz).`);
  await ensureBuilt(['@fivefold/matching']);
  const { checkPlan, planServices, readCompositionProblem } = await import('@fivefold/matching');
  const rows = [];
  for (const file of files) {
    const name = file.replace('.json.gz', '');
    const problem = await readInterchange(path.join(folder, file), readCompositionProblem);
    const startedAt = performance.now();
    const plan = await planServices(problem, { timeLimitMs: TIME_LIMIT_MS });
    const ms = performance.now() - startedAt;
    const [wrong] = checkPlan(problem, plan.layers);
    if (wrong !== undefined) throw new Error(`${name}: the plan is not valid: ${wrong}`);
    const [layers, services] = BEST_KNOWN[name] ?? [];
    const row = {
      group: GROUP,
      note: `${plan.status}, of ${problem.services.length} services; before: the best known`,
    };
    rows.push(
      { ...row, name: `${name} layers`, value: plan.layers.length, baseline: layers },
      { ...row, name: `${name} services`, value: plan.layers.flat().length, baseline: services },
      { group: GROUP, name: `${name} time`, value: Math.round(ms), unit: 'ms' },
    );
  }
  return rows;
}
