import { Matrix } from './matrix.js';
import { MUTANTS } from './mutants.js';
import type { MatrixStage } from './stage.js';

/** A mutant with what the matrix said of it. */
export interface Tried {
  readonly name: string;
  /** By what the matrix saw it: rows given by the database, or answers of the API; null where it saw nothing. */
  readonly foundBy: 'rows' | 'answers' | null;
  readonly what: string;
  readonly seconds: number;
}

/** Takes down one wall after the other and asks the matrix whether it sees it. Each is put up again. */
export async function tryMutants(
  stage: MatrixStage,
  full: boolean,
  tell: (line: string) => void = () => undefined,
): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const mutant of MUTANTS.filter(({ isQuick }) => full || isQuick)) {
    const from = performance.now();
    stage.log.lines.length = 0;
    const undo = await mutant.plant(stage);
    try {
      const matrix = new Matrix(stage, {
        full: false,
        stopAtFirst: true,
        only: mutant,
      });
      const { leaks } = await matrix.run();
      const [first] = leaks;
      const foundBy = first ? (first.where.startsWith('row of') ? 'rows' : 'answers') : null;
      const what = first ? `${first.caller}: ${first.where}: ${first.what}`.slice(0, 200) : '';
      tried.push({ name: mutant.name, foundBy, what, seconds: (performance.now() - from) / 1000 });
      tell(`${foundBy ?? 'MISSED'} ${mutant.name}`);
    } finally {
      await undo();
    }
  }
  return tried;
}
