import { IDEA_STATES, transition } from '@fivefold/domain';
import { describe, expect, it } from '@jest/globals';
import { COLUMNS, FORWARD, stepBetween, undoOf } from './board-steps.js';

const lower = (state: string) => state.toLowerCase() as 'idea';

describe('steps over the board', () => {
  it('lead where the state table says', () => {
    for (const from of COLUMNS)
      for (const to of COLUMNS) {
        const step = stepBetween(from, to);
        if (step)
          expect(transition(IDEA_STATES, lower(from), lower(step) as never, ['editor'])).toBe(lower(to));
      }
    expect(stepBetween('IDEA', 'DESIGNED')).toBeNull();
    expect(stepBetween('PILOTED', 'PUBLISHED')).toBeNull();
    expect(stepBetween('PUBLISHED', 'PILOTED')).toBeNull();
  });

  it('are taken back by their undo', () => {
    for (const [from, step] of Object.entries(FORWARD)) {
      const to = transition(IDEA_STATES, lower(from), step!.action as never, ['editor'])!;
      const undo = undoOf(step!.move, to.toUpperCase())!;
      expect(transition(IDEA_STATES, to, lower(undo) as never, ['editor'])).toBe(lower(from));
    }
  });
});
