import {
  type Actor,
  DomainError,
  RECIPIENT_STATES,
  type RecipientAction,
  REQUEST_STATES,
  type RequestAction,
  type RequestState,
} from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { type Caller, type GuardChecks, nextState, recordTransition } from '../platform/index.js';
import { lockRecipients, lockRequest, type RecipientRow, type RequestRow } from './request.reads.js';

const MOVE_SQL = `
UPDATE requests SET state = $3, version = version + $5::integer,
  updated_at = CASE WHEN $5::integer = 0 THEN updated_at ELSE app_now() END,
  replace_due_at = CASE WHEN $4 AND bundle_id IS NOT NULL THEN app_now() ELSE replace_due_at END
WHERE id = $1 AND version = $2 RETURNING version`;
const MOVE_RECIPIENT_SQL = `
UPDATE recipients SET state = $3, version = version + 1, updated_at = app_now() WHERE id = $1 AND version = $2 RETURNING version`;
/** The first answer alone counts, and only who answers writes it. */
const ANSWER_SQL = `
UPDATE recipients SET answered_at = COALESCE(answered_at, app_now()), decline_reason = COALESCE($2, decline_reason) WHERE id = $1`;

/** A publisher without a mandate reads nothing of a deal, not even why it is disputed. */
const CHOSEN_SQL = `
SELECT spoken.id FROM recipients c CROSS JOIN LATERAL speakers_of(c.provider_org_id, c.publisher_org_id) AS spoken (id)
WHERE c.request_id = $1 AND c.state = 'chosen'`;

const SPEAKERS_SQL = 'SELECT speakers_of AS id FROM speakers_of($1, $2)';

/** Steps by which a part of a bundle is lost; the clock then looks for what could stand in. */
const LOSING: readonly RequestAction[] = ['cancel', 'decline', 'expire'];

/** Steps that tell that there is an offer, or none any more; of requests and of recipients. */
export const TELLING_OF_OFFERS: readonly string[] = ['quote', 'withdraw_quote'];

/** How a step is taken besides what the state table says. */
export interface StepOptions {
  readonly reason?: string | null;
  /** Checks for the guards that the transition names. */
  readonly guards?: GuardChecks;
  /** Who may read the entry besides the acting side; for a request otherwise the requester and whoever was chosen. */
  readonly visibleTo?: readonly string[];
}

/** A request that was taken back or ran out, with those who had been asked. */
export interface Closed {
  readonly request: RequestRow;
  readonly recipients: readonly RecipientRow[];
}

/** The steps of a request and of its recipients: lock, compare-and-set, audit. Nothing else writes their states. */
@Injectable()
export class RequestMoves {
  private readonly withdrawn: ((caller: Caller, closed: Closed) => Promise<void>)[] = [];
  private readonly cancelled: ((caller: Caller, request: RequestRow) => Promise<void>)[] = [];

  /** Lets a later room take part in the transaction in which a request is taken back. */
  whenWithdrawn(hook: (caller: Caller, closed: Closed) => Promise<void>): void {
    this.withdrawn.push(hook);
  }

  /** Lets a later room take part in the transaction in which a request is cancelled after acceptance. */
  whenCancelled(hook: (caller: Caller, request: RequestRow) => Promise<void>): void {
    this.cancelled.push(hook);
  }

  /**
   * One step of a request for a later room: locks it, checks state, actor and guards, writes the state and the audit entry.
   * Cancelling runs what was registered by {@link whenCancelled}.
   *
   * @param guards checks for the guards that the transition names, as the room that takes the step knows them
   * @throws DomainError NOT_FOUND, TRANSITION_REFUSED, or the refusal of a guard; nothing is changed then
   */
  async move(
    caller: Caller,
    requestId: string,
    action: RequestAction,
    actor: Actor,
    reason: string | null = null,
    guards: GuardChecks = {},
  ): Promise<RequestState> {
    const request = await lockRequest(caller, requestId);
    const { state } = await this.step(caller, request, action, actor, { reason, guards });
    return state;
  }

