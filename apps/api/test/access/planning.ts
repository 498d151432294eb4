import { type AccessRow, after, byRole, mutation, ownToChange } from '../access-row.js';
import { CANARY, type Held, organisationId, PEOPLE, type Stage } from '../access-stage.js';

const { editor, otherBuyer, otherEditor, otherPublisher, provider, publisher } = PEOPLE;

const IDEA = {
  title: CANARY,
  text: 'A trainer who comes to the yard.',
  language: 'en',
  capabilities: ['log.support.driver_train'],
  evidence: CANARY,
  effortDays: 20,
};
const SHOWN = `idea { title text evidence state owners { cluster { name } } behind { companies named { name } }
  namedNeeds { title } ownNeeds { title } pilots { company { name } words } history { action reason } }`;

async function change(
  stage: Stage,
  field: string,
  type: string,
  input: object,
  as: string = editor,
): Promise<Held> {
  return (await stage.change(as, field, type, 'idea { id version }', input)).idea;
}
const proposed = (stage: Stage) => change(stage, 'proposeIdea', 'ProposeIdeaInput', IDEA);
async function designed(stage: Stage): Promise<Held> {
  const validated = await change(stage, 'moveIdea', 'MoveIdeaInput', {
    ...(await proposed(stage)),
    move: 'VALIDATE',
  });
  return change(stage, 'moveIdea', 'MoveIdeaInput', { ...validated, move: 'DESIGN' });
}
/** A pilot to which a member of the cluster is invited, and its idea. */
async function invited(stage: Stage): Promise<{ readonly idea: Held; readonly pilot: Held }> {
  const input = { ...(await designed(stage)), organisationId: organisationId('vesvalde') };
  const selection = 'idea { id version pilots { id version } }';
  const { idea } = await stage.change(editor, 'invitePilots', 'InvitePilotsInput', selection, input);
  return { idea, pilot: idea.pilots[0] };
}
async function tried(stage: Stage): Promise<Held> {
  const { idea, pilot } = await invited(stage);
  const move = (input: object) =>
    change(stage, 'movePilot', 'MovePilotInput', { id: pilot.id, ...input }, provider);
  await move({ version: pilot.version, move: 'ACCEPT' });
  await move({ version: pilot.version + 1, move: 'FINISH', outcome: 'WORKS', words: CANARY });
  return change(stage, 'moveIdea', 'MoveIdeaInput', { id: idea.id, version: idea.version, move: 'PILOT' });
}

function step(field: string, inputType: string, variables: (stage: Stage) => Promise<object>): AccessRow {
  return {
    ...mutation(field, inputType, SHOWN),
    variables: async (stage) => ({ input: await variables(stage) }),
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  };
}

export const PLANNING: readonly AccessRow[] = [
  {
    field: 'unmetDemand',
    document: `{ unmetDemand(first: 50) { totalCount edges { node { id isGap failed { key companies }
      behind { companies regions { code } budgetMinor named { name } } ideas { id } } } } }`,
    variables: after((stage) => stage.need({ capabilities: [{ concept: 'log.support.fleet' }] })),
    owner: publisher,
    stranger: otherPublisher,
    expected: { owner: 'given', stranger: 'given', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    field: 'ideas',
    document: '{ ideas(first: 50, mine: true) { totalCount edges { node { title evidence } } } }',
    variables: after(proposed),
    owner: editor,
    stranger: otherBuyer,
    expected: { owner: 'given', stranger: 'absent', anonymous: 'absent' },
  },
  {
    field: 'idea',
    document: `query ($id: ID!) { ${SHOWN.replace('idea', 'idea(id: $id)')} }`,
    variables: async (stage) => ({ id: (await proposed(stage)).id }),
    owner: editor,
    stranger: otherBuyer,
    expected: { owner: 'given', stranger: 'absent', anonymous: 'absent' },
  },
  {
    ...mutation('proposeIdea', 'ProposeIdeaInput', SHOWN),
    variables: () => ({ input: IDEA }),
    owner: editor,
    stranger: otherBuyer,
    expected: byRole,
  },
  step('updateIdea', 'UpdateIdeaInput', async (stage) => ({ ...IDEA, ...(await proposed(stage)) })),
  step('moveIdea', 'MoveIdeaInput', async (stage) => ({ ...(await proposed(stage)), move: 'VALIDATE' })),
  {
    ...step('linkIdeaNeeds', 'IdeaActionInput', proposed),
    expected: { ...ownToChange, owner: 'NO_NEEDS_FOUND' },
  },
  {
    ...step('voteIdea', 'VoteIdeaInput', async (stage) => ({ id: (await proposed(stage)).id, vote: true })),
    stranger: otherBuyer,
  },
  step('changeIdeaOwner', 'ChangeIdeaOwnerInput', async (stage) => ({
    ...(await proposed(stage)),
    move: 'INVITE',
    organisationId: organisationId('lv-itc'),
  })),
  step('invitePilots', 'InvitePilotsInput', designed),
  {
    ...step('movePilot', 'MovePilotInput', async (stage) => {
      const { id, version } = (await invited(stage)).pilot;
      return { id, version, move: 'ACCEPT', words: CANARY };
    }),
    owner: provider,
    stranger: otherBuyer,
  },
  step('draftIdeaService', 'DraftIdeaServiceInput', tried),
];
