import { type AccessRow, byProof, byRole, everyone, mutation, open } from '../access-row.js';
import { CANARY, organisationId, PEOPLE, type Stage } from '../access-stage.js';

const { publisher, coPublisher, otherPublisher, editor, otherEditor, buyer, otherBuyer } = PEOPLE;
const notFound = { owner: 'given', stranger: 'NOT_FOUND', anonymous: 'SIGN_IN_REQUIRED' };
const food = organisationId('lv-food');

const change = async (
  stage: Stage,
  email: string,
  field: string,
  type: string,
  selection: string,
  input: object,
) => {
  const query = `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} userErrors { code } } }`;
  const { data } = await (await stage.as(email)).send(query, { input });
  return data[field];
};
const network = async (stage: Stage) => {
  const input = { name: 'Network', about: '' };
  const { network: made } = await change(
    stage,
    publisher,
    'saveNetwork',
    'SaveNetworkInput',
    'network { id version }',
    input,
  );
  return made as { id: string; version: number };
};
const invited = async (stage: Stage) => {
  const input = { ...(await network(stage)), organisationId: food };
  await change(stage, publisher, 'inviteToNetwork', 'NetworkMemberInput', '', input);
  return { ...input, version: 1 };
};
const OUTSIDE = { country: 'PL', sectors: ['FOOD'], contactName: CANARY };
const onboarding = async (stage: Stage) => {
  const contactEmail = stage.newAddress();
  const input = { ...OUTSIDE, clusterName: CANARY, contactEmail };
  const selection = 'onboarding { id version }';
  const made = await change(stage, publisher, 'inviteCluster', 'InviteClusterInput', selection, input);
  return { ...(made.onboarding as { id: string; version: number }), contactEmail };
};
const token = async (stage: Stage) => {
  const { contactEmail } = await onboarding(stage);
  const { data } = await stage.server.browser().send('{ mailbox(first: 10) { edges { node { to link } } } }');
  const mails: { node: { to: string; link: string } }[] = data['mailbox'].edges;
  return mails.find(({ node }) => node.to === contactEmail)!.node.link.split('token=')[1]!;
};
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
  await change(stage, buyer, 'askCooperation', 'AskCooperationInput', '', input);
  const { data } = await (
    await stage.as(editor)
  ).send('{ cooperationRequests(first: 1) { edges { node { id version } } } }');
  return data['cooperationRequests'].edges[0].node as { id: string; version: number };
};

export const COOPERATION: readonly AccessRow[] = [
  open(
    'clusterNetworks',
    '{ clusterNetworks(first: 2) { totalCount edges { node { name members { state } } } } }',
  ),
  {
    ...mutation('saveNetwork', 'SaveNetworkInput', 'network { name }'),
    variables: async (stage) => ({ input: { ...(await network(stage)), name: 'Other', about: '' } }),
    owner: publisher,
    stranger: otherPublisher,
    expected: notFound,
  },
  {
    ...mutation('inviteToNetwork', 'NetworkMemberInput', 'network { name }'),
    variables: async (stage) => ({ input: { ...(await network(stage)), organisationId: food } }),
    owner: publisher,
    stranger: otherPublisher,
    expected: notFound,
  },
  {
    ...mutation('joinNetwork', 'NetworkMemberInput', 'network { name }'),
    variables: async (stage) => ({ input: await invited(stage) }),
    owner: coPublisher,
    stranger: otherPublisher,
    expected: notFound,
  },
  {
    ...mutation('leaveNetwork', 'NetworkMemberInput', 'network { name }'),
    variables: async (stage) => ({ input: await invited(stage) }),
    owner: coPublisher,
    stranger: otherPublisher,
    expected: notFound,
  },
  {
    field: 'onboardings',
    document: '{ onboardings(first: 5) { totalCount edges { node { clusterName contactEmail } } } }',
    variables: async (stage) => {
      await onboarding(stage);
      return {};
    },
    owner: publisher,
    stranger: otherPublisher,
    expected: { owner: 'given', stranger: 'absent', anonymous: 'SIGN_IN_REQUIRED' },
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
    expected: notFound,
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
    variables: async (stage) => {
      await request(stage);
      return {};
    },
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
    expected: notFound,
  },
];
