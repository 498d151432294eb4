import { DomainError } from '@fivefold/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import {
  Feeds,
  fromGlobalId,
  LOGGER,
  Outbox,
  type SubscriptionContext,
  toGlobalId,
} from '../platform/index.js';
import type { ConversationState } from './conversation.graphql.js';
import { standOfConversations } from './conversation.reads.js';

interface Changed {
  readonly conversationChanged: ConversationState;
}

/**
 * How the conversations of a request stand, for the pages that are open at this replica. The outbox tells every replica of which
 * request something was said or read; each listener then reads what it may see at that moment, and nobody is sent a word: an
 * event says that there is something to read.
 */
@Injectable()
export class ConversationChanges {
  private readonly feeds: Feeds<Changed>;

  constructor(@Inject(Outbox) outbox: Outbox, @Inject(LOGGER) log: Logger) {
    this.feeds = new Feeds(log);
    outbox.follow('conversation', async (requestIds) => this.feeds.wake(requestIds));
  }

  /**
   * Each conversation of the request that the caller may see, as it stands now, then each one again whenever it has changed.
   * It ends once the caller sees none of them any more.
   *
   * @throws DomainError NOT_FOUND for a foreign request as for an unknown one
   */
  async listen(context: SubscriptionContext, globalId: string): Promise<AsyncIterableIterator<Changed>> {
    const requestId = fromGlobalId('Request', globalId, ['requestId']);
    const stand = () => context.anew((caller) => standOfConversations(caller, requestId));
    if ((await stand()).length === 0)
      throw new DomainError('NOT_FOUND', { what: 'request' }, { path: ['requestId'] });
    const told = new Map<string, string>();
    return this.feeds.listen(requestId, context, async () => {
      const rows = await stand();
      if (rows.length === 0) return null;
      return rows.flatMap((row) => {
        const now = JSON.stringify(row);
        if (told.get(row.recipient_id) === now) return [];
        told.set(row.recipient_id, now);
        return [
          {
            conversationChanged: {
              recipientId: toGlobalId('Recipient', row.recipient_id),
              messages: row.total,
              newestId: row.newest_id && toGlobalId('Message', row.newest_id),
              seenUntil: row.seen_until && toGlobalId('Message', row.seen_until),
              unread: row.unread,
            },
          },
        ];
      });
    });
  }
}
