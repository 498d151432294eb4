import { type AccessRow, byRole, editorsList, editorsStep, mutation } from '../access-row.js';
import { CANARY, organisationId, PEOPLE } from '../access-stage.js';

const { buyer, editor } = PEOPLE;

const group = { name: CANARY, purpose: CANARY, organisationIds: [], isEnded: false };

export const WORKING_GROUP: readonly AccessRow[] = [
  editorsList('workingGroups', 'name tasks { title } minutes { text }', (stage) => stage.workingGroup()),
  {
    ...mutation('saveWorkingGroup', 'SaveWorkingGroupInput', 'group { name }'),
    variables: () => ({ input: group }),
    owner: editor,
    stranger: buyer,
    expected: byRole,
  },
  editorsStep('saveGroupTask', 'SaveGroupTaskInput', 'group { name tasks { title } }', async (stage) => ({
    groupId: (await stage.workingGroup()).id,
    title: CANARY,
    organisationId: organisationId('lv-log'),
  })),
  editorsStep('tickGroupTask', 'TickGroupTaskInput', 'group { name tasks { title } }', async (stage) => ({
    ...(await stage.groupTask()),
    isDone: true,
  })),
  editorsStep(
    'saveGroupMinutes',
    'SaveGroupMinutesInput',
    'group { name minutes { text } }',
    async (stage) => ({
      groupId: (await stage.workingGroup()).id,
      heldOn: '2026-01-01',
      text: CANARY,
    }),
  ),
];
