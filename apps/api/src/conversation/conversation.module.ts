import { isUuid } from '@fivefold/domain';
import { Module } from '@nestjs/common';
import { AttachmentModule } from '../attachment/index.js';
import { NotificationModule } from '../notification/index.js';
import { Nodes } from '../platform/index.js';
import { ConversationChanges } from './conversation-changes.js';
import { findMessage, findQuestion, toMessage, toQuestion } from './conversation.reads.js';
import {
  MessageResolver,
  RecipientMessagesResolver,
  RequestConversationResolver,
  RequestQuestionResolver,
} from './conversation.resolver.js';
import { Conversations } from './conversation.service.js';

/** What the sides of a request say to each other. */
@Module({
  imports: [AttachmentModule, NotificationModule],
  providers: [
    Conversations,
    ConversationChanges,
    MessageResolver,
    RequestQuestionResolver,
    RecipientMessagesResolver,
    RequestConversationResolver,
  ],
})
export class ConversationModule {
  constructor(nodes: Nodes) {
    nodes.register('Message', async (caller, key) => {
      const row = isUuid(key) ? await findMessage(caller, key) : null;
      return row && toMessage(row);
    });
    nodes.register('RequestQuestion', async (caller, key) => {
      const row = isUuid(key) ? await findQuestion(caller, key) : null;
      return row && toQuestion(row);
    });
  }
}
