import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Logger } from 'pino';
import { Config, LOGGER, Worker } from '../platform/index.js';
import { type Sendable, type SendResult, Transport } from './transport.js';

/** Tries until a mail is given up: with the pauses below the last one comes after thirteen hours. */
export const MAX_ATTEMPTS = 8;
const EVERY_MS = 1000;
/** Conversations side by side. */
const LINES = 4;

/** What has been tried too often, or was not tried for so long that nobody would want to hear of it any more. */
const BURY_SQL = `
UPDATE mails SET state = 'dead', leased_until = NULL,
  last_error = COALESCE(last_error, 'It was never sent in time.')
WHERE state = 'waiting' AND (leased_until IS NULL OR leased_until <= clock_timestamp())
  AND (attempts >= $1 OR next_try_at < app_now() - interval '3 days')`;

/** Taking counts as a try, so that a mail that brings the process down is given up as well. Leases go by the real clock. */
const TAKE_SQL = `
UPDATE mails SET lease = lease + 1, attempts = attempts + 1, leased_until = clock_timestamp() + interval '30 s'
WHERE id = (SELECT id FROM mails
  WHERE state = 'waiting' AND next_try_at <= app_now() AND (leased_until IS NULL OR leased_until <= clock_timestamp())
  ORDER BY next_try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING id, lease, recipient, recipient_name, language, subject, body, html, reply_to, unsubscribe`;

/** Pauses of 1 min, 4, 16, 64, then 4 h. */
const MARK_SQL = `
UPDATE mails SET leased_until = NULL, last_error = $4,
  state = CASE $3 WHEN 'sent' THEN 'sent' WHEN 'refused' THEN 'dead' ELSE CASE WHEN attempts >= $5 THEN 'dead' ELSE 'waiting' END END,
  sent_at = CASE $3 WHEN 'sent' THEN app_now() END,
  next_try_at = app_now() + LEAST(interval '1 min' * 4 ^ (attempts - 1), interval '4 h')
WHERE id = $1 AND lease = $2 AND state = 'waiting' RETURNING id`;

interface TakenMail extends Sendable {
  readonly lease: number;
}

/**
 * Sends what waits, at least once and with the same Message-ID at every try. A mail is leased to one sender for 30 s; whoever
 * died with it in hand is followed by another after that.
 */
@Injectable()
export class MailSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly transport: Transport | null;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<unknown> = Promise.resolve();
  private busy = false;
  private closed = false;

  constructor(
    @Inject(Worker) private readonly worker: Worker,
    @Inject(Config) private readonly config: Config,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.transport = config.smtpUrl ? new Transport(config) : null;
  }

  onApplicationBootstrap(): void {
    if (!this.transport) {
      if (this.config.mode === 'production') this.log.warn('SMTP_URL is not set: mails wait');
      return;
    }
    if (!this.config.clock) return;
    this.timer = setInterval(() => {
      if (this.busy || this.closed) return;
      this.busy = true;
      this.running = this.sendDue()
        .catch((error: unknown) => this.log.warn({ err: error }, 'mails were not sent'))
        .finally(() => (this.busy = false));
    }, EVERY_MS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closed = true;
    if (this.timer) clearInterval(this.timer);
    await this.running;
    this.transport?.close();
  }

  /**
   * Sends everything due, four at a time; safe beside other senders.
   * @returns how many the mail server took; 0 where none is set
   */
  async sendDue(): Promise<number> {
    const { transport } = this;
    if (!transport) return 0;
    await this.worker.act(async (caller) => (await caller.db()).query(BURY_SQL, [MAX_ATTEMPTS]));
    const line = async () => {
      let sent = 0;
      while (!this.closed) {
        const mail = await this.take();
        if (!mail) break;
        const result = await transport.send(mail);
        if (result.outcome === 'sent') sent += 1;
        await this.mark(mail, result);
      }
      return sent;
    };
    const counts = await Promise.all(Array.from({ length: LINES }, line));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  private take(): Promise<TakenMail | undefined> {
    return this.worker.act(async (caller) => {
      const db = await caller.db();
      const [[mail]] = await db.query<[TakenMail[], number]>(TAKE_SQL);
      return mail;
    });
  }

  private async mark(mail: TakenMail, { outcome, problem }: SendResult): Promise<void> {
    if (problem) this.log.warn({ mail: mail.id, outcome, problem }, 'a mail was not taken');
    const marked = await this.worker.act(async (caller) => {
      const db = await caller.db();
      const [rows] = await db.query<[unknown[], number]>(MARK_SQL, [
        mail.id,
        mail.lease,
        outcome,
        problem,
        MAX_ATTEMPTS,
      ]);
      return rows.length === 1;
    });
    if (!marked) this.log.warn({ mail: mail.id }, 'the lease of a mail had passed to another sender');
  }
}
