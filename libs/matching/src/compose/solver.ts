import type { Highs, Model, ModelData, VariableType } from 'highs';
import type { Program, Row, Terms } from './program.js';

let loading: Promise<Highs> | null = null;

/**
 * The solver, loaded once per thread: HiGHS 1.15 as WebAssembly. Its calls block the thread.
 * Source: Huangfu & Hall 2018, Parallelizing the dual revised simplex method.
 */
export function loadSolver(): Promise<Highs> {
  return (loading ??= load());
}

async function load(): Promise<Highs> {
  const { default: highsModule } = await import('highs');
  // The package types its ES module as CommonJS: what is imported is the loader itself.
  return (highsModule as unknown as typeof highsModule.default)();
}

/** How a run ended. */
export interface Run {
  /** Whether no better value exists, or, with `impossible`, no value at all. */
  readonly proven: boolean;
  /** Whether the rows contradict each other; proven. */
  readonly impossible: boolean;
  /** Best values found; null where none was. */
  readonly values: ArrayLike<number> | null;
  /** Proven relative distance to the best possible value, 0 … 1. */
  readonly gap01: number;
}

/** A program held by the solver, so that the levels are solved one after another without being written again. */
export interface Held {
  /** Minimises `terms`, starting from `start` where there is one. */
  minimise(terms: Terms, start: readonly number[] | null): Run;
  /** From now on `row` holds as well. */
  add(row: Row): void;
  /** Time spent in {@link minimise} so far. */
  spentMs(): number;
}

/**
 * Gives `program` to the solver for the duration of `operation`.
 *
 * @param timeLimitMs over all runs together; Infinity for none
 */
export function withProgram<Result>(
  highs: Highs,
  program: Pick<Program, 'columns' | 'rows'>,
  timeLimitMs: number,
  operation: (held: Held) => Result,
): Result {
  return highs.withModel(modelOf(program), (model) => {
    model.options.set({
      output_flag: false,
      // All objectives are whole numbers: a distance below one is none.
      mip_abs_gap: 0.5,
      mip_rel_gap: 0,
      // HiGHS 1.15 presolves some small programs with a soft budget and a shared capacity to a worse bundle and calls it optimal; ours
      // solve as quickly without.
      presolve: 'off',
      ...(Number.isFinite(timeLimitMs) && { time_limit: Math.max(0, timeLimitMs) / 1000 }),
    });
    return operation({
      minimise(terms, start) {
        const costs = new Array<number>(program.columns).fill(0);
        for (const [column, coefficient] of terms) costs[column] = coefficient;
        model.changeColsCost({ kind: 'range', from: 0, to: program.columns - 1 }, costs);
        if (start) model.setSolution({ colValue: [...start] });
        model.run();
        return runOf(highs, model);
      },
      add({ terms, lower, upper }) {
        const indices = terms.map(([column]) => column);
        const values = terms.map(([, coefficient]) => coefficient);
        model.addRow(Math.max(lower, -highs.infinity), Math.min(upper, highs.infinity), { indices, values });
      },
      spentMs: () => model.getRunTime() * 1000,
    });
  }) as Result;
}

function modelOf({ columns, rows }: Pick<Program, 'columns' | 'rows'>): ModelData {
  const fill = (value: number) => new Array<number>(columns).fill(value);
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of rows) {
    for (const [column, coefficient] of terms) {
      indices.push(column);
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
  return {
    numCols: columns,
    numRows: rows.length,
    colCost: fill(0),
    colLower: fill(0),
    colUpper: fill(1),
    rowLower: rows.map(({ lower }) => lower),
    rowUpper: rows.map(({ upper }) => upper),
    matrix: { format: 'csr', numRows: rows.length, numCols: columns, starts, indices, values },
    integrality: fill(1) as VariableType[],
  };
}

// `primal_solution_status`: 2 is a feasible point.
const FEASIBLE = 2;

function runOf(highs: Highs, model: Model): Run {
  const status = model.getModelStatus();
  const impossible = status === highs.constants.modelStatus.infeasible;
  const proven = impossible || status === highs.constants.modelStatus.optimal;
  const found = !impossible && Number(model.info.get('primal_solution_status')) === FEASIBLE;
  const gap = found ? Number(model.info.get('mip_gap')) : 1;
  return {
    proven,
    impossible,
    values: found ? model.getSolution().colValue : null,
    gap01: proven ? 0 : Math.min(1, Math.max(0, Number.isFinite(gap) ? gap : 1)),
  };
}
