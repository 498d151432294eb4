import { DomainError, REQUEST_STATES } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Notices } from '../notification/index.js';
import { type Caller, fromGlobalId, nextState, recordTransition } from '../platform/index.js';
import type { StoredItem } from './request.graphql.js';
import type {
  ChangeRequestInput,
  RequestActionInput,
  RequestItemInput,
  RequestTermsInput,
  SendRequestsInput,
} from './request.input.js';
import { isWaiting, partiesOf, RequestMoves, stale } from './request-moves.js';
import { invalid, needOf, providerSide, requestPath, RequestSending, titleOf } from './request-sending.js';
import {
  lockRecipients,
  lockRequest,
  requestsOfBundles,
  type RequestRow,
  type SeenRequest,
} from './request.reads.js';

const CHANGE_SQL = `
UPDATE requests SET items = $2, message = $3, reply_by = $4, sealed = $5, version = version + 1, updated_at = app_now()
WHERE id = $1`;
const BUNDLE_SQL = 'INSERT INTO bundles (id, requester_org_id, need_id, created_by) VALUES ($1, $2, $3, $4)';

/** Requests of an SME: written, sent, taken back. */
@Injectable()
export class RequestService {
  constructor(
    private readonly moves: RequestMoves,
    private readonly sending: RequestSending,
    private readonly notices: Notices,
  ) {}

  /**
   * Writes one request per part and sends them, unless they are to be kept as drafts. All or none; several are a bundle.
   *
   * @returns the requests in order of the parts, and the bundle id where there are several
   * @throws DomainError SERVICE_NOT_QUOTABLE, OWN_SERVICE, NOT_FOUND (need), INPUT_INVALID (a capability the service lacks, a
   * deadline that has passed, sealed without one)
   */
  async send(
    caller: Caller,
    input: SendRequestsInput,
  ): Promise<{ requests: SeenRequest[]; bundleId: string | null }> {
    const { organisationId, personId } = caller.signedIn();
    refuseSealedForEver(input);
    const needId = input.needId ? fromGlobalId('Need', input.needId, ['input', 'needId']) : null;
    const parts = input.parts.map(({ items }, at) => readItems(items, partPath(at)));
    const replyBy = input.replyBy ?? null;
    const known = await this.sending.ask(caller, servicesOf(parts.flat()), {
      need_id: needId,
      reply_by: replyBy,
    });
    const need = needOf(needId, known);
    const bundleId = parts.length > 1 ? uuidv7() : null;
    const drafts = parts.map((items) => ({
      ...{ id: uuidv7(), bundle_id: bundleId, requester_org_id: organisationId, created_by: personId, items },
      ...{ need_id: needId, need, message: input.message, reply_by: replyBy, sealed: input.sealed },
    }));
    const addressed = input.draft ? [] : await this.sending.address(drafts.map(unsent), known, partPath);
    const db = await caller.db();
    // One behind the other, and none waits for the one before it.
    const bundled = bundleId && db.query(BUNDLE_SQL, [bundleId, organisationId, needId, personId]);
    const saved = this.sending.save(caller, drafts, addressed);
    const sent = input.draft ? saved : this.sending.submit(caller, addressed, known);
    const [, , requests] = await Promise.all([bundled, saved, sent]);
    return { requests, bundleId };
  }

  /**
   * Asks others in place of a lost part of a bundle, with its words, its need and, where it still lies ahead, its deadline.
   * @returns the id of the new request
   */
  async sendInstead(caller: Caller, lost: RequestRow, items: readonly StoredItem[]): Promise<string> {
    const { organisationId, personId } = caller.signedIn();
    if (lost.requester_org_id !== organisationId) throw new DomainError('NOT_ALLOWED', {});
    const known = await this.sending.ask(caller, servicesOf(items), lost);
    const { bundle_id, need_id, message } = lost;
    const reply_by = known.is_ahead ? lost.reply_by : null;
    const draft = {
      ...{
        id: uuidv7(),
        bundle_id,
        requester_org_id: organisationId,
        created_by: personId,
        items: [...items],
      },
      ...{ need_id, message, reply_by, sealed: lost.sealed && reply_by !== null },
    };
    const circumstances = { ...known, is_ahead: true };
    const addressed = await this.sending.address([unsent(draft)], circumstances, () => ['input']);
    const saved = this.sending.save(caller, [draft], addressed);
    await Promise.all([saved, this.sending.submit(caller, addressed, circumstances)]);
    return draft.id;
  }

