import { DomainError } from '@fivefold/domain';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  afterId,
  type Book,
  type Caller,
  Config,
  type Page,
  type PageArgs,
  pageSize,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import { type Letter, oneLine, writeLetter } from './letter.js';
import type { MailState } from './mail.entity.js';
import type { Mail } from './mail.graphql.js';

const LIST_SQL = `
SELECT id, recipient, language, subject, body, link, state, last_error, created_at FROM mails
WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`;
const COUNT_SQL = 'SELECT count(*)::int AS total FROM mails';
const HTML_SQL = 'SELECT html FROM mails WHERE id = $1';

/** Nothing may be returned: without a mailbox page no policy lets a mail be read. */
const WRITTEN: Book = {
  name: 'mailed',
  sql: `
INSERT INTO mails (id, recipient, recipient_name, language, subject, body, html, link, reply_to, unsubscribe)
SELECT m.id, m.recipient, m.recipient_name, m.language, m.subject, m.body, m.html, m.link, m.reply_to, m.unsubscribe
FROM jsonb_to_recordset($1) AS m (id uuid, recipient text, recipient_name text, language text, subject text, body text, html text,
  link text, reply_to text, unsubscribe text)`,
};

interface MailRow {
  readonly id: string;
  readonly recipient: string;
  readonly language: string;
  readonly subject: string;
  readonly body: string;
  readonly link: string | null;
  readonly state: MailState;
  readonly last_error: string | null;
  readonly created_at: Date;
}

/** Mails, written in the transaction of what they tell of; {@link MailSender} sends them afterwards. */
@Injectable()
export class Mails {
  constructor(@Inject(Config) private readonly config: Config) {}

  /** Writes one mail. Anybody may be the caller, also a guest and the clock. No statement of its own: it is written with what else the work adds. */
  async write(caller: Caller, letter: Letter): Promise<void> {
    const written = writeLetter(letter, this.config.publicUrl ?? '');
    caller.journal.add(WRITTEN, {
      id: uuidv7(),
      recipient: letter.to,
      recipient_name: oneLine(letter.name),
      language: letter.language,
      subject: written.subject,
      body: written.text,
      html: written.html,
      link: written.link,
      reply_to: letter.replyTo ?? null,
      unsubscribe: written.unsubscribe,
    });
  }

  /**
   * A page of all mails, newest first.
   * @throws DomainError NOT_FOUND where there is no mailbox page: in production
   */
  async list(caller: Caller, page: PageArgs): Promise<Page<Mail>> {
    this.refuseWithoutMailbox();
    const db = await caller.db();
    const rows = await db.query<MailRow[]>(LIST_SQL, [afterId(page), pageSize(page) + 1]);
    const [count] = await db.query<{ total: number }[]>(COUNT_SQL);
    return toPage(rows, page, count?.total ?? 0, (row) => row.id, toMail);
  }

  /** The HTML of a mail; null for an unknown one. @throws DomainError NOT_FOUND where there is no mailbox page */
  async html(caller: Caller, id: string): Promise<string | null> {
    this.refuseWithoutMailbox();
    const db = await caller.db();
    const [row] = await db.query<{ html: string }[]>(HTML_SQL, [id]);
    return row?.html ?? null;
  }

  private refuseWithoutMailbox(): void {
    if (!this.config.mailbox) throw new DomainError('NOT_FOUND', { what: 'Mail' });
  }
}

function toMail(row: MailRow): Mail {
  const { id, recipient, language, subject, body, link, state, last_error, created_at } = row;
  return {
    id: toGlobalId('Mail', id),
    to: recipient,
    language,
    subject,
    text: body,
    htmlPath: `/mails/${id}`,
    link,
    state,
    lastError: last_error,
    sentAt: created_at,
  };
}
