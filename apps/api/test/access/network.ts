import { type AccessRow, mutation, open, ownToChange } from '../access-row.js';
import { type Held, organisationId, PEOPLE, type Stage } from '../access-stage.js';

const { publisher, coPublisher, otherPublisher } = PEOPLE;
const food = organisationId('lv-food');

const network = async (stage: Stage) => {
  const input = { name: 'Network', about: '' };
  const { network: made } = await stage.change(
    publisher,
    'saveNetwork',
    'SaveNetworkInput',
    'network { id version }',
    input,
  );
  return made as Held;
};
const invited = async (stage: Stage) => {
  const input = { ...(await network(stage)), organisationId: food };
  await stage.change(publisher, 'inviteToNetwork', 'NetworkMemberInput', '', input);
  return { ...input, version: 1 };
};

export const NETWORK: readonly AccessRow[] = [
  open(
    'clusterNetworks',
    '{ clusterNetworks(first: 2) { totalCount edges { node { name members { state } } } } }',
  ),
  {
    ...mutation('saveNetwork', 'SaveNetworkInput', 'network { name }'),
    variables: async (stage) => ({ input: { ...(await network(stage)), name: 'Other', about: '' } }),
    owner: publisher,
    stranger: otherPublisher,
    expected: ownToChange,
  },
  {
    ...mutation('inviteToNetwork', 'NetworkMemberInput', 'network { name }'),
    variables: async (stage) => ({ input: { ...(await network(stage)), organisationId: food } }),
    owner: publisher,
    stranger: otherPublisher,
    expected: ownToChange,
  },
  {
    ...mutation('joinNetwork', 'NetworkMemberInput', 'network { name }'),
    variables: async (stage) => ({ input: await invited(stage) }),
    owner: coPublisher,
    stranger: otherPublisher,
    expected: ownToChange,
  },
  {
    ...mutation('leaveNetwork', 'NetworkMemberInput', 'network { name }'),
    variables: async (stage) => ({ input: await invited(stage) }),
    owner: coPublisher,
    stranger: otherPublisher,
    expected: ownToChange,
  },
];
