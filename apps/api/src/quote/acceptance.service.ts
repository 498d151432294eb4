import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { Capacities } from '../capacity/index.js';
import { organisationName } from '../directory/index.js';
import { MatchBook } from '../need-match/index.js';
import {
  isWaiting,
  lockRecipients,
  lockRequest,
  partiesOf,
  providerSide,
  type RecipientRow,
  RequestMoves,
  requestPath,
  type RequestRow,
  requestsOfBundles,
  stale,
  titleOf,
} from '../engagement/index.js';
import { NeedCoverage } from '../need/index.js';
import { Notices } from '../notification/index.js';
import { type Caller, fromGlobalId } from '../platform/index.js';
import type { AcceptBundleInput, QuoteActionInput } from './quote.input.js';
import { QuoteMoves } from './quote-moves.js';
import { lockQuotes, quoteOf, type QuoteRow } from './quote.reads.js';

/** The clock of the moment, and not of the transaction's start: an offer is not accepted a millisecond too late. */
const VALID_SQL = 'SELECT valid_until > app_now() AS valid FROM quotes WHERE id = $1';

/** What an acceptance makes: the rows as they are afterwards. */
export interface Deal {
  readonly request: RequestRow;
  readonly recipient: RecipientRow;
  readonly quote: QuoteRow;
}

interface Table {
  readonly seen: QuoteRow;
  readonly request: RequestRow;
}

/** Lets later rooms take part in the transaction that makes a deal. */
@Injectable()
export class Deals {
  private readonly accepted: ((caller: Caller, deal: Deal) => Promise<void>)[] = [];

  /** `hook` runs in the accepting transaction, in order of registration; an error of it undoes the acceptance. */
  whenAccepted(hook: (caller: Caller, deal: Deal) => Promise<void>): void {
    this.accepted.push(hook);
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
    private readonly capacities: Capacities,
    private readonly coverage: NeedCoverage,
    private readonly matches: MatchBook,
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
    await this.acceptAll(caller, [{ seen, version: input.version }]);
    return seen.request_id;
  }

  /**
   * Accepts one offer per part of a bundle, all in one transaction or none: what fails for one part is undone for all.
   *
   * @param choices a quote for each request of the bundle that is still open; parts that are accepted already need none
   * @returns the ids of the requests
   * @throws DomainError BUNDLE_INCOMPLETE, and as {@link accept}
   */
  async acceptBundle(caller: Caller, input: AcceptBundleInput): Promise<string[]> {
    const chosen = [];
    for (const { quoteId, version } of input.choices) {
      const seen = await quoteOf(caller, fromGlobalId('Quote', quoteId, ['input', 'choices']));
      if (!seen.own) throw new DomainError('NOT_ALLOWED', {});
      chosen.push({ seen, version });
    }
    const parts = await requestsOfBundles(caller, [input.bundleId]);
    const named = new Set(chosen.map(({ seen }) => seen.request_id));
    const open = parts.filter(({ state }) => ['draft', 'submitted', 'quoted'].includes(state));
    const isWhole = named.size === chosen.length && open.every(({ id }) => named.has(id));
    if (parts.length === 0) throw new DomainError('NOT_FOUND', { what: 'bundle' }, { path: ['input'] });
    if (!isWhole || chosen.some(({ seen }) => !parts.some(({ id }) => id === seen.request_id)))
      throw new DomainError('BUNDLE_INCOMPLETE', {}, { path: ['input', 'choices'] });
    await this.acceptAll(caller, chosen);
    return parts.map(({ id }) => id);
  }

  /** In the order of the requests' ids: all requests are locked first, then what hangs on them, and capacity at last. */
  private async acceptAll(
    caller: Caller,
    chosen: readonly { readonly seen: QuoteRow; readonly version: number }[],
  ): Promise<void> {
    const ordered = [...chosen].sort((a, b) => (a.seen.request_id < b.seen.request_id ? -1 : 1));
    const tables: Table[] = [];
    for (const { seen } of ordered)
      tables.push({ seen, request: await lockRequest(caller, seen.request_id) });
    const settled = [];
    for (const [at, { seen, request }] of tables.entries())
      settled.push(await this.settle(caller, seen, request, ordered[at]!.version));
    const made = settled.filter((each) => each !== null);
    if (made.length === 0) return;
    const winners = made.map(({ deal }) => deal.quote);
    const losers = made.flatMap(({ lost }) => lost);
    await this.capacities.book(caller, winners, losers);
    for (const { deal } of made) {
      await this.deals.tell(caller, deal);
      if (!deal.request.need_id) continue;
      const services = deal.recipient.lines.map((line) => line.serviceId);
      await this.matches.converted(caller, deal.request.need_id, services);
    }
    const needs = new Set(made.flatMap(({ deal }) => deal.request.need_id ?? []));
    for (const needId of needs) await this.coverage.update(caller, needId);
  }

