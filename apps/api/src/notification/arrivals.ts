import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { LOGGER, Outbox, type SubscriptionContext } from '../platform/index.js';
import type { NotificationArrival } from './notification.graphql.js';
import { countUnread, recentNotifications } from './notification.reads.js';

interface Arrived {
  readonly notificationArrived: NotificationArrival;
}

/** More waiting than this means that nobody reads any more. */
const LONGEST_QUEUE = 200;

/**
 * News of notifications for the pages that are open at this replica. The outbox tells every replica whose notifications have
 * changed; what has come is then read anew for each listener, as the caller that the listener still is.
 */
@Injectable()
export class Arrivals {
  private readonly listeners = new Map<string, Set<Listener>>();

  constructor(
    @Inject(Outbox) outbox: Outbox,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    outbox.follow('notification', async (personIds) => {
      for (const personId of personIds)
        for (const listener of this.listeners.get(personId) ?? []) listener.wake();
    });
  }

  /** The number of unread ones now, then each arrival once, until the socket ends. */
  listen(context: SubscriptionContext, language?: string): AsyncIterableIterator<Arrived> {
    const { personId } = context.caller.signedIn();
    const listener: Listener = new Listener(context, language, this.log, () => {
      const mine = this.listeners.get(personId);
      mine?.delete(listener);
      if (mine?.size === 0) this.listeners.delete(personId);
    });
    this.listeners.set(personId, (this.listeners.get(personId) ?? new Set()).add(listener));
    listener.wake();
    return listener;
  }
}

/** One subscription. Not an async generator: that one could not be ended while it waits. */
class Listener implements AsyncIterableIterator<Arrived> {
  private readonly queue: Arrived[] = [];
  private readonly known = new Set<string>();
  private waiting: ((result: IteratorResult<Arrived, undefined>) => void) | null = null;
  private reading = false;
  private again = false;
  private begun = false;
  private ended = false;

  constructor(
    private readonly context: SubscriptionContext,
    private readonly language: string | undefined,
    private readonly log: Logger,
    private readonly onEnd: () => void,
  ) {}

  /** Reads what has come; calls during a reading lead to one more. */
  wake(): void {
    this.again = true;
    if (this.reading || this.ended) return;
    this.reading = true;
    void this.readAll().finally(() => (this.reading = false));
  }

  next(): Promise<IteratorResult<Arrived, undefined>> {
    const value = this.queue.shift();
    if (value) return Promise.resolve({ value, done: false });
    if (this.ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => (this.waiting = resolve));
  }

  return(): Promise<IteratorResult<Arrived, undefined>> {
    this.ended = true;
    this.onEnd();
    this.waiting?.({ value: undefined, done: true });
    this.waiting = null;
    return Promise.resolve({ value: undefined, done: true });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private async readAll(): Promise<void> {
    try {
      while (this.again && !this.ended) {
        this.again = false;
        await this.read();
      }
    } catch (error) {
      // The page connects again and then reads all of it, so nothing is missed.
      this.log.warn({ err: error }, 'a page could not be told its news');
      this.context.close();
    }
  }

  private async read(): Promise<void> {
    const { recent, unreadCount } = await this.context.anew(async (caller) => ({
      recent: await recentNotifications(caller, this.language),
      unreadCount: await countUnread(caller),
    }));
    const fresh = recent.filter(({ id }) => !this.known.has(id));
    for (const { id } of fresh) this.known.add(id);
    // What was there before is on the page already.
    const told = this.begun ? fresh : [];
    this.begun = true;
    if (told.length === 0) this.give({ notification: null, unreadCount });
    for (const notification of told) this.give({ notification, unreadCount });
  }

  private give(arrival: NotificationArrival): void {
    if (this.ended) return;
    const value = { notificationArrived: arrival };
    if (this.waiting) {
      this.waiting({ value, done: false });
      this.waiting = null;
    } else if (this.queue.push(value) > LONGEST_QUEUE) this.context.close();
  }
}
