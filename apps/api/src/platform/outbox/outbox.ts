import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { Caller } from '../caller/caller.js';
import type { Book } from '../caller/journal.js';
import { Config } from '../config.js';
import { LOGGER } from '../log.js';

/** What may be told: the kind of row that changed. */
export type EventKind =
  'service' | 'sector' | 'label' | 'notice' | 'notification' | 'conversation' | 'organisation';

/** Gets the ids of changed rows, each once, and reads their present state itself; called again with the same after a fault. */
export type Follower = (subjectIds: readonly string[]) => Promise<void>;

/** What this process answers from: whoever has changed it finds it changed by the next request. */
const AWAITED: ReadonlySet<EventKind> = new Set<EventKind>(['service', 'sector', 'label', 'organisation']);

/** An entry of the log: what was read after it was told holds it and everything before it. */
export interface OutboxPosition {
  readonly seq: number;
  /** What the entry says, with its moment to the microsecond: another database, or one that was led back, has another one there. */
  readonly mark: string;
  /** Migrations that the database had had: a later one may change rows and tells nobody. */
  readonly migrations: number;
}

const POLL_MS = 500;
/** So long the news of others gather before they are read, so that many at once are one statement. */
const GATHER_MS = 5;
/** So long after one call to others the next one waits: what is committed meanwhile is one call. */
const CALM_MS = 10;
const RECONNECT_MS = 2000;
/** A number that is still missing after this long belongs to a transaction that was rolled back. */
const GAP_MS = 60_000;
const WINDOW = 1000;

const NEWS: Book = {
  name: 'news',
  sql: `
INSERT INTO outbox (kind, subject_id)
SELECT n.kind, n.subject_id FROM jsonb_to_recordset($1) AS n (kind text, subject_id uuid)`,
};
const RECENT_SQL = 'SELECT seq::int8 AS seq FROM outbox ORDER BY seq DESC LIMIT $1';
const NEWS_SQL = `
SELECT seq, kind, subject_id FROM outbox WHERE seq > $1 OR seq = ANY ($2) ORDER BY seq LIMIT 5000`;

/** In an empty log the moment at which the platform opened stands for its beginning. */
const LATEST_SQL = `
SELECT COALESCE(last.seq, 0)::int8 AS seq, COALESCE(last.mark, 'opened ' || extract(epoch FROM opened_at)) AS mark,
  (SELECT count(*)::int FROM migrations) AS migrations
FROM opening LEFT JOIN LATERAL (
  SELECT seq, kind || ' ' || subject_id || ' ' || extract(epoch FROM created_at) AS mark FROM outbox WHERE seq <= $1
  ORDER BY seq DESC LIMIT 1) AS last ON true`;
const SINCE_SQL = `
SELECT kind, array_agg(DISTINCT subject_id) AS ids FROM outbox WHERE seq > $1 AND kind = ANY ($2) GROUP BY kind`;

/**
 * News of one room for a later one, written in the transaction of the change itself and followed by every replica.
 * Transactions commit out of the order of their numbers, so missing numbers below the highest seen are asked for again
 * until they are a minute old. NOTIFY only wakes; polling is the truth.
 */