  /** Accepts one offer but for its capacity. @returns null where it was accepted before */
  private async settle(
    caller: Caller,
    seen: QuoteRow,
    request: RequestRow,
    version: number,
  ): Promise<{ deal: Deal; lost: readonly QuoteRow[] } | null> {
    const recipients = await lockRecipients(caller, request.id);
    const quotes = await lockQuotes(caller, request.id);
    const quote = quotes.find((each) => each.id === seen.id);
    if (!quote || quote.state === 'accepted') return null;
    if (quotes.some((each) => each.state === 'accepted')) throw new DomainError('ALREADY_ACCEPTED', {});
    if (request.version !== version) throw stale();
    if (quote.state === 'expired') throw expiryOf(quote);
    if (quote.state !== 'sent') throw new DomainError('QUOTE_NOT_OPEN', { state: quote.state });
    const chosen = recipients.find((each) => each.id === quote.recipient_id);
    if (!chosen) throw stale();
    const guards = {
      none_accepted: () =>
        quotes.some((each) => each.state === 'accepted') ? new DomainError('ALREADY_ACCEPTED', {}) : null,
      in_validity: async () => ((await this.isValid(caller, quote)) ? null : expiryOf(quote)),
      // The ledger itself refuses what is not free, once all parts are settled: it locks plans in one order.
      capacity_free: () => null,
    };
    const accepted = await this.quotes.step(caller, quote, 'accept', 'requester', { guards });
    const recipient = await this.requests.stepRecipient(caller, chosen, 'choose', 'requester');
    const lost = await this.passOver(caller, request, recipient, recipients, quotes);
    const moved = await this.requests.step(caller, request, 'accept', 'requester', {
      guards,
      visibleTo: recipients.filter(isWaiting).flatMap(partiesOf),
    });
    await this.notices.tell(caller, {
      kind: 'quote_accepted',
      subject: { kind: 'Request', id: request.id },
      path: requestPath(request.id),
      to: providerSide(recipient),
      params: {
        requester: await organisationName(caller, request.requester_org_id),
        title: titleOf(recipient.lines),
      },
    });
    return { deal: { request: moved, recipient, quote: accepted }, lost };
  }

  /** Rejects the other offers, and thanks those who were asked and not chosen. */
  private async passOver(
    caller: Caller,
    request: RequestRow,
    chosen: RecipientRow,
    recipients: readonly RecipientRow[],
    quotes: readonly QuoteRow[],
  ): Promise<QuoteRow[]> {
    const lost = quotes.filter((each) => each.state === 'sent' && each.recipient_id !== chosen.id);
    for (const quote of lost) await this.quotes.step(caller, quote, 'reject', 'requester');
    for (const recipient of recipients) {
      if (!isWaiting(recipient) || recipient.id === chosen.id) continue;
      await this.requests.stepRecipient(caller, recipient, 'pass_over', 'requester');
      await this.notices.tell(caller, {
        kind: 'not_chosen',
        subject: { kind: 'Request', id: request.id },
        path: requestPath(request.id),
        to: providerSide(recipient),
        params: {
          requester: await organisationName(caller, request.requester_org_id),
          title: titleOf(recipient.lines),
        },
      });
    }
    return lost;
  }

  private async isValid(caller: Caller, quote: QuoteRow): Promise<boolean> {
    const db = await caller.db();
    const [row] = await db.query<{ valid: boolean }[]>(VALID_SQL, [quote.id]);
    return row?.valid ?? false;
  }
}

function expiryOf(quote: QuoteRow): DomainError {
  return new DomainError('QUOTE_EXPIRED', { validUntil: quote.valid_until.toISOString() });
}
