import { DEMO_PASSWORD } from '@fivefold/world';
import {
  type AccessRow,
  none,
  everyone,
  ownOnly,
  ownToChange,
  byRole,
  byProof,
  open,
  after,
  mutation,
} from '../access-row.js';
import { organisationId, PEOPLE } from '../access-stage.js';

const { buyer, colleague, double, otherBuyer } = PEOPLE;

export const DIRECTORY: readonly AccessRow[] = [
  open(
    'clusters',
    '{ clusters(first: 3) { totalCount edges { node { id name members(first: 2) { totalCount } } } } }',
  ),
  {
    field: 'organisations',
    document: '{ organisations(named: "sier", first: 3) { totalCount edges { node { id name kind } } } }',
    variables: none,
    owner: PEOPLE.editor,
    stranger: buyer,
    expected: byRole,
  },
  open('cluster', '{ cluster(slug: "lv-log") { id name } }'),
  {
    field: 'mailbox',
    document: '{ mailbox(first: 1) { totalCount } }',
    variables: after((stage) => stage.signUpToken()),
    owner: buyer,
    stranger: otherBuyer,
    expected: everyone,
  },
  {
    field: 'node',
    document: 'query ($id: ID!) { node(id: $id) { id ... on Need { title text } } }',
    variables: async (stage) => ({ id: (await stage.need()).id }),
    owner: buyer,
    stranger: otherBuyer,
    expected: { owner: 'given', stranger: 'absent', anonymous: 'absent' },
  },
  {
    field: 'viewer',
    document: '{ viewer { email memberships { organisation { name } } } }',
    variables: none,
    owner: buyer,
    stranger: otherBuyer,
    expected: { owner: 'given', stranger: 'given', anonymous: 'absent' },
  },
  {
    ...mutation('signIn', 'SignInInput', 'viewer { email }'),
    variables: () => ({ input: { email: buyer, password: DEMO_PASSWORD } }),
    withoutProof: { input: { email: buyer, password: 'a guess' } },
    owner: buyer,
    stranger: otherBuyer,
    expected: byProof('CREDENTIALS_WRONG'),
  },
  { ...open('signOut', 'mutation { signOut { userErrors { code } } }') },
  {
    ...mutation('switchOrganisation', 'SwitchOrganisationInput', 'viewer { email }'),
    variables: () => ({ input: { organisationId: organisationId('kastite-cesis') } }),
    owner: double,
    stranger: buyer,
    expected: ownToChange,
  },
  {
    ...mutation('signUp', 'SignUpInput', ''),
    variables: (stage) => ({
      input: {
        email: stage.newAddress(),
        name: 'New',
        password: 'ten characters at least',
        organisationName: 'New SIA',
        country: 'LV',
        sector: 'ICT',
      },
    }),
    owner: buyer,
    stranger: otherBuyer,
    expected: everyone,
  },
  {
    ...mutation('confirmEmail', 'ConfirmEmailInput', 'viewer { name }'),
    variables: async (stage) => ({ input: { token: await stage.signUpToken() } }),
    withoutProof: { input: { token: 'a guess' } },
    owner: buyer,
    stranger: otherBuyer,
    expected: byProof('LINK_INVALID'),
  },
  {
    ...mutation('invitePerson', 'InvitePersonInput', 'invitation { email }'),
    variables: (stage) => ({ input: { email: stage.newAddress(), name: 'New', role: 'SME_USER' } }),
    owner: buyer,
    stranger: colleague,
    expected: byRole,
  },
  {
    ...mutation('acceptInvitation', 'AcceptInvitationInput', 'viewer { name }'),
    variables: async (stage) => ({
      input: { token: await stage.invitationToken(), password: 'ten characters at least' },
    }),
    withoutProof: { input: { token: 'a guess', password: 'ten characters at least' } },
    owner: buyer,
    stranger: otherBuyer,
    expected: byProof('LINK_INVALID'),
  },
  {
    field: 'invitations',
    document: '{ invitations(first: 5) { totalCount edges { node { email } } } }',
    variables: after((stage) => stage.invitationToken()),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownOnly,
  },
];
