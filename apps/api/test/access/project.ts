import { type AccessRow, mutation, open, ownToChange } from '../access-row.js';
import { CANARY, type Held, organisationId, PEOPLE, type Stage } from '../access-stage.js';

const { editor, publisher, otherEditor, otherPublisher } = PEOPLE;
export const PROJECT =
  'project { id version acronym title summary funding { totalMinor } partners { task } }';
const texts = { acronym: CANARY, title: CANARY, summary: CANARY };
const SAVE = mutation('saveProject', 'SaveProjectInput', PROJECT);

/** A draft that the stranger takes no part in. */
export async function draft(stage: Stage): Promise<Held> {
  const selection = 'project { id version }';
  return (await stage.change(editor, 'saveProject', 'SaveProjectInput', selection, texts)).project;
}

const part = (totalMinor: number) => ({
  organisationId: organisationId('lv-log'),
  task: CANARY,
  totalMinor,
  grantMinor: 0,
});

export const PROJECT_ROWS: readonly AccessRow[] = [
  open(
    'projects',
    '{ projects(first: 5) { totalCount edges { node { acronym partners { organisation { name } } } } } }',
  ),
  {
    field: 'project',
    document: `query ($id: ID!) { project(id: $id) { title summary funding { totalMinor } partners { task } history { action } }
      cluster(slug: "lv-log") { projectRoles { task project { title } } } }`,
    variables: async (stage) => ({ id: (await draft(stage)).id }),
    owner: editor,
    stranger: otherEditor,
    expected: { owner: 'given', stranger: 'absent', anonymous: 'absent' },
  },
  {
    ...SAVE,
    variables: async (stage) => ({ input: { ...(await draft(stage)), ...texts } }),
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  },
  {
    ...mutation('saveProjectFunding', 'SaveProjectFundingInput', PROJECT),
    variables: async (stage) => ({
      input: {
        ...(await draft(stage)),
        currency: 'EUR',
        totalMinor: 100,
        grantMinor: 0,
        partners: [part(100)],
      },
    }),
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  },
  {
    ...mutation('moveProject', 'MoveProjectInput', PROJECT),
    variables: async (stage) => ({ input: { ...(await draft(stage)), step: 'PUBLISH' } }),
    owner: publisher,
    stranger: otherPublisher,
    expected: ownToChange,
  },
  {
    ...mutation('confirmProjectPart', 'ConfirmProjectPartInput', PROJECT),
    variables: async (stage) => ({ input: await draft(stage) }),
    owner: publisher,
    stranger: otherPublisher,
    expected: ownToChange,
  },
];
