import { DomainError, type QuoteState, type RequestState } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Caller, fromGlobalId, recordTransition } from '../platform/index.js';
import { QuoteEntity } from './quote.entity.js';
import type { QuoteActionInput, SendQuoteInput } from './quote.graphql.js';
import { findRequest, type RequestRow } from './request.reads.js';
import { refuseWithoutMandate, RequestService } from './request.service.js';

const LOCK_SQL = `SELECT state, version FROM requests WHERE id = $1 FOR UPDATE`;
const OFFERED_SQL =
  "SELECT service_id FROM service_versions WHERE service_id = ANY ($1) AND state = 'published'";
const AHEAD_SQL = 'SELECT $1::timestamptz > clock_timestamp() AS ahead';
const REVISE_SQL = `UPDATE quotes SET state = 'revised' WHERE request_id = $1 AND state = 'sent' RETURNING id`;
const FIND_SQL = 'SELECT id, request_id, state, valid_until FROM quotes WHERE id = $1';
/** The clock of the moment and not of the transaction's start: an offer is not accepted a millisecond too late. */
const ACCEPT_SQL = `
UPDATE quotes SET state = 'accepted' WHERE id = $1 AND state = 'sent' AND valid_until > clock_timestamp() RETURNING id`;
const WITHDRAW_SQL = `UPDATE quotes SET state = 'withdrawn' WHERE id = $1 AND state = 'sent' RETURNING id`;

interface FoundQuote {
  readonly id: string;
  readonly request_id: string;
  readonly state: QuoteState;
  readonly valid_until: Date;
}

/** Offers of providers, and their acceptance. */
@Injectable()
export class QuoteService {
  constructor(private readonly requests: RequestService) {}

  /**
   * Sends an offer; an open one of the same request becomes `revised`.
   *
   * @returns the id of the request
   * @throws DomainError MANDATE_MISSING, SERVICE_NOT_QUOTABLE, STALE_VERSION, TRANSITION_REFUSED, INPUT_INVALID (validity passed, total too large)
   */
  async send(caller: Caller, input: SendQuoteInput): Promise<string> {
    const row = await this.requestOf(
      caller,
      fromGlobalId('Request', input.requestId, ['input', 'requestId']),
    );
    refuseWithoutMandate(row, caller);
    const { personId, personName, organisationId } = caller.signedIn();
    const db = await caller.db();
    const [clock] = await db.query<{ ahead: boolean }[]>(AHEAD_SQL, [input.validUntil]);
    if (!clock?.ahead) throw invalid('validUntil', 'It must lie ahead.');
    const lines = input.lines.map(({ description, qty, unitPriceMinor }) => ({
      description,
      qty,
      unitPriceMinor,
      totalMinor: Math.round(qty * unitPriceMinor),
    }));
    const total = lines.reduce((sum, line) => sum + line.totalMinor, 0);
    if (!Number.isSafeInteger(total)) throw invalid('lines', 'The total is too large.');

    await this.requests.move(caller, row, input.version, 'quote', { actor: 'provider' });
    await this.refuseWithdrawnService(caller, row);
    const visibleTo = partiesOf(row);
    const [revised] = await db.query<[{ id: string }[], number]>(REVISE_SQL, [row.id]);
    for (const { id } of revised) {
      await recordTransition(caller, {
        kind: 'quote',
        subjectId: id,
        action: 'revise',
        from: 'sent',
        to: 'revised',
        visibleTo,
      });
    }
    const id = uuidv7();
    const lastRevision = await db.maximum(QuoteEntity, 'revision', { requestId: row.id });
    await db.insert(QuoteEntity, {
      id,
      requestId: row.id,
      requesterOrgId: row.requester_org_id,
      providerOrgId: row.provider_org_id,
      publisherOrgId: row.publisher_org_id,
      revision: (lastRevision ?? 0) + 1,
      state: 'sent',
      lines,
      totalMinor: String(total),
      currency: input.currency,
      validUntil: input.validUntil,
      leadTimeDays: input.leadTimeDays ?? null,
      note: input.note,
      authorId: personId,
      authorName: personName,
      authorOrgId: organisationId,
    });
    await recordTransition(caller, {
      kind: 'quote',
      subjectId: id,
      action: 'send',
      from: null,
      to: 'sent',
      visibleTo,
    });
    return row.id;
  }

