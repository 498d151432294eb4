import { type AccessRow, byRole, mutation } from '../access-row.js';
import { organisationId, PEOPLE, type Stage } from '../access-stage.js';

const { operator, publisher } = PEOPLE;
const REASONS = { facts: 'Asked for payment outside the platform.', ground: 'terms', groundWords: '' };

/** Somebody who is not suspended and whom no other row needs. */
async function person(stage: Stage, search: string): Promise<string> {
  const document =
    'query ($search: String) { accounts(first: 1, search: $search) { edges { node { id } } } }';
  const { data } = await (await stage.as(operator)).send(document, { search });
  return data['accounts'].edges[0].node.id;
}

export const SUSPENSION: readonly AccessRow[] = [
  {
    field: 'accounts',
    document: '{ accounts(first: 5) { totalCount edges { node { name email memberships { role } } } } }',
    variables: () => ({}),
    owner: operator,
    stranger: publisher,
    expected: byRole,
  },
  {
    ...mutation('suspendPerson', 'SuspendPersonInput', 'account { name }'),
    variables: async (stage) => ({
      input: { ...REASONS, personId: await person(stage, 'uldis.lapusils') },
    }),
    owner: operator,
    stranger: publisher,
    expected: byRole,
  },
  {
    ...mutation('suspendMember', 'SuspendMemberInput', 'account { name }'),
    variables: async (stage) => ({
      input: {
        ...REASONS,
        personId: await person(stage, 'baiba.rudzugranta'),
        organisationId: organisationId('robezlapa'),
      },
    }),
    owner: operator,
    stranger: publisher,
    expected: byRole,
  },
  {
    ...mutation('takeOffAuthenticator', 'TakeOffAuthenticatorInput', 'account { name }'),
    variables: async (stage) => ({
      input: { personId: await stage.enrolled(), reason: 'Called back at the number of the firm.' },
    }),
    owner: operator,
    stranger: publisher,
    expected: byRole,
  },
];
