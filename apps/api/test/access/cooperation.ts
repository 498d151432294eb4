import { type AccessRow, after, byRole, everyone, mutation, ownToChange } from '../access-row.js';
import { CANARY, type Held, organisationId, PEOPLE, type Stage } from '../access-stage.js';

const { editor, otherEditor, buyer, otherBuyer } = PEOPLE;
const ASK = {
  organisationId: organisationId('lv-log'),
  name: CANARY,
  organisation: CANARY,
  country: 'DE',
  about: 'project',
  words: CANARY,
};
const request = async (stage: Stage) => {
  const input = { ...ASK, email: stage.newAddress() };
  await stage.change(buyer, 'askCooperation', 'AskCooperationInput', '', input);
  const { data } = await (
    await stage.as(editor)
  ).send('{ cooperationRequests(first: 1) { edges { node { id version } } } }');
  return data['cooperationRequests'].edges[0].node as Held;
};

export const COOPERATION: readonly AccessRow[] = [
  {
    ...mutation('askCooperation', 'AskCooperationInput', ''),
    variables: (stage) => ({ input: { ...ASK, email: stage.newAddress() } }),
    owner: buyer,
    stranger: otherBuyer,
    expected: everyone,
  },
  {
    field: 'cooperationRequests',
    document: '{ cooperationRequests(first: 5) { totalCount edges { node { askerName words } } } }',
    variables: after(request),
    owner: editor,
    stranger: buyer,
    expected: byRole,
  },
  {
    field: 'cooperationFigures',
    document: '{ cooperationFigures { total origins { country count } } }',
    variables: () => ({}),
    owner: editor,
    stranger: buyer,
    expected: byRole,
  },
  {
    ...mutation('answerCooperation', 'AnswerCooperationInput', 'request { answer }'),
    variables: async (stage) => ({ input: { ...(await request(stage)), outcome: 'agreed', answer: 'Yes.' } }),
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  },
];