  /** The same for a request that is locked already; gives it as it is afterwards. */
  async step(
    caller: Caller,
    request: RequestRow,
    action: RequestAction,
    actor: Actor,
    options: StepOptions = {},
  ): Promise<RequestRow> {
    const { reason = null, guards = {} } = options;
    const state = await nextState('request', REQUEST_STATES, request.state, action, [actor], guards);
    const db = await caller.db();
    const isLost = LOSING.includes(action) || (action === 'withdraw_quote' && actor === 'provider');
    // The company that asks must not read off the version either that there is a sealed offer.
    const isUnseen = request.sealed && TELLING_OF_OFFERS.includes(action);
    const [changed] = await db.query<[{ version: number }[], number]>(MOVE_SQL, [
      request.id,
      request.version,
      state,
      isLost,
      isUnseen ? 0 : 1,
    ]);
    const version = changed[0]?.version;
    if (version === undefined) throw stale();
    await recordTransition(caller, {
      kind: 'request',
      subjectId: request.id,
      action,
      from: request.state,
      to: state,
      reason,
      visibleTo: [request.requester_org_id, ...(options.visibleTo ?? (await this.chosenOf(caller, request)))],
    });
    const moved = { ...request, state, version };
    if (action === 'withdraw') {
      const closed = { request: moved, recipients: await lockRecipients(caller, request.id) };
      for (const hook of this.withdrawn) await hook(caller, closed);
    }
    if (action === 'cancel') for (const hook of this.cancelled) await hook(caller, moved);
    return moved;
  }

  /**
   * One step of a recipient whose request is locked. An answer of the provider notes when the first one came.
   * @throws DomainError STALE_VERSION, TRANSITION_REFUSED, or the refusal of a guard
   */
  async stepRecipient(
    caller: Caller,
    recipient: RecipientRow,
    action: RecipientAction,
    actor: Actor,
    { reason = null, guards = {} }: StepOptions = {},
  ): Promise<RecipientRow> {
    const state = await nextState('recipient', RECIPIENT_STATES, recipient.state, action, [actor], guards);
    const db = await caller.db();
    if (action === 'quote' || action === 'decline')
      await db.query(ANSWER_SQL, [recipient.id, action === 'decline' ? reason : null]);
    const [changed] = await db.query<[{ version: number }[], number]>(MOVE_RECIPIENT_SQL, [
      recipient.id,
      recipient.version,
      state,
    ]);
    const version = changed[0]?.version;
    if (version === undefined) throw stale();
    await recordTransition(caller, {
      kind: 'recipient',
      subjectId: recipient.id,
      action,
      from: recipient.state,
      to: state,
      reason,
      visibleTo: reason === null ? partiesOf(recipient) : await this.dealersOf(caller, recipient),
    });
    return { ...recipient, state, version };
  }

  /** The requester and whoever speaks for the provider: who reads the words of either. A publisher does with a mandate. One statement. */
  async dealersOf(
    caller: Caller,
    {
      requester_org_id,
      provider_org_id,
      publisher_org_id,
    }: Pick<RecipientRow, 'requester_org_id' | 'provider_org_id' | 'publisher_org_id'>,
  ): Promise<string[]> {
    const db = await caller.db();
    const rows = await db.query<{ id: string }[]>(SPEAKERS_SQL, [provider_org_id, publisher_org_id]);
    return [requester_org_id, ...rows.map(({ id }) => id)];
  }

  private async chosenOf(caller: Caller, request: RequestRow): Promise<string[]> {
    const db = await caller.db();
    const rows = await db.query<{ id: string }[]>(CHOSEN_SQL, [request.id]);
    return rows.map((row) => row.id);
  }
}

/** The three organisations of what passes between a requester and one provider. */
export function partiesOf(row: {
  requester_org_id: string;
  provider_org_id: string;
  publisher_org_id: string;
}): string[] {
  return [row.requester_org_id, row.provider_org_id, row.publisher_org_id];
}

/** Whether it still hears what becomes of the request: who has said no learns nothing of the others by it. */
export function isWaiting({ state }: Pick<RecipientRow, 'state'>): boolean {
  return state === 'asked' || state === 'quoted';
}

export function stale(): DomainError {
  return new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
}
