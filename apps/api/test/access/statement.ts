import { type AccessRow, after, mutation } from '../access-row.js';
import { CANARY, PEOPLE, type Stage } from '../access-stage.js';

const { publisher, otherPublisher } = PEOPLE;
const suspension = (stage: Stage) => stage.suspendedByOperator();

/** The steps are tried where something was removed, in the room that does. */
export const STATEMENT: readonly AccessRow[] = [
  {
    field: 'statementsOfReasons',
    document: '{ statementsOfReasons(first: 5) { totalCount edges { node { subject facts actions } } } }',
    variables: after(suspension),
    owner: publisher,
    stranger: otherPublisher,
    expected: { owner: 'given', stranger: 'absent', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    field: 'statementByToken',
    document: '{ statementByToken(token: "of nobody") { facts } }',
    variables: () => ({}),
    owner: publisher,
    stranger: otherPublisher,
    expected: { owner: 'absent', stranger: 'absent', anonymous: 'absent' },
  },
  {
    ...mutation('appealStatementByToken', 'AppealByTokenInput', 'statement { appeal }'),
    variables: () => ({ input: { token: 'of nobody', words: CANARY } }),
    owner: publisher,
    stranger: otherPublisher,
    expected: { owner: 'LINK_INVALID', stranger: 'LINK_INVALID', anonymous: 'LINK_INVALID' },
  },
];
