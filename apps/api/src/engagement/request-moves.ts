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
import {
  type Book,
  BY_ID,
  type Caller,
  type Change,
  changeWithTrail,
  type GuardChecks,
  nextState,
  type Sheet,
} from '../platform/index.js';
import {
  lockRecipients,
  lockRequest,
  OWN_COLUMNS,
  type RecipientRow,
  type RequestRow,
} from './request.reads.js';

/** Answers requests as their requester sees them. */
export const MOVED_REQUESTS: Book = {
  name: 'moved_requests',
  sql: `
UPDATE requests r SET state = c.state, version = r.version + CASE WHEN c.unseen THEN 0 ELSE 1 END,
  updated_at = CASE WHEN c.unseen THEN r.updated_at ELSE app_now() END,
  replace_due_at = CASE WHEN c.lost AND r.bundle_id IS NOT NULL THEN app_now() ELSE r.replace_due_at END
FROM jsonb_to_recordset($1) AS c (id uuid, version integer, state text, lost boolean, unseen boolean)
WHERE ${BY_ID('r')} AND r.id = c.id AND r.version = c.version RETURNING ${OWN_COLUMNS}`,
};
const MOVED_RECIPIENTS: Book = {
  name: 'moved_recipients',
  sql: `
UPDATE recipients r SET state = c.state, version = r.version + 1, updated_at = app_now()
FROM jsonb_to_recordset($1) AS c (id uuid, version integer, state text)
WHERE ${BY_ID('r')} AND r.id = c.id AND r.version = c.version RETURNING r.id`,
};
/** The first answer alone counts, and only who answers writes it. */
const ANSWERED_RECIPIENTS: Book = {
  name: 'answered_recipients',
  sql: `
UPDATE recipients r SET state = c.state, version = r.version + 1, updated_at = app_now(),
  answered_at = COALESCE(r.answered_at, app_now()), decline_reason = COALESCE(c.decline_reason, r.decline_reason)
FROM jsonb_to_recordset($1) AS c (id uuid, version integer, state text, decline_reason text)
WHERE ${BY_ID('r')} AND r.id = c.id AND r.version = c.version RETURNING r.id`,
};

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

/** A step that is still to be written: its row of a book, its entry in the trail, and what is then there. */
export interface Planned<Row> {
  readonly book: Book;
  readonly row: object;
  readonly change: Change;
  readonly moved: Row;
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
    const planned = await this.plan(caller, request, action, actor, options);
    const written = await changeWithTrail(caller, sheetsOf([planned]), [planned.change]);
    if (!written) throw stale();
    const { moved } = planned;
    if (action === 'withdraw') {
      const closed = { request: moved, recipients: await lockRecipients(caller, request.id) };
      for (const hook of this.withdrawn) await hook(caller, closed);
    }
    if (action === 'cancel') for (const hook of this.cancelled) await hook(caller, moved);
    return moved;
  }

  /** A step of a locked request that {@link sheetsOf} writes, the state table and the guards being asked. Nothing hangs on it but its row. */
  async plan(
    caller: Caller,
    request: RequestRow,
    action: RequestAction,
    actor: Actor,
    { reason = null, guards = {}, visibleTo }: StepOptions = {},
  ): Promise<Planned<RequestRow>> {
    const state = await nextState('request', REQUEST_STATES, request.state, action, [actor], guards);
    const lost = LOSING.includes(action) || (action === 'withdraw_quote' && actor === 'provider');
    // The company that asks must not read off the version either that there is a sealed offer.
    const unseen = request.sealed && TELLING_OF_OFFERS.includes(action);
    const { id, version, state: from } = request;
    const readers = [request.requester_org_id, ...(visibleTo ?? (await this.chosenOf(caller, request)))];
    return {
      book: MOVED_REQUESTS,
      row: { id, version, state, lost, unseen },
      change: { kind: 'request', subjectId: id, action, from, to: state, reason, visibleTo: readers },
      moved: { ...request, state, version: version + (unseen ? 0 : 1) },
    };
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
    options: StepOptions = {},
  ): Promise<RecipientRow> {
    const planned = await this.planRecipient(caller, recipient, action, actor, options);
    const written = await changeWithTrail(caller, sheetsOf([planned]), [planned.change]);
    if (!written) throw stale();
    return planned.moved;
  }

  /** The same as {@link plan} for a recipient. */
  async planRecipient(
    caller: Caller,
    recipient: RecipientRow,
    action: RecipientAction,
    actor: Actor,
    { reason = null, guards = {} }: StepOptions = {},
  ): Promise<Planned<RecipientRow>> {
    const { id, version, state: from } = recipient;
    const state = await nextState('recipient', RECIPIENT_STATES, from, action, [actor], guards);
    const visibleTo = reason === null ? partiesOf(recipient) : await this.dealersOf(caller, recipient);
    return {
      book: action === 'quote' || action === 'decline' ? ANSWERED_RECIPIENTS : MOVED_RECIPIENTS,
      row: { id, version, state, decline_reason: action === 'decline' ? reason : null },
      change: { kind: 'recipient', subjectId: id, action, from, to: state, reason, visibleTo },
      moved: { ...recipient, state, version: version + 1 },
    };
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

/** The rows of planned steps by their books, in order of the first step of each: what {@link changeWithTrail} writes. */
export function sheetsOf(steps: readonly Planned<unknown>[]): Sheet[] {
  return [...Map.groupBy(steps, ({ book }) => book)].map(([book, of]) => [book, of.map(({ row }) => row)]);
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
