import { type AccessRow, byRole, mutation, ownToChange } from '../access-row.js';
import { CANARY, organisationId, PEOPLE, type Stage } from '../access-stage.js';

const { buyer, editor, otherEditor } = PEOPLE;

/** A list of the own cluster, once there is something in it. */
function ownList(field: string, node: string, make: (stage: Stage) => Promise<unknown>): AccessRow {
  return {
    field,
    document: `{ ${field}(first: 1) { edges { node { ${node} } } } }`,
    variables: async (stage) => {
      await make(stage);
      return {};
    },
    owner: editor,
    stranger: otherEditor,
    expected: { owner: 'given', stranger: 'given', anonymous: 'SIGN_IN_REQUIRED' },
  };
}

function step(
  field: string,
  inputType: string,
  selection: string,
  variables: (stage: Stage) => Promise<object>,
): AccessRow {
  return {
    ...mutation(field, inputType, selection),
    variables: async (stage) => ({ input: await variables(stage) }),
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  };
}

const strategy = { title: CANARY, summary: CANARY, adoptedOn: '2026-01-01', reviewOn: '2040-01-01' };
const goal = { title: CANARY, target: CANARY, dueOn: '2040-01-01', isReached: false };
const group = { name: CANARY, purpose: CANARY, organisationIds: [], isEnded: false };

export const IMPROVEMENT: readonly AccessRow[] = [
  {
    field: 'improvement',
    document: '{ improvement { owners { name } shortfalls { indicatorKey } } }',
    variables: () => ({}),
    owner: editor,
    stranger: buyer,
    expected: byRole,
  },
  ownList('improvementActions', 'title evidence', (stage) => stage.improvementAction()),
  ownList('strategies', 'title goals { title }', (stage) => stage.strategy()),
  ownList('workingGroups', 'name tasks { title } minutes { text }', (stage) => stage.workingGroup()),
  step('planAction', 'PlanActionInput', 'action { title }', (stage) => stage.actionInput()),
  step('changeAction', 'ChangeActionInput', 'action { title }', async (stage) => ({
    ...(await stage.improvementAction()),
    title: CANARY,
  })),
  step('moveAction', 'MoveActionInput', 'action { title }', async (stage) => ({
    ...(await stage.improvementAction()),
    step: 'START',
  })),
  {
    ...mutation('saveStrategy', 'SaveStrategyInput', 'strategy { title }'),
    variables: () => ({ input: strategy }),
    owner: editor,
    stranger: buyer,
    expected: byRole,
  },
  step('saveGoal', 'SaveGoalInput', 'strategy { title goals { title } }', async (stage) => ({
    ...goal,
    strategyId: (await stage.strategy()).id,
  })),
  {
    ...mutation('saveWorkingGroup', 'SaveWorkingGroupInput', 'group { name }'),
    variables: () => ({ input: group }),
    owner: editor,
    stranger: buyer,
    expected: byRole,
  },
  step('saveGroupTask', 'SaveGroupTaskInput', 'group { name tasks { title } }', async (stage) => ({
    groupId: (await stage.workingGroup()).id,
    title: CANARY,
    organisationId: organisationId('lv-log'),
  })),
  step('tickGroupTask', 'TickGroupTaskInput', 'group { name tasks { title } }', async (stage) => ({
    ...(await stage.groupTask()),
    isDone: true,
  })),
  step('saveGroupMinutes', 'SaveGroupMinutesInput', 'group { name minutes { text } }', async (stage) => ({
    groupId: (await stage.workingGroup()).id,
    heldOn: '2026-01-01',
    text: CANARY,
  })),
];
