import { type AccessRow, after, byRole, mutation, ownToChange } from '../access-row.js';
import { CANARY, PEOPLE, serviceId } from '../access-stage.js';

const { buyer, editor, otherEditor } = PEOPLE;
const QUESTION = 'clarification { id words remarks askedBy answer { text } }';

export const CLARIFICATION: readonly AccessRow[] = [
  {
    field: 'clarifications',
    document:
      '{ clarifications(first: 5) { totalCount edges { node { remarks askedBy answer { text } } } } }',
    variables: after((stage) => stage.question()),
    owner: editor,
    stranger: otherEditor,
    expected: { owner: 'given', stranger: 'absent', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    field: 'questionWords',
    document: 'query ($serviceId: ID!) { questionWords(serviceId: $serviceId, key: "atp") { words } }',
    variables: () => ({ serviceId: serviceId('OF016') }),
    owner: buyer,
    stranger: editor,
    expected: byRole,
  },
  {
    ...mutation('askPublisher', 'AskPublisherInput', QUESTION),
    variables: () => ({ input: { serviceId: serviceId('OF016'), key: 'atp', words: CANARY } }),
    owner: buyer,
    stranger: editor,
    expected: byRole,
  },
  {
    ...mutation('answerClarification', 'AnswerClarificationInput', QUESTION),
    variables: async (stage) => ({ input: { ...(await stage.question()), kind: 'TEXT', text: CANARY } }),
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  },
  {
    ...mutation('closeClarification', 'CloseClarificationInput', QUESTION),
    variables: async (stage) => ({ input: { ...(await stage.question()), reason: CANARY } }),
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  },
];
