import { DomainError } from '@fivefold/domain';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import {
  afterId,
  type Caller,
  Config,
  type Page,
  type PageArgs,
  pageSize,
  toGlobalId,
  toPage,
} from '../platform/index.js';
import { MailEntity } from './mail.entity.js';
import type { Mail } from './mail.graphql.js';

const LIST_SQL = `
SELECT id, recipient, subject, body, link, created_at FROM mails
WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2`;
const COUNT_SQL = 'SELECT count(*)::int AS total FROM mails';

interface MailRow {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
  readonly link: string | null;
  readonly created_at: Date;
}

/** What is told to a person. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: (link: string) => string;
  /** Path on the page. */
  readonly path: string;
}

/** Mails, written in the transaction of what they tell of. */
@Injectable()
export class Mails {
  constructor(@Inject(Config) private readonly config: Config) {}

  async write(caller: Caller, { to, subject, text, path }: Letter): Promise<void> {
    const link = `${this.config.publicUrl ?? ''}${path}`;
    const db = await caller.db();
    // Nothing may be returned: without a mailbox page no policy lets a mail be read.
    await db
      .createQueryBuilder()
      .insert()
      .into(MailEntity)
      .values({ id: uuidv7(), recipient: to, subject, body: text(link), link })
      .updateEntity(false)
      .execute();
  }

  /**
   * A page of all mails, newest first.
   * @throws DomainError NOT_FOUND where there is no mailbox page: in production
   */
  async list(caller: Caller, page: PageArgs): Promise<Page<Mail>> {
    if (!this.config.mailbox) throw new DomainError('NOT_FOUND', { what: 'Mail' });
    const db = await caller.db();
    const rows = await db.query<MailRow[]>(LIST_SQL, [afterId(page), pageSize(page) + 1]);
    const [count] = await db.query<{ total: number }[]>(COUNT_SQL);
    return toPage(rows, page, count?.total ?? 0, (row) => row.id, toMail);
  }
}

function toMail({ id, recipient, subject, body, link, created_at }: MailRow): Mail {
  return { id: toGlobalId('Mail', id), to: recipient, subject, text: body, link, sentAt: created_at };
}
