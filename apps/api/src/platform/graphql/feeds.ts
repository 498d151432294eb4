import type { Logger } from 'pino';
import type { SubscriptionContext } from './sockets.js';

/** More waiting than this means that nobody reads any more. */
const LONGEST_QUEUE = 200;

/**
 * What one kind of subscription hears at this replica, by what it is about. News only wake: what there is to tell is read anew
 * for each listener, as the caller that the listener is at that moment.
 */
export class Feeds<Event> {
  private readonly open = new Map<string, Set<Feed<Event>>>();

  constructor(private readonly log: Logger) {}

  /**
   * Listens for news about `key`, from a first reading now until the socket ends.
   *
   * @param read the events since its last call, and at its first one how things stand, in a transaction of its own; null ends the feed
   */
  listen(
    key: string,
    context: SubscriptionContext,
    read: () => Promise<readonly Event[] | null>,
  ): AsyncIterableIterator<Event> {
    const feed: Feed<Event> = new Feed(context, read, this.log, () => {
      const others = this.open.get(key);
      others?.delete(feed);
      if (others?.size === 0) this.open.delete(key);
    });
    this.open.set(key, (this.open.get(key) ?? new Set()).add(feed));
    feed.wake();
    return feed;
  }

  /** Lets everybody read who listens for one of `keys`. */
  wake(keys: readonly string[]): void {
    for (const key of keys) for (const feed of this.open.get(key) ?? []) feed.wake();
  }
}

/** One subscription. Not an async generator: that one could not be ended while it waits. */
class Feed<Event> implements AsyncIterableIterator<Event> {
  private readonly queue: Event[] = [];
  private waiting: ((result: IteratorResult<Event, undefined>) => void) | null = null;
  private reading = false;
  private again = false;
  private ended = false;

  constructor(
    private readonly context: SubscriptionContext,
    private readonly read: () => Promise<readonly Event[] | null>,
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

  next(): Promise<IteratorResult<Event, undefined>> {
    const value = this.queue.shift();
    if (value !== undefined) return Promise.resolve({ value, done: false });
    if (this.ended) return Promise.resolve({ value: undefined, done: true });
    return new Promise((resolve) => (this.waiting = resolve));
  }

  return(): Promise<IteratorResult<Event, undefined>> {
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
        const events = await this.read();
        if (events === null) return void (await this.return());
        for (const event of events) this.give(event);
      }
    } catch (error) {
      // The page connects again and then reads all of it, so nothing is missed.
      this.log.warn({ err: error }, 'a page could not be told its news');
      this.context.close();
    }
  }

  private give(value: Event): void {
    if (this.ended) return;
    if (this.waiting) {
      this.waiting({ value, done: false });
      this.waiting = null;
    } else if (this.queue.push(value) > LONGEST_QUEUE) this.context.close();
  }
}
