import { type AccessRow, after, mutation, open } from '../access-row.js';
import { CANARY, type Held, PEOPLE, type Stage } from '../access-stage.js';
import { publishedEvent } from './programme.js';

const { buyer, editor, otherBuyer, otherEditor } = PEOPLE;

/** A registration of the buyer for an event of the editor's cluster; the note is private to both. */
async function registered(stage: Stage): Promise<Held & { eventId: string }> {
  const { id: eventId } = await publishedEvent(stage);
  const input = { eventId, note: CANARY };
  const { registration } = await stage.change(
    buyer,
    'register',
    'RegisterInput',
    'registration { id version }',
    input,
  );
  return { ...registration, eventId };
}
const SEEN = 'state note personName ticketPath listPlace actions event { title } organisation { name }';

export const REGISTRATION: readonly AccessRow[] = [
  {
    field: 'myRegistrations',
    document: `{ myRegistrations(first: 5) { totalCount edges { node { ${SEEN} } } } }`,
    variables: after(registered),
    owner: buyer,
    // Nobody of the staff of this cluster has a place anywhere.
    stranger: 'mette.bogehoj@dk-foodnet.example',
    expected: { owner: 'given', stranger: 'absent', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    field: 'registrations',
    document: `query ($eventId: ID!) { registrations(eventId: $eventId, first: 5) { totalCount edges { node { ${SEEN} } } } }`,
    variables: async (stage) => ({ eventId: (await registered(stage)).eventId }),
    owner: editor,
    stranger: otherEditor,
    expected: { owner: 'given', stranger: 'absent', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    field: 'ticket',
    document: 'query ($token: String!) { ticket(token: $token) { note } }',
    variables: () => ({ token: 'nonsense' }),
    owner: editor,
    stranger: otherEditor,
    expected: { owner: 'absent', stranger: 'absent', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    ...mutation('checkIn', 'CheckInInput', 'registration { note }'),
    variables: () => ({ input: { token: 'nonsense' } }),
    owner: editor,
    stranger: otherEditor,
    expected: { owner: 'TICKET_INVALID', stranger: 'TICKET_INVALID', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    ...open('certificate', 'query ($code: String!) { certificate(code: $code) { personName } }', {
      code: 'ABCDABCDABCDABCD',
    }),
    expected: { owner: 'absent', stranger: 'absent', anonymous: 'absent' },
  },
  {
    field: 'calendarPath',
    document: '{ calendarPath }',
    variables: () => ({}),
    owner: buyer,
    stranger: otherEditor,
    expected: { owner: 'given', stranger: 'given', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    field: 'renewCalendarPath',
    document: 'mutation { renewCalendarPath { path userErrors { code } } }',
    variables: () => ({}),
    owner: buyer,
    stranger: otherEditor,
    expected: { owner: 'given', stranger: 'given', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    ...mutation('register', 'RegisterInput', `registration { ${SEEN} }`),
    variables: async (stage) => ({ input: { eventId: (await publishedEvent(stage)).id } }),
    owner: buyer,
    stranger: otherEditor,
    expected: { owner: 'given', stranger: 'given', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    ...mutation('changeRegistration', 'ChangeRegistrationInput', `registration { ${SEEN} }`),
    variables: async (stage) => {
      const { id, version } = await registered(stage);
      return { input: { id, version, step: 'CANCEL' } };
    },
    owner: buyer,
    stranger: otherBuyer,
    expected: { owner: 'given', stranger: 'NOT_FOUND', anonymous: 'SIGN_IN_REQUIRED' },
  },
];