  /** Sends a draft, and with it the other drafts of its bundle. @returns the id of the request */
  async sendDraft(caller: Caller, input: RequestActionInput): Promise<string> {
    const draft = await this.ownOf(caller, input);
    if (draft.state !== 'draft')
      throw new DomainError('TRANSITION_REFUSED', { what: 'request', from: draft.state, action: 'submit' });
    const bundle = draft.bundle_id ? await requestsOfBundles(caller, [draft.bundle_id]) : [];
    const ids = new Set([draft.id, ...bundle.filter(({ state }) => state === 'draft').map(({ id }) => id)]);
    for (const id of [...ids].sort()) {
      const row = await lockRequest(caller, id);
      const known = await this.sending.ask(caller, servicesOf(row.items), row);
      const addressed = await this.sending.address([row], known, () => ['input']);
      await Promise.all([
        this.sending.readdress(caller, addressed),
        this.sending.submit(caller, addressed, known),
      ]);
    }
    return draft.id;
  }

  /** Writes a draft anew. @throws DomainError TRANSITION_REFUSED once it is sent */
  async change(caller: Caller, input: ChangeRequestInput): Promise<string> {
    refuseSealedForEver(input);
    const row = await this.ownOf(caller, input);
    const to = await nextState('request', REQUEST_STATES, row.state, 'change', ['requester'], {});
    const db = await caller.db();
    await db.query(CHANGE_SQL, [
      row.id,
      JSON.stringify(readItems(input.part.items, ['input', 'part'])),
      input.message,
      input.replyBy ?? null,
      input.sealed,
    ]);
    await recordTransition(caller, {
      kind: 'request',
      subjectId: row.id,
      action: 'change',
      from: row.state,
      to,
    });
    return row.id;
  }

  /** Takes a request back before anything is accepted, or throws a draft away; open offers fall with it. */
  async withdraw(caller: Caller, input: RequestActionInput): Promise<string> {
    const row = await this.ownOf(caller, input);
    const recipients = await lockRecipients(caller, row.id);
    const withdrawn = await this.moves.step(caller, row, 'withdraw', 'requester', {
      visibleTo: recipients.filter(isWaiting).flatMap(partiesOf),
    });
    for (const recipient of await lockRecipients(caller, row.id)) {
      if (!isWaiting(recipient)) continue;
      await this.moves.stepRecipient(caller, recipient, 'withdraw', 'requester');
      await this.notices.tell(caller, {
        kind: 'request_withdrawn',
        subject: { kind: 'Request', id: row.id },
        path: requestPath(row.id),
        to: providerSide(recipient),
        params: { title: titleOf(recipient.lines) },
      });
    }
    return withdrawn.id;
  }

  private async ownOf(caller: Caller, input: RequestActionInput): Promise<RequestRow> {
    const row = await lockRequest(caller, fromGlobalId('Request', input.id, ['input', 'id']));
    if (row.requester_org_id !== caller.organisationId) throw new DomainError('NOT_ALLOWED', {});
    if (row.version !== input.version) throw stale();
    return row;
  }
}

/** Where a part of the input stands. */
function partPath(at: number): readonly string[] {
  return ['input', 'parts', String(at)];
}

function servicesOf(items: readonly StoredItem[]): string[] {
  return items.map(({ serviceId }) => serviceId);
}

/** A draft as it is once it is written. */
function unsent<Draft extends object>(draft: Draft) {
  return { ...draft, version: 1, state: REQUEST_STATES.initial };
}

function readItems(items: readonly RequestItemInput[], path: readonly string[]): StoredItem[] {
  return items.map(({ serviceId, concepts, booking }, at) => {
    const itemPath = [...path, 'items', String(at)];
    if (booking && booking.from >= booking.to)
      throw invalid('to', 'It must come after the first day.', itemPath);
    return {
      serviceId: fromGlobalId('Service', serviceId, [...itemPath, 'serviceId']),
      concepts,
      ...(booking ? { booking: { ...booking } } : {}),
    };
  });
}

function refuseSealedForEver({ sealed, replyBy }: RequestTermsInput): void {
  if (sealed && !replyBy) throw invalid('replyBy', 'Sealed offers need a day on which they are opened.');
}