@Injectable()
export class Outbox implements OnApplicationShutdown {
  private readonly followers = new Map<string, Follower[]>();
  private readonly gaps = new Map<number, number>();
  private high = 0;
  private draining: Promise<void> | null = null;
  private waiting: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private ear: pg.Client | null = null;
  private closed = false;
  private caughtUpAt = 0;
  private gathering: NodeJS.Timeout | null = null;
  private waking = false;
  private wakeAgain = false;

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Config) private readonly config: Config,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /**
   * Writes one piece of news with the caller's change. This replica hears before the answer is sent of what it answers from, of the rest
   * a moment later. No statement of its own: it is written with what else the operation adds.
   */
  async tell(caller: Caller, kind: EventKind, subjectId: string): Promise<void> {
    caller.journal.add(NEWS, { kind, subject_id: subjectId });
    caller.onCommit(this.wakeOthers);
    caller.onCommit(AWAITED.has(kind) ? this.hear : this.hearSoon);
  }

  /** Adds a follower; those of one kind are told in the order in which they came, and one that fails stops no other. */
  follow(kind: EventKind, follower: Follower): void {
    this.followers.set(kind, [...(this.followers.get(kind) ?? []), follower]);
  }

  /** Notes where the log stands. What is read afterwards holds everything up to here; call before the first full read. */
  async begin(): Promise<void> {
    const rows = await this.source.query<{ seq: string }[]>(RECENT_SQL, [WINDOW]);
    const seen = new Set(rows.map((row) => Number(row.seq)));
    this.high = Math.max(0, ...seen);
    const now = Date.now();
    for (let seq = Math.max(1, this.high - WINDOW); seq < this.high; seq += 1)
      if (!seen.has(seq)) this.gaps.set(seq, now);
    this.caughtUpAt = now;
    this.timer = setInterval(() => void this.drain().catch(() => undefined), POLL_MS);
    this.timer.unref();
    await this.listen();
  }

  /**
   * The last entry before which nothing is missing that the followers were not told. Up to a minute old where numbers are missing.
   */
  async position(): Promise<OutboxPosition> {
    const settled = this.gaps.size === 0 ? this.high : Math.min(this.high, ...this.gaps.keys()) - 1;
    const [row] = await this.source.query<(OutboxPosition & { seq: string })[]>(LATEST_SQL, [settled]);
    return { ...row!, seq: Number(row!.seq) };
  }

  /**
   * The ids of what changed after a position that was noted by an earlier process, by kind; null where the log does not lead on
   * from it: another database, a backup that was put back, entries that were cleared away, a migration since. Two statements.
   */
  async since(
    position: OutboxPosition,
    kinds: readonly EventKind[],
  ): Promise<ReadonlyMap<EventKind, readonly string[]> | null> {
    const [row] = await this.source.query<OutboxPosition[]>(LATEST_SQL, [position.seq]);
    if (
      !row ||
      Number(row.seq) !== position.seq ||
      row.mark !== position.mark ||
      row.migrations !== position.migrations
    )
      return null;
    const rows = await this.source.query<{ kind: EventKind; ids: string[] }[]>(SINCE_SQL, [
      position.seq,
      kinds,
    ]);
    return new Map(rows.map(({ kind, ids }) => [kind, ids]));
  }

  /** Brings the followers up to date; calls during a run, which may have read already, are all answered by the next. */
  drain(): Promise<void> {
    if (!this.draining) {
      this.draining = this.read().finally(() => (this.draining = null));
      return this.draining;
    }
    this.waiting ??= this.draining
      .catch(() => undefined)
      .then(() => {
        this.waiting = null;
        return this.drain();
      });
    return this.waiting;
  }

  /** Milliseconds since the followers last had everything. */
  lagMs(): number {
    return Date.now() - this.caughtUpAt;
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    if (this.timer) clearInterval(this.timer);
    if (this.gathering) clearTimeout(this.gathering);
    await this.draining?.catch(() => undefined);
    await this.ear?.end().catch(() => undefined);
  }

  /** The change stands whatever a follower does with the news; the next poll tells it again. */
  private readonly hear = (): Promise<void> =>
    this.drain().catch((error: unknown) => this.log.error({ err: error }, 'a follower of the outbox failed'));

  private readonly hearSoon = (): void => {
    if (this.closed || this.gathering) return;
    this.gathering = setTimeout(() => {
      this.gathering = null;
      void this.hear();
    }, GATHER_MS);
    this.gathering.unref();
  };

  /**
   * After the commit and never in it: a transaction that notifies commits alone, with the log on the disk before the next may. The
   * first goes out at once, those on its heels are one call behind it.
   */
  private readonly wakeOthers = (): void => {
    if (this.waking) {
      this.wakeAgain = true;
      return;
    }
    if (!this.ear || this.closed) return;
    this.waking = true;
    void this.ear
      .query('NOTIFY outbox')
      .catch(() => undefined)
      .then(() => delay(CALM_MS, undefined, { ref: false }))
      .then(() => {
        this.waking = false;
        if (!this.wakeAgain) return;
        this.wakeAgain = false;
        this.wakeOthers();
      });
  };

  private async read(): Promise<void> {
    if (this.closed) return;
    const startedAt = Date.now();
    const rows = await this.source.query<{ seq: string; kind: string; subject_id: string }[]>(NEWS_SQL, [
      this.high,
      [...this.gaps.keys()],
    ]);
    const byKind = new Map<string, Set<string>>();
    for (const row of rows) {
      byKind.set(row.kind, (byKind.get(row.kind) ?? new Set()).add(row.subject_id));
    }
    await this.tellAll(byKind);
    for (const row of rows) this.seen(Number(row.seq), startedAt);
    for (const [seq, since] of this.gaps) if (startedAt - since > GAP_MS) this.gaps.delete(seq);
    this.caughtUpAt = startedAt;
    if (rows.length === 5000) await this.read();
  }

  /** @throws the first fault, after everybody has been told: the same news is then read again, by all */
  private async tellAll(byKind: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> {
    const faults: unknown[] = [];
    for (const [kind, ids] of byKind)
      for (const follower of this.followers.get(kind) ?? [])
        await follower([...ids]).catch((error: unknown) => faults.push(error));
    if (faults.length > 0) throw faults[0];
  }

  private seen(seq: number, now: number): void {
    for (let missing = this.high + 1; missing < seq; missing += 1) this.gaps.set(missing, now);
    this.gaps.delete(seq);
    this.high = Math.max(this.high, seq);
  }

  private async listen(): Promise<void> {
    const ear = new pg.Client({ connectionString: this.config.databaseUrl });
    ear.on('error', (error) => {
      // One loss is told twice: by the server and by the socket.
      if (this.ear !== ear) return;
      this.log.warn({ err: error }, 'outbox listener lost; polling goes on');
      this.ear = null;
      this.listenLater();
    });
    // A connection hears itself too.
    ear.on('notification', ({ processId }) => {
      if (processId !== processOf(ear)) this.hearSoon();
    });
    await ear.connect();
    if (this.closed) return ear.end();
    this.ear = ear;
    await ear.query('LISTEN outbox');
  }

  /** A server that is away for longer refuses the first tries. */
  private listenLater(): void {
    const again = () => {
      if (!this.closed) void this.listen().catch(() => this.listenLater());
    };
    setTimeout(again, RECONNECT_MS).unref();
  }
}

/** The process of the server behind a connection, which the types of the driver leave out. */
function processOf(client: pg.Client): number | null {
  return (client as pg.Client & { readonly processID: number | null }).processID;
}
