import { type AccessRow, ownOnly, ownToChange, after, mutation } from '../access-row.js';
import { CANARY, PEOPLE, serviceId } from '../access-stage.js';

const { buyer, provider, otherBuyer, otherPublisher } = PEOPLE;

const REQUEST = 'request { id message needText quotes { note } }';
export const ENGAGEMENT: readonly AccessRow[] = [
  {
    field: 'requests',
    document: '{ requests(first: 5, side: RECEIVED) { totalCount edges { node { message needText } } } }',
    variables: after((stage) => stage.request()),
    owner: provider,
    stranger: otherPublisher,
    expected: ownOnly,
  },
  {
    field: 'request',
    document: 'query ($id: ID!) { request(id: $id) { message needText quotes { note } history { actor } } }',
    variables: async (stage) => ({ id: (await stage.quoted()).request.id }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownOnly,
  },
  {
    ...mutation('sendRequests', 'SendRequestsInput', 'requests { needText }'),
    variables: async (stage) => ({
      input: {
        needId: (await stage.need()).id,
        message: 'Please quote',
        parts: [{ items: [{ serviceId: serviceId('OF016'), concepts: [] }] }],
      },
    }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('submitRequest', 'RequestActionInput', REQUEST),
    variables: async (stage) => ({ input: await stage.requestDraft() }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('changeRequest', 'ChangeRequestInput', REQUEST),
    variables: async (stage) => ({
      input: {
        ...(await stage.requestDraft()),
        message: CANARY,
        part: { items: [{ serviceId: serviceId('OF016'), concepts: [] }] },
      },
    }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('extendDeadline', 'ExtendDeadlineInput', REQUEST),
    variables: async (stage) => ({
      input: { ...(await stage.request()), replyBy: new Date(Date.now() + 20 * 86_400_000).toISOString() },
    }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('withdrawRequest', 'RequestActionInput', REQUEST),
    variables: async (stage) => ({ input: await stage.request() }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
];
