import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { Feeds, LOGGER, Outbox, type SubscriptionContext } from '../platform/index.js';
import type { NotificationArrival } from './notification.graphql.js';
import { countUnread, recentNotifications } from './notification.reads.js';

interface Arrived {
  readonly notificationArrived: NotificationArrival;
}

/**
 * News of notifications for the pages that are open at this replica. The outbox tells every replica whose notifications have
 * changed.
 */
@Injectable()
export class Arrivals {
  private readonly feeds: Feeds<Arrived>;

  constructor(@Inject(Outbox) outbox: Outbox, @Inject(LOGGER) log: Logger) {
    this.feeds = new Feeds(log);
    outbox.follow('notification', async (personIds) => this.feeds.wake(personIds));
  }

  /** The number of unread ones now, then each arrival once, until the socket ends. */
  listen(context: SubscriptionContext, language?: string): AsyncIterableIterator<Arrived> {
    const { personId } = context.caller.signedIn();
    const known = new Set<string>();
    let begun = false;
    return this.feeds.listen(personId, context, async () => {
      const { recent, unreadCount } = await context.anew(async (caller) => ({
        recent: await recentNotifications(caller, language),
        unreadCount: await countUnread(caller),
      }));
      const fresh = recent.filter(({ id }) => !known.has(id));
      for (const { id } of fresh) known.add(id);
      // What was there before is on the page already.
      const told = begun ? fresh : [];
      begun = true;
      const arrivals = told.length === 0 ? [null] : told;
      return arrivals.map((notification) => ({ notificationArrived: { notification, unreadCount } }));
    });
  }
}
