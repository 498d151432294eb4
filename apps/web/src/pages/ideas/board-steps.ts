/** The columns of the board, in the order of the state table. */
export const COLUMNS = ['IDEA', 'VALIDATED', 'DESIGNED', 'PILOTED', 'PUBLISHED'] as const;
export type Column = (typeof COLUMNS)[number];

/** The step that leads to the next column; none to the last, where the clock takes an idea once its service is published. */
export const FORWARD: Partial<Record<string, { readonly action: string; readonly move: Forward }>> = {
  IDEA: { action: 'validate', move: 'VALIDATE' },
  VALIDATED: { action: 'design', move: 'DESIGN' },
  DESIGNED: { action: 'pilot', move: 'PILOT' },
};
type Forward = 'VALIDATE' | 'DESIGN' | 'PILOT';

/** The step from one column to another that lies beside it; null where one step does not lead there. */
export function stepBetween(from: string, to: string): Forward | 'STEP_BACK' | null {
  const [a, b] = [from, to].map((state) => COLUMNS.indexOf(state as Column));
  if (a === undefined || b === undefined || a < 0) return null;
  if (b === a + 1) return FORWARD[from]?.move ?? null;
  return b === a - 1 && from !== 'PUBLISHED' ? 'STEP_BACK' : null;
}

/** What takes a step back again. */
export function undoOf(move: string, to: string): Forward | 'STEP_BACK' | null {
  return move === 'STEP_BACK' ? (FORWARD[to]?.move ?? null) : 'STEP_BACK';
}
