import { type AccessRow, mutation, ownToChange } from '../access-row.js';
import { CANARY, PEOPLE } from '../access-stage.js';

const { buyer, provider, otherBuyer, otherPublisher } = PEOPLE;

export const CONVERSATION: readonly AccessRow[] = [
  {
    field: 'conversationChanged',
    document:
      'subscription ($requestId: ID!) { conversationChanged(requestId: $requestId) { recipientId messages newestId unread } }',
    variables: async (stage) => ({ requestId: (await stage.request()).id }),
    owner: provider,
    stranger: otherPublisher,
    expected: ownToChange,
  },
  {
    ...mutation(
      'sendMessage',
      'SendMessageInput',
      'sentMessage { id text author organisation attachments { name } }',
    ),
    variables: async (stage) => ({ input: { recipientId: await stage.recipient(), text: CANARY } }),
    owner: provider,
    stranger: otherPublisher,
    expected: ownToChange,
  },
  {
    ...mutation('markMessagesRead', 'MarkMessagesReadInput', 'recipientId'),
    variables: async (stage) => ({ input: await stage.message() }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('askRequester', 'AskRequesterInput', 'question { id text askedBy }'),
    variables: async (stage) => ({ input: { recipientId: await stage.recipient(), text: CANARY } }),
    owner: provider,
    stranger: otherPublisher,
    expected: ownToChange,
  },
  {
    ...mutation('answerRequestQuestion', 'AnswerRequestQuestionInput', 'question { id text answer askedBy }'),
    variables: async (stage) => ({ input: { id: await stage.requestQuestion(), answer: CANARY } }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
];
