import { Inject, Injectable } from '@nestjs/common';
import { Clock, Config } from '../platform/index.js';

/** What still waits is never too old: it is sent, or given up first. */
const DUE_SQL = `
SELECT id FROM mails WHERE state <> 'waiting' AND created_at < app_now() - make_interval(days => $2) ORDER BY created_at LIMIT $1`;
const DELETE_SQL = "DELETE FROM mails WHERE id = $1 AND state <> 'waiting'";

/**
 * Deletes mails `MAIL_DAYS` days after they were written, once they have been sent or given up: they hold addresses and what
 * people wrote. What was told stays with the notifications; nothing else points at a mail.
 */
@Injectable()
export class MailRetention {
  constructor(@Inject(Clock) clock: Clock, @Inject(Config) { mailDays }: Config) {
    clock.register({
      name: 'mails kept long enough',
      dueSql: DUE_SQL,
      dueValues: [mailDays],
      act: async (caller, id) => {
        await (await caller.db()).query(DELETE_SQL, [id]);
      },
    });
  }
}