  /** Takes an open offer back; the request waits for another. */
  async withdraw(caller: Caller, input: QuoteActionInput): Promise<string> {
    const { quote, row } = await this.quoteOf(caller, input.quoteId);
    refuseWithoutMandate(row, caller);
    const db = await caller.db();
    if (quote.state !== 'sent') throw new DomainError('QUOTE_NOT_OPEN', { state: quote.state });
    // The request is taken before its quotes, as everywhere: in another order two of them wait for each other.
    await this.requests.move(caller, row, input.version, 'withdraw_quote', { actor: 'provider' });
    const [withdrawn] = await db.query<[{ id: string }[], number]>(WITHDRAW_SQL, [quote.id]);
    if (withdrawn.length === 0) throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    const visibleTo = partiesOf(row);
    await recordTransition(caller, {
      kind: 'quote',
      subjectId: quote.id,
      action: 'withdraw',
      from: 'sent',
      to: 'withdrawn',
      visibleTo,
    });
    return row.id;
  }

  /**
   * Accepts an offer: one transaction that locks the request. At most one quote of a request is ever accepted; a second
   * accept of the same quote answers as the first did.
   *
   * @throws DomainError ALREADY_ACCEPTED, QUOTE_EXPIRED, QUOTE_NOT_OPEN, STALE_VERSION
   */
  async accept(caller: Caller, input: QuoteActionInput): Promise<string> {
    const { row } = await this.quoteOf(caller, input.quoteId);
    if (row.requester_org_id !== caller.organisationId) throw new DomainError('NOT_ALLOWED', {});
    const db = await caller.db();
    const [locked] = await db.query<{ state: RequestState; version: number }[]>(LOCK_SQL, [row.id]);
    const { quote } = await this.quoteOf(caller, input.quoteId);
    if (quote.state === 'accepted') return row.id;
    if (locked?.state === 'accepted') throw new DomainError('ALREADY_ACCEPTED', {});
    if (locked?.version !== input.version)
      throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
    if (quote.state !== 'sent') throw new DomainError('QUOTE_NOT_OPEN', { state: quote.state });
    const [accepted] = await db.query<[{ id: string }[], number]>(ACCEPT_SQL, [quote.id]);
    if (accepted.length === 0)
      throw new DomainError('QUOTE_EXPIRED', { validUntil: quote.valid_until.toISOString() });
    await this.requests.move(caller, { ...row, ...locked }, input.version, 'accept', { actor: 'requester' });
    const visibleTo = partiesOf(row);
    await recordTransition(caller, {
      kind: 'quote',
      subjectId: quote.id,
      action: 'accept',
      from: 'sent',
      to: 'accepted',
      visibleTo,
    });
    return row.id;
  }

  /** A service that is suspended or retired is not offered anew; a later version of it is. */
  private async refuseWithdrawnService(caller: Caller, { lines }: RequestRow): Promise<void> {
    const db = await caller.db();
    const rows = await db.query<{ service_id: string }[]>(OFFERED_SQL, [lines.map((line) => line.serviceId)]);
    const offered = new Set(rows.map((row) => row.service_id));
    const gone = lines.find((line) => !offered.has(line.serviceId));
    if (!gone) return;
    throw new DomainError('SERVICE_NOT_QUOTABLE', { title: gone.title }, { path: ['input', 'requestId'] });
  }

  private async quoteOf(caller: Caller, quoteId: string): Promise<{ quote: FoundQuote; row: RequestRow }> {
    const db = await caller.db();
    const [quote] = await db.query<FoundQuote[]>(FIND_SQL, [
      fromGlobalId('Quote', quoteId, ['input', 'quoteId']),
    ]);
    if (!quote) throw new DomainError('NOT_FOUND', { what: 'quote' }, { path: ['input', 'quoteId'] });
    return { quote, row: await this.requestOf(caller, quote.request_id) };
  }

  private async requestOf(caller: Caller, id: string): Promise<RequestRow> {
    const row = await findRequest(caller, id);
    if (!row) throw new DomainError('NOT_FOUND', { what: 'request' }, { path: ['input'] });
    return row;
  }
}

function partiesOf(row: RequestRow): string[] {
  return [row.requester_org_id, row.provider_org_id, row.publisher_org_id];
}

function invalid(field: string, problem: string): DomainError {
  return new DomainError('INPUT_INVALID', { field, problem }, { path: ['input', field] });
}
