import { type AccessRow, byRole, editorsList, editorsStep } from '../access-row.js';
import { CANARY, PEOPLE } from '../access-stage.js';

const { buyer, editor } = PEOPLE;

export const IMPROVEMENT: readonly AccessRow[] = [
  {
    field: 'improvement',
    document: '{ improvement { owners { name } shortfalls { indicatorKey } } }',
    variables: () => ({}),
    owner: editor,
    stranger: buyer,
    expected: byRole,
  },
  editorsList('improvementActions', 'title evidence', (stage) => stage.improvementAction()),
  editorsStep('planAction', 'PlanActionInput', 'action { title }', (stage) => stage.actionInput()),
  editorsStep('changeAction', 'ChangeActionInput', 'action { title }', async (stage) => ({
    ...(await stage.improvementAction()),
    title: CANARY,
  })),
  editorsStep('moveAction', 'MoveActionInput', 'action { title }', async (stage) => ({
    ...(await stage.improvementAction()),
    step: 'START',
  })),
];
