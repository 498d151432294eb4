import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import {
  lockRecipients,
  lockRequest,
  partiesOf,
  providerSide,
  type RecipientRow,
  RequestMoves,
  requestPath,
  type RequestRow,
  stale,
  titleOf,
} from '../engagement/index.js';
import { Notices } from '../notification/index.js';
import { type Caller, fromGlobalId } from '../platform/index.js';
import type { QuoteActionInput } from './quote.input.js';
import { QuoteMoves } from './quote-moves.js';
import { lockQuotes, quoteOf, type QuoteRow } from './quote.reads.js';

/** The clock of the moment, and not of the transaction's start: an offer is not accepted a millisecond too late. */
const VALID_SQL = 'SELECT valid_until > app_now() AS valid FROM quotes WHERE id = $1';
const NAME_SQL = 'SELECT name FROM organisations WHERE id = $1';

/** What an acceptance makes: the rows as they are afterwards. */
export interface Deal {
  readonly request: RequestRow;
  readonly recipient: RecipientRow;
  readonly quote: QuoteRow;
}

/** Lets later rooms take part in the transaction that makes a deal, and in the one that calls it off. */
@Injectable()
export class Deals {
  private readonly accepted: ((caller: Caller, deal: Deal) => Promise<void>)[] = [];

  constructor(private readonly requests: RequestMoves) {}

  /** `hook` runs in the accepting transaction, in order of registration; an error of it undoes the acceptance. */
  whenAccepted(hook: (caller: Caller, deal: Deal) => Promise<void>): void {
    this.accepted.push(hook);
  }

  /** `hook` runs in the transaction in which an accepted request is cancelled. */
  whenCancelled(hook: (caller: Caller, request: RequestRow) => Promise<void>): void {
    this.requests.whenCancelled(hook);
  }

  async tell(caller: Caller, deal: Deal): Promise<void> {
    for (const hook of this.accepted) await hook(caller, deal);
  }
}

/** Acceptance: at most one quote of a request is ever accepted, whoever tries at the same time. */
@Injectable()
export class AcceptanceService {
  constructor(
    private readonly requests: RequestMoves,
    private readonly quotes: QuoteMoves,
    private readonly deals: Deals,
    private readonly notices: Notices,
  ) {}

  /**
   * Accepts an offer in one transaction: locks the request, checks validity and version, books capacity, rejects the other
   * offers and tells their providers with thanks. A second accept of the same quote answers as the first did.
   *
   * @returns the id of the request
   * @throws DomainError ALREADY_ACCEPTED, QUOTE_EXPIRED, QUOTE_NOT_OPEN, STALE_VERSION, CAPACITY_TAKEN
   */
  async accept(caller: Caller, input: QuoteActionInput): Promise<string> {
    const id = fromGlobalId('Quote', input.quoteId, ['input', 'quoteId']);
    const seen = await quoteOf(caller, id);
    if (!seen.own) throw new DomainError('NOT_ALLOWED', {});
    await this.acceptOne(caller, seen, input.version);
    return seen.request_id;
  }

  private async acceptOne(caller: Caller, seen: QuoteRow, version: number): Promise<void> {
    const request = await lockRequest(caller, seen.request_id);
    const recipients = await lockRecipients(caller, request.id);
    const quotes = await lockQuotes(caller, request.id);
    const quote = quotes.find((each) => each.id === seen.id);
    if (!quote || quote.state === 'accepted') return;
    if (quotes.some((each) => each.state === 'accepted')) throw new DomainError('ALREADY_ACCEPTED', {});
    if (request.version !== version) throw stale();
    if (quote.state !== 'sent' && quote.state !== 'expired')
      throw new DomainError('QUOTE_NOT_OPEN', { state: quote.state });
    const guards = {
      none_accepted: () =>
        quotes.some((each) => each.state === 'accepted') ? new DomainError('ALREADY_ACCEPTED', {}) : null,
      in_validity: () => this.expiryOf(caller, quote),
      capacity_free: () => null,
    };
    const expired = quote.state === 'expired' ? await this.expiryOf(caller, quote) : null;
    if (expired) throw expired;
    const chosen = recipients.find((each) => each.id === quote.recipient_id);
    if (!chosen) throw stale();
    const accepted = await this.quotes.step(caller, quote, 'accept', 'requester', { guards });
    const recipient = await this.requests.stepRecipient(caller, chosen, 'choose', 'requester');
    await this.passOver(caller, request, recipient, recipients, quotes);
    const moved = await this.requests.step(caller, request, 'accept', 'requester', {
      guards,
      visibleTo: recipients.flatMap(partiesOf),
    });
    await this.notices.tell(caller, {
      kind: 'quote_accepted',
      subject: { kind: 'Request', id: request.id },
      path: requestPath(request.id),
      to: providerSide(recipient),
      params: { requester: await this.nameOf(caller, request), title: titleOf(recipient.lines) },
    });
    await this.deals.tell(caller, { request: moved, recipient, quote: accepted });
  }

  /** Rejects the other offers, and thanks those who were asked and not chosen. */
  private async passOver(
    caller: Caller,
    request: RequestRow,
    chosen: RecipientRow,
    recipients: readonly RecipientRow[],
    quotes: readonly QuoteRow[],
  ): Promise<void> {
    for (const quote of quotes)
      if (quote.state === 'sent' && quote.recipient_id !== chosen.id)
        await this.quotes.step(caller, quote, 'reject', 'requester');
    for (const recipient of recipients) {
      if (recipient.state !== 'asked' && recipient.state !== 'quoted') continue;
      if (recipient.id === chosen.id) continue;
      await this.requests.stepRecipient(caller, recipient, 'pass_over', 'requester');
      await this.notices.tell(caller, {
        kind: 'not_chosen',
        subject: { kind: 'Request', id: request.id },
        path: requestPath(request.id),
        to: providerSide(recipient),
        params: { requester: await this.nameOf(caller, request), title: titleOf(recipient.lines) },
      });
    }
  }

  private async expiryOf(caller: Caller, quote: QuoteRow): Promise<DomainError | null> {
    const db = await caller.db();
    const [row] = await db.query<{ valid: boolean }[]>(VALID_SQL, [quote.id]);
    const validUntil = quote.valid_until.toISOString();
    return row?.valid && quote.state === 'sent' ? null : new DomainError('QUOTE_EXPIRED', { validUntil });
  }

  private async nameOf(caller: Caller, request: RequestRow): Promise<string> {
    const db = await caller.db();
    const [row] = await db.query<{ name: string }[]>(NAME_SQL, [request.requester_org_id]);
    return row?.name ?? '';
  }
}
