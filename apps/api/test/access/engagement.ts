import { type AccessRow, ownOnly, ownToChange, after, mutation } from '../access-row.js';
import { CANARY, PEOPLE, serviceId } from '../access-stage.js';

const { buyer, publisher, provider, otherBuyer, otherPublisher } = PEOPLE;

const withReason = (held: object) => ({ ...held, reason: CANARY });
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
        items: [{ serviceId: serviceId('OF016'), concepts: [] }],
      },
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
  {
    ...mutation('declineRequest', 'DeclineRequestInput', REQUEST),
    variables: async (stage) => ({ input: withReason(await stage.request()) }),
    owner: provider,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('sendQuote', 'SendQuoteInput', REQUEST),
    variables: async (stage) => {
      const { id, version } = await stage.request();
      return { input: stage.quote(id, version) };
    },
    owner: publisher,
    stranger: otherPublisher,
    expected: ownToChange,
  },
  {
    ...mutation('withdrawQuote', 'QuoteActionInput', REQUEST),
    variables: async (stage) => {
      const { request, quoteId } = await stage.quoted();
      return { input: { quoteId, version: request.version } };
    },
    owner: provider,
    stranger: otherPublisher,
    expected: ownToChange,
  },
  {
    ...mutation('acceptQuote', 'QuoteActionInput', REQUEST),
    variables: async (stage) => {
      const { request, quoteId } = await stage.quoted();
      return { input: { quoteId, version: request.version } };
    },
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
];
