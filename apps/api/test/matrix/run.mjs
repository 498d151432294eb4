import { parseArgs } from 'node:util';
import { scriptOf } from '../../../../tools/verify-trust/xss-payloads.mjs';
import { plantInputs } from './inputs.ts';
import { judgeCanaries } from './secrets.ts';
import { Matrix } from './matrix.ts';
import { MUTANTS } from './mutants.ts';
import { tryMutants } from './sensitivity.ts';
import { prepareMatrix } from './stage.ts';

// One row of verify:trust on the sources: node --import apps/api/test/source-hooks.mjs apps/api/test/matrix/run.mjs --row matrix
const { values } = parseArgs({
  options: {
    row: { type: 'string' },
    full: { type: 'boolean', default: false },
    plant: { type: 'boolean', default: false },
    'app-url': { type: 'string' },
    'admin-url': { type: 'string' },
  },
});
const { full, plant } = values;
const tell = (line) => process.stderr.write(`  ${line}\n`);
const rows = { matrix: judgeMatrix, mutants: judgeMutants, canaries: () => judgeCanaries(plant), inputs };
process.stdout.write(`\n${JSON.stringify(await rows[values.row]())}\n`);
process.exit(0);

/** No row of its own: `xss` plants by it. */
async function inputs() {
  return plantInputs({ appUrl: values['app-url'], adminUrl: values['admin-url'], full }, scriptOf);
}

async function judgeMatrix() {
  const stage = await prepareMatrix();
  try {
    const fault = MUTANTS.find(({ name }) => name.includes('needs_own'));
    if (plant) await fault.plant(stage);
    const matrix = new Matrix(stage, plant ? { full: false, stopAtFirst: true, only: fault } : { full });
    const { leaks, unasked, unselected, operations, ...figures } = await matrix.run();
    for (const { caller, where, what } of leaks.slice(0, 20)) tell(`LEAK ${caller}: ${where}: ${what}`);
    for (const line of [...unasked, ...unselected].slice(0, 20)) tell(`NOT ASKED ${line}`);
    return {
      holds: leaks.length + unasked.length + unselected.length === 0,
      n: operations,
      callers: stage.callers.length,
      canaries: stage.planting.canaries.size,
      leaks: leaks.length,
      ...figures,
    };
  } finally {
    await stage.close();
  }
}

/** The planted fault of this row: a matrix for which everything is everybody's, and so misses all. */
async function judgeMutants() {
  const stage = await prepareMatrix();
  try {
    if (plant) {
      stage.planting.canaries.clear();
      for (const [table, rows] of stage.planting.rows)
        stage.planting.rows.set(
          table,
          rows.map((row) => ({ ...row, circle: ['all'] })),
        );
      stage.rules.clear();
    }
    const tried = await tryMutants(stage, full, tell);
    const missed = tried.filter(({ foundBy }) => foundBy === null).map(({ name }) => name);
    const by = (layer) => tried.filter(({ foundBy }) => foundBy === layer).length;
    return {
      holds: missed.length === 0,
      n: tried.length,
      found: tried.length - missed.length,
      byRows: by('rows'),
      byAnswers: by('answers'),
      missed,
    };
  } finally {
    await stage.close();
  }
}
