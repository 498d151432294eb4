import { DEFAULT_MAIL, type MailChoice, type NoticeGroup, timeZoneOf } from '@fivefold/domain';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { v7 as uuidv7 } from 'uuid';
import { Mails } from '../mail/index.js';
import { type Caller, Config, LOGGER, Outbox, Worker } from '../platform/index.js';
import { groupOf, isNoticeKind, type KeptParams, pathFor, tellIn } from './telling.js';
import { unsubscribePath } from './unsubscribe-token.js';

const EVERY_MS = 1000;
const BATCH = 50;

const GENERIC_SQL = 'SET LOCAL plan_cache_mode = force_generic_plan';
const TAKE_SQL = `
SELECT id, kind, path, params FROM notices
WHERE dispatched_at IS NULL AND next_try_at <= app_now() ORDER BY next_try_at, id LIMIT $1 FOR UPDATE SKIP LOCKED`;

/** One row per notice and person, for the organisation that sorts first where several of theirs are meant. */
const READERS_SQL = `
SELECT DISTINCT ON (n.id, p.id) n.id AS notice_id, p.id, p.email, p.name, p.language, meant.organisation_id, s.choices, s.time_zone,
  (SELECT o.country FROM memberships m JOIN organisations o ON o.id = m.organisation_id
   WHERE m.person_id = p.id AND m.organisation_id = COALESCE(meant.organisation_id, m.organisation_id)
   ORDER BY m.created_at LIMIT 1) AS country
FROM notices n CROSS JOIN LATERAL (
  SELECT m.person_id, m.organisation_id FROM jsonb_array_elements(n.audience) AS each (audience)
  JOIN memberships m ON m.organisation_id = (audience->>'organisationId')::uuid AND m.suspended_at IS NULL
    AND (NOT audience ? 'roles' OR audience->'roles' ? m.role)
  WHERE NOT audience ? 'personId'
  UNION ALL
  SELECT (audience->>'personId')::uuid, m.organisation_id FROM jsonb_array_elements(n.audience) AS each (audience)
  LEFT JOIN memberships m ON m.person_id = (audience->>'personId')::uuid
    AND m.organisation_id = (audience->>'organisationId')::uuid AND m.suspended_at IS NULL
  WHERE audience ? 'personId' AND (m.person_id IS NOT NULL OR NOT audience ? 'organisationId')
  UNION ALL
  SELECT everybody.id, NULL FROM persons everybody WHERE n.audience @> '[{"everybody": true}]'
) AS meant
JOIN persons p ON p.id = meant.person_id
LEFT JOIN notification_settings s ON s.person_id = p.id
WHERE n.id = ANY ($1) AND p.id IS DISTINCT FROM n.actor_id AND p.confirmed_at IS NOT NULL AND p.suspended_at IS NULL
ORDER BY n.id, p.id, meant.organisation_id NULLS FIRST`;

/** Whoever has it already is passed over, and then gets no second mail either. */
const ADD_SQL = `
INSERT INTO notifications (id, notice_id, person_id, organisation_id, digest_at)
SELECT id, notice_id, person_id, organisation_id, CASE WHEN mail = 'daily' THEN next_seven(app_now(), zone) END
FROM jsonb_to_recordset($1) AS row (id uuid, notice_id uuid, person_id uuid, organisation_id uuid, mail text, zone text)
ON CONFLICT ON CONSTRAINT notifications_notice_id_person_id_key DO NOTHING RETURNING id`;
const DONE_SQL = 'UPDATE notices SET dispatched_at = app_now(), last_error = NULL WHERE id = ANY ($1)';
const FAILED_SQL = `
UPDATE notices SET attempts = attempts + 1, last_error = $2,
  next_try_at = app_now() + LEAST(interval '1 s' * 4 ^ attempts, interval '1 h')
WHERE id = $1`;

interface NoticeRow {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
  readonly params: KeptParams;
}

interface Reader {
  readonly notice_id: string;
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly organisation_id: string | null;
  readonly choices: Partial<Record<NoticeGroup, MailChoice>> | null;
  readonly time_zone: string | null;
  readonly country: string | null;
}

/**
 * Brings notices to the people whom they mean. What becomes of one notice (rows in the page, mails, news for open pages, the
 * mark that it is done) is one transaction, so a dispatcher that dies leaves all of it or nothing; notices in the hands of
 * one are passed over by the others.
 */
