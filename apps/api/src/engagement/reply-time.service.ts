import { DomainError, REQUEST_STATES } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { organisationName } from '../directory/index.js';
import { Notices } from '../notification/index.js';
import { type Caller, fromGlobalId, nextState, recordTransition } from '../platform/index.js';
import type { ExtendDeadlineInput } from './request.input.js';
import { partiesOf, stale } from './request-moves.js';
import { lockRecipients, lockRequest } from './request.reads.js';
import { providerSide, requestPath, titleOf } from './request-sending.js';

const EXTEND_SQL = 'SELECT version FROM extend_reply($1, $2, $3)';

/** The time that those who are asked have for their answers. */
@Injectable()
export class ReplyTime {
  constructor(private readonly notices: Notices) {}

  /**
   * Gives those who are asked more time, and tells those who may still answer.
   *
   * @returns the id of the request
   * @throws DomainError NOT_FOUND, NOT_ALLOWED, TRANSITION_REFUSED, STALE_VERSION, INPUT_INVALID: no deadline, no later one, or a
   * sealed request, whose deadline stands
   */
  async extend(caller: Caller, { id, version, replyBy }: ExtendDeadlineInput): Promise<string> {
    const row = await lockRequest(caller, fromGlobalId('Request', id, ['input', 'id']));
    if (row.requester_org_id !== caller.organisationId) throw new DomainError('NOT_ALLOWED', {});
    if (row.version !== version) throw stale();
    const to = await nextState('request', REQUEST_STATES, row.state, 'extend', ['requester'], {});
    if (row.sealed) throw invalid('The deadline of sealed offers stands.');
    const db = await caller.db();
    const moved = await db.query<unknown[]>(EXTEND_SQL, [row.id, version, replyBy]);
    if (moved.length === 0) throw invalid('It must lie ahead and after the present deadline.');
    const recipients = await lockRecipients(caller, row.id);
    await recordTransition(caller, {
      kind: 'request',
      subjectId: row.id,
      action: 'extend',
      from: row.state,
      to,
      visibleTo: recipients.flatMap(partiesOf),
    });
    const requester = await organisationName(caller, row.requester_org_id);
    for (const recipient of recipients.filter(({ state }) => state === 'asked' || state === 'quoted'))
      await this.notices.tell(caller, {
        kind: 'reply_time_extended',
        subject: { kind: 'Request', id: row.id },
        path: requestPath(row.id),
        to: providerSide(recipient),
        params: {
          requester,
          title: titleOf(recipient.lines),
          replyBy,
        },
      });
    return row.id;
  }
}

function invalid(problem: string): DomainError {
  return new DomainError('INPUT_INVALID', { field: 'replyBy', problem }, { path: ['input', 'replyBy'] });
}
