import {
  Args,
  Context,
  ID,
  Int,
  Mutation,
  Parent,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import { Attachment, attachmentsOf } from '../attachment/index.js';
import { organisationLoader } from '../directory/index.js';
import { Recipient, Request } from '../engagement/index.js';
import {
  Access,
  type Caller,
  CurrentCaller,
  loaderOf,
  type OperationContext,
  type Page,
  PageArgs,
  type SubscriptionContext,
} from '../platform/index.js';
import { ConversationChanges } from './conversation-changes.js';
import {
  AnswerRequestQuestionInput,
  AskRequesterInput,
  ConversationState,
  MarkMessagesReadInput,
  Message,
  MessageConnection,
  MessagePayload,
  MessagesReadPayload,
  RequestQuestion,
  RequestQuestionPayload,
  SendMessageInput,
} from './conversation.graphql.js';
import {
  findMessage,
  findQuestion,
  messagesOf,
  type QuestionRow,
  questionsOf,
  toMessage,
  toQuestion,
  unreadBy,
} from './conversation.reads.js';
import { Conversations } from './conversation.service.js';

@Resolver(() => Message)
export class MessageResolver {
  constructor(
    private readonly conversations: Conversations,
    private readonly changes: ConversationChanges,
  ) {}

  @Access('signed-in')
  @Subscription(() => ConversationState, {
    description:
      'How each conversation of a request stands now, and then again whenever something was said or read. Over a WebSocket.',
  })
  conversationChanged(
    @Context() context: SubscriptionContext,
    @Args('requestId', { type: () => ID, description: 'Request that you sent or were sent.' })
    requestId: string,
  ): Promise<AsyncIterableIterator<{ conversationChanged: ConversationState }>> {
    return this.changes.listen(context, requestId);
  }

  @Access('signed-in', 'deals:write')
  @Mutation(() => MessagePayload, { description: 'Sends a message to the other side of a request.' })
  async sendMessage(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The message.' }) input: SendMessageInput,
  ): Promise<MessagePayload> {
    const row = await findMessage(caller, await this.conversations.send(caller, input));
    return { sentMessage: row && toMessage(row), userErrors: [] };
  }

  @Access('signed-in', 'deals:write')
  @Mutation(() => MessagesReadPayload, { description: 'Notes up to which message you have read.' })
  async markMessagesRead(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'Which.' }) input: MarkMessagesReadInput,
  ): Promise<MessagesReadPayload> {
    await this.conversations.markRead(caller, input);
    return { recipientId: input.recipientId, userErrors: [] };
  }

  @Access('parent')
  @ResolveField(() => String, { description: 'Name of the organisation that said it.' })
  async organisation(@Parent() message: Message, @Context() context: OperationContext): Promise<string> {
    return (await organisationLoader(context).load(message.authorOrgKey))?.name ?? '';
  }

  @Access('parent')
  @ResolveField(() => [Attachment], { description: 'Files sent with it.' })
  attachments(@Parent() message: Message, @Context() context: OperationContext): Promise<Attachment[]> {
    return attachmentsOf(context, 'Message', message.key);
  }
}

@Resolver(() => RequestQuestion)
export class RequestQuestionResolver {
  constructor(private readonly conversations: Conversations) {}

  @Access('signed-in', 'deals:write')
  @Mutation(() => RequestQuestionPayload, {
    description:
      'Asks the company that sent a request; everyone asked reads question and answer, nobody else’s name.',
  })
  async askRequester(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The question.' }) input: AskRequesterInput,
  ): Promise<RequestQuestionPayload> {
    return this.payload(caller, await this.conversations.ask(caller, input));
  }

  @Access('signed-in', 'deals:write')
  @Mutation(() => RequestQuestionPayload, { description: 'Answers a question to everyone asked, once.' })
  async answerRequestQuestion(
    @CurrentCaller() caller: Caller,
    @Args('input', { description: 'The answer.' }) input: AnswerRequestQuestionInput,
  ): Promise<RequestQuestionPayload> {
    return this.payload(caller, await this.conversations.answer(caller, input));
  }

  @Access('parent')
  @ResolveField(() => String, {
    nullable: true,
    description:
      'Name of the provider that asked: known to itself and to the company that asks, there not before the deadline of a sealed request.',
  })
  async askedBy(
    @Parent() question: RequestQuestion,
    @Context() context: OperationContext,
  ): Promise<string | null> {
    if (!question.askerKey) return null;
    return (await organisationLoader(context).load(question.askerKey))?.name ?? null;
  }

  private async payload(caller: Caller, id: string): Promise<RequestQuestionPayload> {
    const row = await findQuestion(caller, id);
    return { question: row && toQuestion(row), userErrors: [] };
  }
}

@Resolver(() => Recipient)
export class RecipientMessagesResolver {
  @Access('parent')
  @ResolveField(() => MessageConnection, {
    description: 'What was said between the company that asks and this provider, newest first.',
  })
  async messages(
    @Parent() recipient: Recipient,
    @Context() context: OperationContext,
    @Args() page: PageArgs,
  ): Promise<MessageConnection> {
    const name = `messages ${page.first} ${page.after ?? ''}`;
    const loader = loaderOf<string, Page<Message>>(context, name, async (ids) => {
      const found = await messagesOf(context.caller, ids, page);
      return ids.map((id) => found.get(id) ?? null);
    });
    return (await loader.load(recipient.key))!;
  }

  @Access('parent')
  @ResolveField(() => Boolean, {
    description: 'Whether you may write messages and ask here: a publisher may while it has the mandate.',
  })
  mayWrite(@Parent() recipient: Recipient): boolean {
    return recipient.own || recipient.mayQuote;
  }

  @Access('parent')
  @ResolveField(() => Int, { description: 'Messages of the other side that you have not read.' })
  unreadMessages(@Parent() recipient: Recipient, @Context() context: OperationContext): Promise<number> {
    return unread(context, 'recipient', recipient.key);
  }
}

@Resolver(() => Request)
export class RequestConversationResolver {
  @Access('parent')
  @ResolveField(() => Int, {
    description: 'Messages of the other sides that you have not read, over all providers asked.',
  })
  unreadMessages(@Parent() request: Request, @Context() context: OperationContext): Promise<number> {
    return unread(context, 'request', request.key);
  }

  @Access('parent')
  @ResolveField(() => [RequestQuestion], {
    description: 'Questions and answers that everyone asked may read, oldest first.',
  })
  async questions(
    @Parent() request: Request,
    @Context() context: OperationContext,
  ): Promise<RequestQuestion[]> {
    return (await this.rows(request, context)).map(toQuestion);
  }

  @Access('parent')
  @ResolveField(() => Int, { description: 'Questions without an answer.' })
  async openQuestions(@Parent() request: Request, @Context() context: OperationContext): Promise<number> {
    return (await this.rows(request, context)).filter((row) => row.answer === null).length;
  }

  private async rows(request: Request, context: OperationContext): Promise<QuestionRow[]> {
    const loader = loaderOf<string, QuestionRow[]>(context, 'questions of requests', async (ids) => {
      const found = await questionsOf(context.caller, ids);
      return ids.map((id) => found.get(id) ?? []);
    });
    return (await loader.load(request.key)) ?? [];
  }
}

async function unread(
  context: OperationContext,
  what: 'recipient' | 'request',
  key: string,
): Promise<number> {
  const loader = loaderOf<string, number>(context, `unread messages by ${what}`, async (ids) => {
    const found = await unreadBy(context.caller, what, ids);
    return ids.map((id) => found.get(id) ?? 0);
  });
  return (await loader.load(key)) ?? 0;
}
