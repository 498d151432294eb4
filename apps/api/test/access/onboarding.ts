import { type AccessRow, after, byProof, byRole, mutation, ownOnly, ownToChange } from '../access-row.js';
import { CANARY, type Held, PEOPLE, type Stage } from '../access-stage.js';

const { publisher, otherPublisher, editor, buyer, otherBuyer } = PEOPLE;
const OUTSIDE = { country: 'PL', sectors: ['FOOD'], contactName: CANARY };
const onboarding = async (stage: Stage) => {
  const contactEmail = stage.newAddress();
  const input = { ...OUTSIDE, clusterName: CANARY, contactEmail };
  const selection = 'onboarding { id version }';
  const made = await stage.change(publisher, 'inviteCluster', 'InviteClusterInput', selection, input);
  return { ...(made.onboarding as Held), contactEmail };
};
const token = async (stage: Stage) => stage.tokenTo((await onboarding(stage)).contactEmail);

export const ONBOARDING: readonly AccessRow[] = [
  {
    field: 'onboardings',
    document: '{ onboardings(first: 5) { totalCount edges { node { clusterName contactEmail } } } }',
    variables: after(onboarding),
    owner: publisher,
    stranger: otherPublisher,
    expected: ownOnly,
  },
  {
    ...mutation('inviteCluster', 'InviteClusterInput', 'onboarding { clusterName }'),
    variables: (stage) => ({ input: { ...OUTSIDE, clusterName: CANARY, contactEmail: stage.newAddress() } }),
    owner: publisher,
    stranger: editor,
    expected: byRole,
  },
  {
    ...mutation('withdrawClusterInvitation', 'WithdrawOnboardingInput', 'onboarding { state }'),
    variables: async (stage) => {
      const { id, version } = await onboarding(stage);
      return { input: { id, version } };
    },
    owner: publisher,
    stranger: otherPublisher,
    expected: ownToChange,
  },
  {
    ...mutation('joinAsCluster', 'AcceptInvitationInput', 'viewer { name }'),
    variables: async (stage) => ({
      input: { token: await token(stage), password: 'ten characters at least' },
    }),
    withoutProof: { input: { token: 'a guess', password: 'ten characters at least' } },
    owner: buyer,
    stranger: otherBuyer,
    expected: byProof('LINK_INVALID'),
  },
];
