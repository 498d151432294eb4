import { type AccessRow, mutation, ownToChange } from '../access-row.js';
import { CANARY, PEOPLE } from '../access-stage.js';

const { buyer, publisher, provider, otherBuyer, otherPublisher } = PEOPLE;

const REQUEST = 'request { id message needText quotes { note } }';
export const QUOTE: readonly AccessRow[] = [
  {
    ...mutation('declineRequest', 'DeclineRequestInput', REQUEST),
    variables: async (stage) => {
      const { id: recipientId, version } = await stage.asked();
      return { input: { recipientId, version, reason: CANARY } };
    },
    owner: provider,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('saveQuote', 'QuoteInput', REQUEST),
    variables: async (stage) => {
      const { id, version } = await stage.asked();
      return { input: stage.quote(id, version) };
    },
    owner: provider,
    stranger: otherPublisher,
    expected: ownToChange,
  },
  {
    ...mutation('sendQuote', 'QuoteInput', REQUEST),
    variables: async (stage) => {
      const { id, version } = await stage.asked();
      return { input: stage.quote(id, version) };
    },
    owner: publisher,
    stranger: otherPublisher,
    expected: ownToChange,
  },
  {
    ...mutation('withdrawQuote', 'QuoteActionInput', REQUEST),
    variables: async (stage) => {
      const { recipient, quoteId } = await stage.quoted();
      return { input: { quoteId, version: recipient.version } };
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
  {
    ...mutation('acceptBundle', 'AcceptBundleInput', 'requests { message quotes { note } }'),
    variables: async (stage) => ({ input: await stage.bundle() }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
];
