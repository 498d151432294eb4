import { type AccessRow, byRole, editorsList, editorsStep, mutation } from '../access-row.js';
import { CANARY, PEOPLE } from '../access-stage.js';

const { buyer, editor } = PEOPLE;

const strategy = { title: CANARY, summary: CANARY, adoptedOn: '2026-01-01', reviewOn: '2040-01-01' };
const goal = { title: CANARY, target: CANARY, dueOn: '2040-01-01', isReached: false };

export const STRATEGY: readonly AccessRow[] = [
  editorsList('strategies', 'title goals { title }', (stage) => stage.strategy()),
  {
    ...mutation('saveStrategy', 'SaveStrategyInput', 'strategy { title }'),
    variables: () => ({ input: strategy }),
    owner: editor,
    stranger: buyer,
    expected: byRole,
  },
  editorsStep('saveGoal', 'SaveGoalInput', 'strategy { title goals { title } }', async (stage) => ({
    ...goal,
    strategyId: (await stage.strategy()).id,
  })),
];
