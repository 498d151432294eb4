import { type AccessRow, mutation, ownOnly, ownToChange } from '../access-row.js';
import { CANARY, PEOPLE, type Stage } from '../access-stage.js';

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
  {
    field: 'compareQuotes',
    document:
      'query ($requestId: ID!) { compareQuotes(requestId: $requestId) { request { message } quotes { quote { note } } } }',
    variables: async (stage) => ({ requestId: (await stage.quoted()).request.id }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownOnly,
  },
  {
    ...mutation('proposeCounterOffer', 'CounterOfferInput', REQUEST),
    variables: async (stage) => {
      const { request, quoteId } = await stage.quoted();
      return { input: { quoteId, version: request.version, totalMinor: 90, message: CANARY } };
    },
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('refuseCounterOffer', 'RefuseCounterOfferInput', REQUEST),
    variables: async (stage) => {
      const { counterOfferId, recipient } = await stage.countered();
      return { input: { counterOfferId, version: recipient.version, reason: CANARY } };
    },
    owner: provider,
    stranger: otherPublisher,
    expected: ownToChange,
  },
  ...(['takeReplacement', 'dismissReplacement'] as const).map((field) => ({
    ...mutation(field, 'ReplacementInput', 'request { message }'),
    variables: async (stage: Stage) => ({ input: { id: await stage.replacement() } }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  })),
];
