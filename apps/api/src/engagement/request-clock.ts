import { Injectable } from '@nestjs/common';
import { organisationName } from '../directory/index.js';
import { Notices } from '../notification/index.js';
import { type Caller, Clock } from '../platform/index.js';
import { RequestMoves } from './request-moves.js';
import { lockRecipients, lockRequest, type RecipientRow, type RequestRow } from './request.reads.js';
import { providerSide, requestPath, titleOf } from './request-sending.js';

const REMIND_DUE_SQL = `
SELECT id FROM requests WHERE state IN ('submitted', 'quoted') AND reminded_at IS NULL AND reply_by > app_now()
  AND reply_by - interval '2 days' <= app_now() AND submitted_at < reply_by - interval '2 days' ORDER BY reply_by LIMIT $1`;
const EXPIRE_DUE_SQL = `
SELECT id FROM requests WHERE state = 'submitted' AND reply_by <= app_now() ORDER BY reply_by LIMIT $1`;
const CLOSE_DUE_SQL = `
SELECT id FROM requests WHERE state = 'quoted' AND closed_at IS NULL AND reply_by <= app_now() ORDER BY reply_by LIMIT $1`;
const IS_DUE_SQL = `
SELECT reply_by <= app_now() AS passed, reply_by - interval '2 days' <= app_now() AS near, reminded_at IS NOT NULL AS reminded,
  closed_at IS NOT NULL AS closed FROM requests WHERE id = $1`;
const REMINDED_SQL = 'UPDATE requests SET reminded_at = app_now() WHERE id = $1';
const CLOSED_SQL = 'UPDATE requests SET closed_at = app_now() WHERE id = $1';

interface Due {
  readonly passed: boolean;
  readonly near: boolean;
  readonly reminded: boolean;
  readonly closed: boolean;
}

/** What follows from the reply deadline of a request: a reminder two days before, expiry without an offer, else news to the SME. */
@Injectable()
export class RequestClock {
  constructor(
    clock: Clock,
    private readonly moves: RequestMoves,
    private readonly notices: Notices,
  ) {
    clock.register({
      name: 'request.remind',
      dueSql: REMIND_DUE_SQL,
      act: (caller, id) => this.remind(caller, id),
    });
    clock.register({
      name: 'request.expire',
      dueSql: EXPIRE_DUE_SQL,
      act: (caller, id) => this.expire(caller, id),
    });
    clock.register({
      name: 'request.close',
      dueSql: CLOSE_DUE_SQL,
      act: (caller, id) => this.close(caller, id),
    });
  }

  private async remind(caller: Caller, id: string): Promise<void> {
    const { request, recipients, due } = await this.locked(caller, id);
    if (!['submitted', 'quoted'].includes(request.state) || due.reminded || !due.near || due.passed) return;
    const db = await caller.db();
    await db.query(REMINDED_SQL, [id]);
    const requester = await organisationName(caller, request.requester_org_id);
    for (const recipient of recipients.filter((each) => each.state === 'asked'))
      await this.notices.tell(caller, {
        kind: 'reply_reminder',
        subject: { kind: 'Request', id },
        path: requestPath(id),
        to: providerSide(recipient),
        params: {
          requester,
          title: titleOf(recipient.lines),
          replyBy: request.reply_by ?? '',
        },
      });
  }

  private async expire(caller: Caller, id: string): Promise<void> {
    const { request, recipients, due } = await this.locked(caller, id);
    if (request.state !== 'submitted' || !due.passed) return;
    const asked = recipients.filter((each) => each.state === 'asked');
    await this.moves.step(caller, request, 'expire', 'clock', {
      visibleTo: asked.flatMap((each) => [each.provider_org_id, each.publisher_org_id]),
    });
    for (const recipient of asked) await this.moves.stepRecipient(caller, recipient, 'expire', 'clock');
    await this.notices.tell(caller, {
      kind: 'request_expired',
      subject: { kind: 'Request', id },
      path: requestPath(id),
      to: [{ organisationId: request.requester_org_id }],
      params: { title: titleOf(recipients.flatMap((each) => each.lines)) },
    });
  }

  /** Sealed offers are open from here on by their policy; this tells the SME so. */
  private async close(caller: Caller, id: string): Promise<void> {
    const { request, recipients, due } = await this.locked(caller, id);
    if (request.state !== 'quoted' || due.closed || !due.passed) return;
    const db = await caller.db();
    await db.query(CLOSED_SQL, [id]);
    await this.notices.tell(caller, {
      kind: 'reply_deadline_passed',
      subject: { kind: 'Request', id },
      path: requestPath(id),
      to: [{ organisationId: request.requester_org_id }],
      params: {
        title: titleOf(recipients.flatMap((each) => each.lines)),
        offers: recipients.filter((each) => each.state === 'quoted').length,
      },
    });
  }

  private async locked(
    caller: Caller,
    id: string,
  ): Promise<{ request: RequestRow; recipients: RecipientRow[]; due: Due }> {
    const request = await lockRequest(caller, id);
    const recipients = await lockRecipients(caller, id);
    const db = await caller.db();
    const [due] = await db.query<[Due]>(IS_DUE_SQL, [id]);
    return { request, recipients, due };
  }
}