@Injectable()
export class Dispatcher implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<unknown> | null = null;
  private again = false;
  private closed = false;

  constructor(
    @Inject(Worker) private readonly worker: Worker,
    @Inject(Mails) private readonly mails: Mails,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Config) private readonly config: Config,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.config.clock) return;
    // Woken by the change itself; the turn of the second is for what was missed or failed.
    this.outbox.follow('notice', async () => this.wake());
    this.timer = setInterval(() => this.wake(), EVERY_MS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closed = true;
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  /**
   * Delivers every notice that waits; safe beside other dispatchers.
   * @returns how many were delivered; one that fails is left for later and does not hold up the rest
   */
  async dispatchDue(): Promise<number> {
    let delivered = 0;
    for (;;) {
      const taken = await this.worker.act((caller) => this.dispatchSome(caller));
      delivered += taken.delivered;
      if (this.closed || taken.taken < BATCH) return delivered;
    }
  }

  private wake(): void {
    if (this.running) {
      this.again = true;
      return;
    }
    if (this.closed) return;
    this.running = this.dispatchDue()
      .catch((error: unknown) => this.log.warn({ err: error }, 'notices were not delivered'))
      .finally(() => {
        this.running = null;
        if (this.again) {
          this.again = false;
          this.wake();
        }
      });
  }

  private async dispatchSome(caller: Caller): Promise<{ taken: number; delivered: number }> {
    const db = await caller.db();
    // Lists of ids that it has not seen are planned anew each time otherwise, for longer than it takes to read them.
    const [, notices] = await Promise.all([db.query(GENERIC_SQL), db.query<NoticeRow[]>(TAKE_SQL, [BATCH])]);
    if (notices.length === 0) return { taken: 0, delivered: 0 };
    try {
      await caller.savepoint(() => this.deliver(caller, notices));
      return { taken: notices.length, delivered: notices.length };
    } catch (error) {
      // One of them is broken, and must not hold up the others.
      return { taken: notices.length, delivered: await this.deliverEach(caller, notices, error) };
    }
  }

  private async deliverEach(caller: Caller, notices: readonly NoticeRow[], fault: unknown): Promise<number> {
    const db = await caller.db();
    let delivered = 0;
    for (const notice of notices) {
      try {
        if (notices.length === 1) throw fault;
        await caller.savepoint(() => this.deliver(caller, [notice]));
        delivered += 1;
      } catch (error) {
        this.log.error({ err: error, notice: notice.id }, 'a notice was not delivered');
        await db.query(FAILED_SQL, [notice.id, (error as Error).message.slice(0, 500)]);
      }
    }
    return delivered;
  }

  /** All that becomes of some notices. Four statements, however many they are and however many read them. */
  private async deliver(caller: Caller, notices: readonly NoticeRow[]): Promise<void> {
    const ids = notices.map(({ id }) => id);
    const db = await caller.db();
    const readers = await db.query<Reader[]>(READERS_SQL, [ids]);
    const told = notices.flatMap((notice) => {
      const { kind } = notice;
      if (!isNoticeKind(kind)) throw new Error(`nobody knows how to tell ${kind}`);
      const group = groupOf(kind);
      return readers
        .filter((reader) => reader.notice_id === notice.id)
        .map((reader) => ({
          ...{ key: uuidv7(), notice, kind, group, reader },
          mail: reader.choices?.[group] ?? DEFAULT_MAIL[group],
          zone: reader.time_zone ?? timeZoneOf(reader.country),
        }));
    });
    const rows = told.map(({ key, notice, reader, mail, zone }) => {
      const whose = { notice_id: notice.id, person_id: reader.id, organisation_id: reader.organisation_id };
      return { id: key, ...whose, mail, zone };
    });
    const added = await db.query<{ id: string }[]>(ADD_SQL, [JSON.stringify(rows)]);
    const isNew = new Set(added.map(({ id }) => id));
    const fresh = told.filter(({ key }) => isNew.has(key));
    for (const { notice, kind, group, reader, mail, zone } of fresh) {
      if (mail !== 'at_once') continue;
      const { subject, sentence, action } = tellIn(kind, notice.params, reader.language, zone);
      await this.mails.write(caller, {
        to: reader.email,
        name: reader.name,
        language: reader.language,
        subject,
        parts: [{ text: sentence }, { label: action, path: pathFor(reader.organisation_id, notice.path) }],
        unsubscribePath: await unsubscribePath(caller, { personId: reader.id, scope: group }),
      });
    }
    for (const personId of new Set(fresh.map(({ reader }) => reader.id)))
      await this.outbox.tell(caller, 'notification', personId);
    await db.query(DONE_SQL, [ids]);
  }
}
